import type { Queries } from '../../platform/database/index.ts'
import { debateById, type KeptDebate } from '../concept-note/index.ts'
import { type DeclarationLayout, layOut } from './declaration-layout.ts'
import { commitmentsOf, keptDeclaration, linesOf } from './store.ts'

/** The letters of the calls of a debate's concept note, in order. */
export const lettersOf = ({ note }: Pick<KeptDebate, 'note'>): readonly string[] => (note?.calls ?? []).map(({ letter }) => letter)

/**
 * The declaration of a debate as it stands today: under the calls, what is apart, what was left out, and why. Before the first draft
 * its `declaration` is null, and the rest says what a draft would rest on. Throws `debate.not-found`.
 */
export async function declarationOf(queries: Queries, debateId: number): Promise<DeclarationLayout> {
  const { note } = await debateById(queries, debateId)
  const declaration = await keptDeclaration(queries, debateId)
  const lines = declaration === null ? [] : await linesOf(queries, declaration.id)
  return layOut(note?.calls ?? [], declaration, lines, await commitmentsOf(queries, debateId))
}
