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

/** The key of whoever gave a row of `shown_statement st`, or of `shown_subject st`. */
export const keyOfGiver = sql`coalesce(st.delegation_id, st.anchor)`

/** The chair's business is no delegation's word (PRACTICE.md 1). */
export const isDelegations = sql`st.capacity is distinct from 'president-procedural'`

/** A place is not that of whoever speaks, whom a person may have corrected since it was read. */
export const isOfAnother = (place: Condition) => sql`st.delegation_id is distinct from ${place}`

/** The rows of `shown_subject st` that a filter leaves. */
export function sentenceCondition(debate: KeptDebate, { category, concept, addressee, group, place, delegation }: EntryFilter): Condition {
  const parts = [sql`st.debate_id = ${debate.id}`, isDelegations]
  if (category) parts.push(sql`st.categories && ${categoriesOf(category)}::text[]`)
  if (concept) parts.push(sql`st.concepts @> array[${concept}]`)
  if (addressee === 'nobody') parts.push(sql`st.addressees = '{}'`)
  else if (addressee === 'somebody') parts.push(sql`st.addressees <> '{}'`)
  else if (addressee) parts.push(sql`st.addressees @> array[${addressee}]`)
  if (place) parts.push(sql`st.spoken_of @> array[${place}]`, isOfAnother(sql`${place}`))
  if (group) parts.push(sql`${groupOf(membersOn(debate))} = ${group}`)
  if (delegation) parts.push(sql`${keyOfGiver} = ${delegation}`)
  return sql.join(parts, sql` and `)
}

/** The rows of `shown_commitment c join shown_statement st` that a filter leaves. What it speaks of is read from its sentences. */
function commitmentCondition(
  debate: KeptDebate,
  { concept, within, group, place, delegation }: EntryFilter,
  anyOf: readonly string[] | undefined,
): Condition {
  const parts = [sql`c.debate_id = ${debate.id}`, sql`c.standing <> 'set-aside'`, isDelegations]
  const ofIts = within === 'paragraph' ? sql`true` : sql`x.number = any(c.sentences)`
  const speaks = (what: Condition) =>
    sql`exists (select from shown_subject x where x.version_id = c.version_id and x.paragraph = c.paragraph and ${ofIts} and ${what})`
  if (concept) parts.push(speaks(sql`x.concepts @> array[${concept}]`))
  if (place) parts.push(speaks(sql`x.spoken_of @> array[${place}]`), isOfAnother(sql`${place}`))
  if (anyOf) parts.push(speaks(sql`x.concepts && ${anyOf}::text[]`))
  if (group) parts.push(sql`${groupOf(membersOn(debate))} = ${group}`)
  if (delegation) parts.push(sql`${keyOfGiver} = ${delegation}`)
  return sql.join(parts, sql` and `)
}

/** The places of the entries that a filter leaves: of which version, which paragraph, which sentence, which commitment. The words are read for those only that are shown. */
function placesOf(debate: KeptDebate, filter: EntryFilter, anyOf?: readonly string[]): Condition {
  if (filter.question)
    return sql`
      select st.id as statement_id, st.anchor, ${keyOfGiver} as key, a.version_id, a.paragraph, null::int as sentence, null::bigint as commitment
      from shown_answer a join shown_statement st on st.id = a.statement_id
      where a.debate_id = ${debate.id} and ${isDelegations} and a.questions @> array[${filter.question}]
        and ${filter.delegation ? sql`${keyOfGiver} = ${filter.delegation}` : sql`true`}`
  if (filter.category === 'commitment')
    return sql`
      select st.id as statement_id, st.anchor, ${keyOfGiver} as key, c.version_id, c.paragraph, c.sentences[1] as sentence, c.id as commitment
      from shown_commitment c join shown_statement st on st.id = c.statement_id where ${commitmentCondition(debate, filter, anyOf)}`
  return sql`
    select st.statement_id, st.anchor, ${keyOfGiver} as key, st.version_id, st.paragraph, st.number as sentence, null::bigint as commitment
    from shown_subject st where ${sentenceCondition(debate, filter)} and ${anyOf ? sql`st.concepts && ${anyOf}::text[]` : sql`true`}`
}

interface Row extends Omit<Entry, 'quote'> {
  readonly text: string
  readonly start: number | null
  readonly end: number | null
  readonly committed: string | null
}

/** Offsets count UTF-16 code units, which SQL does not. */
const entryOf = ({ text, start, end, committed, ...entry }: Row): Entry => ({
  ...entry,
  quote: committed ?? (start === null || end === null ? text : text.slice(start, end)),
})

/** How many entries each delegation has of those that a filter leaves, by key. */
export async function entriesByKey(queries: Queries, debate: KeptDebate, filter: EntryFilter): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; n: number }>`select key, count(*) as n from (${placesOf(debate, filter)}) e group by 1`.execute(
    queries,
  )
  return new Map(rows.map(({ key, n }) => [key, n]))
}

/** Which entries are read: of these delegations, in the order of the keys, by place in the statement; at most so many of each where it is said. */
export interface EntriesWanted {
  readonly keys: readonly string[]
  readonly ofEach?: number
  /** Only those that name one of these concepts. */
  readonly anyOf?: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

/** Reads the entries that a filter leaves. */
export async function entriesOf(
  queries: Queries,
  debate: KeptDebate,
  filter: EntryFilter,
  { keys, ofEach, anyOf, limit, offset }: EntriesWanted,
): Promise<readonly Entry[]> {
  const { rows } = await sql<Row>`
    select e.statement_id as "statementId", e.anchor, e.key, e.paragraph, e.sentence, p.text, s.start_at as start, s.end_at as "end",
      coalesce(c.language, nullif(p.language, 'und'), v.language) as language, c.quote as committed, c.number, c.standing,
      case when c.id is not null then array['commitment'] else coalesce(s.categories, '{}') end as categories,
      coalesce((select array_agg(distinct k order by k) from shown_subject x cross join lateral unnest(x.concepts) k
        where x.version_id = e.version_id and x.paragraph = e.paragraph
          and case when c.id is null then x.number = e.sentence else x.number = any(c.sentences) end), '{}') as concepts
    from (
      select ranked.*, row_number() over (order by array_position(${keys}::text[], key), place) as rank from (
        select e.*, row_number() over (partition by key order by anchor, paragraph, sentence, commitment) as place from (${placesOf(debate, filter, anyOf)}) e
        where key = any(${keys}::text[])) ranked
      where place <= ${ofEach ?? 1_000_000} order by rank limit ${limit ?? null} offset ${offset ?? 0}) e
    join shown_version v on v.id = e.version_id
    join shown_paragraph p on p.version_id = e.version_id and p.n = e.paragraph
    left join shown_sentence s on e.commitment is null and s.version_id = e.version_id and s.paragraph = e.paragraph and s.number = e.sentence
    left join shown_commitment c on c.id = e.commitment
    order by e.rank`.execute(queries)
  return rows.map(entryOf)
}
