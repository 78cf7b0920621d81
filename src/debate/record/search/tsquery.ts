import { type AskedTerm, type AskedWord, pairKey, type WordKey } from '../../../language/index.ts'
import type { SearchQuery } from './query.ts'

/** A search as PostgreSQL writes a tsquery. */
export interface SearchTsquery {
  /** What a statement must have, for the index. */
  readonly found: string
  /** The same without pairs of frequent words, which have no places, and without what is left out: for ranking. */
  readonly ranked: string
  /** The keys of all words, for asking where they stand. */
  readonly keys: readonly WordKey[]
}

const anyOf = (parts: readonly string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join('|')})`)
const wordOf = ({ keys }: AskedWord) => anyOf(keys.map((key) => `'${key}'`))

function sequence(way: readonly AskedWord[]): string {
  return way.map((word, index) => (index ? `<${word.after - way[index - 1]!.after}>` : '') + wordOf(word)).join('')
}

/** The pairs of frequent words in a way, by which the index finds it quickly. */
function pairsOf(way: readonly AskedWord[]): readonly string[] {
  return way.slice(1).flatMap((word, index) => {
    const before = way[index]!
    const pair = word.after - before.after === 1 ? pairKey(before.keys, word.keys) : null
    return pair ? [`'${pair}'`] : []
  })
}

function found(way: readonly AskedWord[]): string {
  const pairs = pairsOf(way)
  if (pairs.length === 0) return way.length === 1 ? sequence(way) : `(${sequence(way)})`
  // One pair says all of a phrase of two words; a longer one must be looked at.
  return way.length === 2 ? pairs[0]! : `(${pairs.join('&')}&(${sequence(way)}))`
}

const termOf = ({ ways }: AskedTerm, write: (way: readonly AskedWord[]) => string) => anyOf(ways.map(write))
const ranked = (way: readonly AskedWord[]) => (way.length === 1 ? sequence(way) : `(${sequence(way)})`)

/** Writes a search as a tsquery; one of a category is for the words of that category alone. */
export function tsqueryOf({ all, none }: Pick<SearchQuery, 'all' | 'none'>, category: string | null = null): SearchTsquery {
  const write = (way: (way: readonly AskedWord[]) => string) => all.map((choice) => anyOf(choice.map((term) => termOf(term, way))))
  const without = none.map((term) => `!(${termOf(term, found)})`)
  return {
    found: [...(category === null ? [] : [`'#${category}'`]), ...write(found), ...without].join('&'),
    ranked: write(ranked).join('&'),
    keys: [...new Set(all.flat().flatMap(({ ways }) => ways.flat().flatMap(({ keys }) => keys)))],
  }
}
