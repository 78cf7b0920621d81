import { type Queries, sql } from '../../../platform/database/index.ts'
import { issueFactsOf } from '../../compilation/index.ts'
import type { ConceptNote } from '../../concept-note/index.ts'
import { type CountedStatement, countedStatementsByDebate } from '../debate/counted-statement.ts'

/** A debate as it is counted over. */
export interface CountedDebate {
  readonly id: number
  readonly slug: string
  readonly theme: string | null
  readonly themeLanguage: string | null
  readonly date: string | null
  readonly fictional: boolean
  readonly asked: Readonly<Record<'question' | 'call', readonly { readonly letter: string; readonly text: string }[]>>
  /** The symbol of the compilation in which its statements were issued; null while there is none. */
  readonly symbol: string | null
  readonly statements: readonly CountedStatement[]
}

interface Row extends Omit<CountedDebate, 'asked' | 'symbol' | 'statements'> {
  readonly note: ConceptNote | null
  readonly isIssued: boolean
}

/** All debates with their statements, the oldest first; those without a date last. */
export async function countedDebates(queries: Queries): Promise<readonly CountedDebate[]> {
  const { rows } = await sql<Row>`
    select id, slug, theme, theme_language as "themeLanguage", date, fictional, note, issued_on is not null as "isIssued" from shown_debate
    order by date nulls last, id`.execute(queries)
  const statements = await countedStatementsByDebate(queries)
  const debates: CountedDebate[] = []
  for (const { note, isIssued, ...debate } of rows) {
    const asked = { question: note?.guidingQuestions ?? [], call: note?.calls ?? [] }
    const symbol = isIssued ? ((await issueFactsOf(queries, debate.id)).facts.symbol ?? null) : null
    debates.push({ ...debate, asked, symbol, statements: statements.get(debate.id) ?? [] })
  }
  return debates
}

/** How many sentences each statement of these debates has, by its id: as far as it was analysed. */
export async function sentencesByStatement(queries: Queries, debates: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; n: number }>`
    select s.statement_id as id, count(*) as n from shown_sentence s where s.debate_id = any(${debates}::bigint[]) group by 1`.execute(
    queries,
  )
  return new Map(rows.map(({ id, n }) => [id, n]))
}

/** Tells whether a debate is among those that a question names: by its address, its year, or a span of years; all, where it names none. */
export function isAskedIn(named: readonly string[], { slug, date }: Pick<CountedDebate, 'slug' | 'date'>): boolean {
  if (named.length === 0) return true
  const year = date?.slice(0, 4)
  return named.some((value) => {
    if (value === slug) return true
    if (year === undefined) return false
    const [, from, to] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(value) ?? []
    return from !== undefined && from <= year && year <= (to ?? from)
  })
}
