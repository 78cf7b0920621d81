import type { Span } from '../document/index.ts'

/** A symbol of a United Nations document that a text cites, and where: as printed in `S/2021/875`, or meant by "resolution 1325 (2000)". */
export interface FoundSymbol extends Span {
  /** `S/2021/875`, `S/PV.7658`, `A/RES/70/1`, `S/RES/1325 (2000)`. Slips of a scan are kept as printed. */
  readonly symbol: string
  readonly kind: 'document' | 'resolution'
}

// Resolutions on women, peace and security and their neighbours (protection, children, youth, peacekeeping, peacebuilding), by year of adoption.
const knownResolutions: Readonly<Record<number, readonly number[]>> = {
  1999: [1261, 1265],
  2000: [1296, 1308, 1314, 1325, 1327],
  2001: [1366, 1373, 1379],
  2003: [1460],
  2004: [1539, 1540],
  2005: [1612, 1625, 1645],
  2006: [1674, 1738],
  2008: [1820],
  2009: [1882, 1888, 1889, 1894],
  2010: [1960],
  2011: [1983, 1998],
  2012: [2068],
  2013: [2086, 2106, 2117, 2122],
  2014: [2143, 2151, 2171, 2178, 2185],
  2015: [2222, 2225, 2242, 2250],
  2016: [2272, 2282, 2286, 2331],
  2017: [2347, 2378, 2382, 2388, 2396],
  2018: [2413, 2417, 2419, 2427, 2436, 2447],
  2019: [2467, 2474, 2475, 2493],
  2020: [2518, 2532, 2535, 2538, 2553, 2558],
  2021: [2565, 2573, 2589, 2594, 2601],
  2022: [2668],
  2023: [2686, 2719],
  2024: [2730],
}
const yearOf = new Map(Object.entries(knownResolutions).flatMap(([year, numbers]) => numbers.map((number) => [number, year] as const)))

// First resolution of each year from 1990 to 2026: a pair such as "1325 (2000)" that stands alone is a resolution only where it fits.
const firstOfYear = [
  647, 684, 726, 800, 893, 970, 1036, 1093, 1147, 1221, 1285, 1335, 1387, 1455, 1522, 1581, 1652, 1739, 1795, 1860, 1908, 1967, 2033, 2086,
  2133, 2196, 2260, 2337, 2398, 2452, 2504, 2561, 2618, 2672, 2722, 2768, 2812,
]
const fits = (number: number, year: number): boolean => {
  const first = firstOfYear[year - 1990]
  const next = firstOfYear[year - 1989]
  return yearOf.get(number) === String(year) || (first !== undefined && next !== undefined && first <= number && number < next)
}

const printed = new RegExp(
  '(?<![A-Za-z0-9_])(?:' +
    // Security Council
    'S/(?:RES/(?<resolution>\\d{1,4})(?:(?:\\s|%20)?[(（]\\s?(?<year>(?:19|20)\\d\\d)\\s?[)）])?(?:/(?:Rev|Corr|Add)\\.\\d+)?' +
    '|(?:(?:19|20)\\d\\d/\\d{1,5}|PV\\.\\d{1,5}|PRST/\\d{4}/\\d{1,3}|(?:INF|AC|Agenda|WP|SCR|S-)[A-Z0-9.]*(?:/[A-Z0-9.]+)+|\\d{5})' +
    '(?:/(?:Add|Rev|Corr)\\.\\d+)*(?: ?\\((?:Resumption|Part) ?[0-9I]+\\))?)' +
    // General Assembly, Economic and Social Council
    '|[AА]/(?:RES/(?:(?:ES-|S-)?\\d{1,3}/\\d{1,3}(?: ?[A-C](?![A-Za-z]))?|\\d{1,4} ?\\([IVXLS0-9-]+\\))' +
    '|(?:(?:ES-|S-)?\\d{1,3}|C\\.\\d/\\d{1,3}|CONF\\.\\d+|AC\\.\\d+|HRC(?:/RES)?(?:/\\d{1,3})?|BUR(?:/\\d{1,3})?|INF(?:/\\d{1,3})?|DEC(?:/\\d{1,3})?)/(?:(?:L|PV|CRP|WP|INF|SR)\\.)?\\d{1,4})(?:/(?:Add|Rev|Corr|L)\\.\\d+)*' +
    '|E/(?:RES/\\d{4}/\\d{1,3}|\\d{4}/\\d{1,4}|CN\\.\\d{1,2}/\\d{4}/(?:L\\.)?\\d{1,3})(?:/(?:Add|Rev|Corr)\\.\\d+)*' +
    ')(?![A-Za-z0-9])',
  'g',
)
const link = /(?:undocs\.org|docs\.un\.org)\/(?:[a-z]{2}\/)?$/i

// Figures of one entry of a list: "1325 (2000)", "70/1", "2758 (XXVI)", "1325".
const figures =
  '(?<![\\d/.,-])(?:\\d{1,3}/\\d{1,3}(?: ?[A-C](?![A-Za-z]))?|\\d{2,4}\\s?[(（]\\s?(?:(?:19|20)\\d\\d|[IVXL]+|د ?- ?\\d{1,2})\\s?[)）]|\\d{1,4}/(?:19|20)\\d\\d|\\d{2,4})(?![\\d/]|[.,]\\d|\\s?%)'
const and =
  '(?:\\s*(?:[,;、،и和及与و]|\\band\\b|\\bet\\b|\\by\\b|\\be\\b|以及|\\bas well as\\b|\\bainsi que\\b|\\bwa\\b|والقرار|القرار|\\bresolutions?\\b|\\brésolutions?\\b|\\bresoluci(?:ón|ones)\\b|резолюци[а-я]*)\\s*)+'
const numberMark = '(?:\\s*(?:Nos?\\.?|n°|nº|no\\.|№|№№|núms?\\.?|numbers?|رقم)\\s*)?'
const leadingWord =
  '(?:\\b(?:UN ?)?(?:SC)?(?:resolutions?|résolutions?|resoluci(?:ón|ones))|(?<![A-Za-z])(?:UN)?SCRs?|(?<![A-Za-z])UNSCR|(?<![A-Za-z])RCSNU|(?<![А-Яа-я])резолюци[а-я]*(?:\\s+(?:Совета\\s+Безопасности|Генеральной\\s+Ассамблеи)(?:\\s+Организации\\s+Объединенных\\s+Наций)?)?|[وبلف]?(?:ال|لل)?قرار(?:ات|ين|ان|ي|ا|ه|ها|اته|اتها)?(?:\\s+(?:مجلس\\s+الأمن|الجمعية\\s+العامة))?)'
const wordFirst = new RegExp(
  `${leadingWord}(?<said>(?:\\s+(?:of the (?:Security Council|General Assembly)|du Conseil de sécurité|del Consejo de Seguridad|de l['’]Assemblée générale|de la Asamblea General|ذات الصلة|التابع للأمم المتحدة|الأمم المتحدة))?${numberMark}[\\s(:«"“-]*)(?<list>${figures}(?:${and}${numberMark}${figures})*)`,
  'giu',
)
const chineseNext = `\\s*号?\\s*(?:、|,|，|和|及|与|以及)\\s*(?:第\\s*)?`
const chinese = new RegExp(`(?:第\\s*)?(?<list>${figures}(?:${chineseNext}${figures})*)\\s*号\\s*(?:(?:相关|有关|联合)\\s*)?决议`, 'gu')
const bare = /(?<![\d/.,-])(\d{3,4})\s?[(（]\s?((?:19|20)\d\d)\s?[)）]/g
const entry = new RegExp(figures, 'gu')

// Bodies whose resolutions also read "n/n".
const otherBodies =
  /Human Rights Council|Economic and Social Council|ECOSOC|Commission on the Status of Women|Conseil des droits de l['’]homme|Conseil économique|Consejo de Derechos Humanos|Consejo Económico|Совета? по правам человека|Экономического и Социального|مجلس حقوق الإنسان|المجلس الاقتصادي|人权理事会|经济及社会理事会|经社理事会|ECLAC|Economic Commission|Comisión Económica|Commission économique|اللجنة الاقتصادية|World Health Assembly|European Parliament|Parlement européen|Peace and Security Council of the African Union/gi
const assembly = /General Assembly|Assemblée générale|Asamblea General|Генеральн\p{L}+ Ассамбле\p{L}|الجمعية العامة|大会/giu
const securityCouncil =
  /Security Council|Conseil de sécurité|Consejo de Seguridad|Совет\p{L}* Безопасности|مجلس الأمن|安全理事会|安理会|UNSC|SCR/giu

const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/**
 * Finds the symbols that a text cites, in order, without overlap: printed symbols, links to documents, and resolutions by number, in six languages.
 *
 * "resolutions 1325 (2000), 1820 (2008) and 2242 (2015)" gives three. A Security Council resolution without its year is given only where the year
 * is in a small table; others are absent. Spans hold the symbol or the number with its year, not the word "resolution".
 */
export function findSymbols(given: string): readonly FoundSymbol[] {
  if (!/[0-9٠-٩۰-۹]/.test(given)) return []
  const text = westernDigits(given)
  const found: FoundSymbol[] = []
  for (const match of text.matchAll(printed)) {
    const start = match.index
    if (text[start - 1] === '/' && !link.test(text.slice(Math.max(0, start - 30), start))) continue
    const { resolution, year } = match.groups ?? {}
    if (resolution !== undefined) {
      const known = year ?? yearOf.get(Number(resolution))
      if (known !== undefined)
        found.push({ start, end: start + match[0].length, symbol: `S/RES/${resolution} (${known})`, kind: 'resolution' })
      continue
    }
    const symbol = match[0].replace(/^А/, 'A')
    found.push({ start, end: start + symbol.length, symbol, kind: /^[AE]\/(?:HRC\/)?RES\//.test(symbol) ? 'resolution' : 'document' })
  }
  const free = (start: number, end: number): boolean => found.every((other) => end <= other.start || start >= other.end)
  const add = (start: number, figure: string, before: string): void => {
    const end = start + figure.length
    const symbol = resolutionSymbol(figure, before, text.slice(end, end + 60))
    if (symbol !== null && free(start, end)) found.push({ start, end, symbol, kind: 'resolution' })
  }
  for (const [shape, wordOf] of [
    [wordFirst, true],
    [chinese, false],
  ] as const) {
    for (const match of text.matchAll(shape)) {
      const list = match.groups!.list!
      const at = match.index + (wordOf ? match[0].length - list.length : match[0].indexOf(list))
      const around = `${text.slice(Math.max(0, match.index - 50), match.index)} ${match[0].slice(0, wordOf ? match[0].length - list.length : 0)}`
      for (const one of list.matchAll(entry)) add(at + one.index, one[0], around + list.slice(0, one.index))
    }
  }
  for (const match of text.matchAll(bare)) {
    if (fits(Number(match[1]), Number(match[2]))) add(match.index, match[0], '')
  }
  return found.sort((a, b) => a.start - b.start)
}

function resolutionSymbol(figure: string, before: string, after: string): string | null {
  const [, number, year] = /^(\d+)\s?[(（]\s?(\d{4}|[IVXL]+|د ?- ?\d{1,2})\s?[)）]$/.exec(figure) ?? []
  if (number !== undefined && year !== undefined) {
    if (/^\d/.test(year)) return `S/RES/${number} (${year})`
    return belongsToAssembly(before, after, null) ? `A/RES/${number} (${roman(year)})` : null
  }
  const [, session, of] = /^(\d+)\/(\d+(?: ?[A-C])?)$/.exec(figure) ?? []
  if (session !== undefined && of !== undefined) {
    if (/^(?:19|20)\d\d$/.test(of)) return fits(Number(session), Number(of)) ? `S/RES/${session} (${of})` : null
    if (Number(session) < 31 || Number(session) > 99 || !belongsToAssembly(before, after, 'yes')) return null
    return `A/RES/${session}/${of}`
  }
  const known = yearOf.get(Number(figure))
  return known === undefined || !['council', null].includes(lastBody(before)) ? null : `S/RES/${figure} (${known})`
}

const follows = /^\s*(?:of the |du |del |de la |de l['’])?/u

/** True where a number is that of a resolution of the General Assembly: so named before or right after it; else as given where no body is named. */
function belongsToAssembly(before: string, after: string, unnamed: 'yes' | null): boolean {
  const next = after.slice(follows.exec(after)![0].length)
  if (next.search(assembly) === 0) return true
  if (next.search(otherBodies) === 0) return false
  const body = lastBody(before)
  return body === 'assembly' || (body === null && unnamed === 'yes')
}

/** The body named nearest before a number. */
function lastBody(before: string): 'assembly' | 'council' | 'other' | null {
  const near = before.slice(-90)
  const last = (names: RegExp): number => [...near.matchAll(names)].at(-1)?.index ?? -1
  const bodies = [
    ['assembly', last(assembly)],
    ['council', last(securityCouncil)],
    ['other', last(otherBodies)],
  ] as const
  const [body, at] = bodies.reduce((nearest, other) => (other[1] > nearest[1] ? other : nearest))
  return at < 0 ? null : body
}

/** The session of an old resolution as its symbol has it: Arabic texts print "د-16" for "XVI". */
function roman(session: string): string {
  const number = Number(/\d+/.exec(session)?.[0] ?? 0)
  if (number === 0) return session
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L']
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return `${tens[Math.floor(number / 10)] ?? ''}${ones[number % 10]}`
}
