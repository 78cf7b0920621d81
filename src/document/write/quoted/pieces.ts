import type { Direction } from '../../document.ts'
import type { QuotedBlock } from '../publication.ts'
import type { Note, Notes } from './notes.ts'

/** A piece of a quoted paragraph: words in one language and direction, or the mark of a note. The words of all pieces put together are the paragraph's text. */
export type Piece =
  | {
      readonly kind: 'words'
      readonly text: string
      readonly language: string
      readonly direction: Direction
      readonly set: 'as-paragraph' | 'apart'
    }
  /** `place` is `again` where the note was marked before. */
  | { readonly kind: 'mark'; readonly note: Note; readonly place: 'first' | 'again' }

/**
 * Parts a quoted paragraph where its language or direction changes and where a note is marked.
 *
 * A place outside the text, or inside a character of two code units, is moved to the nearest sound one; of stretches that overlap the first counts;
 * a mark that leads to no note of the part is left out, as its note stands as a paragraph.
 */
export function piecesOf(block: QuotedBlock, notes: Notes): readonly Piece[] {
  const { text } = block
  const sound = (at: number): number => {
    const place = Math.max(0, Math.min(text.length, Math.trunc(at) || 0))
    return place > 0 && place < text.length && /[\uDC00-\uDFFF]/.test(text[place]!) && /[\uD800-\uDBFF]/.test(text[place - 1]!)
      ? place + 1
      : place
  }
  const isNote = block.of === 'footnote' || block.of === 'endnote'
  const marks = (isNote ? [] : (block.marks ?? []))
    .flatMap(({ at, note }) => (notes.has(note) ? [{ at: sound(at), note: notes.get(note)! }] : []))
    .sort((a, b) => a.at - b.at)
  const pieces: Piece[] = []
  let at = 0
  const words = (to: number, set?: { readonly language: string; readonly direction: Direction }): void => {
    while (marks.length > 0 && marks[0]!.at <= to && (marks[0]!.at < to || to === text.length || set === undefined)) {
      push(marks[0]!.at, set)
      mark(marks.shift()!.note)
    }
    push(to, set)
  }
  const mark = (note: Note): void => {
    const again = note.markedIn !== block.n || pieces.some((piece) => piece.kind === 'mark' && piece.note === note)
    pieces.push({ kind: 'mark', note, place: again ? 'again' : 'first' })
  }
  const push = (to: number, set?: { readonly language: string; readonly direction: Direction }): void => {
    if (to <= at) return
    const { language, direction } = set ?? block
    pieces.push({ kind: 'words', text: text.slice(at, to), language, direction, set: set ? 'apart' : 'as-paragraph' })
    at = to
  }
  for (const setting of block.settings ?? []) {
    const [start, end] = [sound(setting.start), sound(setting.end)]
    const set = { language: setting.language ?? block.language, direction: setting.direction ?? block.direction }
    if (start < at || start >= end || (set.language === block.language && set.direction === block.direction)) continue
    words(start)
    words(end, set)
  }
  words(text.length)
  return pieces
}
