import type { Notice } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { correctedHead } from './corrected-head.ts'
import type { WaitingFile } from './hand-in-statements.ts'
import type { Head } from './head.ts'
import { notice } from './notice.ts'
import { refusal } from './refusal.ts'
import type { Statement } from './statement.ts'
import { issuedWith, keepVersion, type PlacedStatement, type TextKind, writeHead } from './store.ts'

/** A corrected text as it was kept: where, as what, and who speaks in it. */
export interface CorrectedText extends PlacedStatement {
  readonly version: number
  readonly kind: TextKind
  readonly head: Head
}

/** Of all that was read from a file, what corrects a statement of this head: its only statement, or the only one of the same delegation. */
export function correctedStatement(read: readonly Statement[], head: Head, file: string): Statement {
  const [only] = read
  const own = read.length === 1 ? read : read.filter((one) => one.head.delegation?.id === head.delegation?.id)
  if (!only || own.length !== 1) throw refusal('statement.correction-unclear', { file })
  const of = own[0]!.head.delegation
  if (of && head.delegation && of.id !== head.delegation.id)
    throw refusal('statement.correction-of-another', { file, other: of.name, name: head.delegation.name })
  return own[0]!
}

/** Less than this share of the words of the first text in it, and a file is no corrected text of it. */
const fewestKept = 0.3

/**
 * Keeps the corrected text of a statement: as its next version, which takes the place of the one before it; or, where the compilation was issued with the
 * statement, as a corrigendum, beside the first text. `kept` is the share of the letters of the text before that stand in it.
 *
 * Throws `statement.gone` where the statement was withdrawn meanwhile; `statement.not-a-corrigendum` where a corrigendum has little of the text that it corrects.
 */
export async function keepCorrection(
  queries: Queries,
  waiting: WaitingFile,
  statement: Statement,
  kept: number,
  notices: readonly Notice[],
  by: By,
): Promise<CorrectedText> {
  const { rows } = await sql<{
    debateId: number
    anchor: string
    head: Head
    read: Head
    newest: number
    withdrawn: boolean
    name: string
  }>`
    select s.debate_id as "debateId", s.anchor, s.head, v.head as read, s.name, s.withdrawn_at is not null as withdrawn,
      (select max(version) from statement_version where statement_id = s.id) as newest
    from statement s join statement_version v on v.id = s.version_id where s.id = ${waiting.corrects} for update of s`.execute(queries)
  const { debateId, anchor, head: now, read, newest, withdrawn } = rows[0]!
  if (withdrawn) throw refusal('statement.gone', { anchor })
  const statementId = waiting.corrects!
  const day = await issuedWith(queries, statementId)
  if (day !== null && kept < fewestKept) throw refusal('statement.not-a-corrigendum', { file: waiting.file, day })
  const kind = day === null ? 'text' : 'corrigendum'
  const version = newest + 1
  const head = correctedHead(now, read, statement.head)
  const others = kept < fewestKept ? [notice('statements.mostly-other', null, { version: newest })] : []
  const versionId = await keepVersion(queries, { statementId, version, kind, why: waiting.why }, statement, [...notices, ...others], by)
  if (kind === 'text') {
    await sql`
      update statement set version = ${version}, version_id = ${versionId}, language = ${statement.language}, words = ${statement.words}, form = ${head.form}
      where id = ${statementId}`.execute(queries)
    await writeHead(queries, debateId, statementId, head)
  }
  await sql`update received_file set state = 'taken-in', statement_id = ${statementId} where id = ${waiting.id}`.execute(queries)
  await record(queries, {
    ...by,
    action: 'statement.take-in-correction',
    debate: debateId,
    subject: `statement ${statementId}`,
    data: { version, kind, sha256: statement.sha256, why: waiting.why },
  })
  return { statementId, versionId, anchor, version, kind, head: kind === 'text' ? head : now }
}
