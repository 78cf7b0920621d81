import { thesaurus } from '../concepts/thesaurus.ts'

const byId = new Map(thesaurus.map((concept) => [concept.id, concept]))

/** Names a concept of the thesaurus in a language of pages, as its entry does before the equals sign. The words of its id where it has no name there. */
export function conceptName(language: 'en' | 'ar', id: string): string {
  const terms = byId.get(id)?.[language]
  if (terms === undefined) return id.replaceAll('-', ' ')
  const at = terms.indexOf(' = ')
  if (at >= 0) return terms.slice(0, at)
  return language === 'en' ? id.replaceAll('-', ' ') : terms.split('|')[0]!.replaceAll('*', '')
}
