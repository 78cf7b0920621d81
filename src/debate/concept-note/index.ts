export type * from './concept-note.ts'
export { readConceptNote } from './read-concept-note.ts'
