import { growArabic } from './ar.ts'
import { growEnglish } from './en.ts'
import { growSpanish } from './es.ts'
import { growFrench } from './fr.ts'
import { growRussian } from './ru.ts'
import type { GrowVerb } from './verb-group.ts'
import { growChinese } from './zh.ts'

const growing: Readonly<Record<string, GrowVerb>> = {
  ar: growArabic,
  en: growEnglish,
  es: growSpanish,
  fr: growFrench,
  ru: growRussian,
  zh: growChinese,
}

/** Grows a verb as its language does; in other languages it stays as it was found. */
export const growVerb =
  (language: string): GrowVerb =>
  (words, found, own) =>
    growing[language]?.(words, found, own) ?? found
