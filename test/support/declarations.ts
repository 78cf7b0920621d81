import { createHash } from 'node:crypto'
import type { Asked } from '../../src/debate/concept-note/index.ts'
import { type Queries, sql } from '../../src/platform/database/index.ts'

/** Calls of our own writing. */
export const exampleCalls: readonly Asked[] = [
  ['a', 'Bring local women into peace processes as full and equal parties;'],
  ['b', 'Share what missions learn, and strengthen local women’s networks;'],
  ['c', 'Support the women of host countries while missions leave.'],
].map(([letter, text]) => ({ letter: letter!, printed: `(${letter})`, text: text!, positions: [] }))

/** A commitment of an example: whose it is, what it says, how it stands. */
export interface ExampleCommitment {
  readonly delegation: string
  readonly name: string
  readonly quote: string
  readonly language?: string
  readonly calls?: readonly string[]
  readonly standing?: 'proposed' | 'reviewed' | 'confirmed' | 'set-aside'
  readonly onBehalfOf?: readonly string[]
}

/** Commitments of invented States: reviewed under two calls and under none, proposed, and set aside. */
export const exampleCommitments: readonly ExampleCommitment[] = [
  {
    delegation: 'savaria',
    name: 'Savaria',
    quote: 'We will train two hundred women mediators by 2030.',
    calls: ['a', 'b'],
    standing: 'reviewed',
  },
  {
    delegation: 'savaria',
    name: 'Savaria',
    quote: 'We will open our archive on ceasefires to every network.',
    calls: [],
    standing: 'reviewed',
  },
  {
    delegation: 'elandria',
    name: 'Elandria',
    quote: 'Nous formerons deux cents médiatrices d’ici à 2030.',
    language: 'fr',
    calls: ['a'],
    standing: 'confirmed',
  },
  {
    delegation: 'amarenda',
    name: 'Amarenda',
    quote: 'ستخصص حكومتي مليوني دولار لشبكات النساء المحلية.',
    language: 'ar',
    calls: ['b'],
    standing: 'reviewed',
    onBehalfOf: ['Group of River States'],
  },
  { delegation: 'belvora', name: 'Belvora', quote: 'We shall second three gender advisers.', calls: ['c'], standing: 'proposed' },
  { delegation: 'belvora', name: 'Belvora', quote: 'We hope for the best.', calls: ['a'], standing: 'set-aside' },
]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function keepBytes(queries: Queries, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  await sql`insert into original (sha256, bytes, size) values (${sha256(text)}, ${bytes}, ${bytes.length}) on conflict do nothing`.execute(
    queries,
  )
  return sha256(text)
}

/** Opens a small debate of invented States under the example calls, each delegation with one statement. Returns its id. */
export async function exampleDebate(queries: Queries, slug: string, commitments = exampleCommitments): Promise<number> {
  const at = '2026-11-02T09:30:00.000Z'
  const debate = await sql<{ id: number }>`
    insert into debate (slug, theme, theme_language, date, presidency_name, fictional, made_at)
    values (${slug}, 'Women in peacekeeping', 'en', '2026-10-21'::date, 'Savaria', true, ${at}) returning id`.execute(queries)
  const { id } = debate.rows[0]!
  const sha = await keepBytes(queries, `note of ${slug}`)
  const note = {
    symbol: null,
    agendaItem: null,
    letter: null,
    presidency: { name: 'Savaria', delegation: null },
    title: null,
    theme: 'Women in peacekeeping',
    meeting: { date: '2026-10-21', time: null, level: null, chair: null },
    aims: [],
    paragraphs: [],
    guidingQuestions: [],
    participation: { writtenStatements: null, nonMembers: null },
    briefers: [],
    calls: exampleCalls,
    references: [],
  }
  await sql`
    insert into concept_note (debate_id, version, sha256, file, media_type, language, document, note, received_at)
    values (${id}, 1, ${sha}, 'note.docx', 'text/plain', 'en', '{}'::jsonb, ${JSON.stringify(note)}::jsonb, ${at})`.execute(queries)
  for (const one of commitments) await addExample(queries, id, one)
  return id
}

/** Adds a commitment to a debate of {@link exampleDebate}. Returns its number. */
export async function addExample(queries: Queries, debateId: number, one: ExampleCommitment): Promise<number> {
  const at = '2026-11-02T09:30:00.000Z'
  const there = await sql<{ id: number; version_id: number }>`
    select id, version_id from statement where debate_id = ${debateId} and anchor = ${one.delegation}`.execute(queries)
  const statement = there.rows[0] ?? (await addStatement(queries, debateId, one, at))
  const { rows } = await sql<{ number: number }>`
    insert into commitment (debate_id, statement_id, version_id, number, version, delegation_id, delegation_name, positions, paragraph, start_at, quote,
      sentences, kind, calls, language, standing, method, strength, reason)
    values (${debateId}, ${statement.id}, ${statement.version_id}, (select coalesce(max(number), 0) + 1 from commitment where debate_id = ${debateId}), 1,
      ${one.delegation}, ${one.name}, '[{"paragraph": 3, "start": 0, "end": 10}]'::jsonb, 3, 0, ${one.quote}, ${[2]}::int[], 'new',
      ${one.calls ?? []}::text[], ${one.language ?? 'en'}, ${one.standing ?? 'reviewed'}, 'cues', 0.9, 'Says so.')
    returning number`.execute(queries)
  return rows[0]!.number
}

async function addStatement(
  queries: Queries,
  debateId: number,
  one: ExampleCommitment,
  at: string,
): Promise<{ id: number; version_id: number }> {
  const sha = await keepBytes(queries, `statement of ${one.delegation} in ${debateId}`)
  const language = one.language ?? 'en'
  const { rows } = await sql<{ id: number }>`
    insert into statement (debate_id, anchor, name, version, delegation_id, delegation_name, delegation_kind, head, language, words, on_behalf_of, fictional, received_at)
    values (${debateId}, ${one.delegation}, ${one.delegation}, 1, ${one.delegation}, ${one.name}, 'member-state', '{}'::jsonb, ${language}, 500,
      ${one.onBehalfOf ?? []}::text[], true, ${at}) returning id`.execute(queries)
  const { id } = rows[0]!
  const version = await sql<{ id: number }>`
    insert into statement_version (statement_id, version, sha256, file, media_type, language, words, head, body, at)
    values (${id}, 1, ${sha}, 'statement.docx', 'text/plain', ${language}, 500, '{}'::jsonb, '{3}', ${at}) returning id`.execute(queries)
  const version_id = version.rows[0]!.id
  await sql`update statement set version_id = ${version_id} where id = ${id}`.execute(queries)
  return { id, version_id }
}
