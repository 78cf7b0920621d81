import { diffArrays } from 'diff'
import type { ComparedWord } from './compared-word.ts'
import { inOrder, onceInBoth, type Pair } from './in-order.ts'

/** What is left of the work that one comparison may do, in edits tried: those of one stretch grow with the square of how much differs in it. */
export interface Allowance {
  left: number
}

/** Four million tries take half a second. */
export const allowance = (): Allowance => ({ left: 4_000_000 })

// Of one stretch, some 700 words for as many others; a statement has about 500.
const mostEdits = 1500

// So many words in a row stand once in most texts.
const runLength = 6
// Shorter stretches need no such help.
const long = 400

/** Finds, word by word, what two stretches have in common in the same order, as pairs of places from 0. Words that the allowance does not suffice for have no pair. */
export function sameWords(from: readonly ComparedWord[], to: readonly ComparedWord[], work: Allowance): readonly Pair[] {
  if (from.length === 0 || to.length === 0) return []
  if (from.length + to.length < long) return compared(from, to, 0, 0, work)
  const runs = (words: readonly ComparedWord[]) =>
    words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, at) =>
      words
        .slice(at, at + runLength)
        .map(({ text }) => text)
        .join(' '),
    )
  const held = inOrder(onceInBoth(runs(from), runs(to)))
  const pairs: Pair[] = []
  let next: Pair = { from: 0, to: 0 }
  for (const anchor of [...held, { from: from.length, to: to.length }]) {
    // Runs overlap: what the one before has covered is done.
    if (anchor.from < next.from || anchor.to < next.to) continue
    pairs.push(...compared(from.slice(next.from, anchor.from), to.slice(next.to, anchor.to), next.from, next.to, work))
    const isEnd = anchor.from === from.length && anchor.to === to.length
    if (!isEnd) pairs.push({ from: anchor.from, to: anchor.to })
    next = { from: anchor.from + 1, to: anchor.to + 1 }
  }
  return pairs
}

/** Compares two stretches that begin at `at` and `there`. */
function compared(from: readonly ComparedWord[], to: readonly ComparedWord[], at: number, there: number, work: Allowance): readonly Pair[] {
  if (from.length === 0 || to.length === 0) return []
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(Math.max(0, work.left) * 2)))
  const changes = diffArrays(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
    { maxEditLength: most },
  )
  if (!changes) {
    work.left -= (most * most) / 2
    return []
  }
  const edits = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
  work.left -= (edits * edits) / 2
  const pairs: Pair[] = []
  let [one, other] = [at, there]
  for (const { added, removed, count } of withoutChance(changes)) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push({ from: one + step, to: other + step })
    if (!added) one += count
    if (!removed) other += count
  }
  return pairs
}

interface Change {
  readonly added: boolean
  readonly removed: boolean
  readonly count: number
  readonly value: readonly string[]
}

const lettersIn = (value: readonly string[]) => value.reduce((sum, word) => sum + word.length, 0)

/**
 * Leaves out words that two stretches share by chance: such as one "the" between two sentences that have nothing else in common. That is what is
 * not longer than what was taken out or put in before it, and neither than that after it.
 */
function withoutChance(changes: readonly Change[]): readonly Change[] {
  const size = (at: number, step: 1 | -1) => {
    let most = 0
    for (let one = changes[at + step], there = at + step; one && (one.added || one.removed); there += step, one = changes[there])
      most = Math.max(most, lettersIn(one.value))
    return most
  }
  return changes.flatMap((change, at) => {
    if (change.added || change.removed) return [change]
    const own = lettersIn(change.value)
    if (own > size(at, -1) || own > size(at, 1)) return [change]
    return [
      { ...change, removed: true },
      { ...change, added: true },
    ]
  })
}
