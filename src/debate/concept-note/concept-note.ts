import type { Position } from '../../document/index.ts'

/** The letter, or note verbale, that carries a concept note to the Council. Names and titles stand as printed. */
export interface CoverLetter {
  /** YYYY-MM-DD; null where none is printed. */
  readonly date: string | null
  /** Who sends it, as printed: "the Permanent Representative of … to the United Nations". */
  readonly from: string | null
  /** To whom it is addressed, as printed. */
  readonly to: string | null
  /** Who signed, as printed; several names are parted by "; ". A note verbale is not signed. */
  readonly signatory: string | null
  readonly kind: 'letter' | 'note verbale'
}

/** The State that presides over the Council: its name as printed, and its English name; each null where it is not known. */
export interface Presidency {
  readonly name: string | null
  readonly delegation: string | null
}

/** A person, as printed: without the form of address ("H.E. Ms."). */
export interface NamedPerson {
  readonly name: string
  readonly title: string | null
}

/** At which rank a presidency asks delegations to come. */
export type MeetingLevel = 'ministerial' | 'high-level' | 'ambassadorial'

/** The meeting that a concept note announces. */
export interface AnnouncedMeeting {
  /** YYYY-MM-DD; a day printed without its year takes the year of the letter, or the next one when it would lie before the letter. */
  readonly date: string | null
  /** HH:MM, 24 hours, New York. */
  readonly time: string | null
  readonly level: MeetingLevel | null
  readonly chair: NamedPerson | null
}

/**
 * Words of a concept note that statements answer to: a guiding question, or a call on States.
 *
 * `letter` is a, b, c … by order (aa after z); `printed` is the label as printed ("(a)", "1.", "•"), null where there is none.
 * Each position cuts exactly in the Document; `text` is those cuts joined.
 */
export interface Asked {
  readonly letter: string
  readonly printed: string | null
  readonly text: string
  readonly positions: readonly Position[]
}

/** A day by which written statements are asked for. `text` holds the words as printed: "close of business" names no hour. */
export interface Deadline {
  readonly date: string
  readonly time: string | null
  readonly text: string
}

/** What a concept note says about written statements; a part that it does not say is null. */
export interface WrittenStatementTerms {
  readonly words: number | null
  readonly format: 'docx' | null
  readonly deadline: Deadline | null
  readonly recipient: string | null
}

/** How one can take part in the debate. */
export interface ParticipationTerms {
  readonly writtenStatements: WrittenStatementTerms | null
  /** Terms for States that are not members of the Council: the words as printed, or `undecided` where they are under consideration. */
  readonly nonMembers: string | null
}

/** Somebody who is to brief the Council. `text` is the whole line as printed. */
export interface Briefer {
  readonly name: string | null
  readonly title: string | null
  readonly text: string
}

/**
 * What a presidency circulates before an open debate: what it is about, what it aims at, what it asks, how to take part, what it calls for.
 *
 * An absent fact is null or an empty list, never a guess. Everything is as printed unless its field says otherwise.
 */
export interface ConceptNote {
  /** The document's own symbol, where the document bears it; never a symbol that it only cites. */
  readonly symbol: string | null
  readonly agendaItem: string | null
  readonly letter: CoverLetter | null
  readonly presidency: Presidency
  readonly title: string | null
  readonly theme: string | null
  readonly meeting: AnnouncedMeeting
  readonly aims: readonly string[]
  /**
   * The body of the note in order, without title, headings and page furniture. A number is the paragraph's own; lettered sub-paragraphs
   * belong to the text of theirs, with their letters; bullets and paragraphs without a number have null.
   */
  readonly paragraphs: readonly { readonly number: number | null; readonly text: string }[]
  readonly guidingQuestions: readonly Asked[]
  readonly participation: ParticipationTerms
  readonly briefers: readonly Briefer[]
  readonly calls: readonly Asked[]
  /** Documents and resolutions cited, each once, in order of first mention. */
  readonly references: readonly string[]
}
