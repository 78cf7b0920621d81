import { u16, u32 } from './binary.ts'

/** Places in the table stream, by their number among the pairs of offset and length that the head of a file keeps ([MS-DOC] 2.5.6). */
const places = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  comments: 4,
  sections: 6,
  margins: 11,
  characterPages: 12,
  paragraphPages: 13,
  typefaces: 15,
  settings: 31,
  pieces: 33,
  shapes: 40,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

/** A table of a Word file that reading needs. */
export type Part = keyof typeof places

/** The head of a Word file (`FIB`): what it is, how long its texts are, and where its tables stand. */
export interface FileInformation {
  /** Version of the format; Word 97 and later from 0xC1 on. */
  readonly version: number
  readonly encrypted: boolean
  /** Name of the stream that holds the tables. */
  readonly tables: '0Table' | '1Table'
  /** Lengths of the texts that follow one another, in UTF-16 code units. */
  readonly lengths: Readonly<Record<'body' | 'footnotes' | 'margins' | 'macros' | 'comments' | 'endnotes' | 'boxes', number>>
  /** Where a part stands in the table stream. */
  readonly place: (part: Part) => { readonly offset: number; readonly length: number }
}

/** Reads the head of a main stream; null where it does not begin as one of Word. */
export function readFileInformation(main: Uint8Array): FileInformation | null {
  if (u16(main, 0) !== 0xa5ec && u16(main, 0) !== 0xa5dc) return null
  const flags = u16(main, 0x0a)
  const length = (at: number) => {
    const found = u32(main, at)
    return found > 0x7fffffff ? 0 : found
  }
  const pairs = 0x9a
  return {
    version: u16(main, 2),
    encrypted: (flags & 0x0100) !== 0,
    tables: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    lengths: {
      body: length(0x4c),
      footnotes: length(0x50),
      margins: length(0x54),
      macros: length(0x58),
      comments: length(0x5c),
      endnotes: length(0x60),
      boxes: length(0x64),
    },
    place: (part) => ({ offset: length(pairs + places[part] * 8), length: length(pairs + places[part] * 8 + 4) }),
  }
}
