/** Encodes text in an encoding that only a decoder is at hand for, by asking it for every code; what the encoding lacks becomes "?". */
export function encoderOf(label: string): (text: string) => Uint8Array {
  if (label === 'utf-8') return (text) => new TextEncoder().encode(text)
  if (label === 'utf-16le' || label === 'utf-16be') return (text) => utf16(text, label)
  const decoder = new TextDecoder(label)
  const codes = new Map<string, readonly number[]>()
  const isWide = /^(gb|big5)/.test(label)
  if (isWide) {
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x40; second <= 0xfe; second++) {
        const letter = decoder.decode(Uint8Array.of(first, second))
        if (letter.length === 1 && letter !== '\ufffd' && !codes.has(letter)) codes.set(letter, [first, second])
      }
  } else for (let code = 0x80; code <= 0xff; code++) codes.set(letterOf(decoder, label, code), [code])
  for (let code = 0; code < 0x80; code++) codes.set(String.fromCharCode(code), [code])
  return (text) => Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [0x3f]))
}

/** Some versions of Node decode 0x80 to 0x9F of Windows-1252 as control characters. */
const high1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function letterOf(decoder: TextDecoder, label: string, code: number): string {
  return label === 'windows-1252' && code < 0xa0 ? high1252[code - 0x80]! : decoder.decode(Uint8Array.of(code))
}

function utf16(text: string, order: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'utf-16le')
  return bytes
}
