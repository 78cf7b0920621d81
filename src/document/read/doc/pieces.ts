import { high1252 } from '../text/encoding.ts'
import { type Positions, positionsIn, u8, u16, u32, utf16 } from './binary.ts'

/** A stretch of the text that stands together in the main stream ([MS-DOC] 2.8.35). */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Where its first letter stands in the main stream, and how many bytes a letter takes. */
  readonly offset: number
  readonly width: 1 | 2
  /** Properties changed in all of it since it was written, as a list of changes. */
  readonly changes: Uint8Array
}

/** What a text is put together of. The text of all stories is one string; a position in it is what the format calls a character position. */
export interface Pieces {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** Single changes that a piece may carry by a number of their own ([MS-DOC] 2.9.215), those that matter for reading. */
const single: Readonly<Record<number, number>> = {
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  83: 0x2a33,
  85: 0x0835,
  92: 0x083c,
}

/** Reads the table of pieces; null where it is broken or names letters that the file does not hold. `most` bounds the length of the text. */
export function readPieces(main: Uint8Array, table: Uint8Array, most: number): Pieces | null {
  const found = listOf(table)
  if (!found) return null
  const { list, changes } = found
  const pieces: Piece[] = []
  const texts: string[] = []
  let last = 0
  for (let index = 0; index < list.count; index++) {
    const [start, end] = [list.at(index), list.at(index + 1)]
    if (start !== last || end < start || end > most) return null
    last = end
    const record = list.record(index)
    const place = u32(list.bytes, record + 2)
    const width = place & 0x40000000 ? 1 : 2
    const offset = width === 1 ? (place & 0x3fffffff) >> 1 : place
    if (offset + (end - start) * width > main.length) return null
    const bytes = main.subarray(offset, offset + (end - start) * width)
    texts.push(width === 2 ? utf16(bytes) : latin(bytes))
    pieces.push({ start, end, offset, width, changes: changesOf(u16(list.bytes, record + 6), changes) })
  }
  const text = texts.join('')
  return text.length === last && pieces.length > 0 ? { text, pieces } : null
}

function listOf(table: Uint8Array): { readonly list: Positions; readonly changes: readonly Uint8Array[] } | null {
  const changes: Uint8Array[] = []
  let at = 0
  while (u8(table, at) === 1 && at < table.length) {
    const size = u16(table, at + 1)
    changes.push(table.subarray(at + 3, at + 3 + size))
    at += 3 + size
  }
  if (u8(table, at) !== 2) return null
  return { list: positionsIn(table.subarray(at + 5, at + 5 + u32(table, at + 1)), 8), changes }
}

function changesOf(given: number, changes: readonly Uint8Array[]): Uint8Array {
  if (given & 1) return changes[given >> 1] ?? new Uint8Array()
  const code = single[(given >> 1) & 0x7f]
  return code === undefined ? new Uint8Array() : Uint8Array.of(code & 255, code >> 8, given >> 8)
}

function latin(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('').replace(/[\u0080-\u009f]/g, (sign) => high1252[sign.charCodeAt(0) - 0x80]!)
}
