import type { Category } from '../../../council/index.ts'
import type { DecidedFinding } from './how-well.ts'
import type { Verdict } from './judgement.ts'

/** The lists that the numbers of how well it does open. */
export const howWellLists = ['right', 'wrong', 'found', 'missed', 'decided', 'there', 'differ', 'kind-right', 'kind-decided'] as const
/** One of {@link howWellLists}. */
export type HowWellList = (typeof howWellLists)[number]

/** Tells whether the kind of a commitment that was proposed and is there was decided on. */
const kindDecided = ({ kind, proposed }: Verdict) => kind !== null && kind !== 'differ' && proposed.categories.includes('commitment')

const belongs: Readonly<Record<Exclude<HowWellList, 'differ' | 'kind-right' | 'kind-decided'>, (one: DecidedFinding) => boolean>> = {
  right: ({ outcome }) => outcome === 'right',
  wrong: ({ outcome }) => outcome === 'wrong',
  decided: ({ outcome }) => outcome === 'right' || outcome === 'wrong',
  found: ({ outcome, whole }) => whole && outcome === 'right',
  missed: ({ outcome, whole }) => whole && outcome === 'missed',
  there: ({ outcome, whole }) => whole && (outcome === 'right' || outcome === 'missed'),
}

/** The sentences of a list, in the order of the texts. */
export function sentencesListed(
  verdicts: readonly Verdict[],
  found: readonly DecidedFinding[],
  which: HowWellList,
  category: Category,
  language: string | null,
): readonly Verdict[] {
  const own = verdicts.filter((verdict) => language === null || verdict.language === language)
  if (which === 'differ') return own.filter(({ held }) => held[category] === 'differ')
  if (which === 'kind-decided') return own.filter(kindDecided)
  if (which === 'kind-right') return own.filter((verdict) => kindDecided(verdict) && verdict.kind === verdict.proposed.kind)
  const there = new Set(found.filter((one) => one.category === category && belongs[which](one)).map(({ verdict }) => verdict))
  return own.filter((verdict) => there.has(verdict))
}
