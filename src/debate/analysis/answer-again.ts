import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { debateById } from '../concept-note/index.ts'

/**
 * The debates whose newest concept note came after statements had been taken in, or of whose questions a person set the concepts then, and whose paragraphs have not been
 * answered again since.
 * The order of the history decides, not a clock.
 */
export async function debatesToAnswerAgain(queries: Queries): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select note.debate as id from history note
    where note.action in ('concept-note.hand-in', 'concept-note.set-concepts')
      and not exists (select from history later where later.subject = note.subject and later.id > note.id
        and later.action in ('concept-note.hand-in', 'concept-note.set-concepts', 'concept-note.answer-again'))
      and exists (select from history statement where statement.debate = note.debate and statement.action = 'statement.take-in' and statement.id < note.id)
    order by 1`.execute(queries)
  return rows.map(({ id }) => id)
}

/** Says in the history that the paragraphs of a debate were answered again under a version of its note; nothing is said where another note has come meanwhile. */
export async function recordAnsweredAgain(queries: Queries, debateId: number, noteVersion: number | null, by: By): Promise<void> {
  if ((await debateById(queries, debateId)).noteVersion !== noteVersion) return
  const subject = `concept-note ${debateId}`
  await record(queries, { ...by, action: 'concept-note.answer-again', debate: debateId, subject, data: { version: noteVersion } })
}
