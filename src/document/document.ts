import type { Position, Span } from './span.ts'

/** The direction in which a text is set. */
export type Direction = 'ltr' | 'rtl'

/** What a paragraph is in the file it was read from, as far as the file says. */
export type ParagraphKind = 'heading' | 'paragraph' | 'list-entry' | 'table-cell' | 'footnote' | 'endnote' | 'text-box'

/** A stretch of a paragraph that its file sets in another language or direction than the paragraph itself. Stretches come in order and do not overlap. */
export interface Setting extends Span {
  /** BCP 47, as the file says it. */
  readonly language?: string
  readonly direction?: Direction
}

/** The mark of a footnote or endnote: it is printed before the character at `at` (`text.length` at the end). `note` is the number of the first paragraph of the note. */
export interface NoteMark {
  readonly at: number
  readonly note: number
}

/** Where a paragraph stands in a table: tables of a Document count from 1, rows and columns from 0; a cell that spans more than one says so. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rows?: number
  readonly columns?: number
}

/** A rectangle on a page, in points (1/72 inch) from the upper left corner of the page as it is seen. */
export interface Box {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Where a stretch of a paragraph's text stands in the file: `part` is the part's name inside an archive (`word/document.xml`; for formats of one part `''`),
 * `run` counts from 0 the runs of that part that hold text (`w:t` and its like, text nodes) in the order of the file, and `offset` is where
 * in the run's own text the stretch begins, in UTF-16 code units. White space that tidying took away has no source.
 */
export interface Source extends Span {
  readonly part: string
  readonly run: number
  readonly offset: number
}

/** That a paragraph was recognised in a picture: how sure that is on the whole, 0 to 1, and the words of which it is not sure. */
export interface Recognised {
  readonly confidence: number
  readonly doubtful: readonly Span[]
}

/** A page that holds words which could not be taken from its text layer, and why. A recogniser can read it as a picture. */
export interface UnreadPage {
  readonly page: number
  readonly why: 'picture' | 'broken-text'
}

/**
 * One non-empty paragraph of a Document.
 *
 * 1. `text` is what a reader of the file sees, without the label that its numbering prints ("(a)", "12.") where the file keeps that apart.
 * 2. `text` has no white space at its ends and no line end inside; tabs and runs of spaces inside are one space.
 * 3. `n` counts non-empty paragraphs from 1, a head line included.
 */
export interface Paragraph {
  readonly n: number
  readonly text: string
  readonly kind: ParagraphKind
  /** BCP 47 language of most of its words, `und` where it cannot be told; absent until `language` has looked at it. */
  readonly language?: string
  /** The label that the file's own numbering prints before the text, such as "1.", "(a)", "•". */
  readonly label?: string
  /** Page on which it begins, from 1; only where the format has pages. */
  readonly page?: number
  /** Depth of a heading (from 1) or of a list entry (from 0). */
  readonly level?: number
  /** Every word of it is set in bold. */
  readonly strong?: true
  /** Where in `text` the second and each later printed line begins, in a plain text that has several lines to a paragraph. */
  readonly lines?: readonly number[]
  /** Direction in which the file sets it, where it says so. */
  readonly direction?: Direction
  readonly settings?: readonly Setting[]
  /** Marks of notes in it, in order. */
  readonly marks?: readonly NoteMark[]
  readonly cell?: Cell
  /** Where it stands on its pages: one box for each page and column; only where the format has pages. */
  readonly boxes?: readonly Box[]
  /** Where its text stands in the file, in order. */
  readonly sources?: readonly Source[]
  /** It was recognised in a picture, and not read as text. */
  readonly recognised?: Recognised
}

/**
 * Text in which every word knows where it stood.
 *
 * Paragraphs come in reading order; footnotes and endnotes after the body; headers and footers apart, in `margins`, each once.
 * A Document is plain data: it survives JSON unchanged and can be sent to a worker.
 */
export interface Document {
  /** Media type of the bytes it was read from, by their content and not by the file's name. */
  readonly mediaType: MediaType
  readonly paragraphs: readonly Paragraph[]
  /** Running heads, letterheads and footers, each distinct text once, in order of first appearance. */
  readonly margins: readonly string[]
  /** BCP 47 language of most of its words, `und` where it cannot be told; absent until `language` has looked at it. */
  readonly language?: string
  /** Pages whose words are not in it; absent where there are none. */
  readonly unread?: readonly UnreadPage[]
}

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  html: 'text/html',
  pdf: 'application/pdf',
  text: 'text/plain',
} as const

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

/** Returns the exact words at a position, by the number of the paragraph: a part of a Document keeps the numbers of the whole. Throws a RangeError where there is no such paragraph or the span lies outside its text. */
export function cut(document: Document, { paragraph, start, end }: Position): string {
  const at = document.paragraphs[paragraph - 1]
  const text = (at?.n === paragraph ? at : document.paragraphs.find(({ n }) => n === paragraph))?.text
  if (text === undefined || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`No text at paragraph ${paragraph}, ${start} to ${end}`)
  }
  return text.slice(start, end)
}
