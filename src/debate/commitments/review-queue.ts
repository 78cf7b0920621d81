import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import type { QueueFilter } from './queue-filter.ts'
import { commitmentColumns } from './store.ts'

/** A commitment in the queue, with the statement that it stands in. */
export interface QueuedCommitment extends KeptCommitment {
  readonly anchor: string
}

/** Commitments on one page of the queue. */
export const queueLength = 20

const conditionOf = (debateId: number, { standing, delegation, kind, question, language }: QueueFilter) =>
  sql.join(
    [
      sql`c.debate_id = ${debateId}`,
      standing === 'any' ? null : standing === 'looked-at' ? sql`c.standing <> 'proposed'` : sql`c.standing = ${standing}`,
      delegation === null ? null : delegation === 'none' ? sql`c.delegation_id is null` : sql`c.delegation_id = ${delegation}`,
      kind === null ? null : sql`c.kind = ${kind}`,
      question === null ? null : question === 'none' ? sql`c.questions = '{}'` : sql`${question} = any (c.questions)`,
      language === null ? null : sql`c.language = ${language}`,
    ].filter((one) => one !== null),
    sql` and `,
  )

/** A page of the queue, counted from 1, statement by statement in the order of their texts, and how many there are in all. */
export async function queueOf(
  queries: Queries,
  debateId: number,
  filter: QueueFilter,
  page: number,
): Promise<{ readonly entries: readonly QueuedCommitment[]; readonly total: number }> {
  const condition = conditionOf(debateId, filter)
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from shown_commitment c where ${condition}`.execute(
    queries,
  )
  const { rows: entries } = await sql<QueuedCommitment>`
    select ${commitmentColumns}, c.anchor from shown_commitment c where ${condition}
    order by c.anchor, c.paragraph, c.start_at, c.number limit ${queueLength} offset ${(page - 1) * queueLength}`.execute(queries)
  return { entries, total: counted[0]!.total }
}

/** How far the review of a debate is: of all commitments that are shown, how many somebody has looked at. */
export async function reviewProgress(queries: Queries, debateId: number): Promise<{ readonly lookedAt: number; readonly total: number }> {
  const { rows } = await sql<{ lookedAt: number; total: number }>`
    select count(*) filter (where standing <> 'proposed') as "lookedAt", count(*) as total
    from shown_commitment where debate_id = ${debateId}`.execute(queries)
  return rows[0]!
}

/** What a queue can be filtered by: each value that there is in the debate. */
export interface QueueChoices {
  readonly delegations: readonly Pick<KeptCommitment, 'delegationId' | 'delegationName'>[]
  readonly languages: readonly string[]
}

/** What the queue of a debate can be filtered by. */
export async function queueChoices(queries: Queries, debateId: number): Promise<QueueChoices> {
  const delegations = await sql<QueueChoices['delegations'][number]>`
    select delegation_id as "delegationId", min(delegation_name) as "delegationName"
    from shown_commitment where debate_id = ${debateId} group by delegation_id order by delegation_id nulls last`.execute(queries)
  const languages = await sql<{ language: string }>`
    select distinct language from shown_commitment where debate_id = ${debateId} order by language`.execute(queries)
  return { delegations: delegations.rows, languages: languages.rows.map(({ language }) => language) }
}

/** Where a commitment is in a queue, also one that is not, or no longer, in it: its neighbours by number. */
export interface QueuePlace {
  readonly previous: number | null
  /** The next one; after the last, the first that is left. */
  readonly next: number | null
  /** Counted from 1; null where it is not in the queue. */
  readonly place: number | null
  readonly total: number
}

/** Finds the place of a commitment in a queue. */
export async function placeInQueue(queries: Queries, { id, debateId, number }: KeptCommitment, filter: QueueFilter): Promise<QueuePlace> {
  const { rows } = await sql<{
    before: number | null
    after: number | null
    first: number | null
    ahead: number
    own: boolean
    total: number
  }>`
    with own as (select s.anchor, c.paragraph, c.start_at, c.number from commitment c join statement s on s.id = c.statement_id where c.id = ${id}),
    queue as (
      select c.number, row_number() over (order by c.anchor, c.paragraph, c.start_at, c.number) as place,
        (c.anchor, c.paragraph, c.start_at, c.number) < (own.anchor, own.paragraph, own.start_at, own.number) as ahead,
        c.number = own.number as own
      from shown_commitment c, own where ${conditionOf(debateId, filter)}
    )
    select (select number from queue where ahead order by place desc limit 1) as before,
      (select number from queue where not ahead and not own order by place limit 1) as after,
      (select number from queue where not own order by place limit 1) as first,
      count(*) filter (where ahead) as ahead, coalesce(bool_or(own), false) as own, count(*) as total
    from queue`.execute(queries)
  const { before, after, first, ahead, own, total } = rows[0]!
  return { previous: before, next: after ?? (first === number ? null : first), place: own ? ahead + 1 : null, total }
}

/** The other commitments of the same text that could be joined with one, those that are nearest to it first in the order of the text. */
export async function joinable(queries: Queries, commitment: KeptCommitment, most: number): Promise<readonly KeptCommitment[]> {
  const { rows } = await sql<KeptCommitment>`
    select ${commitmentColumns} from shown_commitment c
    where c.version_id = ${commitment.versionId} and c.id <> ${commitment.id} and c.standing in ('proposed', 'reviewed') and c.state_word is null
    order by c.paragraph, c.start_at, c.number`.execute(queries)
  const [first] = commitment.positions
  const isBefore = ({ positions: [own] }: KeptCommitment) =>
    own!.paragraph < first!.paragraph || (own!.paragraph === first!.paragraph && own!.start < first!.start)
  const before = rows.filter(isBefore)
  const after = rows.filter((one) => !isBefore(one))
  const share = Math.max(Math.ceil(most / 2), most - after.length)
  const near = before.slice(-share)
  return [...near, ...after.slice(0, most - near.length)]
}
