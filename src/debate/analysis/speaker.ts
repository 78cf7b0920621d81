import { type Delegation, delegationById, recogniseDelegation } from '../../council/index.ts'
import { isOfficial } from '../../language/index.ts'
import type { Head } from '../statements/index.ts'

/** Who speaks, as the weights know it: 0 not known, 1 a State or group that can bind itself, 2 somebody else (entity, briefer, person). */
export function speakerOf(head: Pick<Head, 'delegation' | 'speaker'>): number {
  if (!head.delegation) return head.speaker ? 2 : 0
  return head.delegation.kind === 'un-entity' || head.delegation.kind === 'civil-society' ? 2 : 1
}

function namesIn(delegation: Delegation, language: string): readonly string[] {
  const tongue = isOfficial(language) ? language : 'en'
  const { short, formal, full } = delegation.names[tongue]
  const earlier = (delegation.earlier ?? []).flatMap(({ names }) => (names[tongue] ? [names[tongue].short] : []))
  return [short, formal, full, ...earlier, ...(delegation.also ?? [])].filter((name): name is string => !!name)
}

/** Names by which the speaker's own delegation, the groups for which it speaks, or the body that speaks may call themselves in a language. */
export function ownNamesOf(head: Pick<Head, 'delegation' | 'onBehalfOf' | 'body'>, language: string): readonly string[] {
  if (head.body) return [head.body]
  const delegation = head.delegation && delegationById(head.delegation.id)
  const groups = head.onBehalfOf.flatMap((name) => recogniseDelegation(name)?.delegation ?? [])
  return [...(delegation ? [delegation] : []), ...groups].flatMap((one) => namesIn(one, language))
}
