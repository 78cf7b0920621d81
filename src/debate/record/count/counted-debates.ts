import { type Queries, sql } from '../../../platform/database/index.ts'
import type { ConceptNote } from '../../concept-note/index.ts'
import { countedStatementsOf } from '../debate/counted-statement.ts'
import type { CountedDebate } from './count-answer.ts'

interface Row extends Pick<CountedDebate, 'id' | 'slug' | 'theme' | 'themeLanguage' | 'date' | 'fictional'> {
  readonly note: ConceptNote | null
}

/** All debates with their statements, the oldest first; those without a date last. */
export async function countedDebates(queries: Queries): Promise<readonly CountedDebate[]> {
  const { rows } = await sql<Row>`
    select id, slug, theme, theme_language as "themeLanguage", date, fictional, note from shown_debate order by date nulls last, id`.execute(
    queries,
  )
  const debates: CountedDebate[] = []
  for (const { note, ...debate } of rows) {
    const asked = { question: note?.guidingQuestions ?? [], call: note?.calls ?? [] }
    debates.push({ ...debate, asked, statements: await countedStatementsOf(queries, debate.id) })
  }
  return debates
}
