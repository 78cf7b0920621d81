import type { Pillar } from '../../council/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import type { KeptCommitment } from '../commitments/index.ts'
import { type Likeness, rankByLikeness, type Wording } from './likeness.ts'

/** Words of the same delegation in another debate, beside those of a commitment. */
export interface WordsBeside extends Likeness {
  readonly debate: { readonly slug: string; readonly theme: string | null; readonly themeLanguage: string | null; readonly date: string }
  readonly anchor: string
  readonly paragraph: number
  /** The sentence in its paragraph, counted from 1: the 2 of #p6s2. */
  readonly sentence: number
  readonly quote: string
  readonly language: string
  /** Its number in the register of that debate; null for a sentence that is not in it. */
  readonly number: number | null
}

/** What the same delegation said before and after on what a commitment is about, the most alike first. */
export interface EarlierAndLater {
  readonly earlier: readonly WordsBeside[]
  readonly later: readonly WordsBeside[]
}

/** Shown of each: as many as can be read side by side. */
const mostShown = 3
/** Below this, what two sentences share is chance: the demonstration's pairs stand at 0.18 and more, most others below 0.15. */
const leastStrength = 0.15

interface Candidate extends Wording, Omit<WordsBeside, keyof Likeness | 'language'> {
  readonly isLater: boolean
}

interface Row {
  readonly slug: string
  readonly theme: string | null
  readonly themeLanguage: string | null
  readonly date: string
  readonly isLater: boolean
  readonly anchor: string
  readonly paragraph: number
  readonly sentence: number
  readonly number: number | null
  readonly quote: string | null
  readonly start: number
  readonly end: number
  readonly around: string
  readonly language: string
  readonly pillars: readonly Pillar[]
}

/** Cells of tables, places and dates stand as sentences, too, and say nothing alone. */
const isTelling = (text: string) => (text.match(/\p{L}/gu)?.length ?? 0) >= (/\p{sc=Han}/u.test(text) ? 8 : 20)

function candidateOf({ slug, theme, themeLanguage, date, start, end, quote, ...row }: Row): Candidate {
  return {
    ...row,
    debate: { slug, theme, themeLanguage, date },
    quote: quote ?? row.around.slice(start, end),
    text: quote ?? row.around.slice(start, end),
  }
}

async function candidatesOf(
  queries: Queries,
  { debateId, delegationId }: Pick<KeptCommitment, 'debateId' | 'delegationId'>,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Row>`
    with own as (select date from shown_debate where id = ${debateId} and date is not null),
    said as (
      select d.slug, d.theme, d.theme_language as "themeLanguage", d.date, d.date > own.date as "isLater", s.anchor, s.version_id, s.paragraph, s.number as sentence,
        s.start_at as start, s.end_at as "end", p.text as around, coalesce(p.language, st.language) as language, coalesce(a.pillars, '{}') as pillars
      from own
      join shown_debate d on d.date <> own.date and d.id <> ${debateId}
      join shown_sentence s on s.debate_id = d.id and s.delegation_id = ${delegationId}
      join shown_statement st on st.id = s.statement_id
      join paragraph p on p.version_id = s.version_id and p.n = s.paragraph
      left join paragraph_answer a on a.version_id = s.version_id and a.paragraph = s.paragraph
    )
    select said.slug, said.theme, said."themeLanguage", said.date, said."isLater", said.anchor, said.paragraph, said.sentence, said.start, said."end",
      said.around, said.language, said.pillars, c.number, c.quote
    from said
    left join shown_commitment c on c.version_id = said.version_id and c.paragraph = said.paragraph and said.sentence = any (c.sentences) and c.standing <> 'set-aside'
    where c.id is null or said.sentence = c.sentences[1]
    order by said.date desc, said.anchor, said.paragraph, said.sentence`.execute(queries)
  return rows.map(candidateOf).filter(({ text }) => isTelling(text))
}

/**
 * Finds what the delegation of a commitment said in earlier and in later debates on what the commitment is about: its commitments there, and other sentences.
 *
 * Debates without a date, and delegations that are not known, have none. The words are set side by side for a person to read:
 * that they are alike does not say that one is about the other.
 */
export async function earlierWordsOf(queries: Queries, commitment: KeptCommitment): Promise<EarlierAndLater> {
  const { delegationId, debateId, versionId, positions, quote, language, pillars } = commitment
  if (delegationId === null) return { earlier: [], later: [] }
  const candidates = await candidatesOf(queries, { debateId, delegationId })
  if (candidates.length === 0) return { earlier: [], later: [] }
  const { rows } = await sql<{
    text: string
  }>`select text from paragraph where version_id = ${versionId} and n = ${positions[0]!.paragraph}`.execute(queries)
  const asked = { text: quote, around: rows[0]?.text ?? '', language, pillars }
  // A sentence in another language that nobody found to be a commitment has nothing but a pillar in common.
  const best = (of: readonly Candidate[]) =>
    rankByLikeness(
      asked,
      of.filter((one) => one.language === language || one.number !== null),
    )
      .filter(({ likeness }) => likeness.strength >= leastStrength)
      .slice(0, mostShown)
      .map(({ candidate: { isLater: _, text: __, ...beside }, likeness }) => ({ ...beside, ...likeness }))
  return { earlier: best(candidates.filter(({ isLater }) => !isLater)), later: best(candidates.filter(({ isLater }) => isLater)) }
}
