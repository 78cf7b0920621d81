import type { DelegationKind } from '../../../council/index.ts'
import type { Head } from '../../statements/index.ts'

/** What decides whether a statement may be sent to a language model. */
export interface SendingFacts {
  readonly head: Pick<Head, 'delegation' | 'body' | 'capacity'>
  /** It was there when the compilation of its debate was issued. */
  readonly isPublic: boolean
  /** Somebody said that it is kept back. */
  readonly isKeptBack: boolean
}

/** Why a statement may be sent, or why it may not. */
export type Sending = 'public' | 'allowed' | 'not-public' | 'person' | 'kept-back'

/** Those who speak for an institution. Whoever else speaks may be a person who can be found out. */
const institutions: readonly (DelegationKind | undefined)[] = ['member-state', 'observer-state', 'organization', 'un-entity', 'group']

/**
 * Tells whether a statement may be sent to a language model, and why.
 *
 * 1. What somebody kept back is never sent, nor what is not known to be said for a State, an organization, an entity or a body of the United Nations:
 *    briefers of civil society and people whose delegation is not known may have asked not to be named. No permission overrides this.
 * 2. All else may be sent once it is public: it was there when the compilation was issued.
 * 3. What is not yet public may be sent only where somebody allowed it for the debate, `isAllowed`.
 */
export function mayBeSent({ head, isPublic, isKeptBack }: SendingFacts, isAllowed: boolean): Sending {
  if (isKeptBack) return 'kept-back'
  const { delegation, body, capacity } = head
  const speaksForBody = delegation === null && (capacity === 'secretary-general' || (body !== null && capacity !== 'briefer'))
  if (!speaksForBody && !institutions.includes(delegation?.kind)) return 'person'
  if (isPublic) return 'public'
  return isAllowed ? 'allowed' : 'not-public'
}

/** Whether that is a reason to send it. */
export const isSent = (sending: Sending): boolean => sending === 'public' || sending === 'allowed'
