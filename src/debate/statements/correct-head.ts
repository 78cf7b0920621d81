import { type By, record } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { Head } from './head.ts'
import { type KeptStatement, writeHead } from './store.ts'

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
  await writeHead(queries, debateId, statement.id, head)
  const data = { before: statement.head, after: head }
  await record(queries, { ...by, action: 'statement.correct-head', debate: debateId, subject: `statement ${statement.id}`, data })
  return head
}
