import { type Queries, sql } from '../../../platform/database/index.ts'

/** The number of a coder in a debate; null where this person has labelled nothing in it yet. */
export async function coderOf(queries: Queries, debateId: number, name: string | null): Promise<number | null> {
  if (name === null) return null
  const { rows } = await sql<{ number: number }>`
    select number from coder where debate_id = ${debateId} and name = ${name}`.execute(queries)
  return rows[0]?.number ?? null
}

/** The number of a coder in a debate, given now where they have none: one after the other, in the order in which they began. */
export async function ensureCoder(queries: Queries, debateId: number, name: string): Promise<number> {
  await sql`
    insert into coder (debate_id, number, name)
    select ${debateId}, (select coalesce(max(number), 0) + 1 from coder where debate_id = ${debateId}), ${name}
    where not exists (select 1 from coder where debate_id = ${debateId} and name = ${name})`.execute(queries)
  return (await coderOf(queries, debateId, name))!
}
