import { isDay, type MeetingForm, meetingForms } from '../../council/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import type { DebateFactsByHand, KeptDebate } from '../concept-note/index.ts'
import type { MeetingByHand } from './change-meeting.ts'
import type { KeptMeeting } from './store.ts'

/** What is wrong with a field, by a word of the message table. */
export interface FactsFault {
  readonly field: string
  readonly fault: 'date' | 'time' | 'number' | 'long'
}

/** The levels of a meeting, from the highest. */
export const levels = ['high-level', 'ministerial', 'ambassadorial'] as const

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim() || null

/** What stands in the form of a debate's facts before anything is typed. */
export function factsTyped(debate: KeptDebate, meeting: KeptMeeting | undefined): Typed {
  const { theme, agendaItem, date, presidencyName, form } = debate
  return {
    theme: theme ?? '',
    agenda: agendaItem ?? '',
    date: date ?? '',
    presidency: presidencyName ?? '',
    form: form ?? '',
    number: meeting?.number?.toString() ?? '',
    time: meeting?.time ?? '',
    level: meeting?.level ?? '',
    chairName: meeting?.chairName ?? '',
    chairTitle: meeting?.chairTitle ?? '',
  }
}

/** Reads the form of a debate's facts: the facts, or all that is wrong with them. */
export function readFacts(typed: Typed): { debate: DebateFactsByHand; meeting: MeetingByHand } | readonly FactsFault[] {
  const date = plain(typed.date)
  const time = plain(typed.time)
  const number = plain(typed.number)
  const faults: FactsFault[] = []
  if (date !== null && !isDay(date)) faults.push({ field: 'date', fault: 'date' })
  if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) faults.push({ field: 'time', fault: 'time' })
  if (number !== null && !/^[1-9]\d{0,5}$/.test(number)) faults.push({ field: 'number', fault: 'number' })
  for (const field of ['theme', 'agenda', 'presidency', 'chairName', 'chairTitle'])
    if ((typed[field] ?? '').length > 500) faults.push({ field, fault: 'long' })
  if (faults.length > 0) return faults
  return {
    debate: {
      theme: plain(typed.theme),
      agendaItem: plain(typed.agenda),
      date,
      presidencyName: plain(typed.presidency),
      form: meetingForms.find((one): one is MeetingForm => one === typed.form) ?? null,
    },
    meeting: {
      number: number === null ? null : Number(number),
      date,
      time,
      level: levels.find((one) => one === typed.level) ?? null,
      chairName: plain(typed.chairName),
      chairTitle: plain(typed.chairTitle),
    },
  }
}
