import type { Category, CommitmentKind, Pillar } from '../../../council/index.ts'
import type { Position } from '../../../document/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { isModelMethod } from '../../analysis/index.ts'
import { conditionOf, isChecked, isConfirmed, noFilter } from '../register/condition.ts'
import type { NamedField } from './count-question.ts'

/** Words that may answer to a question: a commitment of the register, or a sentence of another category. */
export interface CountedFinding {
  readonly debateId: number
  readonly statementId: number
  readonly versionId: number
  /** The number of that version, from 1: what a citation names. */
  readonly statementVersion: number
  readonly anchor: string
  /** Where its words stand in that version, in the order of the text. */
  readonly positions: readonly Position[]
  readonly paragraph: number
  /** Counted from 1 in its paragraph; null where it is not known. */
  readonly sentence: number | null
  readonly quote: string
  readonly language: string
  /** The id of a commitment, the number in its register, and its version. */
  readonly commitmentId: number | null
  readonly number: number | null
  readonly version: number | null
  readonly kind: CommitmentKind | null
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
  /** What a commitment names, and the words and the value of its place. */
  readonly named: readonly NamedField[]
  readonly place: string
  /** In the delegation's own name; otherwise for a group or with all who sign a joint statement. */
  readonly own: boolean
  readonly checked: boolean
  readonly confirmed: boolean
  readonly method: string
}

/** Whether it is not known how often the method of a finding that nobody has looked at is right: that of a language model never is. */
export const isUnmeasured = ({ method, checked }: CountedFinding): boolean => !checked && isModelMethod(method)

/** The commitments of these debates that stand, by statement and place. What was set aside never counts, nor the chair's business. */
async function commitmentsIn(queries: Queries, debates: readonly number[], today: string): Promise<readonly CountedFinding[]> {
  const { rows } = await sql<CountedFinding>`
    select c.debate_id as "debateId", c.statement_id as "statementId", c.version_id as "versionId", v.version as "statementVersion", c.anchor, c.positions, c.paragraph,
      c.sentences[1] as sentence, c.quote, c.language, c.id as "commitmentId", c.number, c.version, c.kind, c.questions, c.calls, c.pillars,
      array(select case k when 'forWhom' then 'for-whom' else k end from jsonb_object_keys(c.fields) k order by 1) as named,
      coalesce(c.fields -> 'where' ->> 'text', '') || ' ' || coalesce(c.fields -> 'where' ->> 'value', '') as place,
      coalesce(c.on_behalf_of = '{}' and c.joint_with = '{}' or c.fields -> 'who' ->> 'value' = c.delegation_id, false) as own,
      ${isChecked} as checked, ${isConfirmed} as confirmed, c.method
    from shown_commitment c join shown_version v on v.id = c.version_id where ${conditionOf(debates, noFilter, today)} and c.capacity is distinct from 'president-procedural'
    order by c.debate_id, c.anchor, c.paragraph, c.start_at, c.number`.execute(queries)
  return rows
}

/** The rows of `shown_sentence s` with `shown_statement st` that are of a category. */
function sentenceCondition(debates: readonly number[], category: Category) {
  return sql`s.debate_id = any(${debates}::bigint[]) and ${category} = any(s.categories) and st.capacity is distinct from 'president-procedural'`
}

/** How many sentences of a debate are of a category: as many as the list of their quotes has. */
export async function sentencesOfCategory(queries: Queries, debateId: number, category: Category): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from shown_sentence s join shown_statement st on st.id = s.statement_id
    where ${sentenceCondition([debateId], category)}`.execute(queries)
  return rows[0]!.n
}

type SentenceRow = Omit<CountedFinding, 'positions' | 'quote'> & { readonly text: string; readonly start: number; readonly end: number }

/** The sentences of another category. None of them was reviewed: only commitments are. */
async function sentencesIn(queries: Queries, debates: readonly number[], category: Category): Promise<readonly CountedFinding[]> {
  const { rows } = await sql<SentenceRow>`
    select s.debate_id as "debateId", s.statement_id as "statementId", s.version_id as "versionId", v.version as "statementVersion", s.anchor, s.paragraph, s.number as sentence,
      p.text, coalesce(nullif(p.language, 'und'), st.language) as language, null::bigint as "commitmentId", null::int as number, null::int as version,
      null::text as kind, coalesce(a.questions, '{}') as questions, coalesce(a.calls, '{}') as calls, coalesce(a.pillars, '{}') as pillars,
      '{}'::text[] as named, '' as place, st.on_behalf_of = '{}' and st.joint_with = '{}' as own, false as checked, false as confirmed,
      coalesce((select w ->> 'method' from jsonb_array_elements(s.why) w where w ->> 'category' = ${category} limit 1), '') as method,
      s.start_at as start, s.end_at as "end"
    from shown_sentence s join shown_statement st on st.id = s.statement_id join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph
      join shown_version v on v.id = s.version_id left join shown_answer a on a.version_id = s.version_id and a.paragraph = s.paragraph
    where ${sentenceCondition(debates, category)}
    order by s.debate_id, s.anchor, s.paragraph, s.number`.execute(queries)
  // Offsets count UTF-16 code units, which SQL does not.
  return rows.map(({ text, start, end, ...finding }) => ({
    ...finding,
    positions: [{ paragraph: finding.paragraph, start, end }],
    quote: text.slice(start, end),
  }))
}

/** All that was found of a category in these debates, by statement and place. */
export function findingsIn(
  queries: Queries,
  debates: readonly number[],
  category: Category,
  today: string,
): Promise<readonly CountedFinding[]> {
  return category === 'commitment' ? commitmentsIn(queries, debates, today) : sentencesIn(queries, debates, category)
}
