import type { Position } from '../span.ts'

/** A text that is compared with another: its paragraphs, in order, each under its own number. */
export interface ComparedText {
  readonly paragraphs: readonly { readonly n: number; readonly text: string }[]
}

/** Words that stand in both of two texts: cutting either place gives the same letters. `moved`: their order among the other words is not the same. */
export interface KeptWords {
  readonly from: Position
  readonly to: Position
  readonly moved: boolean
}

/**
 * What two texts have in common: every stretch of words that stands in both, in the order of the first.
 *
 * 1. Stretches do not overlap, in neither text, and none crosses from one paragraph into another.
 * 2. What stands in none of them was taken out of the first text, or put into the second.
 * 3. The same two texts give the same comparison. Words that could not be compared within bounds count as taken out and put in: a lost place is lost, never guessed.
 */
export interface Comparison {
  readonly kept: readonly KeptWords[]
}
