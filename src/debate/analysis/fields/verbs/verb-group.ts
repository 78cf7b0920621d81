import type { Word } from '../../words.ts'

/** Words of a sentence by their number, `last` inclusive. */
export interface WordSpan {
  readonly first: number
  readonly last: number
}

/** A verb that binds with its auxiliaries. In Arabic the subject may stand in the middle of it: then it is told apart. */
export interface VerbGroup extends WordSpan {
  readonly subject?: WordSpan
}

/** Grows the words that gave a commitment away to the whole verb: with what helps it before, and down to the verb that says what is done. */
export type GrowVerb = (words: readonly Word[], found: WordSpan, own: Uint8Array) => VerbGroup

/** A list of words as they are looked up: small letters, no accents. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** The word at a place, small and without accents; nothing where there is none. */
export const plainAt = (words: readonly Word[], at: number): string => words[at]?.type.plain ?? ''

/** Tells whether a word stands at a place, and no mark or number. */
export const isWord = (words: readonly Word[], at: number): boolean => words[at]?.type.shape === 'word'
