import { isDay, latestDay } from '../../council/index.ts'
import { type Refusal, refusalsFrom } from '../../document/index.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of this room. */
export const refusal = refusalsFrom(messages.refusals)

/** Something wrong with what was typed into a field of a form: all of them are found at once, so that all can be said at once. */
export interface Fault {
  readonly field: string
  readonly refusal: Refusal
}

/** Throws the first of the faults, where there is one. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults[0]) throw faults[0].refusal
}

/** Characters that one field may hold; a report of some pages fits. */
const most = 20_000

/** What is wrong with words that must be there: none, or too many. */
export function wordsFaults(field: string, value: string, missing: Refusal): readonly Fault[] {
  if (value.trim() === '') return [{ field, refusal: missing }]
  return lengthFaults(field, value)
}

/** What is wrong with words that may be left out: too many. */
export function lengthFaults(field: string, value: string): readonly Fault[] {
  if (value.length <= most) return []
  return [{ field, refusal: refusal('field.too-long', { count: value.length.toLocaleString('en'), most: most.toLocaleString('en') }) }]
}

/** What is wrong with a day, `YYYY-MM-DD`, up to which somebody looked: missing, not in the calendar, or still to come. */
export function dayFaults(field: string, value: string, at: string): readonly Fault[] {
  const day = value.trim()
  if (day === '') return [{ field, refusal: refusal('day.missing') }]
  if (!isDay(day) || day < '1945-01-01') return [{ field, refusal: refusal('day.unreadable', { day: day.slice(0, 40) }) }]
  return day > latestDay(at) ? [{ field, refusal: refusal('day.to-come', { day }) }] : []
}
