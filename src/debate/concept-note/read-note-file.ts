import type { Document, Notice } from '../../document/index.ts'
import type { Workbench } from '../../platform/command/index.ts'
import { bytesOf, type ReceivedFile } from '../../platform/files/index.ts'
import type { ConceptNote } from './concept-note.ts'

/** A concept note as a worker read it, with what was odd about its file and about what it says. */
export interface ReadNote {
  readonly note: ConceptNote
  readonly document: Document
  readonly sha256: string
  readonly notices: readonly Notice[]
}

/** Reads a received file as a concept note, in a worker. Throws a Refusal where it gives no Document. */
export function readNoteFile(received: ReceivedFile, workbench: Workbench): Promise<ReadNote> {
  return workbench.run('concept-note', { id: received.id, name: received.file, bytes: bytesOf(received) })
}
