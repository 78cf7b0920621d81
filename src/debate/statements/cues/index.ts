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
  return all.map((cues) => anyOf(cues[kind]))
}

type Kind = Exclude<keyof Cues, 'fields'>

/**
 * Words of a script that parts them by spaces stand whole; Chinese words stand anywhere. The boundary stands once around all words:
 * around each it would take the engine half a second to prepare one expression.
 */
function anyOf(sources: readonly string[]): string {
  const isChinese = (source: string) => /\p{Script=Han}/u.test(source)
  // A space stands for any white space: heads break their lines anywhere.
  const spaced = sources.filter((source) => !isChinese(source)).map((source) => source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+'))
  const chinese = sources.filter(isChinese)
  const whole = spaced.length > 0 ? [`(?<![\\p{L}\\p{M}])(?:${spaced.join('|')})(?![\\p{L}\\p{M}])`] : []
  return `(?:${[...whole, ...chinese].join('|')})`
}

/** Gives the source of an expression that matches any cue of a kind in any of the six languages, as one group that is not kept. */
export function cue(kind: Kind): string {
  return anyOf(all.flatMap((cues) => cues[kind]))
}

/** Gives the source of an expression for a kind of cue of which the words need no boundary, such as prefixes of a line. */
export function field(kind: keyof Cues['fields']): string {
  return `(?:${all.flatMap((cues) => cues.fields[kind]).join('|')})`
}
