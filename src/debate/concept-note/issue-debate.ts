import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { refusal } from './refusal.ts'

/** The queue of debates whose compilation was issued: its documents are kept as they are then. */
export const issuedQueue = 'issued'

/** When the compilation of a debate was issued; null where it was not. Whoever asks for it holds the debate until the transaction ends. */
async function issuedOf(queries: Queries, debateId: number): Promise<string | null> {
  const { rows } = await sql<{ issuedOn: string | null }>`
    select issued_on as "issuedOn" from debate where id = ${debateId} for update`.execute(queries)
  return rows[0]?.issuedOn ?? null
}

/**
 * Says that the compilation of a debate was issued, on the day that its document bears. From then on its statements are neither replaced nor withdrawn:
 * what corrects one is a corrigendum, and the first text stays (PRACTICE.md 1).
 *
 * Throws `debate.issued` where that was said before.
 */
export async function issueDebate(queries: Queries, debateId: number, day: string, by: By): Promise<void> {
  const before = await issuedOf(queries, debateId)
  if (before !== null) throw refusal('debate.issued', { day: before })
  await sql`update debate set issued_on = ${day}::date, issued_at = ${by.at} where id = ${debateId}`.execute(queries)
  await record(queries, { ...by, action: 'debate.issue', debate: debateId, subject: `debate ${debateId}`, data: { day } })
}

/**
 * Takes back that the compilation of a debate was issued, where that was said by mistake. Whether a corrigendum forbids it is asked by the room that keeps those.
 *
 * Throws `debate.not-issued`.
 */
export async function takeBackIssue(queries: Queries, debateId: number, why: string, by: By): Promise<void> {
  const day = await issuedOf(queries, debateId)
  if (day === null) throw refusal('debate.not-issued')
  await sql`update debate set issued_on = null, issued_at = null where id = ${debateId}`.execute(queries)
  await record(queries, { ...by, action: 'debate.take-back-issue', debate: debateId, subject: `debate ${debateId}`, data: { day, why } })
}
