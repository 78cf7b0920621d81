import { type Queries, sql } from '../../platform/database/index.ts'

/** The address of a debate for which nobody gave one: its date and a number, `2021-10-21-1`; `debate-1` where the date is not known. */
export async function freeSlug(queries: Queries, date: string | null): Promise<string> {
  const { rows } = await sql<{ slug: string }>`select slug from debate`.execute(queries)
  const taken = new Set(rows.map(({ slug }) => slug))
  for (let number = 1; ; number++) {
    const slug = `${date ?? 'debate'}-${number}`
    if (!taken.has(slug)) return slug
  }
}
