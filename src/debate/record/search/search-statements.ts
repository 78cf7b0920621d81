import type { Span } from '../../../document/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { SearchQuery } from './query.ts'
import { type KeyPlaces, marksIn, type SentenceStarts, type TellingSentence, tellingSentences } from './quoted.ts'
import { languageWithin } from './search-words.ts'
import { conditionsOf, inCategory, keysLookedFor, lookedFor, type SearchCondition } from './tsquery.ts'

/** What a search is narrowed down to; null where it is not. */
export interface SearchFilter {
  /** The slug of a debate. */
  readonly debate: string | null
  /** Id of a delegation, or the anchor of its statement where the table of delegations does not know it. */
  readonly delegation: string | null
  /** The language of the statement. */
  readonly language: string | null
  /** What the sentences do in which all the words stand. */
  readonly category: string | null
  readonly capacity: string | null
}

/** A search: what is looked for, where, and which part of what is found is wanted. */
export interface SearchAsked {
  readonly query: Pick<SearchQuery, 'all' | 'none'>
  readonly filter: SearchFilter
  /** Hits to pass over, and to give. */
  readonly from: number
  readonly most: number
}

/** A sentence of a hit: where it stands, and in it the words that were looked for, as places in the paragraph. */
export interface QuotedSentence extends Span {
  readonly paragraph: number
  /** The 2 of #p6s2; null where a paragraph has no sentences. */
  readonly number: number | null
  readonly text: string
  readonly language: string
  /** Places in the paragraph, in order, apart from each other; the sentence's own are `start` and `end`. */
  readonly marks: readonly Span[]
}

/** A statement that was found. It opens at its first sentence. */
export interface SearchHit {
  readonly debate: { readonly slug: string; readonly theme: string | null; readonly date: string | null; readonly fictional: boolean }
  readonly anchor: string
  readonly delegationId: string | null
  readonly delegationName: string | null
  readonly capacity: string | null
  readonly language: string
  readonly sentences: readonly QuotedSentence[]
}

/** What was found: how many statements in all, exactly, and the wanted ones of them. */
export interface SearchFound {
  readonly total: number
  /** `closest`: where the words stand closest together first; `newest`: newest debate first, as there are too many to compare. */
  readonly order: 'closest' | 'newest'
  readonly hits: readonly SearchHit[]
}

/** Beyond so many statements closeness is not compared: it would read all their words. */
const mostCompared = 300

interface FoundRow {
  readonly version_id: number
  readonly total: number
}

interface HitRow extends SentenceStarts {
  readonly version_id: number
  readonly slug: string
  readonly theme: string | null
  readonly date: string | null
  readonly fictional: boolean
  readonly anchor: string
  readonly delegation_id: string | null
  readonly delegation_name: string | null
  readonly capacity: string | null
  readonly language: string
  readonly places: KeyPlaces | null
}

interface SentenceRow {
  readonly version_id: number
  readonly paragraph: number
  readonly number: number
  readonly text: string
  readonly language: string | null
  readonly start_at: number | null
  readonly end_at: number | null
}

const having = ({ words, frequent }: SearchCondition) =>
  sql`(${sql.join(
    [
      ...(words === null ? [] : [sql`select search_versions(${words}::tsquery)`]),
      ...(frequent === null ? [] : [sql`select search_frequent_versions(${frequent}::tsquery)`]),
    ],
    sql` union `,
  )})`

/** The versions that have the words. */
function versionsOf({ query, filter }: SearchAsked) {
  if (filter.category !== null) return sql`select search_category_versions(${inCategory(query, filter.category)}::tsquery)`
  const { all, none } = conditionsOf(query)
  const without = none.map((condition) => sql` except ${having(condition)}`)
  return sql`${sql.join(all.map(having), sql` intersect `)}${sql.join(without, sql``)}`
}

/**
 * The statements that answer to a search, without order. The versions are given as one list, so that they are looked up by their index whatever else is asked:
 * a database that knows little of its tables, as the embedded one does, would else look for the words again at each statement of a filter.
 */
function foundBy(asked: SearchAsked) {
  const { debate, delegation, language, capacity } = asked.filter
  return sql`
    from shown_statement s join named_debate d on d.id = s.debate_id
    where s.version_id = any(array(${versionsOf(asked)}))
      and (${debate}::text is null or d.slug = ${debate})
      and (${delegation}::text is null or s.delegation_id = ${delegation} or (s.delegation_id is null and s.anchor = ${delegation}))
      and (${language}::text is null or s.language = ${language})
      and (${capacity}::text is null or s.capacity = ${capacity})`
}

const wordsOf = (category: string | null, version: string) =>
  category === null
    ? sql`(select t.words from search_text t where t.version_id = ${sql.ref(version)})`
    : sql`(select c.words from search_category c where c.version_id = ${sql.ref(version)} and c.category = ${category})`

async function pageOf(queries: Queries, asked: SearchAsked): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select found.version_id, found.total
    from (select s.version_id, s.anchor, d.date, s.debate_id, count(*) over () as total ${foundBy(asked)}) found
    order by
      case when found.total <= ${mostCompared} then ts_rank_cd(${wordsOf(asked.filter.category, 'found.version_id')}, ${lookedFor(asked.query)}::tsquery, 1) end desc nulls last,
      found.date desc nulls last, found.debate_id desc, found.anchor
    limit ${asked.most} offset ${asked.from}`.execute(queries)
  return rows
}

/** The statements of one page, in its order. */
async function hitsOf(queries: Queries, asked: SearchAsked, versions: readonly number[]): Promise<readonly HitRow[]> {
  // Only the words that were looked for are unfolded: they alone are given a weight.
  const words = sql`ts_filter(setweight(${wordsOf(asked.filter.category, 's.version_id')}, 'A', ${keysLookedFor(asked.query)}::text[]), '{a}')`
  const { rows } = await sql<HitRow>`
    select s.version_id, d.slug, d.theme, d.date, s.fictional, s.anchor, s.delegation_id, s.delegation_name, s.capacity, s.language,
      t.paragraphs, t.numbers, t.starts,
      (select jsonb_object_agg(w.lexeme, w.positions) from unnest(${words}) w) as places
    from unnest(${versions}::bigint[]) with ordinality as page(version_id, at)
    join shown_statement s on s.version_id = page.version_id
    join search_text t on t.version_id = s.version_id
    join named_debate d on d.id = s.debate_id
    order by page.at`.execute(queries)
  return rows
}

async function sentencesAt(
  queries: Queries,
  chosen: readonly (TellingSentence & { readonly versionId: number })[],
): Promise<readonly SentenceRow[]> {
  const { rows } = await sql<SentenceRow>`
    select c.version_id, c.paragraph, c.number, p.text, p.language, s.start_at, s.end_at
    from unnest(${chosen.map(({ versionId }) => versionId)}::bigint[], ${chosen.map(({ paragraph }) => paragraph)}::int[],
      ${chosen.map(({ number }) => number)}::int[]) as c(version_id, paragraph, number)
    join shown_paragraph p on p.version_id = c.version_id and p.n = c.paragraph
    left join shown_sentence s on s.version_id = c.version_id and s.paragraph = c.paragraph and s.number = c.number`.execute(queries)
  return rows
}

/**
 * Looks for statements that are shown, in their newest version, and gives one page of what was found. Counts exactly, however many there are.
 * With a category, the words must all stand in sentences of that category. Finds nothing where nothing is looked for.
 */
export async function searchStatements(queries: Queries, asked: SearchAsked): Promise<SearchFound> {
  const terms = asked.query.all.flat()
  if (terms.length === 0) return { total: 0, order: 'closest', hits: [] }
  const page = await pageOf(queries, asked)
  const total = page[0]?.total ?? (asked.from > 0 ? await countOf(queries, asked) : 0)
  const rows = page.length
    ? await hitsOf(
        queries,
        asked,
        page.map((row) => row.version_id),
      )
    : []
  const telling = rows.map((row) => tellingSentences(terms, row.places ?? {}, row))
  const chosen = rows.flatMap(({ version_id: versionId }, index) => telling[index]!.map((one) => ({ versionId, ...one })))
  const opened = new Map(
    (await sentencesAt(queries, chosen)).map((row) => [`${row.version_id} ${row.paragraph} ${row.number}`, row] as const),
  )
  const quoted = ({ version_id, language: ofStatement }: HitRow, { paragraph, number }: TellingSentence): readonly QuotedSentence[] => {
    const row = opened.get(`${version_id} ${paragraph} ${number}`)
    if (!row) return []
    const { text } = row
    const language = languageWithin(row.language, ofStatement)
    const span = { start: row.start_at ?? 0, end: row.end_at ?? text.length }
    const marks = marksIn(text, language, terms, span)
    return [{ paragraph, number: number || null, ...span, text: text.slice(span.start, span.end), language, marks }]
  }
  const hits = rows.map((row, index) => ({
    debate: { slug: row.slug, theme: row.theme, date: row.date, fictional: row.fictional },
    anchor: row.anchor,
    delegationId: row.delegation_id,
    delegationName: row.delegation_name,
    capacity: row.capacity,
    language: row.language,
    sentences: telling[index]!.flatMap((one) => quoted(row, one)),
  }))
  return { total, order: total <= mostCompared ? 'closest' : 'newest', hits }
}

async function countOf(queries: Queries, asked: SearchAsked): Promise<number> {
  return (await sql<{ total: number }>`select count(*) as total ${foundBy(asked)}`.execute(queries)).rows[0]!.total
}
