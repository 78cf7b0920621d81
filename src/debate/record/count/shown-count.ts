import type { Queries } from '../../../platform/database/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import { notKnownIn } from './asked-of.ts'
import { type CountAnswer, type CountedEntry, countAnswer } from './count-answer.ts'
import type { CountQuestion } from './count-question.ts'
import { type CountedDebate, isAskedIn, sentencesByStatement } from './counted-debates.ts'
import { type CountedFinding, findingsIn, isUnmeasured } from './counted-finding.ts'
import { type LikelyNumber, likelyNumber } from './interval/likely-number.ts'
import type { Unit } from './interval/unit.ts'
import { measuredFor } from './measured-for.ts'
import { type CountPart, partsOf } from './parts-of.ts'

/** An answer, and between which numbers the true one of those in their own name lies; null where that is not known. */
export interface AnswerWithLikely {
  readonly answer: CountAnswer
  readonly likely: LikelyNumber | null
}

/** One row of a row of answers: what it is of, and the question that it answers. */
export interface CountedPart extends AnswerWithLikely {
  readonly part: CountPart
  readonly question: CountQuestion
}

/** A count as it is shown: the question, its answer, the same question over each debate in which it can be asked, and, where it is parted, each part. */
export interface ShownCount extends AnswerWithLikely {
  readonly question: CountQuestion
  /** All debates that there are, and those of them that the question names. */
  readonly debates: readonly CountedDebate[]
  readonly over: readonly CountedDebate[]
  readonly trend: readonly CountedPart[]
  readonly parts: readonly CountedPart[]
}

/** What a count is made from, as it was read. */
export interface CountGround {
  readonly debates: readonly CountedDebate[]
  /** Everything of the question's category in all of them. */
  readonly found: readonly CountedFinding[]
  readonly sentences: ReadonlyMap<number, number>
}

/** Reads what a count over debates is made from. `today` is the day on which it is asked. */
export async function groundOf(
  queries: Queries,
  question: CountQuestion,
  debates: readonly CountedDebate[],
  today: string,
): Promise<CountGround> {
  const ids = debates.map(({ id }) => id)
  return { debates, found: await findingsIn(queries, ids, question.find, today), sentences: await sentencesByStatement(queries, ids) }
}

const added = (all: Readonly<Record<string, number>>, language: string, n: number) => ({ ...all, [language]: (all[language] ?? 0) + n })

/** What is known of a delegation or a statement for the likely number: its own findings only. */
function unitOf({ part, findings, how }: CountedEntry, sentences: ReadonlyMap<number, number>): Unit {
  const own = how === 'own' ? findings : []
  return {
    checked: own.filter(({ checked }) => checked).length,
    unchecked: own.filter(({ checked }) => !checked).reduce((all, { language }) => added(all, language, 1), {}),
    sentences: part.statements.reduce((all, { id, language }) => added(all, language, sentences.get(id) ?? 0), {}),
  }
}

/** Answers a question over debates, and says between which numbers the true one lies. Not where only what was looked at, or only what was not, is asked for. */
export function answerWithLikely(
  language: PageLanguage,
  question: CountQuestion,
  over: readonly CountedDebate[],
  { found, sentences }: CountGround,
): AnswerWithLikely {
  const ids = new Set(over.map(({ id }) => id))
  const here = found.filter(({ debateId }) => ids.has(debateId))
  const answer = countAnswer(language, question, over, here)
  if (question.standing !== null || answer.findings.some(isUnmeasured)) return { answer, likely: null }
  const { own, group, alignment, none } = answer.by
  const units = [...own, ...group, ...alignment, ...none].filter(({ spoke }) => spoke).map((entry) => unitOf(entry, sentences))
  const what = answer.unit === 'delegations' || answer.unit === 'statements' ? 'units' : 'findings'
  return { answer, likely: likelyNumber(units, measuredFor(question), what) }
}

/** Answers a question in all the ways that a page shows. Pure. */
export function shownCountOf(language: PageLanguage, question: CountQuestion, ground: CountGround): ShownCount {
  const { debates } = ground
  const over = debates.filter((debate) => isAskedIn(question.in, debate))
  const answered = (part: CountPart, asked: CountQuestion): CountedPart => ({
    part,
    question: asked,
    ...answerWithLikely(
      language,
      asked,
      debates.filter((debate) => isAskedIn(asked.in, debate)),
      ground,
    ),
  })
  const askable = debates.filter((debate) => debate.statements.length > 0 && notKnownIn(question, debate) === null)
  return {
    question,
    debates,
    over,
    ...answerWithLikely(language, question, over, ground),
    trend: askable.map((debate) => answered({ of: 'debate', debate }, { ...question, in: [debate.slug], by: null })),
    parts: partsOf(question, over).map(({ part, question: asked }) => answered(part, asked)),
  }
}

/** Reads and answers a question; `debates` are all that there are. */
export async function shownCount(
  queries: Queries,
  language: PageLanguage,
  question: CountQuestion,
  debates: readonly CountedDebate[],
  today: string,
): Promise<ShownCount> {
  return shownCountOf(language, question, await groundOf(queries, question, debates, today))
}
