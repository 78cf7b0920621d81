import { parseArgs } from 'node:util'
import type { Call, Workbench } from '../../platform/command/index.ts'
import type { Described } from './help.ts'

/** The words of a call do not fit the command: exit code 2 and one line that says how to call it. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

/** Options that every command has. */
const everywhere = { help: { type: 'boolean' }, json: { type: 'boolean' } } as const

/** What a person typed after the command's name, checked against its table. Throws {@link Usage}. */
export function readArguments(
  command: Described,
  words: readonly string[],
  workbench: Workbench,
): Call & { readonly help: boolean; readonly json: boolean } {
  const table = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]),
  )
  const { values, positionals } = parse(command, { ...table, ...everywhere }, words)
  const help = values.help === true
  const [least, most] = command.paths
  if (!help && positionals.length < least) throw new Usage(`“ahadi ${command.name}” needs ${command.takes}.`)
  if (!help && positionals.length > most)
    throw new Usage(`“ahadi ${command.name}” takes ${command.takes} and no more; “${positionals[most]}” is too much.`)
  const given = Object.entries(values)
  return {
    paths: positionals,
    options: Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    switches: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    workbench,
    help,
    json: values.json === true,
  }
}

function parse(command: Described, options: Record<string, { type: 'string' | 'boolean' }>, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : ''
    const option = /'(-[^' ]*)/.exec(said)?.[1]
    const known = Object.keys(options).map((name) => `--${name}`)
    if (/Unknown option/.test(said)) throw new Usage(`“ahadi ${command.name}” has no option “${option}”; it has ${known.join(', ')}.`)
    if (/argument missing/.test(said)) throw new Usage(`The option “${option}” needs a value after it.`)
    throw new Usage(`“ahadi ${command.name}” cannot be called so: ${said.split('\n')[0]}`)
  }
}
