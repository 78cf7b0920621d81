export { type Compared, compareProposals, type RegisteredWords } from './compare-proposals.ts'
export { keepProposals, modelsThatAgree } from './keep-proposals.ts'
export { type Prompt, promptsOf } from './prompt.ts'
export { type AskedSentence, allThrown, isModelMethod, modelMethod } from './proposal.ts'
export { readAnswer } from './read-answer.ts'
export {
  askedStatements,
  countRequest,
  debatesBeingAsked,
  endWaiting,
  endWithout,
  isShownStill,
  languageModelQueue,
  letGo,
  type RequestTrouble,
  type TakenForSending,
  takeForSending,
  waitToBeAsked,
} from './requests.ts'
export { languageModelRoutes } from './routes.ts'
