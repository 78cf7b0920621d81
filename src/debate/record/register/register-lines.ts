import type { Capacity, CommitmentKind } from '../../../council/index.ts'
import { type Queries, sql } from '../../../platform/database/index.ts'
import type { Standing } from '../../../ui/index.ts'
import type { StateWord } from '../../commitments/index.ts'
import type { ImplementationState } from '../../follow-up/index.ts'
import { type Condition, delegationKey, isChecked, isConfirmed } from './condition.ts'
import type { WhoSpoke } from './delegation-name.ts'
import type { RegisterOrder } from './filter.ts'

/** What an organization found of a commitment. */
export interface AssessedBy {
  readonly organization: string
  readonly value: ImplementationState
}

/** A line of a register as it is read. */
export interface RegisterLine extends WhoSpoke {
  readonly id: number
  readonly number: number
  readonly key: string
  readonly quote: string
  readonly language: string
  readonly paragraph: number
  readonly sentences: readonly number[]
  readonly kind: CommitmentKind
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly standing: Standing
  readonly stateWord: StateWord | null
  readonly setAsideWhy: string | null
  readonly due: string | null
  readonly assessments: readonly AssessedBy[]
  /** Progress reports that were not withdrawn. */
  readonly reports: number
}

/** How much a condition leaves. */
export interface RegisterTotals {
  readonly quoted: number
  readonly delegations: number
  readonly checked: number
  readonly confirmed: number
}

/** A delegation of a register with how much is quoted from it. */
export interface QuotedDelegation extends WhoSpoke {
  readonly key: string
  readonly quoted: number
  readonly new: number
  readonly continuing: number
  readonly reaffirmed: number
  readonly checked: number
  readonly confirmed: number
}

/** What a register can be narrowed down to: what stands in it. */
export interface RegisterChoices {
  readonly delegations: readonly (WhoSpoke & { readonly key: string })[]
  readonly languages: readonly string[]
  readonly capacities: readonly Capacity[]
}

const who = sql`c.delegation_id as "delegationId", c.delegation_name as "delegationName", c.speaks_for_body as body, c.speaker_name as "speakerName", c.anchor`

/** Counts what a condition leaves. */
export async function totalsOf(queries: Queries, condition: Condition): Promise<RegisterTotals> {
  const { rows } = await sql<RegisterTotals>`
    select count(*) as quoted, count(distinct ${delegationKey}) as delegations, count(*) filter (where ${isChecked}) as checked,
      count(*) filter (where ${isConfirmed}) as confirmed
    from shown_commitment c where ${condition}`.execute(queries)
  return rows[0]!
}

const orders: Readonly<Record<Exclude<RegisterOrder['by'], 'delegation'>, Condition>> = {
  kind: sql`array_position(array['new', 'continuing', 'reaffirmed'], c.kind)`,
  answers: sql`array_to_string(c.questions || c.calls, ' ')`,
  standing: sql`array_position(array['proposed', 'reviewed', 'confirmed', 'set-aside'], c.standing)`,
  assessment: sql`(select min(a.value) from shown_assessment a where a.commitment_id = c.id)`,
  number: sql`c.number`,
}

/** Which lines of a register are read, and in which order; `delegations` holds the keys of delegations as their names are sorted. */
export interface LinesWanted {
  readonly condition: Condition
  readonly order: RegisterOrder
  readonly delegations: readonly string[]
  readonly limit?: number
  readonly offset?: number
}

/** The end of a query on `shown_commitment c` that puts rows in order: after the order wanted, by delegation and by place in the statement. */
export function ordered({ order, delegations, limit, offset }: Omit<LinesWanted, 'condition'>): Condition {
  const byName = sql`array_position(${delegations}::text[], ${delegationKey})`
  const first = order.by === 'delegation' ? byName : orders[order.by]
  return sql`order by ${first} ${order.downwards ? sql`desc nulls last` : sql`asc nulls last`}, ${byName}, c.paragraph, c.start_at, c.number
    limit ${limit ?? null} offset ${offset ?? 0}`
}

/** Reads lines of a register. */
export async function linesOf(queries: Queries, wanted: LinesWanted): Promise<readonly RegisterLine[]> {
  const { rows } = await sql<RegisterLine>`
    select c.id, c.number, ${delegationKey} as key, ${who}, c.quote, c.language, c.paragraph, c.sentences, c.kind, c.questions, c.calls, c.standing,
      c.state_word as "stateWord", c.set_aside_why as "setAsideWhy", c.due,
      coalesce((select jsonb_agg(jsonb_build_object('organization', a.organization, 'value', a.value) order by lower(a.organization))
        from shown_assessment a where a.commitment_id = c.id), '[]') as assessments,
      (select count(*) from shown_progress_report p where p.commitment_id = c.id) as reports
    from shown_commitment c where ${wanted.condition} ${ordered(wanted)}`.execute(queries)
  return rows
}

/** The delegations that a condition leaves, each with what is quoted from it. */
export async function quotedDelegations(queries: Queries, condition: Condition): Promise<readonly QuotedDelegation[]> {
  const of = (kind: CommitmentKind) => sql`count(*) filter (where c.kind = ${kind})`
  const { rows } = await sql<QuotedDelegation>`
    select ${delegationKey} as key, min(c.delegation_id) as "delegationId", min(c.delegation_name) as "delegationName", min(c.speaks_for_body) as body,
      min(c.speaker_name) as "speakerName", min(c.anchor) as anchor, count(*) as quoted, ${of('new')} as new, ${of('continuing')} as continuing,
      ${of('reaffirmed')} as reaffirmed, count(*) filter (where ${isChecked}) as checked, count(*) filter (where ${isConfirmed}) as confirmed
    from shown_commitment c where ${condition} group by 1`.execute(queries)
  return rows
}

/** What stands in the register of a debate, for the fields of its filter; what was set aside counts, too. */
export async function choicesOf(queries: Queries, debateId: number): Promise<RegisterChoices> {
  const { rows } = await sql<RegisterChoices>`
    select coalesce((select jsonb_agg(d) from (
        select distinct on (key) ${delegationKey} as key, ${who} from shown_commitment c where c.debate_id = ${debateId} order by key, c.anchor) d), '[]') as delegations,
      (select coalesce(array_agg(distinct c.language), '{}') from shown_commitment c where c.debate_id = ${debateId}) as languages,
      (select coalesce(array_agg(distinct c.capacity) filter (where c.capacity is not null), '{}') from shown_commitment c where c.debate_id = ${debateId})
        as capacities`.execute(queries)
  return rows[0]!
}
