import { arabicWords, cyrillicWords, functionWords } from '../../language/function-words.ts'
import { foldText } from '../../language/index.ts'

/** Words that may be compared with others: those of a sentence or a quote, and beside them those of its paragraph. */
export interface Wording {
  readonly text: string
  readonly language: string
  /** What stands around it in its paragraph. It counts for less. */
  readonly around?: string
  readonly pillars: readonly string[]
}

/** How alike two wordings are, and what makes them so. */
export interface Likeness {
  /** From 0, nothing in common, to 1, the same words. */
  readonly strength: number
  /** The words and numbers that stand in both, as the second prints them, the rarest first. */
  readonly shared: readonly string[]
  readonly pillars: readonly string[]
  /** Both are the same words from beginning to end; case, marks and spaces aside. */
  readonly same: boolean
}

const lists: Readonly<Record<string, string>> = { ...functionWords, ...cyrillicWords, ...arabicWords }
const own: Readonly<Record<string, string>> = {
  en: 'also other than them what when which between during where been only own per every each two three',
  zh: '的 了 和 在 是 将 为 与 对 以 及 并 从 到 我们 我国 我 国 这 也 其 中 等 已 已经 还 各 该 由 于 其中 有 年 名 一',
}
const small = new Map<string, ReadonlySet<string>>()

/** Words too frequent in a language to tell one sentence from another, folded. */
function smallWords(language: string): ReadonlySet<string> {
  let known = small.get(language)
  if (!known) {
    known = new Set(foldText(`${lists[language] ?? ''} ${own[language] ?? ''}`).text.split(' '))
    small.set(language, known)
  }
  return known
}

/** Letters of a word that stay when it is inflected, roughly: what it begins with. Arabic words lose what is joined to their front. */
function stem(word: string): string {
  if (/^\p{N}/u.test(word)) return word
  if (/^\p{sc=Han}/u.test(word)) return word
  if (/^\p{sc=Arabic}/u.test(word)) {
    const bare = word.replace(/^[وف]?(?:ال|لل|بال|كال|[بلس](?=[^ا]))(?=.{3})|^[وف](?=.{4})/u, '')
    return bare.replace(/(?<=.{3})(?:ات|ان|ين|ون|ها|هم|ه|ي|ا)$/u, '').slice(0, 5)
  }
  return word.slice(0, 5)
}

const segmenters = new Map<string, Intl.Segmenter>()
function segmenterOf(language: string): Intl.Segmenter {
  const name = /^[a-z]{2,3}$/.test(language) && language !== 'und' ? language : 'en'
  let segmenter = segmenters.get(name)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(name, { granularity: 'word' })
    segmenters.set(name, segmenter)
  }
  return segmenter
}

/** The telling words of a text by their stem, each as it is printed. */
function tellingWords(text: string, language: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const smalls = smallWords(language)
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    if (!isWordLike) continue
    const folded = foldText(segment).text.replace(/[’'].*$/, (rest) => (rest.length > 3 ? rest : ''))
    const isNumber = /^\p{N}/u.test(folded)
    const isHan = /^\p{sc=Han}/u.test(folded)
    if (smalls.has(folded) || (!isNumber && folded.length < (isHan ? 1 : 3))) continue
    const root = stem(folded)
    if (!found.has(root)) found.set(root, segment)
  }
  return found
}

const plain = (text: string) =>
  foldText(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Weight of a word that stands only around what is compared. */
const aroundWeight = 0.4

/** A wording taken apart. */
interface Parted {
  readonly words: ReadonlyMap<string, string>
  readonly around: ReadonlyMap<string, string>
}

const parted = ({ text, around, language }: Wording): Parted => ({
  words: tellingWords(text, language),
  around: around ? tellingWords(around, language) : new Map(),
})

const weightIn = ({ words, around }: Parted, root: string) => (words.has(root) ? 1 : around.has(root) ? aroundWeight : 0)
/** What stands only around both says nothing of either. */
const weightInBoth = (one: Parted, other: Parted, root: string) =>
  one.words.has(root) || other.words.has(root) ? weightIn(one, root) * weightIn(other, root) : 0

/**
 * Ranks candidates by how alike they are to a wording, the most alike first; those with nothing in common are left out.
 *
 * 1. In one language the words count that both have, by what they begin with, small words aside; a word that few of the candidates have counts for more,
 *    numbers count twice, and words that stand only in the paragraph around count for less.
 * 2. Between languages only numbers count, and names of the same pillar.
 * 3. Nothing is learned and nothing hidden: `shared` holds all that counted.
 */
export function rankByLikeness<T extends Wording>(
  asked: Wording,
  candidates: readonly T[],
): readonly { readonly candidate: T; readonly likeness: Likeness }[] {
  const askedParts = parted(asked)
  const parts = candidates.map(parted)
  const frequency = new Map<string, number>()
  for (const { words } of parts) for (const root of words.keys()) frequency.set(root, (frequency.get(root) ?? 0) + 1)
  const rarity = (root: string) =>
    (1 + Math.log((1 + candidates.length) / (1 + (frequency.get(root) ?? 0)))) * (/^\p{N}/u.test(root) ? 2 : 1)
  const size = (one: Parted, counts: (root: string) => boolean) => {
    let sum = 0
    for (const root of new Set([...one.words.keys(), ...one.around.keys()]))
      if (counts(root)) sum += (weightIn(one, root) * rarity(root)) ** 2
    return Math.sqrt(sum)
  }
  const askedPlain = plain(asked.text)
  return candidates
    .map((candidate, index) => {
      const other = parts[index]!
      const sameLanguage = candidate.language === asked.language
      const counts = (root: string) => sameLanguage || /^\p{N}/u.test(root)
      const shared: { readonly root: string; readonly weight: number }[] = []
      for (const root of new Set([...other.words.keys(), ...other.around.keys()])) {
        const weight = counts(root) ? weightInBoth(askedParts, other, root) * rarity(root) ** 2 : 0
        if (weight > 0) shared.push({ root, weight })
      }
      shared.sort((a, b) => b.weight - a.weight)
      const together = size(askedParts, () => true) * size(other, () => true)
      const words = together === 0 ? 0 : shared.reduce((sum, { weight }) => sum + weight, 0) / together
      const pillars = candidate.pillars.filter((pillar) => asked.pillars.includes(pillar))
      const same = sameLanguage && askedPlain !== '' && plain(candidate.text) === askedPlain
      const strength = same ? 1 : Math.min(0.99, words + (pillars.length > 0 ? 0.02 : 0))
      return {
        candidate,
        likeness: { strength, shared: shared.map(({ root }) => (other.words.get(root) ?? other.around.get(root))!), pillars, same },
      }
    })
    .filter(({ likeness }) => likeness.strength > 0)
    .sort((a, b) => b.likeness.strength - a.likeness.strength)
}
