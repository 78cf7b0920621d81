import { type PageLanguage, percent, say } from '../../../ui/index.ts'
import type { CountAnswer } from './count-answer.ts'
import { countWords } from './words.ts'

/** Figures of an answer as one sentence, with each way of saying it apart. */
export function figuresInWords(
  language: PageLanguage,
  { unit, n, total, numbers }: Pick<CountAnswer, 'unit' | 'n' | 'total' | 'numbers'>,
): string {
  const words = countWords(language).frozen
  if (total === 0) return words.nothing
  const given = { n, total, percent: percent(n, total) ?? '–', group: numbers.group, alignment: numbers.alignment, none: numbers.none }
  return say(unit === 'commitments' || unit === 'sentences' ? words.findingsThen : words.then, given)
}
