import { cut, type Document, type Paragraph, type Position } from '../../document/index.ts'
import { joinPieces } from '../../language/index.ts'
import type { Asked } from './concept-note.ts'
import { markerAt } from './marker.ts'
import { cellsOf } from './passage.ts'

/** How wide the lines of a plain text are, where it sets several lines to a paragraph. */
export interface Lined {
  /** The same text, each printed line a paragraph where one paragraph of the file holds several of the author's. */
  readonly document: Document
  /** Cells of a full line; null where every line is a paragraph of the author's. */
  readonly width: number | null
  /** Paragraphs of `document` before which the file has a blank line. */
  readonly afterBlank: ReadonlySet<number>
  /** Puts what was found in `document` back at its place in the Document that was given. */
  readonly restored: (found: readonly Asked[]) => readonly Asked[]
}

const linesOf = ({ text, lines = [] }: Paragraph) =>
  [0, ...lines].map((start, i, starts) => ({ start, text: text.slice(start, starts[i + 1]).trimEnd() }))

/** Below this share of a full line a line ends a paragraph, or is a heading. */
const short = 0.62

/**
 * Takes a plain text without blank lines between its paragraphs apart into its printed lines, so that headings, entries and paragraphs can be
 * told by the lengths of the lines. Null where blank lines already part the paragraphs, or where nothing is known of lines.
 */
export function linedOf(given: Document): Lined | null {
  const all = given.paragraphs.flatMap(linesOf)
  if (all.length < 12 || all.length < given.paragraphs.length * 1.6) return null
  const widths = all.map((line) => cellsOf(line.text)).sort((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.94)]!
  const full = widths.filter((w) => w >= widest * 0.8 && w <= widest * 1.1).length
  const wrapped = widths.at(-1)! <= Math.max(160, widest * 1.2) && full >= Math.min(3, all.length / 6)
  const width = wrapped ? widest : null
  const paragraphs: Paragraph[] = []
  const origins: { readonly n: number; readonly shift: number }[] = []
  const afterBlank = new Set<number>()
  for (const paragraph of given.paragraphs) {
    const own = linesOf(paragraph)
    const several =
      width === null || own.some((line, i) => (i > 0 && markerAt(line.text)) || (i < own.length - 1 && cellsOf(line.text) < width * short))
    afterBlank.add(paragraphs.length + 1)
    const { lines: _, ...rest } = paragraph
    for (const { start, text } of several ? own : [{ start: 0, text: paragraph.text }]) {
      if (text === '') continue
      paragraphs.push({ ...rest, text, n: paragraphs.length + 1 })
      origins.push({ n: paragraph.n, shift: start })
    }
  }
  const restored = (found: readonly Asked[]) =>
    found.map((asked) => ({
      ...asked,
      positions: merged(
        given,
        asked.positions.map(({ paragraph, start, end }) => {
          const { n, shift } = origins[paragraph - 1]!
          return { paragraph: n, start: start + shift, end: end + shift }
        }),
      ),
    }))
  return { document: { ...given, paragraphs }, width, afterBlank, restored }
}

/** Makes one position of two that follow each other, where the words between them are the same when joined. */
function merged(document: Document, positions: readonly Position[]): readonly Position[] {
  return positions.reduce<Position[]>((all, next) => {
    const last = all.at(-1)
    const both = last && last.paragraph === next.paragraph && next.start - last.end <= 1 ? { ...last, end: next.end } : null
    if (both && cut(document, both) === joinPieces([cut(document, last!), cut(document, next)])) all[all.length - 1] = both
    else all.push(next)
    return all
  }, [])
}
