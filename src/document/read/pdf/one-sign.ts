import { isMark, isOneSign, type Letter } from './letter.ts'
import type { Page } from './page.ts'
import { costOfPair, habitsOf } from './plausibility.ts'

const arabic = /^[\u0621-\u064a\u0671-\u06d3]$/

/** Half bits by which one order must be likelier than the other before it is believed; a thousandth of a thousandth of a doubt. */
const sure = 40

/**
 * Puts the letters of Arabic ligatures into the order in which they are read.
 *
 * Makers of PDF give the letters that one sign stands for as they are read or as they are seen, and PDFium turns them round with the line, so
 * that either may arrive: `يف` for في, `الله` backwards. A maker does one or the other, so that all words of the document together tell, by how
 * letters follow one another in Arabic. Alef before lam in one sign is lam-alef without a doubt: alef joins no letter after it. `turned` are the
 * pages on which words had to tell.
 */
export function withSignsInOrder(pages: readonly Page[]): { readonly pages: readonly Page[]; readonly turned: readonly number[] } {
  const groups = pages.map(({ letters }) => groupsOf(letters))
  const evidence = new Map<string, number>()
  groups.forEach((found, index) => {
    for (const group of found) {
      const gain = gainOf(pages[index]!.letters, group)
      for (const key of keysOf(group)) evidence.set(key, (evidence.get(key) ?? 0) + gain)
    }
  })
  const isTurned = (group: Group): boolean => {
    if (certain.test(group.text)) return true
    if (lamAlef.test(group.text)) return false
    const told = keysOf(group)
      .map((key) => evidence.get(key)!)
      .find((gain) => Math.abs(gain) >= sure)
    return (told ?? 0) > 0
  }
  const turned: number[] = []
  const inOrder = pages.map((page, index) => {
    const backwards = groups[index]!.filter(isTurned)
    if (backwards.length === 0) return page
    if (backwards.some(({ text }) => !certain.test(text))) turned.push(page.number)
    const letters = [...page.letters]
    for (const { start, end } of backwards) {
      const texts = letters.slice(start, end).map(({ text }) => text)
      texts.reverse().forEach((text, at) => {
        letters[start + at] = { ...letters[start + at]!, text }
      })
    }
    return { ...page, letters }
  })
  return { pages: inOrder, turned }
}

/** Lam-alef, and the word God, which typefaces show by one sign. */
const certain = /^[اأإآٱ]ل$|^هلل[اٱ]?$/

const lamAlef = /^ل[اأإآٱ]$/

/** Letters that one sign stands for. */
interface Group {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly font: number
}

/** More letters than this have one place because the file gives a whole word for it. */
const longest = 4

function groupsOf(letters: readonly Letter[]): readonly Group[] {
  const groups: Group[] = []
  for (let start = 0; start < letters.length; ) {
    let end = start + 1
    while (end < letters.length && isOneSign(letters[start]!, letters[end]!)) end += 1
    const own = letters.slice(start, Math.min(end, start + longest + 1))
    if (own.length > 1 && own.length <= longest && own.every(({ text }) => arabic.test(text)))
      groups.push({ start, end, text: own.map(({ text }) => text).join(''), font: letters[start]!.font })
    start = end
  }
  return groups
}

/** What the same is asked of first: this sign of this typeface, then the typeface, then the document. */
const keysOf = ({ text, font }: Group) => [`${font} ${text}`, `${font}`, '']

/** Half bits that turning a ligature round gains within its word. */
function gainOf(letters: readonly Letter[], { start, end, text }: Group): number {
  const beside = [neighbour(letters, start, -1), neighbour(letters, end - 1, 1)].filter((letter) => letter !== null)
  const place = letters[start]!.left
  // Read leftward, the neighbour at the right is the one before.
  const before = beside.find(({ left }) => left > place) ?? null
  const after = beside.find(({ left }) => left <= place) ?? null
  const cost = (word: string) => {
    const signs = [...word]
    return signs.reduce((sum, sign, index) => sum + (index === 0 ? 0 : costOfPair(signs[index - 1]!, sign, habitsOf.ar)), 0)
  }
  const edge = (letter: Letter | null) => letter?.text ?? ' '
  return cost(edge(before) + text + edge(after)) - cost(edge(before) + [...text].reverse().join('') + edge(after))
}

/** The letter beside one in its word. */
function neighbour(letters: readonly Letter[], from: number, step: 1 | -1): Letter | null {
  let at = from + step
  while (letters[at] && isMark(letters[at]!)) at += step
  const [own, other] = [letters[from]!, letters[at]]
  if (!other || !arabic.test(other.text) || Math.abs(own.baseline - other.baseline) > own.size * 0.3) return null
  const gap = Math.max(own.left, other.left) - Math.min(own.right, other.right)
  return gap < own.size * 0.1 ? other : null
}
