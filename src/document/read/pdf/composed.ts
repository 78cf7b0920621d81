import type { Box, Recognised } from '../../document.ts'
import type { DraftMark } from '../draft.ts'
import { joinLines } from '../script.ts'
import { noteKey } from './footnotes.ts'
import type { Hyphens } from './hyphenation.ts'
import type { PrintedLine, SeenWord } from './line.ts'

/** The text of a paragraph put together of its lines, with what stands at places of it. */
export interface Composed {
  readonly text: string
  readonly marks: readonly DraftMark[]
  readonly boxes: readonly Box[]
  readonly recognised?: Recognised
}

/** A word of which a recogniser is less sure than this is doubtful: of these two in five are wrong, of the others one in seventy (docs/measured/ocr.md). */
export const doubtful = 0.8

/** Puts lines together as the text of one paragraph. Marks of the notes that are known are taken out of it and kept as marks. */
export function composed(lines: readonly PrintedLine[], hyphens: Hyphens, notes: ReadonlySet<string>): Composed {
  let text = ''
  const marks: DraftMark[] = []
  const seen: SeenWord[] = []
  for (const line of lines) {
    const { words, found } = withoutMarks(line, notes)
    const joined = text === '' ? words : (hyphens(text, words) ?? joinLines(text, words))
    const start = joined.length - words.length
    for (const { at, note } of found) marks.push({ at: start + at, note })
    for (const word of line.seen ?? []) seen.push({ start: start + word.start, end: start + word.end, confidence: word.confidence })
    text = joined
  }
  return { text, marks, boxes: boxesOf(lines), ...(seen.length > 0 && { recognised: recognisedOf(seen) }) }
}

function withoutMarks(line: PrintedLine, notes: ReadonlySet<string>): { readonly words: string; readonly found: readonly DraftMark[] } {
  let words = ''
  let from = 0
  const found: DraftMark[] = []
  for (const { start, end } of line.raised) {
    const note = noteKey(line.page, line.text.slice(start, end).trim())
    if (!notes.has(note)) continue
    words += line.text.slice(from, start)
    // A space before a raised mark parts nothing.
    words = words.trimEnd()
    found.push({ at: words.length, note })
    from = end
  }
  return { words: words + line.text.slice(from), found }
}

function recognisedOf(seen: readonly SeenWord[]): Recognised {
  const letters = seen.reduce((sum, { start, end }) => sum + end - start, 0)
  const sure = seen.reduce((sum, { start, end, confidence }) => sum + (end - start) * confidence, 0)
  return {
    confidence: letters === 0 ? 0 : Number((sure / letters).toFixed(3)),
    doubtful: seen.filter(({ confidence }) => confidence < doubtful).map(({ start, end }) => ({ start, end })),
  }
}

/** One box for each page and column. */
function boxesOf(lines: readonly PrintedLine[]): readonly Box[] {
  const boxes: (Box & { readonly column: number })[] = []
  for (const { box, column } of lines) {
    const last = boxes.at(-1)
    if (last && last.page === box.page && last.column === column)
      boxes[boxes.length - 1] = {
        page: box.page,
        column,
        left: Math.min(last.left, box.left),
        top: Math.min(last.top, box.top),
        right: Math.max(last.right, box.right),
        bottom: Math.max(last.bottom, box.bottom),
      }
    else boxes.push({ ...box, column })
  }
  const points = (number: number) => Math.round(number * 100) / 100
  return boxes.map(({ page, left, top, right, bottom }) => ({
    page,
    left: points(left),
    top: points(top),
    right: points(right),
    bottom: points(bottom),
  }))
}
