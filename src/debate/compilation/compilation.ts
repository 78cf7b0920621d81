import { councilMembersOn, formalNameOf, inEnglishSentence, recogniseDelegation } from '../../council/index.ts'
import { type Notice, noticesFrom, type Read } from '../../document/index.ts'
import { detectLanguage } from '../../language/index.ts'
import type { ConceptNote } from '../concept-note/index.ts'
import type { Statement } from '../statements/index.ts'
import { agendaTitle } from './agenda-title.ts'
import { type Annex, annexGroups, groupFor, isInvented, nameFor, numberAnnexes, sortWord } from './annex.ts'
import type { IssueFacts } from './issue-facts.ts'
import { formSaidBy, type MeetingForm } from './meeting-form.ts'
import messages from './messages/en.json' with { type: 'json' }
import type { CompilationLanguage } from './words.ts'

const notice = noticesFrom(messages.notices)

/** A file that was handed in and gave no text. */
export interface UnreadFile {
  readonly id: string
  readonly file: string
  readonly reason: string
}

/** A quotation from the concept note with its language. */
export interface QuotedWords {
  readonly text: string
  readonly language: string
}

/**
 * The statements of a debate in the form of a Council document (PRACTICE.md 1; S/2020/736): letter of the President, list of annexes,
 * each statement as a numbered annex, then what is no statement of a State, then what could not be read.
 *
 * 1. Every statement stands in it once, whole, with all paragraphs of its file, its head lines included; only lines of contact are left out of print.
 * 2. Annexes are sorted by short English name across States and entities, "the" ignored; texts without a name come last, by file.
 * 3. What is not known is null here and a marked blank in print.
 */
export interface Compilation {
  readonly form: MeetingForm
  readonly language: CompilationLanguage
  readonly issue: IssueFacts
  /** Day of the meeting, YYYY-MM-DD. */
  readonly date: string | null
  readonly agendaItem: QuotedWords | null
  readonly theme: QuotedWords | null
  /** The State that presided over the Council, as a sentence in the language of the form names it. */
  readonly presidency: string | null
  /** Some delegation in it is invented: each page says so. */
  readonly fictional: boolean
  readonly annexes: readonly Annex[]
  /** Words by which the President conducted the meeting, by file. */
  readonly conduct: readonly Statement[]
  readonly unread: readonly UnreadFile[]
}

/**
 * Puts the statements of a debate into the form of a Council document. Pure: the same input gives the same Compilation, in whatever order statements come.
 *
 * `form` null takes what the concept note says, and where it does not say, the chamber, with a notice. In the chamber the compilation holds written
 * statements; a text that says it was delivered was handed in for the compilation all the same, so it is annexed, in a group of its own, with a notice.
 *
 * `language` is that of the form: of our own words and of the names of delegations. The order is the same in every language, so that Annex V is the
 * same statement in each of them.
 */
export function compilationOf(
  note: ConceptNote | null,
  statements: readonly Statement[],
  unread: readonly UnreadFile[],
  form: MeetingForm | null,
  issue: IssueFacts = {},
  language: CompilationLanguage = 'en',
): Read<Compilation> {
  const date = note?.meeting.date ?? null
  const day = date ?? undefined
  const said = form ?? formSaidBy(note)
  const held = said ?? 'in-chamber'
  const placed = statements.map((statement) => {
    const name = nameFor(statement, day, language)
    return { statement, name, group: groupFor(statement, held, date), word: sortWord(statement, name, day) }
  })
  const ordered = annexGroups.flatMap((group) =>
    placed
      .filter((entry) => entry.group === group)
      .sort((a, b) => compare(a.word, b.word) || compare(a.statement.id, b.statement.id))
      .map(({ statement, name }) => ({ statement, name, group })),
  )
  const annexes = numberAnnexes(ordered, language, reservedIds)
  const conduct = placed
    .filter(({ group }) => group === 'conduct')
    .map(({ statement }) => statement)
    .sort((a, b) => compare(a.id, b.id))
  const presidency = presidencyOf(note, day, language)
  const compilation: Compilation = {
    form: held,
    language,
    issue,
    date,
    agendaItem: agendaOf(note?.agendaItem ?? null, language),
    theme: quotedWords(note?.theme ?? null),
    presidency: presidency.name,
    fictional: presidency.fictional || statements.some(isInvented),
    annexes,
    conduct,
    unread: [...unread].sort((a, b) => compare(a.id, b.id)),
  }
  return { value: compilation, notices: noticesFor(compilation, said === null) }
}

/** Ids of the other parts, which no annex may take. */
export const reservedIds = ['letter', 'annexes', 'unread', 'conduct-of-the-meeting', 'index', 'style', 'text'] as const

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function quotedWords(text: string | null): QuotedWords | null {
  return text === null ? null : { text, language: detectLanguage(text) }
}

function agendaOf(printed: string | null, language: CompilationLanguage): QuotedWords | null {
  const title = printed === null ? null : agendaTitle(printed, language)
  return title === null ? quotedWords(printed) : { text: title, language }
}

function presidencyOf(
  note: ConceptNote | null,
  day: string | undefined,
  language: CompilationLanguage,
): { readonly name: string | null; readonly fictional: boolean } {
  if (!note?.presidency.name) return { name: null, fictional: false }
  const printed = note.presidency.delegation ?? note.presidency.name
  const delegation = recogniseDelegation(printed)?.delegation
  if (delegation === undefined) return { name: note.presidency.delegation, fictional: false }
  const name = language === 'en' ? inEnglishSentence(delegation, day) : formalNameOf(delegation, language, day)
  return { name: note.presidency.delegation === null ? null : name, fictional: delegation.fictional === true }
}

function noticesFor({ annexes, conduct, unread, form, date }: Compilation, assumed: boolean): readonly Notice[] {
  const notices: Notice[] = []
  if (assumed) notices.push(notice('compilation.form-assumed'))
  if (annexes.length === 0) notices.push(notice('compilation.empty'))
  const delivered = annexes.filter(({ group }) => group === 'delivered').length
  if (delivered > 0) notices.push(notice('compilation.delivered', null, { count: delivered }))
  if (conduct.length > 0) notices.push(notice('compilation.conduct', null, { count: conduct.length }))
  if (form === 'videoconference' && (date === null || councilMembersOn(date) === null)) notices.push(notice('compilation.members-unknown'))
  for (const { name, statement } of annexes)
    if (name.known === 'file') notices.push(notice('compilation.delegation-unknown', null, { id: statement.id }))
  if (unread.length > 0) notices.push(notice('compilation.unread', null, { count: unread.length }))
  return notices
}
