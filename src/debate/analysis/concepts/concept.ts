/**
 * One idea of the field, with the words for it in the six official languages.
 *
 * Terms are written as in `cues/cue.ts`: folded words parted by `|`, `mediat*` for words that begin so.
 * A guiding question in Chinese and a statement in Arabic meet where their words lead to the same concept.
 */
export interface Concept {
  readonly id: string
  readonly en: string
  readonly fr: string
  readonly es: string
  readonly ru: string
  readonly ar: string
  readonly zh: string
  /** Concepts that speak to the same matter: a paragraph on one answers, less strongly, a question about another. */
  readonly near?: readonly string[]
}
