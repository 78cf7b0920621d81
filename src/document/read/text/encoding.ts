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
  if (utf8 !== null) return isText(utf8) ? { text: utf8, encoding: 'UTF-8', guessed: false } : null
  return byNulls(bytes) ?? byLetters(bytes)
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
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** Whether decoded bytes can be text at all. */
function isText(text: string): boolean {
  return !binary.test(text.replace(/[\u001a\u0000]+$/, ''))
}

/** UTF-16 without its mark: nearly every second byte of Latin text is zero. */
function byNulls(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 4000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1
  })
  const half = sample.length / 2
  const label =
    zeros[1]! > half * 0.4 && zeros[0]! < half * 0.1 ? 'utf-16le' : zeros[0]! > half * 0.4 && zeros[1]! < half * 0.1 ? 'utf-16be' : null
  const text = label && decode(bytes, label)
  return text && isText(text) ? { text, encoding: 'UTF-16', guessed: true } : null
}

/** Letters that make up most of a running text of their language, by their share in the aligned texts of the six languages. */
const frequent = {
  russian: /[оеаинтсрвлкмдпуяы]/g,
  arabic: /[اليمونرتبةعدسفهكق]/g,
  latin: /[éèàçêîôûùœñáíóúüöäå’‘“”–—«»…°§ºª€ ß¿¡£ãõëïÉÀÇÑØøæ]/g,
  chinese: /[的是在和了有国为不我人一这中大会安全理事平妇女与，。、]/g,
}
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

interface Guess {
  readonly label: string
  readonly encoding: string
  /** Share of the letters outside ASCII that are as expected, 0 to 1. */
  readonly fits: (text: string) => number
}

/** Letters outside ASCII inside a Latin word are few; those of the other scripts come in whole words. */
const guesses: readonly Guess[] = [
  {
    label: 'gb18030',
    encoding: 'GB 18030',
    fits: (text) => share(text, /\p{Script=Han}/gu) * (count(text, frequent.chinese) / (text.length || 1) > 0.06 ? 1 : 0.3),
  },
  {
    label: 'windows-1251',
    encoding: 'Windows-1251',
    fits: (text) => scripted(text, /[а-яё]/g, /[А-ЯЁа-яё]/g, frequent.russian, /[А-ЯЁ]/g),
  },
  { label: 'koi8-r', encoding: 'KOI8-R', fits: (text) => scripted(text, /[а-яё]/g, /[А-ЯЁа-яё]/g, frequent.russian, /[А-ЯЁ]/g) },
  {
    label: 'windows-1256',
    encoding: 'Windows-1256',
    fits: (text) => scripted(text, /[\u0600-\u06ff]/g, /[\u0600-\u06ff]/g, frequent.arabic, /[a-z]/g),
  },
  { label: 'windows-1252', encoding: 'Windows-1252', fits: latinFits },
]

/** Below this share nothing is taken for text: random bytes reach about a half. */
const enough = 0.7

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

function share(text: string, expected: RegExp): number {
  const outside = count(text, /[^\u0000-\u007f]/g)
  return outside === 0 ? 0 : count(text, expected) / outside + count(text, /[，。、；：？！“”‘’（）《》—…·]/g) / outside
}

/** Frequent letters among those of the script, in words of that script, with few capitals: KOI8-R and Windows-1251 turn each other's case round. */
function scripted(text: string, small: RegExp, letters: RegExp, common: RegExp, unexpected: RegExp): number {
  const all = count(text, letters)
  const outside = count(text, /[^\u0000-\u007f]/g)
  if (all < 2 || count(text, small) < all / 2) return 0
  const known = Math.min(count(text, common) / all / 0.8, 1)
  const odd =
    unexpected.source === '[a-z]'
      ? Math.min(count(text, /[a-z][\u0600-\u06ff]|[\u0600-\u06ff][a-z]/gi) / all, 1)
      : count(text, /[а-яё][А-ЯЁ]/g) / all
  return known * (all / outside) - odd
}

function latinFits(text: string): number {
  const outside = count(text, /[^\u0000-\u007f]/g)
  const letters = count(text, /\p{L}/gu)
  const known = count(text, frequent.latin) / (outside || 1)
  const rare = outside / (letters || 1)
  return rare > 0.3 ? 0 : known
}
