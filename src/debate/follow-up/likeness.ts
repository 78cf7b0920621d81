import type { Pillar } from '../../council/index.ts'
import { foldText } from '../../language/index.ts'
import { isNumber, tellingWords } from '../commitments/index.ts'

/** Words that may be compared with others: those of a sentence or a quote, and beside them those of its paragraph. */
export interface Wording {
  readonly text: string
  readonly language: string
  /** Its paragraph. What stands only there counts for less. */
  readonly around: string
  readonly pillars: readonly Pillar[]
}

/** How alike two wordings are, and what makes them so: all that counted is named. */
export interface Likeness {
  /** From 0, nothing in common, to 1, the same words. */
  readonly strength: number
  /** Words and numbers that stand in both, as the second prints them, those that count most first. */
  readonly shared: readonly string[]
  /** Those that stand in one and in the paragraph around the other. */
  readonly around: readonly string[]
  readonly pillars: readonly Pillar[]
  /** Both are the same words from beginning to end; case, marks and spaces aside. */
  readonly same: boolean
}

/** Weight of a word that stands only around what is compared. */
const aroundWeight = 0.4
/** What the same pillar adds: next to nothing where words can be compared. */
const pillarWeight = { sameLanguage: 0.02, otherLanguage: 0.15 }

interface Parted {
  readonly words: ReadonlyMap<string, string>
  readonly around: ReadonlyMap<string, string>
}

const parted = ({ text, around, language }: Wording): Parted => ({
  words: tellingWords(text, language),
  around: tellingWords(around, language),
})
const weightIn = ({ words, around }: Parted, root: string) => (words.has(root) ? 1 : around.has(root) ? aroundWeight : 0)
const rootsOf = ({ words, around }: Parted) => new Set([...words.keys(), ...around.keys()])
const plain = (text: string) =>
  foldText(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Rarity = (root: string) => number

/** A word that few candidates have tells more than one that all have; a number twice as much. */
function rarityAmong(candidates: readonly Parted[]): Rarity {
  const frequency = new Map<string, number>()
  for (const { words } of candidates) for (const root of words.keys()) frequency.set(root, (frequency.get(root) ?? 0) + 1)
  return (root) => (1 + Math.log((1 + candidates.length) / (1 + (frequency.get(root) ?? 0)))) * (isNumber(root) ? 2 : 1)
}

function lengthOf(one: Parted, rarity: Rarity): number {
  let sum = 0
  for (const root of rootsOf(one)) sum += (weightIn(one, root) * rarity(root)) ** 2
  return Math.sqrt(sum)
}

/** The roots that two have in common with what each adds, the greatest first. What stands only around both says nothing of either. */
function inCommon(asked: Parted, other: Parted, counts: (root: string) => boolean, rarity: Rarity) {
  const found = [...rootsOf(other)].flatMap((root) => {
    if (!counts(root) || !(asked.words.has(root) || other.words.has(root))) return []
    const weight = weightIn(asked, root) * weightIn(other, root) * rarity(root) ** 2
    return weight > 0 ? [{ root, weight }] : []
  })
  return found.sort((a, b) => b.weight - a.weight)
}

/**
 * Ranks candidates by how alike they are to a wording, the most alike first; those with nothing in common are left out.
 *
 * 1. In one language the words count that both have, by their beginning, small words aside: the cosine of their weights. A word that few candidates have
 *    counts for more, a number twice, and a word that stands only in the paragraph around for less.
 * 2. Between languages only numbers count, and the same pillar.
 */
export function rankByLikeness<T extends Wording>(
  asked: Wording,
  candidates: readonly T[],
): readonly { readonly candidate: T; readonly likeness: Likeness }[] {
  const own = parted(asked)
  const parts = candidates.map(parted)
  const rarity = rarityAmong(parts)
  const ownLength = lengthOf(own, rarity)
  const ownPlain = plain(asked.text)
  const compare = (candidate: T, other: Parted): Likeness => {
    const isSameLanguage = candidate.language === asked.language
    const common = inCommon(own, other, (root) => isSameLanguage || isNumber(root), rarity)
    const together = ownLength * lengthOf(other, rarity)
    const words = together === 0 ? 0 : common.reduce((sum, { weight }) => sum + weight, 0) / together
    const pillars = candidate.pillars.filter((pillar) => asked.pillars.includes(pillar))
    const same = isSameLanguage && ownPlain !== '' && plain(candidate.text) === ownPlain
    const more = pillars.length === 0 ? 0 : isSameLanguage ? pillarWeight.sameLanguage : pillarWeight.otherLanguage
    const printed = (isInBoth: boolean) =>
      common
        .filter(({ root }) => (own.words.has(root) && other.words.has(root)) === isInBoth)
        .map(({ root }) => (other.words.get(root) ?? other.around.get(root))!)
    return { strength: same ? 1 : Math.min(0.99, words + more), shared: printed(true), around: printed(false), pillars, same }
  }
  return candidates
    .map((candidate, index) => ({ candidate, likeness: compare(candidate, parts[index]!) }))
    .filter(({ likeness }) => likeness.strength > 0)
    .sort((a, b) => b.likeness.strength - a.likeness.strength)
}
