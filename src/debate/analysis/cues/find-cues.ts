import { type FoundTerm, openTerms } from '../terms.ts'
import { arabic } from './ar.ts'
import { type CueTerms, cues } from './cue.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

const terms: Readonly<Record<string, CueTerms>> = { ar: arabic, en: english, es: spanish, fr: french, ru: russian, zh: chinese }

/** A cue found; `of` is its place in the list of cues. */
export type FoundCue = FoundTerm

/** Makes the finder of cues of one language. */
export function openCues(language: string) {
  const given = terms[language] ?? english
  return openTerms(
    cues.map((name) => given[name]),
    language,
  )
}
