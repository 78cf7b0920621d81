import { councilMembersOn, recogniseDelegation } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import type { CountedStatement } from '../debate/counted-statement.ts'
import { type CommittedHow, type TookPart, tookPartIn } from '../debate/took-part.ts'
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
}

/** The answer to a question. Every delegation that it was asked of stands in one of the four lists, in the order of names. */
export interface CountAnswer {
  readonly total: number
  readonly by: Readonly<Record<CommittedHow, readonly CountedDelegation[]>>
  /** All words that were found, in the statements of those that it was asked of. */
  readonly findings: readonly CountedFinding[]
  /** Members of the Council on the day of a debate of whom no statement is here; only where the Council is asked of. */
  readonly membersWithoutStatement: number
}

/** The same delegation has the same key in every debate; one that the table does not know is another in each. */
export const keyIn = (
  debate: Pick<CountedDebate, 'id'>,
  { delegationId, anchor }: Pick<CountedStatement, 'delegationId' | 'anchor'>,
): string => delegationId ?? `${debate.id}.${anchor}`

/** Whether a statement was given by one of those that a question is asked of. Invented States are members of the Council where their statement says so. */
function isAskedOf(of: CountedGroup, { capacity, kind, delegationId }: CountedStatement, members: readonly string[] | null): boolean {
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

/** The statements of a debate with what counts in each, and only those alignments that lead to words that count. */
function statementsWith(debate: CountedDebate, findings: ReadonlyMap<number, readonly CountedFinding[]>): readonly CountedStatement[] {
  const speaking = debate.statements.filter(({ id }) => (findings.get(id)?.length ?? 0) > 0)
  const targets = new Set(speaking.flatMap(({ delegationId, body, onBehalfOf }) => [delegationId, body, ...onBehalfOf.map(idOf)]))
  return debate.statements.map((statement) => {
    const own = findings.get(statement.id)?.filter((finding) => finding.own).length ?? 0
    return {
      ...statement,
      key: keyIn(debate, statement),
      own,
      ownNew: 0,
      ofGroup: (findings.get(statement.id)?.length ?? 0) - own,
      alignedWith: statement.alignedWith.filter((name) => targets.has(idOf(name))),
    }
  })
}

function membersWithoutStatement(debates: readonly CountedDebate[], membersOf: ReadonlyMap<number, readonly string[] | null>): number {
  const missing = debates.flatMap((debate) => {
    const here = new Set<string | null>(debate.statements.map(({ delegationId }) => delegationId))
    return (membersOf.get(debate.id) ?? []).filter((id) => !here.has(id))
  })
  return new Set(missing).size
}

/**
 * Answers a question over debates: of how many delegations that spoke or wrote words of this kind were found, in their own name, through a group or a joint
 * statement, or by alignment alone, which binds nobody.
 *
 * 1. A delegation counts once, however often and in however many of the debates it spoke; it stands in the first of the lists that it fits.
 * 2. The chair's business is nobody's statement.
 * 3. Invitation is no statement: whoever said nothing is not counted among those asked of.
 */
export function countAnswer(
  language: PageLanguage,
  of: CountedGroup,
  debates: readonly CountedDebate[],
  found: readonly CountedFinding[],
): CountAnswer {
  const byStatement = new Map<number, CountedFinding[]>()
  for (const finding of found) byStatement.set(finding.statementId, [...(byStatement.get(finding.statementId) ?? []), finding])
  const membersOf = new Map(
    debates.map((debate) => [debate.id, debate.date === null || debate.fictional ? null : councilMembersOn(debate.date)] as const),
  )
  const statements = debates.flatMap((debate) => statementsWith(debate, byStatement))
  const asked = new Map(
    debates.flatMap((debate) =>
      debate.statements
        .filter((one) => isAskedOf(of, one, membersOf.get(debate.id) ?? null))
        .map((one) => [one.id, keyIn(debate, one)] as const),
    ),
  )
  const keys = new Set(asked.values())
  const date = debates.length === 1 ? debates[0]!.date : null
  const parts = tookPartIn(language, { statements, speaking: [], date }).filter(({ key }) => keys.has(key))
  const counted = parts.map((part) => {
    const wordsOf = (all: readonly CountedStatement[], own: boolean) =>
      all.flatMap(({ id }) => byStatement.get(id) ?? []).filter((finding) => finding.own === own)
    const findings =
      part.committed === 'own' ? wordsOf(part.statements, true) : part.committed === 'group' ? wordsOf(part.through, false) : []
    return { part, how: part.committed, findings }
  })
  const by = (how: CommittedHow) => counted.filter((one) => one.how === how)
  return {
    total: counted.length,
    by: { own: by('own'), group: by('group'), alignment: by('alignment'), none: by('none') },
    findings: found.filter(({ statementId }) => asked.has(statementId)),
    membersWithoutStatement: of === 'council' ? membersWithoutStatement(debates, membersOf) : 0,
  }
}
