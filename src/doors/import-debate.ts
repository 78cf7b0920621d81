import { createHash } from 'node:crypto'
import { debateById, debateBySlug, handInNote, type KeptDebate, notesOf, openDebate, type ReadNote } from '../debate/concept-note/index.ts'
import { announceMeeting } from '../debate/meeting/index.ts'
import { type HandedInFile, handInStatements } from '../debate/statements/index.ts'
import type { By } from '../platform/audit/index.ts'
import { bytesOf, keepOriginal, type ReceivedFile } from '../platform/files/index.ts'
import type { Bench } from '../platform/http/index.ts'
import { answerAgainWhereNeeded } from './answer-again.ts'
import type { TakingBench } from './bench.ts'
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

/** Files, and bytes of files, that are kept in one transaction: they are in memory at one time. */
const batch = { files: 50, bytes: 32 * 1024 * 1024 }

/** Files as they are handed in, opened in their order and put into batches. Those that cannot be opened are told by `refused`. */
function* openedInBatches(files: readonly ReceivedFile[], refused: (file: string, problem: unknown) => void) {
  let opened: HandedInFile[] = []
  let size = 0
  for (const [index, received] of files.entries()) {
    try {
      const bytes = bytesOf(received)
      opened.push({ file: received.file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
      size += bytes.length
    } catch (problem) {
      refused(received.file, problem)
    }
    if (opened.length < batch.files && size < batch.bytes && index < files.length - 1) continue
    yield { opened, done: index + 1 }
    opened = []
    size = 0
  }
}

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
 * A note that is another than the newest becomes the debate's, and what the statements speak to is found again.
 * Files that cannot be opened are told by `refused`; files that cannot be read stand in the debate as refused. Throws what opening the note or the debate refuses.
 */
export async function importDebate(
  bench: TakingBench,
  given: DebateToImport,
  by: () => By,
  told: { readonly progress: (what: string, done: number, of: number) => void; readonly refused: (file: string, problem: unknown) => void },
): Promise<ImportedDebate> {
  const debateId = await debateWithNote(bench, given, by())
  const already: string[] = []
  for (const { opened, done } of openedInBatches(given.statements, told.refused)) {
    if (bench.ending.aborted) break
    const answer = await bench.database.write((queries) => handInStatements(queries, debateId, opened, by()))
    already.push(...answer.already)
    told.progress('files received', done, given.statements.length)
  }
  await takeInWaiting(bench, debateId, by, {
    files: (done, of) => told.progress('statements taken in', done, of),
    pages: (done, of) => told.progress('pages recognised', done, of),
  })
  if (!bench.ending.aborted) await answerAgainWhereNeeded(bench, debateId, by)
  return { debate: await debateById(bench.database.read, debateId), already }
}
