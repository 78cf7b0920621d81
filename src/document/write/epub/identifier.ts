import { createHash } from 'node:crypto'

/** Returns a UUID made of texts (RFC 9562, 5.8, version 8, of their SHA-256): the same texts always have the same one. */
export function identifierOf(texts: readonly string[]): string {
  const sum = createHash('sha256')
  // Lengths keep texts apart that run into one another.
  for (const text of texts) sum.update(`${text.length}:`).update(text)
  const hex = sum.digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
