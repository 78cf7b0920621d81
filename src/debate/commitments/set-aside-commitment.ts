import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { refusal, refuseAll, writtenProblems } from './refusal.ts'
import { type SeenCommitment, takeForRewriting } from './seen-commitment.ts'
import { changeCommitment } from './store.ts'

/**
 * Why a commitment is set aside, as far as it tells how well the machine does: its words commit nobody, which is a mistake of the machine; or they do,
 * and the commitment stands elsewhere in the register, which is none.
 */
export const setAsideCauses = ['no-commitment', 'stands-elsewhere'] as const
/** One of {@link setAsideCauses}. */
export type SetAsideCause = (typeof setAsideCauses)[number]

/**
 * Sets a commitment aside: a named person has found that its words commit nobody, or that it stands elsewhere, and says why. It stays in the register
 * under its number.
 *
 * Throws `commitment.set-aside-reason` without a reason; what {@link takeForRewriting} refuses.
 */
export async function setAsideCommitment(
  queries: Queries,
  seen: SeenCommitment,
  why: string,
  by: By,
  cause: SetAsideCause = 'no-commitment',
): Promise<KeptCommitment> {
  const before = await takeForRewriting(queries, seen)
  refuseAll(writtenProblems('why', why, refusal('commitment.set-aside-reason', { number: before.number })))
  const change = { standing: 'set-aside', reviewer: by.actor, reviewedAt: by.at, setAsideWhy: why.trim() } as const
  const after = await changeCommitment(queries, before, 'commitment.set-aside', change, by, why.trim())
  await sql`insert into set_aside_cause (commitment_id, version, cause) values (${after.id}, ${after.version}, ${cause})`.execute(queries)
  return after
}
