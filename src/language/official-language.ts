/** The six official languages of the United Nations, by ISO 639-1 code, in the order of their English names. */
export const officialLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

/** One of the six official languages of the United Nations, by ISO 639-1 code. */
export type OfficialLanguage = (typeof officialLanguages)[number]

/** Tells whether a language code names one of the six official languages. */
export function isOfficial(language: string): language is OfficialLanguage {
  return (officialLanguages as readonly string[]).includes(language)
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi', 'dv'])

/** Says in which direction a language is written; `und` and codes that are not known run from left to right. */
export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr'
}

/** The direction of a text: that of its language; where the language is not known, that of its first letter (UAX #9, rule P2). */
export function directionOf(text: string, language: string): 'ltr' | 'rtl' {
  if (language !== 'und') return direction(language)
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? 'rtl' : 'ltr'
}
