import type { Span } from '../../../document/index.ts'
import { findDates, findDaysWithoutYear, readNumber } from '../../../language/index.ts'
import { daysAfter, endOfMonth, endOfWeek, monthsAfter, nextOf, weekdayAfter } from './calendar.ts'
import { type Ahead, agoWords, aheadWords, deadline, months, monthYear, namedDays, rangeOfYears, untilYear, weekdays } from './due-words.ts'
import { latinDigits } from './money.ts'
import { mayMeet } from './script.ts'

/** When something is to be done, found in a text. */
export interface FoundDue extends Span {
  /** The last day or year of it, `YYYY` or `YYYY-MM-DD`; absent where the words count from a day that is not known, or name none. */
  readonly value?: string
  /** Where the words name a period: its first year or day. */
  readonly from?: string
}

const chinese = '零一二三四五六七八九十'
const arabic: Readonly<Record<string, number>> = {
  الثلاث: 3,
  الأربع: 4,
  الخمس: 5,
  الست: 6,
  السبع: 7,
  الثماني: 8,
  العشر: 10,
  عامين: 2,
  العامين: 2,
  سنتين: 2,
  السنتين: 2,
  شهرين: 2,
  الشهرين: 2,
  أسبوعين: 2,
}
const feminine: Readonly<Record<string, number>> = {
  двух: 2,
  трех: 3,
  трёх: 3,
  четырех: 4,
  four: 4,
  a: 1,
  an: 1,
  one: 1,
  un: 1,
  une: 1,
  una: 1,
  un_: 1,
  год: 1,
  半: 0.5,
}

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  if (word === '两') return 2
  const at = chinese.indexOf(word)
  if (word.length === 1 && at > 0) return at
  return arabic[word] ?? arabic[word.replace(/ة$/, '')] ?? feminine[word.toLowerCase()] ?? readNumber(word)
}

/** A stretch that counts from the day of the statement. Years stay years, since nobody means the day. */
function ahead(said: string, unit: Ahead['unit'], count: number): { value: string; from?: string } {
  const now = Number(said.slice(0, 4))
  if (unit === 'year') return { value: String(now + count), from: String(now) }
  const value = unit === 'month' ? monthsAfter(said, count) : daysAfter(said, unit === 'week' ? 7 * count : count)
  return { value, from: said }
}

/**
 * Finds when something is to be done in a stretch of a text of one of the six languages. What lies before the statement's own year is none.
 *
 * "Over the next five years" and "next month" have a value only where the day of the statement (`YYYY-MM-DD`) is known; "in the coming weeks" has none.
 */
export function findDue(given: string, { start, end }: Span, said: string | null, language: string): readonly FoundDue[] {
  const text = latinDigits(given.slice(0, end))
  const part = text.slice(start)
  const now = said === null ? null : Number(said.slice(0, 4))
  const found: FoundDue[] = []
  const add = (from: number, to: number, time: { value?: string; from?: string } = {}) => {
    if (found.some((one) => to > one.start && from < one.end)) return
    found.push({
      start: from,
      end: to,
      ...(time.value !== undefined && { value: time.value }),
      ...(time.from !== undefined && { from: time.from }),
    })
  }
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => void) => {
    if (!mayMeet(pattern, language)) return
    pattern.lastIndex = start
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) read(match)
  }
  /** Words such as "by" and "no later than" before a date belong to it. */
  const withLead = (at: number) => at - (deadline.exec(text.slice(Math.max(start, at - 40), at))?.[0].length ?? 0)
  /** A date after "since" or "adopted on" is behind. */
  const isPast = (at: number) => agoWords.test(text.slice(Math.max(start, at - 40), at))

  for (const date of findDates(part)) {
    const at = start + date.start
    if (said !== null && date.date >= said && !isPast(at)) add(withLead(at), withoutStop(text, start + date.end), { value: date.date })
  }
  if (said !== null) {
    for (const day of findDaysWithoutYear(part)) {
      const at = start + day.start
      if (!isPast(at)) add(withLead(at), withoutStop(text, start + day.end), { value: nextOf(said, day.month, day.day) })
    }
  }
  if (/20\d\d/.test(part)) {
    each(rangeOfYears, (match) => {
      const [first, last] = match.slice(1).filter(Boolean) as [string, string]
      const value = last.length === 2 ? first.slice(0, 2) + last : last
      if (value > first && (now === null || Number(value) >= now)) add(match.index, match.index + match[0].length, { value, from: first })
    })
    each(monthYear, (match) => {
      const month = months(match.slice(1).find((one) => one && !/^\d{4}$/.test(one))!)
      const year = match.slice(1).find((one) => one && /^\d{4}$/.test(one))!
      if (month === null || isPast(match.index)) return
      const value = endOfMonth(Number(year), month)
      if (said !== null && value >= said) add(withLead(match.index), match.index + match[0].length, { value })
    })
    for (const { pattern, binds } of untilYear) {
      each(pattern, (match) => {
        const value = match[1]!
        const sure = binds || /前$/.test(match[0])
        if (now === null ? sure : Number(value) > now || (Number(value) === now && sure))
          add(match.index, match.index + match[0].length, { value })
      })
    }
  }
  for (const { pattern, unit, ...one } of aheadWords) {
    each(pattern, (match) => {
      const word = match.slice(1).find(Boolean)
      const count = 'count' in one ? one.count! : word === undefined ? null : numberOf(word)
      if (count === null || count <= 0 || count > 50) return
      add(match.index, match.index + match[0].length, said === null ? {} : ahead(said, unit, count))
    })
  }
  for (const [pattern, value] of namedDays)
    each(pattern, (match) => add(match.index, match.index + match[0].length, said === null ? {} : namedTime(said, value)))
  if (said !== null)
    each(weekdays, (match) => {
      const day = match.slice(1).findIndex(Boolean)
      add(match.index, match.index + match[0].length, { value: weekdayAfter(said, day) })
    })
  return found.sort((a, b) => a.start - b.start)
}

/** The stop of a sentence is no part of a date. */
const withoutStop = (text: string, end: number) => (text[end - 1] === '.' ? end - 1 : end)

/** What a name such as "next month" means on a day. */
function namedTime(said: string, name: string): { value?: string } {
  const year = Number(said.slice(0, 4))
  const month = Number(said.slice(5, 7))
  switch (name) {
    case 'this-year':
      return { value: String(year) }
    case 'next-year':
      return { value: String(year + 1) }
    case 'this-month':
      return { value: endOfMonth(year, month) }
    case 'next-month':
      return { value: endOfMonth(year, month + 1) }
    case 'this-week':
      return { value: endOfWeek(said) }
    case 'next-week':
      return { value: endOfWeek(said, 1) }
    case 'tomorrow':
      return { value: daysAfter(said, 1) }
    case 'today':
      return { value: said }
    default:
      return {}
  }
}
