import type { ConceptNote } from '../../concept-note/index.ts'

/** The two parts of a concept note that a paragraph can answer. */
export const askedKinds = ['question', 'call'] as const
/** A guiding question, or a call to commit to something. */
export type AskedKind = (typeof askedKinds)[number]

/** A question or a call of a debate's newest concept note. */
export interface AskedPart {
  readonly kind: AskedKind
  readonly letter: string
  readonly text: string
}

/** The questions or the calls of a note, in its order. */
export const partsOf = (note: ConceptNote | null, kind: AskedKind): readonly AskedPart[] =>
  ((kind === 'question' ? note?.guidingQuestions : note?.calls) ?? []).map(({ letter, text }) => ({ kind, letter, text }))

/** The address of the page of its concepts, below a language. */
export const conceptsPath = (slug: string, { kind, letter }: Pick<AskedPart, 'kind' | 'letter'>): string =>
  `/debates/${slug}/concept-note/${kind}s/${letter}`
