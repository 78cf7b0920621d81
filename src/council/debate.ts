import { isDay } from './day.ts'
import type { DelegationId } from './delegation/delegation.ts'

/** Form of the meeting: what is spoken goes into the verbatim record, or, by videoconference, into the compilation (S/2020/372). */
export const meetingForms = ['in-chamber', 'videoconference'] as const
/** One of {@link meetingForms}. */
export type MeetingForm = (typeof meetingForms)[number]

/**
 * An open debate of the Security Council: what it is about, when, and under whose presidency.
 *
 * What is not known is null; a symbol or a date is never made up. Agenda item and theme are two things (PRACTICE.md 1).
 */
export interface Debate {
  /** Given by a person, or `<date>-<n>`; never made from a symbol. */
  readonly slug: string
  readonly agendaItem: string | null
  readonly theme: string | null
  /** `YYYY-MM-DD`, New York. */
  readonly date: string | null
  readonly presidency: DelegationId | null
  readonly form: MeetingForm | null
  /** Symbol of the letter with the concept note, such as `S/2021/875`. */
  readonly conceptNote: string | null
  /** Invented for the demonstration or for tests. */
  readonly fictional?: true
}

/** Checks a debate and freezes it. Throws a RangeError for a slug that is no address or a date that is no day. */
export function debate(given: Debate): Debate {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(given.slug))
    throw new RangeError('The slug of a debate is small letters, figures and single hyphens')
  if (given.date !== null && !isDay(given.date)) throw new RangeError('The date of a debate is a day, YYYY-MM-DD')
  return Object.freeze({ ...given })
}
