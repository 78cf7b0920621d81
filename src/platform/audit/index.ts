export { type By, dayOnly } from './by.ts'
export { type Action, type HistoryEntry, historyOf, historyOfDebate, record } from './history.ts'
