import type { Box } from '../../document.ts'
import type { Span } from '../../span.ts'
import type { Letter } from './letter.ts'

/** Words of a line that a recogniser saw, and how sure of each it was, 0 to 1. */
export interface SeenWord extends Span {
  readonly confidence: number
}

/** A printed line of a page. Places are in points from the lower left corner of the page, turned so that the line runs as it is read. */
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
  /** Stretches of its text that are raised and small, as marks of notes are. */
  readonly raised: readonly Span[]
  /** Where it stands on the page as it is seen. */
  readonly box: Box
  /** Columns of its page count from 0 in the order in which they are read. */
  readonly column: number
  /** Only in a line that was recognised in a picture. */
  readonly seen?: readonly SeenWord[]
}

/** Share of its letters that a bold line has bold. */
const boldShare = 0.9

export const isBoldLine = (letters: readonly Letter[]) => letters.filter(({ bold }) => bold).length >= letters.length * boldShare
