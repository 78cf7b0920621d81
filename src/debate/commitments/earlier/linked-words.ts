import type { CommitmentKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { Standing } from '../register.ts'
import type { Shared } from './likeness.ts'

/** What became of a commitment that is named beside another: it stands; or it was set aside, joined or split, its words are gone, its statement was withdrawn. */
export type LinkedState = 'stands' | 'set-aside' | 'became' | 'gone' | 'withdrawn'

/** A commitment of the same delegation in another debate that is likely the same one, seen from the other. */
export interface LinkedWords {
  readonly id: number
  readonly debate: { readonly slug: string; readonly theme: string | null; readonly themeLanguage: string | null; readonly date: string }
  readonly number: number
  /** Null where its statement was withdrawn: then none of its words are shown. */
  readonly quote: string | null
  readonly language: string
  readonly anchor: string
  readonly paragraph: number
  /** The first sentence of its words in their paragraph, counted from 1. */
  readonly sentence: number
  readonly kind: CommitmentKind
  readonly standing: Standing
  readonly state: LinkedState
  readonly strength: number
  readonly same: boolean
  /** What both have: as it stands here and as it stands there. */
  readonly shared: readonly { readonly what: Shared['what']; readonly here: string; readonly there: string }[]
  /** A person has said that they are the same; else the machine proposes it. */
  readonly accepted: boolean
}

/** What a delegation committed to before and after that is likely the same as a commitment. */
export interface EarlierAndLaterLinks {
  readonly earlier: readonly LinkedWords[]
  readonly later: readonly LinkedWords[]
}

/** Shown of each: as many as can be read side by side. */
const mostShown = 4

interface Row extends Omit<LinkedWords, 'debate' | 'shared' | 'state'> {
  readonly slug: string
  readonly theme: string | null
  readonly themeLanguage: string | null
  readonly date: string
  readonly shared: readonly Shared[]
  readonly isOne: boolean
  readonly isEarlier: boolean
  readonly isWithdrawn: boolean
  readonly became: readonly number[]
  readonly goneFrom: number | null
}

function stateOf({ isWithdrawn, became, goneFrom, standing }: Row): LinkedState {
  if (isWithdrawn) return 'withdrawn'
  if (became.length > 0) return 'became'
  if (goneFrom !== null) return 'gone'
  return standing === 'set-aside' ? 'set-aside' : 'stands'
}

function linkedOf(row: Row): LinkedWords {
  const { slug, theme, themeLanguage, date, shared, isOne, isEarlier: _, isWithdrawn, became: __, goneFrom: ___, ...same } = row
  return {
    ...same,
    debate: { slug, theme, themeLanguage, date },
    quote: isWithdrawn ? null : row.quote,
    state: stateOf(row),
    shared: isWithdrawn ? [] : shared.map(({ what, one, other }) => ({ what, here: isOne ? one : other, there: isOne ? other : one })),
  }
}

/**
 * The commitments of the same delegation in earlier and in later debates that are likely the same as one, the likeliest first: those that a person accepted, and those
 * that the machine proposes and nobody took away. None where the day of a debate is not known.
 */
export async function linkedWordsOf(queries: Queries, commitmentId: number): Promise<EarlierAndLaterLinks> {
  const { rows } = await sql<Row>`
    with linked as (
      select earlier_id as id, is_one as "isOne", true as "isEarlier", strength, same, shared, decided from earlier_link where later_id = ${commitmentId}
      union all
      select later_id, not is_one, false, strength, same, shared, decided from earlier_link where earlier_id = ${commitmentId}
    )
    select c.id, d.slug, d.theme, d.theme_language as "themeLanguage", d.date, c.number, c.quote, c.language, s.anchor, c.paragraph,
      coalesce(c.sentences[1], 1) as sentence, c.kind, c.standing, c.became, c.gone_from as "goneFrom", s.withdrawn_at is not null as "isWithdrawn",
      l.strength, l.same, l.shared, l.decided as accepted, l."isOne", l."isEarlier"
    from linked l join commitment c on c.id = l.id join statement s on s.id = c.statement_id join debate d on d.id = c.debate_id
    where l.decided or (c.became = '{}' and c.gone_from is null)
    order by l.decided desc, l.strength desc, d.date desc, c.number`.execute(queries)
  const of = (isEarlier: boolean) =>
    rows
      .filter((row) => row.isEarlier === isEarlier)
      .slice(0, mostShown)
      .map(linkedOf)
  return { earlier: of(true), later: of(false) }
}

/** Where a commitment that was said to be new stood before. */
export interface StoodEarlier {
  /** The number of the commitment in its debate. */
  readonly number: number
  readonly earlier: { readonly slug: string; readonly number: number; readonly date: string }
}

/** Where a commitment that was said to be new stood before, by the likeliest of its earlier words that still stand; empty where it did not. */
export function stoodEarlier(
  { number, kind }: { readonly number: number; readonly kind: CommitmentKind },
  earlier: readonly LinkedWords[],
): readonly StoodEarlier[] {
  const first = kind === 'new' ? earlier.find(({ state }) => state === 'stands') : undefined
  return first ? [{ number, earlier: { slug: first.debate.slug, number: first.number, date: first.debate.date } }] : []
}

/** The commitments of a statement that were said to be new but stood in an earlier debate, each with the likeliest place where they stood. */
export async function stoodEarlierIn(queries: Queries, statementId: number): Promise<readonly StoodEarlier[]> {
  const { rows } = await sql<{ number: number; slug: string; earlier: number; date: string }>`
    select distinct on (c.number) c.number, l.earlier_slug as slug, l.earlier_number as earlier, l.earlier_date as date
    from commitment c join earlier_link l on l.later_id = c.id
    where c.statement_id = ${statementId} and c.kind = 'new' and c.standing <> 'set-aside' and l.earlier_stands
    order by c.number, l.decided desc, l.strength desc, l.earlier_date desc`.execute(queries)
  return rows.map(({ number, slug, earlier, date }) => ({ number, earlier: { slug, number: earlier, date } }))
}
