import type { AskedTerm, AskedWord } from './asked-term.ts'
import type { SearchedText, SearchedWord } from './searched-text.ts'

/** A place of a text that has a term: which of the terms, and where (UTF-16 code units, end exclusive). */
export interface Occurrence {
  readonly term: number
  readonly start: number
  readonly end: number
}

type Places = ReadonlyMap<number, readonly SearchedWord[]>

function placesOf(words: readonly SearchedWord[]): Places {
  const places = new Map<number, SearchedWord[]>()
  for (const word of words) {
    const there = places.get(word.at)
    if (there) there.push(word)
    else places.set(word.at, [word])
  }
  return places
}

const has = (word: SearchedWord, { keys }: AskedWord) => word.keys.some((key) => keys.includes(key))

/** Where a way that begins at a word ends; null where its other words do not follow. */
function endOf(first: SearchedWord, rest: readonly AskedWord[], places: Places): number | null {
  let { end } = first
  for (const asked of rest) {
    const found = places.get(first.at + asked.after)?.find((word) => has(word, asked))
    if (!found) return null
    end = Math.max(end, found.end)
  }
  return end
}

/** Finds every place of a text that has one of the terms, in the order of the text. */
export function occurrencesOf({ words }: SearchedText, terms: readonly AskedTerm[]): readonly Occurrence[] {
  const starts = new Map<string, { readonly term: number; readonly rest: readonly AskedWord[] }[]>()
  terms.forEach(({ ways }, term) => {
    for (const [first, ...rest] of ways) for (const key of first!.keys) starts.set(key, [...(starts.get(key) ?? []), { term, rest }])
  })
  let places: Places | null = null
  const found: Occurrence[] = []
  for (const word of words) {
    for (const key of word.keys) {
      for (const { term, rest } of starts.get(key) ?? []) {
        if (rest.length) places ??= placesOf(words)
        const end = rest.length ? endOf(word, rest, places!) : word.end
        if (end !== null) found.push({ term, start: word.start, end })
      }
    }
  }
  return found
}
