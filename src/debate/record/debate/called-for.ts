import type { CommitmentKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { conditionOf, isChecked, isConfirmed, noFilter } from '../register/condition.ts'

/** How many commitments answer a call and are of a kind. `call` is its letter, `none` where they answer none; one that answers two is counted under both. */
export interface CalledFor {
  readonly call: string
  readonly kind: CommitmentKind
  readonly n: number
}

/** How many commitments of a debate answer each call, by kind. `today` is the day on which it is asked. */
export async function calledForIn(queries: Queries, debateId: number, today: string): Promise<readonly CalledFor[]> {
  const { rows } = await sql<CalledFor>`
    select k.call, c.kind, count(*) as n
    from shown_commitment c cross join lateral unnest(case when c.calls = '{}' then array['none'] else c.calls end) as k(call)
    where ${conditionOf([debateId], noFilter, today)} group by 1, 2`.execute(queries)
  return rows
}

/** How the commitments of a debate stand. */
export interface StandingCounts {
  readonly debateId: number
  readonly quoted: number
  /** Delegations that the register names. */
  readonly delegations: number
  readonly checked: number
  readonly confirmed: number
  readonly notRegarded: number
  readonly setAside: number
}

/** How the commitments of each of these debates stand; a debate without any is left out. */
export async function standingOf(queries: Queries, debates: readonly number[]): Promise<readonly StandingCounts[]> {
  const { rows } = await sql<StandingCounts>`
    select c.debate_id as "debateId", count(*) filter (where c.standing <> 'set-aside') as quoted,
      count(distinct coalesce(c.delegation_id, c.anchor)) filter (where c.standing <> 'set-aside') as delegations,
      count(*) filter (where ${isChecked}) as checked, count(*) filter (where ${isConfirmed}) as confirmed,
      count(*) filter (where c.standing <> 'set-aside' and c.state_word = 'not-regarded-as-a-commitment') as "notRegarded",
      count(*) filter (where c.standing = 'set-aside') as "setAside"
    from shown_commitment c where c.debate_id = any(${debates}::bigint[]) group by 1`.execute(queries)
  return rows
}

/** Nothing stands in the register. */
export const nothingStands = (debateId: number): StandingCounts => ({
  debateId,
  quoted: 0,
  delegations: 0,
  checked: 0,
  confirmed: 0,
  notRegarded: 0,
  setAside: 0,
})

/** How many commitments of a debate stand in each statement, by its id: as many as the register lists of it. */
export async function commitmentsByStatement(queries: Queries, debateId: number, today: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; n: number }>`
    select c.statement_id as id, count(*) as n from shown_commitment c where ${conditionOf([debateId], noFilter, today)} group by 1`.execute(
    queries,
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}
