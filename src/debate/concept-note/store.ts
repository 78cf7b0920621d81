import type { DelegationId } from '../../council/index.ts'
import { type Debate, recogniseDelegation } from '../../council/index.ts'
import type { Document, Notice } from '../../document/index.ts'
import { detectLanguage } from '../../language/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { ConceptNote } from './concept-note.ts'
import type { ReadNote } from './read-note-file.ts'
import { refusal } from './refusal.ts'

/** A debate as it is kept. */
export interface KeptDebate extends Debate {
  readonly id: number
  readonly themeLanguage: string | null
  /** The presidency as the note prints it, where the table of delegations does not know it. */
  readonly presidencyName: string | null
  readonly madeAt: string
  /** The newest version of its concept note; null where it has none. */
  readonly note: ConceptNote | null
  readonly noteVersion: number | null
  /** The day that the issued compilation bears; null while it was not issued. Then a corrected statement is a corrigendum. */
  readonly issuedOn: string | null
  /** The moment when that was entered. */
  readonly issuedAt: string | null
}

/** A version of a concept note as it was handed in. */
export interface KeptNote {
  readonly version: number
  readonly file: string
  readonly sha256: string
  readonly mediaType: string
  readonly language: string
  readonly document: Document
  readonly note: ConceptNote
  readonly notices: readonly Notice[]
  readonly receivedAt: string
}

interface Row {
  readonly id: number
  readonly slug: string
  readonly theme: string | null
  readonly theme_language: string | null
  readonly agenda_item: string | null
  readonly date: string | null
  readonly presidency: string | null
  readonly presidency_name: string | null
  readonly form: Debate['form']
  readonly fictional: boolean
  readonly made_at: string
  readonly note: ConceptNote | null
  readonly note_version: number | null
  readonly issued_on: string | null
  readonly issued_at: string | null
}

const kept = (row: Row): KeptDebate => ({
  id: row.id,
  slug: row.slug,
  theme: row.theme,
  themeLanguage: row.theme_language,
  agendaItem: row.agenda_item,
  date: row.date,
  presidency: row.presidency as DelegationId | null,
  presidencyName: row.presidency_name,
  form: row.form,
  conceptNote: row.note?.symbol ?? null,
  madeAt: row.made_at,
  note: row.note,
  noteVersion: row.note_version,
  issuedOn: row.issued_on,
  issuedAt: row.issued_at,
  ...(row.fictional && { fictional: true }),
})

/** The debate at an address; null where there is none. */
export async function debateBySlug(queries: Queries, slug: string): Promise<KeptDebate | null> {
  const { rows } = await sql<Row>`select * from shown_debate where slug = ${slug}`.execute(queries)
  return rows[0] ? kept(rows[0]) : null
}

/** The debate with this id. Throws `debate.not-found`. */
export async function debateById(queries: Queries, id: number): Promise<KeptDebate> {
  const { rows } = await sql<Row>`select * from shown_debate where id = ${id}`.execute(queries)
  if (!rows[0]) throw refusal('debate.not-found', { slug: String(id) })
  return kept(rows[0])
}

/** The debate at an address. Throws `debate.not-found`. */
export async function debateAt(queries: Queries, slug: string): Promise<KeptDebate> {
  const found = await debateBySlug(queries, slug)
  if (!found) throw refusal('debate.not-found', { slug })
  return found
}

/** The addresses of all debates, in their order. */
export async function debateSlugs(queries: Queries): Promise<readonly string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from debate order by slug`.execute(queries)
  return rows.map(({ slug }) => slug)
}

/** Opens a debate under an address that is given by a person. Throws `debate.slug`, `debate.slug-taken`. Returns its id. */
export async function openDebate(
  queries: Queries,
  given: { readonly slug: string; readonly theme?: string; readonly date?: string },
  by: By,
): Promise<number> {
  const { slug, theme, date } = given
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80) throw refusal('debate.slug', { slug })
  if (await debateBySlug(queries, slug)) throw refusal('debate.slug-taken', { slug })
  const { rows } = await sql<{ id: number }>`
    insert into debate (slug, theme, theme_language, date, made_at)
    values (${slug}, ${theme || null}, ${theme ? detectLanguage(theme) : null}, ${date || null}::date, ${by.at})
    returning id`.execute(queries)
  const { id } = rows[0]!
  await record(queries, { ...by, action: 'debate.open', debate: id, subject: `debate ${id}`, data: { slug } })
  return id
}

/**
 * Takes a concept note into a debate as its newest version: what the note says of theme, date, agenda item and presidency becomes the debate's;
 * what it does not say stays as it was. Its bytes must be kept already. Returns the version.
 */
export async function handInNote(queries: Queries, debateId: number, file: string, taken: ReadNote, by: By): Promise<number> {
  const { note, document, sha256, notices } = taken
  const presidency = note.presidency.name ? recogniseDelegation(note.presidency.delegation ?? note.presidency.name)?.delegation : undefined
  const { rows } = await sql<{ version: number }>`
    insert into concept_note (debate_id, version, sha256, file, media_type, language, document, note, notices, received_at)
    values (${debateId}, (select coalesce(max(version), 0) + 1 from concept_note where debate_id = ${debateId}), ${sha256}, ${file}, ${document.mediaType},
      ${document.language ?? 'und'}, ${JSON.stringify(document)}::jsonb, ${JSON.stringify(note)}::jsonb, ${JSON.stringify(notices)}::jsonb, ${by.at})
    returning version`.execute(queries)
  const { version } = rows[0]!
  await sql`
    update debate set
      theme = coalesce(${note.theme ?? note.title}, theme),
      theme_language = coalesce(${note.theme || note.title ? detectLanguage(note.theme ?? note.title ?? '') : null}, theme_language),
      agenda_item = coalesce(${note.agendaItem}, agenda_item),
      date = coalesce(${note.meeting.date}::date, date),
      presidency = coalesce(${presidency?.id ?? null}, presidency),
      presidency_name = coalesce(${note.presidency.delegation ?? note.presidency.name}, presidency_name),
      fictional = fictional or ${presidency?.fictional === true}
    where id = ${debateId}`.execute(queries)
  await record(queries, {
    ...by,
    action: 'concept-note.hand-in',
    debate: debateId,
    subject: `concept-note ${debateId}`,
    data: { version, file, sha256 },
  })
  return version
}

/** Says that a debate is invented: a delegation in it is. */
export async function markFictional(queries: Queries, debateId: number): Promise<void> {
  await sql`update debate set fictional = true where id = ${debateId} and not fictional`.execute(queries)
}

/** The versions of a debate's concept note, the newest first. */
export async function notesOf(queries: Queries, debateId: number): Promise<readonly KeptNote[]> {
  const { rows } = await sql<KeptNote>`
    select version, file, sha256, media_type as "mediaType", language, document, note, notices, received_at as "receivedAt"
    from concept_note where debate_id = ${debateId} order by version desc`.execute(queries)
  return rows
}
