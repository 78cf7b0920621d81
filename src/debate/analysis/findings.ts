import type { Category, CommitmentKind, Pillar } from '../../council/index.ts'
import type { Span } from '../../document/index.ts'
import type { ModelMethod } from './language-model/proposal.ts'

/**
 * Which way of finding a finding rests on most, with its version: `cues@2`, words that give a sentence away; `ngrams@2`, its words in general
 * (with 1 instead of 2 what was found before sentences were read through their English and looked at twice);
 * `language-model@1:<name>`, a language model of that name, which nobody has measured.
 */
export type Method = 'cues@1' | 'ngrams@1' | 'cues@2' | 'ngrams@2' | ModelMethod

/** Why a sentence was given a category. */
export interface Why {
  readonly category: Category
  readonly method: Method
  /** 0 to 1; 0.5 is where the finding begins to be shown. It orders findings and is no probability (docs/method, "Strength"). */
  readonly strength: number
  /** One plain sentence for a diplomat, with the words that gave it away. */
  readonly reason: string
  /** The words that gave it away, in the paragraph of the sentence unless they name another. */
  readonly trigger: readonly Trigger[]
}

/** Words that gave a finding away. `paragraph` only where they stand in another one: the verb that an entry of a list shares. */
export interface Trigger extends Span {
  readonly paragraph?: number
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

/** Why a paragraph is thought to speak to a question or a call: the concepts in which they meet, the most telling first, each with the words of the paragraph that name it. */
export interface WhyAnswered {
  readonly asked: 'question' | 'call'
  readonly letter: string
  /** Ids of the thesaurus. None where it is only the whole of the paragraph that is like what readers took for an answer. */
  readonly concepts: readonly (Span & { readonly concept: string })[]
}

/** What a paragraph speaks to: guiding questions and calls of the debate by letter, pillars by name. */
export interface FoundParagraph {
  readonly n: number
  readonly questions: readonly string[]
  readonly calls: readonly string[]
  readonly pillars: readonly Pillar[]
  /** One for each question and call that it speaks to; absent where there is none. */
  readonly why?: readonly WhyAnswered[]
}

/** A field of a commitment: words of the paragraph of its first sentence, or of the paragraph that it names, and what can be read from them. */
export interface Field<Value = never> extends Span {
  readonly text: string
  readonly value?: Value
  /** Only where the words stand in another paragraph: an entry of a list has its verb in the sentence that leads the list. */
  readonly paragraph?: number
}

/** What is said of a number: it may be more, it is the least or the most, or it is not exact. */
export type Measure = 'more-than' | 'at-least' | 'up-to' | 'around'

/** What the words around a number say of it; absent where they say nothing. */
interface Said {
  /** The upper end of a range; the number itself is then the lower. */
  readonly to?: number
  readonly measure?: Measure
  /** It is said to come on top of something. */
  readonly additional?: true
  readonly per?: 'year' | 'month'
}

/** A sum of money; `currency` is an ISO 4217 code, null where the sign names several ("dollars" of no State). */
export interface Money extends Said {
  readonly currency: string | null
  readonly amount: number
}

/** A number of something; `unit` is `percent` or the words that follow the number. */
export interface Quantity extends Said {
  readonly number: number
  readonly unit: string
}

/** What an instrument is. */
export type InstrumentKind =
  | 'action-plan'
  | 'fund'
  | 'strategy'
  | 'treaty'
  | 'resolution'
  | 'law'
  | 'agreement'
  | 'initiative'
  | 'programme'
  | 'deployment'

/** As what somebody is bound (docs/method, "Who is bound"). */
export type BoundRole = 'state' | 'group' | 'organization' | 'host-state' | 'party-to-conflict' | 'body'

/** One who is or may be bound: an id of the table of delegations, or a name where the table has none. */
export interface Bound {
  readonly role: BoundRole
  readonly value: string
}

/** Who is bound. The value is there where exactly one is; where it stays open, or is several, `bound` names each. */
export interface WhoField extends Field<string> {
  readonly role?: BoundRole
  readonly bound?: readonly Bound[]
  /** `each`: all of `bound` are, by the words themselves. `open`: the words leave open which of them is. */
  readonly which?: 'each' | 'open'
}

/** A sum or number, and the further ones that stand beside it under the same verb. */
export interface NumberField<Value> extends Field<Value> {
  readonly others?: readonly Field<Value>[]
}

/** When it is to be done; `from` is where a period begins. */
export interface DueField extends Field<string> {
  readonly from?: string
}

/** By what it is done; `generation` is which one it is said to be ("our third national action plan"). */
export interface InstrumentField extends Field<string> {
  readonly kind?: InstrumentKind
  readonly generation?: number
}

/** The parts of a commitment, each a span of the paragraph of its first sentence; what is not sure is absent. */
export interface CommitmentFields {
  /** Who is bound. The value is an id of the table of delegations, or a name of a body or of a group that it does not know. */
  readonly who?: WhoField
  /** The verb that binds. */
  readonly act?: Field
  /** What is to be done, up to the end of its clause. */
  readonly object?: Field
  readonly forWhom?: Field
  /** A place or a mission; the value is an id of the table of delegations, the English acronym of a mission, or the name of a region (`sahel`). */
  readonly where?: Field<string>
  readonly amount?: NumberField<Money>
  readonly quantity?: NumberField<Quantity>
  /** When it is to be done; the value is the last day or year of it, `YYYY` or `YYYY-MM-DD`. */
  readonly due?: DueField
  readonly instrument?: InstrumentField
  /** On which condition it is made ("if other donors contribute"), where the words say one. */
  readonly condition?: Field
}

/** A commitment: one sentence, or more that are plainly the same commitment, by their index in `sentences`. */
export interface FoundCommitment {
  readonly sentences: readonly number[]
  readonly kind: CommitmentKind
  readonly fields: CommitmentFields
  /** The words of an entry of a list, where its sentence holds more than the entry: other entries, the mark before it. */
  readonly part?: Span
  /** Questions and calls that its own words answer, where its paragraph answers several; else those of its paragraph are its own. */
  readonly questions?: readonly string[]
  readonly calls?: readonly string[]
  /** What leads the list that it is an entry of; its verb stands there. */
  readonly under?: Span & { readonly paragraph: number }
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

/** A question or a call: its letter by order, its text whole, and, where a person set them, its concepts by the ids of the thesaurus. */
export interface AskedText {
  readonly letter: string
  readonly text: string
  readonly concepts?: readonly string[]
}

/** What the concept note of the debate asks, in any of the six languages. */
export interface Asked {
  readonly guidingQuestions: readonly AskedText[]
  readonly calls: readonly AskedText[]
}
