import type { Notice } from '../../document/index.ts'

/** One option of a command; without `value` it is given or not, with it a value follows, shown in the help under that name. */
export interface Option {
  readonly value?: string
  readonly summary: string
}

/** What a command may use of the program that runs it. */
export interface Workbench {
  /** Runs a task in a worker with limits. A Refusal thrown there arrives here as one. */
  run<T>(task: string, given: unknown): Promise<T>
  /** Says how far long work has come, on a terminal only. */
  progress(what: string, done: number, of: number): void
  /** Says a line while the work goes on. */
  say(line: string): void
}

/** What a person typed, checked against the command's own table. */
export interface Call {
  readonly paths: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly switches: ReadonlySet<string>
  readonly workbench: Workbench
}

/**
 * What a command answers. `json` is its contract (DESIGN.md); `text` says the same to a person, a line an entry.
 * `notices` are said on standard error by both. `refused` counts the entries that gave no Document: with one of them the exit code is 1.
 */
export interface Outcome {
  readonly json: unknown
  readonly text: readonly string[]
  readonly notices: readonly Notice[]
  readonly refused: number
}

/**
 * A command of `ahadi`: a room's, or one of a door that runs several rooms.
 *
 * Options whose value is `FILE` or `FOLDER` are paths, and so is what it takes, where `takes` names a file or folder.
 */
export interface Command {
  readonly name: string
  /** What follows the name, as the help prints it: `FILE|FOLDER…`. */
  readonly takes: string
  /** How many paths it takes, least and most. */
  readonly paths: readonly [number, number]
  readonly summary: string
  readonly options: Readonly<Record<string, Option>>
  /** An example that works as it stands. */
  readonly example: string
  run(call: Call): Promise<Outcome>
}
