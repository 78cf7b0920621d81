import { type Queries, sql } from '../../../platform/database/index.ts'

/** What a search can be narrowed down to: the debates, and the delegations, languages and capacities of the statements that are shown. */
export interface SearchChoices {
  readonly debates: readonly { readonly slug: string; readonly theme: string | null; readonly date: string | null }[]
  readonly delegations: readonly { readonly id: string; readonly name: string }[]
  readonly languages: readonly string[]
  readonly capacities: readonly string[]
}

/** What there is to choose from. A delegation that the table of delegations does not know is chosen by the anchor of its statement. */
export async function searchChoices(queries: Queries): Promise<SearchChoices> {
  const debates = await sql<SearchChoices['debates'][number]>`
    select slug, theme, date from shown_debate order by date desc nulls last, slug`.execute(queries)
  const delegations = await sql<SearchChoices['delegations'][number]>`
    select distinct on (1) coalesce(delegation_id, anchor) as id, coalesce(delegation_name, body, speaker_name, anchor) as name
    from shown_statement order by 1, 2`.execute(queries)
  const languages = await sql<{ language: string }>`select distinct language from shown_statement order by 1`.execute(queries)
  const capacities = await sql<{
    capacity: string
  }>`select distinct capacity from shown_statement where capacity is not null order by 1`.execute(queries)
  return {
    debates: debates.rows,
    delegations: delegations.rows,
    languages: languages.rows.map(({ language }) => language),
    capacities: capacities.rows.map(({ capacity }) => capacity),
  }
}
