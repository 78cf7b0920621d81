import { councilMembersOn, delegationById, recogniseDelegation } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import type { CountedStatement } from '../debate/counted-statement.ts'
import { type CommittedHow, committedHow, type TookPart, tookPartIn } from '../debate/took-part.ts'
import { sortedByName } from '../register/delegation-name.ts'
import type { CountedGroup } from './count-question.ts'
import type { CountedFinding } from './counted-finding.ts'

/** A debate as it is counted over. */
export interface CountedDebate {
  readonly id: number
  readonly slug: string
  readonly theme: string | null
  readonly themeLanguage: string | null
  readonly date: string | null
  readonly fictional: boolean
  readonly asked: Readonly<Record<'question' | 'call', readonly { readonly letter: string; readonly text: string }[]>>
  readonly statements: readonly CountedStatement[]
}

/** A delegation that it was asked of, with the words that count for it. */
export interface CountedDelegation {
  readonly part: TookPart
  readonly how: CommittedHow
  /** Its own words, or, where it counts through a group only, those of the group. */
  readonly findings: readonly CountedFinding[]
  /** It spoke or wrote itself; otherwise only others spoke for it. */
  readonly spoke: boolean
}

/**
 * The answer to a question. Every delegation that it was asked of stands in one of the four lists, in the order of names.
 * Those for whom only others spoke stand in the list of groups, too, and are not in `total`.
 */
export interface CountAnswer {
  /** Delegations that spoke or wrote. */
  readonly total: number
  readonly by: Readonly<Record<CommittedHow, readonly CountedDelegation[]>>
  /** All words that were found in statements of those that it was asked of, and of those who spoke for them. */
  readonly findings: readonly CountedFinding[]
  /** Members of the Council on the day of a debate of whom no statement is here; only where the Council is asked of. */
  readonly membersWithoutStatement: number
}

/** The same delegation has the same key in every debate; one that the table does not know is another in each. */
export const keyIn = (
  debate: Pick<CountedDebate, 'id'>,
  { delegationId, anchor }: Pick<CountedStatement, 'delegationId' | 'anchor'>,
): string => delegationId ?? `${debate.id}.${anchor}`

/** A statement, or a name in another's, as far as it matters of whom a question is asked. */
type Asked = Pick<CountedStatement, 'capacity' | 'kind' | 'delegationId'>

/** Whether a question is asked of whoever gave a statement. Invented States are members of the Council where their statement says so. */
function isAskedOf(of: CountedGroup, { capacity, kind, delegationId }: Asked, members: readonly string[] | null): boolean {
  if (capacity === 'president-procedural') return false
  if (of === 'all') return true
  const isMember =
    capacity === 'council-member' ||
    capacity === 'president-national' ||
    (delegationId !== null && members?.includes(delegationId) === true)
  if (of === 'council') return isMember
  return of === 'other-states' ? kind === 'member-state' && !isMember : kind === of
}

/** Names as they stand in heads, by the id that they have in the table of delegations. */
const idOf = (name: string) => recogniseDelegation(name)?.delegation.id ?? name

type ByStatement = ReadonlyMap<number, readonly CountedFinding[]>

/** The statements of a debate with what counts in each, and only those alignments that lead to words that count. */
function statementsWith(debate: CountedDebate, findings: ByStatement): readonly CountedStatement[] {
  const speaking = debate.statements.filter(({ id }) => (findings.get(id)?.length ?? 0) > 0)
  const targets = new Set(speaking.flatMap(({ delegationId, body, onBehalfOf }) => [delegationId, body, ...onBehalfOf.map(idOf)]))
  return debate.statements.map((statement) => {
    const all = findings.get(statement.id) ?? []
    const own = all.filter((finding) => finding.own).length
    const alignedWith = statement.alignedWith.filter((name) => targets.has(idOf(name)))
    return { ...statement, key: keyIn(debate, statement), own, ownNew: 0, ofGroup: all.length - own, alignedWith }
  })
}

/** The words that count for a delegation in a debate: its own, or, where it counts through a group only, those of the group. */
function wordsOf({ committed, statements, through }: TookPart, findings: ByStatement): readonly CountedFinding[] {
  const from = (all: readonly CountedStatement[], own: boolean) =>
    all.flatMap(({ id }) => findings.get(id) ?? []).filter((finding) => finding.own === own)
  if (committed === 'own') return from(statements, true)
  return committed === 'group' ? from(through, false) : []
}

/** Whether a question is asked of a delegation in a debate. */
function isAsked(of: CountedGroup, { statements, delegationId, committed }: TookPart, members: readonly string[] | null): boolean {
  if (statements.length > 0) return statements.some((statement) => isAskedOf(of, statement, members))
  const kind = delegationId === null ? null : (delegationById(delegationId)?.kind ?? null)
  return committed === 'group' && isAskedOf(of, { capacity: null, kind, delegationId }, members)
}

/** The delegations of one debate that a question is asked of. */
function countedIn(language: PageLanguage, of: CountedGroup, debate: CountedDebate, findings: ByStatement): readonly CountedDelegation[] {
  const members = membersIn(debate)
  const parts = tookPartIn(language, { statements: statementsWith(debate, findings), speaking: [], date: debate.date })
  return parts
    .filter((part) => isAsked(of, part, members))
    .map((part) => ({ part, how: part.committed, findings: wordsOf(part, findings), spoke: part.statements.length > 0 }))
}

const membersIn = ({ date, fictional }: CountedDebate) => (date === null || fictional ? null : councilMembersOn(date))

function membersWithoutStatement(debates: readonly CountedDebate[]): number {
  const missing = debates.flatMap((debate) => {
    const here = new Set<string | null>(debate.statements.map(({ delegationId }) => delegationId))
    return (membersIn(debate) ?? []).filter((id) => !here.has(id))
  })
  return new Set(missing).size
}

/** The same delegation in two debates: it stands where it counts most, with the words that count there. */
function together(a: CountedDelegation, b: CountedDelegation): CountedDelegation {
  const order = committedHow.indexOf(a.how) - committedHow.indexOf(b.how)
  const [first, other] = order <= 0 ? [a, b] : [b, a]
  const findings = order === 0 ? [...a.findings, ...b.findings] : first.findings
  const part = { ...first.part, statements: [...a.part.statements, ...b.part.statements] }
  return { ...first, part, findings, spoke: first.spoke || other.spoke }
}

/**
 * Answers a question over debates: of how many delegations that spoke or wrote words of this kind were found, in their own name, through a group or a joint
 * statement, or by alignment alone, which binds nobody.
 *
 * 1. A delegation counts once, however often and in however many of the debates it spoke; it stands in the first of the lists that it fits.
 * 2. The chair's business is nobody's statement.
 * 3. Invitation is no statement: whoever said nothing is not counted among those asked of.
 * 4. Where the Council is asked of, a State counts in the debates of whose day it was a member.
 */
export function countAnswer(
  language: PageLanguage,
  of: CountedGroup,
  debates: readonly CountedDebate[],
  found: readonly CountedFinding[],
): CountAnswer {
  const byStatement = new Map<number, CountedFinding[]>()
  for (const finding of found) byStatement.set(finding.statementId, [...(byStatement.get(finding.statementId) ?? []), finding])
  const counted = new Map<string, CountedDelegation>()
  for (const debate of debates)
    for (const one of countedIn(language, of, debate, byStatement)) {
      const before = counted.get(one.part.key)
      counted.set(one.part.key, before ? together(before, one) : one)
    }
  const named = [...counted.values()].map((one) => ({ ...one.part, one }))
  const all = sortedByName(language, named, null).map(({ one }) => one)
  const speaking = new Set(all.flatMap(({ part }) => part.statements.map(({ id }) => id)))
  const counting = new Set(all.flatMap(({ findings }) => findings))
  const by = (how: CommittedHow) => all.filter((one) => one.how === how)
  return {
    total: all.filter(({ spoke }) => spoke).length,
    by: { own: by('own'), group: by('group'), alignment: by('alignment'), none: by('none') },
    findings: found.filter((finding) => speaking.has(finding.statementId) || counting.has(finding)),
    membersWithoutStatement: of === 'council' ? membersWithoutStatement(debates) : 0,
  }
}
