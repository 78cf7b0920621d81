import { recogniseDelegation } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import { nameOfWhoSpoke, sortedByName, type WhoSpoke } from '../register/delegation-name.ts'
import type { SpeakingParagraph } from './answered.ts'
import type { CountedStatement } from './counted-statement.ts'
import { type FoundInStatement, foundIn, type StatementWithFindings } from './found-in.ts'

/**
 * How a delegation committed itself in a debate (PRACTICE.md 1): in its own name; only through a group or a joint statement;
 * only by aligning itself with another's statement, which binds nobody by itself; or not at all.
 */
export const committedHow = ['own', 'group', 'alignment', 'none'] as const
/** One of {@link committedHow}. */
export type CommittedHow = (typeof committedHow)[number]

/** A delegation of a debate: one that spoke or wrote, or in whose name another did. It counts once, however often it spoke. */
export interface TookPart extends WhoSpoke {
  readonly key: string
  readonly name: string
  /** Its own statements; none where only others spoke for it. */
  readonly statements: readonly StatementWithFindings[]
  /** Statements, its own or another's, in which it committed itself together with others. */
  readonly through: readonly StatementWithFindings[]
  /** Those whose statements it aligned itself with, as they are named there. */
  readonly alignedWith: readonly string[]
  readonly own: number
  readonly ownNew: number
  readonly committed: CommittedHow
  /** Letters of the guiding questions that its statements speak to. */
  readonly answered: readonly string[]
}

/** What the delegations of a debate are told from: its statements, the words in them that count, and the paragraphs that speak to a question. */
export interface WhatWasSaid {
  readonly statements: readonly CountedStatement[]
  readonly found: readonly FoundInStatement[]
  readonly speaking: readonly SpeakingParagraph[]
  readonly date: string | null
}

interface Gathered {
  readonly who: WhoSpoke
  readonly statements: StatementWithFindings[]
  readonly through: StatementWithFindings[]
}

/** Somebody who is named by words in another's statement. */
export function namedThere(words: string): WhoSpoke {
  const delegationId = recogniseDelegation(words)?.delegation.id ?? null
  return { delegationId, delegationName: words, body: null, speakerName: null, anchor: delegationId ?? `named: ${words}` }
}

/** The delegations of a debate out of its statements, in the order of their names. The chair's business is no delegation's. */
export function tookPartIn(language: PageLanguage, { statements, found, speaking, date }: WhatWasSaid): readonly TookPart[] {
  const gathered = new Map<string, Gathered>()
  const at = (key: string, who: WhoSpoke): Gathered => {
    const found = gathered.get(key) ?? { who, statements: [], through: [] }
    gathered.set(key, found)
    return found
  }
  const counted = foundIn(
    statements.filter(({ capacity }) => capacity !== 'president-procedural'),
    found,
  )
  for (const statement of counted) {
    const giver = at(statement.key, statement)
    giver.statements.push(statement)
    if (statement.ofGroup > 0) giver.through.push(statement)
  }
  for (const statement of counted.filter(({ ofGroup }) => ofGroup > 0)) {
    for (const words of [...statement.onBehalfOf, ...statement.jointWith]) {
      const who = namedThere(words)
      const { through } = at(who.anchor, who)
      if (!through.includes(statement)) through.push(statement)
    }
  }
  return sortedByName(
    language,
    [...gathered].map(([key, part]) => settled(language, key, part, speaking, date)),
    date,
  )
}

function settled(
  language: PageLanguage,
  key: string,
  { who, statements, through }: Gathered,
  speaking: readonly SpeakingParagraph[],
  date: string | null,
): TookPart {
  const { delegationId, delegationName, body, speakerName, anchor } = who
  const own = statements.reduce((sum, statement) => sum + statement.own, 0)
  const ownNew = statements.reduce((sum, statement) => sum + statement.ownNew, 0)
  const alignedWith = [...new Set(statements.flatMap((statement) => statement.alignedWith))]
  const committed = own > 0 ? 'own' : through.length > 0 ? 'group' : alignedWith.length > 0 ? 'alignment' : 'none'
  const given = new Set(statements.map(({ id }) => id))
  const answered = [...new Set(speaking.filter(({ statementId }) => given.has(statementId)).flatMap(({ questions }) => questions))].sort()
  const told = { name: nameOfWhoSpoke(language, who, date), delegationId, delegationName, body, speakerName, anchor }
  return { key, ...told, statements, through, alignedWith, own, ownNew, committed, answered }
}

/** Which delegations a list holds; null: all that spoke or wrote. */
export interface DelegationsFilter {
  readonly committed: CommittedHow | 'new' | null
  readonly kind: string | null
  /** Only those that spoke to a guiding question. */
  readonly answered: boolean
}

/** Reads which delegations are asked for from the query of an address. */
export function delegationsFilterFrom(query: URLSearchParams): DelegationsFilter {
  const committed = query.get('committed')
  return {
    committed: committed === 'new' ? 'new' : (committedHow.find((how) => how === committed) ?? null),
    kind: query.get('kind')?.slice(0, 40) || null,
    answered: query.get('answered') === 'any',
  }
}

/** The delegations that a filter leaves: each number of the page of a debate counts one of these lists. */
export function delegationsLeft(all: readonly TookPart[], { committed, kind, answered }: DelegationsFilter): readonly TookPart[] {
  return all.filter((part) => {
    // Those for whom only others spoke stand in the list of commitments through a group, and in no other.
    if (part.statements.length === 0 && committed !== 'group') return false
    if (kind !== null && kindOf(part) !== kind) return false
    if (answered && part.answered.length === 0) return false
    if (committed === null) return true
    return committed === 'new' ? part.ownNew > 0 : part.committed === committed
  })
}

/** What a delegation is, as its statements say; `body` where a body speaks that the table of delegations does not know, `unknown` where nothing is known. */
export function kindOf({ statements }: TookPart): string {
  const kind = statements.find((statement) => statement.kind !== null)?.kind
  return kind ?? (statements.some(({ body }) => body !== null) ? 'body' : 'unknown')
}

/** Names somebody who is named by words in a statement: in the language of the page where the table of delegations knows it, else as it stands there. */
export const nameOfWords = (language: PageLanguage, words: string, date: string | null): string =>
  nameOfWhoSpoke(language, namedThere(words), date)

/** Writes the query of the address of a list of delegations. */
export function delegationsQuery({ committed, kind, answered }: Partial<DelegationsFilter>): string {
  const query = new URLSearchParams()
  if (committed) query.set('committed', committed)
  if (kind) query.set('kind', kind)
  if (answered) query.set('answered', 'any')
  const text = query.toString()
  return text && `?${text}`
}
