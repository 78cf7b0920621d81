import { recogniseDelegation } from '../../council/index.ts'
import type { ConceptNote } from '../concept-note/index.ts'
import type { MeetingFacts } from '../statements/index.ts'
import type { Asked } from './findings.ts'

/** What a debate's concept note tells about every statement of it. */
export interface DebateFacts {
  readonly asked: Asked | null
  readonly meeting: MeetingFacts
  /** About how many words a statement may have, as the note says; null where it does not. */
  readonly words: number | null
}

/** What a concept note tells about every statement of its debate; nothing where there is no note. */
export function debateFactsOf(note: ConceptNote | null): DebateFacts {
  if (!note) return { asked: null, meeting: { date: null, presidency: null }, words: null }
  const letters = (asks: ConceptNote['calls']) => asks.map(({ letter, text }) => ({ letter, text }))
  const presidency = note.presidency.delegation ? recogniseDelegation(note.presidency.delegation) : null
  return {
    asked: { guidingQuestions: letters(note.guidingQuestions), calls: letters(note.calls) },
    meeting: { date: note.meeting.date, presidency: presidency?.delegation.id ?? null },
    words: note.participation.writtenStatements?.words ?? null,
  }
}
