import type { Span } from '../../../document/index.ts'
import { readNumber } from '../../../language/index.ts'
import type { Money } from '../findings.ts'

/** Arabic-Indic and full-width digits as Latin ones, letter by letter, so that places stay. */
export const latinDigits = (text: string) =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')

const signs: Readonly<Record<string, string>> = {
  US$: 'USD',
  $US: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
}
const codes = 'USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|JPY|CNY|KRW|AED|SAR|QAR|KWD|RUB|ZAR|INR|BRL|MXN|TRY'

/** Names of currencies after a number, the longer before the shorter. */
const named: readonly (readonly [RegExp, string])[] = [
  [/^(?:United States|US|U\.S\.|American) dollars?/i, 'USD'],
  [/^Canadian dollars?|^dollars canadiens/i, 'CAD'],
  [/^Australian dollars?|^dollars australiens/i, 'AUD'],
  [/^New Zealand dollars?/i, 'NZD'],
  [/^dollars? (?:des États-Unis|américains?|US\b)/i, 'USD'],
  [/^dólares (?:de los Estados Unidos|estadounidenses|americanos)/i, 'USD'],
  [/^доллар\p{L}* США/iu, 'USD'],
  [/^دولار(?:ا|اً)?(?: من)? (?:دولارات الولايات المتحدة|أمريكي|امريكي|أميركي)\p{L}*/u, 'USD'],
  [/^دولار\p{L}*/u, '$'],
  [/^美元/u, 'USD'],
  [/^欧元/u, 'EUR'],
  [/^英镑/u, 'GBP'],
  [/^日元/u, 'JPY'],
  [/^瑞士法郎/u, 'CHF'],
  [/^瑞典克朗/u, 'SEK'],
  [/^挪威克朗/u, 'NOK'],
  [/^(?:元人民币|元|人民币)/u, 'CNY'],
  [/^Swiss francs?|^francs suisses|^francos suizos/i, 'CHF'],
  [/^Swedish kron(?:or|a)/i, 'SEK'],
  [/^Norwegian kron(?:er|e)/i, 'NOK'],
  [/^Danish kron(?:er|e)/i, 'DKK'],
  [/^pounds? sterling|^pounds\b|^livres sterling|^libras esterlinas/i, 'GBP'],
  [/^(?:euros?\b|евро|يورو)/iu, 'EUR'],
  [/^yen\b/i, 'JPY'],
  [/^(?:yuan|renminbi)\b/i, 'CNY'],
  [/^(?:dollars?\b|dólares\b|доллар\p{L}*)/iu, '$'],
]

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:billions?|bn|milliards?|миллиард\p{L}*|млрд\.?|مليار\p{L}*|بليون\p{L}*)(?!\p{L})/iu, 1e9],
  [/^(?:mil millones)/iu, 1e9],
  [/^(?:millions?|mn|m(?!\p{L})|millones|millón|миллион\p{L}*|млн\.?|مليون\p{L}*|ملايين)(?!\p{L})/iu, 1e6],
  [/^(?:thousand|mille|mil|тыс\.?|тысяч\p{L}*|ألف|الف|آلاف)(?!\p{L})/iu, 1e3],
  [/^亿/u, 1e8],
  [/^千万/u, 1e7],
  [/^百万/u, 1e6],
  [/^万/u, 1e4],
]

/** States whose own money is a dollar too: a bare "$" of theirs names no currency. */
const ownDollar = new Set([
  'canada',
  'australia',
  'new-zealand',
  'singapore',
  'jamaica',
  'bahamas',
  'barbados',
  'belize',
  'fiji',
  'guyana',
  'liberia',
  'namibia',
  'suriname',
  'trinidad-and-tobago',
  'solomon-islands',
  'brunei-darussalam',
])

/** Reads a number as a language writes it: "1,500.5" in English, "1.500,5" or "1 500,5" in French, Spanish, Russian. */
export function figureOf(text: string, language: string): number | null {
  let plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (['fr', 'es', 'ru'].includes(language)) {
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) plain = plain.replace(/\./g, '')
    plain = plain.replace(',', '.')
  } else plain = plain.replace(/,(?=\d{3}(?!\d))/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

const figure = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*`
const before = new RegExp(String.raw`(US\$|\$US|CA\$|C\$|AU\$|A\$|NZ\$|\$|€|£|¥|(?:${codes})(?=\s?\d))\s?(${figure})`, 'gu')
const after = new RegExp(String.raw`(${figure}|\p{L}+)(?=[\s\u00a0]|[万亿百千\p{L}$€£])`, 'gu')

/** What every sum of money has: a sign, a code or a name of a currency. Most sentences have none, and need no closer look. */
const anyCurrency = new RegExp(
  `[$€£¥元镑]|(?:${codes})|dollar|dólar|доллар|دولار|euro|евро|يورو|franc|kron|克朗|法郎|pound|sterling|livre|libra|yen|yuan|renminbi|人民币`,
  'i',
)
const codeAfter = new RegExp(`^(?:${codes})\\b|^[€£]|^\\$(?:\\s?US)?`)

/** A sum of money found in a text. */
export interface FoundMoney extends Span {
  readonly value: Money
}

function scaleAt(text: string, from: number): { factor: number; end: number } {
  const gap = /^[\s\u00a0-]*/.exec(text.slice(from))![0].length
  for (const [scale, factor] of scales) {
    const found = scale.exec(text.slice(from + gap))
    if (found) return { factor, end: from + gap + found[0].length }
  }
  return { factor: 1, end: from }
}

/** Finds sums of money in a stretch of a text; "$" is the dollar of the United States, as in United Nations documents, unless the speaker's own money is a dollar. */
export function findMoney(given: string, { start, end }: Span, language: string, speaker: string | null): readonly FoundMoney[] {
  if (!anyCurrency.test(given.slice(start, end))) return []
  const text = latinDigits(given).slice(0, end)
  const dollar = speaker !== null && ownDollar.has(speaker) ? null : 'USD'
  const found: FoundMoney[] = []
  const free = (from: number, to: number) => found.every((one) => to <= one.start || from >= one.end)
  before.lastIndex = start
  for (let match = before.exec(text); match; match = before.exec(text)) {
    const number = figureOf(match[2]!, language)
    if (number === null) continue
    const { factor, end: to } = scaleAt(text, match.index + match[0].length)
    const sign = match[1]!
    found.push({ start: match.index, end: to, value: { currency: sign === '$' ? dollar : (signs[sign] ?? sign), amount: number * factor } })
  }
  after.lastIndex = start
  for (let match = after.exec(text); match; match = after.exec(text)) {
    const word = match[1]!
    const number = /^\d/.test(word) ? figureOf(word, language) : readNumber(word)
    if (number === null) continue
    const { factor, end: scaled } = scaleAt(text, match.index + word.length)
    const rest = text.slice(scaled)
    const gap = /^(?:[\s\u00a0]*(?:de |d['’])?)/.exec(rest)![0].length
    const name = named.find(([pattern]) => pattern.test(rest.slice(gap)))
    const code = codeAfter.exec(rest.slice(gap))
    if (!name && !code) continue
    const length = name ? name[0].exec(rest.slice(gap))![0].length : code![0].length
    const currency = name ? name[1] : code![0].startsWith('$') ? '$' : (signs[code![0]] ?? code![0])
    const to = scaled + gap + length
    if (free(match.index, to))
      found.push({
        start: match.index,
        end: to,
        value: { currency: currency === '$' ? (code ? 'USD' : dollar) : currency, amount: number * factor },
      })
  }
  return found.sort((a, b) => a.start - b.start)
}
