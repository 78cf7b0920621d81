import { type CommitmentKind, commitmentKinds, type Pillar, pillars } from '../../council/index.ts'
import type { KeptDebate } from '../concept-note/index.ts'
import { type FieldRefusal, refusal } from './refusal.ts'

/** What a person says of the words of a commitment: its kind, and what they answer. */
export interface GivenAnswers {
  readonly kind: CommitmentKind
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
}

/** What is wrong with what a person says: no kind, or a question, call or pillar that there is not. What stood there before may stay. */
export function answerProblems(
  given: GivenAnswers,
  debate: Pick<KeptDebate, 'note'>,
  before: Omit<GivenAnswers, 'kind'> | null,
): readonly FieldRefusal[] {
  const letters = (asked: readonly { readonly letter: string }[] = []) => asked.map(({ letter }) => letter)
  const known = {
    questions: [...letters(debate.note?.guidingQuestions), ...(before?.questions ?? [])],
    calls: [...letters(debate.note?.calls), ...(before?.calls ?? [])],
    pillars: [...pillars, ...(before?.pillars ?? [])] as readonly string[],
  }
  const unknown = (['questions', 'calls', 'pillars'] as const).flatMap((field) =>
    given[field]
      .filter((value) => !known[field].includes(value))
      .map((value) => ({ field, refusal: refusal('commitment.answer-unknown', { value }) })),
  )
  const kind = commitmentKinds.includes(given.kind) ? [] : [{ field: 'kind', refusal: refusal('commitment.kind') }]
  return [...kind, ...unknown]
}

/** Letters or pillars each once, in their order. */
export function eachOnce<T extends string>(values: readonly T[], order: readonly string[] = []): readonly T[] {
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
  return [...new Set(values)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}

/** The same answers, each once and in order. */
export function answersInOrder(given: GivenAnswers): GivenAnswers {
  const { kind, questions, calls } = given
  return { kind, questions: eachOnce(questions), calls: eachOnce(calls), pillars: eachOnce(given.pillars, pillars) }
}
