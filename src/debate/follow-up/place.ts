import { documentSentences, joinSentences } from '../../document/index.ts'
import { type Answer, type Bench, redirectTo, type Visit } from '../../platform/http/index.ts'
import { platformSentences } from '../../platform/messages/index.ts'
import { address, type Problem, saidIn } from '../../ui/index.ts'
import { commitmentAt, type KeptCommitment } from '../commitments/index.ts'
import { debateAt, type KeptDebate } from '../concept-note/index.ts'
import type { Fault } from './fault.ts'
import { followUpSentences } from './messages/index.ts'

/** The commitment that a page of this room is about, and its debate. */
export interface FollowUpPlace {
  readonly debate: KeptDebate
  readonly commitment: KeptCommitment
}

/** Finds what the address of a page names. Throws `debate.not-found`, `commitment.not-found`. */
export async function placeOf({ database }: Bench, { params }: Visit): Promise<FollowUpPlace> {
  const debate = await debateAt(database.read, params.slug!)
  return { debate, commitment: await commitmentAt(database.read, debate.id, Number(params.number)) }
}

const sentences = joinSentences(documentSentences, platformSentences, followUpSentences)

/** Says each fault in the language of the page. */
export const problemsOf = ({ language }: Visit, faults: readonly Fault[]): readonly Problem[] =>
  faults.map(({ field, refusal: { code, message } }) => ({ field, ...saidIn(language, code, message, sentences) }))

/** The address of a commitment, without language. */
export const commitmentPath = ({ debate, commitment }: FollowUpPlace) => `/debates/${debate.slug}/commitments/${commitment.number}`

/** Leads back to what was just done, on the page of the commitment. */
export const backTo = (visit: Visit, place: FollowUpPlace, anchor: string): Answer =>
  redirectTo(address(visit.language, `${commitmentPath(place)}#${anchor}`))
