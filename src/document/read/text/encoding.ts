import { enough, type Guess, guesses } from './guess.ts'

/** Text that was decoded, and how sure that is. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** The bytes do not say it: it was guessed by the letters that come out. */
  readonly guessed: boolean
}

/**
 * Decodes bytes as text: by byte order mark, else as UTF-8, else by a cautious guess among the encodings in which old statements
 * in the six languages are stored. Null where the bytes are no text, or where no guess gives words that look right.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes)
  if (marked) return isText(marked.text) ? marked : null
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null && isText(utf8)) return { text: utf8, encoding: 'UTF-8', guessed: false }
  // Letters of two bytes have bytes among them that no letter of one byte is.
  return byPairs(bytes) ?? (utf8 === null ? (byLosses(bytes) ?? byLetters(bytes)) : null)
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes
  const as = (label: string, encoding: string) => ({ text: new TextDecoder(label).decode(bytes), encoding, guessed: false })
  if (first === 0xef && second === 0xbb && third === 0xbf) return as('utf-8', 'UTF-8')
  if (first === 0xff && second === 0xfe) return as('utf-16le', 'UTF-16')
  if (first === 0xfe && second === 0xff) return as('utf-16be', 'UTF-16')
  return null
}

/** What Windows-1252 has in 0x80 to 0x9F; some versions of Node decode these bytes as control characters. */
export const high1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return label === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (sign) => high1252[sign.charCodeAt(0) - 0x80]!) : text
  } catch {
    return null
  }
}

/** Control characters that text never holds. An end-of-file mark of old systems (U+001A) at the end is let pass. */
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g

/** Whether decoded bytes can be text at all: a control character that got into a long text by accident is let pass, since no reader sees it. */
function isText(text: string): boolean {
  const found = text.replace(/[\u001a\u0000]+$/, '').match(binary)?.length ?? 0
  return found <= text.length / 500
}

/** UTF-8 that was damaged on its way: for each byte that fits nowhere there are many that do. The lost ones are �. */
function byLosses(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder().decode(bytes)
  const lost = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
  return sound >= 4 && lost * 5 <= sound && isText(text) ? { text, encoding: 'UTF-8', guessed: true } : null
}

/** Letters and signs that texts in the six languages are made of. */
const usual = /[\t\r\n -~\u00a0-\u017f\u0400-\u045f\u060c-\u0669\u2010-\u203a\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]/g
/** Those of them that every text has, and that turn into others where the bytes of a pair change places. */
const certain = /[\r\n 0-9A-Za-z.,а-яء-ي，。、的]/g

/** UTF-16 without its mark: in one of the two orders nearly all letters are usual ones, and many are certain. */
function byPairs(bytes: Uint8Array): Decoded | null {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const sample = even.subarray(0, 8000)
  if (!sample.some((byte) => byte < 9)) return null
  const share = (label: string, pattern: RegExp) => {
    const text = new TextDecoder(label).decode(sample)
    return (text.match(pattern)?.length ?? 0) / (text.length || 1)
  }
  const label = share('utf-16le', certain) >= share('utf-16be', certain) ? 'utf-16le' : 'utf-16be'
  if (share(label, usual) < 0.95 || share(label, certain) < 0.05) return null
  const text = decode(even, label)
  return text !== null && isText(text) ? { text, encoding: 'UTF-16', guessed: true } : null
}

function byLetters(bytes: Uint8Array): Decoded | null {
  let best: { readonly guess: Guess; readonly text: string; readonly fits: number } | null = null
  for (const guess of guesses) {
    const text = decode(bytes, guess.label)
    if (text === null || !isText(text) || /[\u0080-\u0084\u0086-\u009f\ue000-\uf8ff]/.test(text)) continue
    const fits = guess.fits(text)
    if (fits > (best?.fits ?? 0)) best = { guess, text, fits }
  }
  return best && best.fits >= enough ? { text: best.text, encoding: best.guess.encoding, guessed: true } : null
}
