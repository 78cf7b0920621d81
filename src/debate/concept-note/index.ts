export type * from './concept-note.ts'
export { readConceptNote } from './read-concept-note.ts'
export { type ReadNote, readNoteFile } from './read-note-file.ts'
export { type By, debateAt, debateById, debateBySlug, handInNote, type KeptDebate, type KeptNote, notesOf, openDebate } from './store.ts'
