import type { Category, CommitmentKind } from '../../../council/index.ts'
import type { Span } from '../../../document/index.ts'

/** The version of how a language model is asked and its answers are read. */
const version = 1

/** A language model as the method of a finding: `language-model@1:<name of the model>`. */
export type ModelMethod = `language-model@${number}:${string}`

/** The method of what a language model of this name proposes. */
export const modelMethod = (name: string): ModelMethod => `language-model@${version}:${name}`

/** Whether a method is a language model, of whatever version and name. */
export const isModelMethod = (method: string): method is ModelMethod => /^language-model@\d+:/.test(method)

/** A sentence that a language model is asked about: its place, and its words. */
export interface AskedSentence extends Span {
  readonly paragraph: number
  /** Counted from 1 within its paragraph. */
  readonly number: number
  readonly text: string
}

/**
 * What a language model proposes of a sentence: one category, and the words of the sentence that it rests on.
 *
 * 1. `quote` are UTF-16 code units of the paragraph, within the sentence; cut there, the text gives the words that the language model wrote, letter by letter.
 * 2. Nothing else that it wrote is kept: no reason, no wording of its own.
 */
export interface ModelProposal {
  readonly paragraph: number
  readonly number: number
  readonly category: Category
  /** Only of a commitment, and always there. */
  readonly kind: CommitmentKind | null
  readonly quote: Span
  readonly strength: number
}

/**
 * Why something that a language model wrote was thrown away.
 *
 * `not-json`: an answer that is not in the form that was asked for · `not-readable`: an entry of it that is not · `out-of-range`: a sentence that was not sent ·
 * `unknown-category` · `unknown-kind` · `not-in-statement`: words that do not stand in that sentence · `too-short`: words that are no more than a word ·
 * `said-twice` · `too-many`: more entries than there could be · `all-alike`: one category for nearly every sentence · `set-aside`: a reviewer has set the same words aside.
 */
export const thrownReasons = [
  'not-json',
  'not-readable',
  'out-of-range',
  'unknown-category',
  'unknown-kind',
  'not-in-statement',
  'too-short',
  'said-twice',
  'too-many',
  'all-alike',
  'set-aside',
] as const
/** One of {@link thrownReasons}. */
export type ThrownReason = (typeof thrownReasons)[number]

/** How much was thrown away, by reason; a reason that is absent threw away nothing. */
export type Thrown = Readonly<Partial<Record<ThrownReason, number>>>

/** Puts together what was thrown away of several answers. */
export function allThrown(each: readonly Thrown[]): Thrown {
  const sums = thrownReasons.map((reason) => [reason, each.reduce((sum, one) => sum + (one[reason] ?? 0), 0)] as const)
  return Object.fromEntries(sums.filter(([, n]) => n > 0))
}
