import { type Queries, sql } from '../../../platform/database/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { nothingStands, type StandingCounts, standingOf } from '../debate/called-for.ts'
import { delegationsByDebate } from '../debate/counted-statement.ts'

/** A debate as the list of debates shows it. */
export interface ListedDebate
  extends Pick<KeptDebate, 'id' | 'slug' | 'theme' | 'themeLanguage' | 'agendaItem' | 'date' | 'presidency' | 'presidencyName'> {
  readonly level: string | null
  readonly fictional: boolean
  /** Delegations that spoke or wrote, each counted once. */
  readonly delegations: number
  readonly standing: StandingCounts
}

type DebateRow = Omit<ListedDebate, 'delegations' | 'standing'>

/** All debates, the newest first; those without a date before them, as they are still to come. */
export async function listedDebates(queries: Queries): Promise<readonly ListedDebate[]> {
  const { rows } = await sql<DebateRow>`
    select d.id, d.slug, d.theme, d.theme_language as "themeLanguage", d.agenda_item as "agendaItem", d.date, d.presidency, d.presidency_name as "presidencyName",
      d.fictional, (select m.level from shown_meeting m where m.debate_id = d.id order by m.ordinal limit 1) as level
    from shown_debate d order by d.date desc nulls first, d.id desc`.execute(queries)
  const delegations = await delegationsByDebate(queries)
  const standings = new Map(
    (
      await standingOf(
        queries,
        rows.map(({ id }) => id),
      )
    ).map((standing) => [standing.debateId, standing]),
  )
  return rows.map((row) => ({
    ...row,
    delegations: delegations.get(row.id) ?? 0,
    standing: standings.get(row.id) ?? nothingStands(row.id),
  }))
}
