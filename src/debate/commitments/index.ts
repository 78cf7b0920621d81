export { type CommitmentChange, type KeptCommitment, type StateWord, stateWords } from './kept-commitment.ts'
export { type RegisteredStatement, type RegisterEntry, type RegisterField, registerOf, type Standing } from './register.ts'
export { registerColumns, registerCsv, registerJson } from './register-file.ts'
export { changeCommitment, commitmentAt, commitmentColumns, enterInRegister } from './store.ts'
