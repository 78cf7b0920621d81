// npm run measure [SUBJECT…]: measures against real material and prints a table for each; with UPDATE=1 it stands in docs/measured/<subject>.md afterwards.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureCompile } from './measure/compile.ts'
import { measureDocx } from './measure/docx.ts'
import { measureFormats } from './measure/formats.ts'
import { measureHeads } from './measure/heads.ts'
import { measureOcr } from './measure/ocr.ts'
import { measurePdf } from './measure/pdf.ts'
import { measureRoundTrip } from './measure/round-trip.ts'

const subjects: Readonly<Record<string, { readonly title: string; readonly measure: () => Promise<string> }>> = {
  compile: { title: 'Compiling', measure: measureCompile },
  docx: { title: 'Reading Word files', measure: measureDocx },
  formats: { title: 'Reading older and other formats', measure: measureFormats },
  ocr: { title: 'Recognising pictures of pages', measure: measureOcr },
  heads: { title: 'Heads of statements: who speaks, and for whom', measure: measureHeads },
  pdf: { title: 'Reading PDF files', measure: measurePdf },
  'round-trip': { title: 'What is written comes back', measure: measureRoundTrip },
}

for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(subjects)) {
  const subject = subjects[name]
  if (!subject) throw new Error(`Nothing is measured under the name ${name}: ${Object.keys(subjects).join(', ')}`)
  const page = `# ${subject.title}\n\nMade by \`npm run measure ${name}\`.\n\n${await subject.measure()}\n`
  console.log(page)
  if (process.env.UPDATE === '1') writeFileSync(join('docs/measured', `${name}.md`), page)
}
