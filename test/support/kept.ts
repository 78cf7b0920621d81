import { createHash } from 'node:crypto'
import { type Database, sql } from '../../src/platform/database/index.ts'

/** What is kept of a debate, without ids and moments: the same for two debates that were taken in alike, however often that was broken off. */
export interface KeptWhole {
  readonly files: readonly unknown[]
  readonly statements: readonly unknown[]
  readonly paragraphs: string
  readonly sentences: string
  readonly answers: string
  readonly commitments: readonly unknown[]
  /** Of the history: how many statements were taken in, files handed in, notes handed in. */
  readonly actions: readonly unknown[]
}

const digest = (rows: readonly unknown[]) =>
  `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)}`

/** Reads what is kept of a debate for comparing. */
export async function keptWhole({ read }: Database, slug: string): Promise<KeptWhole> {
  const of = async (query: ReturnType<typeof sql>) => (await query.execute(read)).rows as readonly unknown[]
  const versions = sql`debate d join statement s on s.debate_id = d.id join statement_version v on v.statement_id = s.id`
  return {
    files:
      await of(sql`select f.number, f.file, f.state, f.sha256, f.refusal->>'code' as code from received_file f join debate d on d.id = f.debate_id
      where d.slug = ${slug} order by 1`),
    statements:
      await of(sql`select s.anchor, s.name, s.version, s.delegation_id, s.capacity, s.language, s.words, v.sha256, v.version as of, v.body
      from ${versions} where d.slug = ${slug} order by s.anchor, v.version`),
    paragraphs: digest(
      await of(sql`select s.anchor, p.n, p.text, p.kind, p.in_body from ${versions} join paragraph p on p.version_id = v.id
        where d.slug = ${slug} order by s.anchor, v.version, p.n`),
    ),
    sentences: digest(
      await of(sql`select s.anchor, e.paragraph, e.number, e.start_at, e.end_at, e.categories, e.kind, e.why from ${versions} join sentence e on e.version_id = v.id
        where d.slug = ${slug} order by s.anchor, v.version, e.paragraph, e.number`),
    ),
    answers: digest(
      await of(sql`select s.anchor, a.paragraph, a.questions, a.calls, a.pillars from ${versions} join paragraph_answer a on a.version_id = v.id
        where d.slug = ${slug} order by s.anchor, v.version, a.paragraph`),
    ),
    commitments: await of(sql`select c.number, s.anchor, c.version, c.quote, c.positions, c.kind, c.questions, c.calls, c.standing,
        (select count(*) from commitment_version o where o.commitment_id = c.id) as versions
      from commitment c join statement s on s.id = c.statement_id join debate d on d.id = c.debate_id where d.slug = ${slug} order by 1`),
    actions: await of(sql`select h.action, count(*) as n from history h join debate d on d.id = h.debate
      where d.slug = ${slug} and h.action in ('debate.open', 'concept-note.hand-in', 'statement.take-in') group by 1 order by 1`),
  }
}

/** The commitments of all debates whose quote is not what stands at their positions in the paragraphs that are kept. */
export async function wronglyQuoted({ read }: Database): Promise<readonly unknown[]> {
  const { rows } = await sql<{
    quote: string
    positions: readonly { paragraph: number; start: number; end: number }[]
    texts: Record<string, string>
  }>`
    select c.quote, c.positions, (select jsonb_object_agg(p.n, p.text) from paragraph p where p.version_id = c.version_id) as texts
    from commitment c`.execute(read)
  return rows.filter(({ quote, positions, texts }) => {
    const cut = positions.map(({ paragraph, start, end }) => texts[paragraph]?.slice(start, end))
    return cut.join(' … ') !== quote
  })
}
