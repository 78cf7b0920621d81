/** Tells whether a text is a day that there is, `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** The latest day that it is anywhere on Earth at a moment (ISO 8601, UTC): the clocks of Kiritimati are 14 hours ahead. */
export function latestDay(at: string): string {
  return new Date(Date.parse(at) + 14 * 3_600_000).toISOString().slice(0, 10)
}
