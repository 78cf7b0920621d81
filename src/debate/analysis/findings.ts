import type { Category, CommitmentKind, Pillar } from '../../council/index.ts'
import type { Span } from '../../document/index.ts'

/**
 * Which way of finding a finding rests on most, with its version: `cues@1`, words that give a sentence away; `ngrams@1`, its words in general.
 */
export type Method = 'cues@1' | 'ngrams@1'

/** Why a sentence was given a category. */
export interface Why {
  readonly category: Category
  readonly method: Method
  /** 0 to 1; 0.5 is where the finding begins to be shown. It orders findings and is no probability (docs/method, "Strength"). */
  readonly strength: number
  /** One plain sentence for a diplomat, with the words that gave it away. */
  readonly reason: string
  /** The words that gave it away, in the paragraph of the sentence. */
  readonly trigger: readonly Span[]
}

/** One sentence of a statement and what it does. Offsets are UTF-16 code units of the text of its paragraph. */
export interface FoundSentence extends Span {
  readonly paragraph: number
  readonly text: string
  readonly categories: readonly Category[]
  /** Only where it is a commitment. */
  readonly kind?: CommitmentKind
  readonly why: readonly Why[]
}

/** What a paragraph speaks to: guiding questions and calls of the debate by letter, pillars by name. */
export interface FoundParagraph {
  readonly n: number
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
}

/** A field of a commitment: words of the paragraph of its first sentence, and what can be read from them. */
export interface Field<Value = never> extends Span {
  readonly text: string
  readonly value?: Value
}

/** A sum of money; `currency` is an ISO 4217 code, null where the sign names several ("dollars" of no State). */
export interface Money {
  readonly currency: string | null
  readonly amount: number
}

/** A number of something; `unit` is `percent` or the words that follow the number. */
export interface Quantity {
  readonly number: number
  readonly unit: string
}

/** The parts of a commitment, each a span of the paragraph of its first sentence; what is not sure is absent. */
export interface CommitmentFields {
  /** Who is bound. The value is an id of the table of delegations, or a name of a body. */
  readonly who?: Field<string>
  /** The verb that binds. */
  readonly act?: Field
  /** What is to be done, up to the end of its clause. */
  readonly object?: Field
  readonly forWhom?: Field
  /** A place or a mission; the value is an id of the table of delegations, or an acronym. */
  readonly where?: Field<string>
  readonly amount?: Field<Money>
  readonly quantity?: Field<Quantity>
  /** When it is to be done; the value is the last day or year of it, `YYYY` or `YYYY-MM-DD`. */
  readonly due?: Field<string>
  readonly instrument?: Field<string>
}

/** A commitment: one sentence, or more that are plainly the same commitment, by their index in `sentences`. */
export interface FoundCommitment {
  readonly sentences: readonly number[]
  readonly kind: CommitmentKind
  readonly fields: CommitmentFields
}

/**
 * What was found in one statement.
 *
 * 1. Every sentence of the document is listed, in order, also those of heads and of other speakers; those have no categories.
 * 2. Every paragraph is listed.
 * 3. What a machine found is proposed: it is true only once a person has looked at it.
 */
export interface Findings {
  readonly paragraphs: readonly FoundParagraph[]
  readonly sentences: readonly FoundSentence[]
  readonly commitments: readonly FoundCommitment[]
}

/** What the concept note of the debate asks, in any of the six languages: letters by order, texts whole. */
export interface Asked {
  readonly guidingQuestions: readonly { readonly letter: string; readonly text: string }[]
  readonly calls: readonly { readonly letter: string; readonly text: string }[]
}
