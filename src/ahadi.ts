import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { analyseCommand } from './debate/analysis/command.ts'
import { conceptNoteCommand } from './debate/concept-note/command.ts'
import { isKeeping } from './doors/bench.ts'
import { backupCommand } from './doors/cli/backup.ts'
import { commandLine } from './doors/cli/command-line.ts'
import { compileCommand } from './doors/cli/compile.ts'
import { countCommand } from './doors/cli/count.ts'
import { demoCommand } from './doors/cli/demo.ts'
import { exportCommand } from './doors/cli/export.ts'
import { importCommand } from './doors/cli/import.ts'
import { labelsCommand } from './doors/cli/labels.ts'
import { readCommand } from './doors/cli/read.ts'
import { restoreCommand } from './doors/cli/restore.ts'
import { serveCommandOf } from './doors/cli/serve.ts'
import { terminalOf } from './doors/cli/terminal.ts'
import { recognising } from './doors/recognise-pictures.ts'
import { runKeeping } from './doors/run-keeping.ts'
import { routesOf } from './doors/web/routes.ts'
import { migrations } from './migrations.ts'
import { placesFrom } from './platform/config.ts'
import { languageModelSettings } from './platform/language-model/index.ts'
import { openPool } from './platform/workers/index.ts'

const places = placesFrom(process.env, process.cwd())

const serveCommand = serveCommandOf({
  routes: routesOf,
  commands: () => commands.filter(isKeeping).filter(({ alone }) => alone === undefined),
})

/** The commands of `ahadi`, in the order of the help: the flow of a debate. */
export const commands = [
  conceptNoteCommand,
  readCommand,
  analyseCommand,
  compileCommand,
  importCommand,
  serveCommand,
  countCommand,
  exportCommand,
  labelsCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
]

/** Fewer documents than this are sooner read by one worker than by two, each of which has to warm up (measured on two cores). */
const patience = 24
/** Analysis runs beside the readers: a second analyst is for debates of hundreds of statements. */
const manyWaiting = 200
/** A parser that works longer than this on one file is stopped: the slowest real document met took 3 seconds. */
const longest = 60_000
const memoryMiB = 768
/** A page takes one to five seconds to recognise, and several times that when it lies on its side and the machine is busy. */
const longestPage = 120_000

/** A publication of more parts than this is set when nobody else needs memory: a hundred parts take its typesetter 130 MiB. */
const manyParts = 150

/** Runs one call of the command line and returns its exit code. */
export async function main(words: readonly string[]): Promise<number> {
  const limits = { entry: join(import.meta.dirname, 'worker.js'), milliseconds: longest, memoryMiB }
  const size = Math.max(1, Math.min(4, cpus().length))
  const readers = openPool({ size, patience, ...limits })
  // Statements are analysed beside the reading of others and the setting of pages.
  const analysts = openPool({ size, patience: manyWaiting, ...limits })
  // Pages are recognised beside all else, on all processors but one: reading and serving go on meanwhile.
  const recognisers = openPool({ ...limits, size: Math.max(1, Math.min(4, cpus().length - 1)), milliseconds: longestPage })
  const terminal = terminalOf(process.stdout, process.stderr, Date.now)
  // One PDF at a time, each in a worker of its own, which gives all its memory back when it ends.
  const setters = openPool({ ...limits, size: 1 })
  const pools: Readonly<Record<string, typeof readers>> = { register: analysts, recognise: recognisers }
  const others = [readers, analysts, recognisers]
  const setPages = async <T>(task: string, given: { readonly publication: { readonly parts: readonly unknown[] } }): Promise<T> => {
    if (given.publication.parts.length > manyParts) await Promise.all(others.map((pool) => pool.rest()))
    try {
      return await setters.run(task, given)
    } finally {
      await setters.rest()
    }
  }
  const run = recognising(
    (task, given) => (task === 'set-pdf' ? setPages(task, given as never) : (pools[task] ?? readers).run(task, given)),
    (done, of) => terminal.progress('pages recognised', done, of),
  )
  try {
    const keeping = {
      places,
      migrations,
      get version() {
        return versionOfProgram()
      },
      run,
      from: process.cwd(),
      languageModel: () => languageModelSettings(process.env),
    }
    return await commandLine(words, commands, { run }, terminal, (command, call) => runKeeping(keeping, command, call))
  } finally {
    await Promise.all([...others, setters].map((pool) => pool.close()))
  }
}

/** The version that package.json names; the file stands above both `src` and `dist`. */
function versionOfProgram(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')).version
}
