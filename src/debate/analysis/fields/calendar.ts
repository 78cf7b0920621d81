/** The day that lies so many days after another; days are `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const [year, month, date] = partsOf(day)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = partsOf(day)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The last day of a month; months beyond December are those of later years. */
export function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The first day from `day` on, that day left out, which is the given one of the week (0 is Sunday). */
export function weekdayAfter(day: string, weekday: number): string {
  const [year, month, date] = partsOf(day)
  const now = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
  return daysAfter(day, ((weekday - now + 6) % 7) + 1)
}

/** The Sunday that ends the week of a day, or a later one. */
export function endOfWeek(day: string, weeks = 0): string {
  return weekdayAfter(daysAfter(day, -1 + 7 * weeks), 0)
}

/** The next day, from `day` on, with this month and date. */
export function nextOf(day: string, month: number, date: number): string {
  const [year] = partsOf(day)
  const at = (of: number) => `${of}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return at(year) >= day ? at(year) : at(year + 1)
}

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number]
