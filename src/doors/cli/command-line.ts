import { Refusal } from '../../document/index.ts'
import { type Call, type Command, noticeLine, type Outcome, type Workbench } from '../../platform/command/index.ts'
import { isKeeping, type KeepingCommand } from '../bench.ts'
import { readArguments, Usage } from './arguments.ts'
import { helpOf, helpOfAll } from './help.ts'
import type { Terminal } from './terminal.ts'

export const exitCodes = { done: 0, refused: 1, usage: 2 } as const

/**
 * Runs one call of `ahadi` and returns its exit code.
 *
 * A command that needs the database is run by `runKeeping`. With `--json` standard output holds the JSON only. A Refusal is one line; a defect is an apology, and its record goes to standard error only
 * where AHADI_DEBUG is set, because a record of a defect may hold words of a statement.
 */
export async function commandLine(
  words: readonly string[],
  commands: readonly (Command | KeepingCommand)[],
  workbench: Pick<Workbench, 'run'>,
  terminal: Terminal,
  runKeeping: (command: KeepingCommand, call: Call) => Promise<Outcome>,
): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === 'help') {
    for (const line of helpOfAll(commands)) terminal.out(line)
    return name === undefined ? exitCodes.usage : exitCodes.done
  }
  try {
    const command = commands.find((one) => one.name === name)
    if (!command) throw new Usage(`There is no command “${name}”. There are: ${commands.map((one) => one.name).join(', ')}.`)
    const call = readArguments(command, rest, { run: workbench.run, progress: terminal.progress, say: terminal.err })
    if (call.help) {
      terminal.out(helpOf(command).join('\n'))
      return exitCodes.done
    }
    return tell(isKeeping(command) ? await runKeeping(command, call) : await command.run(call), call.json, terminal)
  } catch (problem) {
    return tellTrouble(problem, terminal)
  }
}

function tell(outcome: Outcome, json: boolean, terminal: Terminal): number {
  terminal.clear()
  for (const notice of outcome.notices) terminal.err(noticeLine(notice))
  terminal.out(json ? JSON.stringify(outcome.json, null, 2) : outcome.text.join('\n'))
  return outcome.refused > 0 ? exitCodes.refused : exitCodes.done
}

function tellTrouble(problem: unknown, terminal: Terminal): number {
  if (problem instanceof Usage) {
    terminal.err(`${problem.message} “ahadi --help” says more.`)
    return exitCodes.usage
  }
  if (problem instanceof Refusal) {
    terminal.err(`${problem.message} [${problem.code}]`)
    return exitCodes.refused
  }
  terminal.err(
    'Sorry: this is a fault of Ahadi, not of your document. Set AHADI_DEBUG=1 and call again to see its record; it may hold words of your document.',
  )
  if (process.env.AHADI_DEBUG && problem instanceof Error) terminal.err(problem.stack ?? problem.message)
  return exitCodes.refused
}
