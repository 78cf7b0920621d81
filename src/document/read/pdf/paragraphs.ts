import type { Draft } from '../draft.ts'
import { beginsWithin, endsSentence, joinLines } from '../script.ts'
import type { PrintedLine } from './line.ts'
import { mode } from './numbers.ts'

/** What is usual in a document: the size of its letters, and how far its lines stand apart. */
interface Usual {
  readonly size: number
  readonly pitch: number
}

interface Edges {
  readonly left: number
  readonly right: number
}

/** A line that has a longer way than this to the next one begins a paragraph there. */
const wideGap = 1.22
/** Sizes by which a line must begin further in to be indented. */
const indent = 0.8

const listLabel = /^(\(?(\p{Nd}{1,3}|[a-zа-я]|[ivxIVX]{1,5})[.)]|[•▪◦●■–—*-])\s/u
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
  const { pages, notes } = withoutNotes(printed, usual)
  const lines = pages.flat()
  const edges = new Map(pages.flatMap((page) => page.map((line) => [line, edgesOf(line, page, lines)] as const)))
  const hyphens = hyphenation(lines)
  const groups: PrintedLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && goesOn(group, line, usual, edges)) group.push(line)
    else groups.push([line])
  }
  const draft = (kind: Draft['kind']) => (group: readonly PrintedLine[]) => ({
    text: group.map(({ text }) => text).reduce((before, after) => hyphens(before, after) ?? joinLines(before, after)),
    kind,
    page: group[0]!.page,
    ...(group.every(({ bold }) => bold) && { strong: true as const }),
  })
  return [...groups.map(draft('paragraph')), ...notes.map(draft('footnote'))]
}

/** Footnotes are set smaller than the text by at least this. */
const noteSize = 0.92
const noteMark = /^(\p{Nd}{1,3}|[*†‡]+)[\s.)]*\p{L}/u

/**
 * Takes footnotes off the feet of the pages: the last lines of a page, set smaller than the text, the first of which begins with a number or mark.
 * A line that begins with one begins a note.
 */
function withoutNotes(
  printed: readonly (readonly PrintedLine[])[],
  usual: Usual,
): { readonly pages: readonly (readonly PrintedLine[])[]; readonly notes: readonly (readonly PrintedLine[])[] } {
  const notes: PrintedLine[][] = []
  const pages = printed.map((lines) => {
    const body = lines.findLastIndex(({ size }) => size > usual.size * noteSize)
    const start = lines.findIndex(({ text }, index) => index > body && noteMark.test(text))
    if (body < 0 || start < 0) return lines
    for (const line of lines.slice(start)) {
      if (noteMark.test(line.text)) notes.push([line])
      else notes.at(-1)!.push(line)
    }
    return lines.slice(0, start)
  })
  return { pages, notes }
}

function usualOf(pages: readonly (readonly PrintedLine[])[]): Usual {
  const size = mode(pages.flatMap((page) => page.flatMap((line) => new Array<number>(Math.min(line.text.length, 200)).fill(line.size))))
  const pitches = pages.flatMap((page) => page.slice(1).map((line, index) => page[index]!.baseline - line.baseline))
  const sane = pitches.filter((pitch) => pitch > size * 0.8 && pitch < size * 4).map((pitch) => Math.round(pitch))
  return { size, pitch: sane.length > 0 ? mode(sane) : size * 1.2 }
}

/** Lines of a page from which its own edges are known; a title page has fewer, and narrow ones. */
const enoughLines = 12

/** Where the lines of a line's column begin and end: those of its page that stand above or below it, else those of the document. */
function edgesOf(line: PrintedLine, page: readonly PrintedLine[], all: readonly PrintedLine[]): Edges {
  const over = (other: PrintedLine) => Math.min(line.right, other.right) - Math.max(line.left, other.left) > 0
  const near = page.filter(over)
  const column = near.length >= enoughLines ? near : all.slice(0, 400).filter(over)
  const lefts = column.map(({ left }) => left).sort((a, b) => a - b)
  const rights = column.map(({ right }) => right).sort((a, b) => a - b)
  return { left: lefts[Math.floor(lefts.length * 0.1)]!, right: rights[Math.floor((rights.length - 1) * 0.9)]! }
}

function goesOn(group: readonly PrintedLine[], line: PrintedLine, usual: Usual, edges: ReadonlyMap<PrintedLine, Edges>): boolean {
  const before = group.at(-1)!
  const within = beginsWithin(line.text) && !endsSentence(before.text)
  const ended = endsSentence(before.text)
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
  if (pitch > Math.max(usual.pitch * (line.size > usual.size * 1.1 ? line.size / usual.size : 1), line.size) * wideGap) return false
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

/** Letters of the longest word that is looked at when one is joined. */
const longestWord = 60
/** Share of lines that end in a hyphen from which a document was hyphenated by its program. */
const hyphenated = 0.03

/**
 * Joins a word that was parted at a line's end. The hyphen stays where the document has the word with it elsewhere, goes where it has
 * the whole word elsewhere, and else goes only in a document in which words are often parted.
 */
function hyphenation(lines: readonly PrintedLine[]): (before: string, after: string) => string | null {
  const parted = /(\p{L}{2,})[-\u2010\u00ad]$/u
  const often = lines.filter(({ text }) => parted.test(text)).length > lines.length * hyphenated
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+([-\u2010]\p{L}+)*/gu) ?? []))
  return (before, after) => {
    const first = /([\p{L}\u2010-]*\p{L})([-\u2010\u00ad])$/u.exec(before.slice(-longestWord))
    const second = /^\p{L}+/u.exec(after)
    if (!first || !second) return null
    const whole = (first[1]! + second[0]).toLowerCase()
    const compound = `${first[1]}-${second[0]}`.toLowerCase()
    const keeps = first[2] !== '\u00ad' && (words.has(compound) || /\p{Lu}/u.test(second[0][0]!) || !(words.has(whole) || often))
    return (keeps ? before : before.slice(0, -1)) + after
  }
}
