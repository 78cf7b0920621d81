import type { Span } from '../../span.ts'
import type { Look } from './look.ts'

/** A stretch of a run whose letters are of one kind, in the language in which the file sets it, where that is one of its script. */
export interface Stretch extends Span {
  readonly language?: string
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const letter = /\p{L}/u

/** Parts the text of a run where letters of another kind begin: word processors keep a language for East Asian letters, one for Arabic and Hebrew ones, and one for the rest. */
export function stretchesOf(text: string, look: Look): readonly Stretch[] {
  if (look.rightToLeft || look.complex) return [stretch(text, 0, [look.languageComplex, look.language])]
  if (!eastAsian.test(text) && !rightToLeft.test(text)) return [stretch(text, 0, [look.language])]
  const languages = {
    east: [look.languageEastAsian, look.language],
    right: [look.languageComplex, look.language],
    other: [look.language],
  }
  const stretches: Stretch[] = []
  let kind: keyof typeof languages | undefined
  let start = 0
  let at = 0
  for (const sign of text) {
    // Signs that are no letters belong to the letters before them.
    const found = letter.test(sign) ? kindOf(sign) : kind
    if (kind !== undefined && found !== kind) {
      stretches.push(stretch(text.slice(start, at), start, languages[kind]))
      start = at
    }
    kind = found
    at += sign.length
  }
  return [...stretches, stretch(text.slice(start), start, languages[kind ?? 'other'])]
}

const kindOf = (sign: string) => (eastAsian.test(sign) ? 'east' : rightToLeft.test(sign) ? 'right' : 'other')

function stretch(text: string, start: number, languages: readonly (string | undefined)[]): Stretch {
  const language = languages.find((found) => found !== undefined && isWritten(text, found))
  return { start, end: start + text.length, ...(language !== undefined && { language }) }
}

const scripts = new Map<string, RegExp | null>()
/** Codes that stand for several scripts (ISO 15924), by the scripts that tell them apart. */
const several: Readonly<Record<string, string>> = {
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
  Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  Kore: '\\p{Script=Hangul}\\p{Script=Han}',
}

/** Whether a text has letters of the script in which a language is written: files often call Arabic or Chinese words English. */
function isWritten(text: string, language: string): boolean {
  if (!scripts.has(language)) scripts.set(language, scriptOf(language))
  return scripts.get(language)?.test(text) ?? false
}

function scriptOf(language: string): RegExp | null {
  try {
    const script = new Intl.Locale(language).maximize().script
    return script === undefined ? null : new RegExp(`[${several[script] ?? `\\p{Script=${script}}`}]`, 'u')
  } catch {
    return null
  }
}

/** Which way a run is set: as it says itself; a run that says nothing is set as Latin letters are where it has some. */
export function directionOf(text: string, look: Look): 'ltr' | 'rtl' | undefined {
  if (look.rightToLeft !== undefined) return look.rightToLeft ? 'rtl' : 'ltr'
  return /\p{L}/u.test(text) && !rightToLeft.test(text) ? 'ltr' : undefined
}
