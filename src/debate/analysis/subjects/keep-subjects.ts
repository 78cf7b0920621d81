import { type Category, recogniseDelegation } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { openSubjects, subjectsForm } from './read-subjects.ts'

interface Row {
  readonly paragraph: number
  readonly number: number
  readonly start: number
  readonly end: number
  readonly categories: readonly Category[]
  readonly text: string
  readonly language: string
}

interface Speaking {
  readonly delegationId: string | null
  readonly groups: readonly string[]
}

let subjectsOf: ReturnType<typeof openSubjects> | undefined

/**
 * Reads what the sentences of a version that is shown speak of, and keeps it with what they do, in place of what was kept before. Of a version that is not shown nothing is kept.
 */
export async function keepSubjects(queries: Queries, versionId: number): Promise<void> {
  const { rows: speaking } = await sql<Speaking>`
    select delegation_id as "delegationId", on_behalf_of || joint_with as groups from shown_statement where version_id = ${versionId}`.execute(
    queries,
  )
  const giver = speaking[0]
  if (!giver) return
  const { rows } = await sql<Row>`
    select s.paragraph, s.number, s.start_at as start, s.end_at as "end", s.categories, p.text, coalesce(nullif(p.language, 'und'), st.language) as language
    from shown_sentence s join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph
      join shown_statement st on st.id = s.statement_id
    where s.version_id = ${versionId} and p.in_body order by 1, 2`.execute(queries)
  const own = new Set(
    [giver.delegationId, ...giver.groups.map((name) => recogniseDelegation(name)?.delegation.id ?? null)].filter((id) => id !== null),
  )
  subjectsOf ??= openSubjects()
  const read = subjectsOf
  const found = rows
    .map(({ paragraph, number, start, end, categories, text, language }) => ({
      paragraph,
      number,
      categories,
      ...read({ text: text.slice(start, end), language, categories, own }),
    }))
    .filter((one) => one.categories.length + one.concepts.length + one.spokenOf.length > 0)
  await sql`delete from subjects_read where version_id = ${versionId}`.execute(queries)
  await sql`insert into subjects_read (version_id, form) values (${versionId}, ${subjectsForm()})`.execute(queries)
  await sql`
    insert into sentence_subject (version_id, paragraph, number, categories, concepts, addressees, spoken_of)
    select ${versionId}::bigint, f.paragraph, f.number, f.categories, f.concepts, f.addressees, f."spokenOf"
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as f(paragraph int, number int, categories text[], concepts text[], addressees text[], "spokenOf" text[])`.execute(queries)
}

/**
 * Reads what sentences speak of where this was not done, or by an older program or thesaurus: up to `most` versions of statements that are shown.
 * Returns how many it did; fewer than `most` tells that nothing is left.
 */
export async function keepMissingSubjects(queries: Queries, most: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select s.version_id as id from shown_statement s left join subjects_read r on r.version_id = s.version_id
    where r.form is distinct from ${subjectsForm()} order by s.version_id limit ${most}`.execute(queries)
  for (const { id } of rows) await keepSubjects(queries, id)
  return rows.length
}
