import { type Queries, sql } from '../../platform/database/index.ts'
import { searchedParagraphs } from './paragraph-role.ts'
import type { Statement } from './statement.ts'

/** Of so large a share of its letters the paragraphs stand in the other, word for word: then one of them may be a corrected text of the other. */
const nearly = 0.5

const lettersIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)

/** The address of a statement of the same delegation that has most paragraphs of this one, word for word; null where there is none. */
export async function nearSame(queries: Queries, debateId: number, statement: Statement): Promise<string | null> {
  const { delegation } = statement.head
  const own = searchedParagraphs(statement).map(({ text }) => text)
  if (!delegation || own.length === 0) return null
  const { rows } = await sql<{ anchor: string; texts: readonly string[] }>`
    select s.anchor, array_agg(p.text) as texts from shown_statement s join paragraph p on p.version_id = s.version_id and p.text = any(${own}::text[])
    where s.debate_id = ${debateId} and s.delegation_id = ${delegation.id} group by s.anchor order by s.anchor`.execute(queries)
  return rows.find(({ texts }) => lettersIn([...new Set(texts)]) >= lettersIn([...new Set(own)]) * nearly)?.anchor ?? null
}
