import type { Span } from '../../span.ts'
import { isSpace, type Letter, turnedBack } from './letter.ts'
import { isBoldLine, type PrintedLine } from './line.ts'
import { inLogicalOrder, isLeftward, type ReadSign } from './logical-order.ts'
import { greatest, least, median } from './numbers.ts'
import type { Page } from './page.ts'
import { inReadingOrder } from './reading-order.ts'
import { type Segment, segmentsOf } from './segment.ts'
import { type Sign, signsOf } from './words.ts'

/**
 * Puts the letters of a page together as lines in reading order.
 *
 * Only where letters stand is looked at, not their order in the file. What stands on one baseline close together is one line, read from
 * the right where most of its letters are Arabic or Hebrew. Lines that run upwards or downwards come after the others.
 */
export function linesOf(page: Page): readonly PrintedLine[] {
  const quarters = new Map<number, Letter[]>()
  for (const letter of page.letters) {
    const same = quarters.get(letter.quarter)
    if (same) same.push(letter)
    else quarters.set(letter.quarter, [letter])
  }
  const commonest = [...quarters].sort(([, a], [, b]) => b.length - a.length)
  const writesSpaces = page.letters.some(isSpace)
  let column = 0
  return commonest.flatMap(([quarter, letters]) => {
    const leftward = isLeftward(letters.map(({ text }) => text).join(''))
    return inReadingOrder(segmentsOf(letters), leftward).flatMap((block) => {
      const lines = rowsOf(block, leftward).flatMap((parts) => lineOf(parts, { page, writesSpaces, quarter, column }) ?? [])
      column += 1
      return lines
    })
  })
}

/** A gap of this many sizes parts what stands on one row; a label may stand further from its text. */
const columnGap = 1.3
const labelGap = 5
/** Times the usual gap of a row that one may have which parts nothing: some lines are spaced out to fill their column. */
const spacedOut = 2.2
const label = /^\s*(\(?(\p{Nd}{1,3}(\.\p{Nd}{1,3})*[.)]?|\p{L}{1,4}[.)])|[.(]\p{Nd}{1,3}\)?|[•▪◦●■❑❖➢✓\-–—*])\s*$/u

/** The segments of a block row by row; those of a row that make up one line together. */
function rowsOf(block: readonly Segment[], leftward: boolean): readonly (readonly Segment[])[] {
  const rows: Segment[][] = []
  for (const segment of [...block].sort((a, b) => b.baseline - a.baseline)) {
    const first = rows.at(-1)?.[0]
    if (first && first.baseline - segment.baseline < Math.max(first.size, segment.size) * 0.45) rows.at(-1)!.push(segment)
    else rows.push([segment])
  }
  return rows.flatMap((row) => {
    const lines = linesOfRow(row.sort((a, b) => a.left - b.left))
    return leftward ? [...lines].reverse() : lines
  })
}

function linesOfRow(row: readonly Segment[]): readonly (readonly Segment[])[] {
  const usual = median(row.flatMap(({ spaces }) => spaces.map(({ left, right }) => right - left)))
  const lines: Segment[][] = []
  for (const segment of row) {
    const before = lines.at(-1)?.at(-1)
    const size = Math.max(segment.size, before?.size ?? 0)
    const gap = before ? segment.left - before.right : 0
    const near = gap <= Math.max(size * columnGap, usual * spacedOut)
    if (before && (near || (gap <= size * labelGap && (isLabel(before) || isLabel(segment))))) lines.at(-1)!.push(segment)
    else lines.push([segment])
  }
  return lines
}

const isLabel = ({ letters }: Segment) => letters.length < 10 && label.test(letters.map(({ text }) => text).join(''))

function lineOf(parts: readonly Segment[], { page, writesSpaces, quarter, column }: Place): PrintedLine | null {
  const seen = parts.flatMap((part, index): readonly Sign[] => {
    const signs = signsOf(part, writesSpaces)
    const gap = index > 0 ? part.left - parts[index - 1]!.right : 0
    return gap > part.size * 0.14 ? [{ ...signs[0]!, spaced: true }, ...signs.slice(1)] : signs
  })
  const leftward = isLeftward(seen.map(({ text }) => text).join(''))
  const signs = inLogicalOrder(seen, leftward)
  const main = parts.reduce((widest, part) => (part.letters.length > widest.letters.length ? part : widest))
  const { text, raised } = textOf(signs, main)
  if (text === '') return null
  const letters = parts.flatMap((part) => part.letters)
  const labelled = leftward ? parts.at(-1)! : parts[0]!
  const edges = { left: least(parts.map(({ left }) => left)), right: greatest(parts.map(({ right }) => right)) }
  const onPage = turnedBack(
    { ...edges, bottom: least(parts.map(({ bottom }) => bottom)), top: greatest(parts.map(({ top }) => top)) },
    quarter,
  )
  return {
    page: page.number,
    text,
    ...edges,
    baseline: main.baseline,
    size: main.size,
    // A label may be set otherwise than its text.
    bold: isBoldLine(parts.length > 1 && isLabel(labelled) ? letters.filter((letter) => !labelled.letters.includes(letter)) : letters),
    leftward,
    firstWord: firstWordOf(signs),
    raised,
    column,
    box: { page: page.number, left: onPage.left, right: onPage.right, top: page.height - onPage.top, bottom: page.height - onPage.bottom },
  }
}

/** Where a line stands. */
interface Place {
  readonly page: Page
  /** The file has spaces on this page. */
  readonly writesSpaces: boolean
  readonly quarter: number
  readonly column: number
}

/** Shares of the size of its line below which a sign is small, and by which it stands higher. */
const [small, higher] = [0.82, 0.12]

function textOf(signs: readonly ReadSign[], main: Segment): { readonly text: string; readonly raised: readonly Span[] } {
  let text = ''
  const raised: Span[] = []
  for (const { text: sign, letter, parted } of signs) {
    if (parted && text !== '') text += ' '
    const start = text.length
    text += sign
    if (letter.size > main.size * small || letter.baseline < main.baseline + main.size * higher) continue
    const last = raised.at(-1)
    if (last && last.end === start) raised[raised.length - 1] = { start: last.start, end: text.length }
    else raised.push({ start, end: text.length })
  }
  return { text, raised }
}

function firstWordOf(signs: readonly ReadSign[]): number {
  const end = signs.findIndex(({ parted }, index) => index > 0 && parted)
  // Letters of a Chinese line can break anywhere.
  const word = /^\p{Script=Han}/u.test(signs[0]!.text) ? signs.slice(0, 1) : signs.slice(0, end < 0 ? signs.length : end)
  return greatest(word.map(({ letter }) => letter.right)) - least(word.map(({ letter }) => letter.left))
}
