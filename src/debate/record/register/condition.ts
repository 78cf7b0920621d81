import { type Queries, sql } from '../../../platform/database/index.ts'
import type { RegisterFilter, StandingFilter } from './filter.ts'

/** A piece of SQL. */
export type Condition = ReturnType<typeof sql>

/** No debate narrows it down, nothing is asked for. */
export const noFilter: RegisterFilter = {
  delegation: null,
  kind: null,
  question: null,
  call: null,
  pillar: null,
  standing: null,
  language: null,
  capacity: null,
  assessment: null,
  words: null,
}

/** The key of the delegation of a row of `shown_commitment c`: its id, or the anchor of its statement where the table of delegations does not know it. */
export const delegationKey = sql`coalesce(c.delegation_id, c.anchor)`

/** A named person has looked at it. */
export const isChecked = sql`(c.standing <> 'set-aside' and c.reviewer is not null)`

/** The State has confirmed it, in its own wording or in the one that was quoted. */
export const isConfirmed = sql`(c.standing = 'confirmed')`

const standings: Readonly<Record<StandingFilter, Condition>> = {
  proposed: sql`c.standing = 'proposed'`,
  reviewed: sql`c.standing = 'reviewed'`,
  checked: isChecked,
  confirmed: isConfirmed,
  'worded-more-exactly': sql`(c.standing <> 'set-aside' and c.state_word = 'worded-more-exactly')`,
  'not-regarded-as-a-commitment': sql`(c.standing <> 'set-aside' and c.state_word = 'not-regarded-as-a-commitment')`,
  'set-aside': sql`c.standing = 'set-aside'`,
}

/** Letters made alike for comparing: case, accents and Arabic signs make no difference. */
const alike = (text: Condition) =>
  sql`translate(regexp_replace(unaccent(lower(${text})), '[\u064b-\u0652\u0670\u0640]', '', 'g'), 'أإآٱىةؤئ', 'ا' || 'ا' || 'ا' || 'ا' || 'ي' || 'ه' || 'و' || 'ي')`

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** The words and the phrases between quotation marks of what was typed. */
export function wordsOf(typed: string): readonly string[] {
  return [...typed.matchAll(/["“”«»„]([^"“”«»„]+)["“”«»„]|[^\s"“”«»„]+/g)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter(Boolean)
    .slice(0, 20)
}

/** The last day of what a commitment says of its time: a year ends with its last day. */
const lastDay = sql`(case length(c.due) when 4 then c.due || '-12-31' when 7 then c.due || '-31' else c.due end)`

/** Nobody has assessed it and its day has not come. `today` is the day on which it is asked. */
const isNotYetDue = (today: string) =>
  sql`(not exists (select 1 from shown_assessment a where a.commitment_id = c.id) and coalesce(${lastDay} >= ${today}, false))`

/**
 * The rows of `shown_commitment c` that a filter leaves: written once, for each number and for the list that it opens.
 *
 * Rows of other debates than these never; what was set aside only where it is asked for. `today` is the day on which it is asked.
 */
export function conditionOf(debates: readonly number[], filter: RegisterFilter, today: string): Condition {
  const { delegation, kind, question, call, pillar, standing, language, capacity, assessment, words } = filter
  const parts: Condition[] = [sql`c.debate_id = any(${debates}::bigint[])`, standing ? standings[standing] : sql`c.standing <> 'set-aside'`]
  if (delegation) parts.push(sql`${delegationKey} = ${delegation}`)
  if (kind) parts.push(sql`c.kind = ${kind}`)
  if (question) parts.push(sql`${question} = any(c.questions)`)
  if (call) parts.push(sql`${call} = any(c.calls)`)
  if (pillar) parts.push(sql`${pillar} = any(c.pillars)`)
  if (language) parts.push(sql`c.language = ${language}`)
  if (capacity) parts.push(sql`c.capacity = ${capacity}`)
  if (assessment === 'not-yet-due') parts.push(isNotYetDue(today))
  else if (assessment === 'no-evidence-yet')
    parts.push(sql`not exists (select 1 from shown_assessment a where a.commitment_id = c.id) and not ${isNotYetDue(today)}`)
  else if (assessment) parts.push(sql`exists (select 1 from shown_assessment a where a.commitment_id = c.id and a.value = ${assessment})`)
  for (const word of words ? wordsOf(words) : []) parts.push(sql`${alike(sql`c.quote`)} like '%' || ${alike(sql`${escaped(word)}`)} || '%'`)
  return sql.join(parts, sql` and `)
}

/** How many commitments a condition leaves. */
export async function countOf(queries: Queries, condition: Condition): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from shown_commitment c where ${condition}`.execute(queries)
  return rows[0]!.n
}
