import type { Span } from '../document/index.ts'

/**
 * A text made alike for comparing, with the way back to the text it came from.
 *
 * `positions[i]` is where the letter that gave unit `i` of `text` begins in the original; the last, `positions[text.length]`, is the original's length.
 */
export interface FoldedText {
  readonly text: string
  readonly positions: readonly number[]
}

const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  й: 'й',
  Й: 'й',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ـ: '',
  ء: '',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '。': '.',
  '\u00ad': '',
  '\u200b': '',
  '\u200c': '',
  '\u200d': '',
  '\u200e': '',
  '\u200f': '',
  '\u202a': '',
  '\u202b': '',
  '\u202c': '',
  '\u2066': '',
  '\u2067': '',
  '\u2069': '',
  '\ufeff': '',
}

const known = new Map<string, string>()

function foldLetter(letter: string): string {
  const seen = known.get(letter)
  if (seen !== undefined) return seen
  const lower = letter.toLowerCase()
  let folded = special[letter] ?? special[lower]
  if (folded === undefined) {
    const digit = /^\p{Nd}$/u.test(letter) ? readDigit(letter) : null
    if (digit !== null) folded = String(digit)
    else if (/^\s$/.test(letter)) folded = ' '
    else {
      folded = letter.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
      folded = [...folded].map((one) => special[one] ?? one).join('')
    }
  }
  known.set(letter, folded)
  return folded
}

/** First code points of the rows of ten digits that documents of the six languages use: Latin, Arabic, Persian, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0xff10]

function readDigit(letter: string): number | null {
  const code = letter.codePointAt(0)!
  for (const zero of zeros) if (code >= zero && code < zero + 10) return code - zero
  return null
}

/**
 * Makes a text alike for comparing: small letters, no accents, Arabic without diacritics, tatweel and kinds of alef and hamza, Russian е for ё,
 * plain forms for full-width ones, Latin digits, plain quotation marks, dashes and spaces.
 *
 * The number of letters may change; {@link unfold} leads back.
 */
export function foldText(text: string): FoldedText {
  const positions: number[] = []
  let folded = ''
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    if (code < 0x80) {
      folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : code <= 0x20 ? ' ' : code === 0x60 ? "'" : text[i]
      positions.push(i)
      i++
      continue
    }
    const letter = String.fromCodePoint(text.codePointAt(i)!)
    // A decomposed й must stay apart from и, as the composed one does.
    const kept = (letter === 'и' || letter === 'И') && text[i + 1] === '\u0306' ? 'й' : foldLetter(letter)
    for (let k = 0; k < kept.length; k++) positions.push(i)
    folded += kept
    i += letter.length
  }
  positions.push(text.length)
  return { text: folded, positions }
}

/** Leads a stretch of the folded text back to the stretch of the original that gave it, with the marks that belong to its last letter. */
export function unfold(folded: FoldedText, span: Span): Span {
  return { start: folded.positions[span.start]!, end: folded.positions[span.end]! }
}
