import { readFileSync } from 'node:fs'
import { type Analyser, type DebateFacts, openAnalyser } from './debate/analysis/index.ts'
import { type Publication, writePdf } from './document/index.ts'
import {
  analyseAgain,
  enterInRegister,
  type GivenFile,
  type GivenStatement,
  readFile,
  readNote,
  readStatementFile,
  takeIn,
} from './doors/tasks.ts'
import { openPdfium, openTypst, serveTasks } from './platform/workers/index.ts'

/** The weights are read when the first statement is analysed, not before: `ahadi read` has no use for them. */
const weights = () => readFileSync(new URL('./weights.bin', import.meta.url))
let analyser: Analyser | undefined
const engines = { pdfium: openPdfium }

const analyse: Analyser = (statement, asked) => {
  analyser ??= openAnalyser(weights())
  return analyser(statement, asked)
}

serveTasks({
  read: (given: GivenFile) => readFile(given, engines),
  'concept-note': (given: GivenFile) => readNote(given, engines),
  statement: (given: GivenFile & { facts: DebateFacts }) => readStatementFile(given, engines),
  'take-in': (given: GivenFile & { facts: DebateFacts }) => takeIn(given, engines, analyse),
  register: (given: GivenStatement) => enterInRegister(given, analyse),
  analyse: (given: GivenStatement) => analyseAgain(given, analyse),
  'write-pdf': async (publication: Publication) => writePdf(publication, await openTypst()),
})
