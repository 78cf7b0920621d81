import { createHash } from 'node:crypto'
import {
  type By,
  debateById,
  debateBySlug,
  handInNote,
  type KeptDebate,
  notesOf,
  openDebate,
  type ReadNote,
} from '../debate/concept-note/index.ts'
import { announceMeeting } from '../debate/meeting/index.ts'
import { handInStatements } from '../debate/statements/index.ts'
import { bytesOf, keepOriginal, type ReceivedFile } from '../platform/files/index.ts'
import type { Bench } from '../platform/http/index.ts'
import { takeInWaiting } from './take-in.ts'

/** What is to be imported. */
export interface DebateToImport {
  readonly slug: string
  readonly note: ReceivedFile | null
  readonly statements: readonly ReceivedFile[]
}

/** What an import brought: the debate, and which files were there already, byte for byte. */
export interface ImportedDebate {
  readonly debate: KeptDebate
  readonly already: readonly string[]
}

/** Files whose bytes are in memory at one time. */
const batch = 50

/** Makes the debate where it is missing and hands its note in, in one transaction; a note whose very bytes are the newest already is not handed in again. */
async function debateWithNote({ database, run }: Bench, { slug, note }: DebateToImport, by: By): Promise<number> {
  const bytes = note ? bytesOf(note) : null
  const read = note ? await run<ReadNote>('concept-note', { id: note.id, name: note.file, bytes }) : null
  return database.write(async (queries) => {
    const debateId = (await debateBySlug(queries, slug))?.id ?? (await openDebate(queries, { slug }, by))
    if (!note || !read || !bytes || (await notesOf(queries, debateId))[0]?.sha256 === read.sha256) return debateId
    await keepOriginal(queries, read.sha256, bytes)
    await handInNote(queries, debateId, note.file, read, by)
    await announceMeeting(queries, debateId, read.note)
    return debateId
  })
}

/**
 * Imports a concept note and a folder of statements into a debate, made where it is missing.
 *
 * Each step is whole or not done at all: broken off at any moment, the same import goes on where it stopped, and nothing is taken twice.
 * Files that cannot be opened are told by `refused`; files that cannot be read stand in the debate as refused. Throws what opening the note or the debate refuses.
 */
export async function importDebate(
  bench: Bench,
  given: DebateToImport,
  by: () => By,
  told: { readonly progress: (what: string, done: number, of: number) => void; readonly refused: (file: string, problem: unknown) => void },
): Promise<ImportedDebate> {
  const debateId = await debateWithNote(bench, given, by())
  const already: string[] = []
  for (let from = 0; from < given.statements.length; from += batch) {
    const files = given.statements.slice(from, from + batch).flatMap((received) => {
      try {
        const bytes = bytesOf(received)
        return [{ file: received.file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }]
      } catch (problem) {
        told.refused(received.file, problem)
        return []
      }
    })
    const answer = await bench.database.write((queries) => handInStatements(queries, debateId, files, by()))
    already.push(...answer.already)
    told.progress('files received', Math.min(from + batch, given.statements.length), given.statements.length)
  }
  await takeInWaiting(bench, debateId, by, (done, of) => told.progress('statements taken in', done, of))
  return { debate: await debateById(bench.database.read, debateId), already }
}
