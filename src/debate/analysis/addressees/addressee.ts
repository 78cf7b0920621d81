/**
 * Whom a recommendation is addressed to, as far as its own sentence names them.
 *
 * `state-concerned`: a State or Government that is named, or the host State, "the authorities", "the Government" · `parties`: those to a conflict or to a
 * peace process, armed groups and signatories included · `contributors`: of troops and police · `donors`: and partners who give ·
 * `organization`: a regional or other international organization · `un-entity`: a department, fund, mission, envoy or panel that is named ·
 * `everyone`: "we", "let us", the international community.
 */
export const addressees = [
  'security-council',
  'secretary-general',
  'member-states',
  'united-nations',
  'un-entity',
  'contributors',
  'donors',
  'state-concerned',
  'parties',
  'organization',
  'civil-society',
  'everyone',
] as const
/** One of {@link addressees}. */
export type Addressee = (typeof addressees)[number]

/**
 * How one language asks somebody to act, as sources of regular expressions.
 *
 * Three manners: *we urge X to …* (`asks`, then X) · *it is for X to …* (`falls`, then X) · *X must …* (X from `begin`, then a word of `must`).
 */
export interface AskingWords {
  /** Names of each addressee; the longest that begins at a place is taken, of two equal ones the first. */
  readonly names: readonly (readonly [Addressee, string])[]
  /** A verb of asking, after which the asked are named at once. */
  readonly asks: string
  /** Words after which whoever is to act is named at once: "it is important that …". */
  readonly falls: string
  /** Words of duty that stand after whoever has it. */
  readonly must: string
  /** What may stand before a name that is the subject: articles, "all", "both", "and". */
  readonly before: string
  /** What makes of a name no longer the subject where it follows at once: a possessive, a noun that it describes. */
  readonly after: string
  /** After the word of duty, or after the name: it is done to the subject and not by it. */
  readonly passive: string
  /** Where a clause begins. */
  readonly begin: string
  /** "Let us": all of us are asked without being named. */
  readonly together: string
}
