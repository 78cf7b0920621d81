import type { PageLanguage } from '../../../ui/index.ts'
import { conceptName } from '../../analysis/index.ts'
import { oneOf, pageFrom } from '../register/filter.ts'
import type { ConceptCommitted, ConceptNamed } from './counts.ts'

/** Numbers of delegations from which on a matter is said to recur. */
export const leastOptions = [2, 3, 5, 10] as const

/** What is asked of the list of challenges; it stays in the address. */
export interface ChallengesFilter {
  readonly category: 'challenge' | 'gap' | 'challenge-or-gap'
  /** Delegations that name it, at least. */
  readonly least: number
  /** Only what no commitment names, or all. */
  readonly shown: 'without' | 'all'
  readonly sort: 'name' | 'delegations' | 'commitments'
  readonly page: number
}

/** Reads from the query of an address what is asked of the list of challenges. */
export function challengesFilterFrom(query: URLSearchParams): ChallengesFilter {
  return {
    category: oneOf(['challenge', 'gap', 'challenge-or-gap'] as const, query.get('category')) ?? 'challenge-or-gap',
    least: leastOptions.find((least) => String(least) === query.get('least')) ?? 3,
    shown: oneOf(['without', 'all'] as const, query.get('shown')) ?? 'without',
    sort: oneOf(['name', 'delegations', 'commitments'] as const, query.get('sort')) ?? 'name',
    page: pageFrom(query),
  }
}

/** Writes the query of the address of the list of challenges. */
export function challengesQuery({ category, least, shown, sort, page }: ChallengesFilter): string {
  const query = new URLSearchParams()
  if (category !== 'challenge-or-gap') query.set('category', category)
  if (least !== 3) query.set('least', String(least))
  if (shown !== 'without') query.set('shown', shown)
  if (sort !== 'name') query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** A matter of the thesaurus that delegations name as hard or lacking, and the commitments that name it. */
export interface RecurringConcept extends ConceptNamed {
  readonly name: string
  readonly commitments: number
  /** Commitments in a paragraph that names it, those counted before included. */
  readonly within: number
}

/** What at least so many delegations name, in alphabetical order unless another was asked for: nothing is ranked by itself. */
export function recurring(
  language: PageLanguage,
  named: readonly ConceptNamed[],
  committed: readonly ConceptCommitted[],
  { least, sort }: Pick<ChallengesFilter, 'least' | 'sort'>,
): readonly RecurringConcept[] {
  const commitments = new Map(committed.map((one) => [one.concept, one]))
  const { compare } = new Intl.Collator(language)
  const all = named
    .filter(({ delegations }) => delegations >= least)
    .map((one) => ({
      ...one,
      name: conceptName(language, one.concept),
      commitments: commitments.get(one.concept)?.own ?? 0,
      within: commitments.get(one.concept)?.within ?? 0,
    }))
  const order = {
    name: () => 0,
    delegations: (a: RecurringConcept, b: RecurringConcept) => b.delegations - a.delegations,
    commitments: (a: RecurringConcept, b: RecurringConcept) => a.commitments - b.commitments,
  }[sort]
  return all.sort((a, b) => order(a, b) || compare(a.name, b.name))
}
