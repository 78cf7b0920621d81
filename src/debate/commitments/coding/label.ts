import { type Category, type CommitmentKind, categories } from '../../../council/index.ts'

/** The letter of each category in labelled data (docs/method/codebook.md), in the order in which they are written. */
export const categoryLetters = {
  commitment: 'C',
  achievement: 'A',
  example: 'X',
  challenge: 'H',
  gap: 'G',
  recommendation: 'R',
} as const satisfies Readonly<Record<Category, string>>

/** Writes categories as letters, `CX`; `-` where there is none. */
export function lettersOf(given: readonly Category[]): string {
  return (
    categories
      .filter((one) => given.includes(one))
      .map((one) => categoryLetters[one])
      .join('') || '-'
  )
}

/** Which sentence of a text: its paragraph, and its number in that, counted from 1. */
export interface SentencePlace {
  readonly paragraph: number
  readonly number: number
}

/** A place as an address and the anchor of a statement's page write it: `p6s2`. */
export const placeText = ({ paragraph, number }: SentencePlace): string => `p${paragraph}s${number}`

/** Reads `p6s2`; null for everything else. */
export function placeIn(text: string): SentencePlace | null {
  const [, paragraph, number] = /^p(\d{1,6})s(\d{1,6})$/.exec(text) ?? []
  return paragraph && number ? { paragraph: Number(paragraph), number: Number(number) } : null
}

/** A sentence of a debate, by the part of its statement's address and its place: `sweden.p6s2`. Forms name their fields by it. */
export const sentenceText = (anchor: string, place: SentencePlace): string => `${anchor}.${placeText(place)}`

/** Reads `sweden.p6s2`; null for everything else. */
export function sentenceIn(text: string): (SentencePlace & { readonly anchor: string }) | null {
  const [, anchor, rest] = /^([a-z0-9-]{1,200})\.(p\d+s\d+)$/.exec(text) ?? []
  const place = rest === undefined ? null : placeIn(rest)
  return anchor && place ? { anchor, ...place } : null
}

/**
 * What a person says that a sentence is: each of the six categories that it has (none is common), the kind where it is a commitment, and own codes.
 * All six were judged: what is not named was found not to be there.
 */
export interface Decision {
  readonly categories: readonly Category[]
  readonly kind: CommitmentKind | null
  /** Keys of own codes of the codebook, such as `d1`. */
  readonly codes: readonly string[]
}

/** Tells whether two decisions say the same. */
export function sameDecision(one: Decision, other: Decision): boolean {
  return lettersOf(one.categories) === lettersOf(other.categories) && one.kind === other.kind && String(one.codes) === String(other.codes)
}

/** What the machine had proposed of a sentence when a person decided: its categories, and by which method, how strongly. */
export interface Proposal {
  readonly categories: readonly Category[]
  readonly kind: CommitmentKind | null
  readonly why: readonly { readonly category: Category; readonly method: string; readonly strength: number }[]
}

/**
 * How a person came to decide on a sentence. `statement`: they coded the statement whole; `sample`: it was drawn; `sentence`: they chose it, with
 * the proposal before them; `review`: they reviewed a commitment that stands in it.
 */
export const labelWays = ['statement', 'sample', 'sentence', 'review'] as const
/** One of {@link labelWays}. */
export type LabelWay = (typeof labelWays)[number]

/** Who a label is of: one coder by themselves, or whoever decided between coders who differed. */
export type LabelRole = 'coder' | 'adjudicator'
