import { measured } from '../../analysis/index.ts'
import type { CountQuestion } from './count-question.ts'
import type { Measured } from './interval/chances.ts'

/** The day on which the analysis was measured, and its name with its version. */
export const measuredOn: string = measured.made
export const measuredAnalyser: string = measured.analyser

/** How well the analysis does at what a question looks for, by language; of the kinds of commitments over all languages, since they are few. */
export function measuredFor({ find, kind }: Pick<CountQuestion, 'find' | 'kind'>): Measured {
  const kinds = Object.values(measured.kinds).reduce((all, { right, of }) => ({ right: all.right + right, of: all.of + of }), {
    right: 0,
    of: 0,
  })
  return { tallies: measured.categories[find], kinds: kind.length > 0 && kinds.of > 0 ? kinds : null }
}
