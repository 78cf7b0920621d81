import { type Queries, sql } from '../../platform/database/index.ts'
import type { SignedValue } from './assessment.ts'
import { type ImplementationState, implementationStates, stateOf } from './state-of.ts'

/** A commitment in the state of implementation of its debate. */
export interface FollowedCommitment {
  readonly id: number
  readonly number: number
  readonly delegationId: string | null
  readonly delegationName: string | null
  readonly state: ImplementationState
  /** The values of all who assessed it, each once, in the order of the scale. */
  readonly values: readonly SignedValue[]
}

/** The state of implementation of a debate on a day. */
export interface Implementation {
  readonly total: number
  /** How many commitments stand in each state, all states in their order. Each commitment is counted once. */
  readonly counts: Readonly<Record<ImplementationState, number>>
  /** By number. */
  readonly commitments: readonly FollowedCommitment[]
}

interface Row {
  readonly id: number
  readonly number: number
  readonly delegationId: string | null
  readonly delegationName: string | null
  readonly due: string | null
  readonly values: readonly SignedValue[]
  readonly reports: number
}

/**
 * Reads where the commitments of a debate stand on a day, `YYYY-MM-DD`: those in the register that were not set aside.
 *
 * A commitment that organizations assess differently is counted once, under `differing`. None is counted as not kept because nothing is known of it.
 */
export async function implementationOf(queries: Queries, debateId: number, today: string): Promise<Implementation> {
  const { rows } = await sql<Row>`
    select c.id, c.number, c.delegation_id as "delegationId", c.delegation_name as "delegationName", c.due,
      coalesce(a."values", '{}') as "values", coalesce(p.reports, 0) as reports
    from shown_commitment c
    left join (select commitment_id, array_agg(distinct value) as "values" from shown_assessment group by commitment_id) a on a.commitment_id = c.id
    left join (select commitment_id, count(*) as reports from shown_progress_report group by commitment_id) p on p.commitment_id = c.id
    where c.debate_id = ${debateId} and c.standing <> 'set-aside' order by c.number`.execute(queries)
  const order = (value: SignedValue) => implementationStates.indexOf(value)
  const commitments = rows.map(({ due, values, reports, ...commitment }) => ({
    ...commitment,
    values: [...values].sort((a, b) => order(a) - order(b)),
    state: stateOf({ due, values, reports }, today),
  }))
  const counts = Object.fromEntries(implementationStates.map((state) => [state, 0])) as Record<ImplementationState, number>
  for (const { state } of commitments) counts[state] += 1
  return { total: commitments.length, counts, commitments }
}

/** A commitment with its words, as the list of the state of implementation shows it. */
export interface QuotedCommitment {
  readonly id: number
  readonly quote: string
  readonly language: string
  readonly due: string | null
  readonly standing: 'proposed' | 'reviewed' | 'confirmed'
}

/** The words of some commitments, by id. */
export async function quotedCommitments(queries: Queries, ids: readonly number[]): Promise<ReadonlyMap<number, QuotedCommitment>> {
  const { rows } = await sql<QuotedCommitment>`
    select id, quote, language, due, standing from shown_commitment where id = any (${ids}::bigint[])`.execute(queries)
  return new Map(rows.map((row) => [row.id, row]))
}
