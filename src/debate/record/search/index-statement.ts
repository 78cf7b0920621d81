import { searchForm } from '../../../language/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { languageWithin, type SearchParagraph, type SearchSentence, searchWords } from './search-words.ts'

/**
 * Makes a version of a statement findable, in the transaction that keeps it: the paragraphs of its body, and their sentences in order.
 * A paragraph whose language is not known is taken to be in that of the statement. Done again, it takes the place of what was done before.
 */
export async function indexStatement(
  queries: Queries,
  versionId: number,
  paragraphs: readonly SearchParagraph[],
  sentences: readonly SearchSentence[],
): Promise<void> {
  const { rows } = await sql<{ language: string }>`select language from shown_version where id = ${versionId}`.execute(queries)
  const known = paragraphs.map((paragraph) => ({ ...paragraph, language: languageWithin(paragraph.language, rows[0]!.language) }))
  const { paragraphs: inParagraph, numbers, starts, words, frequent, byCategory } = searchWords(known, sentences)
  await sql`delete from search_text where version_id = ${versionId}`.execute(queries)
  await sql`
    insert into search_text (version_id, form, paragraphs, numbers, starts, words)
    values (${versionId}, ${searchForm}, ${inParagraph}::int[], ${numbers}::int[], ${starts}::int[], ${words}::tsvector)`.execute(queries)
  await sql`insert into search_frequent (version_id, words) values (${versionId}, ${frequent}::tsvector)`.execute(queries)
  if (byCategory.length === 0) return
  await sql`
    insert into search_category (version_id, category, words)
    select ${versionId}::bigint, c.category, c.words::tsvector
    from jsonb_to_recordset(${JSON.stringify(byCategory)}::jsonb) as c(category text, words text)`.execute(queries)
}

interface ParagraphRow extends SearchParagraph {
  readonly sentences: readonly SearchSentence[]
}

/**
 * Makes findable what is not, or was made so by an older program: up to `most` versions of statements that are shown. Returns how many it did; fewer than
 * `most` tells that nothing is left.
 */
export async function indexMissing(queries: Queries, most: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select s.version_id as id from shown_statement s left join search_text t on t.version_id = s.version_id
    where t.form is distinct from ${searchForm} order by s.version_id limit ${most}`.execute(queries)
  for (const { id } of rows) {
    const { rows: paragraphs } = await sql<ParagraphRow>`
      select p.n, p.text, p.language, coalesce((
        select jsonb_agg(jsonb_build_object('paragraph', s.paragraph, 'start', s.start_at, 'end', s.end_at, 'categories', s.categories) order by s.number)
        from shown_sentence s where s.version_id = p.version_id and s.paragraph = p.n), '[]') as sentences
      from shown_paragraph p where p.version_id = ${id} and p.in_body order by p.n`.execute(queries)
    await indexStatement(
      queries,
      id,
      paragraphs,
      paragraphs.flatMap(({ sentences }) => sentences),
    )
  }
  return rows.length
}
