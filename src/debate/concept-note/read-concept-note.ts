import { type Document, type Notice, noticesFrom, type Read } from '../../document/index.ts'
import { detectLanguage, findDates, joinPieces } from '../../language/index.ts'
import { aimsOf } from './aims.ts'
import { questionsOf } from './asked.ts'
import { briefersOf } from './briefers.ts'
import { callsOf } from './calls.ts'
import type { ConceptNote } from './concept-note.ts'
import { type Cues, cuesOf } from './cues.ts'
import { letterOf } from './letter.ts'
import { meetingOf } from './meeting.ts'
import messages from './messages/en.json' with { type: 'json' }
import { isNoteTitle, type Outlined, outlineOf } from './outline.ts'
import { participationOf } from './participation.ts'
import { printedText } from './passages.ts'
import { presidencyOf } from './presidency.ts'
import { linedOf } from './printed-lines.ts'
import { ownSymbol, referencesOf } from './references.ts'
import { agendaOf, themeOf, titleOf } from './subject.ts'

const notice = noticesFrom(messages.notices)

const nothing: ConceptNote = Object.freeze({
  symbol: null,
  agendaItem: null,
  letter: null,
  presidency: { name: null, delegation: null },
  title: null,
  theme: null,
  meeting: { date: null, time: null, level: null, chair: null },
  aims: [],
  paragraphs: [],
  guidingQuestions: [],
  participation: { writtenStatements: null, nonMembers: null },
  briefers: [],
  calls: [],
  references: [],
})

/**
 * Says whether a document is a concept note: its title or annex says so; or it announces a debate and has headings that only concept notes have.
 * A statement that thanks for a concept note is none.
 */
export function isConceptNote(outline: readonly Outlined[], cues: Cues): boolean {
  const head = outline.slice(0, 12).map((o) => o.passage.text)
  const titled = outline.some((o) => o.role === 'title' && isNoteTitle(o.passage, cues))
  const topics = new Set(outline.filter((o) => o.role === 'heading').flatMap((o) => o.topics))
  const sections = ['aims', 'questions', 'participation', 'briefers', 'outcome', 'calls'].filter((t) => topics.has(t as never)).length
  const letter = outline.some((o) => o.region === 'letter')
  const enclosed = letter && outline.some((o) => o.region === 'letter' && cues.any('noteTitles').test(o.passage.text))
  const announces = outline.some(
    (o) =>
      o.role !== 'heading' && cues.any('debates').test(o.passage.text) && (cues.any('held').test(o.passage.text) || o.role === 'title'),
  )
  if (head.some((text) => cues.any('statements').test(text)) && sections < 3) return false
  return titled || (enclosed && announces) || (announces && sections >= 2 && topics.has('questions')) || (announces && sections >= 3)
}

/** The body of the note: numbered paragraphs with their lettered sub-paragraphs, and all others with null. */
function paragraphsOf(outline: readonly Outlined[]): ConceptNote['paragraphs'] {
  const found: { number: number | null; text: string; section: number }[] = []
  for (const { passage, role, region, number, listed, section } of outline) {
    if (region !== 'note' || role !== 'body') continue
    const last = found.at(-1)
    if (number !== null) found.push({ number, text: passage.text, section })
    else if (listed && passage.marker?.dress !== 'bullet') {
      if (last && last.number !== null && last.section === section) last.text = joinPieces([last.text, printedText(passage)])
      else found.push({ number: null, text: printedText(passage), section })
    } else found.push({ number: null, text: passage.text, section })
  }
  return found.map(({ number, text }) => ({ number, text }))
}

/** One notice for each part that the note lacks. */
function lacking(note: ConceptNote): readonly Notice[] {
  const found: Notice[] = []
  const say = (missing: boolean, code: keyof typeof messages.notices) => {
    if (missing) found.push(notice(code))
  }
  say(!note.letter, 'concept-note.no-letter')
  say(note.letter !== null && !note.letter.date, 'concept-note.no-letter-date')
  say(!note.title, 'concept-note.no-title')
  say(!note.theme, 'concept-note.no-theme')
  say(!note.agendaItem, 'concept-note.no-agenda')
  say(!note.presidency.name, 'concept-note.no-presidency')
  say(!note.meeting.date, 'concept-note.no-meeting-date')
  say(!note.meeting.time, 'concept-note.no-meeting-time')
  say(!note.meeting.level, 'concept-note.no-level')
  say(!note.meeting.chair, 'concept-note.no-chair')
  say(note.aims.length === 0, 'concept-note.no-aims')
  say(note.guidingQuestions.length === 0, 'concept-note.no-guiding-questions')
  say(!note.participation.writtenStatements, 'concept-note.no-written-statements')
  say(note.participation.writtenStatements !== null && !note.participation.writtenStatements.deadline, 'concept-note.no-deadline')
  say(!note.participation.nonMembers, 'concept-note.no-terms-for-non-members')
  say(note.briefers.length === 0, 'concept-note.no-briefers')
  say(note.calls.length === 0, 'concept-note.no-calls')
  say(note.references.length === 0, 'concept-note.no-references')
  return found
}

/**
 * Reads a concept note out of a Document in any of the six official languages.
 *
 * 1. Everything is as printed; what the document does not say is null or an empty list, with a notice `concept-note.no-…`.
 * 2. A document that is no concept note gives `concept-note.not-a-concept-note` and nothing else: no question is read out of a statement.
 * 3. Questions and calls have positions that cut exactly.
 *
 * From S/2021/875: 定于 2021 年 10 月 21 日星期四上午 10 时举行 → meeting 2021-10-21, 10:00.
 */
export function readConceptNote(given: Document): Read<ConceptNote> {
  const lined = linedOf(given)
  const document = lined?.document ?? given
  const restored = lined?.restored ?? ((found: ConceptNote['calls']) => found)
  const known =
    document.language && document.language !== 'und'
      ? document.language
      : detectLanguage(
          document.paragraphs
            .map((p) => p.text)
            .join('\n')
            .slice(0, 6000),
        )
  const cues = cuesOf(known)
  const outline = outlineOf(document, cues, lined)
  if (!isConceptNote(outline, cues)) return { value: nothing, notices: [notice('concept-note.not-a-concept-note')] }
  const letter = letterOf(outline, cues)
  const fullDates = outline.flatMap((o) => findDates(o.passage.text).map((d) => d.date))
  const letterDate = letter?.date ?? null
  const meeting = meetingOf(outline, letterDate, fullDates, cues)
  const symbol = ownSymbol(document, outline)
  const agendaItem = agendaOf(outline, cues)
  const value: ConceptNote = {
    symbol,
    agendaItem,
    letter,
    presidency: presidencyOf(outline, letterDate ?? meeting.date, cues) ?? nothing.presidency,
    title: titleOf(outline),
    theme: themeOf(outline, agendaItem, cues),
    meeting,
    aims: aimsOf(document, outline, cues),
    paragraphs: paragraphsOf(outline),
    guidingQuestions: restored(questionsOf(document, outline, cues)),
    participation: participationOf(outline, { letter: letterDate, meeting: meeting.date }, fullDates, cues),
    briefers: briefersOf(outline, cues),
    calls: restored(callsOf(document, outline, cues)),
    references: referencesOf(document, symbol),
  }
  return { value, notices: lacking(value) }
}
