import {
  councilMembersOn,
  type DelegationId,
  permanentMembers,
  regionalGroupOn,
  regionalGroupsKnownOn,
  troopContributorsOn,
} from '../../../council/index.ts'
import type { CountedStatement } from '../debate/counted-statement.ts'
import { type CountQuestion, countedGroups } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'

/** A statement, or a name in another's, as far as it matters of whom a question is asked. */
export type AskedOf = Pick<CountedStatement, 'capacity' | 'kind' | 'delegationId'>

/** What is not known of the day of a debate, so that a question cannot be asked in it. `undated`: the debate has no date; `invented`: invented States belong to no group. */
export const notKnownReasons = ['undated', 'invented', 'members', 'contributors', 'regions', 'no-letter'] as const
/** One of {@link notKnownReasons}. */
export type NotKnown = (typeof notKnownReasons)[number]

type Day = Pick<CountedDebate, 'date' | 'fictional'>

const memberGroups = ['council', 'permanent', 'elected', 'other-states']

/** Members of the Council on the day of a debate, by the table; null where it does not reach or the debate is invented. */
export const membersIn = ({ date, fictional }: Day): readonly DelegationId[] | null =>
  date === null || fictional ? null : councilMembersOn(date)

/** Why a question cannot be asked in a debate; null where it can. A letter is that of the debate's own question or call. */
export function notKnownIn({ of, from, question, call }: CountQuestion, debate: CountedDebate): NotKnown | null {
  const { date, fictional, asked } = debate
  const letters = (kind: 'question' | 'call', wanted: readonly string[]) =>
    wanted.length === 0 || asked[kind].some(({ letter }) => wanted.includes(letter))
  if (!letters('question', question) || !letters('call', call)) return 'no-letter'
  const ofMembers = of.some((group) => memberGroups.includes(group))
  const ofContributors = of.includes('troop-contributors')
  if (!ofMembers && !ofContributors && from.length === 0) return null
  // Invented States are members of the Council where their statement says so.
  if (fictional)
    return ofContributors || from.length > 0 || of.some((group) => group === 'permanent' || group === 'elected') ? 'invented' : null
  if (date === null) return 'undated'
  if (ofMembers && councilMembersOn(date) === null) return 'members'
  if (ofContributors && troopContributorsOn(date) === null) return 'contributors'
  return from.length > 0 && !regionalGroupsKnownOn(date) ? 'regions' : null
}

/** Makes the rule that tells whether a question is asked of whoever gave a statement in a debate. The chair's business is nobody's statement. */
export function askedOfIn({ of, from, as }: CountQuestion, debate: Day): (asked: AskedOf) => boolean {
  const members: readonly string[] = membersIn(debate) ?? []
  const contributors: readonly string[] =
    (of.includes('troop-contributors') && debate.date !== null && troopContributorsOn(debate.date)) || []
  const permanent: readonly string[] = permanentMembers
  const isMember = ({ capacity, delegationId }: AskedOf) =>
    capacity === 'council-member' || capacity === 'president-national' || (delegationId !== null && members.includes(delegationId))
  const inGroup = (group: string, asked: AskedOf): boolean => {
    const { kind, delegationId } = asked
    if (!countedGroups.some((one) => one === group)) return delegationId === group
    if (group === 'council') return isMember(asked)
    if (group === 'permanent') return delegationId !== null && permanent.includes(delegationId)
    if (group === 'elected') return isMember(asked) && !(delegationId !== null && permanent.includes(delegationId))
    if (group === 'other-states') return kind === 'member-state' && !isMember(asked)
    if (group === 'troop-contributors') return delegationId !== null && contributors.includes(delegationId)
    return kind === group
  }
  return (asked) => {
    const { capacity, delegationId } = asked
    if (capacity === 'president-procedural') return false
    if (as.length > 0 && (capacity === null || !as.includes(capacity))) return false
    if (of.length > 0 && !of.some((group) => inGroup(group, asked))) return false
    if (from.length === 0) return true
    const region = delegationId === null || debate.date === null || debate.fictional ? null : regionalGroupOn(delegationId, debate.date)
    return region !== null && from.includes(region)
  }
}
