import type { ComparedWord } from './compared-word.ts'
import type { Pair } from './in-order.ts'

// Farther than this no sentence begins.
const farthest = 200

/** How well a stretch that was taken out or put in begins at a place: with a paragraph, after the end of a sentence, after another sign, or in the midst of words. */
function begins(words: readonly ComparedWord[], at: number): number {
  const [word, before] = [words[at], words[at - 1]]
  if (!word || !before || word.index !== before.index) return 3
  if (/^[.!?。！？؟…]$/u.test(before.text)) return 2
  return /^[^\p{L}\p{N}\p{M}]$/u.test(before.text) ? 1 : 0
}

/**
 * Says of what was taken out or put in that it is whole sentences, where this may as well be said: of "We thank you. We will act." without its first sentence
 * "We thank you." was taken out, and not "thank you. We". Which words are the same stays as it was; the pairs come in order.
 */
export function atSentences(from: readonly ComparedWord[], to: readonly ComparedWord[], pairs: readonly Pair[]): readonly Pair[] {
  const settled = [...pairs]
  for (let at = 0; at + 1 < settled.length; at++) {
    const [before, after] = [settled[at]!, settled[at + 1]!]
    if (after.from - before.from > 1 && after.to - before.to === 1) slide(from, settled, at, 'from')
    if (after.to - before.to > 1 && after.from - before.from === 1) slide(to, settled, at, 'to')
  }
  return settled
}

/** Moves a hole on one side of the pairs, between `at` and the next, to where it begins best. */
function slide(words: readonly ComparedWord[], pairs: Pair[], at: number, side: 'from' | 'to'): void {
  const [first, end] = [pairs[at]![side] + 1, pairs[at + 1]![side]]
  const other = side === 'from' ? 'to' : 'from'
  const isRun = (one: number) => pairs[one + 1]![side] === pairs[one]![side] + 1 && pairs[one + 1]![other] === pairs[one]![other] + 1
  let best = { shift: 0, score: begins(words, first) }
  const consider = (shift: number) => {
    const score = begins(words, first + shift)
    if (score > best.score) best = { shift, score }
  }
  // The words before the hole may be the last of it, one by one; the pair that moves away must have followed the one before it at once.
  for (let shift = -1; shift >= -farthest; shift--) {
    const pair = at + 1 + shift
    if (pair < 0 || (shift < -1 && !isRun(pair)) || words[first + shift]!.text !== words[end + shift]!.text) break
    consider(shift)
  }
  for (let shift = 1; shift <= farthest; shift++) {
    const pair = at + shift
    if (pair >= pairs.length || (shift > 1 && !isRun(pair - 1)) || words[first + shift - 1]!.text !== words[end + shift - 1]!.text) break
    consider(shift)
  }
  const size = end - first
  for (let step = best.shift; step < 0; step++)
    pairs[at + 1 + step] = { ...pairs[at + 1 + step]!, [side]: pairs[at + 1 + step]![side] + size }
  for (let step = 1; step <= best.shift; step++) pairs[at + step] = { ...pairs[at + step]!, [side]: pairs[at + step]![side] - size }
}
