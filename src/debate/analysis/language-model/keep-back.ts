import { type By, dayOnly, record } from '../../../platform/audit/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { statementAt } from '../../statements/index.ts'

async function say(queries: Queries, statementId: number, keptBack: boolean, { at }: By): Promise<void> {
  await sql`insert into model_kept_back (statement_id, kept_back, day) values (${statementId}, ${keptBack}, ${at.slice(0, 10)}::date)`.execute(
    queries,
  )
}

/** Keeps a statement back from every language model, also one that was sent before: from now on no more is. No reason is asked. Throws `statement.not-found`. */
export async function keepBack(queries: Queries, debateId: number, anchor: string, by: By): Promise<void> {
  const { id } = await statementAt(queries, debateId, anchor)
  await say(queries, id, true, by)
  await record(queries, { ...dayOnly(by), action: 'language-model.keep-back', debate: debateId, subject: `statement ${id}` })
}

/** Takes that back, where it was said by mistake. What else forbids sending it still does. Throws `statement.not-found`. */
export async function releaseStatement(queries: Queries, debateId: number, anchor: string, by: By): Promise<void> {
  const { id } = await statementAt(queries, debateId, anchor)
  await say(queries, id, false, by)
  await record(queries, { ...dayOnly(by), action: 'language-model.release', debate: debateId, subject: `statement ${id}` })
}
