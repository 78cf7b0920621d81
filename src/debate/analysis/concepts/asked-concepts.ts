import type { Span } from '../../../document/index.ts'
import { detectLanguage, isOfficial, type OfficialLanguage } from '../../../language/index.ts'
import { placeOfConcept } from '../paragraph-reading.ts'
import type { Word } from '../words.ts'
import type { NamedConcept } from './find-concepts.ts'
import { thesaurus } from './thesaurus.ts'

/** A concept of a question or a call, and the words of its text that name it: none where a person added it. */
export interface AskedConcept {
  readonly id: string
  readonly words: readonly Span[]
}

/** The language of a question: detected, since a concept note may quote. */
const languageOf = (text: string): OfficialLanguage => {
  const language = detectLanguage(text)
  return isOfficial(language) ? language : 'en'
}

/**
 * The concepts of a question or a call, by the thesaurus: those that its words name, or, where a person set them, exactly those.
 * An id that the thesaurus no longer holds is passed over.
 */
export function conceptsAsked(
  { text, concepts }: { readonly text: string; readonly concepts?: readonly string[] },
  conceptsIn: (words: readonly Word[], language: string) => readonly NamedConcept[],
  wordsOf: (text: string) => Word[],
): readonly AskedConcept[] {
  const words = wordsOf(text)
  const named = new Map<string, Span[]>()
  for (const { of, first, last } of conceptsIn(words, languageOf(text))) {
    const { id } = thesaurus[of]!
    const spans = named.get(id) ?? []
    spans.push({ start: words[first]!.start, end: words[last]!.end })
    named.set(id, spans)
  }
  const ids = concepts ?? [...named.keys()]
  return ids.filter((id) => placeOfConcept(id) !== undefined).map((id) => ({ id, words: named.get(id) ?? [] }))
}

/** How often each concept of the thesaurus is named in a question; one that a person added counts once. */
export function countsAsked(asked: readonly AskedConcept[]): Float64Array {
  const counts = new Float64Array(thesaurus.length)
  for (const { id, words } of asked) counts[placeOfConcept(id)!] = Math.max(1, words.length)
  return counts
}
