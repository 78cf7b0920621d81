import { readFileSync } from 'node:fs'
import { type Analyser, openAnalyser } from './debate/analysis/index.ts'
import { type ComparedText, compareTexts, type PdfStandard, type Publication, setPdf, writePdf } from './document/index.ts'
import { type GivenFile, type OpenedFile, openFile, type Pictures } from './doors/open-file.ts'
import { type GivenPage, recogniseTask } from './doors/recognise-task.ts'
import {
  analyseAgain,
  enterInRegister,
  type GivenStatement,
  type GivenStatements,
  readFile,
  readNote,
  readPlaces,
  readStatementFile,
  takeIn,
} from './doors/tasks.ts'
import { openPdfium, openTesseract, openTypst, serveTasks } from './platform/workers/index.ts'

/** The weights are read when the first statement is analysed, not before: `ahadi read` has no use for them. */
const weights = () => readFileSync(new URL('./weights.bin', import.meta.url))
let analyser: Analyser | undefined
const engines = { pdfium: openPdfium, tesseract: openTesseract }

const analyse: Analyser = (statement, asked) => {
  analyser ??= openAnalyser(weights())
  return analyser(statement, asked)
}

/** A task on a file: reads its bytes first, and answers with its pictures instead where they are to be recognised before. */
const onFile =
  <Given extends GivenFile, T>(task: (file: OpenedFile, given: Given) => T) =>
  async (given: Given): Promise<T | Pictures> => {
    const file = await openFile(given, engines)
    return 'unread' in file ? file : task(file, given)
  }

serveTasks({
  read: onFile(readFile),
  'read-places': onFile(readPlaces),
  'concept-note': onFile(readNote),
  statement: onFile((file: OpenedFile, given: GivenStatements) => readStatementFile(file, given)),
  'take-in': onFile((file: OpenedFile, given: GivenStatements) => takeIn(file, given, analyse)),
  recognise: (given: GivenPage) => recogniseTask(given, engines),
  register: (given: GivenStatement) => enterInRegister(given, analyse),
  analyse: (given: GivenStatement) => analyseAgain(given, analyse),
  compare: ({ before, after }: { before: ComparedText; after: ComparedText }) => compareTexts(before, after),
  'set-pdf': async ({ publication, standard }: { publication: Publication; standard: PdfStandard }) =>
    setPdf(publication, await openTypst(), standard),
  'write-pdf': async (publication: Publication) => writePdf(publication, await openTypst()),
})
