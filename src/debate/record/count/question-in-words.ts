import { dateInWords, listInWords, type PageLanguage, say } from '../../../ui/index.ts'
import type { CountedDebate } from './count-answer.ts'
import type { CountQuestion } from './count-question.ts'
import { countWords } from './words.ts'

/** What a debate is called in a question: its year, or its day where several are of that year. */
export function debateInQuestion(language: PageLanguage, debate: CountedDebate, all: readonly CountedDebate[]): string {
  if (debate.date === null) return `${debate.theme ?? debate.slug} (${countWords(language).undated})`
  const year = debate.date.slice(0, 4)
  const isAlone = all.filter(({ date }) => date?.startsWith(year)).length === 1
  return isAlone ? year : dateInWords(language, debate.date)
}

/** What a question is about, in words: "question e". */
export function onInWords(language: PageLanguage, on: CountQuestion['on']): string {
  const words = countWords(language).on
  return on === null ? words.any : say(words[on.asked], { letter: on.letter })
}

/** A question as a sentence, as its form reads; `over` holds the debates that it is asked over. */
export function questionInWords(
  language: PageLanguage,
  question: CountQuestion,
  over: readonly CountedDebate[],
  all: readonly CountedDebate[],
): string {
  const words = countWords(language)
  const debates = over.map((debate) => debateInQuestion(language, debate, all))
  return say(question.category === 'commitment' ? words.sentence : words.sentenceFound, {
    of: words.of[question.of],
    debates: listInWords(language, debates),
    category: words.categories[question.category],
    kind: words.kinds[question.kind ?? 'any'],
    on: onInWords(language, question.on),
    standing: words.standings[question.standing ?? 'any'],
  })
}
