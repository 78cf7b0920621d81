import { type DelegationId, delegationById, namedDelegation } from '../../council/index.ts'
import type { Paragraph } from '../../document/index.ts'
import type { AnnouncedMeeting, ConceptNote } from '../concept-note/index.ts'
import type { Head, Statement } from '../statements/index.ts'

const nobody: Head = {
  speaker: null,
  delegation: null,
  body: null,
  capacity: null,
  onBehalfOf: [],
  jointWith: [],
  alignedWith: [],
  date: null,
  form: null,
  basis: null,
}

/** Makes a statement of an invented delegation, or of nobody known where `delegation` is null. */
export function statementOf(
  id: string,
  delegation: string | null,
  more: Partial<Head> = {},
  texts: readonly (string | Partial<Paragraph>)[] = ['We will act.'],
): Statement {
  const found = delegation === null ? undefined : delegationById(delegation)
  const paragraphs = texts.map(
    (text, index): Paragraph => ({
      n: index + 1,
      text: '',
      kind: 'paragraph',
      language: 'en',
      ...(typeof text === 'string' ? { text } : text),
    }),
  )
  return {
    id,
    file: `${id}.docx`,
    sha256: '0'.repeat(64),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    language: paragraphs[0]?.language ?? 'und',
    words: 3,
    document: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', paragraphs, margins: [] },
    head: { ...nobody, delegation: found ? namedDelegation(found) : null, basis: found ? 'head' : null, ...more },
    body: paragraphs.map(({ n }) => n),
  }
}

/** Makes a statement of a delegation of the table that is no invented one; for rules that depend on the members of the Council. */
export function memberStatement(
  id: string,
  delegation: string,
  more: Partial<Head> = {},
  texts?: readonly (string | Partial<Paragraph>)[],
): Statement {
  return statementOf(id, delegation, { delegation: namedDelegation(delegationById(delegation as DelegationId)!), ...more }, texts)
}

/** A meeting on that day, or on a day that is not known. */
export function meetingOn(date: string | null): AnnouncedMeeting {
  return { date, time: '10:00', level: 'ministerial', chair: null }
}

/** A concept note of an invented debate, as far as a compilation needs it. */
export function noteOf(more: Partial<ConceptNote> = {}): ConceptNote {
  return {
    symbol: null,
    agendaItem: 'Women and peace and security',
    letter: null,
    presidency: { name: 'Savaria', delegation: 'Savaria' },
    title: 'Concept note',
    theme: 'Investing in local women’s networks',
    meeting: meetingOn('2031-10-21'),
    aims: [],
    paragraphs: [],
    guidingQuestions: [],
    participation: { writtenStatements: null, nonMembers: null },
    briefers: [],
    calls: [],
    references: [],
    ...more,
  }
}
