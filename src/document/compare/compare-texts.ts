import { atSentences } from './at-sentences.ts'
import { type ComparedWord, comparedWords } from './compared-word.ts'
import type { ComparedText, Comparison, KeptWords } from './comparison.ts'
import type { Pair } from './in-order.ts'
import { movedWords } from './moved-words.ts'
import { sameParagraphs } from './same-paragraphs.ts'
import { allowance, sameWords } from './same-words.ts'

/** The words of a text, and at which of them each of its paragraphs begins; the end of the last stands behind. */
interface Worded {
  readonly text: ComparedText
  readonly words: readonly ComparedWord[]
  readonly begins: readonly number[]
}

function worded(text: ComparedText): Worded {
  const words = comparedWords(text)
  const begins = new Array<number>(text.paragraphs.length + 1).fill(words.length)
  for (const { at, index } of words) if (begins[index]! > at) begins[index] = at
  // A paragraph without a word begins where the next does.
  for (let index = text.paragraphs.length - 1; index >= 0; index--) begins[index] = Math.min(begins[index]!, begins[index + 1]!)
  return { text, words, begins }
}

/** The words of two paragraphs that are the same. */
const pairsOfParagraphs = (from: Worded, to: Worded, pair: Pair): readonly Pair[] =>
  Array.from({ length: from.begins[pair.from + 1]! - from.begins[pair.from]! }, (_, step) => ({
    from: from.begins[pair.from]! + step,
    to: to.begins[pair.to]! + step,
  }))

/** Puts pairs of words together to stretches that are the same letter by letter, also between the words. */
function stretchesOf(from: Worded, to: Worded, pairs: readonly Pair[], moved: boolean): readonly KeptWords[] {
  const stretches: KeptWords[] = []
  let open: { first: Pair; last: Pair } | null = null
  const at = ({ text, words }: Worded, first: number, last: number) => {
    const word = words[first]!
    return { paragraph: text.paragraphs[word.index]!.n, start: word.start, end: words[last]!.end }
  }
  const between = ({ text, words }: Worded, last: number, next: number): string | null => {
    const [before, after] = [words[last]!, words[next]!]
    return next === last + 1 && before.index === after.index ? text.paragraphs[before.index]!.text.slice(before.end, after.start) : null
  }
  const close = () => {
    if (open) stretches.push({ from: at(from, open.first.from, open.last.from), to: at(to, open.first.to, open.last.to), moved })
  }
  for (const pair of pairs) {
    const gap = open && between(from, open.last.from, pair.from)
    if (open && gap !== null && gap === between(to, open.last.to, pair.to)) open.last = pair
    else {
      close()
      open = { first: pair, last: pair }
    }
  }
  close()
  return stretches
}

/**
 * Compares two texts, such as two versions of a statement: first paragraph by paragraph, then word by word between those that are the same, and at last
 * what is left over for words that were moved. The time grows with the length of the texts, and is bounded where they have little in common.
 *
 * `We will train 40 women.` → `In 2028 we will train 60 women.` keeps "will train" and "women."
 */
export function compareTexts(before: ComparedText, after: ComparedText): Comparison {
  const [from, to] = [worded(before), worded(after)]
  const same = sameParagraphs(before, after)
  const elsewhere = { from: new Set(same.moved.map((pair) => pair.from)), to: new Set(same.moved.map((pair) => pair.to)) }
  const work = allowance()
  const pairs: Pair[] = []
  let next: Pair = { from: 0, to: 0 }
  for (const anchor of [...same.inOrder, { from: before.paragraphs.length, to: after.paragraphs.length }]) {
    const ours = from.words.slice(from.begins[next.from], from.begins[anchor.from]).filter(({ index }) => !elsewhere.from.has(index))
    const theirs = to.words.slice(to.begins[next.to], to.begins[anchor.to]).filter(({ index }) => !elsewhere.to.has(index))
    for (const pair of atSentences(ours, theirs, sameWords(ours, theirs, work)))
      pairs.push({ from: ours[pair.from]!.at, to: theirs[pair.to]!.at })
    if (anchor.from < before.paragraphs.length) for (const pair of pairsOfParagraphs(from, to, anchor)) pairs.push(pair)
    next = { from: anchor.from + 1, to: anchor.to + 1 }
  }
  const moved = same.moved.flatMap((pair) => pairsOfParagraphs(from, to, pair))
  const used = { from: new Set<number>(), to: new Set<number>() }
  for (const pair of [...pairs, ...moved]) {
    used.from.add(pair.from)
    used.to.add(pair.to)
  }
  const ours = from.words.filter(({ at }) => !used.from.has(at))
  const theirs = to.words.filter(({ at }) => !used.to.has(at))
  const further = movedWords(ours, theirs).map((pair) => ({ from: ours[pair.from]!.at, to: theirs[pair.to]!.at }))
  const kept = [...stretchesOf(from, to, pairs, false), ...stretchesOf(from, to, moved, true), ...stretchesOf(from, to, further, true)]
  const place = new Map(before.paragraphs.map(({ n }, index) => [n, index]))
  return {
    kept: kept.sort((one, other) => place.get(one.from.paragraph)! - place.get(other.from.paragraph)! || one.from.start - other.from.start),
  }
}
