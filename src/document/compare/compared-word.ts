import type { ComparedText } from './comparison.ts'

/**
 * A word of a text that is compared: letters and digits, or one sign; of Chinese, one character.
 * `at` counts the words of the whole text from 0, `index` its paragraphs.
 */
export interface ComparedWord {
  readonly at: number
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
}

// A hyphen or an apostrophe inside a word is part of it.
const words = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’ʼ‐-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*|\S/gu

/** The words of a text, in order. */
export function comparedWords({ paragraphs }: ComparedText): readonly ComparedWord[] {
  const found: ComparedWord[] = []
  for (const [index, { text }] of paragraphs.entries())
    for (const match of text.matchAll(words))
      found.push({ at: found.length, index, start: match.index, end: match.index + match[0].length, text: match[0] })
  return found
}
