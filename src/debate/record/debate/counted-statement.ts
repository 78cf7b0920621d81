import type { Capacity, DelegationKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { WhoSpoke } from '../register/delegation-name.ts'

/** A statement of a debate as it is counted: who gave it, in which capacity, for whom, and with whom. */
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
}

/** What counts a delegation once; a statement of somebody whom the table of delegations does not know is one of its own. Of `shown_statement s`. */
const keyOfGiver = sql`coalesce(s.delegation_id, s.anchor)`

/** The chair's business is no delegation's word (PRACTICE.md 1). Of `shown_statement s`. */
const isDelegations = sql`s.capacity is distinct from 'president-procedural'`

const columns = sql`s.id, s.anchor, ${keyOfGiver} as key, s.delegation_id as "delegationId", s.delegation_name as "delegationName", s.delegation_kind as kind,
  s.body, s.speaker_name as "speakerName", s.capacity, s.language, s.words, s.on_behalf_of as "onBehalfOf", s.joint_with as "jointWith",
  s.aligned_with as "alignedWith"`

/** The statements of a debate that were not withdrawn, by anchor. */
export async function countedStatementsOf(queries: Queries, debateId: number): Promise<readonly CountedStatement[]> {
  const { rows } = await sql<CountedStatement>`
    select ${columns} from shown_statement s where s.debate_id = ${debateId} order by s.anchor`.execute(queries)
  return rows
}

/** The statements of all debates that were not withdrawn, by the id of their debate. */
export async function countedStatementsByDebate(queries: Queries): Promise<ReadonlyMap<number, readonly CountedStatement[]>> {
  const { rows } = await sql<CountedStatement & { readonly debateId: number }>`
    select ${columns}, s.debate_id as "debateId" from shown_statement s order by s.debate_id, s.anchor`.execute(queries)
  const by = new Map<number, CountedStatement[]>()
  for (const { debateId, ...statement } of rows) {
    const before = by.get(debateId)
    if (before) before.push(statement)
    else by.set(debateId, [statement])
  }
  return by
}

/** How many delegations took part in each debate, by its id: spoke or wrote, each counted once. */
export async function delegationsByDebate(queries: Queries): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; n: number }>`
    select s.debate_id as id, count(distinct ${keyOfGiver}) as n from shown_statement s where ${isDelegations} group by 1`.execute(queries)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
