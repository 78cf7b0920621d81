export { type Addressee, addressees } from './addressees/addressee.ts'
export { addresseesOf } from './addressees/find-addressees.ts'
export { type Analyser, openAnalyser } from './analyser.ts'
export { debatesToAnswerAgain, recordAnsweredAgain } from './answer-again.ts'
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
} from './findings.ts'
export { analysisSentences } from './messages/index.ts'
export { answersOfVersion, type KeptAnswer, type KeptSentence, keepAnswers, keepFindings, sentencesOfVersion } from './store.ts'
export { conceptName } from './subjects/concept-name.ts'
export { type SpokenOfId, type SpokenOfKind, spokenOfKind, spokenOfName, stateOfMission } from './subjects/find-spoken-of.ts'
export { keepMissingSubjects } from './subjects/keep-subjects.ts'
export { subjectsForm } from './subjects/read-subjects.ts'
