import { councilMembersOn } from '../../../council/index.ts'
import { sql } from '../../../platform/database/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { Condition } from '../register/condition.ts'

/**
 * What those who speak are, for a table of who speaks to whom: members of the Council on the day of the debate, the other Member States, observers,
 * organizations and groups, the United Nations and its entities, civil society, persons invited of whom no organization is known, and those of whom nothing is.
 */
export const speakingGroups = [
  'council',
  'other-states',
  'observers',
  'organizations',
  'united-nations',
  'civil-society',
  'invited',
  'unknown',
] as const
/** One of {@link speakingGroups}. */
export type SpeakingGroup = (typeof speakingGroups)[number]

/** The ids of the members of the Council on the day of a debate; none where the day is not known, or its States are invented. */
export function membersOn({ date, fictional }: Pick<KeptDebate, 'date' | 'fictional'>): readonly string[] {
  return date === null || fictional ? [] : (councilMembersOn(date) ?? [])
}

/** The group of whoever gave a row of `shown_statement st`, or of `shown_subject st`. */
export function groupOf(members: readonly string[]): Condition {
  return sql`(case
    when st.capacity in ('council-member', 'president-national') or st.delegation_id = any(${members}::text[]) then 'council'
    when st.delegation_kind = 'member-state' then 'other-states'
    when st.delegation_kind = 'observer-state' then 'observers'
    when st.delegation_kind = 'un-entity' or st.capacity = 'secretary-general' then 'united-nations'
    when st.delegation_kind in ('organization', 'group') or st.body is not null then 'organizations'
    when st.delegation_kind = 'civil-society' then 'civil-society'
    when st.capacity in ('briefer', 'rule-39') then 'invited'
    else 'unknown' end)`
}
