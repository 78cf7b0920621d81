import { delegationNameIn } from '../../../council/index.ts'
import { detectLanguage } from '../../../language/index.ts'
import { messagesFrom, type PageLanguage, type Problem, saidIn } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import { commitmentsSentences } from '../messages/index.ts'
import type { FieldRefusal } from '../refusal.ts'

/** The words of the pages of review. */
export const reviewWords = messagesFrom({ en: en.pages, ar: ar.pages })

/** The sentences of notices of this room. */
export const noticeWords = messagesFrom({ en: en.notices, ar: ar.notices })

/** The name of an action of the history, in words: "set aside". */
export function actionInWords(language: PageLanguage, action: string): string {
  const { actions } = reviewWords(language)
  return actions[action as keyof typeof actions] ?? actions.other
}

/** Names the delegation of a commitment: in English as the day of the debate had it, in Arabic from the table of delegations. */
export function delegationInWords(
  language: PageLanguage,
  who: Pick<KeptCommitment, 'delegationId' | 'delegationName'>,
  { date }: Pick<KeptDebate, 'date'>,
): string {
  return delegationNameIn(language, who, date) ?? reviewWords(language).queue.unknown
}

/** What was asked, by letter, with the language that it is in. */
export interface AskedInWords {
  readonly letter: string
  readonly text: string
  readonly lang: string | null
}

/** The guiding questions or the calls of a debate, and letters that it does not know with no text. */
export function askedInWords(
  { note }: Pick<KeptDebate, 'note'>,
  which: 'guidingQuestions' | 'calls',
  also: readonly string[],
): readonly AskedInWords[] {
  const known = (note?.[which] ?? []).map(({ letter, text }) => ({ letter, text, lang: detectLanguage(text) }))
  const unknown = also.filter((letter) => !known.some((one) => one.letter === letter)).map((letter) => ({ letter, text: '', lang: null }))
  return [...known, ...unknown]
}

/** Says what is wrong with a form in the language of a page; `idOf` gives the anchor of a field. */
export function problemsInWords(
  language: PageLanguage,
  refusals: readonly FieldRefusal[],
  idOf: (field: string) => string,
): readonly Problem[] {
  return refusals.map(({ field, refusal }) => ({
    field: field === null ? null : idOf(field),
    ...saidIn(language, refusal.code, refusal.message, commitmentsSentences),
  }))
}

/** The number of strength, from 0 to 1, with two digits. */
export const strengthInWords = (strength: number): string => strength.toFixed(2)

/** The beginning of a text for a list that opens: whole words, at most so many letters. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}
