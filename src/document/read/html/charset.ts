import { type Decoded, decodeText } from '../text/encoding.ts'

/** A page says how its letters are stored within so many bytes, or not at all. */
const sniffed = 4096

/**
 * Decodes the bytes of a page: by their mark, else as whoever sent them says (`label`), else as the page itself says, else by a guess.
 * A label that the bytes contradict counts for nothing. Null where no way gives text.
 */
export function decodePageText(bytes: Uint8Array, label: string | null): Decoded | null {
  const isMarked =
    (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isMarked) return decodeText(bytes)
  return decodeAs(bytes, label) ?? decodeAs(bytes, metaLabel(bytes)) ?? decodeText(bytes) ?? withLosses(bytes)
}

/** A page is a page even where bytes in it were lost: what is left of its letters is read, if that is most of them. */
function withLosses(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder().decode(bytes)
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return lost * 5 <= sound ? { text, encoding: 'UTF-8', guessed: true } : null
}

/** Decodes bytes as somebody says who sent them; null where that is not so, or says nothing. */
export function decodeAs(bytes: Uint8Array, label: string | null): Decoded | null {
  // Pages that say ASCII or Latin 1 hold Windows-1252 or whatever else; a page that could be read so far as to say UTF-16 is not stored in it.
  if (label === null || /^(us-)?ascii$|^utf-?16/i.test(label)) return null
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    const text = decoder.decode(bytes)
    const isSingle = decoder.encoding === 'windows-1252'
    if (isSingle && bytes.some((byte) => byte > 0x7f)) return inUtf8(bytes) ?? confirmed(decodeText(bytes))
    return { text, encoding: decoder.encoding, guessed: false }
  } catch {
    return null
  }
}

/** A guess that comes to what was said is none. */
function confirmed(decoded: Decoded | null): Decoded | null {
  return decoded?.encoding === 'Windows-1252' ? { ...decoded, guessed: false } : decoded
}

/** Pages that say Latin 1 and are sound UTF-8 throughout are UTF-8. */
function inUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', guessed: false }
  } catch {
    return null
  }
}

function metaLabel(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, sniffed))
  return (
    /<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(start)?.[1] ??
    null
  )
}
