import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { type KeptMeeting, meetingsOf } from './store.ts'

/** What a person enters of a meeting by hand; null where it is not known. */
export type MeetingByHand = Pick<KeptMeeting, 'number' | 'date' | 'time' | 'level' | 'chairName' | 'chairTitle'>

/** Changes what is known of the first meeting of a debate to what a person entered. What it was before stays in the history. */
export async function changeMeeting(queries: Queries, debateId: number, meeting: MeetingByHand, by: By): Promise<void> {
  const { number, date, time, level, chairName, chairTitle } = meeting
  const before = (await meetingsOf(queries, debateId))[0] ?? null
  await sql`
    insert into meeting (debate_id, ordinal, number, date, time, level, chair_name, chair_title)
    values (${debateId}, 1, ${number}, ${date}::date, ${time}, ${level}, ${chairName}, ${chairTitle})
    on conflict (debate_id, ordinal) do update set number = excluded.number, date = excluded.date, time = excluded.time, level = excluded.level,
      chair_name = excluded.chair_name, chair_title = excluded.chair_title`.execute(queries)
  await record(queries, {
    ...by,
    action: 'meeting.change',
    debate: debateId,
    subject: `debate ${debateId}`,
    data: { before, after: { ...meeting } },
  })
}
