import { type Capacity, type CommitmentKind, capacities, commitmentKinds, type Pillar, pillars } from '../../../council/index.ts'
import { type ImplementationState, implementationStates } from '../../follow-up/index.ts'

/** Where a commitment stands in the state of implementation, as a register can be narrowed down to it; each stands in one. */
export const assessmentFilters = implementationStates
/** One of {@link assessmentFilters}. */
export type AssessmentFilter = ImplementationState

/** What earlier debates have of a commitment: `linked`, earlier words of the same delegation; `stood`, it was said to be new and stood there. */
export const earlierFilters = ['linked', 'stood'] as const

/** Who found a commitment. */
export const foundBy = ['machine', 'person'] as const

/**
 * Standings that a register can be narrowed down to. Beside the four: `checked`, a named person has looked at it, whatever the State says of it;
 * and the two words of a State that do not simply confirm.
 */
export const standingFilters = [
  'proposed',
  'reviewed',
  'checked',
  'confirmed',
  'worded-more-exactly',
  'not-regarded-as-a-commitment',
  'set-aside',
] as const
/** One of {@link standingFilters}. */
export type StandingFilter = (typeof standingFilters)[number]

/**
 * What a register is narrowed down to; null where it is not. It stays in the address of the page.
 *
 * Without `standing: 'set-aside'`, what was set aside is neither counted nor listed.
 */
export interface RegisterFilter {
  /** Key of a delegation: its id, or the anchor of its statement where the table of delegations does not know it. */
  readonly delegation: string | null
  readonly kind: CommitmentKind | null
  /** Letter of a guiding question, and of a call; `none`: it answers none. */
  readonly question: string | null
  readonly call: string | null
  readonly pillar: Pillar | null
  readonly standing: StandingFilter | null
  readonly language: string | null
  readonly capacity: Capacity | null
  readonly assessment: AssessmentFilter | null
  /** Whether a machine proposed it or a person entered it. */
  readonly found: (typeof foundBy)[number] | null
  readonly earlier: (typeof earlierFilters)[number] | null
  /** Words that all stand in the quote; words between quotation marks stand there together. */
  readonly words: string | null
}

/** The fields of a {@link RegisterFilter}, in the order of the page. */
export const filterNames = [
  'delegation',
  'kind',
  'question',
  'call',
  'pillar',
  'standing',
  'language',
  'capacity',
  'assessment',
  'found',
  'earlier',
  'words',
] as const

/** Takes one of several values; null where what came is none of them. */
export function oneOf<T extends string>(values: readonly T[], given: string | null): T | null {
  return values.find((value) => value === given) ?? null
}

/** Takes a text that came in an address: without control characters, not beyond `most` letters; null where nothing is left. */
export function plainText(given: string | null, most: number): string | null {
  return (
    (given ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .toWellFormed()
      .trim()
      .slice(0, most) || null
  )
}

const letter = (given: string | null) => (given !== null && /^([a-z]{1,2}|none)$/.test(given) ? given : null)

/** Reads a filter from the query of an address. What is no value of a field narrows nothing down. */
export function filterFrom(query: URLSearchParams): RegisterFilter {
  return {
    delegation: plainText(query.get('delegation'), 80),
    kind: oneOf(commitmentKinds, query.get('kind')),
    question: letter(query.get('question')),
    call: letter(query.get('call')),
    pillar: oneOf(pillars, query.get('pillar')),
    standing: oneOf(standingFilters, query.get('standing')),
    language: plainText(query.get('language'), 20),
    capacity: oneOf(capacities, query.get('capacity')),
    assessment: oneOf(assessmentFilters, query.get('assessment')),
    found: oneOf(foundBy, query.get('found')),
    earlier: oneOf(earlierFilters, query.get('earlier')),
    words: plainText(query.get('words'), 200),
  }
}

/** What the address of a register may say beside its filter. */
export interface RegisterQuery extends Partial<RegisterFilter> {
  readonly sort?: string | null
  readonly page?: number | null
  readonly view?: 'delegations' | null
}

/** Writes the query of an address with its question mark, in one order; empty where there is nothing to say. */
export function queryOf(given: RegisterQuery): string {
  const query = new URLSearchParams()
  for (const name of [...filterNames, 'sort', 'view'] as const) {
    const value = given[name]
    if (value) query.set(name, value)
  }
  if (given.page && given.page > 1) query.set('page', String(given.page))
  const text = query.toString()
  return text && `?${text}`
}

/** Columns that a register can be sorted by; with `-` before it, downwards. */
export const sortNames = ['delegation', 'kind', 'answers', 'standing', 'assessment', 'number'] as const

/** How a register is sorted. */
export interface RegisterOrder {
  readonly by: (typeof sortNames)[number]
  readonly downwards: boolean
}

/** Delegations alphabetically, each in the order of its statement: nothing is ranked. */
export const usualOrder: RegisterOrder = { by: 'delegation', downwards: false }

/** Reads the order from the query of an address; the usual order where it says none. */
export function orderFrom(query: URLSearchParams): RegisterOrder {
  const said = query.get('sort') ?? ''
  const by = oneOf(sortNames, said.replace(/^-/, ''))
  return by ? { by, downwards: said.startsWith('-') } : usualOrder
}

/** The word of an order in an address; null for the usual one. */
export function sortOf({ by, downwards }: RegisterOrder): string | null {
  return by === usualOrder.by && !downwards ? null : `${downwards ? '-' : ''}${by}`
}

/** The number of a page of a list, from 1. */
export function pageFrom(query: URLSearchParams): number {
  const said = query.get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(said) ? Number(said) : 1
}
