import { type Queries, sql } from '../../platform/database/index.ts'
import type { RegisteredWords } from '../analysis/index.ts'

/** All words of a statement that stand in the register, or that a reviewer took out of it: what a further proposal is set beside. Joined and split ones are not among them. */
export async function registeredWords(queries: Queries, statementId: number): Promise<readonly RegisteredWords[]> {
  const { rows } = await sql<RegisteredWords>`
    select positions, standing = 'set-aside' as "isSetAside" from commitment
    where statement_id = ${statementId} and became = '{}' and gone_from is null order by number`.execute(queries)
  return rows
}
