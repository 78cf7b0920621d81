import { ar } from './ar.ts'
import type { Cues } from './cue.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export type { Cues } from './cue.ts'

/** The cues of the six languages. A head often mixes two of them, so that readers try all six at once. */
const all: readonly Cues[] = [en, fr, es, ru, ar, zh]

/** Gives the sources of a kind of cue language by language, for readers that take the longest of several matches. */
export function cueByLanguage(kind: Kind): readonly string[] {
  return all.map((cues) => `(?:${cues[kind].map(whole).join('|')})`)
}

type Kind = Exclude<keyof Cues, 'fields'>

/** Words of a script that parts them by spaces stand whole; Chinese words stand anywhere. */
function whole(source: string): string {
  return /\p{Script=Han}/u.test(source) ? source : `(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`
}

/** Gives the source of an expression that matches any cue of a kind in any of the six languages, as one group that is not kept. */
export function cue(kind: Kind): string {
  return `(?:${all.flatMap((cues) => cues[kind].map(whole)).join('|')})`
}

/** Gives the source of an expression for a kind of cue of which the words need no boundary, such as prefixes of a line. */
export function field(kind: keyof Cues['fields']): string {
  return `(?:${all.flatMap((cues) => cues.fields[kind]).join('|')})`
}
