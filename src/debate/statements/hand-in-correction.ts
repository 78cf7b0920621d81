import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { keepOriginal } from '../../platform/files/index.ts'
import type { HandedInFile } from './hand-in-statements.ts'
import { refusal } from './refusal.ts'
import { statementAt } from './store.ts'

/** A statement as a person saw it who corrects its text: its address, and the number of the newest of all its versions. */
export interface SeenStatement {
  readonly debateId: number
  readonly anchor: string
  readonly version: number
}

/**
 * Keeps a file that corrects the text of a statement, with its bytes and the reason, to be taken in by a job.
 *
 * Throws `statement.not-found`, `statement.gone`; `statement.corrected-meanwhile` where another version has come since; `statement.correction-waits` where
 * a correction of it has not been read yet; `statement.same-file` where these are the bytes of its newest version.
 */
export async function handInCorrection(
  queries: Queries,
  { debateId, anchor, version }: SeenStatement,
  { file, sha256, bytes }: HandedInFile,
  why: string,
  by: By,
): Promise<void> {
  await sql`select 1 from debate where id = ${debateId} for update`.execute(queries)
  const statement = await statementAt(queries, debateId, anchor)
  if (statement.withdrawnAt !== null) throw refusal('statement.gone', { anchor })
  const { rows: newest } = await sql<{ version: number; sha256: string }>`
    select version, sha256 from statement_version where statement_id = ${statement.id} order by version desc limit 1`.execute(queries)
  if (newest[0]!.version !== version) throw refusal('statement.corrected-meanwhile', { anchor, version: newest[0]!.version })
  const { rows: waiting } = await sql`select 1 from received_file where corrects = ${statement.id} and state = 'waiting'`.execute(queries)
  if (waiting.length > 0) throw refusal('statement.correction-waits', { anchor })
  if (newest[0]!.sha256 === sha256) throw refusal('statement.same-file', { anchor, version })
  await keepOriginal(queries, sha256, bytes)
  await sql`
    insert into received_file (debate_id, number, file, sha256, received_at, corrects, why)
    values (${debateId}, (select coalesce(max(number), 0) + 1 from received_file where debate_id = ${debateId}), ${file}, ${sha256}, ${by.at},
      ${statement.id}, ${why})`.execute(queries)
  await record(queries, {
    ...by,
    action: 'statement.hand-in-correction',
    debate: debateId,
    subject: `statement ${statement.id}`,
    data: { sha256, why },
  })
}
