import type { Draft } from '../draft.ts'
import { beginsWithin, endsSentence } from '../script.ts'
import { composed } from './composed.ts'
import { withoutFootnotes } from './footnotes.ts'
import { hyphensOf } from './hyphenation.ts'
import type { PrintedLine } from './line.ts'
import { greatest, least } from './numbers.ts'

/** What is usual in a document: the size of its letters, and how far its lines stand apart. */
interface Usual {
  readonly size: number
  readonly pitch: number
  /** Times the usual distance from which a gap parts paragraphs. */
  readonly gap: number
}

interface Edges {
  readonly left: number
  readonly right: number
}

/** A line that has a longer way than this to the next one begins a paragraph there; where lines stand evenly, a shorter one tells. */
const [wideGap, evenGap] = [1.22, 1.15]
/** Share of lines that stand at the usual distance where they stand evenly. */
const even = 0.5
/** Sizes by which a line must begin further in to be indented. */
const indent = 0.8

const listLabel = /^(\(?(\p{Nd}{1,3}|[a-zа-я]|[ivxIVX]{1,5})[.)]|\p{Nd}{1,3}(\.\p{Nd}{1,3})+\.?|[•▪◦●■❑❖➢✓–—*-])\s/u
/** Words after which a line of a head or heading is not at its end. */
const openEnd = /(^|\s)(of|the|and|to|for|on|at|in|de|du|des|la|le|les|et|à|aux?|del|los|las|el|y|en|и|в|на|по|при)$/i

/**
 * Puts the lines of all pages together as paragraphs, across lines, columns and pages.
 *
 * A line begins a paragraph when it stands further off than lines do, is indented, has another size or weight, begins with a label,
 * or when its first word would have fitted into the line before. Over the end of a page or column a paragraph goes on
 * unless a sentence ended there or the next line is indented.
 */
export function paragraphsOf(printed: readonly (readonly PrintedLine[])[]): readonly Draft[] {
  const usual = usualOf(printed)
  const { pages, notes } = withoutFootnotes(printed, usual.size)
  const lines = pages.flat()
  const edges = new Map(pages.flatMap((page) => page.map((line, index) => [line, edgesOf(line, index, page, lines)] as const)))
  const hyphens = hyphensOf(lines)
  const groups: PrintedLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && goesOn(group, line, usual, edges)) group.push(line)
    else groups.push([line])
  }
  const known = new Set(notes.map(({ key }) => key))
  const draftOf = (group: readonly PrintedLine[]): Draft => ({
    ...composed(group, hyphens, known),
    kind: 'paragraph',
    page: group[0]!.page,
    ...(group.some(({ leftward }) => leftward) && { direction: directionOf(group) }),
    ...(group.every(({ bold }) => bold) && { strong: true as const }),
  })
  const levels = levelsOf(groups, usual)
  return [
    ...groups.map((group) => ({ ...draftOf(group), ...levels(group) })),
    ...notes.map(({ key, label, lines: own }) => ({ ...draftOf(own), kind: 'footnote' as const, label, note: key })),
  ]
}

const directionOf = (group: readonly PrintedLine[]) =>
  group.filter(({ leftward }) => leftward).length > group.length / 2 ? ('rtl' as const) : ('ltr' as const)

/** Times the usual size from which a line is a heading, and lines that one has at most. */
const [headingSize, headingLines] = [1.12, 4]

/** Tells headings by their size, the largest being of the first level. Recognised sizes are too rough for that. */
function levelsOf(groups: readonly (readonly PrintedLine[])[], usual: Usual): (group: readonly PrintedLine[]) => Partial<Draft> {
  const isHeading = (group: readonly PrintedLine[]) =>
    group.length <= headingLines &&
    group.every(({ size, text, seen }) => size >= usual.size * headingSize && !seen && /\p{L}/u.test(text)) &&
    !/[.;,:]$/u.test(group.at(-1)!.text)
  const sizes = [...new Set(groups.filter(isHeading).map((group) => Math.round(group[0]!.size)))].sort((a, b) => b - a)
  // Where much is set large, the usual size is that of something else.
  const many = groups.filter(isHeading).length > groups.length / 3 && groups.length > 12
  return (group) => (!many && isHeading(group) ? { kind: 'heading', level: sizes.indexOf(Math.round(group[0]!.size)) + 1 } : {})
}

/** Share of the commonest distance between lines that another one has at least to be the usual one. */
const asUsual = 0.3

function usualOf(pages: readonly (readonly PrintedLine[])[]): Usual {
  const counts = new Map<number, number>()
  for (const { size, text } of pages.flat()) counts.set(size, (counts.get(size) ?? 0) + Math.min(text.length, 200))
  const size = [...counts].reduce((most, other) => (other[1] > most[1] ? other : most), [0, 0])[0]
  const pitches = new Map<number, number>()
  for (const page of pages) {
    page.slice(1).forEach((line, index) => {
      const pitch = Math.round(page[index]!.baseline - line.baseline)
      const usual = Math.abs(line.size - size) < size * 0.08 && Math.abs(page[index]!.size - size) < size * 0.08
      if (usual && pitch > size * 0.8 && pitch < size * 4) pitches.set(pitch, (pitches.get(pitch) ?? 0) + 1)
    })
  }
  // Where most paragraphs have one line, their distance is the commonest; lines of one paragraph stand closer.
  const often = greatest([...pitches.values()]) * asUsual
  const close = least([...pitches].filter(([, times]) => times >= often).map(([pitch]) => pitch))
  const all = [...pitches.values()].reduce((sum, times) => sum + times, 0)
  const near = [...pitches].reduce((sum, [pitch, times]) => sum + (Math.abs(pitch - close) <= 1 ? times : 0), 0)
  return { size, pitch: Number.isFinite(close) ? close : size * 1.2, gap: near > all * even ? evenGap : wideGap }
}

/** Lines of a page from which its own edges are known; a title page has fewer, and narrow ones. */
const enoughLines = 12

/** Lines before and after one that are looked at for its column's edges: more than a page has. */
const around = 80

/** Where the lines of a line's column begin and end: those of its page that stand above or below it, else those of the document. */
function edgesOf(line: PrintedLine, index: number, page: readonly PrintedLine[], all: readonly PrintedLine[]): Edges {
  const over = (other: PrintedLine) => Math.min(line.right, other.right) - Math.max(line.left, other.left) > 0
  const near = page.slice(Math.max(0, index - around), index + around).filter(over)
  const column = near.length >= enoughLines ? near : all.slice(0, 400).filter(over)
  const lefts = column.map(({ left }) => left).sort((a, b) => a - b)
  const rights = column.map(({ right }) => right).sort((a, b) => a - b)
  return { left: lefts[Math.floor(lefts.length * 0.1)]!, right: rights[Math.floor((rights.length - 1) * 0.9)]! }
}

function goesOn(group: readonly PrintedLine[], line: PrintedLine, usual: Usual, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const before = group.at(-1)!
  const ended = endsSentence(before.text)
  const within = beginsWithin(line.text) && !ended
  const broken = before.page !== line.page || before.baseline - line.baseline < -before.size
  const start = (of: PrintedLine) => (of.leftward ? -of.right : of.left)
  const column = edges.get(line)!
  const columnStart = line.leftward ? -column.right : column.left
  const indented = start(line) - columnStart > line.size * indent
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12) return false
  if (before.bold !== line.bold && !within) return false
  if (listLabel.test(line.text) && (ended || isShort(before, line, edges) || listLabel.test(group[0]!.text))) return false
  if (broken)
    return !ended && (within || !(isShort(before, line, edges) || inMiddle(before, edges) || farIn(before, edges) || centred(line, edges)))
  const pitch = before.baseline - line.baseline
  if (pitch > Math.max(usual.pitch * (line.size > usual.size * 1.1 ? line.size / usual.size : 1), line.size) * usual.gap) return false
  const shift = start(line) - start(before)
  const hanging = group.length === 1 && listLabel.test(before.text)
  if (centred(before, edges) && centred(line, edges)) return within || openEnd.test(before.text)
  if (shift > line.size * indent && indented && !hanging && !within) return false
  if (group.length > 1 && shift < -line.size * indent && listLabel.test(group[0]!.text)) return false
  if (isShort(before, line, edges)) return within || (openEnd.test(before.text) && !ended)
  return true
}

/** Whether the first word of the next line would have fitted into the line, so that the line was ended on purpose. */
function isShort(before: PrintedLine, line: PrintedLine, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const { left, right } = edges.get(before)!
  const both = inMiddle(before, edges) && inMiddle(line, edges)
  const room = both ? before.left - left + right - before.right : before.leftward ? before.left - left : right - before.right
  return room > line.firstWord + before.size * 0.9
}

/** Whether a line begins far from where its column does, as a date or a signature at the right does. */
function farIn(line: PrintedLine, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const { left, right } = edges.get(line)!
  return (line.leftward ? right - line.right : line.left - left) > line.size * 4
}

/** Whether a line stands in the middle of its column, even if it nearly fills it. */
function inMiddle(line: PrintedLine, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const { left, right } = edges.get(line)!
  const [before, after] = [line.left - left, right - line.right]
  return before > line.size * 0.5 && Math.abs(before - after) < line.size * 0.6
}

function centred(line: PrintedLine, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const { left, right } = edges.get(line)!
  const [before, after] = [line.left - left, right - line.right]
  return before > line.size * 1.5 && after > line.size * 1.5 && Math.abs(before - after) < line.size * 2
}
