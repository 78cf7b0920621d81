import { fill, type Given } from '../../document/index.ts'
import en from './messages/en.json' with { type: 'json' }

/** The fixed words of a compilation in one language. */
export type Words = (typeof en)['words']

// Another language is one more file beside en.json, and one more word here.
const tables = { en: en.words } as const

/** A language in which a compilation can say its own words. */
export type CompilationLanguage = keyof typeof tables

/** Returns the fixed words of a compilation in a language. */
export function wordsIn(language: CompilationLanguage): Words {
  return tables[language]
}

/** Returns a day in words: `2021-10-21` is "21 October 2021". */
export function dayInWords(date: string, words: Words): string {
  const [year, month, day] = date.split('-').map(Number)
  return fill(words.date, { day: day!, month: words.months[month! - 1]!, year: year! })
}

/** Returns the name of a language, or its code where the table has none; null where the language is not known. */
export function languageInWords(language: string, words: Words): string | null {
  return language === 'und' ? null : ((words.languages as Given)[language]?.toString() ?? language)
}

/** Joins names as a sentence does: "Kenya, Mexico and Norway". */
export function listInWords(names: readonly string[], words: Words): string {
  return names.length < 2 ? names.join('') : names.slice(0, -1).join(words.comma) + words.and + names.at(-1)
}
