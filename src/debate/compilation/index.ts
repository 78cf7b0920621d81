export type { Annex, AnnexGroup, AnnexName } from './annex.ts'
export {
  type Compilation,
  compilationOf,
  type Distribution,
  distributions,
  type IssueFacts,
  type QuotedWords,
  type UnreadFile,
} from './compilation.ts'
export type { MeetingForm } from './meeting-form.ts'
export { compilationSentences } from './messages/index.ts'
export { publicationOf } from './publication-of.ts'
export { type CompilationLanguage, compilationLanguages } from './words.ts'
