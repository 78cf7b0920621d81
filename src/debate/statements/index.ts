export { slugOf } from './anchor.ts'
export {
  claimFile,
  debatesWithWaitingFiles,
  type HandedInAnswer,
  type HandedInFile,
  handInStatements,
  notePagesRecognised,
  type ReceivedFileState,
  receivedFilesOf,
  refuseFile,
  takeInQueue,
  type WaitingFile,
  waitingFiles,
} from './hand-in-statements.ts'
export type { Basis, Head, MeetingFacts, Speaker } from './head.ts'
export { type CorrectedText, correctedStatement, keepCorrection } from './keep-correction.ts'
export { lengthNotice } from './length-notice.ts'
export { statementsSentences } from './messages/index.ts'
export { type ParagraphRole, printedParagraphs, rolesOf, searchedParagraphs } from './paragraph-role.ts'
export { readStatement, readStatements } from './read-statements.ts'
export { type HeadCorrected, statementRoutes } from './routes.ts'
export { type NoticeOf, sameStatement } from './same-statement.ts'
export type { ReceivedDocument, Statement } from './statement.ts'
export {
  headsOfVersions,
  type KeptStatement,
  keepStatement,
  type PlacedStatement,
  placedStatementsOf,
  statementAt,
  statementById,
  statementOfVersion,
  statementsOfVersions,
  type TextKind,
  withdrawStatement,
} from './store.ts'
