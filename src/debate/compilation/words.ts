import { fill, type Given } from '../../document/index.ts'
import type { OfficialLanguage } from '../../language/index.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

/** The fixed words of a compilation in one language. */
export type Words = (typeof en)['words']

/**
 * The words of the block of distribution, which says symbol, distribution, day and languages. Documents in Arabic, Chinese and Russian
 * print it in English, as the United Nations do: "Distr.: General" stands so in each of them.
 */
export type MastheadWords = (typeof en)['masthead']

/** The languages in which a compilation can say its own words, in their English order: every official language of the United Nations. */
export const compilationLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const satisfies readonly OfficialLanguage[]
/** One of {@link compilationLanguages}. */
export type CompilationLanguage = (typeof compilationLanguages)[number]

const tables: Readonly<Record<CompilationLanguage, Words>> = {
  ar: ar.words,
  en: en.words,
  es: es.words,
  fr: fr.words,
  ru: ru.words,
  zh: zh.words,
}
const mastheads: Readonly<Record<MastheadLanguage, MastheadWords>> = { en: en.masthead, es: es.masthead, fr: fr.masthead }
type MastheadLanguage = 'en' | 'es' | 'fr'

/** Returns the fixed words of a compilation in a language. */
export function wordsIn(language: CompilationLanguage): Words {
  return tables[language]
}

/** Returns the language of the block of distribution in a document of that language. */
export function mastheadLanguage(language: CompilationLanguage): MastheadLanguage {
  return language === 'es' || language === 'fr' ? language : 'en'
}

/** Returns the words of the block of distribution in their language. */
export function mastheadWordsIn(language: MastheadLanguage): MastheadWords {
  return mastheads[language]
}

/** Returns a day in words: `2021-10-21` is "21 October 2021", "21 октября 2021 года", "2021年10月21日"; the first of a month is "1er" in French. */
export function dayInWords(date: string, words: Words): string {
  const [year, month, day] = date.split('-').map(Number)
  return fill(words.date, { day: day === 1 ? words.firstDay : day!, month: words.months[month! - 1]!, year: year! })
}

/** Returns the name of a language, or its code where the table has none; null where the language is not known. */
export function languageInWords(language: string, words: Words): string | null {
  return language === 'und' ? null : ((words.languages as Given)[language]?.toString() ?? language)
}

/** Joins names as a sentence does: "Kenya, Mexico and Norway"; in Spanish "y" gives way to "e" before its own sound. */
export function listInWords(names: readonly string[], words: Words): string {
  if (names.length < 2) return names.join('')
  const last = names.at(-1)!
  const and = words.and === ' y ' && /^h?i(?![aeou])/i.test(last) ? ' e ' : words.and
  return names.slice(0, -1).join(words.comma) + and + last
}
