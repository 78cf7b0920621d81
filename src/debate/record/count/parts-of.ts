import { type CommitmentKind, commitmentKinds, type RegionalGroup, regionalGroups } from '../../../council/index.ts'
import type { CountQuestion } from './count-question.ts'
import { type CountedDebate, isAskedIn } from './counted-debates.ts'

/** What a part of an answer is of. */
export type CountPart =
  | { readonly of: 'year'; readonly year: string }
  | { readonly of: 'debate'; readonly debate: CountedDebate }
  | { readonly of: 'region'; readonly region: RegionalGroup }
  | { readonly of: 'question'; readonly letter: string }
  | { readonly of: 'kind'; readonly kind: CommitmentKind }

const narrowed = (asked: readonly string[], all: readonly string[]) =>
  asked.length === 0 ? all : all.filter((value) => asked.includes(value))

/**
 * The parts that a question is to be parted into, each with the question that asks for it alone; none, where it is not to be parted.
 * A part's own question has an address of its own, so that its number opens its list. The same delegation may stand in several parts.
 */
export function partsOf(
  question: CountQuestion,
  over: readonly CountedDebate[],
): readonly { readonly part: CountPart; readonly question: CountQuestion }[] {
  const { by } = question
  const plain = { ...question, by: null }
  if (by === 'year') {
    const years = [...new Set(over.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort()
    return years.map((year) => {
      // Only those debates of the year that the question names.
      const own = over.filter((debate) => isAskedIn([year], debate)).map(({ slug }) => slug)
      const isWhole = question.in.length === 0 || question.in.includes(year)
      return { part: { of: by, year }, question: { ...plain, in: isWhole ? [year] : [...own].sort() } }
    })
  }
  if (by === 'debate') return over.map((debate) => ({ part: { of: by, debate }, question: { ...plain, in: [debate.slug] } }))
  if (by === 'region')
    return narrowed(question.from, regionalGroups).map((region) => ({
      part: { of: by, region: region as RegionalGroup },
      question: { ...plain, from: [region as RegionalGroup] },
    }))
  if (by === 'kind')
    return narrowed(question.kind, commitmentKinds).map((kind) => ({
      part: { of: by, kind: kind as CommitmentKind },
      question: { ...plain, kind: [kind as CommitmentKind] },
    }))
  if (by === 'question') {
    const letters = [...new Set(over.flatMap(({ asked }) => asked.question.map(({ letter }) => letter)))]
    const sorted = letters.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    return narrowed(question.question, sorted).map((letter) => ({ part: { of: by, letter }, question: { ...plain, question: [letter] } }))
  }
  return []
}
