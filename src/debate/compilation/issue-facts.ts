/** How far a document of the United Nations is distributed, as its masthead says. */
export const distributions = ['general', 'limited', 'restricted'] as const
/** One of {@link distributions}. */
export type Distribution = (typeof distributions)[number]

/** What the secretariat has entered of the letter; whatever is not there becomes a marked blank, never a guess. */
export interface IssueFacts {
  /** Symbol of the compilation itself; while there is none, every page says that it is a draft. */
  readonly symbol?: string
  /** Day of the letter, YYYY-MM-DD. */
  readonly letterDate?: string
  /** Who signs as President. `signed` only when the President has signed: then "(Signed)" is printed. */
  readonly signatory?: { readonly name: string; readonly signed?: true }
  readonly distribution?: Distribution
}
