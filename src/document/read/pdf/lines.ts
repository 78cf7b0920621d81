import type { Letter, Page } from './page.ts'

/** A printed line of a page, in points. */
export interface PrintedLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of most of its letters. */
  readonly size: number
  /** Its letters are bold, but for a mark of a note. */
  readonly bold: boolean
  /** It is read from right to left. */
  readonly leftward: boolean
  /** Width of its first word: it tells whether the word would have fitted into the line before. */
  readonly firstWord: number
}

interface Segment {
  readonly letters: readonly Letter[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/**
 * Puts the letters of a page together as lines in reading order.
 *
 * PDFium gives letters in the order of the file with line ends of its own. What stands on one baseline close together is one line,
 * read from the right where most of its letters are Arabic or Hebrew. On a page without columns lines run from top to bottom;
 * on one with columns (or a wide table) the order of the file is kept.
 */
export function linesOf(page: Page): readonly PrintedLine[] {
  const merged = mergeSegments(segmentsOf(page.letters))
  const lines = merged.map((segments) => lineOf(segments, page.number)).filter((line) => line !== null)
  return inReadingOrder(lines)
}

const isInk = ({ made, text, left, right }: Letter) => !made && right > left && text.trim() !== ''

function segmentsOf(letters: readonly Letter[]): readonly Segment[] {
  const segments: Segment[] = []
  let current: Letter[] = []
  let last: Letter | null = null
  const flush = () => {
    const segment = segmentOf(current)
    if (segment) segments.push(segment)
    current = []
    last = null
  }
  for (const letter of letters) {
    if (letter.text === '\r' || letter.text === '\n') {
      flush()
      continue
    }
    if (isInk(letter)) {
      if (last !== null && jumps(last, letter)) flush()
      last = letter
    }
    current.push(letter)
  }
  flush()
  return segments
}

/** Whether the next letter stands on another line, which PDFium does not mark after a hyphen. */
function jumps(before: Letter, after: Letter): boolean {
  return Math.abs(before.baseline - after.baseline) > Math.max(before.size, after.size) * 0.8
}

function segmentOf(letters: readonly Letter[]): Segment | null {
  const ink = letters.filter(isInk)
  if (ink.length === 0) return null
  const size = mode(ink.map((letter) => Math.round(letter.size * 2) / 2))
  const main = ink.filter((letter) => Math.abs(letter.size - size) <= size * 0.1)
  return {
    letters,
    left: least(ink.map(({ left }) => left)),
    right: greatest(ink.map(({ right }) => right)),
    baseline: mode((main.length > 0 ? main : ink).map(({ baseline }) => Math.round(baseline * 4) / 4)),
    size,
  }
}

/** A gap of this many sizes parts two columns; a label may stand further from its text. */
const columnGap = 1.3
const labelGap = 5
const label = /^\s*(\(?[\p{L}\p{Nd}]{1,4}[.)]|[•▪◦●■\-–—*]|)\s*$/u

/** Segments of one line follow one another in the file; what stands further back on the same height is another column. */
const nearby = 4

function mergeSegments(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = []
  for (const segment of segments) {
    const row = rows.slice(-nearby).findLast((candidate) => candidate.some((other) => standTogether(other, segment)))
    if (row) row.push(segment)
    else rows.push([segment])
  }
  return rows
}

function standTogether(one: Segment, other: Segment): boolean {
  const size = Math.max(one.size, other.size)
  if (Math.abs(one.baseline - other.baseline) > size * 0.4) return false
  const [first, second] = one.left <= other.left ? [one, other] : [other, one]
  const gap = second.left - first.right
  if (gap < -size) return false
  if (gap <= size * columnGap) return true
  const isLabel = (segment: Segment) => label.test(segment.letters.map(({ text }) => text).join(''))
  return gap <= size * labelGap && (isLabel(first) || isLabel(second))
}

const boldShare = 0.9
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g
const leftToRight = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function lineOf(segments: readonly Segment[], page: number): PrintedLine | null {
  const letters = segments.flatMap((segment) => segment.letters)
  const all = letters.map(({ text }) => text).join('')
  const leftward = count(all, rightToLeft) > count(all, leftToRight)
  const ordered = [...segments].sort((a, b) => (leftward ? b.right - a.right : a.left - b.left))
  let text = ''
  let before: Segment | null = null
  for (const segment of ordered) {
    const words = textOf(segment.letters)
    const gap = before ? (leftward ? before.left - segment.right : segment.left - before.right) : 0
    const spaced = /\s$/.test(text) || /^\s/.test(words) || gap < Math.max(segment.size, before?.size ?? 0) * 0.15
    text += before && !spaced ? ` ${words}` : words
    before = segment
  }
  if (text.trim() === '') return null
  const ink = letters.filter(isInk)
  const main = ordered.reduce((widest, segment) => (segment.letters.length > widest.letters.length ? segment : widest))
  return {
    page,
    text: text.trim(),
    left: least(ordered.map(({ left }) => left)),
    right: greatest(ordered.map(({ right }) => right)),
    baseline: main.baseline,
    size: main.size,
    bold: ink.filter(({ bold }) => bold).length >= ink.length * boldShare,
    leftward,
    firstWord: firstWordOf(ordered[0]!.letters, leftward),
  }
}

function firstWordOf(letters: readonly Letter[], leftward: boolean): number {
  const ink: Letter[] = []
  for (const letter of letters) {
    if (isInk(letter)) ink.push(letter)
    else if (ink.length > 0 && letter.text.trim() === '') break
  }
  // Letters of a Chinese line can break anywhere.
  if (ink[0] && /\p{Script=Han}/u.test(ink[0].text)) return ink[0].right - ink[0].left
  const left = least(ink.map((letter) => letter.left))
  const right = greatest(ink.map((letter) => letter.right))
  return leftward ? Math.abs(right - left) : right - left
}

/** PDFium writes U+0002 or U+FFFE for a hyphen at a line's end. */
function textOf(letters: readonly Letter[]): string {
  return inLogicalOrder(letters)
    .map(({ text, hyphen }) => (hyphen || text === '\u0002' || text === '\ufffe' ? '-' : text))
    .join('')
}

const isLeftward = ({ text }: Letter) => count(text, rightToLeft) > 0
/** Letters and figures that run from left to right inside an Arabic line. */
const isRightward = ({ text }: Letter) => /[\p{Nd}\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)

/**
 * Turns Arabic words that the file holds in the order in which they are seen, from left to right, into the order in which they are read.
 *
 * Some files hold single words so. Numbers and foreign words keep their own order; a line whose letters all run leftward is left alone.
 */
function inLogicalOrder(letters: readonly Letter[]): readonly Letter[] {
  if (risingShare(letters) < 0.1) return letters
  const words: Letter[][] = [[]]
  for (const letter of letters) {
    if (letter.text.trim() === '') words.push([])
    else words.at(-1)!.push(letter)
  }
  const space = { ...letters[0]!, text: ' ', made: true }
  return words
    .filter((word) => word.some(isInk))
    .map((word) => ({ right: greatest(word.filter(isInk).map(({ right }) => right)), word: risingShare(word) > 0.5 ? turned(word) : word }))
    .sort((a, b) => b.right - a.right)
    .flatMap(({ word }) => [...word, space])
}

/** Share of Arabic letters after which the next one stands to the right: none where the file keeps the order of reading. */
function risingShare(letters: readonly Letter[]): number {
  const arabic = letters.filter((letter) => isInk(letter) && isLeftward(letter) && !/\p{M}/u.test(letter.text))
  const rising = arabic.filter((letter, index) => (arabic[index + 1]?.left ?? letter.left) > letter.left + letter.size * 0.05)
  return arabic.length < 3 ? 0 : rising.length / (arabic.length - 1)
}

function turned(word: readonly Letter[]): readonly Letter[] {
  const order: Letter[] = []
  let run: Letter[] = []
  for (const letter of [...word].reverse()) {
    if (isRightward(letter)) run.unshift(letter)
    else {
      order.push(...run, letter)
      run = []
    }
  }
  return [...order, ...run]
}

/** Share of lines that have another beside them from which a page has columns. */
const columnShare = 0.2

function inReadingOrder(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const byHeight = [...lines].sort((a, b) => b.baseline - a.baseline)
  let beside = 0
  byHeight.forEach((line, index) => {
    const next = byHeight[index + 1]
    if (next && onOneRow(line, next)) beside += 1
  })
  if (beside > lines.length * columnShare) return lines
  const leftward = lines.filter((line) => line.leftward).length > lines.length / 2
  const ordered: PrintedLine[] = []
  for (const line of byHeight) {
    let at = ordered.length
    while (
      at > 0 &&
      onOneRow(ordered[at - 1]!, line) &&
      (leftward ? ordered[at - 1]!.right < line.right : ordered[at - 1]!.left > line.left)
    )
      at -= 1
    ordered.splice(at, 0, line)
  }
  return ordered
}

const onOneRow = (one: PrintedLine, other: PrintedLine) => Math.abs(one.baseline - other.baseline) < Math.max(one.size, other.size) * 0.5

/** The number that occurs most often, the first of equals. */
export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let best = numbers[0] ?? 0
  for (const [number, times] of counts) if (times > (counts.get(best) ?? 0)) best = number
  return best
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
