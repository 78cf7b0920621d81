import { type Document, grouped, type Notice, type Paragraph, type UnreadPage } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, type SqlPart, sql } from '../../platform/database/index.ts'
import { markFictional } from '../concept-note/index.ts'
import { anchorOf } from './anchor.ts'
import type { WaitingFile } from './hand-in-statements.ts'
import type { Head } from './head.ts'
import { nearSame } from './near-same.ts'
import { notice } from './notice.ts'
import { searchedParagraphs } from './paragraph-role.ts'
import { type ParagraphShape, shapeOf } from './paragraph-shape.ts'
import { refusal } from './refusal.ts'
import type { Statement } from './statement.ts'

/** Whether the delegation of a head is invented. */
const isFictional = ({ delegation }: Head) => delegation?.fictional === true

/** Keeps who speaks in a statement. A debate in which an invented delegation speaks is marked as such. */
export async function writeHead(queries: Queries, debateId: number, statementId: number, head: Head): Promise<void> {
  await sql`
    update statement set head = ${JSON.stringify(head)}::jsonb, delegation_id = ${head.delegation?.id ?? null}, delegation_name = ${head.delegation?.name ?? null},
      delegation_kind = ${head.delegation?.kind ?? null}, body = ${head.body}, speaker_name = ${head.speaker?.name ?? null},
      speaker_title = ${head.speaker?.title ?? null}, capacity = ${head.capacity}, on_behalf_of = ${head.onBehalfOf}::text[],
      joint_with = ${head.jointWith}::text[], aligned_with = ${head.alignedWith}::text[], fictional = ${isFictional(head)}
    where id = ${statementId}`.execute(queries)
  if (isFictional(head)) await markFictional(queries, debateId)
}

/** Where a statement was put: its ids and the part of its address. */
export interface PlacedStatement {
  readonly statementId: number
  readonly versionId: number
  readonly anchor: string
}

/** Keeps a statement that was read from a waiting file, as the first version of a new statement of the debate. The file is that of the first of several. */
export async function keepStatement(
  queries: Queries,
  debateId: number,
  waiting: WaitingFile,
  statement: Statement,
  notices: readonly Notice[],
  by: By,
): Promise<PlacedStatement> {
  const { head } = statement
  const taken = await sql<{ anchor: string }>`select anchor from statement where debate_id = ${debateId}`.execute(queries)
  const anchor = anchorOf(statement, waiting.number, new Set(taken.rows.map((row) => row.anchor)))
  const { rows } = await sql<{ id: number }>`
    insert into statement (debate_id, anchor, name, version, head, language, words, form, received_at)
    values (${debateId}, ${anchor}, ${statement.id}, 1, ${JSON.stringify(head)}::jsonb, ${statement.language}, ${statement.words}, ${head.form}, ${by.at})
    returning id`.execute(queries)
  const statementId = rows[0]!.id
  await writeHead(queries, debateId, statementId, head)
  const near = await nearSame(queries, debateId, statement)
  const said = near === null ? notices : [...notices, notice('statements.near-same', null, { anchor: near })]
  const versionId = await keepVersion(queries, { statementId, version: 1, kind: 'text', why: null }, statement, said, by)
  await sql`update statement set version_id = ${versionId} where id = ${statementId}`.execute(queries)
  await sql`update received_file set state = 'taken-in', statement_id = coalesce(statement_id, ${statementId}) where id = ${waiting.id}`.execute(
    queries,
  )
  await record(queries, {
    ...by,
    action: 'statement.take-in',
    debate: debateId,
    subject: `statement ${statementId}`,
    data: { version: 1, sha256: statement.sha256 },
  })
  return { statementId, versionId, anchor }
}

/**
 * What a version of a statement is: a text that takes the place of the one before it, or a corrigendum, which was handed in after the compilation was issued
 * and stands beside the first text.
 */
export type TextKind = 'text' | 'corrigendum'

/** Which version of which statement a text is, and why it was handed in where it corrects another. */
export interface VersionPlace {
  readonly statementId: number
  readonly version: number
  readonly kind: TextKind
  readonly why: string | null
}

/** Keeps the text of one version of a statement. Returns its id. */
export async function keepVersion(
  queries: Queries,
  { statementId, version, kind, why }: VersionPlace,
  statement: Statement,
  notices: readonly Notice[],
  by: By,
): Promise<number> {
  const { unread } = statement.document
  const { rows } = await sql<{ id: number }>`
    insert into statement_version (statement_id, version, sha256, file, media_type, language, words, head, body, margins, unread, notices, at, kind, why)
    values (${statementId}, ${version}, ${statement.sha256}, ${statement.file}, ${statement.mediaType}, ${statement.language}, ${statement.words},
      ${JSON.stringify(statement.head)}::jsonb, ${statement.body}::int[], ${JSON.stringify(statement.document.margins)}::jsonb,
      ${unread ? JSON.stringify(unread) : null}::jsonb, ${JSON.stringify(notices)}::jsonb, ${by.at}, ${kind}, ${why})
    returning id`.execute(queries)
  const { id } = rows[0]!
  // What may be searched is what may be printed.
  const own = new Set(searchedParagraphs(statement).map(({ n }) => n))
  const paragraphs = statement.document.paragraphs.map((paragraph) => ({
    ...paragraph,
    shape: shapeOf(paragraph),
    in_body: own.has(paragraph.n),
    strong: paragraph.strong === true,
  }))
  await sql`
    insert into paragraph (version_id, n, text, kind, language, label, page, level, strong, lines, shape, in_body)
    select ${id}::bigint, p.n, p.text, p.kind, p.language, p.label, p.page, p.level, p.strong, p.lines, p.shape, p.in_body
    from jsonb_to_recordset(${JSON.stringify(paragraphs)}::jsonb)
      as p(n int, text text, kind text, language text, label text, page int, level int, strong boolean, lines int[], shape jsonb,
        in_body boolean)`.execute(queries)
  return id
}

interface VersionRow {
  readonly name: string
  readonly file: string
  readonly sha256: string
  readonly media_type: Document['mediaType']
  readonly language: string
  readonly words: number
  readonly head: Head
  readonly body: readonly number[]
  readonly margins: readonly string[]
  readonly unread: readonly UnreadPage[] | null
}

interface ParagraphRow extends Omit<Paragraph, 'strong' | 'language' | 'label' | 'page' | 'level' | 'lines' | keyof ParagraphShape> {
  readonly language: string | null
  readonly label: string | null
  readonly page: number | null
  readonly level: number | null
  readonly strong: boolean
  readonly lines: readonly number[] | null
  readonly shape: ParagraphShape | null
}

const paragraphOf = ({ n, text, kind, language, label, page, level, strong, lines, shape }: ParagraphRow): Paragraph => ({
  n,
  text,
  kind,
  ...(language !== null && { language }),
  ...(label !== null && { label }),
  ...(page !== null && { page }),
  ...(level !== null && { level }),
  ...(strong && { strong: true }),
  ...(lines !== null && { lines }),
  ...shape,
})

/** Gives back the statement of a version as it was read, but for where its words stood in the file. Throws `statement.not-found`. */
export async function statementOfVersion(queries: Queries, versionId: number): Promise<Statement> {
  const [statement] = await statementsOfVersions(queries, [versionId])
  if (!statement) throw refusal('statement.not-found', { anchor: String(versionId) })
  return statement
}

/** Gives back the statements of versions as {@link statementOfVersion} does, in two queries, in the order of the versions given; a version that there is none of is left out. */
export async function statementsOfVersions(queries: Queries, versionIds: readonly number[]): Promise<readonly Statement[]> {
  return statementsWith(queries, versionIds, sql`true`)
}

/**
 * Gives back the statements of versions without their texts: of the paragraphs only those that hold a control character, which no document can print.
 * So it can be said what is odd about a whole debate without reading all of it.
 */
export async function headsOfVersions(queries: Queries, versionIds: readonly number[]): Promise<readonly Statement[]> {
  return statementsWith(queries, versionIds, sql`text ~ ${unprintable}`)
}

/** Characters that no XML file can hold (document/write/xml-text.ts), as the database writes them; it keeps no halves of pairs. */
const unprintable = '[\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]'

/** Statements of versions with those of their paragraphs that a condition is true of. */
async function statementsWith(queries: Queries, versionIds: readonly number[], which: SqlPart): Promise<readonly Statement[]> {
  const { rows: paragraphs } = await sql<ParagraphRow & { readonly version: number }>`
    select version_id as version, n, text, kind, language, label, page, level, strong, lines, shape from paragraph
    where version_id = any(${versionIds}::bigint[]) and ${which} order by version_id, n`.execute(queries)
  const own = grouped(paragraphs, ({ version }) => version)
  const { rows } = await sql<VersionRow & { readonly version: number }>`
    select v.id as version, s.name, v.file, v.sha256, v.media_type, v.language, v.words, s.head, v.body, v.margins, v.unread
    from statement_version v join statement s on s.id = v.statement_id where v.id = any(${versionIds}::bigint[])`.execute(queries)
  const found = new Map(rows.map((row) => [row.version, row]))
  return versionIds.flatMap((id) => {
    const row = found.get(id)
    return row ? [statementFrom(row, (own.get(id) ?? []).map(paragraphOf))] : []
  })
}

function statementFrom(row: VersionRow, paragraphs: readonly Paragraph[]): Statement {
  const language = row.language === 'und' ? {} : { language: row.language }
  return {
    id: row.name,
    file: row.file,
    sha256: row.sha256,
    mediaType: row.media_type,
    language: row.language,
    words: row.words,
    document: {
      mediaType: row.media_type,
      paragraphs,
      margins: row.margins,
      ...language,
      ...(row.unread !== null && { unread: row.unread }),
    },
    head: row.head,
    body: row.body,
  }
}

/** The current versions of all statements of a debate that were not withdrawn: statement id, version id and anchor, by anchor. */
export async function placedStatementsOf(queries: Queries, debateId: number): Promise<readonly PlacedStatement[]> {
  const { rows } = await sql<PlacedStatement>`
    select id as "statementId", version_id as "versionId", anchor from shown_statement where debate_id = ${debateId} order by anchor`.execute(
    queries,
  )
  return rows
}

/** A statement as its page heads it. */
export interface KeptStatement {
  readonly id: number
  readonly anchor: string
  readonly version: number
  readonly versionId: number
  readonly name: string
  readonly head: Head
  readonly language: string
  readonly words: number
  readonly receivedAt: string
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
  readonly notices: readonly Notice[]
}

/** The statement at an address of a debate, also one that was withdrawn. Throws `statement.not-found`. */
export async function statementAt(queries: Queries, debateId: number, anchor: string): Promise<KeptStatement> {
  const { rows } = await sql<KeptStatement>`
    select s.id, s.anchor, s.version, s.version_id as "versionId", s.name, s.head, s.language, s.words, s.received_at as "receivedAt",
      s.withdrawn_at as "withdrawnAt", s.withdrawn_why as "withdrawnWhy", v.notices
    from statement s join statement_version v on v.id = s.version_id
    where s.debate_id = ${debateId} and s.anchor = ${anchor}`.execute(queries)
  if (!rows[0]) throw refusal('statement.not-found', { anchor })
  return rows[0]
}

/** Who speaks in the statement with this id, and which of its versions is shown. */
export async function statementById(queries: Queries, id: number): Promise<Pick<KeptStatement, 'head' | 'versionId'>> {
  const { rows } = await sql<Pick<KeptStatement, 'head' | 'versionId'>>`
    select head, version_id as "versionId" from statement where id = ${id}`.execute(queries)
  if (!rows[0]) throw refusal('statement.not-found', { anchor: String(id) })
  return rows[0]
}

/** Whether a statement stands in the compilation as it was issued; null where it does not, else the day. A statement that came later can still be replaced. */
export async function issuedWith(queries: Queries, statementId: number): Promise<string | null> {
  const { rows } = await sql<{ issuedOn: string | null }>`
    select d.issued_on as "issuedOn" from statement s join shown_debate d on d.id = s.debate_id
    where s.id = ${statementId} and s.received_at <= d.issued_at`.execute(queries)
  return rows[0]?.issuedOn ?? null
}

/**
 * Withdraws a statement: it is no longer shown or counted, its address says so, and nothing of it is lost. Throws `statement.gone` where it was done before,
 * `statement.issued` where the compilation was issued with it: then the first text stays (PRACTICE.md 1).
 */
export async function withdrawStatement(queries: Queries, debateId: number, anchor: string, why: string, by: By): Promise<void> {
  const statement = await statementAt(queries, debateId, anchor)
  if (statement.withdrawnAt !== null) throw refusal('statement.gone', { anchor })
  const day = await issuedWith(queries, statement.id)
  if (day !== null) throw refusal('statement.issued', { anchor, day })
  await sql`update statement set withdrawn_at = ${by.at}, withdrawn_why = ${why} where id = ${statement.id}`.execute(queries)
  await record(queries, { ...by, action: 'statement.withdraw', debate: debateId, subject: `statement ${statement.id}`, data: { why } })
}
