import { labelOf } from '../concepts/concept.ts'
import { thesaurus } from '../concepts/thesaurus.ts'

const byId = new Map(thesaurus.map((concept) => [concept.id, concept]))

/** Names a concept of the thesaurus in a language of pages; by the words of its id where the thesaurus knows it no more. */
export function conceptName(language: 'en' | 'ar', id: string): string {
  const concept = byId.get(id)
  return concept ? labelOf(concept, language) : id.replaceAll('-', ' ')
}
