import { readFileSync } from 'node:fs'
import { type Analyser, openAnalyser } from './debate/analysis/index.ts'
import { type PdfStandard, type Publication, setPdf, writePdf } from './document/index.ts'
import {
  analyseAgain,
  enterInRegister,
  type GivenFile,
  type GivenStatement,
  type GivenStatements,
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
  statement: (given: GivenStatements) => readStatementFile(given, engines),
  'take-in': (given: GivenStatements) => takeIn(given, engines, analyse),
  register: (given: GivenStatement) => enterInRegister(given, analyse),
  analyse: (given: GivenStatement) => analyseAgain(given, analyse),
  'set-pdf': async ({ publication, standard }: { publication: Publication; standard: PdfStandard }) =>
    setPdf(publication, await openTypst(), standard),
  'write-pdf': async (publication: Publication) => writePdf(publication, await openTypst()),
})
