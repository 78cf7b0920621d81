import type { CountQuestion } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'
import type { QuestionFault } from './read-question.ts'
import { writeQuestion } from './write-question.ts'

/** Tells whether every debate that a question names is there; null where it is, else which is not. A year in which there was none is no fault. */
export function askedIn(question: CountQuestion, debates: readonly Pick<CountedDebate, 'slug'>[]): QuestionFault | null {
  const missing = question.in.find((value) => !/^\d{4}(\.\.\d{4})?$/.test(value) && !debates.some(({ slug }) => slug === value))
  if (missing === undefined) return null
  const start = Math.max(0, writeQuestion(question).indexOf(missing))
  return { code: 'count.no-debate', start, end: start + missing.length, given: { name: missing } }
}
