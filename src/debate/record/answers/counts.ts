import type { Category } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import { type Addressee, subjectsForm } from '../../analysis/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { isChecked } from '../register/condition.ts'
import { isDelegations, isOfAnother, keyOfGiver, sentenceCondition } from './entries.ts'
import { everything, type ListedCategory } from './entry-filter.ts'
import { groupOf, membersOn, type SpeakingGroup } from './speaking-group.ts'

/** Shown statements of a debate of whose sentences it was not read yet, or by an older program, what they speak of. */
export async function unreadStatements(queries: Queries, debateId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from shown_statement st left join shown_subjects_read r on r.version_id = st.version_id
    where st.debate_id = ${debateId} and r.form is distinct from ${subjectsForm()}`.execute(queries)
  return rows[0]!.n
}

/** Paragraphs of a delegation that speak to a question, and its commitments there. */
export interface AnsweredCell {
  readonly key: string
  readonly question: string
  readonly paragraphs: number
  readonly commitments: number
}

/** Who answered which question of a debate, with commitments that were not set aside. */
export async function answeredCells(queries: Queries, debateId: number): Promise<readonly AnsweredCell[]> {
  const { rows } = await sql<AnsweredCell>`
    select key, question, sum(paragraphs)::int as paragraphs, sum(commitments)::int as commitments from (
      select ${keyOfGiver} as key, q as question, count(*) as paragraphs, 0 as commitments
      from shown_answer a join shown_statement st on st.id = a.statement_id cross join lateral unnest(a.questions) q
      where a.debate_id = ${debateId} and ${isDelegations} group by 1, 2
      union all
      select coalesce(c.delegation_id, c.anchor), q, 0, count(*)
      from shown_commitment c cross join lateral unnest(c.questions) q
      where c.debate_id = ${debateId} and c.standing <> 'set-aside' group by 1, 2) e
    group by 1, 2`.execute(queries)
  return rows
}

/** How many commitments of a debate count, and how many of them a person has looked at. */
export async function commitmentsChecked(queries: Queries, debateId: number): Promise<{ readonly all: number; readonly checked: number }> {
  const { rows } = await sql<{ all: number; checked: number }>`
    select count(*) as all, count(*) filter (where ${isChecked}) as checked from shown_commitment c
    where c.debate_id = ${debateId} and c.standing <> 'set-aside'`.execute(queries)
  return rows[0]!
}

/** How often a concept is named in sentences of these categories, and by how many delegations. */
export interface ConceptNamed {
  readonly concept: string
  readonly delegations: number
  readonly sentences: number
}

/** The concepts that sentences of a debate name as something that is hard or lacking. */
export async function conceptsNamed(queries: Queries, debate: KeptDebate, category: ListedCategory): Promise<readonly ConceptNamed[]> {
  const { rows } = await sql<ConceptNamed>`
    select concept, count(distinct ${keyOfGiver}) as delegations, count(*) as sentences
    from shown_subject st cross join lateral unnest(st.concepts) concept
    where ${sentenceCondition(debate, { ...everything, category })} group by 1`.execute(queries)
  return rows
}

/** How many commitments name a concept, and how many more stand in a paragraph that names it. */
export interface ConceptCommitted {
  readonly concept: string
  readonly own: number
  readonly within: number
}

/** The concepts that commitments of a debate name, or their paragraphs do. */
export async function conceptsCommitted(queries: Queries, debateId: number): Promise<readonly ConceptCommitted[]> {
  const { rows } = await sql<ConceptCommitted>`
    select concept, count(distinct c.id) filter (where st.number = any(c.sentences)) as own, count(distinct c.id) as within
    from shown_commitment c join shown_subject st on st.version_id = c.version_id and st.paragraph = c.paragraph
      cross join lateral unnest(st.concepts) concept
    where c.debate_id = ${debateId} and c.standing <> 'set-aside' and ${isDelegations} group by 1`.execute(queries)
  return rows
}

/** Recommendations of one group of speakers to one addressee; `nobody` where the sentence names nobody. */
export interface Recommended {
  readonly addressee: Addressee | 'nobody'
  readonly group: SpeakingGroup
  readonly sentences: number
}

/** The rows of `shown_subject st` that recommend, of a debate or one delegation of it. */
const recommending = (debate: KeptDebate, delegation: string | null) =>
  sentenceCondition(debate, { ...everything, category: 'recommendation', delegation })

/** Whom a row of `shown_subject st` is addressed to. */
const addressee = sql`unnest(case when st.addressees = '{}' then array['nobody'] else st.addressees end) addressee`

/** Who recommends to whom in a debate, or one delegation of it. A recommendation to two is counted under both. */
export async function recommendedTo(queries: Queries, debate: KeptDebate, delegation: string | null): Promise<readonly Recommended[]> {
  const { rows } = await sql<Recommended>`
    select addressee, ${groupOf(membersOn(debate))} as "group", count(*) as sentences
    from shown_subject st cross join lateral ${addressee} where ${recommending(debate, delegation)} group by 1, 2`.execute(queries)
  return rows
}

/** How many delegations address each, by addressee. */
export async function recommendingDelegations(
  queries: Queries,
  debate: KeptDebate,
  delegation: string | null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ addressee: string; n: number }>`
    select addressee, count(distinct ${keyOfGiver}) as n
    from shown_subject st cross join lateral ${addressee} where ${recommending(debate, delegation)} group by 1`.execute(queries)
  return new Map(rows.map((row) => [row.addressee, row.n]))
}

/** How many recommendations a debate, or one delegation of it, makes, and how many of them name somebody to whom they are addressed. */
export async function recommendationsIn(
  queries: Queries,
  debate: KeptDebate,
  delegation: string | null,
): Promise<{ readonly all: number; readonly named: number }> {
  const { rows } = await sql<{ all: number; named: number }>`
    select count(*) as all, count(*) filter (where st.addressees <> '{}') as named
    from shown_subject st where ${recommending(debate, delegation)}`.execute(queries)
  return rows[0]!
}

/** How a State, a mission or a region is spoken of in a debate: by how many delegations, in how many sentences, and in how many of each category. */
export interface PlaceSpokenOf {
  readonly place: string
  readonly delegations: number
  readonly sentences: number
  readonly categories: Readonly<Partial<Record<Category, number>>>
}

/** The States, missions and regions that a debate, or one delegation of it, speaks of. Commitments are those of the register that were not set aside. */
export async function placesSpokenOf(queries: Queries, debate: KeptDebate, delegation: string | null): Promise<readonly PlaceSpokenOf[]> {
  const of = (category: Category) => sql`count(*) filter (where st.categories @> array[${category}])`
  const { rows } = await sql<Omit<PlaceSpokenOf, 'categories'> & Record<Exclude<Category, 'commitment'>, number>>`
    select place, count(distinct ${keyOfGiver}) as delegations, count(*) as sentences, ${of('achievement')} as achievement, ${of('example')} as example,
      ${of('challenge')} as challenge, ${of('gap')} as gap, ${of('recommendation')} as recommendation
    from shown_subject st cross join lateral unnest(st.spoken_of) place
    where ${sentenceCondition(debate, { ...everything, delegation })} and ${isOfAnother(sql`place`)} group by 1`.execute(queries)
  const { rows: committed } = await sql<{ place: string; n: number }>`
    select place, count(distinct c.id) as n
    from shown_commitment c join shown_subject st on st.version_id = c.version_id and st.paragraph = c.paragraph and st.number = any(c.sentences)
      cross join lateral unnest(st.spoken_of) place
    where c.debate_id = ${debate.id} and c.standing <> 'set-aside' and ${isDelegations} and ${isOfAnother(sql`place`)}
      and ${delegation ? sql`${keyOfGiver} = ${delegation}` : sql`true`} group by 1`.execute(queries)
  const commitments = new Map(committed.map(({ place, n }) => [place, n]))
  return rows.map(({ place, delegations, sentences, ...categories }) => ({
    place,
    delegations,
    sentences,
    categories: { ...categories, commitment: commitments.get(place) ?? 0 },
  }))
}

/** The group of each delegation of a debate by its key; that of its first statement where they differ. */
export async function groupsByKey(queries: Queries, debate: KeptDebate): Promise<ReadonlyMap<string, SpeakingGroup>> {
  const { rows } = await sql<{ key: string; group: SpeakingGroup }>`
    select distinct on (key) ${keyOfGiver} as key, ${groupOf(membersOn(debate))} as "group" from shown_statement st
    where st.debate_id = ${debate.id} and ${isDelegations} order by key, st.anchor`.execute(queries)
  return new Map(rows.map(({ key, group }) => [key, group]))
}
