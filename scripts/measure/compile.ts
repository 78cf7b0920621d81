// How long a compilation takes and how much memory, by the number of its statements; what is written again when one statement changes; other tools beside it.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { debateFactsOf } from '../../src/debate/analysis/index.ts'
import { compilationOf, inForm, type KeptParts, keepParts, publicationOf } from '../../src/debate/compilation/index.ts'
import type { Statement } from '../../src/debate/statements/index.ts'
import { type Publication, printable } from '../../src/document/index.ts'
import type { ReadStatement } from '../../src/doors/tasks.ts'
import { eachFile } from '../../src/platform/command/index.ts'
import { receiveFiles } from '../../src/platform/files/index.ts'
import { openPool } from '../../src/platform/workers/index.ts'
import { shared } from './words.ts'

const real = join(shared, 'data/bench-100')
const folder = existsSync(real) ? real : 'demo/2026-women-investing/statements'
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .sort()
const sizes = [50, 100, 200, 300, 600]

interface Run {
  readonly seconds: number
  readonly mebibytes: number
  readonly ok: boolean
}

// The process itself says its peak, in kibibytes: workers are threads of it, so it covers them.
const meter = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS,process.cpuUsage().user))`

function ahadi(...words: string[]): Run & { readonly processor: number } {
  const began = performance.now()
  const { stderr, status } = spawnSync(process.execPath, ['--import', meter, 'bin/ahadi.mjs', ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - began) / 1000
  const [, peak = '0', user = '0'] = /peak (\d+) (\d+)/.exec(stderr) ?? []
  return { seconds, mebibytes: Number(peak) / 1024, processor: Number(user) / 1e6, ok: status === 0 }
}

/** A folder of `count` statements: the same files again under other names, once there are no more. */
function folderOf(count: number, work: string): string {
  const made = join(work, String(count))
  mkdirSync(made, { recursive: true })
  for (let n = 0; n < count; n++)
    copyFileSync(join(folder, files[n % files.length]!), join(made, `${String(n).padStart(4, '0')}-${files[n % files.length]}`))
  return made
}

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

function grown(work: string): readonly string[] {
  const lines = [
    row('statements', 'seconds', 'seconds of processor', 'peak, MiB', 'peak more than the one before, MiB a statement'),
    row('---:', '---:', '---:', '---:', '---:'),
  ]
  let before: { readonly count: number; readonly mebibytes: number } | null = null
  for (const count of sizes) {
    const { seconds, mebibytes, processor, ok } = ahadi('compile', folderOf(count, work), '--out', join(work, `out-${count}`))
    const more = before === null ? '' : ((mebibytes - before.mebibytes) / (count - before.count)).toFixed(2)
    lines.push(row(count, `${seconds.toFixed(1)}${ok ? '' : ' (did not end well)'}`, processor.toFixed(1), mebibytes.toFixed(0), more))
    before = { count, mebibytes }
  }
  return lines
}

async function timed<T>(work: () => Promise<T> | T): Promise<readonly [T, number]> {
  const began = performance.now()
  const value = await work()
  return [value, performance.now() - began]
}

const publicationFrom = (statements: readonly Statement[]): Publication =>
  printable(publicationOf(compilationOf(null, statements, [], 'in-chamber').value)).value

/** A statement with one more word in its last paragraph. */
function corrected(statement: Statement): Statement {
  const { paragraphs } = statement.document
  const last = paragraphs.at(-1)!
  return {
    ...statement,
    document: { ...statement.document, paragraphs: [...paragraphs.slice(0, -1), { ...last, text: `${last.text} Corrected.` }] },
  }
}

type Pool = ReturnType<typeof openPool>

async function readAll(folderGiven: string, pool: Pool): Promise<readonly Statement[]> {
  const workbench = { run: pool.run, progress: () => {}, say: () => {} }
  const given = { facts: debateFactsOf(null) }
  const answers = await eachFile<readonly ReadStatement[]>(receiveFiles([folderGiven]).files, 'read', 'statement', given, workbench)
  return answers.flatMap((answer) => ('taken' in answer ? answer.taken.map(({ statement }) => statement) : []))
}

const milliseconds = (value: number) => Math.round(value).toString()

async function stages(count: number, work: string, pool: Pool): Promise<readonly string[]> {
  const [statements, reading] = await timed(() => readAll(folderOf(count, work), pool))
  const kept: KeptParts = keepParts(2 ** 28)
  const [publication, compiling] = await timed(() => publicationFrom(statements))
  const lines = [
    row('stage', 'milliseconds', 'parts written', 'again, nothing changed', 'again, one statement corrected', 'parts written again'),
    row('---', '---:', '---:', '---:', '---:', '---:'),
    row('read the files (one worker)', milliseconds(reading), '', '', '', ''),
    row('put together', milliseconds(compiling), '', '', '', ''),
  ]
  const other = publicationFrom(statements.map((one, index) => (index === Math.floor(count / 2) ? corrected(one) : one)))
  for (const form of ['pdf', 'docx', 'akn.xml', 'html.zip', 'epub'] as const) {
    const made = () => kept.figures().made
    const [start, [, first]] = [made(), await timed(() => inForm(publication, form, pool.run, kept))]
    const [middle, [, again]] = [made(), await timed(() => inForm(publication, form, pool.run, kept))]
    const [end, [, changed]] = [made(), await timed(() => inForm(other, form, pool.run, kept))]
    lines.push(row(form, milliseconds(first), middle - start, milliseconds(again), milliseconds(changed), made() - end))
  }
  return lines
}

function peer(work: string): string {
  const docx = join(work, 'peer.docx')
  const tool = (name: string, ...words: string[]) => spawnSync(name, words, { stdio: 'ignore' }).status === 0
  if (!tool('pandoc', '--version') || !tool('soffice', '--version'))
    return 'pandoc and LibreOffice are not installed here: no peer in this run.'
  const began = performance.now()
  const joined = tool('pandoc', ...files.map((name) => join(folder, name)), '-o', docx)
  const middle = performance.now()
  const set = tool('soffice', '--headless', '--convert-to', 'pdf', '--outdir', work, docx)
  const end = performance.now()
  return `The same ${files.length} files joined by pandoc take ${((middle - began) / 1000).toFixed(1)} s, set as PDF by LibreOffice ${((end - middle) / 1000).toFixed(1)} s more${joined && set ? '' : ' (one of them did not end well)'}; that is one form, without letter, list of annexes, register or any check.`
}

/** Measures compilations of 50 to 600 statements. */
export async function measureCompile(): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'ahadi-measure-'))
  const pool = openPool({ entry: join(process.cwd(), 'dist/worker.js'), size: 1, milliseconds: 120_000, memoryMiB: 768 })
  try {
    // Builds what is stale, so that no figure has the building in it.
    ahadi('help')
    const table = grown(work)
    const small = await stages(100, work, pool)
    const large = await stages(300, work, pool)
    return [
      `${files.length} files of \`${basename(folder)}\`, and again under other names where more are needed. Node ${process.versions.node.split('.')[0]}, ${cpus().length} processors, which other work used too, so seconds are more than on a machine at rest.`,
      '## The whole way on the command line\n\n`ahadi compile FOLDER --out FOLDER`: reading, analysis, every form, the register.',
      table.join('\n'),
      '## Stages, and what is written again\n\nIn one process, as the server does it: of web pages, EPUB and Akoma Ntoso a part that has not changed is not written again; the pages of the PDF are set anew when anything has changed, and kept while nothing has. The Word file has one text with counters that run through it, so it is written whole; the numbers in its list are those of the PDF, which is set before.',
      `100 statements:\n\n${small.join('\n')}`,
      `300 statements:\n\n${large.join('\n')}`,
      `## Beside other tools\n\n${peer(work)}`,
    ].join('\n\n')
  } finally {
    await pool.close()
    rmSync(work, { recursive: true, force: true })
  }
}
