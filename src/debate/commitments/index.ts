export {
  codingRefusal,
  codingSentences,
  exportedLabels,
  type LabelsForm,
  labelledReason,
  labelsFile,
  labelsForms,
  type OpenVerdict,
  openVerdictsOf,
} from './coding/index.ts'
export { commitmentNumbers } from './commitment-numbers.ts'
export { commitmentsAsOf } from './commitments-as-of.ts'
export type { DecidedLink } from './earlier/decided-link.ts'
export { linkMissing } from './earlier/link-alike.ts'
export {
  type EarlierAndLaterLinks,
  type LinkedWords,
  linkedWordsOf,
  type StoodEarlier,
  stoodEarlier,
  stoodEarlierIn,
} from './earlier/linked-words.ts'
export { stoodEarlierNotice } from './earlier/stood-earlier.ts'
export { isNumber, tellingWords } from './earlier/telling-words.ts'
export { followAnswers, followHead } from './follow-statement.ts'
export { type FollowedText, followVersion, versionsQuoted } from './follow-version.ts'
export { type CommitmentVersion, type ComparedField, type Difference, versionsOf } from './history.ts'
export type { CommitmentChange, KeptCommitment, StateWord } from './kept-commitment.ts'
export { commitmentsSentences } from './messages/index.ts'
export { LinkedAt, SharedList, statesOfLinked } from './pages/earlier-section.tsx'
export { FieldSaid, fieldNames } from './pages/field-said.tsx'
export { StoodEarlierNotices } from './pages/stood-earlier-notices.tsx'
export { reasonInWords } from './reason-in-words.ts'
export { type RegisterEntry, type RegisteredStatement, type RegisterField, registerOf, type Standing } from './register.ts'
export { csvOf, registerColumns, registerCsv, registerJson, registerRow } from './register-file.ts'
export { registeredWords } from './registered-words.ts'
export { commitmentRoutes } from './routes.ts'
export { quoteFrom } from './span.ts'
export { commitmentAt, commitmentColumns, enterInRegister } from './store.ts'
