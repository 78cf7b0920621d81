import { type Capacity, councilMembersOn, type Delegation } from '../../council/index.ts'
import type { Found } from './found.ts'
import type { MeetingFacts } from './head.ts'

/**
 * Tells in which capacity a delegation speaks in the chamber (PRACTICE.md 1): `council-member` or `rule-37` for Member States by the
 * membership on that day, `observer` for observer States, `rule-39` for organizations and others; `unknown` where a day is needed and not known.
 * The State that presides is a member of the Council.
 */
export function capacityOf({ id, kind }: Delegation, date: string | null, meeting: MeetingFacts | null): Capacity | 'unknown' | null {
  if (kind === 'observer-state') return 'observer'
  if (kind === 'group') return null
  if (kind !== 'member-state') return 'rule-39'
  if (meeting?.presidency === id) return 'council-member'
  const members = date === null ? null : councilMembersOn(date)
  if (members === null) return 'unknown'
  return members.includes(id) ? 'council-member' : 'rule-37'
}

/**
 * Tells whether a delegation that presides makes its national statement: the text leaves and takes up the chair in so many words,
 * or the meeting's presidency is known to be this delegation's and the text is a statement of its own.
 */
export function isOfTheChair({ ofTheChair }: Found, { id, kind }: Delegation, meeting: MeetingFacts | null): boolean {
  if (ofTheChair === null || kind !== 'member-state') return false
  return meeting?.presidency ? meeting.presidency === id : ofTheChair === 'said'
}
