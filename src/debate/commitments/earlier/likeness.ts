import weights from './weights.json' with { type: 'json' }
import type { ComparedWording, Named } from './wording.ts'

/** What two commitments have in common, as each prints it. */
export interface Shared {
  readonly what: 'sum' | 'name' | 'number' | 'concept' | 'word'
  readonly one: string
  readonly other: string
}

/** How likely it is that two commitments are the same one, and what speaks for it. */
export interface CommitmentLikeness {
  /** 0 to 0.99; from {@link leastStrength} on the pair is proposed. It orders pairs and is no probability. */
  readonly strength: number
  /** Those that count most first. */
  readonly shared: readonly Shared[]
  /** Both are the same words from beginning to end; case, marks and spaces aside. */
  readonly same: boolean
}

/** Below this even the same words tell nothing: "We remain committed to that end." It is the feature `told` of two words or so that are not in every text. */
const leastTold = Math.log1p(10)

/** What is known of a pair, in the order of {@link featureNames}; each 0 where there is nothing. */
export const featureNames = [
  'bias',
  'words',
  'contained',
  'concepts',
  'told',
  'names',
  'otherPlaces',
  'numbers',
  'sums',
  'otherSums',
  'several',
] as const

const told = featureNames.indexOf('told')
const several = featureNames.indexOf('several')

type Kept = ReadonlyMap<string, Named>

const squares = (of: Kept) => {
  let sum = 0
  for (const { weight } of of.values()) sum += weight ** 2
  return sum
}

/** What both have, by the product of what it tells in each. */
function common(one: Kept, other: Kept): { readonly sum: number; readonly told: number; readonly keys: readonly string[] } {
  let sum = 0
  let told = 0
  const keys: string[] = []
  for (const [key, { weight }] of one) {
    const there = other.get(key)
    if (!there) continue
    sum += weight * there.weight
    told += Math.min(weight, there.weight)
    keys.push(key)
  }
  return { sum, told, keys }
}

const cosine = (sum: number, one: number, other: number) => (one === 0 || other === 0 ? 0 : sum / Math.sqrt(one * other))

function compare(one: ComparedWording, other: ComparedWording) {
  const nothing = { sum: 0, told: 0, keys: [] }
  const isSameLanguage = one.language === other.language
  const words = isSameLanguage ? common(one.words, other.words) : nothing
  const concepts = common(one.concepts, other.concepts)
  const names = common(one.names, other.names)
  const numbers = common(one.numbers, other.numbers)
  const sums = common(one.sums, other.sums)
  return { isSameLanguage, words, concepts, names, numbers, sums }
}

/** Each names a place, and none is the other's. A region is known by its name, which is another in another language. */
function placesDiffer(one: ComparedWording, other: ComparedWording): boolean {
  const comparable = ({ places }: ComparedWording) => [...places].filter((id) => one.language === other.language || !id.includes(' '))
  const [own, others] = [comparable(one), comparable(other)]
  return own.length > 0 && others.length > 0 && !own.some((id) => others.includes(id))
}

/** The features of a pair, the same whichever is named first. */
export function featuresOfPair(one: ComparedWording, other: ComparedWording): readonly number[] {
  const { isSameLanguage, words, concepts, names, numbers, sums } = compare(one, other)
  const [wordsOfOne, wordsOfOther] = [squares(one.words), squares(other.words)]
  const shorter = Math.min(wordsOfOne, wordsOfOther)
  // Where words cannot meet, what concepts tell stands for them.
  const tells = (isSameLanguage ? words.told : concepts.told) + names.told + numbers.told + sums.told
  return [
    1,
    cosine(words.sum, wordsOfOne, wordsOfOther),
    shorter === 0 ? 0 : words.sum / shorter,
    cosine(concepts.sum, squares(one.concepts), squares(other.concepts)),
    Math.log1p(tells),
    Math.min(2, names.keys.filter((key) => one.names.get(key)!.weight > 5).length),
    placesDiffer(one, other) ? 1 : 0,
    Math.min(2, numbers.keys.length),
    Math.min(1, sums.keys.length),
    one.sums.size > 0 && other.sums.size > 0 && sums.keys.length === 0 ? 1 : 0,
    Math.min(4, concepts.keys.length + names.keys.length + numbers.keys.length + sums.keys.length),
  ]
}

/** Most that is named of what two commitments share. */
const mostNamed = 8

function sharedOf(one: ComparedWording, other: ComparedWording): readonly Shared[] {
  const { words, concepts, names, numbers, sums } = compare(one, other)
  const named = (what: Shared['what'], keys: readonly string[], from: Kept, to: Kept): readonly Shared[] =>
    keys
      .toSorted((a, b) => from.get(b)!.weight - from.get(a)!.weight)
      .map((key) => ({ what, one: from.get(key)!.printed, other: to.get(key)!.printed }))
  const all = [
    ...named('sum', sums.keys, one.sums, other.sums),
    ...named('name', names.keys, one.names, other.names),
    ...named('number', numbers.keys, one.numbers, other.numbers),
    ...named('concept', concepts.keys, one.concepts, other.concepts),
    ...named('word', words.keys, one.words, other.words),
  ]
  const said = new Set<string>()
  const fresh = all.filter((shared) => {
    const key = shared.one.toLowerCase()
    const isSaid = [...said].some((before) => before.includes(key))
    said.add(key)
    return !isSaid
  })
  return fresh.slice(0, mostNamed)
}

/** Between languages one thing in common is too little to tell, whichever it is. */
const leastInCommon = 2
const tooLittle = 0.5

/** The strength that the features of a pair give by some weights. */
export function strengthFrom(features: readonly number[], by: readonly number[], isSameLanguage: boolean): number {
  const strength = 1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * by[index]!, 0)))
  return isSameLanguage || features[several]! >= leastInCommon ? strength : Math.min(tooLittle, strength)
}

/**
 * From this strength on a pair is proposed as the same commitment (docs/method/earlier-words.md): four in five of those that were read were right within one language,
 * seven in ten between languages.
 */
export const leastStrength = 0.7

/**
 * Tells how likely two commitments of one delegation are the same one, said twice.
 *
 * 1. In one language words count, by how rare they are in texts of the United Nations; between languages concepts, names, numbers and sums alone.
 * 2. What nearly every commitment says ("stands ready to support") counts for next to nothing; that each names places that the other does not counts against.
 * 3. The same words are 0.99, if they tell anything; it is the same whichever is named first.
 */
export function likenessOf(one: ComparedWording, other: ComparedWording): CommitmentLikeness {
  const isSameLanguage = one.language === other.language
  const features = featuresOfPair(one, other)
  const strength =
    Math.round(100 * strengthFrom(features, isSameLanguage ? weights.sameLanguage : weights.otherLanguage, isSameLanguage)) / 100
  const same = isSameLanguage && one.plain !== '' && one.plain === other.plain
  return { strength: same && features[told]! > leastTold ? 0.99 : Math.min(0.98, strength), shared: sharedOf(one, other), same }
}
