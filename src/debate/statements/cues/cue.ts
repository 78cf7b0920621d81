/**
 * The words by which one language marks who speaks and for whom. Each entry is the source of a regular expression,
 * read without regard to case. A boundary of words is put around each entry where the script parts words by spaces.
 */
export interface Cues {
  /** Begins the address itself: "Mr. President", "Excellencies". Everything before it is head. */
  readonly salutation: readonly string[]
  /** Begins a paragraph of running text where nobody is saluted: "I thank", "We welcome". */
  readonly opening: readonly string[]
  /** What a statement is called in its own title. */
  readonly statement: readonly string[]
  /** Leads over from the title to the one who speaks: "by", "delivered by". */
  readonly by: readonly string[]
  /** Called a written statement. */
  readonly written: readonly string[]
  /** Said to be spoken: "check against delivery", "delivered by". */
  readonly delivered: readonly string[]
  /** Signed by several: "joint statement". */
  readonly joint: readonly string[]
  /** Forms of address and ranks that are no part of a name. */
  readonly honorific: readonly string[]
  /** Forms of address by which a speaker's line of the record begins even where it names no delegation: "Mr. Vrailas:". */
  readonly recordAddress: readonly string[]
  /** The Secretary-General in a speaker's line. */
  readonly secretaryGeneral: readonly string[]
  /** Posts: offices which a person holds for a delegation. */
  readonly post: readonly string[]
  /** The house of a delegation, as letterheads print it: "Permanent Mission of". */
  readonly mission: readonly string[]
  /** Ends the part of a head that speaks of the person: place, occasion, topic. */
  readonly occasion: readonly string[]
  /** Before a name: "on behalf of". */
  readonly behalf: readonly string[]
  /** Leads a first person to "on behalf of": "I have the honour to speak". */
  readonly speaks: readonly string[]
  /** The chair in a speaker's line of the record. */
  readonly chair: readonly string[]
  /** In brackets after a speaker: "spoke in French". */
  readonly spokeIn: readonly string[]
  /** The chair announces a statement in its own name; the delegation follows. */
  readonly nationalCapacity: readonly string[]
  /** The speaker's own seat in the Council: "elected member of this Council". */
  readonly ownSeat: readonly string[]
  /** Said only from the chair of the Council: "I now resume my function as President of the Council". */
  readonly presiding: readonly string[]
  /** Joins a statement given by another: "aligns itself with". */
  readonly aligns: readonly string[]
  /** Names the chair of a body: "Chair of", in or after "in my capacity as". */
  readonly chairOf: readonly string[]
  /** A body of States or experts that can be chaired and that is no group of States. */
  readonly body: readonly string[]
  /** Labels of an address, a telephone, an e-mail or a site. */
  readonly contact: readonly string[]
  /** Leads to whom one may ask, or who wrote it: "For further information, please contact", "Drafted by". */
  readonly contactLead: readonly string[]
  /** Holds a text to its delivery: "check against delivery", "embargoed until delivery". */
  readonly heldToDelivery: readonly string[]
  /** Says that a text is a translation: "unofficial translation". */
  readonly translated: readonly string[]
  /** Labels of the fields of a table in the head. */
  readonly fields: Readonly<Record<'delegation' | 'speaker' | 'title' | 'behalf', readonly string[]>>
}
