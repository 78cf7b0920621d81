/** What a person decided about earlier words of a commitment: that these are the same commitment, or that they are not. */
export interface DecidedLink {
  /** The id of the earlier commitment. */
  readonly commitment: number
  /** Its address: the slug of its debate and its number there, `mediation-2023/12`. */
  readonly at: string
  readonly stands: boolean
}

/** The decisions with one more, in place of any before on the same earlier commitment. */
export function decidedWith(before: readonly DecidedLink[], decided: DecidedLink): readonly DecidedLink[] {
  return [...before.filter(({ commitment }) => commitment !== decided.commitment), decided]
}
