import { detectLanguage } from '../../language/index.ts'
import { refusal } from './store.ts'

/** Letters that a line, a reason or a title may have: a line is a sentence or a few, a title is one. */
export const mostLetters = { line: 2_000, why: 1_000, title: 300 } as const

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The language of words that a person typed; the one of the page that they were typed on where they do not tell. */
function languageOf(text: string, page: string): string {
  const found = detectLanguage(text)
  return found === 'und' ? page : found
}

/** What a person typed, on one line, and its language. */
export interface Worded {
  readonly text: string
  readonly language: string
}

/** Takes the words of a line as they were typed. Throws `declaration-line.empty`, `declaration-line.long`. */
export function wordedLine(typed: string, page: string): Worded {
  const text = oneLine(typed)
  if (text === '') throw refusal('declaration-line.empty')
  if (text.length > mostLetters.line) throw refusal('declaration-line.long', { most: mostLetters.line, letters: text.length })
  return { text, language: languageOf(text, page) }
}

/** Takes a title as it was typed; null where nothing was: then the declaration is called by what it is. Throws `declaration.title-long`. */
export function wordedTitle(typed: string, page: string): Worded | null {
  const text = oneLine(typed)
  if (text.length > mostLetters.title) throw refusal('declaration.title-long', { most: mostLetters.title, letters: text.length })
  return text === '' ? null : { text, language: languageOf(text, page) }
}

/** Takes a reason as it was typed. Throws `declaration-line.why-missing`, `declaration-line.why-long`. */
export function givenWhy(typed: string): string {
  const text = oneLine(typed)
  if (text === '') throw refusal('declaration-line.why-missing')
  if (text.length > mostLetters.why) throw refusal('declaration-line.why-long', { most: mostLetters.why, letters: text.length })
  return text
}
