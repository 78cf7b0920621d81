const equals = 0x3d
const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Undoes what was done to bytes so that mail could carry them (RFC 2045, 6): `base64`, `quoted-printable`, or nothing. */
export function untransferred(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase()
  if (name === 'quoted-printable') return quotedPrintable(bytes)
  return name === 'base64' ? base64(bytes) : bytes
}

/** A sign that is not followed by two digits stays as it is; spaces before a line end go. */
export function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte !== equals) {
      result[length++] = byte
      continue
    }
    const [high, low] = [hex(bytes[at + 1]), hex(bytes[at + 2])]
    if (high >= 0 && low >= 0) {
      result[length++] = high * 16 + low
      at += 2
    } else if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) at += 2
    else if (bytes[at + 1] === 0x0a) at += 1
    else result[length++] = byte
  }
  return result.subarray(0, length)
}

const digits = new Int8Array(256).fill(-1)
for (const [index, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  digits[letter.charCodeAt(0)] = index

/** Signs that are no digits are passed over, as line ends are; the first filling sign ends it. */
export function base64(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    if (byte === equals) break
    const digit = digits[byte]!
    if (digit < 0) continue
    held = ((held << 6) | digit) & 0xfff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      result[length++] = (held >> bits) & 255
    }
  }
  return result.subarray(0, length)
}
