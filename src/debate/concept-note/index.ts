export { changeDebate, type DebateFactsByHand } from './change-debate.ts'
export type * from './concept-note.ts'
export { issueDebate, issuedQueue, takeBackIssue } from './issue-debate.ts'
export { conceptNoteSentences } from './messages/index.ts'
export { debateOfPage } from './pages/debate-of-page.ts'
export { presidencyIn } from './pages/presidency-in.ts'
export { readConceptNote } from './read-concept-note.ts'
export { type ReadNote, readNoteFile } from './read-note-file.ts'
export { answerAgainQueue } from './receive-note.ts'
export { conceptNoteRoutes } from './routes.ts'
export {
  debateAt,
  debateById,
  debateBySlug,
  debateSlugs,
  handInNote,
  type KeptDebate,
  type KeptNote,
  markFictional,
  notesOf,
  openDebate,
} from './store.ts'
