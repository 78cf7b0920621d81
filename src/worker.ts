import { readFileSync } from 'node:fs'
import { type DebateFacts, openAnalyser } from './debate/analysis/index.ts'
import { type Publication, writePdf } from './document/index.ts'
import { type GivenFile, readFile, readNote, takeIn } from './doors/tasks.ts'
import { openPdfium, openTypst, serveTasks } from './platform/workers/index.ts'

/** The weights are read when the first statement is analysed, not before: `ahadi read` has no use for them. */
const weights = () => readFileSync(new URL('./weights.bin', import.meta.url))
let analyser: ReturnType<typeof openAnalyser> | undefined
const engines = { pdfium: openPdfium }

serveTasks({
  read: (given: GivenFile) => readFile(given, engines),
  'concept-note': (given: GivenFile) => readNote(given, engines),
  'take-in': (given: GivenFile & { facts: DebateFacts }) => {
    analyser ??= openAnalyser(weights())
    return takeIn(given, engines, analyser)
  },
  'write-pdf': async (publication: Publication) => writePdf(publication, await openTypst()),
})
