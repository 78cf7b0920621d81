import type { Span } from '../../../document/index.ts'
import { readNumber } from '../../../language/index.ts'
import type { Money } from '../findings.ts'
import { anyCurrency, currencyCodes, currencyNames, currencySigns, ownDollar } from './currency.ts'

/** Arabic-Indic and full-width digits as Latin ones, letter by letter, so that places stay. */
export const latinDigits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:trillions?|billones|billón|триллион\p{L}*|трлн\.?|تريليون\p{L}*)(?!\p{L})/iu, 1e12],
  [/^多?万亿/u, 1e12],
  [/^(?:billions?|bn|milliards?|миллиард\p{L}*|млрд\.?|مليار\p{L}*|بليون\p{L}*)(?!\p{L})/iu, 1e9],
  [/^(?:mil millones)/iu, 1e9],
  [/^(?:millions?|mln|mn|m(?!\p{L})|millones|millón|миллион\p{L}*|млн\.?|مليون\p{L}*|ملايين)(?!\p{L})/iu, 1e6],
  [/^(?:hundred thousand|cent mille|cien mil|مائة ألف)(?!\p{L})/iu, 1e5],
  [/^(?:thousand|mille|mil|k(?!\p{L})|тыс\.?|тысяч\p{L}*|ألف|الف|آلاف)(?!\p{L})/iu, 1e3],
  [/^多?亿/u, 1e8],
  [/^多?千万/u, 1e7],
  [/^多?百万/u, 1e6],
  [/^多?万/u, 1e4],
  [/^多?千/u, 1e3],
]

/** Reads a number as a language writes it: "1,500.5" in English, "1.500,5" or "1 500,5" in French, Spanish, Russian. */
export function figureOf(text: string, language: string): number | null {
  let plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (['fr', 'es', 'ru'].includes(language)) {
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) plain = plain.replace(/\./g, '')
    plain = plain.replace(',', '.')
  } else plain = plain.replace(/,(?=\d{3}(?!\d))/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** A number in figures, as a piece of a pattern. */
export const figure = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`
const before = new RegExp(
  String.raw`(US\$|\$US|CA\$|C\$|AU\$|A\$|NZ\$|\$|€|£|¥|(?<![\p{L}])(?:${currencyCodes})(?=\s?\d))\s?(${figure})`,
  'gu',
)
const after = new RegExp(
  String.raw`((?<!\d)(?:${figure})|[零一二两三四五六七八九十百千万亿]+|(?<!\p{L})(?:(?!\p{Script=Han})\p{L})+(?:-\p{L}+)?)(?=[\s\u00a0-]|[万亿百千多\p{L}$€£])`,
  'gu',
)
const codeAfter = new RegExp(`^(?:${currencyCodes})(?!\\p{L})|^[€£]|^\\$(?:\\s?US)?`, 'u')

/** A sum of money found in a text. */
export interface FoundMoney extends Span {
  readonly value: Money
}

/** The scale ("million") that stands at a place, and where it ends. */
export function scaleAt(text: string, from: number): { factor: number; end: number } {
  const near = text.slice(from, from + 40)
  const gap = /^[\s\u00a0-]*/.exec(near)![0].length
  for (const [scale, factor] of scales) {
    const found = scale.exec(near.slice(gap))
    if (found) return { factor, end: from + gap + found[0].length }
  }
  return { factor: 1, end: from }
}

/** Cents are as small as money gets: 2.3 million is no 2299999.9999. */
const rounded = (amount: number) => Math.round(amount * 100) / 100

/** Finds sums of money in a stretch of a text; "$" is the dollar of the United States, as in United Nations documents, unless the speaker's own money is a dollar. */
export function findMoney(given: string, { start, end }: Span, language: string, speaker: string | null): readonly FoundMoney[] {
  if (!anyCurrency.test(given.slice(start, end))) return []
  const text = latinDigits(given.slice(0, end))
  const dollar = speaker !== null && ownDollar.has(speaker) ? null : 'USD'
  const found: FoundMoney[] = []
  const free = (from: number, to: number) => found.every((one) => to <= one.start || from >= one.end)
  before.lastIndex = start
  for (let match = before.exec(text); match; match = before.exec(text)) {
    const number = figureOf(match[2]!, language)
    if (number === null) continue
    const { factor, end: to } = scaleAt(text, match.index + match[0].length)
    const sign = match[1]!
    const amount = rounded(number * factor)
    found.push({ start: match.index, end: to, value: { currency: sign === '$' ? dollar : (currencySigns[sign] ?? sign), amount } })
  }
  after.lastIndex = start
  for (let match = after.exec(text); match; match = after.exec(text)) {
    const word = match[1]!
    const number = /^\d/.test(word) ? figureOf(word, language) : readNumber(word)
    if (number === null) continue
    const { factor, end: scaled } = scaleAt(text, match.index + word.length)
    const rest = text.slice(scaled, scaled + 60)
    const gap = /^(?:[\s\u00a0]*(?:多|de |d['’]|of |من )?)/.exec(rest)![0].length
    const name = currencyNames.find(([pattern]) => pattern.test(rest.slice(gap)))
    const code = codeAfter.exec(rest.slice(gap))
    if (!name && !code) continue
    const length = name ? name[0].exec(rest.slice(gap))![0].length : code![0].length
    const currency = name ? name[1] : code![0].startsWith('$') ? '$' : (currencySigns[code![0]] ?? code![0])
    const to = scaled + gap + length
    if (free(match.index, to)) {
      const value = { currency: currency === '$' ? (code ? 'USD' : dollar) : currency, amount: rounded(number * factor) }
      found.push({ start: match.index, end: to, value })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
