// npm run bench: how long the analysis alone takes on one core, on the texts of real statements where there are any (AHADI_SHARED), else of the demonstration.
// Each row is a process of its own: opening the weights, the first time through 100 statements (the program is still cold), then again; then 1,000 and 10,000.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnalysedStatement } from '../src/debate/analysis/analysed-statement.ts'
import { openAnalyser } from '../src/debate/analysis/index.ts'
import { readDocument } from '../src/document/index.ts'
import { countWords } from '../src/language/index.ts'
import { openPdfium } from '../src/platform/workers/index.ts'
import { headOf } from './analysis/samples.ts'

const shared = process.env.AHADI_SHARED ?? '../shared'
const real = join(shared, 'data/bench-100')
const folder = existsSync(real) ? real : 'demo/2026-women-investing/statements'

async function statements(): Promise<AnalysedStatement[]> {
  const found: AnalysedStatement[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.docx')) continue
    const { value } = await readDocument({ name, bytes: readFileSync(join(folder, name)) }, { pdfium: openPdfium })
    found.push({ language: value.language ?? 'en', head: headOf(''), document: value, body: value.paragraphs.map(({ n }) => n) })
  }
  return found
}

async function run(count: number): Promise<void> {
  const given = await statements()
  const words = given.reduce((sum, { document }) => sum + document.paragraphs.reduce((own, { text }) => own + countWords(text, 'en'), 0), 0)
  const began = performance.now()
  const analyse = openAnalyser(readFileSync('src/debate/analysis/weights.bin'))
  const opened = performance.now()
  let found = 0
  const through = (from: number, to: number) => {
    const start = performance.now()
    for (let i = from; i < to; i++) found += analyse(given[i % given.length]!, null).commitments.length
    return performance.now() - start
  }
  const show = (name: string, ms: number) => console.log(`${name.padEnd(52)}${(ms / 1000).toFixed(3).padStart(8)} s`)
  if (count === 100) {
    show('opening the weights', opened - began)
    show(`first time through ${given.length} statements (${words.toLocaleString('en')} words)`, through(0, given.length))
    for (const time of ['second time', 'third time']) show(`  ${time}`, through(0, given.length))
  } else {
    const ms = through(0, count)
    show(`${count.toLocaleString('en')} statements, the same again and again`, ms)
    console.log(`  ${((ms / count) * 100).toFixed(0)} ms a hundred, ${found.toLocaleString('en')} commitments`)
  }
}

if (process.argv[2]) await run(Number(process.argv[2]))
else
  for (const count of [100, 1000, 10_000])
    spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/bench-analysis.ts', String(count)], { stdio: 'inherit' })
