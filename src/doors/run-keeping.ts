import { join, resolve } from 'node:path'
import { Refusal } from '../document/index.ts'
import type { Call, Outcome } from '../platform/command/index.ts'
import type { Places } from '../platform/config.ts'
import { type Database, type Migration, openEmbedded, openServer } from '../platform/database/index.ts'
import type { Bench } from '../platform/http/index.ts'
import { type Jobs, openJobs } from '../platform/jobs/index.ts'
import { type LanguageModelSettings, openLanguageModel } from '../platform/language-model/index.ts'
import { type KeepingCommand, type Report, reporterIn } from './bench.ts'
import { askServer } from './local/ask-server.ts'

/** What opening the database takes. */
export interface Keeping {
  readonly places: Places
  readonly migrations: readonly Migration[]
  readonly version: string
  readonly run: Bench['run']
  /** The folder that the program was called from. */
  readonly from: string
  /** Where a language model is, where the operator set one. Throws what is wrong with how it was set. */
  readonly languageModel?: () => LanguageModelSettings | null
}

/** Opens the database with some steps. Before they are made in one that was used, a copy is kept in the folder, whichever kind it is. */
function openDatabase({ places, version }: Keeping, migrations: readonly Migration[]): Promise<Database> {
  return places.databaseUrl === null
    ? openEmbedded(places.folder, migrations, { version })
    : openServer(places.databaseUrl, migrations, { version, copies: join(places.folder, 'copies') })
}

/** Jobs that are opened when they are first asked for: most commands never do. */
function jobsWhenNeeded(database: Database, report: Report): Jobs {
  let opened: Promise<Jobs> | undefined
  const jobs = () => {
    opened ??= openJobs(database, report)
    return opened
  }
  return {
    send: async (queue, data, key) => (await jobs()).send(queue, data, key),
    work: async (queue, act) => (await jobs()).work(queue, act),
    stop: async () => (await opened)?.stop(),
  }
}

const isPath = (value: string | undefined) => value === 'FILE' || value === 'FOLDER'

/** Milliseconds in which the same wish may arrive several times: from the terminal, from npm, from the program that started this one. */
const oneWish = 1000

/** A signal that is aborted when somebody asks the process to end; whoever asks again later ends it at once. */
function endingOnSignals(): { readonly ending: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let asked: number | null = null
  const end = () => {
    const now = performance.now()
    if (asked !== null && now - asked > oneWish) process.exit(130)
    asked ??= now
    controller.abort()
  }
  const release = () => {
    for (const signal of signals) process.off(signal, end)
  }
  for (const signal of signals) process.on(signal, end)
  return { ending: controller.signal, release }
}

/**
 * Runs a command that needs the database: opens it, or, where a server of this machine holds the embedded one, has the server run the command.
 *
 * Throws what opening refuses (`data.…`) and what the command refuses; what is wrong with the call itself, before anything is opened.
 */
export async function runKeeping(given: Keeping, command: KeepingCommand, call: Call): Promise<Outcome> {
  command.check?.(call)
  const set = given.languageModel?.() ?? null
  const languageModel = set && { languageModel: openLanguageModel(set) }
  const keeping = { ...given, places: placesOf(given, call) }
  const { folder } = keeping.places
  const { ending, release } = endingOnSignals()
  try {
    let database: Database
    try {
      const open = (migrations: readonly Migration[]) => openDatabase(keeping, migrations)
      database = await (command.opening?.(call, open, keeping.migrations) ?? open(keeping.migrations))
    } catch (problem) {
      if (!(problem instanceof Refusal && problem.code === 'data.locked')) throw problem
      if (command.alone) throw command.alone(folder) ?? problem
      release()
      const answered = await askServer(folder, orderOf(keeping, command, call), call.workbench)
      if (answered) return answered
      throw problem
    }
    const report = reporterIn(folder)
    const bench = { database, jobs: jobsWhenNeeded(database, report), run: keeping.run, report, ending, folder, ...languageModel }
    try {
      return await command.run(call, bench)
    } finally {
      await bench.jobs.stop()
      await database.close()
    }
  } finally {
    release()
  }
}

/** `--data FOLDER` names an embedded database, whatever the environment says. */
function placesOf({ places, from }: Keeping, { options }: Call): Places {
  return options.data === undefined ? places : { databaseUrl: null, folder: resolve(from, options.data) }
}

/** The order for the server, which was called from another folder: paths are absolute. */
function orderOf({ from }: Keeping, command: KeepingCommand, { paths, options, switches }: Call) {
  const absolute = Object.entries(options).map(([name, value]) => [
    name,
    value !== undefined && isPath(command.options[name]?.value) ? resolve(from, value) : value,
  ])
  return {
    command: command.name,
    paths: /FILE|FOLDER/.test(command.takes) ? paths.map((path) => resolve(from, path)) : paths,
    options: Object.fromEntries(absolute),
    switches: [...switches],
  }
}
