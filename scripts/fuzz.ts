// npm run fuzz [COUNT [FIRST]]: reads broken variants of real and own files in workers with the limits of the program, and prints what became of them.
// With UPDATE=1 the table stands in docs/measured/fuzz.md afterwards. Exit code 1 where one crashed, hung, or took more memory than it may.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { Refusal } from '../src/document/index.ts'
import type { ReadFile } from '../src/doors/tasks.ts'
import { openPool } from '../src/platform/workers/index.ts'
import { bombs } from '../test/support/bombs.ts'
import { inTurn, seedsIn } from '../test/support/seeds.ts'
import { type How, type Seed, type Variant, variantOf } from '../test/support/variants.ts'
import { shared, table, wordsOf } from './measure/words.ts'

const count = Number(process.argv[2] ?? 10_000)
const first = Number(process.argv[3] ?? 0)
/** No reading may take longer; the program itself allows more, for long documents on slow machines. */
const longest = 10_000
/** Beyond what the process takes before the first file: two workers with 768 MiB of values each would be far more. */
const mostMebibytes = 2_000

const folders = [
  'test/fixtures',
  'demo',
  join(shared, 'data/docx/pandoc'),
  join(shared, 'data/docx/mammoth'),
  join(shared, 'data/hostile-pdf'),
  join(shared, 'data/ga-statements'),
  join(shared, 'data/un-pdfs'),
]
interface Tally {
  files: number
  sound: number
  noticed: number
  refused: number
  crashed: number
  slow: number
  heavy: number
  silent: number
}
const newTally = (): Tally => ({ files: 0, sound: 0, noticed: 0, refused: 0, crashed: 0, slow: 0, heavy: 0, silent: 0 })

const seeds = inTurn(folders.filter(existsSync).flatMap(seedsIn))
// Of its own, so that building meanwhile changes nothing.
const built = resolve('.build', `fuzz-${process.pid}`)
cpSync('dist', built, { recursive: true })
process.on('exit', () => rmSync(built, { recursive: true, force: true }))
const pool = openPool({ entry: join(built, 'worker.js'), size: cpus().length, milliseconds: longest, memoryMiB: 768 })
const tallies = new Map<string, Tally>()
const codes = new Map<string, number>()
const bad: string[] = []
const soundWords = new Map<string, ReadonlySet<string>>()
const soundCodes = new Map<string, ReadonlySet<string>>()
let peak = 0
const before = process.memoryUsage().rss
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 50)

const read = (name: string, bytes: Uint8Array) => pool.run<ReadFile>('read', { id: name, name, bytes })

async function learn({ name, bytes }: Seed): Promise<void> {
  if (soundWords.has(name)) return
  const known = await read(name, bytes).catch((problem: unknown) => {
    if (problem instanceof Refusal) return null
    throw problem
  })
  soundWords.set(name, new Set(known?.paragraphs.flatMap(({ text }) => wordsOf(text)) ?? []))
  soundCodes.set(name, new Set(known?.notices.map(({ code }) => code) ?? []))
}

/** Ways that change bytes behind the back of the format: where it has checksums, a change must be seen. The others change what the file says. */
const behindTheBack: ReadonlySet<How> = new Set(['flip', 'cut', 'blank'])
const withChecksums = new Set(['.docx', '.odt', '.pdf'])

/** Whether words are shown that the seed does not hold, and nothing says that something is odd. */
function isSilent({ how, seed }: Variant, format: string, { paragraphs, notices }: ReadFile): boolean {
  if (!behindTheBack.has(how) || !withChecksums.has(format)) return false
  const usual = soundCodes.get(seed.name)!
  if (notices.some(({ code }) => !usual.has(code))) return false
  const known = soundWords.get(seed.name)!
  const words = paragraphs.flatMap(({ text }) => wordsOf(text))
  return words.filter((word) => !known.has(word)).length > Math.max(1, words.length * 0.005)
}

async function one(n: number): Promise<void> {
  const variant = variantOf(seeds, n)
  const format = extname(variant.seed.name).toLowerCase()
  await learn(variant.seed)
  const tally = tallies.get(format) ?? newTally()
  tallies.set(format, tally)
  tally.files += 1
  try {
    const answer = await read(variant.name, variant.bytes)
    if (answer.notices.length > 0) tally.noticed += 1
    else tally.sound += 1
    if (isSilent(variant, format, answer)) {
      tally.silent += 1
      bad.push(`${n} (${variant.how} of ${variant.seed.name}): other words, and no notice`)
    }
  } catch (problem) {
    if (problem instanceof Refusal) {
      tally.refused += 1
      codes.set(problem.code, (codes.get(problem.code) ?? 0) + 1)
      if (problem.code === 'file.too-slow') tally.slow += 1
      if (problem.code === 'file.too-large-to-read') tally.heavy += 1
      if (/^file\.too-(slow|large-to-read)$/.test(problem.code)) bad.push(`${n} (${variant.how} of ${variant.seed.name}): ${problem.code}`)
    } else {
      tally.crashed += 1
      bad.push(`${n} (${variant.how} of ${variant.seed.name}): ${problem instanceof Error ? problem.stack : String(problem)}`)
    }
  }
}

const began = performance.now()
let next = first
let done = 0
await Promise.all(
  Array.from({ length: cpus().length + 1 }, async () => {
    while (next < first + count) {
      await one(next++)
      if (process.stderr.isTTY && ++done % 50 === 0) process.stderr.write(`\r${done} of ${count}`)
    }
  }),
)
const seconds = (performance.now() - began) / 1000

const bombRows: (string | number)[][] = [['file', 'bytes', 'answer', 'seconds']]
for (const { name, make } of bombs) {
  const bytes = make()
  const start = performance.now()
  const answer = await read(name, bytes).then(
    ({ paragraphs, notices }) => [`${paragraphs.length} paragraphs`, ...notices.map(({ code }) => code)].join(', '),
    (problem: unknown) => (problem instanceof Refusal ? problem.code : `CRASH ${String(problem)}`),
  )
  bombRows.push([name, bytes.length, answer, ((performance.now() - start) / 1000).toFixed(2)])
  if (/CRASH|file\.too-(slow|large-to-read)/.test(answer)) bad.push(`${name}: ${answer}`)
}
clearInterval(watch)
await pool.close()

const grown = (peak - before) / 1024 / 1024
const rows = [...tallies].map(([format, t]) => [format, t.files, t.sound, t.noticed, t.refused, t.slow, t.heavy, t.crashed, t.silent])
const sums = rows.reduce((sum, row) => sum.map((value, index) => (index === 0 ? 'all' : Number(value) + Number(row[index]))), [
  'all',
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
] as (string | number)[])
const page = [
  '# Broken files',
  'Made by `npm run fuzz`: bytes flipped, cut off, zeroed, repeated, put in, spliced with another file, and words and figures changed inside (the parts of a zip packed again with right checksums). Each is read in a worker as the program reads it.',
  `${seeds.length} files to begin with, ${count} variants from number ${first}, ${seconds.toFixed(0)} seconds with ${cpus().length} workers; the process grew by ${grown.toFixed(0)} MiB at most (limit ${mostMebibytes}).`,
  table([
    ['format', 'files', 'read', 'read with notices', 'refused', 'over 10 s', 'over memory', 'crashes', 'other words in silence'],
    ...rows,
    sums,
  ]),
  '“Other words in silence”: of files whose format has checksums (Word, OpenDocument, PDF), those changed behind its back that gave words which the file did not hold before, without a notice that something is odd. In a PDF only packed parts have a checksum; what was changed in a part that is not packed, such as a table of letters, cannot be told.',
  'Made to stop a program:',
  table(bombRows),
  table([['refused with', 'files'], ...[...codes].sort((a, b) => b[1] - a[1])]),
].join('\n\n')
console.log(page)
for (const line of bad) console.error(line)
if (process.env.UPDATE === '1') writeFileSync('docs/measured/fuzz.md', `${page}\n`)
if (bad.length > 0 || grown > mostMebibytes) process.exitCode = 1
