import { type CommitmentKind, recogniseDelegation } from '../../../council/index.ts'
import type { CountedStatement } from './counted-statement.ts'

/** Words of a statement that count, as far as it matters whom they bind. */
export interface FoundInStatement {
  readonly statementId: number
  /** In the delegation's own name; otherwise for a group or with all who sign a joint statement. */
  readonly own: boolean
  /** Of commitments. */
  readonly kind: CommitmentKind | null
}

/** A statement with how much of it counts. */
export interface StatementWithFindings extends CountedStatement {
  /** Words in the delegation's own name, those of them that are a new commitment, and those of a group or of all who sign a joint statement. */
  readonly own: number
  readonly ownNew: number
  readonly ofGroup: number
  /** Only those whose own statement in the debate has words that count: to align oneself with others says nothing more than they did. */
  readonly alignedWith: readonly string[]
}

/** Names as they stand in heads, by the id that they have in the table of delegations. */
const idOf = (name: string) => recogniseDelegation(name)?.delegation.id ?? name

/** Counts in each statement of a debate the words that count. */
export function foundIn(statements: readonly CountedStatement[], found: readonly FoundInStatement[]): readonly StatementWithFindings[] {
  const by = new Map<number, FoundInStatement[]>()
  for (const finding of found) {
    const before = by.get(finding.statementId)
    if (before) before.push(finding)
    else by.set(finding.statementId, [finding])
  }
  const speaking = statements.filter(({ id }) => by.has(id))
  const targets = new Set(speaking.flatMap(({ delegationId, body, onBehalfOf }) => [delegationId, body, ...onBehalfOf.map(idOf)]))
  return statements.map((statement) => {
    const all = by.get(statement.id) ?? []
    const own = all.filter((finding) => finding.own)
    const alignedWith = statement.alignedWith.filter((name) => targets.has(idOf(name)))
    return {
      ...statement,
      own: own.length,
      ownNew: own.filter(({ kind }) => kind === 'new').length,
      ofGroup: all.length - own.length,
      alignedWith,
    }
  })
}
