export { answerForEach } from './answer-for-each.ts'
export type { Call, Command, Option, Outcome, Workbench } from './command.ts'
export { eachFile, noOcrOption, picturesOf, type RefusedFile, type Taken } from './each-file.ts'
export { noticeLine, refusedLine } from './lines.ts'
