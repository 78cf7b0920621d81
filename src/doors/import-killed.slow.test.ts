import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareServer, describeWithServer } from '../../test/support/databases.ts'
import { benchOver, byTester, workers } from '../../test/support/debates.ts'
import { folderWith } from '../../test/support/folder.ts'
import { type KeptWhole, keptWhole, wronglyQuoted } from '../../test/support/kept.ts'
import { startAhadi } from '../../test/support/start.ts'
import { debatesToAnswerAgain } from '../debate/analysis/index.ts'
import { debateBySlug } from '../debate/concept-note/index.ts'
import { receivedFilesOf } from '../debate/statements/index.ts'
import { migrations } from '../migrations.ts'
import { type Database, openEmbedded, openServer } from '../platform/database/index.ts'
import { receiveFile, receiveFiles } from '../platform/files/index.ts'
import { importDebate } from './import-debate.ts'

const slug = 'women'
const demonstration = join(import.meta.dirname, '../../demo/2026-women-investing')
const words = ['import', join(demonstration, 'statements'), '--slug', slug, '--concept-note', join(demonstration, 'concept-note.docx')]
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const version = { version: 'test' }
const pool = workers()
afterAll(() => pool.close())

/** A place of a database: how a program is told of it, and how a test looks into it. */
interface Place {
  readonly env: Readonly<Record<string, string>>
  readonly look: <T>(act: (database: Database) => Promise<T>) => Promise<T>
}

async function looking<T>(open: Promise<Database>, act: (database: Database) => Promise<T>): Promise<T> {
  const database = await open
  try {
    return await act(database)
  } finally {
    await database.close()
  }
}

/** A new place; with `prepared`, a copy of a database that has its tables and no row, since making one takes longer than the import. */
function embedded(prepared?: string): Place & { readonly data: string } {
  const data = join(folderWith(), 'data')
  if (prepared !== undefined) cpSync(prepared, data, { recursive: true })
  return { data, env: { AHADI_DATA: data }, look: (act) => looking(openEmbedded(data, migrations, version), act) }
}

async function onServer(): Promise<Place> {
  const url = await bareServer()
  return { env: { DATABASE_URL: url, AHADI_DATA: folderWith() }, look: (act) => looking(openServer(url, migrations, version), act) }
}

/** Imports, and kills the program `after` so many milliseconds, or not at all where it has ended before. */
async function killed({ env }: Place, after: number): Promise<boolean> {
  const { child, ended } = startAhadi(words, { env })
  await Promise.race([pause(after), ended])
  child.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

/** Imports to the end: the one damaged file of the demonstration is listed, so the exit code is 1. */
async function wholly({ env }: Place): Promise<number> {
  const began = performance.now()
  const { ended, said } = startAhadi(words, { env })
  expect([await ended, said()]).toEqual([1, expect.stringContaining('holds 21 statements')])
  return performance.now() - began
}

const whatIsKept = ({ look }: Place) =>
  look(async (database) => ({
    kept: await keptWhole(database, slug),
    wrong: await wronglyQuoted(database),
    stale: await debatesToAnswerAgain(database.read),
  }))

const taken = (database: Database) =>
  debateBySlug(database.read, slug).then((debate) => (debate ? receivedFilesOf(database.read, debate.id) : []))

function whole(wanted: KeptWhole) {
  return { kept: wanted, wrong: [], stale: [] }
}

describe('an import that is killed (PGlite)', () => {
  let wanted: KeptWhole
  let prepared = ''
  let [fromNothing, fromPrepared] = [0, 0]
  beforeAll(async () => {
    const first = embedded()
    fromNothing = await wholly(first)
    wanted = (await whatIsKept(first)).kept
    expect(wanted.statements).toHaveLength(21)
    expect(wanted.commitments.length).toBeGreaterThan(50)
    const empty = embedded()
    await empty.look(async () => {})
    prepared = empty.data
    fromPrepared = await wholly(embedded(prepared))
  }, 300_000)

  // Moments by the clock: while the database is made, and while it is opened, files are handed in and taken in.
  it.each([10, 30, 50])(
    'after %i percent of the time of a first one is whole once it is done again',
    async (percent) => {
      const place = embedded()
      await killed(place, (fromNothing * percent) / 100)
      await wholly(place)
      expect(await whatIsKept(place)).toEqual(whole(wanted))
    },
    300_000,
  )
  it.each([5, 15, 25, 35, 45, 55, 65, 75, 85, 95])(
    'after %i percent of its time is whole once it is done again',
    async (percent) => {
      const place = embedded(prepared)
      await killed(place, (fromPrepared * percent) / 100)
      await wholly(place)
      expect(await whatIsKept(place)).toEqual(whole(wanted))
    },
    300_000,
  )

  // Moments by progress: so soon after the lock of the folder is there, one after the other on the same data, until everything is taken in.
  it('eight times on the way is whole after the same import, and went on each time where it had stopped', async () => {
    const place = embedded(prepared)
    let before = -1
    for (let time = 0; time < 8; time++) {
      const { child, ended } = startAhadi(words, { env: place.env })
      while (!existsSync(join(place.data, 'lock'))) await pause(10)
      await Promise.race([pause(300 + time * 250), ended])
      child.kill('SIGKILL')
      await ended
      const now = await place.look(taken)
      const done = now.filter(({ state }) => state !== 'waiting').length
      expect(done).toBeGreaterThanOrEqual(before)
      before = done
      expect(await place.look(wronglyQuoted)).toEqual([])
    }
    await wholly(place)
    expect(await whatIsKept(place)).toEqual(whole(wanted))
    expect(readdirSync(place.data)).toEqual(['database'])
  }, 600_000)

  it('is whole once a server was started, which goes on by itself', async () => {
    const place = embedded(prepared)
    // Ended after three files by the import itself: when a kill arrives there cannot be known from outside.
    await place.look(async (database) => {
      const controller = new AbortController()
      const progress = (what: string, done: number) => {
        if (what === 'statements taken in' && done === 3) controller.abort()
      }
      const note = receiveFile(join(demonstration, 'concept-note.docx'))
      const { files } = receiveFiles([join(demonstration, 'statements')])
      const bench = { ...benchOver(database, pool), ending: controller.signal }
      await importDebate(bench, { slug, note, statements: files }, () => byTester, { progress, refused: () => {} })
      expect((await taken(database)).filter(({ state }) => state === 'waiting')).toHaveLength(19)
    })
    const server = startAhadi(['serve', '--port', String(20_000 + Math.floor(Math.random() * 20_000))], { env: place.env })
    const [, port] = await server.heard(/http:\/\/localhost:(\d+)\//)
    for (;;) {
      const page = await (await fetch(`http://127.0.0.1:${port}/en/debates/${slug}/statements`)).text()
      if (new Set([...page.matchAll(/\/statements\/([a-z0-9-]+)"/g)].map(([, anchor]) => anchor)).size >= 21) break
      await pause(200)
    }
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(await whatIsKept(place)).toEqual(whole(wanted))
  }, 300_000)
})

describeWithServer('an import that is killed (PostgreSQL)', () => {
  it('at four moments is whole after the same import, and so is one that goes on beside it', async () => {
    const undisturbed = await onServer()
    const duration = await wholly(undisturbed)
    const wanted = (await whatIsKept(undisturbed)).kept
    for (const part of [0.3, 0.5, 0.7, 0.9]) {
      const place = await onServer()
      await killed(place, duration * part)
      await wholly(place)
      expect(await whatIsKept(place)).toEqual(whole(wanted))
    }
    const place = await onServer()
    await Promise.all([killed(place, duration * 0.8), wholly(place)])
    await wholly(place)
    expect(await whatIsKept(place)).toEqual(whole(wanted))
  }, 600_000)
})
