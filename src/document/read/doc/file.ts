import { type Positions, positionsIn } from './binary.ts'
import type { FileInformation, Part } from './file-information.ts'
import { type Look, lookWith } from './look.ts'
import { stretchAt } from './pages.ts'
import { type Shape, shapeWith } from './paragraph.ts'
import type { Piece, Pieces } from './pieces.ts'
import { type DocStyles, readDocStyles, readTypefaces } from './styles.ts'

/** A Word file opened: its text, and what is said of it at each position. */
export interface DocFile {
  readonly information: FileInformation
  readonly main: Uint8Array
  readonly text: string
  readonly styles: DocStyles
  readonly typefaces: readonly string[]
  /** Bytes of a part of the table stream, empty where it is missing. */
  readonly part: (part: Part) => Uint8Array
  /** The table stream from the beginning of a part on. */
  readonly from: (part: Part) => Uint8Array
  /** What is said of the letters from a position on, up to where something else may be said. `end` is after `at` and not after the text. */
  readonly lookAt: (at: number) => { readonly look: Look; readonly end: number }
  /** What is said of the paragraph whose mark stands at a position, and its style. */
  readonly shapeAt: (at: number) => { readonly shape: Shape; readonly style: number }
}

/** Joins what was opened. */
export function docFile(information: FileInformation, main: Uint8Array, table: Uint8Array, { text, pieces }: Pieces): DocFile {
  const part = (name: Part) => {
    const { offset, length } = information.place(name)
    return table.subarray(Math.min(offset, table.length), Math.min(offset + length, table.length))
  }
  const styles = readDocStyles(part('styles'))
  const characters = positionsIn(part('characterPages'), 4)
  const paragraphs = positionsIn(part('paragraphPages'), 4)
  return {
    information,
    main,
    text,
    styles,
    typefaces: readTypefaces(part('typefaces')),
    part,
    from: (name) => table.subarray(Math.min(information.place(name).offset, table.length)),
    lookAt: (at) => {
      const piece = pieceAt(pieces, at)
      const { changes, end } = stretchIn(main, characters, 'characters', piece, at)
      return { look: lookWith(lookWith({}, changes), piece.changes), end }
    },
    shapeAt: (at) => {
      const piece = pieceAt(pieces, at)
      const { changes, style } = stretchIn(main, paragraphs, 'paragraphs', piece, at)
      return { shape: shapeWith(shapeWith(styles.shape(style), changes), piece.changes), style }
    },
  }
}

function stretchIn(main: Uint8Array, list: Positions, kind: 'characters' | 'paragraphs', { start, end, offset, width }: Piece, at: number) {
  const from = offset + (at - start) * width
  const found = stretchAt(main, list, kind, from, offset + (end - start) * width)
  return { ...found, end: Math.max(start + Math.floor((found.end - offset) / width), at + 1) }
}

function pieceAt(pieces: readonly Piece[], at: number): Piece {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return pieces[low]!
}
