export { type Addressee, addressees } from './addressees/addressee.ts'
export { type Analyser, openAnalyser } from './analyser.ts'
export { debatesToAnswerAgain, recordAnsweredAgain } from './answer-again.ts'
export { type KeptConcepts, keptConceptsOf } from './asked/kept-concepts.ts'
export { askedConceptsRoutes } from './asked/routes.ts'
export type { TakenIn } from './command.ts'
export { type NamedConcept, openNamedConcepts } from './concepts/named-concepts.ts'
export { type DebateFacts, debateFactsOf } from './debate-facts.ts'
export type {
  Asked,
  Bound,
  BoundRole,
  CommitmentFields,
  Field,
  Findings,
  FoundCommitment,
  FoundParagraph,
  FoundSentence,
  InstrumentKind,
  Method,
  Money,
  NumberField,
  Quantity,
  Why,
  WhyAnswered,
} from './findings.ts'
export {
  type AskedSentence,
  allThrown,
  askedStatements,
  type Compared,
  compareProposals,
  countRequest,
  debatesBeingAsked,
  endWaiting,
  endWithout,
  isModelMethod,
  isShownStill,
  keepProposals,
  languageModelQueue,
  languageModelRoutes,
  letGo,
  modelMethod,
  modelsThatAgree,
  type Prompt,
  promptsOf,
  type RegisteredWords,
  type RequestTrouble,
  readAnswer,
  type TakenForSending,
  takeForSending,
  waitToBeAsked,
} from './language-model/index.ts'
export { type Measured, type MeasuredTally, measured } from './measured.ts'
export { analysisSentences } from './messages/index.ts'
export { answersOfVersion, type KeptAnswer, type KeptSentence, keepAnswers, keepFindings, sentencesOfVersion } from './store.ts'
export { conceptName } from './subjects/concept-name.ts'
export {
  findSpokenOf,
  type SpokenOf,
  type SpokenOfId,
  type SpokenOfKind,
  spokenOfKind,
  spokenOfName,
  stateOfMission,
} from './subjects/find-spoken-of.ts'
export { keepMissingSubjects } from './subjects/keep-subjects.ts'
export { subjectsForm } from './subjects/read-subjects.ts'
