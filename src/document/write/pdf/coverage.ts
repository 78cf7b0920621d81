/**
 * Returns a test of which code points a font has a letter shape for, read from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * A font without such a table covers nothing.
 */
export function coverageOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = subtable(view)
  if (start === null) return () => false
  const ranges = view.getUint16(start) === 12 ? groups(view, start) : segments(view, start)
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]!
      if (codePoint < range.start) high = middle - 1
      else if (codePoint > range.end) low = middle + 1
      else return range.glyph(codePoint) !== 0
    }
    return false
  }
}

interface Range {
  readonly start: number
  readonly end: number
  readonly glyph: (codePoint: number) => number
}

/** Finds the best subtable: all of Unicode (platform 3, encoding 10) before the first 65,536 code points (3, 1). */
function subtable(view: DataView): number | null {
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + 16 * table
    // "cmap" as a number.
    if (view.getUint32(entry) !== 0x636d6170) continue
    const at = view.getUint32(entry + 8)
    let basic: number | null = null
    for (let index = 0; index < view.getUint16(at + 2); index++) {
      const encoding = view.getUint32(at + 4 + 8 * index)
      const offset = at + view.getUint32(at + 8 + 8 * index)
      if (encoding === 0x0003000a && view.getUint16(offset) === 12) return offset
      if (encoding === 0x00030001 && view.getUint16(offset) === 4) basic = offset
    }
    return basic
  }
  return null
}

function groups(view: DataView, start: number): readonly Range[] {
  return Array.from({ length: view.getUint32(start + 12) }, (_, index) => {
    const at = start + 16 + 12 * index
    const first = view.getUint32(at)
    const glyph = view.getUint32(at + 8)
    return { start: first, end: view.getUint32(at + 4), glyph: (codePoint: number) => glyph + codePoint - first }
  })
}

function segments(view: DataView, start: number): readonly Range[] {
  const doubled = view.getUint16(start + 6)
  return Array.from({ length: doubled / 2 }, (_, index) => {
    const end = view.getUint16(start + 14 + 2 * index)
    const first = view.getUint16(start + 16 + doubled + 2 * index)
    const delta = view.getUint16(start + 16 + 2 * doubled + 2 * index)
    const at = start + 16 + 3 * doubled + 2 * index
    const offset = view.getUint16(at)
    const glyph = (codePoint: number): number => {
      if (offset === 0) return (codePoint + delta) & 0xffff
      const found = view.getUint16(at + offset + 2 * (codePoint - first))
      return found === 0 ? 0 : (found + delta) & 0xffff
    }
    return { start: first, end, glyph }
  })
}
