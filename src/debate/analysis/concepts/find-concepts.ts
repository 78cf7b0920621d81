import { isOfficial } from '../../../language/index.ts'
import { openTerms } from '../terms.ts'
import type { Word } from '../words.ts'
import { thesaurus } from './thesaurus.ts'

/** Makes the reader of concepts: how often each concept of the thesaurus is named in runs of words of one of the six languages. */
export function openConcepts() {
  const finders = new Map<string, ReturnType<typeof openTerms>>()
  return function conceptsOf(runs: readonly (readonly Word[])[], language: string): Float64Array {
    const counts = new Float64Array(thesaurus.length)
    if (!isOfficial(language)) return counts
    let termsOf = finders.get(language)
    if (!termsOf) {
      termsOf = openTerms(
        thesaurus.map((concept) => concept[language]),
        language,
      )
      finders.set(language, termsOf)
    }
    for (const words of runs) for (const { of } of termsOf(words)) counts[of]!++
    return counts
  }
}
