import { type Queries, sql } from '../../../platform/database/index.ts'
import { type ImplementationState, implementationStates } from '../../follow-up/index.ts'
import { conditionOf, noFilter } from '../register/condition.ts'

/** How many commitments of a debate stand where in the state of implementation; each is counted once. */
export type Assessed = Readonly<Record<ImplementationState, number>>

/** Counts the commitments of a debate by what came of them: each number is that of the register narrowed down to it. `today` is the day on which it is asked. */
export async function assessedIn(queries: Queries, debateId: number, today: string): Promise<Assessed> {
  const counts = implementationStates.map(
    (assessment) => sql`count(*) filter (where ${conditionOf([debateId], { ...noFilter, assessment }, today)}) as ${sql.id(assessment)}`,
  )
  const { rows } = await sql<Assessed>`select ${sql.join(counts)} from shown_commitment c where c.debate_id = ${debateId}`.execute(queries)
  return rows[0]!
}
