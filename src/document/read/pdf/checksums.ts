import { Inflate, strFromU8 } from 'fflate'
import type { ReadLimits } from '../limits.ts'
import { refusal } from '../trouble.ts'

/** Bytes in front of a stream in which its dictionary is looked for; that of a picture with a long colour table may begin before. */
const dictionaryBytes = 2_000
/** A stream may be followed by a line end or two before its end is said. */
const looseBytes = 4

/**
 * Counts the packed parts of a PDF whose words do not match the checksum packed with them (RFC 1950): bytes were changed on the way,
 * which readers of PDF do not look at.
 *
 * Pictures are left out, and a locked file as a whole, whose parts are packed and then locked. A part that breaks off is counted;
 * one of which the end cannot be found is not. Throws `file.bomb` where a part, or all of them, would unpack beyond the limits:
 * what opens the file afterwards keeps none.
 */
export function changedParts(bytes: Uint8Array, name: string, limits: ReadLimits): number {
  // A letter a byte, so that places in the text are places in the bytes.
  const text = strFromU8(bytes, true)
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return 0
  let changed = 0
  let unpacked = 0
  for (const match of text.matchAll(/>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const dictionary = dictionaryBefore(text, match.index)
    if (!/\/Filter\s*(\[\s*)?\/(FlateDecode|Fl)\b/.test(dictionary) || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const end = text.indexOf('endstream', start)
    if (end < 0) continue
    const packed = bytes.subarray(start, end)
    const sum = unpackedSum(packed, Math.max(limits.harmlessBytes, packed.length * limits.ratio))
    unpacked += sum.bytes
    if (sum.tooLarge || unpacked > limits.inflatedBytes) {
      throw refusal('file.bomb', { name, what: `a part grows beyond ${Math.floor(sum.bytes / 1024 / 1024)} MB` })
    }
    if (sum.adler === null || !endsWith(packed, sum.adler)) changed += 1
  }
  return changed
}

function dictionaryBefore(text: string, end: number): string {
  const from = Math.max(0, end - dictionaryBytes)
  const before = text.slice(from, end)
  const object = before.lastIndexOf(' obj')
  return object < 0 ? before : before.slice(object)
}

interface Unpacked {
  /** Adler-32 of what was unpacked; null where the part is broken. */
  readonly adler: number | null
  readonly bytes: number
  readonly tooLarge: boolean
}

/** Unpacks a zlib stream without keeping it, up to so many bytes. */
function unpackedSum(packed: Uint8Array, most: number): Unpacked {
  let low = 1
  let high = 0
  let bytes = 0
  try {
    const inflate = new Inflate((part) => {
      bytes += part.length
      if (bytes > most) throw new RangeError('too large')
      for (let at = 0; at < part.length; ) {
        // 5,552 bytes are the most for which the sums stay below 2³² (RFC 1950, as zlib counts).
        const stop = Math.min(part.length, at + 5_552)
        for (; at < stop; at++) {
          low += part[at]!
          high += low
        }
        low %= 65_521
        high %= 65_521
      }
    })
    inflate.push(packed.subarray(2), true)
  } catch {
    return { adler: null, bytes, tooLarge: bytes > most }
  }
  return { adler: high * 65_536 + low, bytes, tooLarge: false }
}

function endsWith(packed: Uint8Array, adler: number): boolean {
  for (let loose = 0; loose <= looseBytes; loose++) {
    const at = packed.length - 4 - loose
    if (at < 0) return false
    const said = packed[at]! * 2 ** 24 + packed[at + 1]! * 2 ** 16 + packed[at + 2]! * 2 ** 8 + packed[at + 3]!
    if (said === adler) return true
  }
  return false
}
