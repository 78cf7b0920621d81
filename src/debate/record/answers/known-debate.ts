import type { Queries } from '../../../platform/database/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'
import { debateAt, type KeptDebate } from '../../concept-note/index.ts'
import { type CountedStatement, countedStatementsOf } from '../debate/counted-statement.ts'
import { nameOfWhoSpoke, sortedByName } from '../register/delegation-name.ts'
import { commitmentsChecked, unreadStatements } from './counts.ts'
import { mayBeNamed } from './named-speaker.ts'
import { answersWords } from './words.ts'

/** A delegation that gave statements in a debate, under the key by which it is counted. Who asked not to be named has no name here. */
export interface Speaking {
  readonly key: string
  readonly name: string
  readonly statements: readonly CountedStatement[]
}

/** A debate with those who spoke in it, in the order of their names, and what has to be said of every count of it. */
export interface KnownDebate {
  readonly debate: KeptDebate
  readonly speaking: readonly Speaking[]
  /** Statements of whose sentences it was not read yet what they speak of. */
  readonly unread: number
  /** Commitments that count, and how many of them a person has looked at. */
  readonly commitments: { readonly all: number; readonly checked: number }
}

/** Reads a debate and those who spoke in it. The chair's business is no delegation's. Throws `debate.not-found`. */
export async function knownDebate(queries: Queries, slug: string, language: PageLanguage): Promise<KnownDebate> {
  const debate = await debateAt(queries, slug)
  const statements = (await countedStatementsOf(queries, debate.id)).filter(({ capacity }) => capacity !== 'president-procedural')
  const byKey = new Map<string, CountedStatement[]>()
  for (const statement of statements) byKey.set(statement.key, [...(byKey.get(statement.key) ?? []), statement])
  const named = [...byKey].map(([key, own]) => {
    const { delegationId, delegationName, body, speakerName, anchor } = own[0]!
    const who = { delegationId, delegationName, body, speakerName, anchor }
    const name = mayBeNamed(own) ? nameOfWhoSpoke(language, who, debate.date) : answersWords(language).briefers.unnamed
    return { ...who, key, name, statements: own }
  })
  return {
    debate,
    speaking: sortedByName(language, named, debate.date).map(({ key, name, statements: own }) => ({ key, name, statements: own })),
    unread: await unreadStatements(queries, debate.id),
    commitments: await commitmentsChecked(queries, debate.id),
  }
}
