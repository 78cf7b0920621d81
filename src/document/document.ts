import type { Position } from './span.ts'

/** What a paragraph is in the file it was read from, as far as the file says. */
export type ParagraphKind = 'heading' | 'paragraph' | 'list-entry' | 'table-cell' | 'footnote' | 'endnote' | 'text-box'

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
}

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  text: 'text/plain',
} as const

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

/** Returns the exact words at a position. Throws a RangeError where there is no such paragraph or the span lies outside its text. */
export function cut(document: Document, { paragraph, start, end }: Position): string {
  const text = document.paragraphs[paragraph - 1]?.text
  if (text === undefined || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`No text at paragraph ${paragraph}, ${start} to ${end}`)
  }
  return text.slice(start, end)
}
