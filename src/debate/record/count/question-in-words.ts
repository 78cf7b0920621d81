import { delegationById, delegationNameIn } from '../../../council/index.ts'
import { dateInWords, listInWords, type PageLanguage, say, uiWords } from '../../../ui/index.ts'
import { type CountQuestion, countedGroups } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'
import type { CountPart } from './parts-of.ts'
import { countWords } from './words.ts'

/** What a debate is called in a question: its year, or its day where several are of that year. */
export function debateInQuestion(language: PageLanguage, debate: CountedDebate, all: readonly CountedDebate[]): string {
  if (debate.date === null) return `${debate.theme ?? debate.slug} (${countWords(language).undated})`
  const year = debate.date.slice(0, 4)
  const isAlone = all.filter(({ date }) => date?.startsWith(year)).length === 1
  return isAlone ? year : dateInWords(language, debate.date)
}

/** The letters of a question or a call, in words: "question e". */
export function lettersInWords(language: PageLanguage, asked: 'question' | 'call', letters: readonly string[]): string {
  const words = countWords(language).on
  return listInWords(
    language,
    letters.map((letter) => say(words[asked], { letter })),
    'or',
  )
}

/** What a question is about, in words: "question e"; "anything", where it names none. */
export function onInWords(language: PageLanguage, { question, call }: Pick<CountQuestion, 'question' | 'call'>): string {
  if (question.length > 0) return lettersInWords(language, 'question', question)
  return call.length > 0 ? lettersInWords(language, 'call', call) : countWords(language).on.any
}

/** One of whom it is asked, in words: a group, or the name of a delegation. */
export function groupInWords(language: PageLanguage, value: string): string {
  const group = countedGroups.find((one) => one === value)
  if (group !== undefined) return countWords(language).of[group]
  return (delegationById(value) && delegationNameIn(language, { delegationId: value, delegationName: null }, null)) ?? value
}

/** The regional groups that a question is narrowed down to, in words; empty where it is not. */
function fromInWords(language: PageLanguage, from: CountQuestion['from']): string {
  const words = countWords(language).from
  const values = from.map((region) => words[region])
  return from.length === 0 ? '' : say(words.chosen, { values: listInWords(language, values, 'or') })
}

/** What else a question asks for, each a clause. */
function clausesOf(
  language: PageLanguage,
  { question, call, as, pillar, with: named, where, said, unit }: CountQuestion,
): readonly string[] {
  const { clauses, with: fields, said: ways, units } = countWords(language)
  const { capacities, pillars } = uiWords(language)
  const list = (values: readonly string[], manner: 'and' | 'or' = 'or') => listInWords(language, values, manner)
  const quoted = language === 'ar' ? ['”', '“'] : ['“', '”']
  const all: [string, string][] = []
  if (question.length > 0 && call.length > 0) all.push([clauses.call, lettersInWords(language, 'call', call)])
  if (as.length > 0) all.push([clauses.as, list(as.map((one) => capacities[one]))])
  if (pillar.length > 0) all.push([clauses.pillar, list(pillar.map((one) => pillars[one]))])
  if (named.length > 0)
    all.push([
      clauses.with,
      list(
        named.map((one) => fields[one]),
        'and',
      ),
    ])
  if (where.length > 0) all.push([clauses.where, list(where.map((one) => `${quoted[0]}${one}${quoted[1]}`))])
  if (said.length > 0) all.push([clauses.said, list(said.map((one) => ways[one]))])
  if (unit !== 'delegations') all.push([clauses.unit, units[unit]])
  return all.map(([clause, values]) => say(clause, { values }))
}

/** A question as a sentence, as its form reads, and a second one for what else it asks for; `over` holds the debates that it is asked over. */
export function questionInWords(
  language: PageLanguage,
  question: CountQuestion,
  over: readonly CountedDebate[],
  all: readonly CountedDebate[],
): string {
  const words = countWords(language)
  const debates = over.map((debate) => debateInQuestion(language, debate, all))
  const kinds = question.kind.map((kind) => words.kinds[kind])
  const sentence = say(question.find === 'commitment' ? words.sentence : words.sentenceFound, {
    of:
      question.of.length === 0
        ? words.of.all
        : listInWords(
            language,
            question.of.map((one) => groupInWords(language, one)),
          ),
    from: fromInWords(language, question.from),
    debates: listInWords(language, debates),
    category: words.categories[question.find],
    kind: kinds.length === 0 ? words.kinds.any : listInWords(language, kinds, 'or'),
    on: onInWords(language, question),
    standing: words.standings[question.standing ?? 'any'],
  })
  const clauses = clausesOf(language, question)
  const only = clauses.length === 0 ? '' : ` ${say(words.only, { clauses: clauses.join(language === 'ar' ? '؛ ' : '; ') })}`
  return `${sentence}${only}`.replace(/ {2,}/g, ' ').replace(/ ([,،;؛])/g, '$1')
}

/** What a part of an answer is called. */
export function partInWords(language: PageLanguage, part: CountPart, all: readonly CountedDebate[]): string {
  const words = countWords(language)
  if (part.of === 'debate') return debateInQuestion(language, part.debate, all)
  if (part.of === 'region') return words.from[part.region]
  if (part.of === 'question') return say(words.on.question, { letter: part.letter })
  return part.of === 'kind' ? uiWords(language).kinds[part.kind] : part.year
}
