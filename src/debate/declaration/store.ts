import { refusalsFrom } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { DeclarationLine, DeclaredCommitment, KeptDeclaration, LineEnd, RestedOn } from './declaration.ts'
import messages from './messages/en.json' with { type: 'json' }

/** The refusals of this room. */
export const refusal = refusalsFrom(messages.refusals)

const commitmentColumns = sql`c.id, c.number, c.delegation_id as "delegationId", c.delegation_name as "delegationName", c.body,
  c.on_behalf_of as "onBehalfOf", c.joint_with as "jointWith", c.speaker_name as "speakerName", c.anchor, c.statement_name as "statementName", c.quote,
  c.language, c.kind, c.calls, c.paragraph, c.start_at as "start", c.sentences, c.standing, c.stands, c.state_word as "stateWord",
  c.state_source as "stateSource", c.state_date as "stateDate", c.state_wording as "stateWording", c.set_aside_why as "setAsideWhy", c.became`

/** Every commitment of a debate, in the order of the register. */
export async function commitmentsOf(queries: Queries, debateId: number): Promise<readonly DeclaredCommitment[]> {
  const { rows } = await sql<DeclaredCommitment>`
    select ${commitmentColumns} from declared_commitment c where c.debate_id = ${debateId} order by c.number`.execute(queries)
  return rows
}

/** The declaration of a debate; null before its first draft. */
export async function keptDeclaration(queries: Queries, debateId: number): Promise<KeptDeclaration | null> {
  const { rows } = await sql<KeptDeclaration>`
    select id, debate_id as "debateId", version, title, title_language as "titleLanguage", drafted_at as "draftedAt", drafted_by as "draftedBy"
    from declaration where debate_id = ${debateId}`.execute(queries)
  return rows[0] ?? null
}

interface LineRow extends Omit<DeclarationLine, 'rests' | 'end' | 'joinedFrom'> {
  readonly into: number | null
  readonly splitAt: string | null
  readonly why: string | null
  readonly at: string | null
}

function endOf({ into, splitAt, why, at }: LineRow): LineEnd | null {
  if (into !== null) return { how: 'joined', into }
  if (splitAt !== null) return { how: 'split', at: splitAt }
  return why === null || at === null ? null : { how: 'taken-out', why, at }
}

/** Every line that a declaration ever had, by number, whatever became of it. */
export async function linesOf(queries: Queries, declarationId: number): Promise<readonly DeclarationLine[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.number, l.version, l.call, l.call_chosen as "callChosen", l.place, l.text, l.language, j.number as "into", l.split_at as "splitAt",
      l.taken_out_why as "why", l.taken_out_at as "at"
    from declaration_line l left join declaration_line j on j.id = l.joined_into
    where l.declaration_id = ${declarationId} order by l.number`.execute(queries)
  const rested = await sql<RestedOn & { readonly line: number }>`
    select r.line_id as "line", r.quote as "quoteThen", ${commitmentColumns}
    from declaration_line_commitment r
    join declaration_line l on l.id = r.line_id
    join declared_commitment c on c.id = r.commitment_id
    where l.declaration_id = ${declarationId} order by c.number`.execute(queries)
  return rows.map((row) => {
    const { into: _, splitAt: __, why: ___, at: ____, ...line } = row
    const rests = rested.rows.filter(({ line: own }) => own === row.id).map(({ line: _, ...one }) => one)
    return { ...line, rests, end: endOf(row), joinedFrom: rows.filter(({ into }) => into === row.number).map(({ number }) => number) }
  })
}

/** The declaration of a debate, which must have been drafted. Throws `declaration.not-found`. */
export async function draftedDeclaration(queries: Queries, debateId: number): Promise<KeptDeclaration> {
  const kept = await keptDeclaration(queries, debateId)
  if (!kept) throw refusal('declaration.not-found')
  return kept
}

/** A line of a debate's declaration and all others beside it. Throws `declaration.not-found`, `declaration-line.not-found`. */
export async function lineAt(
  queries: Queries,
  debateId: number,
  number: number,
): Promise<{ readonly declaration: KeptDeclaration; readonly line: DeclarationLine; readonly lines: readonly DeclarationLine[] }> {
  const declaration = await draftedDeclaration(queries, debateId)
  const lines = await linesOf(queries, declaration.id)
  const line = lines.find((one) => one.number === number)
  if (!line) throw refusal('declaration-line.not-found', { number })
  return { declaration, line, lines }
}

/** Throws `declaration.changed-meanwhile` where what is kept is not what the person saw. */
export function checkSeen(kept: { readonly version: number }, seen: number): void {
  if (kept.version !== seen) throw refusal('declaration.changed-meanwhile')
}

/** Throws a refusal that says what became of a line which no longer stands by itself. */
export function checkNotEnded({ number, end }: DeclarationLine): void {
  if (end?.how === 'joined') throw refusal('declaration-line.joined', { number, into: end.into })
  if (end?.how === 'split') throw refusal('declaration-line.split', { number })
  if (end?.how === 'taken-out') throw refusal('declaration-line.taken-out', { number })
}

/** What an action changes of a line; all else stays. */
export type LineChange = Partial<Pick<DeclarationLine, 'call' | 'callChosen' | 'place' | 'text' | 'language' | 'end'>>

const columnsOf: Readonly<Record<Exclude<keyof LineChange, 'end'>, string>> = {
  call: 'call',
  callChosen: 'call_chosen',
  place: 'place',
  text: 'text',
  language: 'language',
}

/** Makes the next version of a line. `into` is the id of the line that it is joined into, where that is its end. */
export async function changeLine(
  queries: Queries,
  line: Pick<DeclarationLine, 'id'>,
  change: LineChange,
  into: number | null = null,
): Promise<void> {
  const changed = Object.entries(columnsOf)
    .filter(([name]) => name in change)
    .map(([name, column]) => sql`${sql.ref(column)} = ${change[name as keyof typeof columnsOf]}`)
  const sets = [sql`version = version + 1`, ...changed]
  if ('end' in change) {
    const end = change.end ?? null
    const out = end?.how === 'taken-out' ? end : null
    sets.push(
      sql`joined_into = ${end?.how === 'joined' ? into : null}::bigint`,
      sql`split_at = ${end?.how === 'split' ? end.at : null}::timestamptz`,
      sql`taken_out_why = ${out?.why ?? null}::text`,
      sql`taken_out_at = ${out?.at ?? null}::timestamptz`,
    )
  }
  await sql`update declaration_line set ${sql.join(sets)} where id = ${line.id}`.execute(queries)
}

/** Puts lines in this order within their section, the first at place 1. */
export async function orderLines(queries: Queries, lines: readonly Pick<DeclarationLine, 'id'>[]): Promise<void> {
  await sql`
    update declaration_line l set place = o.place
    from unnest(${lines.map(({ id }) => id)}::bigint[]) with ordinality as o (id, place) where o.id = l.id and l.place <> o.place`.execute(
    queries,
  )
}

/** A line that is not kept yet. */
export interface NewLine {
  readonly call: string | null
  readonly callChosen: boolean
  readonly place: number
  readonly text: string | null
  readonly language: string | null
  readonly rests: readonly Pick<DeclaredCommitment, 'id' | 'quote'>[]
}

/** Adds a line under the next number of its declaration. */
export async function addLine(
  queries: Queries,
  declarationId: number,
  line: NewLine,
): Promise<{ readonly id: number; readonly number: number }> {
  const { rows } = await sql<{ id: number; number: number }>`
    insert into declaration_line (declaration_id, number, call, call_chosen, place, text, language)
    values (${declarationId}, (select coalesce(max(number), 0) + 1 from declaration_line where declaration_id = ${declarationId}), ${line.call},
      ${line.callChosen}, ${line.place}, ${line.text}, ${line.language})
    returning id, number`.execute(queries)
  const { id, number } = rows[0]!
  await sql`
    insert into declaration_line_commitment (line_id, commitment_id, quote)
    select ${id}::bigint, r.id, r.quote from jsonb_to_recordset(${JSON.stringify(line.rests.map(({ id, quote }) => ({ id, quote })))}::jsonb)
      as r(id bigint, quote text)`.execute(queries)
  return { id, number }
}

/** Writes what was done to a declaration into the history. */
export function recordDone(
  queries: Queries,
  action: string,
  { id, debateId }: KeptDeclaration,
  by: By,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  return record(queries, { ...by, action: `declaration.${action}`, debate: debateId, subject: `declaration ${id}`, data })
}
