import { symbolLetter } from '../docx/symbols.ts'
import type { Manner } from '../growing.ts'
import { languageOfNumber } from '../windows-language.ts'
import { decodePage, symbolCharset } from './code-page.ts'
import type { Gathered, Typeface } from './gathered.ts'
import type { State } from './state.ts'

function typefaceOf(state: State, { typefaces, defaultTypeface }: Gathered): Typeface | undefined {
  const eastern = state.eastern ? state.easternTypeface : undefined
  return typefaces.get(eastern ?? (state.typeface < 0 ? defaultTypeface : state.typeface))
}

/** Decodes bytes of text by the typeface that they are set in. */
export function lettersOf(bytes: Uint8Array, state: State, gathered: Gathered): string {
  const typeface = state.destination === 'typefaces' || state.destination === 'styles' ? undefined : typefaceOf(state, gathered)
  if (typeface?.charset === symbolCharset && typeface.page === null)
    return [...bytes].map((byte) => (byte <= 0x20 ? ' ' : symbolOf(0xf000 + byte, state, gathered))).join('')
  const page = typeface?.page ?? gathered.page
  // Programs of one script say Windows-1252 of every typeface; words of high bytes throughout are then of the file's own code page.
  if (page !== 1252 || gathered.page === 1252 || bytes.every((byte) => byte < 0x80)) return decodePage(bytes, page)
  return wordsOf(bytes)
    .map((word) => decodePage(word, isMostlyHigh(word) ? gathered.page : page))
    .join('')
}

/** Parts bytes before each space. */
function wordsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const words: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const space = bytes.indexOf(0x20, start + 1)
    const end = space < 0 ? bytes.length : space
    words.push(bytes.subarray(start, end))
    start = end
  }
  return words
}

function isMostlyHigh(bytes: Uint8Array): boolean {
  let [high, latin] = [0, 0]
  for (const byte of bytes) {
    if (byte >= 0xc0) high += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin += 1
  }
  return high > 1 && high > latin
}

/** The letter that was also written as a number (`\u`), which may be one of a symbol typeface. */
export function letterOf(number: number, state: State, gathered: Gathered): string {
  const code = number < 0 ? number + 0x10000 : number
  if (code >= 0xf020 && code <= 0xf0ff) return symbolOf(code, state, gathered)
  return code < 0 || code > 0x10ffff ? '\ufffd' : code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)
}

function symbolOf(code: number, state: State, gathered: Gathered): string {
  const letter = symbolLetter(code, typefaceOf(state, gathered)?.name ?? '')
  if (letter === null) gathered.symbols += 1
  return letter ?? '\ufffd'
}

/** How letters are set. */
export function mannerOf(state: State, text: string): Manner {
  const number = state.right
    ? (state.languageRight ?? state.language)
    : /\p{Script=Han}/u.test(text)
      ? state.languageEastern
      : state.language
  const language = languageOfNumber(number)
  return { strong: state.bold, ...(state.right && { direction: 'rtl' as const }), ...(language !== undefined && { language }) }
}
