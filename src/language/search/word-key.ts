import type { Run } from './cut-words.ts'
import { stemsArabic } from './stem-arabic.ts'
import { stemEnglish } from './stem-english.ts'
import { stemFrench } from './stem-french.ts'
import { stemRussian } from './stem-russian.ts'
import { stemSpanish } from './stem-spanish.ts'

/**
 * What a word is kept and looked for under: a letter for how it was made (e, f, s English, French, Spanish; x Latin letters of no known language; r, a, z
 * Russian, Arabic, Chinese; n with a digit in it; o other letters), then the form that all its inflected forms share.
 */
export type WordKey = string

const plain = (word: string) => word
const latin = { en: ['e', stemEnglish], fr: ['f', stemFrench], es: ['s', stemSpanish] } as const
const unknown = ['x', plain] as const

/** Words come again and again; what they are looked for under is kept for a while. */
function remembering<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    let made = known.get(word)
    if (made === undefined) {
      made = make(word)
      if (known.size > 50_000) known.clear()
      known.set(word, made)
    }
    return made
  }
}

const tagged = (tag: string, stem: (word: string) => string) => remembering((word): readonly WordKey[] => [tag + stem(word)])
const latinKeys = {
  en: tagged(...latin.en),
  fr: tagged(...latin.fr),
  es: tagged(...latin.es),
  other: tagged(...unknown),
}
const russianKeys = tagged('r', stemRussian)
const arabicKeys = remembering((word): readonly WordKey[] => stemsArabic(word).map((form) => `a${form}`))

function keysOfScript(word: string, script: Run['script'], ofLatin: (word: string) => readonly WordKey[]): readonly WordKey[] {
  if (script === 'latin') return ofLatin(word)
  if (script === 'cyrillic') return russianKeys(word)
  if (script === 'arabic') return arabicKeys(word)
  return [(script === 'han' ? 'z' : script === 'number' ? 'n' : 'o') + word]
}

/** The keys that a word of a text in a known language is kept under. */
export const keysWithin = (word: string, script: Run['script'], language: string): readonly WordKey[] =>
  keysOfScript(word, script, latinKeys[language as keyof typeof latinKeys] ?? latinKeys.other)

/** The languages that a word in Latin letters may be in, each with its own way of making keys. */
export const latinReadings = ['en', 'fr', 'es', 'other'] as const
