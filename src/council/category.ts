/** What a sentence of a statement does: the six of S/2021/875 ¶18, after the note by the President S/2017/507. */
export const categories = ['commitment', 'achievement', 'example', 'challenge', 'gap', 'recommendation'] as const
export type Category = (typeof categories)[number]

/**
 * How a commitment stands to what was said before.
 * `new`: a specific future act; `continuing`: going on with something under way; `reaffirmed`: a stance restated with no new act.
 */
export const commitmentKinds = ['new', 'continuing', 'reaffirmed'] as const
export type CommitmentKind = (typeof commitmentKinds)[number]
