import type { Category } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { Standing } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { Condition } from '../register/condition.ts'
import { categoriesOf, type EntryFilter } from './entry-filter.ts'
import { groupOf, membersOn } from './speaking-group.ts'

/** Words that a number counts: a sentence, a commitment of the register, or a paragraph that speaks to a question. */
export interface Entry {
  readonly statementId: number
  readonly anchor: string
  /** What counts its delegation once. */
  readonly key: string
  readonly paragraph: number
  /** Counted from 1 in its paragraph; null where the whole paragraph is meant. */
  readonly sentence: number | null
  readonly quote: string
  readonly language: string
  readonly categories: readonly Category[]
  readonly concepts: readonly string[]
  /** Number and standing of a commitment in the register. */
  readonly number: number | null
  readonly standing: Standing | null
}

/** The key of whoever gave a row of `shown_statement st`. */
export const keyOfGiver = sql`coalesce(st.delegation_id, st.anchor)`

/** The chair's business is no delegation's word (PRACTICE.md 1). */
export const isDelegations = sql`st.capacity is distinct from 'president-procedural'`

const language = sql`coalesce(nullif(p.language, 'und'), st.language)`

/** The sentences and what they speak of: `shown_sentence s`, `shown_statement st`, `shown_subject x`. */
export const sentencesWithSubjects = sql`shown_sentence s join shown_statement st on st.id = s.statement_id
  left join shown_subject x on x.version_id = s.version_id and x.paragraph = s.paragraph and x.number = s.number`

/** The rows of {@link sentencesWithSubjects} that a filter leaves. */
function sentenceCondition(debate: KeptDebate, { category, concept, addressee, group, place, delegation }: EntryFilter): Condition {
  const parts = [sql`s.debate_id = ${debate.id}`, isDelegations]
  if (category) parts.push(sql`s.categories && ${categoriesOf(category)}::text[]`)
  if (concept) parts.push(sql`x.concepts @> array[${concept}]`)
  if (addressee === 'nobody') parts.push(sql`coalesce(x.addressees, '{}') = '{}'`)
  else if (addressee === 'somebody') parts.push(sql`x.addressees <> '{}'`)
  else if (addressee) parts.push(sql`x.addressees @> array[${addressee}]`)
  if (place) parts.push(sql`x.spoken_of @> array[${place}]`)
  if (group) parts.push(sql`${groupOf(membersOn(debate))} = ${group}`)
  if (delegation) parts.push(sql`${keyOfGiver} = ${delegation}`)
  return sql.join(parts, sql` and `)
}

/** The rows of `shown_commitment c join shown_statement st` that a filter leaves. What it speaks of is read from its sentences. */
function commitmentCondition(debate: KeptDebate, { concept, within, group, place, delegation }: EntryFilter): Condition {
  const parts = [sql`c.debate_id = ${debate.id}`, sql`c.standing <> 'set-aside'`, isDelegations]
  const ofIts = within === 'paragraph' ? sql`true` : sql`x.number = any(c.sentences)`
  const speaks = (what: Condition) =>
    sql`exists (select from shown_subject x where x.version_id = c.version_id and x.paragraph = c.paragraph and ${ofIts} and ${what})`
  if (concept) parts.push(speaks(sql`x.concepts @> array[${concept}]`))
  if (place) parts.push(speaks(sql`x.spoken_of @> array[${place}]`))
  if (group) parts.push(sql`${groupOf(membersOn(debate))} = ${group}`)
  if (delegation) parts.push(sql`${keyOfGiver} = ${delegation}`)
  return sql.join(parts, sql` and `)
}

/** The rows that a filter leaves, as a query: `id` of the statement, its key, its place, and whatever else an {@link Entry} holds. */
function rowsOf(debate: KeptDebate, filter: EntryFilter): Condition {
  if (filter.question)
    return sql`
      select st.id as "statementId", st.anchor, ${keyOfGiver} as key, a.paragraph, null::int as sentence, p.text as quote, 0 as start, null::int as "end",
        ${language} as language, '{}'::text[] as categories, '{}'::text[] as concepts, null::int as number, null::text as standing
      from shown_answer a join shown_statement st on st.id = a.statement_id join shown_paragraph p on p.version_id = a.version_id and p.n = a.paragraph
      where a.debate_id = ${debate.id} and ${isDelegations} and a.questions @> array[${filter.question}]
        and ${filter.delegation ? sql`${keyOfGiver} = ${filter.delegation}` : sql`true`}`
  if (filter.category === 'commitment')
    return sql`
      select st.id as "statementId", st.anchor, ${keyOfGiver} as key, c.paragraph, c.sentences[1] as sentence, c.quote, 0 as start, null::int as "end",
        c.language, array['commitment'] as categories,
        coalesce((select array_agg(distinct k) from shown_subject x cross join lateral unnest(x.concepts) k
          where x.version_id = c.version_id and x.paragraph = c.paragraph and x.number = any(c.sentences)), '{}') as concepts, c.number, c.standing
      from shown_commitment c join shown_statement st on st.id = c.statement_id where ${commitmentCondition(debate, filter)}`
  return sql`
    select st.id as "statementId", st.anchor, ${keyOfGiver} as key, s.paragraph, s.number as sentence, p.text as quote, s.start_at as start, s.end_at as "end",
      ${language} as language, s.categories, coalesce(x.concepts, '{}') as concepts, null::int as number, null::text as standing
    from ${sentencesWithSubjects} join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph
    where ${sentenceCondition(debate, filter)}`
}

interface Row extends Entry {
  readonly start: number
  readonly end: number | null
}

/** Offsets count UTF-16 code units, which SQL does not. */
const cut = ({ start, end, ...entry }: Row): Entry => ({ ...entry, quote: end === null ? entry.quote : entry.quote.slice(start, end) })

/** How many entries each delegation has of those that a filter leaves, by key. */
export async function entriesByKey(queries: Queries, debate: KeptDebate, filter: EntryFilter): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; n: number }>`select key, count(*) as n from (${rowsOf(debate, filter)}) e group by 1`.execute(
    queries,
  )
  return new Map(rows.map(({ key, n }) => [key, n]))
}

/** Which entries are read: of these delegations, in the order of the keys, by place in the statement; at most so many of each where it is said. */
export interface EntriesWanted {
  readonly keys: readonly string[]
  readonly ofEach?: number
  readonly limit?: number
  readonly offset?: number
}

/** Reads the entries that a filter leaves. */
export async function entriesOf(
  queries: Queries,
  debate: KeptDebate,
  filter: EntryFilter,
  wanted: EntriesWanted,
): Promise<readonly Entry[]> {
  const { keys, ofEach, limit, offset } = wanted
  const { rows } = await sql<Row>`
    select * from (select e.*, row_number() over (partition by key order by anchor, paragraph, sentence, number) as place from (${rowsOf(debate, filter)}) e
      where key = any(${keys}::text[])) e
    where place <= ${ofEach ?? 1_000_000}
    order by array_position(${keys}::text[], key), place limit ${limit ?? null} offset ${offset ?? 0}`.execute(queries)
  return rows.map(cut)
}
