/** How a label counts. A label can be read in several ways: "i" is the ninth letter and the first Roman figure. */
export type Counting = 'number' | 'latin' | 'roman' | 'cyrillic' | 'abjad' | 'alphabet' | 'han' | 'question'

/** How a label is dressed: "(a)", "a)", "1.", "1 -". */
export type Dress = 'brackets' | 'bracket' | 'dot' | 'dash' | 'word'

/** A value of a label in one way of counting, from 1. */
export interface Reading {
  readonly counting: Counting
  readonly value: number
}

/** A label before a text: "(a)", "16.", "•". A bullet has no readings. */
export interface Marker {
  readonly printed: string
  readonly dress: Dress | 'bullet'
  readonly readings: readonly Reading[]
  /** Code units that it takes at the start of the text, white space after it included; 0 where the file keeps it apart. */
  readonly length: number
  /** Letters or Roman figures in capitals, as before headings. */
  readonly capital: boolean
}

const digit = '0-9０-９٠-٩۰-۹'
const number = `[${digit}]{1,3}`
const hanFigures = '一二三四五六七八九十'
const letters = 'A-Za-zＡ-Ｚａ-ｚⅠ-ⅿа-яёА-ЯЁ'
const arabicLetter = '(?:هـ|[أابتثجدهوزحطيكلمنس]ـ?)'
const body = `(?:${number}(?:\\.[${digit}]{1,2})*|[ivxlIVXL]{2,6}|[${letters}]|${arabicLetter}|[${hanFigures}]{1,3})`

const brackets = new RegExp(`^[(（\\[]\\s?(${body})\\s?[)）\\]]\\.?\\s*`, 'u')
// Some files hold the brackets of a right-to-left text mirrored.
const mirrored = new RegExp(`^\\)\\s?(${body})\\s?\\(\\s*`, 'u')
const turned = new RegExp(`^(${arabicLetter}|${number})\\s?\\(\\s+(?=\\p{Script=Arabic})`, 'u')
const bracket = new RegExp(`^(${body})(?:\\s|\\.)?[)）](?![${digit}])\\s*`, 'u')
const dot = new RegExp(`^(${body})(?:[º°]\\.?|[.．、](?:[-–—])?)(?![${digit}])(\\s+|(?=[^\\s\\p{P}])|$)`, 'u')
const dash = new RegExp(`^(${number}|${arabicLetter})\\s?[-–—]\\s+`, 'u')
const word = new RegExp(
  `^((?:Q|Question|Pregunta|Вопрос|السؤال|سؤال|问题|問題)\\s*(?:n[°º.o]{0,2}\\s*|№\\s*|رقم\\s*)?(${number}|[IVX]{1,4}(?![A-Za-z])|[${hanFigures}]{1,2}))\\s*(?:[:：]\\s*|[.)–—-]?\\s+)`,
  'iu',
)
const bullet = /^[•·∙‣⁃◦▪▫■□●○◆◇►▸▶➢➤✓✔❖★※\uf000-\uf0ff]\s*|^[-–—―−*→]\s+/u

const fullWidth = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }
function romanValue(text: string): number | null {
  if (!/^(?:x{0,3})(?:ix|iv|v?i{0,3})$/i.test(text)) return null
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const here = romanValues[text[i]!.toLowerCase()]!
    const next = romanValues[text[i + 1]?.toLowerCase() ?? ''] ?? 0
    sum += here < next ? -here : here
  }
  return sum || null
}

const cyrillic = 'абвгдежзиклмнопрст'
const abjad = 'أبجدهوزحطيكلمنس'
const alphabet = 'أبتثجحخدذرزسشصض'

function hanValue(text: string): number | null {
  const one = (c: string) => hanFigures.indexOf(c) + 1
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? one(text) : null
  return (ten === 0 ? 10 : one(text[0]!) * 10) + (ten === text.length - 1 ? 0 : one(text.at(-1)!))
}

/** Reads the count inside a label, in every way that it can be read. */
export function readingsOf(inner: string): readonly Reading[] {
  const text = fullWidth(inner).trim()
  const found: Reading[] = []
  const add = (counting: Counting, value: number | null) => {
    if (value !== null && value > 0) found.push({ counting, value })
  }
  if (/^\d/.test(text)) add('number', Number(text.split('.').filter(Boolean).at(-1)))
  else if (/^[一-龥]/.test(text)) add('han', hanValue(text))
  else {
    const low = text.toLowerCase().replace('ـ', '').replace('ا', 'أ')
    if (/^[a-z]$/.test(low)) add('latin', low.charCodeAt(0) - 96)
    if (/^[a-z]+$/.test(low)) add('roman', romanValue(low))
    if (low.length === 1) {
      add('cyrillic', cyrillic.indexOf(low) + 1)
      add('abjad', abjad.indexOf(low) + 1)
      add('alphabet', alphabet.indexOf(low) + 1)
    }
  }
  return found
}

/** Reads the label at the start of a text, or null where it begins with none. */
export function markerAt(text: string): Marker | null {
  const tries: readonly (readonly [RegExp, Dress])[] = [
    [brackets, 'brackets'],
    [mirrored, 'brackets'],
    [turned, 'bracket'],
    [bracket, 'bracket'],
    [dot, 'dot'],
    [dash, 'dash'],
  ]
  for (const [pattern, dress] of tries) {
    const found = pattern.exec(text)
    if (!found) continue
    const readings = readingsOf(found[1]!)
    // "A. Background" is a label, "A.B." and "J. Smith" only look like one: sequence decides later.
    if (readings.length === 0 || found[0].length > text.length) continue
    if (dress === 'dot' && /^\p{L}$/u.test(found[1]!) && !/\s$/.test(found[0])) continue
    const printed = pattern === mirrored ? `(${found[1]})` : pattern === turned ? `${found[1]})` : found[0].trim()
    return { printed, dress, readings, length: found[0].length, capital: /^[A-ZА-ЯⅠ-Ⅻ]/u.test(found[1]!) }
  }
  const asked = word.exec(text)
  if (asked) {
    const value = readingsOf(asked[2]!).find((r) => r.counting !== 'latin')?.value
    if (value)
      return {
        printed: asked[0].trim(),
        dress: 'word',
        readings: [{ counting: 'question', value }],
        length: asked[0].length,
        capital: false,
      }
  }
  const point = bullet.exec(text)
  if (point && point[0].length < text.length)
    return { printed: point[0].trim(), dress: 'bullet', readings: [], length: point[0].length, capital: false }
  return null
}

/** Reads a label that the file keeps apart from the text. */
export function markerOfLabel(label: string): Marker {
  const found = markerAt(`${label.trim()} x`)
  return found && found.length > label.trim().length
    ? { ...found, printed: label.trim(), length: 0 }
    : { printed: label.trim(), dress: 'bullet', readings: [], length: 0, capital: false }
}

/** True where `next` can stand directly after `before` in one list: same dress, and one more in a common way of counting. */
export function follows(next: Marker, before: Marker): boolean {
  if (next.dress !== before.dress) return false
  if (next.dress === 'bullet') return next.printed === before.printed
  return next.readings.some((r) => before.readings.some((b) => b.counting === r.counting && r.value === b.value + 1))
}

/** True where a label can open a list. */
export function opensList(marker: Marker): boolean {
  return marker.dress === 'bullet' || marker.readings.some((r) => r.value === 1)
}

/** The number of a label that counts in figures. */
export function numberOf(marker: Marker | null): number | null {
  return marker?.readings.find((r) => r.counting === 'number')?.value ?? null
}
