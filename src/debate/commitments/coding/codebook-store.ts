import type { By } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { type Codebook, type CodebookPlace, type CodebookState, codebookFrom, emptyCodebook, type KeptCodebook } from './codebook.ts'
import { refusal } from './refusal.ts'

/** A version of a codebook: what was done, and on which day. */
export interface CodebookVersion extends KeptCodebook {
  readonly action: string
  readonly day: string
}

const none: KeptCodebook = { version: 0, state: emptyCodebook }

/** Every version of the codebook of a debate, or of all debates, the oldest first. */
export async function codebookVersions(queries: Queries, place: CodebookPlace): Promise<readonly CodebookVersion[]> {
  const { rows } = await sql<CodebookVersion>`
    select version, state, action, day from codebook_version where debate_id is not distinct from ${place}::bigint order by version`.execute(
    queries,
  )
  return rows
}

/** The codebook of a debate, or of all debates, as it stands. */
export async function codebookAt(queries: Queries, place: CodebookPlace): Promise<KeptCodebook> {
  const { rows } = await sql<KeptCodebook>`
    select version, state from codebook_version where debate_id is not distinct from ${place}::bigint order by version desc limit 1`.execute(
    queries,
  )
  return rows[0] ?? none
}

/** What holds in a debate. */
export async function codebookOf(queries: Queries, debateId: number): Promise<Codebook> {
  return codebookFrom(await codebookAt(queries, null), await codebookAt(queries, debateId))
}

/** Takes a codebook for a change in this transaction, as the person saw it. Throws `codebook.changed-meanwhile`. */
export async function takeCodebook(queries: Queries, place: CodebookPlace, seen: number): Promise<KeptCodebook> {
  await sql`lock table codebook_version in exclusive mode`.execute(queries)
  const now = await codebookAt(queries, place)
  if (now.version !== seen) throw refusal('codebook.changed-meanwhile')
  return now
}

/** Appends the next version of a codebook. The caller writes the history. */
export async function appendCodebook(
  queries: Queries,
  place: CodebookPlace,
  { version }: KeptCodebook,
  action: string,
  state: CodebookState,
  by: By,
): Promise<KeptCodebook> {
  await sql`
    insert into codebook_version (debate_id, version, day, action, state)
    values (${place}, ${version + 1}, ${by.at.slice(0, 10)}::date, ${action}, ${JSON.stringify(state)}::jsonb)`.execute(queries)
  return { version: version + 1, state }
}
