import { isFalseSpace, isInk, isMark, isOneSign, isSpace, type Letter, type Rectangle } from './letter.ts'
import { greatest, least, mode } from './numbers.ts'

/** Letters that stand on one line close together, from left to right as they are seen. */
export interface Segment extends Rectangle {
  readonly letters: readonly Letter[]
  /** Middles of the spaces that the file has between them, from left to right. */
  readonly spaces: readonly Letter[]
  readonly baseline: number
  /** Size of most of its letters. */
  readonly size: number
}

/** Sizes by which letters on one height must stand apart to be parted: wider than any space between words. */
const apart = 1
/** Share of its size by which the baseline of a letter may differ from others of its row: Arabic letters of some typefaces climb. */
const climb = 0.25

/**
 * Puts letters together by where they stand, whatever their order in the file.
 *
 * Raised and lowered figures, and marks over letters, belong to the letters beside them. Time grows as sorting does.
 */
export function segmentsOf(letters: readonly Letter[]): readonly Segment[] {
  const rows = rowsOf(letters.filter(isInk))
  const segments = rows.flatMap((row) => parted(row.letters))
  const withSpaces = spacesIn(
    joined(segments.map((found) => segmentOf(found))),
    letters.filter((letter) => isSpace(letter) && !isFalseSpace(letter)),
  )
  return withSpaces.filter((segment) => !segment.letters.every(isMark))
}

function rowsOf(letters: readonly Letter[]): readonly { readonly letters: Letter[] }[] {
  const rows: { baseline: number; size: number; letters: Letter[] }[] = []
  for (const letter of [...letters].sort((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1)
    if (row && row.baseline - letter.baseline <= Math.max(row.size, letter.size) * climb && alike(row.size, letter.size))
      row.letters.push(letter)
    else rows.push({ baseline: letter.baseline, size: letter.size, letters: [letter] })
  }
  return rows
}

const alike = (one: number, other: number) => Math.max(one, other) <= Math.min(one, other) * 3

/** The middle of the room of a letter; that of its ink where it is a mark. */
const middle = (letter: Letter) => (isMark(letter) ? letter.inkLeft + letter.inkRight : letter.left + letter.right) / 2

/** Letters from left to right; those of one sign stay together in the order of the file. */
function fromLeft(letters: readonly Letter[]): readonly Letter[] {
  const places = new Map<Letter, number>()
  letters.forEach((letter, index) => {
    const before = letters[index - 1]
    places.set(letter, before && isOneSign(before, letter) ? places.get(before)! : middle(letter))
  })
  return [...letters].sort((a, b) => places.get(a)! - places.get(b)!)
}

/** The letters of a row, from left to right, parted where it has a wide gap. */
function parted(row: readonly Letter[]): readonly (readonly Letter[])[] {
  const parts: Letter[][] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const letter of fromLeft(row)) {
    if (letter.left - reach > letter.size * apart) parts.push([letter])
    else parts.at(-1)!.push(letter)
    reach = Math.max(parts.at(-1)!.length === 1 ? letter.right : reach, letter.right, letter.left)
  }
  return parts
}

function segmentOf(letters: readonly Letter[]): Segment {
  const main = letters.filter((letter) => !isMark(letter))
  const told = main.length > 0 ? main : letters
  const size = mode(told.map((letter) => Math.round(letter.size * 2) / 2))
  const usual = told.filter((letter) => Math.abs(letter.size - size) <= size * 0.1)
  return {
    letters,
    spaces: [],
    left: least(told.map(({ left }) => left)),
    right: greatest(told.map(({ right }) => right)),
    bottom: least(letters.map(({ bottom }) => bottom)),
    top: greatest(letters.map(({ top }) => top)),
    baseline: mode((usual.length > 0 ? usual : told).map(({ baseline }) => Math.round(baseline * 4) / 4)),
    size,
  }
}

/** Segments below one that are looked at for what belongs to it. */
const looked = 24

/** Joins what stands a little higher or lower to what it stands beside. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const order = [...segments].sort((a, b) => b.baseline - a.baseline)
  const parents = order.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }
  order.forEach((upper, index) => {
    for (let at = index + 1; at < Math.min(order.length, index + looked); at++) {
      const lower = order[at]!
      if (upper.baseline - lower.baseline > Math.max(upper.size, lower.size)) break
      if (belongTogether(upper, lower)) parents[root(at)] = root(index)
    }
  })
  const groups = new Map<number, Letter[]>()
  order.forEach((segment, index) => {
    const group = groups.get(root(index)) ?? []
    for (const letter of segment.letters) group.push(letter)
    groups.set(root(index), group)
  })
  return [...groups.values()].map((group) => segmentOf(fromLeft(group)))
}

function belongTogether(upper: Segment, lower: Segment): boolean {
  const size = Math.max(upper.size, lower.size)
  const drop = (upper.baseline - lower.baseline) / size
  const gap = Math.max(upper.left, lower.left) - Math.min(upper.right, lower.right)
  if (upper.letters.every(isMark) || lower.letters.every(isMark)) return drop < 0.7 && gap < size * 0.3
  if (drop < 0.2) return gap < size * apart
  if (drop < 0.35) return gap < size * 0.4 && gap > -size * 0.5
  const smaller = Math.min(upper.size, lower.size) < size * 0.8
  return smaller && drop < 0.6 && gap < size * 0.4
}

/** Gives each segment the spaces that stand inside it. */
function spacesIn(segments: readonly Segment[], spaces: readonly Letter[]): readonly Segment[] {
  const order = [...segments].sort((a, b) => b.baseline - a.baseline)
  const found = order.map(() => [] as Letter[])
  let from = 0
  for (const space of [...spaces].sort((a, b) => b.baseline - a.baseline)) {
    while (from < order.length && order[from]!.baseline > space.baseline + Math.max(order[from]!.size, space.size)) from += 1
    for (let at = from; at < Math.min(order.length, from + looked); at++) {
      const segment = order[at]!
      const near = Math.abs(segment.baseline - space.baseline) < segment.size * 0.4
      if (near && space.right > segment.left && space.left < segment.right) found[at]!.push(space)
    }
  }
  return order.map((segment, index) => ({ ...segment, spaces: found[index]!.sort((a, b) => a.left - b.left) }))
}
