import type { Capacity, DelegationKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { WhoSpoke } from '../register/delegation-name.ts'

/** A statement of a debate as it is counted: who gave it, in which capacity, for whom, and how many commitments stand in it. */
export interface CountedStatement extends WhoSpoke {
  readonly id: number
  /** The same for all statements of one delegation. */
  readonly key: string
  readonly kind: DelegationKind | null
  readonly capacity: Capacity | null
  readonly language: string
  readonly words: number
  readonly onBehalfOf: readonly string[]
  readonly jointWith: readonly string[]
  readonly alignedWith: readonly string[]
  /** Commitments in the delegation's own name, those of them that are new, and those of a group or of all who sign a joint statement. */
  readonly own: number
  readonly ownNew: number
  readonly ofGroup: number
}

/** What counts a delegation once; a statement of somebody whom the table of delegations does not know is one of its own. Of `shown_statement s`. */
const keyOfGiver = sql`coalesce(s.delegation_id, s.anchor)`

/** The chair's business is no delegation's word (PRACTICE.md 1). Of `shown_statement s`. */
const isDelegations = sql`s.capacity is distinct from 'president-procedural'`

const isOwn = sql`(s.on_behalf_of = '{}' and s.joint_with = '{}' or c.fields -> 'who' ->> 'value' = s.delegation_id)`

/** The statements of a debate that were not withdrawn, by anchor. */
export async function countedStatementsOf(queries: Queries, debateId: number): Promise<readonly CountedStatement[]> {
  const { rows } = await sql<CountedStatement>`
    select s.id, s.anchor, ${keyOfGiver} as key, s.delegation_id as "delegationId", s.delegation_name as "delegationName", s.delegation_kind as kind, s.body,
      s.speaker_name as "speakerName", s.capacity, s.language, s.words, s.on_behalf_of as "onBehalfOf", s.joint_with as "jointWith",
      s.aligned_with as "alignedWith", coalesce(n.own, 0) as own, coalesce(n.own_new, 0) as "ownNew", coalesce(n.of_group, 0) as "ofGroup"
    from shown_statement s
    left join lateral (
      select count(*) filter (where ${isOwn}) as own, count(*) filter (where ${isOwn} and c.kind = 'new') as own_new,
        count(*) filter (where not coalesce(${isOwn}, false)) as of_group
      from shown_commitment c where c.statement_id = s.id and c.standing <> 'set-aside'
    ) n on true
    where s.debate_id = ${debateId} order by s.anchor`.execute(queries)
  return rows
}

/** How many delegations took part in each debate, by its id: spoke or wrote, each counted once. */
export async function delegationsByDebate(queries: Queries): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; n: number }>`
    select s.debate_id as id, count(distinct ${keyOfGiver}) as n from shown_statement s where ${isDelegations} group by 1`.execute(queries)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
