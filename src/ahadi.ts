import { cpus } from 'node:os'
import { join } from 'node:path'
import { analyseCommand } from './debate/analysis/command.ts'
import { conceptNoteCommand } from './debate/concept-note/command.ts'
import { commandLine } from './doors/cli/command-line.ts'
import { compileCommand } from './doors/cli/compile.ts'
import { demoCommand } from './doors/cli/demo.ts'
import { readCommand } from './doors/cli/read.ts'
import { terminalOf } from './doors/cli/terminal.ts'
import { openPool, type Pool } from './platform/workers/index.ts'

/** The commands of `ahadi`, in the order of the help: the flow of a debate. */
export const commands = [conceptNoteCommand, readCommand, analyseCommand, compileCommand, demoCommand]

/** A parser that works longer than this on one file is stopped: the slowest real document met took 3 seconds. */
const longest = 60_000
const memoryMiB = 768

/** Runs one call of the command line and returns its exit code. */
export async function main(words: readonly string[]): Promise<number> {
  let pool: Pool | undefined
  const open = () => {
    pool ??= openPool({
      entry: join(import.meta.dirname, 'worker.js'),
      size: Math.max(1, Math.min(4, cpus().length)),
      milliseconds: longest,
      memoryMiB,
    })
    return pool
  }
  const terminal = terminalOf(process.stdout, process.stderr, Date.now)
  try {
    return await commandLine(words, commands, { run: (task, given) => open().run(task, given) }, terminal)
  } finally {
    await pool?.close()
  }
}
