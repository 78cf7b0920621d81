import type { OfficialLanguage } from '../../language/index.ts'
import { table } from './table.ts'

/** Id of a {@link Delegation}: a slug such as `sweden`, `united-kingdom`, `european-union`, `un-women`. It never changes, whatever the name becomes. */
export type DelegationId = string & { readonly __noun: 'DelegationId' }

/** What a delegation is. `observer-state`: the Holy See, the State of Palestine. `civil-society`: an organization invited to brief. */
export const delegationKinds = ['member-state', 'observer-state', 'organization', 'un-entity', 'group', 'civil-society'] as const
/** One of {@link delegationKinds}. */
export type DelegationKind = (typeof delegationKinds)[number]

/** The names of one delegation in one language, all without their article. */
export interface Names {
  /** As a speaker's head in the Council's records prints it: "United Kingdom", "Islamic Republic of Iran". */
  readonly short: string
  /** The article before `short` in running text: "the", "la", "l'"; absent where there is none, and in Arabic, Chinese, Russian. */
  readonly article?: string
  /** As letters and annexes print it, where that differs from `short`: "United Kingdom of Great Britain and Northern Ireland". */
  readonly formal?: string
  readonly formalArticle?: string
  /** The State's own full name, where that differs from both: "Republic of Kenya". */
  readonly full?: string
}

/** Names that were valid before a day (`YYYY-MM-DD`); a language that is not there had the same names as later. */
export interface EarlierNames {
  readonly before: string
  readonly names: Readonly<Partial<Record<OfficialLanguage, Names>>>
}

/**
 * Who speaks or signs in a debate of the Council: a Member State, an observer, an organization, an entity, a group, a network.
 *
 * The table holds those of the United Nations today and the invented ones of the demonstration debate (`fictional`).
 * Names are facts of UNTERM and of the Council's records; which State is which never depends on the name of the day.
 */
export interface Delegation {
  readonly id: DelegationId
  readonly kind: DelegationKind
  /** Invented for the demonstration debate and for tests. */
  readonly fictional?: true
  readonly names: Readonly<Record<OfficialLanguage, Names>>
  /** Short English name that it is sorted by, where that is not `names.en.short`. */
  readonly sort?: string
  /** Earlier names, oldest first. */
  readonly earlier?: readonly EarlierNames[]
  /** Other names in use, acronyms included, in any language. */
  readonly also?: readonly string[]
  /** Names that are words, places or surnames too ("Holland"): recognised only where they are the whole text. */
  readonly alone?: readonly string[]
  /** Former names that have no day of their own here, in any language. */
  readonly was?: readonly string[]
  /** Names it bore that other delegations bore too: printed, never recognised. */
  readonly not?: readonly string[]
  /** Named in nearly every text in another role ("the United Nations"): recognised only where it is the whole text. */
  readonly whole?: true
  /** Its name is the list of its members: recognised only where it is the whole text, or by its acronym. */
  readonly listed?: true
}

/** A delegation as a finding names it: plain data that survives JSON. */
export interface NamedDelegation {
  readonly id: DelegationId
  /** English, as {@link nameOf}; where the date is not known, the dated form that was printed. */
  readonly name: string
  readonly kind: DelegationKind
  readonly fictional?: true
}

/** Every delegation that Ahadi knows, by id. */
export const delegations = JSON.parse(table) as readonly Delegation[]

let byId: Map<string, Delegation> | undefined

/** Returns the delegation with this id, or undefined where there is none. */
export function delegationById(id: string): Delegation | undefined {
  byId ??= new Map(delegations.map((delegation) => [delegation.id, delegation]))
  return byId.get(id)
}
