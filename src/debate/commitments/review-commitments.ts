import { Refusal } from '../../document/index.ts'
import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { reviewCommitment } from './review-commitment.ts'
import type { SeenCommitment } from './seen-commitment.ts'
import { lockRegister } from './store.ts'

/** What became of one commitment of a list: its new version, or the refusal that stopped it. */
export type ListAnswer =
  | { readonly number: number; readonly version: number; readonly refused: null }
  | { readonly number: number; readonly version: null; readonly refused: Refusal }

/**
 * Does the same to each commitment of a list, one by one: what is refused for one (`commitment.changed-meanwhile` first of all) does not stop the others.
 * The answers come in the order of the list; a number that stands twice is answered once.
 */
export async function eachCommitment(
  queries: Queries,
  list: readonly SeenCommitment[],
  act: (seen: SeenCommitment) => Promise<{ readonly version: number }>,
): Promise<readonly ListAnswer[]> {
  const byNumber = new Map(list.map((seen) => [seen.number, seen]))
  if (list[0]) await lockRegister(queries, list[0].debateId)
  const answers: ListAnswer[] = []
  for (const seen of byNumber.values()) {
    try {
      answers.push({ number: seen.number, version: (await act(seen)).version, refused: null })
    } catch (problem) {
      // A refusal comes before anything is written.
      if (!(problem instanceof Refusal)) throw problem
      answers.push({ number: seen.number, version: null, refused: problem })
    }
  }
  return answers
}

/** Marks several commitments as reviewed, each as it was seen. */
export function reviewCommitments(queries: Queries, list: readonly SeenCommitment[], by: By): Promise<readonly ListAnswer[]> {
  return eachCommitment(queries, list, (seen) => reviewCommitment(queries, seen, by))
}
