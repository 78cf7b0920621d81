export type { Annex, AnnexGroup, AnnexName } from './annex.ts'
export {
  type Compilation,
  compilationOf,
  type QuotedWords,
  type UnreadFile,
} from './compilation.ts'
export { type CompilationForm, compilationForms, inForm, type Run, setInWorker, withoutPages, writtenForm } from './forms.ts'
export { type Distribution, distributions, type IssueFacts } from './issue-facts.ts'
export { type KeptParts, keepParts } from './kept-parts.ts'
export type { MeetingForm } from './meeting-form.ts'
export { compilationSentences } from './messages/index.ts'
export { publicationOf } from './publication-of.ts'
export { compilationRoutes } from './routes.ts'
export {
  debatesToKeep,
  type IssuedDocument,
  issuedBytes,
  issuedDocumentsOf,
  issueFactsOf,
  keepIssuedDocument,
} from './store.ts'
export { type CompilationLanguage, compilationLanguages } from './words.ts'
