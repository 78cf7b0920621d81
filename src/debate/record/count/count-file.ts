import { address, type PageLanguage } from '../../../ui/index.ts'
import { csvOf } from '../../commitments/index.ts'
import type { CommittedHow } from '../debate/took-part.ts'
import { placeOf } from '../register/shown-debate.ts'
import type { CountAnswer, CountedEntry } from './count-answer.ts'
import type { CountQuestion } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'
import type { CountedFinding } from './counted-finding.ts'
import type { LikelyNumber } from './interval/likely-number.ts'
import { partInWords, questionInWords } from './question-in-words.ts'
import type { CountedPart, ShownCount } from './shown-count.ts'
import { countQueryOf, writeQuestion } from './write-question.ts'

/** A count as it goes into a file: what was asked, when, of what, and the answer. */
export interface FiledCount {
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
  readonly over: readonly CountedDebate[]
  readonly answer: CountAnswer
  readonly likely: LikelyNumber | null
  readonly trend: ShownCount['trend']
  readonly parts: ShownCount['parts']
  /** The day on which it was asked, and, where it was frozen, its number. */
  readonly day: string
  readonly frozen: number | null
  /** The day on which the analysis was measured. */
  readonly measured: string
}

/** The address of a count, with its language. */
export const addressOfCount = (language: PageLanguage, { question, frozen }: Pick<FiledCount, 'question' | 'frozen'>): string =>
  frozen === null ? address(language, '/count', countQueryOf(question)) : address(language, `/counts/${frozen}`)

const debateOf = (debates: readonly CountedDebate[], { debateId }: CountedFinding) => debates.find(({ id }) => id === debateId)!

/** The address of a quote in the version in which it was counted. */
export function addressOfQuote(language: PageLanguage, debates: readonly CountedDebate[], finding: CountedFinding): string {
  const { anchor, paragraph, sentence, statementVersion } = finding
  return address(language, placeOf(debateOf(debates, finding).slug, anchor, paragraph, sentence ?? undefined, statementVersion))
}

function quoteOf(language: PageLanguage, debates: readonly CountedDebate[], finding: CountedFinding) {
  const { slug, date } = debateOf(debates, finding)
  return {
    debate: slug,
    date,
    statement: finding.anchor,
    version: finding.statementVersion,
    paragraph: finding.paragraph,
    sentence: finding.sentence,
    positions: finding.positions,
    quote: finding.quote,
    language: finding.language,
    commitment: finding.number,
    kind: finding.kind,
    questions: finding.questions,
    calls: finding.calls,
    own: finding.own,
    checked: finding.checked,
    confirmed: finding.confirmed,
    method: finding.method,
    address: addressOfQuote(language, debates, finding),
  }
}

/** The lists of an answer in one, in the order own, group, alignment, none. */
const entriesOf = ({ by }: CountAnswer): readonly CountedEntry[] => [...by.own, ...by.group, ...by.alignment, ...by.none]

const numbersOf = ({ answer, likely }: Pick<FiledCount, 'answer' | 'likely'>) => ({
  unit: answer.unit,
  n: answer.n,
  total: answer.total,
  share: answer.total === 0 ? null : Math.round((1000 * answer.n) / answer.total) / 1000,
  ...answer.numbers,
  likely,
})

/** A count as plain data, with exactly what the page shows: `ahadi count --json` and `/count.json`. */
export function countData(language: PageLanguage, count: FiledCount) {
  const { question, debates, over, answer, trend, parts, day, frozen, measured } = count
  const slugs = (ids: readonly number[]) => debates.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)
  const part = (one: CountedPart) => ({
    part: partInWords(language, one.part, debates),
    question: writeQuestion(one.question),
    ...numbersOf(one),
  })
  return {
    question: writeQuestion(question),
    words: questionInWords(language, question, over, debates),
    asked: day,
    frozen,
    address: addressOfCount(language, count),
    debates: over.map(({ slug, date, theme, symbol }) => ({ slug, date, theme, symbol })),
    ...numbersOf(count),
    quotes: answer.findings.length,
    checked: answer.findings.filter(({ checked }) => checked).length,
    confirmed: answer.findings.filter(({ confirmed }) => confirmed).length,
    methods: [...new Set(answer.findings.map(({ method }) => method))].filter(Boolean).sort(),
    measured,
    membersWithoutStatement: answer.membersWithoutStatement,
    notAsked: answer.notKnown.map(({ debateId, why }) => ({ debate: slugs([debateId])[0]!, why })),
    list: entriesOf(answer).map(({ part: who, how, spoke, findings }) => ({
      delegation: who.name,
      id: who.delegationId,
      how,
      spoke,
      statements: who.statements.map(({ id, anchor }) => {
        const { slug } = debates.find(({ statements }) => statements.some((one) => one.id === id))!
        return address(language, `/debates/${slug}/statements/${anchor}`)
      }),
      alignedWith: how === 'alignment' ? who.alignedWith : [],
      quotes: findings.map((finding) => quoteOf(language, debates, finding)),
    })),
    trend: trend.map(part),
    parts: parts.map(part),
  }
}

/** A count as JSON. */
export const countJson = (language: PageLanguage, count: FiledCount): string => `${JSON.stringify(countData(language, count), null, 2)}\n`

const columns = [
  'delegation',
  'how',
  'spoke',
  'debate',
  'date',
  'statement',
  'version',
  'paragraph',
  'sentence',
  'quote',
  'language',
  'commitment',
  'kind',
  'questions',
  'calls',
  'checked',
  'confirmed',
  'method',
  'address',
] as const

/** A count as CSV that Excel opens: a line a quote, and one for each of those for whom there is none, so that nobody who was asked of is left out. */
export function countCsv(language: PageLanguage, { answer, debates }: Pick<FiledCount, 'answer' | 'debates'>): string {
  const yes = (value: boolean) => (value ? 'yes' : 'no')
  const line = (who: string, how: CommittedHow, spoke: boolean) => ({ delegation: who, how, spoke: yes(spoke) })
  return csvOf(
    columns,
    entriesOf(answer).flatMap(({ part, how, spoke, findings }) => {
      if (findings.length === 0)
        return [{ ...line(part.name, how, spoke), statement: part.statements.map(({ anchor }) => anchor).join(' ') }]
      return findings.map((finding) => {
        const { own: _, positions: __, ...quote } = quoteOf(language, debates, finding)
        return {
          ...line(part.name, how, spoke),
          ...quote,
          date: quote.date ?? '',
          sentence: quote.sentence ?? '',
          commitment: quote.commitment ?? '',
          kind: quote.kind ?? '',
          questions: quote.questions.join(' '),
          calls: quote.calls.join(' '),
          checked: yes(quote.checked),
          confirmed: yes(quote.confirmed),
        }
      })
    }),
  )
}
