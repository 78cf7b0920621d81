import { type SignedValue, signedValues } from './assessment.ts'

/**
 * Where a commitment stands in the state of implementation. None of these is an overall assessment:
 *
 * 1. A value of an organization: every organization that assessed it found this one.
 * 2. `differing`: organizations found different values; all of them stand side by side.
 * 3. `reported`: progress was reported, and nobody has assessed it.
 * 4. `not-yet-due`: nothing is known, and the last day by which it is to be done has not passed.
 * 5. `no-evidence-yet`: nothing is known. It never means not kept.
 */
export const implementationStates = [...signedValues, 'differing', 'reported', 'not-yet-due', 'no-evidence-yet'] as const
/** One of {@link implementationStates}. */
export type ImplementationState = (typeof implementationStates)[number]

/** Tells whether this names a state of implementation. */
export function isImplementationState(state: string): state is ImplementationState {
  return (implementationStates as readonly string[]).includes(state)
}

/** The last day of a time that was named by year, month or day; null where it cannot be read. */
export function lastDayOf(due: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(due) ?? []
  if (!year) return null
  if (day) return due
  // Day 0 of the following month.
  return month ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : `${year}-12-31`
}

/** What is known of a commitment beside its words. `today` is a day, `YYYY-MM-DD`. */
export interface KnownOf {
  readonly due: string | null
  /** Values of the newest assessment of each organization. */
  readonly values: readonly SignedValue[]
  /** Progress reports that were not withdrawn. */
  readonly reports: number
}

/** Derives where a commitment stands on a day. */
export function stateOf({ due, values, reports }: KnownOf, today: string): ImplementationState {
  const distinct = new Set(values)
  if (distinct.size > 1) return 'differing'
  if (distinct.size === 1) return values[0]!
  if (reports > 0) return 'reported'
  const last = due === null ? null : lastDayOf(due)
  return last !== null && today <= last ? 'not-yet-due' : 'no-evidence-yet'
}
