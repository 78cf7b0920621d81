import { type Queries, sql } from '../../platform/database/index.ts'

/** The number of each commitment of a debate by its id, as the history names it; also of those that were joined, split or set aside. */
export async function commitmentNumbers(queries: Queries, debateId: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; number: number }>`select id, number from commitment where debate_id = ${debateId}`.execute(
    queries,
  )
  return new Map(rows.map(({ id, number }) => [String(id), number]))
}
