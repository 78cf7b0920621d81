import { refusalsFrom } from '../../document/index.ts'
import { type By, record } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import type { KeptDebate } from '../concept-note/index.ts'
import type { IssueFacts } from './issue-facts.ts'
import messages from './messages/en.json' with { type: 'json' }
import { issueFactsOf, writeIssueFacts } from './store.ts'

const refusal = refusalsFrom(messages.refusals)

/**
 * Enters what is known of the letter under which the compilation of a debate is issued, in the version `seen`; what it was before stays in the history.
 *
 * Throws `compilation.issued` once the compilation was issued, and `compilation.changed` where somebody else entered something meanwhile.
 */
export async function enterIssueFacts(
  queries: Queries,
  debate: Pick<KeptDebate, 'id' | 'issuedAt'>,
  seen: number,
  facts: IssueFacts,
  by: By,
): Promise<void> {
  if (debate.issuedAt !== null) throw refusal('compilation.issued')
  const { facts: before } = await issueFactsOf(queries, debate.id)
  if (!(await writeIssueFacts(queries, debate.id, seen, facts))) throw refusal('compilation.changed')
  await record(queries, {
    ...by,
    action: 'compilation.enter-facts',
    debate: debate.id,
    subject: `debate ${debate.id}`,
    data: { before: { ...before }, after: { ...facts } },
  })
}
