import type { Queries } from '../../../platform/database/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import { debateAt, type KeptDebate } from '../../concept-note/index.ts'
import { type Implementation, implementationOf } from '../../follow-up/index.ts'
import { type KeptMeeting, meetingsOf } from '../../meeting/index.ts'
import { receivedFilesOf } from '../../statements/index.ts'
import { type CountAnswer, countAnswer } from '../count/count-answer.ts'
import { type CountQuestion, plainQuestion } from '../count/count-question.ts'
import type { CountedDebate } from '../count/counted-debates.ts'
import { type CountedFinding, findingsIn } from '../count/counted-finding.ts'
import { speakingParagraphsOf } from './answered.ts'
import { type CalledFor, calledForIn, nothingStands, type StandingCounts, standingOf } from './called-for.ts'
import { type CountedStatement, countedStatementsOf } from './counted-statement.ts'
import { type TookPart, tookPartIn } from './took-part.ts'

/** A debate and the delegations that took part in it. */
export interface DebateWithDelegations {
  readonly debate: KeptDebate
  /** Its commitments that stand. */
  readonly found: readonly CountedFinding[]
  readonly statements: readonly CountedStatement[]
  readonly tookPart: readonly TookPart[]
}

/** A debate with its delegations, named in the language of a page. `today` is the day on which it is asked. Throws `debate.not-found`. */
export async function debateWithDelegations(
  queries: Queries,
  slug: string,
  language: PageLanguage,
  today: string,
): Promise<DebateWithDelegations> {
  const debate = await debateAt(queries, slug)
  const statements = await countedStatementsOf(queries, debate.id)
  const speaking = await speakingParagraphsOf(queries, debate.id)
  const found = await findingsIn(queries, [debate.id], 'commitment', today)
  return { debate, found, statements, tookPart: tookPartIn(language, { statements, found, speaking, date: debate.date }) }
}

/** A question of the count, and its answer. */
export interface Counted {
  readonly question: CountQuestion
  readonly answer: CountAnswer
}

/** What the page of a debate answers: what was asked, what was committed to, who spoke, and what came of it. */
export interface Overview extends DebateWithDelegations {
  readonly meetings: readonly KeptMeeting[]
  readonly calls: readonly CalledFor[]
  /** How many delegations made a commitment, and how many a new one: counted as the page of the count does, which each number opens. */
  readonly committed: Readonly<Record<'any' | 'new', Counted>>
  readonly standing: StandingCounts
  readonly implementation: Implementation
  /** Files that could not be read, and files that wait to be. */
  readonly refused: number
  readonly waiting: number
}

/** All that the page of a debate shows. `today` is the day on which it is asked. Throws `debate.not-found`. */
export async function overviewOf(queries: Queries, slug: string, language: PageLanguage, today: string): Promise<Overview> {
  const known = await debateWithDelegations(queries, slug, language, today)
  const { debate, statements, found } = known
  const { id } = debate
  const counted: CountedDebate = {
    id,
    slug,
    theme: debate.theme,
    themeLanguage: debate.themeLanguage,
    date: debate.date,
    fictional: debate.fictional === true,
    asked: { question: debate.note?.guidingQuestions ?? [], call: debate.note?.calls ?? [] },
    symbol: null,
    statements,
  }
  const answered = (question: CountQuestion): Counted => ({ question, answer: countAnswer(language, question, [counted], found) })
  const asked = { ...plainQuestion, in: [slug] }
  const received = await receivedFilesOf(queries, id)
  return {
    ...known,
    meetings: await meetingsOf(queries, id),
    calls: await calledForIn(queries, id, today),
    committed: { any: answered(asked), new: answered({ ...asked, kind: ['new'] }) },
    standing: (await standingOf(queries, [id]))[0] ?? nothingStands(id),
    implementation: await implementationOf(queries, id, today),
    refused: received.filter(({ state }) => state === 'refused').length,
    waiting: received.filter(({ state }) => state === 'waiting').length,
  }
}
