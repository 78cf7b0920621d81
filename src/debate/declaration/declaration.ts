import type { CommitmentKind } from '../../council/index.ts'
import type { Standing, StateWord } from '../commitments/index.ts'

/**
 * Whether a commitment may stand in a declaration today.
 *
 * `reviewed`: a person checked it, or the State confirmed it. `proposed`: nobody has checked it yet. All others say why it may not:
 * set aside by a reviewer, not regarded as a commitment by the State, joined or split into others, its words gone from the corrected statement,
 * its statement withdrawn.
 */
export type Stands = 'reviewed' | 'proposed' | 'set-aside' | 'not-regarded' | 'became' | 'words-gone' | 'withdrawn'

/** A commitment as a declaration needs it: whose it is, its exact words and where they stand. */
export interface DeclaredCommitment {
  readonly id: number
  /** Its number in the register. */
  readonly number: number
  readonly delegationId: string | null
  readonly delegationName: string | null
  /** The body for which its speaker spoke, where it binds the body and not the State. */
  readonly body: string | null
  readonly onBehalfOf: readonly string[]
  readonly jointWith: readonly string[]
  readonly speakerName: string | null
  /** The part of the address of its statement, and what the statement is called where no delegation is known. */
  readonly anchor: string
  readonly statementName: string
  readonly quote: string
  readonly language: string
  readonly kind: CommitmentKind
  readonly calls: readonly string[]
  readonly paragraph: number
  readonly start: number
  readonly sentences: readonly number[]
  readonly standing: Standing
  readonly stands: Stands
  readonly stateWord: StateWord | null
  readonly stateSource: string | null
  readonly stateDate: string | null
  readonly stateWording: string | null
  readonly setAsideWhy: string | null
  readonly became: readonly number[]
}

/** A commitment that a line rests on, and its quote as it was when a person last worded the line. */
export interface RestedOn extends DeclaredCommitment {
  readonly quoteThen: string
}

/** What became of a line that no longer stands. */
export type LineEnd =
  | { readonly how: 'joined'; readonly into: number }
  | { readonly how: 'split'; readonly at: string }
  | { readonly how: 'taken-out'; readonly why: string; readonly at: string }

/**
 * A line of a declaration.
 *
 * 1. It rests on one commitment or several, and shows their exact quotes; a machine puts one commitment on a line, only a person joins lines.
 * 2. `text` is how a person worded it; null while it is as drafted, when it says who said it and where, and then quotes. A machine words nothing.
 * 3. Whatever becomes of it, it is kept with its words: `end` says what did.
 */
export interface DeclarationLine {
  readonly id: number
  /** Its number in the declaration, for addresses; not its place in print. */
  readonly number: number
  readonly version: number
  readonly call: string | null
  readonly callChosen: boolean
  readonly place: number
  readonly text: string | null
  readonly language: string | null
  readonly rests: readonly RestedOn[]
  readonly end: LineEnd | null
  /** Numbers of the lines that were joined into it. */
  readonly joinedFrom: readonly number[]
}

/** A declaration as it is kept, apart from its lines. `version` grows with each draft and each title. */
export interface KeptDeclaration {
  readonly id: number
  readonly debateId: number
  readonly version: number
  readonly title: string | null
  readonly titleLanguage: string | null
  readonly draftedAt: string
  readonly draftedBy: string
}

/** What a line rests on today that may stand in a declaration. */
export const restsNow = (line: DeclarationLine): readonly RestedOn[] => line.rests.filter(({ stands }) => stands === 'reviewed')

/** A line stands in the declaration while at least one commitment that it rests on is reviewed. */
export const standsNow = (line: DeclarationLine): boolean => line.end === null && restsNow(line).length > 0

/** A line that nobody took away but that rests on nothing reviewed any more. */
export const restsOnNothing = (line: DeclarationLine): boolean => line.end === null && restsNow(line).length === 0
