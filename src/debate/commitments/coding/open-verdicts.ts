import type { Queries } from '../../../platform/database/index.ts'
import messages from '../messages/en.json' with { type: 'json' }
import { judgementOfLabel, type Verdict, verdictsOf } from './judgement.ts'
import { placedLabelsOfVersion } from './labels.ts'

/** What people found of a sentence, as every reader may be told: whether each category is there. */
export type OpenVerdict = Pick<Verdict, 'paragraph' | 'number' | 'held'>

/**
 * What people found of sentences of a version of a statement with the proposal before them, or decided between coders.
 *
 * What a coder said blind is not among it: a second coder who reads the statement must not be led by it.
 */
export async function openVerdictsOf(queries: Queries, versionId: number): Promise<readonly OpenVerdict[]> {
  const labels = await placedLabelsOfVersion(queries, versionId)
  const isOpen = labels.filter(({ role, way }) => role === 'adjudicator' || way === 'sentence')
  return verdictsOf(isOpen.map(judgementOfLabel)).map(({ paragraph, number, held }) => ({ paragraph, number, held }))
}

/** Why a category stands on a sentence in which the machine found none. */
export const labelledReason = messages.reasons['person.labelled']
