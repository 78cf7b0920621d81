import { deepestTable, type Row } from '../table.ts'
import { i16, u8, u16 } from './binary.ts'
import { sprmsIn } from './sprm.ts'

/** What is said of a paragraph, as far as reading needs it; absent where nothing is said. */
export interface Shape {
  /** Tables that it stands in: 0 in none, 1 in one, 2 in one inside another. */
  readonly depth?: number
  readonly inTable?: boolean
  /** Its mark ends a row, a cell of an inner table, or a row of one. */
  readonly rowEnd?: boolean
  readonly innerCellEnd?: boolean
  readonly innerRowEnd?: boolean
  readonly row?: Row
  /** Numbering, from 1; 0 for none. */
  readonly numbering?: number
  readonly level?: number
  /** 0 to 8 for a heading, 9 for running text. */
  readonly outline?: number
  readonly direction?: 'ltr' | 'rtl'
  /** It is the large first letter of the next paragraph. */
  readonly dropped?: boolean
}

/** Applies changes to a shape, in order. */
export function shapeWith(shape: Shape, changes: Uint8Array): Shape {
  const result: { -readonly [K in keyof Shape]: Shape[K] } = { ...shape }
  for (const { code, bytes, at, size } of sprmsIn(changes)) {
    const value = u8(bytes, at)
    switch (code) {
      case 0x6649:
        result.depth = Math.min(u16(bytes, at), deepestTable)
        break
      case 0x2416:
        result.inTable = value === 1
        break
      case 0x2417:
        result.rowEnd = value === 1
        break
      case 0x244b:
        result.innerCellEnd = value === 1
        break
      case 0x244c:
        result.innerRowEnd = value === 1
        break
      case 0xd608:
        result.row = rowOf(bytes.subarray(at, at + size))
        break
      case 0xd62b:
        if (result.row) result.row = withVertical(result.row, value, u8(bytes, at + 1))
        break
      case 0x460b:
        result.numbering = numberingOf(u16(bytes, at))
        break
      case 0x260a:
        result.level = value
        break
      case 0x2640:
        result.outline = value
        break
      case 0x2441:
        result.direction = value === 1 ? 'rtl' : 'ltr'
        break
      case 0x442c:
        result.dropped = (value & 7) !== 0
        break
    }
  }
  return result
}

/** Numbers below zero keep the numbering with indents of their own; 0xF801 says that there was one before Word 97. */
function numberingOf(value: number): number {
  if (value === 0xf801) return 0
  return value > 0xf801 ? 0x10000 - value : value
}

function rowOf(definition: Uint8Array): Row {
  const count = Math.min(u8(definition, 0), 64)
  const bounds = Array.from({ length: count + 1 }, (_, index) => i16(definition, 1 + index * 2))
  const cells = 1 + (count + 1) * 2
  return {
    bounds,
    merged: Array.from({ length: count }, (_, index) => {
      const flags = u16(definition, cells + index * 20)
      if ((flags & 3) === 1) return 'before'
      return ((flags >> 5) & 3) === 1 ? 'above' : null
    }),
  }
}

function withVertical(row: Row, cell: number, flag: number): Row {
  return {
    ...row,
    merged: row.merged.map((found, index) => (index === cell && found !== 'before' ? (flag === 1 ? 'above' : null) : found)),
  }
}
