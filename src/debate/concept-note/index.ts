export type * from './concept-note.ts'
export { readConceptNote } from './read-concept-note.ts'
export { type ReadNote, readNoteFile } from './read-note-file.ts'
