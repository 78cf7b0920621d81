import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { afterAll, describe, inject, it } from 'vitest'
import { migrations } from '../../src/migrations.ts'
import { type Database, type Migration, openEmbedded, openServer } from '../../src/platform/database/index.ts'
import { embeddedDatabase, extensions } from '../../src/platform/database/open-embedded.ts'
import { startCluster } from './cluster.ts'
import { folderWith } from './folder.ts'

const root = join(import.meta.dirname, '../..')
const version = 'test'

/** Opens a new database with every table and no row, which is closed after the tests of the group. */
export type Open = () => Promise<Database>

/**
 * Runs a group of tests twice: on PGlite and on PostgreSQL. Where there is no PostgreSQL its half is skipped, and says so.
 * `open` gives a new database at each call; a group that can share one calls it once, in `beforeAll`.
 */
export function eachDatabase(name: string, tests: (open: Open, kind: Database['kind']) => void): void {
  describe(`${name} (PGlite)`, () => tests(closing(openEmpty), 'embedded'))
  describeWithServer(`${name} (PostgreSQL)`, () => tests(closing(openOnServer), 'server'))
}

function closing(open: Open): Open {
  const opened: Database[] = []
  afterAll(async () => {
    for (const database of opened.splice(0)) await database.close()
  })
  return async () => {
    const database = await open()
    opened.push(database)
    return database
  }
}

/** The state of a PGlite in which steps were made: made once and kept in `.build` until a step or the version of PGlite changes. */
const states = new Map<string, Promise<Blob>>()
function stateOf(steps: readonly Migration[]): Promise<Blob> {
  const packaged = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'))
  const key = createHash('sha256').update(JSON.stringify(steps)).update(packaged).digest('hex').slice(0, 16)
  if (!states.has(key)) states.set(key, keptState(join(root, '.build', `test-database-${steps.length}-${key}.tar`), steps))
  return states.get(key)!
}

async function keptState(path: string, steps: readonly Migration[]): Promise<Blob> {
  if (!existsSync(path)) {
    const pglite = await PGlite.create({ extensions })
    if (steps.length > 0) await over(pglite, steps)
    await pglite.exec('set default_transaction_read_only to off; checkpoint')
    const bytes = new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
    await pglite.close()
    mkdirSync(join(root, '.build'), { recursive: true })
    const beside = `${path}.${randomBytes(4).toString('hex')}`
    writeFileSync(beside, bytes)
    renameSync(beside, path)
    // What another thread is still writing ends otherwise.
    const others = readdirSync(join(root, '.build')).filter(
      (name) => name.startsWith(`test-database-${steps.length}-`) && name.endsWith('.tar'),
    )
    for (const name of others) if (!path.endsWith(name)) rmSync(join(root, '.build', name), { force: true })
  }
  return new Blob([readFileSync(path)])
}

const over = (pglite: PGlite, steps: readonly Migration[]) =>
  embeddedDatabase({ open: async () => pglite, migrations: steps, name: 'test', version, keepCopy: async () => {}, close: () => {} })

/** PGlites of this thread with every table and no row, which nobody has now: emptying one is sooner done than opening another. */
const idle: PGlite[] = []

async function openEmpty(): Promise<Database> {
  const pglite = idle.pop() ?? (await recycled(await PGlite.create({ loadDataDir: await stateOf(migrations), extensions })))
  return over(pglite, migrations)
}

/** What is there beside rows. One in which a test made tables of its own is not used again. */
const shape = async (pglite: PGlite) =>
  JSON.stringify(
    await pglite.query(`select (select array[count(*), max(oid)] from pg_class) a, (select array[count(*), max(oid)] from pg_proc) b,
      (select array[count(*), max(oid)] from pg_constraint) c, (select array[count(*), max(oid)] from pg_trigger) d, (select count(*) from pg_namespace) e`),
  )

/** Closing it empties it for the next who opens one. */
async function recycled(pglite: PGlite): Promise<PGlite> {
  const close = pglite.close.bind(pglite)
  const before = await shape(pglite)
  pglite.close = async () => {
    await pglite.exec('discard all')
    if ((await shape(pglite)) !== before) return close()
    const { rows } = await pglite.query<{ name: string }>(`select format('%I', relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' and pg_relation_size(oid) > 0`)
    const emptying = rows.map(({ name }) => `delete from ${name};`).join('\n')
    await pglite.exec(`begin; set local session_replication_role to replica; ${emptying} insert into revision (value) values (0); commit;
      select setval(format('%I.%I', schemaname, sequencename), start_value, false) from pg_sequences where schemaname = 'public' and last_value is not null`)
    idle.push(pglite)
  }
  return pglite
}

/** A place for a database without any table, of either kind; opened with steps, closed and opened again, it is the same database. */
export async function barePlace(kind: Database['kind']): Promise<(steps: readonly Migration[]) => Promise<Database>> {
  if (kind === 'server') {
    const url = await bareServer()
    return (steps) => openServer(url, steps, { version })
  }
  const folder = folderWith()
  const pglite = await PGlite.create({ dataDir: join(folder, 'database'), loadDataDir: await stateOf([]), extensions })
  await pglite.close()
  return (steps) => openEmbedded(folder, steps, { version })
}

/** The address of a database of this run's PostgreSQL. */
export const urlOf = (name: string) => `postgres://ahadi@localhost/${name}?host=${encodeURIComponent(inject('cluster'))}`

/** Asks the server itself, outside every database of a test. */
export async function onServer(text: string): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

const newName = () => `test_${randomBytes(6).toString('hex')}`

/** The address of a new database without any table. */
export async function bareServer(more = ''): Promise<string> {
  const name = newName()
  await onServer(`create database ${name} ${more}`)
  return urlOf(name)
}

/** The name of a database with every table and no row, which new ones are copied from: one a thread. */
let template: Promise<string> | undefined
async function templateOnServer(): Promise<string> {
  const url = await bareServer()
  await (await openServer(url, migrations, { version })).close()
  return new URL(url).pathname.slice(1)
}

async function openOnServer(): Promise<Database> {
  template ??= templateOnServer()
  const name = newName()
  await onServer(`create database ${name} template ${await template}`)
  return openServer(urlOf(name), migrations, { version })
}

let missing: Promise<string | null> | undefined

/** A group of tests that needs a real PostgreSQL; where there is none, one skipped test says so in its name. */
export function describeWithServer(name: string, tests: () => void): void {
  missing ??= startCluster(inject('cluster'))
  describe(name, async () => {
    const why = await missing
    if (why === null) tests()
    else it.skip(`(skipped: ${why})`, () => {})
  })
}
