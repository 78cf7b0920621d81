import figures from '../method/figures.json' with { type: 'json' }
import type { CountQuestion } from './count-question.ts'
import type { Measured } from './interval/chances.ts'

/** The day on which it was measured. */
export const measuredOn = figures.made

/** How well the analysis does at what a question looks for, by language. */
export function measuredFor({ find, kind }: CountQuestion): Measured {
  if (find !== 'commitment') return { tallies: {}, kinds: null }
  const { english, es, fr, ru, ar, zh } = figures.sentences
  const tally = ({ commitments, precision, recall }: { commitments: number; precision: number; recall: number }) => {
    const tp = Math.round(commitments * recall)
    return { tp, fn: commitments - tp, fp: Math.round((tp * (1 - precision)) / precision) }
  }
  const tallies = { en: tally(english), es: tally(es), fr: tally(fr), ru: tally(ru), ar: tally(ar), zh: tally(zh) }
  const of = english.commitments
  return { tallies, kinds: kind.length > 0 ? { right: Math.round(of * english.kind), of } : null }
}
