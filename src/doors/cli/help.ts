import type { Command } from '../../platform/command/index.ts'

/** What the help and the table of options need of a command. */
export type Described = Omit<Command, 'run'>

const columns = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 3
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** The help of the whole program, a line an entry. */
export function helpOfAll(commands: readonly Described[]): readonly string[] {
  return [
    'Ahadi takes an open debate of the Security Council from its concept note to kept commitments.',
    '',
    'Usage: ahadi COMMAND …',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    '“ahadi COMMAND --help” says more about one of them.',
  ]
}

/** The help of one command, a line an entry; docs/reference/cli.md repeats it word for word. */
export function helpOf(command: Described): readonly string[] {
  const options = Object.entries(command.options).map(
    ([name, { value, summary }]) => [`--${name}${value ? ` ${value}` : ''}`, summary] as const,
  )
  return [
    command.summary,
    '',
    `Usage: ahadi ${command.name} ${command.takes}${options.length ? ' [options]' : ''}`.trimEnd(),
    '',
    ...columns([...options, ['--json', 'print JSON on standard output, all else on standard error'], ['--help', 'print this']]),
    '',
    `Example: ${command.example}`,
    'Exit codes: 0 done, 1 refused, 2 wrong usage.',
  ]
}
