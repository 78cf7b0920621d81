import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { answerAgainQueue } from '../../debate/concept-note/index.ts'
import { debatesWithWaitingFiles, takeInQueue } from '../../debate/statements/index.ts'
import { refusalsFrom } from '../../document/index.ts'
import { receiveFile, receiveFiles } from '../../platform/files/index.ts'
import type { Bench, Route } from '../../platform/http/index.ts'
import { keepSetting, settingOf } from '../../platform/settings/index.ts'
import { answerAgain } from '../answer-again.ts'
import { byCommand, type KeepingCommand } from '../bench.ts'
import { importDebate } from '../import-debate.ts'
import { removeServerFile, writeServerFile } from '../local/server-file.ts'
import { takeOrders } from '../local/take-orders.ts'
import { type TakeInOrder, takeInWaiting } from '../take-in.ts'
import { webApp } from '../web/web-app.ts'
import { Usage } from './arguments.ts'
import { demonstrations } from './demo.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** Where pages are served when nobody says otherwise; taken, the next free one after it. */
const usualPort = 4875
const tries = 50
/** Time that requests under way have to end, once the server is to end. */
const patience = 3_000

/** What the server serves: the routes of all rooms, and the commands that it runs for the command line. */
export interface Served {
  readonly routes: (bench: Bench) => readonly Route[]
  readonly commands: () => readonly KeepingCommand[]
  readonly folder: () => string
}

/** `ahadi serve`: pages for the browsers of this machine, until it is ended. */
export function serveCommandOf({ routes, commands, folder }: Served): KeepingCommand {
  return {
    name: 'serve',
    keeps: true,
    takes: '',
    paths: [0, 0],
    summary: 'Show the debates in the browser of this machine, until Ctrl-C.',
    options: {
      port: { value: 'NUMBER', summary: `the port to serve at (${usualPort} where it is not said, or the next free one)` },
      demonstration: { summary: 'load the demonstration debates first, once' },
    },
    example: 'ahadi serve --demonstration',
    run: async ({ options, switches, workbench }, bench) => {
      const port = portOf(options.port)
      const { database, jobs } = bench
      const report = reporterOf(folder())
      if (switches.has('demonstration')) await loadDemonstration(bench, workbench)
      const by = await byCommand(database)
      await jobs.work(takeInQueue, ({ debate }: TakeInOrder) => takeInWaiting(bench, debate, by))
      await jobs.work(answerAgainQueue, ({ debate }: TakeInOrder) => answerAgain(bench, debate, by))
      for (const debate of await debatesWithWaitingFiles(database.read)) await jobs.send(takeInQueue, { debate }, `debate ${debate}`)
      const token = randomBytes(32).toString('hex')
      const app = webApp({ database, routes: routes(bench), now: () => new Date().toISOString(), report })
      takeOrders(app, { bench, commands: commands(), token, report })
      const server = createAdaptorServer({ fetch: app.fetch }) as Server
      const taken = await listen(server, port, options.port !== undefined)
      writeServerFile(folder(), { port: taken, token })
      try {
        if (taken !== port) workbench.say(`Port ${port} is taken, so the next free one is used.`)
        workbench.say(
          `Ahadi is at http://localhost:${taken}/ — open it in a browser on this machine. It listens on the loopback address only.`,
        )
        workbench.say('Ctrl-C ends it; everything is kept.')
        await ended()
      } finally {
        removeServerFile(folder())
        server.closeIdleConnections()
        const closing = new Promise((done) => server.close(done))
        const hurry = setTimeout(() => server.closeAllConnections(), patience)
        await closing
        clearTimeout(hurry)
      }
      return { json: { served: taken }, text: ['Ahadi has ended.'], notices: [], refused: 0 }
    },
  }
}

function portOf(given: string | undefined): number {
  if (given === undefined) return usualPort
  if (!/^\d{1,5}$/.test(given) || Number(given) < 1 || Number(given) > 65_535)
    throw new Usage(`--port is a number from 1 to 65535, not “${given}”.`)
  return Number(given)
}

/** Listens on the loopback address, at the port or, where it was not asked for by number, at the next free one. Throws `serve.port-taken`. */
async function listen(server: Server, port: number, asked: boolean): Promise<number> {
  for (let next = port; next < port + (asked ? 1 : tries); next++) {
    const free = await new Promise<boolean>((answer, fail) => {
      server.once('error', (problem: NodeJS.ErrnoException) =>
        /EADDRINUSE|EACCES/.test(problem.code ?? '') ? answer(false) : fail(problem),
      )
      server.listen(next, '127.0.0.1', () => answer(true))
    })
    server.removeAllListeners('error')
    if (free) return next
  }
  throw refusal('serve.port-taken', { port })
}

/** Ends when somebody asks the process to end. */
function ended(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}

/** Keeps the records of defects in the data folder, readable by this account only: they may hold words that were not meant for others. */
function reporterOf(folder: string) {
  return (reference: string, problem: unknown) => {
    const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    mkdirSync(join(folder, 'defects'), { recursive: true, mode: 0o700 })
    appendFileSync(join(folder, 'defects', `${new Date().toISOString().slice(0, 10)}.txt`), `${reference} ${text}\n\n`, { mode: 0o600 })
  }
}

/** Loads the demonstration debates, unless that was done in this database before. */
async function loadDemonstration(
  bench: Bench,
  workbench: { progress(what: string, done: number, of: number): void; say(line: string): void },
) {
  if (await settingOf(bench.database.read, 'demonstration')) return
  if (!existsSync(demonstrations)) throw refusal('demo.missing')
  const debates = ['2023-women-mediation', '2026-women-investing']
  for (const [index, slug] of debates.entries()) {
    workbench.say(`Loading demonstration debate ${index + 1} of ${debates.length} …`)
    const { files } = receiveFiles([join(demonstrations, slug, 'statements')])
    const note = receiveFile(join(demonstrations, slug, 'concept-note.docx'))
    const given = { slug, note, statements: files }
    await importDebate(bench, given, await byCommand(bench.database), { progress: workbench.progress, refused: () => {} })
  }
  await bench.database.write((queries) => keepSetting(queries, 'demonstration', true))
}
