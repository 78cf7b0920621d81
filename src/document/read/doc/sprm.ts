import { u8, u16 } from './binary.ts'

/** One change of a property ([MS-DOC] 2.2.5.1): what it changes, and where in the bytes its operand stands. */
export interface Sprm {
  readonly code: number
  readonly bytes: Uint8Array
  readonly at: number
  readonly size: number
}

const tabStops = 0xc615
const tableDefinition = 0xd608
const tableDefinition10 = 0xd606
const sizes = [1, 1, 2, 4, 2, 2, -1, 3]

/** The changes of a list of properties in order; a list that is cut short ends where it is. */
export function* sprmsIn(bytes: Uint8Array): Generator<Sprm> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = u16(bytes, at)
    const { from, size } = operand(bytes, code, at + 2)
    if (from + size > bytes.length) return
    yield { code, bytes, at: from, size }
    at = from + size
  }
}

function operand(bytes: Uint8Array, code: number, at: number): { readonly from: number; readonly size: number } {
  const fixed = sizes[code >> 13]!
  if (fixed >= 0) return { from: at, size: fixed }
  // The size of a table's definition has two bytes and counts one of them.
  if (code === tableDefinition || code === tableDefinition10) return { from: at + 2, size: Math.max(u16(bytes, at) - 1, 0) }
  const said = u8(bytes, at)
  // Lists of tab stops too long for one byte say so, and are as long as their own counts: 4 bytes for each that goes, 3 for each that comes.
  if (code === tabStops && said === 255) {
    const gone = u8(bytes, at + 1)
    return { from: at + 1, size: 2 + gone * 4 + u8(bytes, at + 2 + gone * 4) * 3 }
  }
  return { from: at + 1, size: said }
}
