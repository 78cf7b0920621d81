import type { Document, ParagraphKind, Position } from '../../document/index.ts'
import { joinPieces } from '../../language/index.ts'
import type { Marker } from './marker.ts'

/** A logical paragraph of a concept note: pieces of one or more paragraphs of its Document, put together, without page furniture. */
export interface Passage {
  readonly pieces: readonly Position[]
  /** The pieces joined, the label of the passage left out. */
  readonly text: string
  readonly marker: Marker | null
  readonly kind: ParagraphKind
  readonly strong: boolean
  readonly page: number | null
  /** A heading that was parted from what follows it on the same line. */
  readonly inline?: true
}

/** Joins what stands at positions of a Document. */
export function textAt(document: Document, pieces: readonly Position[]): string {
  return joinPieces(pieces.map(({ paragraph, start, end }) => document.paragraphs[paragraph - 1]!.text.slice(start, end)))
}

/** Where each piece of a passage begins in its joined text. */
function offsetsOf(document: Document, pieces: readonly Position[]): readonly number[] {
  let text = ''
  return pieces.map((piece) => {
    const own = document.paragraphs[piece.paragraph - 1]!.text.slice(piece.start, piece.end).trim()
    text = joinPieces([text, own])
    return text.length - own.length
  })
}

/** Finds where a stretch of a passage's text stands in the Document; white space at the ends of each cut is left out. */
export function positionsOf(document: Document, passage: Passage, start: number, end: number): readonly Position[] {
  const offsets = offsetsOf(document, passage.pieces)
  return passage.pieces.flatMap((piece, i) => {
    const whole = document.paragraphs[piece.paragraph - 1]!.text
    const lead = whole.slice(piece.start, piece.end).length - whole.slice(piece.start, piece.end).trimStart().length
    const shift = piece.start + lead - offsets[i]!
    return trimmed(whole, {
      paragraph: piece.paragraph,
      start: Math.max(piece.start, start + shift),
      end: Math.min(piece.end, end + shift),
    })
  })
}

/** Cuts a stretch out of a passage: the same passage with fewer words, or null where no word is left. */
export function partOf(document: Document, passage: Passage, start: number, end = passage.text.length): Passage | null {
  const pieces = positionsOf(document, passage, start, end)
  return pieces.length === 0 ? null : { ...passage, pieces, text: textAt(document, pieces) }
}

/** Leaves white space out at both ends of a position; nothing where only white space is there. */
export function trimmed(whole: string, { paragraph, start, end }: Position): readonly Position[] {
  while (start < end && /\s/.test(whole[start]!)) start++
  while (end > start && /\s/.test(whole[end - 1]!)) end--
  return start < end ? [{ paragraph, start, end }] : []
}

/** Width of a text in cells: a Chinese character takes two. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const character of text) cells += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1
  return cells
}

/** True where a text ends as a sentence, a clause of a list, or an opening to a list ends. */
export function isClosed(text: string): boolean {
  return /[.!?。！？؟…:：;；؛]["”’»›)）\]]*\d{0,2}$/u.test(text)
}
