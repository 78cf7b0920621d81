import type { Category } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { conditionOf, isChecked, isConfirmed, noFilter } from '../register/condition.ts'
import type { CountQuestion } from './count-question.ts'

/** Words that answer to a question: a commitment of the register, or a sentence of another category. */
export interface CountedFinding {
  readonly debateId: number
  readonly statementId: number
  readonly anchor: string
  readonly paragraph: number
  /** Counted from 1 in its paragraph; null where it is not known. */
  readonly sentence: number | null
  readonly quote: string
  readonly language: string
  /** The number of a commitment in its register. */
  readonly number: number | null
  /** In the delegation's own name; otherwise for a group or with all who sign a joint statement. */
  readonly own: boolean
  readonly checked: boolean
  readonly confirmed: boolean
  readonly method: string
}

/** The commitments of these debates that a question counts, by statement and place. */
async function commitmentsCounted(
  queries: Queries,
  debates: readonly number[],
  question: CountQuestion,
  today: string,
): Promise<readonly CountedFinding[]> {
  const { kind, on, standing } = question
  const filter = { ...noFilter, kind, standing, ...(on && { [on.asked]: on.letter }) }
  const { rows } = await sql<CountedFinding>`
    select c.debate_id as "debateId", c.statement_id as "statementId", c.anchor, c.paragraph, c.sentences[1] as sentence, c.quote, c.language, c.number,
      coalesce(c.on_behalf_of = '{}' and c.joint_with = '{}' or c.fields -> 'who' ->> 'value' = c.delegation_id, false) as own,
      ${isChecked} as checked, ${isConfirmed} as confirmed, c.method
    from shown_commitment c where ${conditionOf(debates, filter, today)} and c.capacity is distinct from 'president-procedural'
    order by c.debate_id, c.anchor, c.paragraph, c.start_at, c.number`.execute(queries)
  return rows
}

/** The rows of `shown_sentence s` with `shown_statement st` that a question counts. */
function sentenceCondition(debates: readonly number[], { category, on }: Pick<CountQuestion, 'category' | 'on'>) {
  const letters = on?.asked === 'call' ? sql`a.calls` : sql`a.questions`
  const answers = sql`exists (select 1 from shown_answer a
    where a.version_id = s.version_id and a.paragraph = s.paragraph and ${on?.letter ?? ''} = any(${letters}))`
  return sql`s.debate_id = any(${debates}::bigint[]) and ${category} = any(s.categories) and st.capacity is distinct from 'president-procedural'
    and ${on ? answers : sql`true`}`
}

/** How many sentences of a debate are of a category: as many as the list of their quotes has. */
export async function sentencesOfCategory(queries: Queries, debateId: number, category: Category): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from shown_sentence s join shown_statement st on st.id = s.statement_id
    where ${sentenceCondition([debateId], { category, on: null })}`.execute(queries)
  return rows[0]!.n
}

/** The sentences of another category that a question counts. None of them was reviewed: only commitments are. */
async function sentencesCounted(queries: Queries, debates: readonly number[], question: CountQuestion): Promise<readonly CountedFinding[]> {
  const { category } = question
  const { rows } = await sql<CountedFinding & { readonly start: number; readonly end: number }>`
    select s.debate_id as "debateId", s.statement_id as "statementId", s.anchor, s.paragraph, s.number as sentence,
      p.text as quote, coalesce(nullif(p.language, 'und'), st.language) as language, null::int as number,
      st.on_behalf_of = '{}' and st.joint_with = '{}' as own, false as checked, false as confirmed,
      coalesce((select w ->> 'method' from jsonb_array_elements(s.why) w where w ->> 'category' = ${category} limit 1), '') as method,
      s.start_at as start, s.end_at as "end"
    from shown_sentence s join shown_statement st on st.id = s.statement_id join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph
    where ${sentenceCondition(debates, question)}
    order by s.debate_id, s.anchor, s.paragraph, s.number`.execute(queries)
  // Offsets count UTF-16 code units, which SQL does not.
  return rows.map(({ start, end, ...finding }) => ({
    ...finding,
    quote: finding.quote.slice(start, end),
  }))
}

/** What a question counts in these debates, by statement and place: written once, for the numbers and for the lists that they open. */
export function findingsCounted(
  queries: Queries,
  debates: readonly number[],
  question: CountQuestion,
  today: string,
): Promise<readonly CountedFinding[]> {
  return question.category === 'commitment'
    ? commitmentsCounted(queries, debates, question, today)
    : sentencesCounted(queries, debates, question)
}
