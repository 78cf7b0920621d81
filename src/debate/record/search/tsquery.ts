import { type AskedTerm, type AskedWord, isFrequent, type WordKey } from '../../../language/index.ts'
import type { SearchQuery } from './query.ts'

const anyOf = (parts: readonly string[]) => (parts.length === 1 ? parts[0]! : `(${parts.join('|')})`)
const allOf = (parts: readonly string[]) => parts.join('&')

function wayOf(way: readonly AskedWord[]): string {
  const words = way.map(
    ({ keys, after }, index) => (index ? `<${after - way[index - 1]!.after}>` : '') + anyOf(keys.map((key) => `'${key}'`)),
  )
  return words.length === 1 ? words[0]! : `(${words.join('')})`
}

type Way = AskedTerm['ways'][number]

/** A phrase of frequent words alone. */
const isFrequentPhrase = (way: Way) => way.length > 1 && way.every(({ keys }) => keys.every(isFrequent))

const waysOf = (terms: readonly AskedTerm[]) => terms.flatMap(({ ways }) => ways)
const choiceOf = (terms: readonly AskedTerm[]) => anyOf(waysOf(terms).map(wayOf))

/**
 * A condition on statements, in parts that the indexes answer quickly, each a tsquery; null where there is none.
 * A statement has the condition where it has `words` by its words, or `frequent` by its frequent words.
 */
export interface SearchCondition {
  readonly words: string | null
  readonly frequent: string | null
}

/** A search by parts: statements that have all of `all` and none of `none`. */
export interface SearchConditions {
  readonly all: readonly SearchCondition[]
  readonly none: readonly SearchCondition[]
}

function conditionOf(terms: readonly AskedTerm[]): SearchCondition {
  const ways = waysOf(terms)
  const frequent = ways.filter(isFrequentPhrase)
  const others = ways.filter((way) => !isFrequentPhrase(way))
  return { words: others.length ? anyOf(others.map(wayOf)) : null, frequent: frequent.length ? anyOf(frequent.map(wayOf)) : null }
}

/** Parts a search: phrases of frequent words each by themselves, everything else together. */
export function conditionsOf({ all, none }: Pick<SearchQuery, 'all' | 'none'>): SearchConditions {
  const required = all.map(conditionOf)
  const excluded = none.map((term) => conditionOf([term]))
  const plain = required.flatMap(({ words, frequent }) => (frequent === null ? [words!] : []))
  const apart = required.filter(({ frequent }) => frequent !== null)
  // An index cannot look for what is missing alone.
  const within = plain.length ? excluded.filter(({ frequent }) => frequent === null) : []
  const together = allOf([...plain, ...within.map(({ words }) => `!${words}`)])
  return {
    all: [...(together ? [{ words: together, frequent: null }] : []), ...apart],
    none: excluded.filter((condition) => !within.includes(condition)),
  }
}

/** Writes a search for the words of the sentences of a category; what is none, as an address may have it, finds nothing. */
export const inCategory = ({ all, none }: Pick<SearchQuery, 'all' | 'none'>, category: string) =>
  allOf([`'#${category.replace(/[^a-z-]/g, '')}'`, ...all.map(choiceOf), ...none.map((term) => `!${choiceOf([term])}`)])

/** Writes what a search looks for, without what it leaves out: for comparing how close the words stand. */
export const lookedFor = ({ all }: Pick<SearchQuery, 'all'>) => allOf(all.map(choiceOf))

/** The keys of all words that a search looks for. */
export const keysLookedFor = ({ all }: Pick<SearchQuery, 'all'>): readonly WordKey[] => [
  ...new Set(waysOf(all.flat()).flatMap((way) => way.flatMap(({ keys }) => keys))),
]
