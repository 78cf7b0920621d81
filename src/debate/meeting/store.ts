import { type Queries, sql } from '../../platform/database/index.ts'
import type { ConceptNote } from '../concept-note/index.ts'

/** A meeting of a debate as it is kept; what is not known is null. */
export interface KeptMeeting {
  readonly ordinal: number
  readonly number: number | null
  readonly date: string | null
  readonly time: string | null
  readonly level: ConceptNote['meeting']['level']
  readonly chairName: string | null
  readonly chairTitle: string | null
}

/** Enters the meeting that a concept note announces, or mends what was entered of it; what the note does not say stays. */
export async function announceMeeting(queries: Queries, debateId: number, { meeting }: ConceptNote): Promise<void> {
  const { date, time, level, chair } = meeting
  if (date === null && time === null && level === null && chair === null) return
  await sql`
    insert into meeting (debate_id, ordinal, date, time, level, chair_name, chair_title)
    values (${debateId}, 1, ${date}::date, ${time}, ${level}, ${chair?.name ?? null}, ${chair?.title ?? null})
    on conflict (debate_id, ordinal) do update set
      date = coalesce(excluded.date, meeting.date), time = coalesce(excluded.time, meeting.time), level = coalesce(excluded.level, meeting.level),
      chair_name = coalesce(excluded.chair_name, meeting.chair_name), chair_title = coalesce(excluded.chair_title, meeting.chair_title)`.execute(
    queries,
  )
}

/** The meetings of a debate in their order. */
export async function meetingsOf(queries: Queries, debateId: number): Promise<readonly KeptMeeting[]> {
  const { rows } = await sql<KeptMeeting>`
    select ordinal, number, date, time, level, chair_name as "chairName", chair_title as "chairTitle"
    from shown_meeting where debate_id = ${debateId} order by ordinal`.execute(queries)
  return rows
}
