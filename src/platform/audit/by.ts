/** Who does something, and when: a name, and a moment (ISO 8601, UTC). */
export interface By {
  readonly actor: string
  readonly at: string
}

/**
 * The day of a moment, as the start of the day: what the history may know of when something was done where an hour could give a person away
 * (PRACTICE.md 3.5).
 */
export const dayOnly = (by: By): By => ({ ...by, at: `${by.at.slice(0, 10)}T00:00:00.000Z` })
