import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { debatesToAnswerAgain, keepMissingSubjects } from '../../debate/analysis/index.ts'
import { linkMissing } from '../../debate/commitments/index.ts'
import { debatesToKeep } from '../../debate/compilation/index.ts'
import { answerAgainQueue, issuedQueue } from '../../debate/concept-note/index.ts'
import { indexMissing } from '../../debate/record/index.ts'
import { debatesWithWaitingFiles, takeInQueue } from '../../debate/statements/index.ts'
import { refusalsFrom } from '../../document/index.ts'
import { receiveFile, receiveFiles } from '../../platform/files/index.ts'
import type { Bench, Route } from '../../platform/http/index.ts'
import { keepSetting, settingOf } from '../../platform/settings/index.ts'
import { answerAgain } from '../answer-again.ts'
import { beginAsking } from '../ask-language-model.ts'
import { byCommand, dataOption, type KeepingBench, type KeepingCommand } from '../bench.ts'
import { importDebate } from '../import-debate.ts'
import { documentsOfIssue, keepIssued } from '../keep-issued.ts'
import { readServerFile, removeServerFile, writeServerFile } from '../local/server-file.ts'
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
}

/** `ahadi serve`: pages for the browsers of this machine, until it is ended. */
export function serveCommandOf(served: Served): KeepingCommand {
  return {
    name: 'serve',
    keeps: true,
    takes: '',
    paths: [0, 0],
    summary: 'Show the debates in the browser of this machine, until Ctrl-C.',
    options: {
      port: { value: 'NUMBER', summary: `the port to serve at (${usualPort} where it is not said, or the next free one)` },
      demonstration: { summary: 'load the demonstration debates first, once' },
      ...dataOption,
    },
    example: 'ahadi serve --demonstration',
    check: ({ options }) => void portOf(options.port),
    alone: (folder) => {
      const server = readServerFile(folder)
      return server && isAlive(server.pid) ? refusal('serve.already-running', { port: server.port, pid: server.pid }) : null
    },
    run: async ({ options, switches, workbench }, bench) => {
      const port = portOf(options.port)
      if (switches.has('demonstration')) await loadDemonstration(bench, workbench)
      const ended = { json: { served: null as number | null }, text: ['Ahadi has ended.'], notices: [], refused: 0 }
      if (bench.ending.aborted) return ended
      process.on('unhandledRejection', bench.report)
      try {
        await beginJobs(bench)
        ended.json.served = await serveUntilEnded(served, bench, port, options.port !== undefined, workbench.say)
      } finally {
        process.off('unhandledRejection', bench.report)
      }
      return ended
    },
  }
}

/** Takes up the work that waits, and does what is asked from now on, each under the name of whoever works here then. */
async function beginJobs(bench: KeepingBench): Promise<void> {
  const { database, jobs } = bench
  await jobs.work(takeInQueue, async ({ debate }: TakeInOrder) => takeInWaiting(bench, debate, await byCommand(database)))
  await jobs.work(answerAgainQueue, async ({ debate }: TakeInOrder) => answerAgain(bench, debate, await byCommand(database)))
  await jobs.work(issuedQueue, async ({ debate }: TakeInOrder) => keepIssued(bench, debate, await byCommand(database)))
  await beginAsking(bench, () => byCommand(database))
  for (const debate of await debatesWithWaitingFiles(database.read)) await jobs.send(takeInQueue, { debate }, `debate ${debate}`)
  for (const debate of await debatesToAnswerAgain(database.read)) await jobs.send(answerAgainQueue, { debate }, `debate ${debate}`)
  for (const debate of await debatesToKeep(database.read, documentsOfIssue)) await jobs.send(issuedQueue, { debate }, `debate ${debate}`)
}

/** Statements that are made findable, and commitments that are compared, in one transaction. */
const oneGo = 20

/** Makes findable, and compares with earlier words, what is not yet, or was by an older program, while pages are served already. */
async function indexAll({ database, ending, report }: KeepingBench): Promise<void> {
  try {
    while (!ending.aborted && (await database.write((queries) => indexMissing(queries, oneGo))) === oneGo);
    while (!ending.aborted && (await database.write((queries) => keepMissingSubjects(queries, oneGo))) === oneGo);
    while (!ending.aborted && (await database.write((queries) => linkMissing(queries, oneGo))) === oneGo);
  } catch (problem) {
    if (!ending.aborted) report(problem)
  }
}

/** Serves, says where, and gives back the port once everything has ended. */
async function serveUntilEnded(
  { routes, commands }: Served,
  bench: KeepingBench,
  port: number,
  asked: boolean,
  say: (line: string) => void,
) {
  const { database, report, folder, ending } = bench
  const token = randomBytes(32).toString('hex')
  const app = webApp({ database, routes: routes(bench), now: () => new Date().toISOString(), report })
  takeOrders(app, { bench, commands: commands(), token })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  const taken = await listen(server, port, asked)
  server.on('error', report)
  // On a server of databases every command opens the database by itself.
  if (database.kind === 'embedded') writeServerFile(folder, { pid: process.pid, port: taken, token })
  try {
    if (taken !== port) say(`Port ${port} is taken, so the next free one is used.`)
    say(`Ahadi is at http://localhost:${taken}/ — open it in a browser on this machine. It listens on the loopback address only.`)
    say('Ctrl-C ends it; everything is kept.')
    const indexing = indexAll(bench)
    await aborted(ending)
    await indexing
  } finally {
    if (database.kind === 'embedded') removeServerFile(folder)
    server.closeIdleConnections()
    const closing = new Promise((done) => server.close(done))
    const hurry = setTimeout(() => server.closeAllConnections(), patience)
    await closing
    clearTimeout(hurry)
  }
  return taken
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
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

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => (signal.aborted ? done() : signal.addEventListener('abort', () => done(), { once: true })))
}

/** Loads the demonstration debates, unless that was done in this database before. */
async function loadDemonstration(
  bench: KeepingBench,
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
    if (bench.ending.aborted) return
  }
  await bench.database.write((queries) => keepSetting(queries, 'demonstration', true))
}
