import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { refusal, refuseAll, writtenProblems } from './refusal.ts'
import { type SeenCommitment, takeForRewriting } from './seen-commitment.ts'
import { changeCommitment } from './store.ts'

/**
 * Sets a commitment aside: a named person has found that its words commit nobody, and says why. It stays in the register under its number.
 *
 * Throws `commitment.set-aside-reason` without a reason; what {@link takeForRewriting} refuses.
 */
export async function setAsideCommitment(queries: Queries, seen: SeenCommitment, why: string, by: By): Promise<KeptCommitment> {
  const before = await takeForRewriting(queries, seen)
  refuseAll(writtenProblems('why', why, refusal('commitment.set-aside-reason', { number: before.number })))
  const change = { standing: 'set-aside', reviewer: by.actor, reviewedAt: by.at, setAsideWhy: why.trim() } as const
  return changeCommitment(queries, before, 'commitment.set-aside', change, by, why.trim())
}
