import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { keepOriginal } from '../../platform/files/index.ts'
import type { HandedIn } from '../../platform/http/index.ts'
import type { ReadNote } from './read-note-file.ts'
import { handInNote } from './store.ts'

/** The queue of debates whose questions changed after statements had been taken in: what their paragraphs speak to is found again. */
export const answerAgainQueue = 'answer-again'

/** Reads a file that came with a form as a concept note, in a worker. Throws a Refusal where it gives no Document. */
export function readHandedInNote(run: <T>(task: string, given: unknown) => Promise<T>, { name, bytes }: HandedIn): Promise<ReadNote> {
  return run<ReadNote>('concept-note', { id: name.replace(/(?<=.)\.[^.]*$/, ''), name, bytes })
}

/** Keeps a note that was read, with its bytes, as the newest version of a debate's. */
export async function keepNote(queries: Queries, debateId: number, { name, bytes }: HandedIn, read: ReadNote, by: By): Promise<void> {
  await keepOriginal(queries, read.sha256, bytes)
  await handInNote(queries, debateId, name, read, by)
}
