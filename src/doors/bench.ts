import { randomBytes } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { By } from '../platform/audit/index.ts'
import type { Call, Command, Outcome } from '../platform/command/index.ts'
import type { Database, Migration } from '../platform/database/index.ts'
import type { Bench } from '../platform/http/index.ts'
import { settingOf } from '../platform/settings/index.ts'

/** Is told of a defect and keeps its record; gives back the reference under which it is kept. */
export type Report = (problem: unknown) => string

/** What work that takes statements in stands on. */
export interface TakingBench extends Bench {
  readonly report: Report
  /** Is aborted when the process is asked to end: long work ends after the file that it is at. */
  readonly ending: AbortSignal
}

/** What a command that needs the database stands on. */
export interface KeepingBench extends TakingBench {
  /** The folder in which the embedded database is, the records of defects, and how a running server is reached. */
  readonly folder: string
}

/** A command that needs the database. Where a server holds the embedded one, the server runs it. */
export interface KeepingCommand extends Omit<Command, 'run'> {
  readonly keeps: true
  /** For a command that no server runs: why it is refused while the database is held, or null where nobody knows better than the database. */
  readonly alone?: (folder: string) => Error | null
  /** Throws what is wrong with a call, before the database is opened or made for it. */
  readonly check?: (call: Call) => void
  /** How it opens the database, where otherwise than with every step: `open` opens the place with some of them. */
  readonly opening?: (
    call: Call,
    open: (migrations: readonly Migration[]) => Promise<Database>,
    migrations: readonly Migration[],
  ) => Promise<Database>
  run(call: Call, bench: KeepingBench): Promise<Outcome>
}

/** The option of every such command that names where the database is. */
export const dataOption = {
  data: { value: 'FOLDER', summary: 'where the data is (AHADI_DATA, or “ahadi-data” in this folder, where it is not said)' },
} as const

/** Tells whether a command needs the database. */
export function isKeeping(command: Command | KeepingCommand): command is KeepingCommand {
  return 'keeps' in command
}

/** Who does what a command does: the person who works here, or the command line where nobody has said who that is. */
export async function byCommand(database: Database): Promise<() => By> {
  const actor = (await settingOf(database.read, 'person')) ?? 'ahadi (command line)'
  return () => ({ actor, at: new Date().toISOString() })
}

/** Keeps the records of defects in a folder, readable by this account only: they may hold words that were not meant for others. Never throws. */
export function reporterIn(folder: string): Report {
  return (problem) => {
    const reference = randomBytes(5).toString('hex')
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    try {
      mkdirSync(join(folder, 'defects'), { recursive: true, mode: 0o700 })
      const file = join(folder, 'defects', `${new Date().toISOString().slice(0, 10)}.txt`)
      appendFileSync(file, `${reference} ${text}\n\n`, { mode: 0o600 })
    } catch {
      // A full disk, perhaps: whoever asks for the reference will find no record, and nobody's words stand anywhere else.
    }
    return reference
  }
}
