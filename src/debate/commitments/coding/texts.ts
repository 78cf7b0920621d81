import { type Queries, sql } from '../../../platform/database/index.ts'

/** A sentence of a version of a statement that is shown. */
export interface PlacedSentence {
  readonly versionId: number
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** Gives sentences their words, and the address of their debate. */
export async function textsOf<T extends PlacedSentence>(
  queries: Queries,
  sentences: readonly T[],
): Promise<readonly (T & { readonly text: string; readonly slug: string })[]> {
  const versions = [...new Set(sentences.map(({ versionId }) => versionId))]
  const { rows } = await sql<{ versionId: number; n: number; text: string; slug: string }>`
    select p.version_id as "versionId", p.n, p.text, d.slug from shown_paragraph p join shown_debate d on d.id = p.debate_id
    where p.version_id = any(${versions}::bigint[])`.execute(queries)
  const texts = new Map(rows.map((row) => [`${row.versionId} ${row.n}`, row]))
  return sentences.map((one) => {
    const { text, slug } = texts.get(`${one.versionId} ${one.paragraph}`)!
    return { ...one, text: text.slice(one.start, one.end), slug }
  })
}
