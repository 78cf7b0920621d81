import type { Span } from '../document/index.ts'
import { type FoldedText, foldText, unfold } from './folded-text.ts'
import { monthOf, monthPattern } from './month.ts'
import { readNumber } from './number.ts'

/** A calendar date found in a text: `date` is `YYYY-MM-DD`. */
export interface FoundDate extends Span {
  readonly date: string
}

/** A day found in a text without its year: month 1 to 12, day 1 to 31. */
export interface FoundDay extends Span {
  readonly month: number
  readonly day: number
}

const ordinal = '(?: ?(?:st|nd|rd|th|er|re|o|a|º|°|-?го|-?е))?'
const of = "(?: (?:de|del|of|of the|d'|من|шевваля))?"
const year = '(?:(?:,| de| del| of| en| من| لعام| عام| سنه)? ?)(?<year>\\d{4})(?!\\d|[/.]\\d)'
// A stroke, stop or hyphen before a figure belongs to a symbol or decimal, but not after the year of the date before it.
const clear = '(?:(?<![\\p{L}\\p{M}\\d/.:-])|(?<= (?:19|20)\\d\\d-))'
const range = '(?: ?(?:-{1,2}|/|,) ?| (?:and|to|et|au|al|y|a|e|и|по|till|until) | ?(?:و|الي|حتي|-) ?)'

const written = new RegExp(
  `${clear}(?:(?<first>\\d{1,2})${ordinal}${range}(?:the |le |el |l')?)?(?<printed>\\d{1,2})${ordinal}${of} ?(?<name>${monthPattern})\\.?(?:${year})?`,
  'gu',
)
const american = new RegExp(
  `${clear}(?<month>${monthPattern})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4})(?!\\d|/))?`,
  'gu',
)
const number = '[〇○零一二三四五六七八九十\\d]'
const chinese = new RegExp(
  `(${number}{4}) ?年 ?(${number}{1,3}) ?月 ?(${number}{1,3})(?: ?[日号號]|(?= ?[和至到、-] ?${number}{1,3} ?[日号號]))(?:(?<=[日号號]|\\d|[一二三四五六七八九十]) ?(?:星期. ?)?[和至到、-] ?(?:(${number}{1,3}) ?月 ?)?(${number}{1,3}) ?[日号號])?`,
  'gu',
)
const chineseDay = new RegExp(`(?<![年\\d] ?)(?<!${number})(${number}{1,3}) ?月 ?(${number}{1,3}) ?[日号號]`, 'gu')
const iso = /(?<![\p{L}\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d\p{L}]|[/-]\d)/gu
const figures = /(?<![\p{L}\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d\p{L}]|[/-]\d)/gu

/** Gives the date as `YYYY-MM-DD`, or null where the calendar has no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day > days ? null : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

interface Candidate {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number
  readonly day: number
}

function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  const take = (start: number, end: number, year: number | null, month: number | null, day: number) => {
    if (month !== null) found.push({ start, end, year, month, day })
  }
  const figure = (given: string) => readNumber(given) ?? 0
  for (const match of text.matchAll(written)) {
    const { first, printed, name, year: last } = match.groups!
    const month = monthOf(name!)
    const year = last === undefined ? null : Number(last)
    const printedAt = match.index + match[0].indexOf(printed!, first?.length ?? 0)
    if (first !== undefined) take(match.index, match.index + first.length, year, month, Number(first))
    take(printedAt, match.index + match[0].trimEnd().length, year, month, Number(printed))
  }
  for (const match of text.matchAll(american)) {
    take(match.index, match.index + match[0].length, match[3] === undefined ? null : Number(match[3]), monthOf(match[1]!), Number(match[2]))
  }
  for (const match of text.matchAll(chinese)) {
    const [whole, year, month, first, lastMonth, last] = match
    const end = match.index + whole.length
    if (last === undefined) take(match.index, end, figure(year!), figure(month!), figure(first!))
    else {
      const lastAt = match.index + whole.lastIndexOf(lastMonth ?? last, lastMonth === undefined ? whole.length : whole.lastIndexOf('月'))
      const firstEnd = match.index + /^[^月]*月 ?[^日号號和至到、-]*[日号號]?/.exec(whole)![0].trimEnd().length
      take(match.index, firstEnd, figure(year!), figure(month!), figure(first!))
      take(lastAt, end, figure(year!), figure(lastMonth ?? month!), figure(last))
    }
  }
  for (const match of text.matchAll(chineseDay))
    take(match.index, match.index + match[0].length, null, figure(match[1]!), figure(match[2]!))
  for (const match of text.matchAll(iso))
    take(match.index, match.index + match[0].length, Number(match[1]), Number(match[3]), Number(match[4]))
  for (const match of text.matchAll(figures)) {
    const first = Number(match[1])
    const second = Number(match[3])
    // With full stops the day comes first everywhere; with strokes the order is known only where one number is no month, or both are the same.
    if (match[2] === '.' || first > 12 || first === second)
      take(match.index, match.index + match[0].length, Number(match[4]), second, first)
    else if (second > 12) take(match.index, match.index + match[0].length, Number(match[4]), first, second)
  }
  return found
}

const between =
  /^ ?(?:-{1,2}|to|and|through|until|(?:et|jusqu')? ?(?:au|le)|al?|hasta|y|al? el|hasta el|y el|по|до|и|الي|و|حتي)(?: the)? ?$/

/** Gives the first day of a range the year that only its last day prints: "1 January to 31 December 1994". */
function sharingYear(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.map((one, index) => {
    const next = inOrder[index + 1]
    const shares = one.year === null && next?.year != null && next.start >= one.end && between.test(text.slice(one.end, next.start))
    if (!shares) return one
    return { ...one, year: one.month > next.month ? next.year! - 1 : next.year }
  })
}

function inOrder<T extends Span>(found: readonly T[], folded: FoldedText): readonly T[] {
  const kept: T[] = []
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length === 0 || one.start >= kept.at(-1)!.end) kept.push(one)
  }
  return kept.map((one) => ({ ...one, ...unfold(folded, one) }))
}

/** A year is needed, or the sign for a day of the month; most paragraphs have neither. */
const mayHold = /\d|[年月]/

/**
 * Finds calendar dates with their year, in order, none overlapping, in any of the six official languages.
 *
 * 1. Written out, "21 October 2021", "October 21st, 2021", "1er mars 2016", "28 de marzo de 2016", "13 октября 2021 года",
 *    "21 تشرين الأول/أكتوبر 2021", "2021 年 10 月 13 日"; or in figures, "2021-10-13", "13.10.2021", "21/10/2021".
 * 2. Where a printed range or pair shares month and year ("3 and 4 October 2021"), each day is a date; the first has its figure alone as span.
 * 3. A day without a year is none, nor is a date in figures whose order is not certain ("03/04/2021"), nor one that the calendar lacks.
 */
export function findDates(text: string): readonly FoundDate[] {
  const folded = foldText(text)
  if (!mayHold.test(folded.text)) return []
  const found: FoundDate[] = []
  for (const { start, end, year, month, day } of sharingYear(folded.text, candidates(folded.text))) {
    const date = year === null ? null : calendarDate(year, month, day)
    if (date !== null) found.push({ start, end, date })
  }
  return inOrder(found, folded)
}

/** Finds days that are printed without a year ("on 21 October", "10 月 21 日"), in order, none overlapping. */
export function findDaysWithoutYear(text: string): readonly FoundDay[] {
  const folded = foldText(text)
  if (!mayHold.test(folded.text)) return []
  const found: FoundDay[] = []
  for (const { start, end, year, month, day } of sharingYear(folded.text, candidates(folded.text))) {
    if (year === null && calendarDate(2000, month, day) !== null) found.push({ start, end, month, day })
  }
  return inOrder(found, folded)
}
