import { type Queries, sql } from '../../../platform/database/index.ts'
import type { AssessmentFilter, RegisterFilter, StandingFilter } from './filter.ts'

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
  found: null,
  earlier: null,
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

const isAssessed = sql`exists (select 1 from shown_assessment a where a.commitment_id = c.id)`
const isReported = sql`exists (select 1 from shown_progress_report p where p.commitment_id = c.id)`

/** Where it stands in the state of implementation: what follow-up derives of one commitment, as a condition. */
function standsAt(assessment: AssessmentFilter, today: string): Condition {
  const isDue = sql`coalesce(${lastDay} >= ${today}, false)`
  if (assessment === 'no-evidence-yet') return sql`not ${isAssessed} and not ${isReported} and not ${isDue}`
  if (assessment === 'not-yet-due') return sql`not ${isAssessed} and not ${isReported} and ${isDue}`
  if (assessment === 'reported') return sql`not ${isAssessed} and ${isReported}`
  if (assessment === 'differing') return sql`(select count(distinct a.value) from shown_assessment a where a.commitment_id = c.id) > 1`
  return sql`(select array_agg(distinct a.value) from shown_assessment a where a.commitment_id = c.id) = ${[assessment]}::text[]`
}

/** A letter is among those that it answers; `none`, it answers none. */
const answers = (letters: Condition, asked: string) => (asked === 'none' ? sql`${letters} = '{}'` : sql`${asked} = any(${letters})`)

/**
 * The rows of `shown_commitment c` that a filter leaves: written once, for each number and for the list that it opens.
 *
 * Rows of other debates than these never; what was set aside only where it is asked for. `today` is the day on which it is asked.
 */
export function conditionOf(debates: readonly number[], filter: RegisterFilter, today: string): Condition {
  const { delegation, kind, question, call, pillar, standing, language, capacity, assessment, found, earlier, words } = filter
  const parts: Condition[] = [sql`c.debate_id = any(${debates}::bigint[])`, standing ? standings[standing] : sql`c.standing <> 'set-aside'`]
  if (delegation) parts.push(sql`${delegationKey} = ${delegation}`)
  if (kind) parts.push(sql`c.kind = ${kind}`)
  if (question) parts.push(answers(sql`c.questions`, question))
  if (call) parts.push(answers(sql`c.calls`, call))
  if (pillar) parts.push(sql`${pillar} = any(c.pillars)`)
  if (language) parts.push(sql`c.language = ${language}`)
  if (capacity) parts.push(sql`c.capacity = ${capacity}`)
  if (assessment) parts.push(standsAt(assessment, today))
  if (found) parts.push(found === 'person' ? sql`c.method = 'person'` : sql`c.method <> 'person'`)
  if (earlier === 'linked') parts.push(sql`exists (select 1 from earlier_link l where l.later_id = c.id)`)
  if (earlier === 'stood') parts.push(sql`exists (select 1 from stood_earlier e where e.commitment_id = c.id)`)
  for (const word of words ? wordsOf(words) : []) parts.push(sql`${alike(sql`c.quote`)} like '%' || ${alike(sql`${escaped(word)}`)} || '%'`)
  return sql.join(parts, sql` and `)
}

/** How many commitments a condition leaves. */
export async function countOf(queries: Queries, condition: Condition): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from shown_commitment c where ${condition}`.execute(queries)
  return rows[0]!.n
}
