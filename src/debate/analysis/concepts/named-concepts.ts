import type { Span } from '../../../document/index.ts'
import { openWords } from '../words.ts'
import { openConcepts } from './find-concepts.ts'
import { thesaurus } from './thesaurus.ts'

/** A concept of the thesaurus and the words that name it. */
export interface NamedConcept extends Span {
  readonly id: string
}

/** Makes the reader of the concepts that a text in one of the six languages names, each with the words that name it; none in another language. */
export function openNamedConcepts(): (text: string, language: string) => readonly NamedConcept[] {
  const wordsOf = openWords()
  const conceptsIn = openConcepts()
  return (text, language) => {
    const words = wordsOf(text)
    return conceptsIn(words, language).map(({ of, first, last }) => ({
      id: thesaurus[of]!.id,
      start: words[first]!.start,
      end: words[last]!.end,
    }))
  }
}
