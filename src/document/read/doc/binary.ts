/** Numbers of a binary file, little end first; 0 where the bytes end before it, so that a damaged count ends a loop instead of breaking it. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8)
export const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0
export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16
export const i32 = (bytes: Uint8Array, at: number): number => u32(bytes, at) | 0

/** Letters stored as UTF-16; every code unit of the bytes is one of the text, half surrogate pairs become �. */
export function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
}

/** A list of positions with as many records less one (`PLC` of [MS-DOC] 2.2.2). */
export interface Positions {
  readonly count: number
  /** The position at an index from 0 to `count`. */
  readonly at: (index: number) => number
  /** Where in `bytes` a record begins. */
  readonly record: (index: number) => number
  readonly bytes: Uint8Array
  /** Index of the last position that is not after the given one, below `count`; -1 where all are after it. */
  readonly find: (position: number) => number
}

/** Reads a list of positions whose records have `size` bytes. */
export function positionsIn(bytes: Uint8Array, size: number): Positions {
  const count = Math.max(Math.floor((bytes.length - 4) / (4 + size)), 0)
  const at = (index: number) => u32(bytes, index * 4)
  return {
    count,
    at,
    bytes,
    record: (index) => (count + 1) * 4 + index * size,
    find: (position) => {
      let [low, high] = [0, count]
      while (low < high) {
        const middle = (low + high) >> 1
        if (at(middle) <= position) low = middle + 1
        else high = middle
      }
      return low - 1
    },
  }
}
