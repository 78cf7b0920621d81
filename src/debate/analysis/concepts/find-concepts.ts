import { isOfficial } from '../../../language/index.ts'
import { openTerms } from '../terms.ts'
import type { Word } from '../words.ts'
import { termsOf } from './concept.ts'
import { thesaurus } from './thesaurus.ts'

/** A concept named in a run of words: its place in the thesaurus, and the words that name it, `last` inclusive. */
export interface NamedConcept {
  readonly of: number
  readonly first: number
  readonly last: number
}

/** The terms of each language, made ready when the language first comes. */
const finders = new Map<string, ReturnType<typeof openTerms>>()

/** Makes the reader of concepts: which concepts of the thesaurus a run of words of one of the six languages names, in order. */
export function openConcepts() {
  return function conceptsIn(words: readonly Word[], language: string): readonly NamedConcept[] {
    if (!isOfficial(language)) return []
    let termsIn = finders.get(language)
    if (!termsIn) {
      termsIn = openTerms(
        thesaurus.map((concept) => termsOf(concept, language).join('|')),
        language,
      )
      finders.set(language, termsIn)
    }
    return termsIn(words)
  }
}
