import type { Position } from '../../document/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { type FieldRefusal, refusal } from './refusal.ts'
import { overlap } from './span.ts'

interface Neighbour {
  readonly number: number
  readonly positions: readonly Position[]
}

/** What is wrong with words that are to become a commitment's: they belong to another of the same statement already. */
export async function overlapProblems(
  queries: Queries,
  statementId: number,
  positions: readonly Position[],
  own: number | null,
): Promise<readonly FieldRefusal[]> {
  const { rows } = await sql<Neighbour>`
    select number, positions from commitment
    where statement_id = ${statementId} and became = '{}' and gone_from is null and standing <> 'set-aside' order by number`.execute(
    queries,
  )
  const taken = rows.filter((one) => one.number !== own && one.positions.some((theirs) => positions.some((ours) => overlap(theirs, ours))))
  return taken.slice(0, 1).map(({ number }) => ({ field: 'span', refusal: refusal('commitment.overlap', { other: number }) }))
}
