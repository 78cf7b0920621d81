import type { Span } from '../../../document/index.ts'
import { isOfficial } from '../../../language/index.ts'
import { openTerms } from '../terms.ts'
import { openWords } from '../words.ts'
import { thesaurus } from './thesaurus.ts'

/** A concept of the thesaurus and the words that name it. */
export interface NamedConcept extends Span {
  readonly id: string
}

/** Makes the reader of the concepts that a text in one of the six languages names, each with the words that name it; none in another language. */
export function openNamedConcepts(): (text: string, language: string) => readonly NamedConcept[] {
  const wordsOf = openWords()
  const finders = new Map<string, ReturnType<typeof openTerms>>()
  return (text, language) => {
    if (!isOfficial(language)) return []
    let termsOf = finders.get(language)
    if (!termsOf) {
      termsOf = openTerms(
        thesaurus.map((concept) => concept[language]),
        language,
      )
      finders.set(language, termsOf)
    }
    const words = wordsOf(text)
    return termsOf(words).map(({ of, first, last }) => ({ id: thesaurus[of]!.id, start: words[first]!.start, end: words[last]!.end }))
  }
}
