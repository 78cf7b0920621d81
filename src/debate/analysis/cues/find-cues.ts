import { delegations } from '../../../council/index.ts'
import { isOfficial } from '../../../language/index.ts'
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

/** Names of States as terms: their words, without names of fewer than four letters ("US" is also "us"). */
function stateNames(language: string): string {
  const tongue = isOfficial(language) ? language : 'en'
  const names = delegations
    .filter(({ kind }) => kind === 'member-state' || kind === 'observer-state')
    .flatMap(({ names, earlier, also }) => [
      names[tongue].short,
      ...(earlier ?? []).flatMap(({ names }) => (names[tongue] ? [names[tongue].short] : [])),
      ...(also ?? []),
    ])
  return names
    .map((name) => name.split(/[^\p{L}\p{M}]+/u).filter(Boolean))
    .filter((parts) => parts.join('').length >= (tongue === 'zh' ? 2 : 4))
    .map((parts) =>
      tongue === 'ru' && parts.length === 1 && parts[0]!.length >= 5
        ? `${parts[0]!.slice(0, -1)}*`
        : parts.join(tongue === 'zh' ? '' : ' '),
    )
    .join('|')
}

/** Makes the finder of cues of one language. */
export function openCues(language: string) {
  const given = terms[language] ?? english
  return openTerms(
    cues.map((name) => (name === 'state' ? stateNames(language) : given[name])),
    language,
  )
}
