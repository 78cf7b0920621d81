import { endsSentence } from '../script.ts'
import type { PrintedLine } from './line.ts'

/** A footnote: its label, and its lines without it. */
export interface Footnote {
  /** Page and label; a mark on that page refers to it. */
  readonly key: string
  readonly label: string
  readonly lines: readonly PrintedLine[]
}

/** Footnotes are set smaller than the text by at least this. */
const noteSize = 0.92
const noteMark = /^(\p{Nd}{1,3}|[*†‡]{1,3})([\s.)]*)(?=[\p{L}«"“(])/u

export const noteKey = (page: number, label: string) => `${page} ${label}`

/**
 * Takes footnotes off the feet of the pages: the last lines of a page, set smaller than the text, the first of which begins with a number or mark.
 * A line that begins with one begins a note; small lines before the first one go on with the last note of the page before.
 */
export function withoutFootnotes(
  printed: readonly (readonly PrintedLine[])[],
  usual: number,
): { readonly pages: readonly (readonly PrintedLine[])[]; readonly notes: readonly Footnote[] } {
  const notes: { key: string; label: string; lines: PrintedLine[] }[] = []
  const pages = printed.map((lines) => {
    const body = lines.findLastIndex(({ size }) => size > usual * noteSize)
    const marked = lines.findIndex(({ text }, index) => index > body && noteMark.test(text))
    if (body < 0 || marked < 0) return lines
    const open = notes.at(-1)?.lines.at(-1)
    const goesOn = open !== undefined && open.page === lines[0]!.page - 1 && !endsSentence(open.text)
    const start = goesOn ? body + 1 : marked
    for (const line of lines.slice(start)) {
      const mark = noteMark.exec(line.text)
      const label = mark?.[1]
      if (label !== undefined && !(notes.at(-1)?.lines.at(-1)?.page === line.page && isWithinNote(notes.at(-1)!.label, label)))
        notes.push({ key: noteKey(line.page, label), label, lines: [withoutStart(line, mark![0].length)] })
      else notes.at(-1)!.lines.push(line)
    }
    return lines.slice(0, start)
  })
  return { pages, notes }
}

/** Whether a number at the beginning of a line belongs to the note's own words: labels of a page count up. */
const isWithinNote = (before: string, label: string) =>
  /^\p{Nd}/u.test(before) && /^\p{Nd}/u.test(label) && Number(label) !== Number(before) + 1

function withoutStart(line: PrintedLine, length: number): PrintedLine {
  const moved = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]) =>
    spans.flatMap((span) => (span.end <= length ? [] : [{ ...span, start: Math.max(0, span.start - length), end: span.end - length }]))
  return { ...line, text: line.text.slice(length), raised: moved(line.raised), ...(line.seen && { seen: moved(line.seen) }) }
}
