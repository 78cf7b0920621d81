import type { Category } from '../../../council/index.ts'

/** The version of Ahadi's own definitions of the categories, which stand in the messages of this folder and in docs/method/codebook.md. */
export const definitionsVersion = 1

/** A code of an analyst's own, such as "Mentions quotas": no finding of Ahadi's, which knows nothing of it. */
export interface OwnCode {
  /** `i` for all debates, `d` for one, and a number that is not given again: `d1`. */
  readonly key: string
  readonly name: string
  readonly definition: string
  /** No longer given; labels that have it keep it. */
  readonly retired: boolean
}

/** What was added to the definitions, for all debates or for one. */
export interface CodebookState {
  /** A decision on what a category takes in, by category. */
  readonly notes: Readonly<Partial<Record<Category, string>>>
  readonly codes: readonly OwnCode[]
}

/** Whom a codebook is for: one debate, by its id, or all of this installation (null). */
export type CodebookPlace = number | null

/** A codebook before anybody added to it. */
export const emptyCodebook: CodebookState = { notes: {}, codes: [] }

/** A codebook as it stands, with the number of its version; 0 before anybody added to it. */
export interface KeptCodebook {
  readonly version: number
  readonly state: CodebookState
}

/**
 * What holds in a debate: the definitions, then what was added for all debates, then for this one.
 *
 * `version` tells the three apart: `1.4.2` are definitions 1, version 4 of the installation's, version 2 of the debate's.
 */
export interface Codebook {
  readonly version: string
  readonly house: KeptCodebook
  readonly debate: KeptCodebook
}

/** Puts together what holds in a debate. */
export function codebookFrom(house: KeptCodebook, debate: KeptCodebook): Codebook {
  return { version: `${definitionsVersion}.${house.version}.${debate.version}`, house, debate }
}

/** Own codes that can be given, those of all debates first. */
export function codesOf({ house, debate }: Codebook): readonly OwnCode[] {
  return everyCodeOf({ house, debate }).filter(({ retired }) => !retired)
}

/** Own codes with those that were retired. */
export function everyCodeOf({ house, debate }: Pick<Codebook, 'house' | 'debate'>): readonly OwnCode[] {
  return [...house.state.codes, ...debate.state.codes]
}

/** The key of the next code of a codebook. */
export function nextKey(place: CodebookPlace, { codes }: CodebookState): string {
  return `${place === null ? 'i' : 'd'}${codes.length + 1}`
}
