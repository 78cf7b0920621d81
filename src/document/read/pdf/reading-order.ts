import { greatest, least, median } from './numbers.ts'
import type { Segment } from './segment.ts'

/** Segments of a page that are read one after another: a column, or what stands across columns. */
export type Block = readonly Segment[]

/** Sizes that a gutter between two columns has at least. */
const gutter = 1
/** Lines that a column has at least. */
const fewestLines = 4
/** Share of the width of a column that its lines fill on the whole; the cells of a table fill less. */
const filled = 0.55
/** Columns inside columns that are looked for. */
const deepest = 4

/**
 * Parts the segments of a page into blocks in the order in which they are read.
 *
 * Where lines stand beside one another on both sides of a gutter and fill their columns, one column is read after the other, in a page
 * that is read leftward the right one first; what reaches across parts them. All else, tables included, is read row by row.
 */
export function inReadingOrder(segments: readonly Segment[], leftward: boolean): readonly Block[] {
  return blocksOf(
    [...segments].sort((a, b) => b.baseline - a.baseline),
    leftward,
    0,
  )
}

function blocksOf(segments: readonly Segment[], leftward: boolean, depth: number): readonly Block[] {
  if (depth >= deepest || segments.length < fewestLines * 2) return segments.length > 0 ? [segments] : []
  const found = columnsOf(segments)
  if (!found) return [segments]
  const { start, end, at } = found
  const within = segments.slice(start, end)
  const [left, right] = [within.filter((segment) => segment.right <= at), within.filter((segment) => segment.left >= at)]
  return [
    ...blocksOf(segments.slice(0, start), leftward, depth + 1),
    ...(leftward ? [right, left] : [left, right]).flatMap((column) => blocksOf(column, leftward, depth + 1)),
    ...blocksOf(segments.slice(end), leftward, depth + 1),
  ]
}

interface Columns {
  /** The segments, in order of height, that stand beside the gutter. */
  readonly start: number
  readonly end: number
  /** Where the gutter is. */
  readonly at: number
}

/** Places of gutters that are tried. */
const tried = 12

/** The longest stretch of lines that stand on both sides of one gutter. */
function columnsOf(segments: readonly Segment[]): Columns | null {
  const size = median(segments.map((segment) => segment.size))
  let best: Columns | null = null
  for (const at of guttersOf(segments, size)) {
    let start = 0
    for (let index = 0; index <= segments.length; index++) {
      const segment = segments[index]
      if (segment && !(segment.left < at + size * gutter * 0.4 && segment.right > at - size * gutter * 0.4)) continue
      if ((!best || index - start > best.end - best.start) && areColumns(segments.slice(start, index), at)) best = { start, end: index, at }
      start = index + 1
    }
  }
  return best
}

/** Middles of gaps between neighbours on one height, the commonest first. */
function guttersOf(segments: readonly Segment[], size: number): readonly number[] {
  const counts = new Map<number, number>()
  segments.forEach((segment, index) => {
    for (let other = index + 1; other < Math.min(segments.length, index + 8); other++) {
      const [left, right] = segment.left < segments[other]!.left ? [segment, segments[other]!] : [segments[other]!, segment]
      if (segment.baseline - segments[other]!.baseline > size * 1.5 || right.left - left.right < size * gutter) continue
      // The gutter may lie anywhere between the two, most likely beside the left edge of the right column.
      for (const at of [right.left - size * 0.5, left.right + size * 0.5, (left.right + right.left) / 2]) {
        const key = Math.round(at / (size * 0.5))
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  })
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, tried)
    .map(([key]) => key * size * 0.5)
}

function areColumns(segments: readonly Segment[], at: number): boolean {
  const sides = [segments.filter((segment) => segment.right <= at), segments.filter((segment) => segment.left >= at)]
  const [left, right] = sides.map((side) => ({ lines: side, top: side[0]?.baseline ?? 0, foot: side.at(-1)?.baseline ?? 0 }))
  if (left!.lines.length < fewestLines || right!.lines.length < fewestLines) return false
  const shared = Math.min(left!.top, right!.top) - Math.max(left!.foot, right!.foot)
  if (shared < Math.min(left!.top - left!.foot, right!.top - right!.foot) * 0.5) return false
  return sides.every(fillsItsColumn)
}

/** Whether most lines of a column reach from its one edge to the other, as prose does and the cells of a table do not. */
function fillsItsColumn(lines: readonly Segment[]): boolean {
  const width = greatest(lines.map(({ right }) => right)) - least(lines.map(({ left }) => left))
  const size = median(lines.map((line) => line.size))
  const full = lines.filter(({ left, right }) => right - left > width * 0.8).length
  return width > size * 8 && full >= lines.length * filled
}
