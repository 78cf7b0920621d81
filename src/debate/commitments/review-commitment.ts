import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { refusal } from './refusal.ts'
import { type SeenCommitment, takeStanding } from './seen-commitment.ts'
import { changeCommitment } from './store.ts'

/**
 * Marks a commitment as reviewed: a named person has compared it with its words and found it right. One that was set aside comes back by it.
 *
 * Throws `commitment.state-word-stands` where the State has confirmed it: a review says less.
 */
export async function reviewCommitment(queries: Queries, seen: SeenCommitment, by: By): Promise<KeptCommitment> {
  const before = await takeStanding(queries, seen)
  if (before.standing === 'confirmed') throw refusal('commitment.state-word-stands', { number: before.number })
  const change = { standing: 'reviewed', reviewer: by.actor, reviewedAt: by.at, setAsideWhy: null } as const
  return changeCommitment(queries, before, 'commitment.review', change, by)
}
