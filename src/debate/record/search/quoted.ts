import type { Span } from '../../../document/index.ts'
import { type AskedTerm, occurrencesOf, searchedText } from '../../../language/index.ts'

/** Where words that were looked for stand in a statement: keys with their places, from 1, as they are kept. */
export type KeyPlaces = Readonly<Record<string, readonly number[]>>

/** As which word of the statement each of its sentences begins, from 0: paragraph and number within it; number 0 for a paragraph without sentences. */
export interface SentenceStarts {
  readonly paragraphs: readonly number[]
  readonly numbers: readonly number[]
  readonly starts: readonly number[]
}

/** A sentence that has some of what was looked for. */
export interface TellingSentence {
  readonly paragraph: number
  readonly number: number
}

/** Sentences of one hit that are shown at most: a reader looks at the first, and opens the statement for more. */
const mostShown = 3

/** The last sentence that begins at a place or before it. */
function sentenceAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * Chooses the sentences of a statement that tell most of why it was found: first the one with most of the terms, a term weighing more the rarer it is in the
 * statement, and the earlier where two have as much; then those with what is still missing. Three at most.
 */
export function tellingSentences(terms: readonly AskedTerm[], places: KeyPlaces, given: SentenceStarts): readonly TellingSentence[] {
  const words = Object.entries(places).flatMap(([key, at]) =>
    at.map((place) => ({ start: place - 1, end: place, at: place - 1, keys: [key] })),
  )
  const found = new Map<number, Set<number>>()
  const counts = terms.map(() => 0)
  for (const { term, start } of occurrencesOf({ words, length: 0 }, terms)) {
    const index = sentenceAt(given.starts, start)
    counts[term]!++
    const has = found.get(index)
    if (has) has.add(term)
    else found.set(index, new Set([term]))
  }
  const missing = new Map(counts.map((count, term) => [term, count ? 1 / Math.log2(1 + count) : 0]))
  const inOrder = [...found].sort(([a], [b]) => a - b)
  const chosen: TellingSentence[] = []
  while (chosen.length < mostShown) {
    let best: (typeof inOrder)[number] | null = null
    let heaviest = 0
    for (const one of inOrder) {
      let weight = 0
      for (const term of one[1]) weight += missing.get(term) ?? 0
      if (weight > heaviest + 1e-9) [best, heaviest] = [one, weight]
    }
    if (!best) break
    chosen.push({ paragraph: given.paragraphs[best[0]]!, number: given.numbers[best[0]]! })
    for (const term of best[1]) missing.delete(term)
  }
  return chosen
}

/** Joins marks that overlap, and ends what runs on into the next sentence with this one. */
function apart(marks: readonly Span[], within: Span): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < within.start || start >= within.end) continue
    const last = joined.at(-1)
    if (last && start < last.end) joined[joined.length - 1] = { start: last.start, end: Math.min(within.end, Math.max(last.end, end)) }
    else joined.push({ start, end: Math.min(within.end, end) })
  }
  return joined
}

/** The places of a paragraph, between `within.start` and `within.end`, that have one of the terms: in order, apart from each other. */
export function marksIn(text: string, language: string, terms: readonly AskedTerm[], within: Span): readonly Span[] {
  const withChinese = terms.some(({ ways }) => ways.some((way) => way.some(({ keys }) => keys[0]!.startsWith('z'))))
  return apart(occurrencesOf(searchedText(text, language, { withChinese }), terms), within)
}
