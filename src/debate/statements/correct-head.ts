import { type By, record } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { markFictional } from '../concept-note/index.ts'
import type { Head } from './head.ts'
import type { KeptStatement } from './store.ts'

/**
 * Corrects who speaks in a statement, for whom and in which capacity. Its words, its address and what was read of it at first stay.
 * Returns the head as it now is.
 */
export async function correctHead(
  queries: Queries,
  debateId: number,
  statement: KeptStatement,
  change: Partial<Head>,
  by: By,
): Promise<Head> {
  const head: Head = { ...statement.head, ...change }
  const fictional = head.delegation?.fictional === true
  await sql`
    update statement set head = ${JSON.stringify(head)}::jsonb, delegation_id = ${head.delegation?.id ?? null}, delegation_name = ${head.delegation?.name ?? null},
      delegation_kind = ${head.delegation?.kind ?? null}, body = ${head.body}, speaker_name = ${head.speaker?.name ?? null},
      speaker_title = ${head.speaker?.title ?? null}, capacity = ${head.capacity}, on_behalf_of = ${head.onBehalfOf}::text[],
      joint_with = ${head.jointWith}::text[], aligned_with = ${head.alignedWith}::text[], fictional = ${fictional}
    where id = ${statement.id}`.execute(queries)
  if (fictional) await markFictional(queries, debateId)
  const data = { before: statement.head, after: head }
  await record(queries, { ...by, action: 'statement.correct-head', debate: debateId, subject: `statement ${statement.id}`, data })
  return head
}
