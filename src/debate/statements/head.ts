import type { Capacity, NamedDelegation } from '../../council/index.ts'

/** The person who speaks, as printed: honorifics ("H.E.", "Mr.") are split off, accents and slips stay. */
export interface Speaker {
  readonly name: string
  readonly title: string | null
}

/** Where the delegation of a {@link Head} was read. `file-name` is the last resort and always comes with a notice. */
export type Basis = 'head' | 'text' | 'letterhead' | 'file-name'

/** Numbers of the paragraphs in which a part of a {@link Head} was read, in order; a part that was read from margins, a file's name or nowhere has none. */
export type HeadPlaces = Readonly<Partial<Record<'speaker' | 'delegation' | 'onBehalfOf' | 'jointWith', readonly number[]>>>

/**
 * Who speaks in a statement, for whom, and in which capacity (PRACTICE.md 1).
 *
 * 1. What cannot be known is null or empty; nothing is guessed. A wrong delegation is worse than none.
 * 2. `delegation` is the one that the statement binds. Speaking on behalf of a group, signing jointly and aligning are three other lists:
 *    a group that is spoken for, and its members where the head names them, stand in `onBehalfOf`; States that a joint statement names, lists as its signatories,
 *    or announces as "the following States" stand in `jointWith`; States of which the text says that they align themselves with it stand in neither.
 * 3. Where a person speaks as chair of a body, `body` names it, and the State that the person comes from is not the delegation.
 */
export interface Head {
  readonly speaker: Speaker | null
  readonly delegation: NamedDelegation | null
  /** The body that speaks through its chair, such as "Peacebuilding Commission". */
  readonly body: string | null
  readonly capacity: Capacity | null
  /** Those for whom the delegation speaks beside itself, in English where the table of delegations knows them, else as printed. */
  readonly onBehalfOf: readonly string[]
  /** The others that sign a joint statement. */
  readonly jointWith: readonly string[]
  /** Those whose statement it aligns itself with; this alone binds nobody. */
  readonly alignedWith: readonly string[]
  /** Day of the statement by its own head, `YYYY-MM-DD`. */
  readonly date: string | null
  readonly form: 'delivered' | 'written' | null
  /** Where the delegation was read; null where there is none. */
  readonly basis: Basis | null
  /** The text says of itself that it is a translation: it is not the authority (PRACTICE.md 1). Absent where it does not say so. */
  readonly translated?: true
  readonly found?: HeadPlaces
}

/** What is known of the meeting apart from the statements. */
export interface MeetingFacts {
  readonly date: string | null
  /** Id of the delegation that presides. */
  readonly presidency: string | null
}
