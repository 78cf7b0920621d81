/** What a rich text file is made of ([MS-OXRTFEX] and the RTF specification 1.9.1): groups in braces, words after a backslash, letters. */
export interface Signs {
  readonly open: () => void
  readonly close: () => void
  /** A control word, with its number where one follows it. */
  readonly word: (word: string, number: number | null) => void
  /** A control sign: the backslash and one sign that is no letter. */
  readonly sign: (sign: string) => void
  /** A byte of text, as it stands or written in two digits after `\'`. */
  readonly byte: (byte: number) => void
}

const openBrace = 0x7b
const closeBrace = 0x7d
const backslash = 0x5c
const quote = 0x27
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
const hex = (byte: number) =>
  isDigit(byte) ? byte - 0x30 : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : byte >= 0x41 && byte <= 0x46 ? byte - 0x37 : -1

/** A control word has at most so many letters; longer ones are no words of the format and are cut. */
const longest = 32

/** Goes through the bytes once and tells what stands there, in order. Binary data after `\bin` is skipped by its length. */
export function readSigns(bytes: Uint8Array, signs: Signs): void {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    if (byte === openBrace) signs.open()
    else if (byte === closeBrace) signs.close()
    else if (byte === backslash) {
      at = afterBackslash(bytes, at + 1, signs)
      continue
    } else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) signs.byte(byte)
    at++
  }
}

function afterBackslash(bytes: Uint8Array, start: number, signs: Signs): number {
  const first = bytes[start]
  if (first === undefined) return start
  if (first === quote) {
    const [high, low] = [hex(bytes[start + 1] ?? 0), hex(bytes[start + 2] ?? 0)]
    if (high < 0 || low < 0) return start + 1
    signs.byte(high * 16 + low)
    return start + 3
  }
  if (!isLetter(first)) {
    if (first === openBrace || first === closeBrace || first === backslash) signs.byte(first)
    else signs.sign(String.fromCharCode(first))
    return start + 1
  }
  let at = start
  while (at < bytes.length && isLetter(bytes[at]!)) at++
  const word = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + longest)))
  const minus = bytes[at] === 0x2d && isDigit(bytes[at + 1] ?? 0)
  let digits = minus ? at + 1 : at
  let number: number | null = null
  while (digits < bytes.length && isDigit(bytes[digits]!)) {
    number = Math.min((number ?? 0) * 10 + bytes[digits]! - 0x30, 0x7fffffff)
    digits++
  }
  if (number !== null) at = digits
  if (bytes[at] === 0x20) at++
  if (word === 'bin') return at + Math.max(number ?? 0, 0)
  signs.word(word, number !== null && minus ? -number : number)
  return at
}
