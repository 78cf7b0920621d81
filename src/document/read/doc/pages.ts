import { type Positions, u8, u16, u32 } from './binary.ts'

/** Properties that hold for a stretch of bytes of the main stream. */
export interface Stretch {
  readonly end: number
  /** A list of changes. */
  readonly changes: Uint8Array
  /** Number of the paragraph style; 0 for stretches of characters. */
  readonly style: number
}

const pageSize = 512
const none = new Uint8Array()

/**
 * Finds the properties of a byte of the main stream in the pages that `list` names ([MS-DOC] 2.9.33 and 2.9.174).
 *
 * The end of the stretch is after `offset` and not after `before` in any file, however broken.
 */
export function stretchAt(main: Uint8Array, list: Positions, kind: 'characters' | 'paragraphs', offset: number, before: number): Stretch {
  const index = list.find(offset)
  const nothing = { end: before, changes: none, style: 0 }
  if (index < 0) return { ...nothing, end: Math.min(Math.max(list.count > 0 ? list.at(0) : before, offset + 1), before) }
  const start = (u32(list.bytes, list.record(index)) & 0x3fffff) * pageSize
  const runs = u8(main, start + pageSize - 1)
  let run = 0
  while (run < runs && u32(main, start + (run + 1) * 4) <= offset) run++
  if (run >= runs || u32(main, start + run * 4) > offset)
    return { ...nothing, end: Math.min(Math.max(list.at(index + 1), offset + 1), before) }
  const end = Math.min(Math.max(u32(main, start + (run + 1) * 4), offset + 1), before)
  const records = start + (runs + 1) * 4
  return kind === 'characters'
    ? { end, style: 0, changes: characterChanges(main, start, u8(main, records + run)) }
    : { end, ...paragraphChanges(main, start, u8(main, records + run * 13)) }
}

function characterChanges(main: Uint8Array, start: number, place: number): Uint8Array {
  if (place === 0) return none
  const at = start + place * 2
  return main.subarray(at + 1, Math.min(at + 1 + u8(main, at), start + pageSize - 1))
}

function paragraphChanges(main: Uint8Array, start: number, place: number): Omit<Stretch, 'end'> {
  if (place === 0) return { changes: none, style: 0 }
  const at = start + place * 2
  const words = u8(main, at)
  // A count of zero says that the next byte holds it; otherwise the list is one byte shorter than twice the count.
  const [from, size] = words === 0 ? [at + 2, u8(main, at + 1) * 2] : [at + 1, words * 2 - 1]
  return { style: u16(main, from), changes: main.subarray(from + 2, Math.min(from + size, start + pageSize - 1)) }
}
