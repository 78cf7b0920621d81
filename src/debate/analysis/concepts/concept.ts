import type { OfficialLanguage } from '../../../language/index.ts'

/**
 * One idea of the field, with its name and its words in the six official languages.
 *
 * Each language has one line, `Name = term|term`: the name is what people read, and is itself the first term; the others are what is looked for.
 * Terms are in small letters as they are written, `mediat*` for words that begin so; Arabic ones stand without the article, which is found all the same.
 * A guiding question in Chinese and a statement in Arabic meet where their words lead to the same concept.
 */
export interface Concept extends Readonly<Record<OfficialLanguage, string>> {
  /** Never changed once a debate can have been given it: what a person set is kept by it. */
  readonly id: string
  /** The wider concept of which this is a kind: who speaks of this speaks of that. */
  readonly broader?: string
  /** Concepts that speak to the same matter: a paragraph on one answers, less strongly, a question about another. Holds both ways. */
  readonly near?: readonly string[]
}

const parted = (line: string) => {
  const at = line.indexOf(' = ')
  return at < 0 ? { label: line, terms: '' } : { label: line.slice(0, at), terms: line.slice(at + 3) }
}

/** The name of a concept for people. */
export const labelOf = (concept: Concept, language: OfficialLanguage): string => parted(concept[language]).label

/** Parts words as `words.ts` does: apostrophes part and are gone, other marks and numbers stand alone. */
const asWords = (term: string) =>
  /^[a-z *]+$/.test(term)
    ? term
    : term
        .toLowerCase()
        .replace(/['’]/g, ' ')
        .replace(/[^\p{L}\p{M}\p{N}*\s]/gu, ' $& ')
        .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$& ')
        .replace(/\s+/g, ' ')
        .trim()

/** The words that are looked for, as `terms.ts` reads them; a hyphen may be written or not. */
export function termsOf(concept: Concept, language: OfficialLanguage): readonly string[] {
  const { label, terms } = parted(concept[language])
  const each = [label, ...terms.split('|').filter(Boolean)].map(asWords)
  return [...new Set(each.flatMap((term) => (/ - /.test(term) ? [term, term.replace(/ - /g, ' ')] : [term])))]
}
