import type { ComparedWord } from './compared-word.ts'
import { onceInBoth, type Pair } from './in-order.ts'

// Fewer words in a row, or fewer letters, stand in two places of many texts by chance ("women and peace and security").
const fewestWords = 5
const fewestLetters = 24

/** Tells whether one word follows another at once, in the same paragraph. */
const isNext = (word: ComparedWord | undefined, before: ComparedWord | undefined) =>
  word !== undefined && before !== undefined && word.at === before.at + 1 && word.index === before.index

/** The words from each place on, as many as make a run; null where the run breaks off. */
function runsOf(words: readonly ComparedWord[]): readonly (string | null)[] {
  return words.map((_, at) => {
    const run = words.slice(at, at + fewestWords)
    const isRun = run.length === fewestWords && run.every((word, step) => step === 0 || isNext(word, run[step - 1]))
    return isRun ? run.map(({ text }) => text).join(' ') : null
  })
}

/**
 * Finds, in what is left over of two texts, runs of the same words that stand once in either: those were moved. Each is as long as it can be, inside one
 * paragraph of either text. `from` and `to` hold the words that are left over, in order; the places of the pairs count in them.
 */
export function movedWords(from: readonly ComparedWord[], to: readonly ComparedWord[]): readonly Pair[] {
  const used = { from: new Set<number>(), to: new Set<number>() }
  const isFree = (one: number, other: number) => from[one]?.text === to[other]?.text && !used.from.has(one) && !used.to.has(other)
  const pairs: Pair[] = []
  for (const { from: at, to: there } of onceInBoth(runsOf(from), runsOf(to))) {
    if (!isFree(at, there)) continue
    let first = 0
    let end = 1
    while (
      isNext(from[at + first], from[at + first - 1]) &&
      isNext(to[there + first], to[there + first - 1]) &&
      isFree(at + first - 1, there + first - 1)
    )
      first -= 1
    while (isNext(from[at + end], from[at + end - 1]) && isNext(to[there + end], to[there + end - 1]) && isFree(at + end, there + end))
      end += 1
    const run = Array.from({ length: end - first }, (_, step) => ({ from: at + first + step, to: there + first + step }))
    if (run.reduce((sum, pair) => sum + from[pair.from]!.text.length, 0) < fewestLetters) continue
    pairs.push(...run)
    for (const pair of run) {
      used.from.add(pair.from)
      used.to.add(pair.to)
    }
  }
  return pairs.sort((one, other) => one.from - other.from)
}
