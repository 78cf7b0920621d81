import { recogniseDelegation } from '../../council/index.ts'
import type { ConceptNote } from '../concept-note/index.ts'
import type { MeetingFacts } from '../statements/index.ts'
import { type AskedKind, partsOf } from './asked/asked-part.ts'
import { conceptsSetFor, type KeptConcepts } from './asked/kept-concepts.ts'
import type { Asked } from './findings.ts'

/** What a debate's concept note tells about every statement of it. */
export interface DebateFacts {
  readonly asked: Asked | null
  readonly meeting: MeetingFacts
  /** About how many words a statement may have, as the note says; null where it does not. */
  readonly words: number | null
}

/** What a concept note tells about every statement of its debate; nothing where there is no note. `kept` are the concepts that people set for its questions and calls. */
export function debateFactsOf(note: ConceptNote | null, kept: readonly KeptConcepts[] = []): DebateFacts {
  if (!note) return { asked: null, meeting: { date: null, presidency: null }, words: null }
  const asks = (kind: AskedKind) =>
    partsOf(note, kind).map((part) => {
      const concepts = conceptsSetFor(kept, part)
      return { letter: part.letter, text: part.text, ...(concepts && { concepts }) }
    })
  const presidency = note.presidency.delegation ? recogniseDelegation(note.presidency.delegation) : null
  return {
    asked: { guidingQuestions: asks('question'), calls: asks('call') },
    meeting: { date: note.meeting.date, presidency: presidency?.delegation.id ?? null },
    words: note.participation.writtenStatements?.words ?? null,
  }
}
