import {
  type Capacity,
  type Category,
  type CommitmentKind,
  capacities,
  categories,
  commitmentKinds,
  delegationKinds,
  type Pillar,
  pillars,
  type RegionalGroup,
  regionalGroups,
} from '../../../council/index.ts'

/**
 * Of whom it is asked, beside delegations by their id: everybody; the members of the Council of the day, the permanent and the elected ones; the Member States that
 * were none; the States that contributed troops in the year; or the delegations of a kind.
 */
export const countedGroups = ['all', 'council', 'permanent', 'elected', 'other-states', 'troop-contributors', ...delegationKinds] as const
/** One of {@link countedGroups}. */
export type CountedGroup = (typeof countedGroups)[number]

/** How far a commitment must have come to be counted: only found by a machine, looked at by a person, or confirmed by the State. */
export const countedStandings = ['proposed', 'checked', 'confirmed'] as const

/** What a commitment may name, in the words of the register. */
export const namedFields = ['who', 'act', 'object', 'for-whom', 'where', 'amount', 'quantity', 'due', 'instrument'] as const
/** One of {@link namedFields}. */
export type NamedField = (typeof namedFields)[number]

/** How something was said: in the delegation's own name, through a group or a joint statement, or by aligning itself with another's. */
export const saidHow = ['own', 'group', 'alignment'] as const
/** One of {@link saidHow}. */
export type SaidHow = (typeof saidHow)[number]

/** What is counted; `commitments` of commitments, `sentences` of the other categories. */
export const countedUnits = ['delegations', 'statements', 'commitments', 'sentences'] as const
/** One of {@link countedUnits}. */
export type CountedUnit = (typeof countedUnits)[number]

/** What an answer can be parted by. */
export const partedBy = ['year', 'debate', 'region', 'question', 'kind'] as const
/** One of {@link partedBy}. */
export type PartedBy = (typeof partedBy)[number]

/**
 * What somebody wants to be counted: "Of the Council members in the debates of 2016 and 2021, how many made a new commitment on question e?"
 *
 * 1. Each list holds each value once, in one order; an empty list asks for nothing, and all debates, delegations and findings are left.
 * 2. Of several values of a list any will do; of several lists all must fit.
 * 3. `kind`, `standing`, `with`, `where` are of commitments only.
 */
export interface CountQuestion {
  /** Groups and ids of delegations; {@link countedGroups} says which groups. */
  readonly of: readonly string[]
  readonly from: readonly RegionalGroup[]
  readonly as: readonly Capacity[]
  /** Slugs of debates, years (`2016`) and spans of years (`2016..2021`). */
  readonly in: readonly string[]
  readonly find: Category
  readonly kind: readonly CommitmentKind[]
  readonly standing: (typeof countedStandings)[number] | null
  /** Letters of guiding questions and of calls. */
  readonly question: readonly string[]
  readonly call: readonly string[]
  readonly pillar: readonly Pillar[]
  /** All of these must be named. */
  readonly with: readonly NamedField[]
  /** Words of places that a commitment names. */
  readonly where: readonly string[]
  /** Which ways of saying it count; all are told apart in any case. */
  readonly said: readonly SaidHow[]
  readonly by: PartedBy | null
  readonly unit: CountedUnit
}

/** The question that asks for nothing but commitments, of everybody. */
export const plainQuestion: CountQuestion = {
  of: [],
  from: [],
  as: [],
  in: [],
  find: 'commitment',
  kind: [],
  standing: null,
  question: [],
  call: [],
  pillar: [],
  with: [],
  where: [],
  said: [],
  by: null,
  unit: 'delegations',
}

/** A keyword of a question: what it takes, and of which kind. */
export interface Keyword {
  /** Values that it takes; null where they are of a form: {@link Keyword.form} says which. */
  readonly values: readonly string[] | null
  readonly form?: 'delegation' | 'debate' | 'letter' | 'words'
  /** It takes several values. */
  readonly several: boolean
  readonly commitmentsOnly?: true
}

/** The keywords of a question, in the order in which they are written. docs/reference/count.md repeats them, and a test holds it against this. */
export const keywords: Readonly<Record<keyof CountQuestion, Keyword>> = {
  of: { values: countedGroups, form: 'delegation', several: true },
  from: { values: regionalGroups, several: true },
  as: { values: capacities, several: true },
  in: { values: null, form: 'debate', several: true },
  find: { values: categories, several: false },
  kind: { values: commitmentKinds, several: true, commitmentsOnly: true },
  standing: { values: countedStandings, several: false, commitmentsOnly: true },
  question: { values: null, form: 'letter', several: true },
  call: { values: null, form: 'letter', several: true },
  pillar: { values: pillars, several: true },
  with: { values: namedFields, several: true, commitmentsOnly: true },
  where: { values: null, form: 'words', several: true, commitmentsOnly: true },
  said: { values: saidHow, several: true },
  by: { values: partedBy, several: false },
  unit: { values: countedUnits, several: false },
}

/** The names of {@link keywords}, in order. */
export const keywordNames = Object.keys(keywords) as readonly (keyof CountQuestion)[]
