import { isMark, isOneSign, type Letter } from './letter.ts'
import { median } from './numbers.ts'
import type { Segment } from './segment.ts'

/** What stands at one place of a line: a letter, or the letters of one sign, with the marks over and under it. */
export interface Sign {
  readonly text: string
  readonly letter: Letter
  /** A space stands before it, seen from the left. */
  readonly spaced: boolean
}

/** Share of their size by which letters must stand apart for a space where the file has none, and where it has one. */
const [unwritten, written] = [0.14, 0.03]

/**
 * The signs of a segment from left to right as they are seen, with the spaces between words.
 *
 * A space is where a gap is, whatever the file says (`writesSpaces` tells whether it says any); letters that are all set wide apart belong to words where the gaps are wider still.
 */
export function signsOf({ letters, spaces, size }: Segment, writesSpaces: boolean): readonly Sign[] {
  const clusters = clustersOf(letters)
  const gaps = clusters.slice(1).map(({ letter }, index) => (letter.left - clusters[index]!.reach) / size)
  const wide = setWide(clusters, gaps)
  let at = 0
  return clusters.map(({ text, letter, reach: _ }, index) => {
    const before = clusters[index - 1]
    if (!before) return { text, letter, spaced: false }
    while (at < spaces.length && middle(spaces[at]!) < middle(before.letter)) at += 1
    const space = spaces[at]
    const between =
      space !== undefined &&
      space.right - space.left > size * written &&
      middle(space) < middle(letter) &&
      !isCovered(space, before.reach, letter.left)
    const gap = gaps[index - 1]!
    const unsaid = writesSpaces && besideHan(before.text, text) ? aroundHan : unwritten
    const spaced =
      wide > 0
        ? gap > wide * 1.6 + 0.02
        : gap > (between ? written : unsaid) ||
          (between && gap > -written) ||
          (space !== undefined && standsBetween(space, before.letter, letter))
    return { text, letter, spaced }
  })
}

/** Programs set figures and foreign words among Chinese characters a little apart, though no space is written there. */
const aroundHan = 0.6
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const besideHan = (before: string, after: string) => han.test(before) || han.test(after)

const middle = ({ left, right }: Letter) => (left + right) / 2

/** Whether most of a space's room lies under the letters beside it, so that it is not seen. */
const isCovered = (space: Letter, from: number, to: number) =>
  Math.min(space.right, to) - Math.max(space.left, from) < (space.right - space.left) * 0.25

/** Whether a space ends where the letter after it begins and begins well within the one before, whose room the file gives too wide. */
const standsBetween = (space: Letter, before: Letter, after: Letter) =>
  space.right - space.left > before.size * unwritten &&
  Math.abs(space.right - after.left) < before.size * 0.05 &&
  space.left > before.originX + before.size * unwritten

interface Cluster {
  text: string
  readonly letter: Letter
  /** Where the rightmost room of it and of all before it ends. */
  reach: number
}

function clustersOf(letters: readonly Letter[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  const marks: Letter[] = []
  let last: Letter | null = null
  for (const letter of letters) {
    const cluster = clusters.at(-1)
    if (isMark(letter)) marks.push(letter)
    else if (cluster && last && isOneSign(last, letter)) {
      cluster.text += letter.text
      // The room of a sign that is taken apart is not told; its ink is.
      cluster.reach = Math.max(cluster.reach, letter.right, letter.inkRight)
    } else if (!(last && isPrintedTwice(last, letter))) {
      clusters.push({ text: letter.text, letter, reach: Math.max(letter.right, cluster?.reach ?? Number.NEGATIVE_INFINITY) })
    }
    if (!isMark(letter)) last = letter
  }
  placeMarks(clusters, marks)
  return clusters
}

/** Some programs print a letter twice, a hair's breadth apart, to make it bold. */
const isPrintedTwice = (one: Letter, other: Letter) =>
  one.text === other.text && Math.abs(one.left - other.left) < one.size * 0.06 && Math.abs(one.baseline - other.baseline) < one.size * 0.06

/** Puts each mark after the letter under whose middle it stands; marks of one letter keep the order of the file. */
function placeMarks(clusters: readonly Cluster[], marks: readonly Letter[]): void {
  let at = 0
  for (const mark of marks) {
    const centre = (mark.inkLeft + mark.inkRight) / 2
    const distance = (index: number) => {
      const letter = clusters[index]?.letter
      return letter
        ? Math.max(letter.left - centre, centre - letter.right, 0) + Math.abs(middle(letter) - centre) / 100
        : Number.POSITIVE_INFINITY
    }
    while (at + 1 < clusters.length && distance(at + 1) <= distance(at)) at += 1
    if (clusters[at]) clusters[at]!.text += mark.text
  }
}

/** Fewest letters from which it is seen that they are set wide. */
const fewestWide = 4

/** The usual gap, in sizes, between letters that are all set wide apart or parted by spaces; 0 where they are not. */
function setWide(clusters: readonly Cluster[], gaps: readonly number[]): number {
  const letters = clusters.filter(({ text }) => /^\p{L}/u.test(text)).length
  if (letters < fewestWide || letters < clusters.length * 0.7 || /[\p{Script=Han}\p{Script=Arabic}]/u.test(clusters[0]!.text)) return 0
  const usual = median(gaps)
  const even = gaps.filter((gap) => gap > usual * 0.5 && gap < usual * 1.6).length
  return usual > unwritten * 0.7 && even >= gaps.length * 0.7 ? usual : 0
}
