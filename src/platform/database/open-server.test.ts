import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { barePlace, bareServer, describeWithServer, onServer } from '../../../test/support/databases.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { migrations } from '../../migrations.ts'
import { type Database, type Migration, openServer, restoreNew, sql } from './index.ts'
import { checkTraits } from './open-server.ts'

const version = { version: '9.9.9' }
const open = (url: string, steps: readonly Migration[] = migrations, more = {}) => openServer(url, steps, { ...version, ...more })
const later = [...migrations, { number: 901, name: 'later', sql: 'create table later (id int)' }]
const set = (database: Database, name: string) =>
  database.write((queries) => sql`insert into setting values (${name}, '1')`.execute(queries))

describe('a server', () => {
  const traits = { number: 150018, server: '15.18', folds: true, parts: true }
  it('is taken from PostgreSQL 15 on, where it knows all letters', async () => {
    expect(await refusalOf(() => checkTraits(traits, 'ahadi'))).toBe(null)
    expect(await refusalOf(() => checkTraits({ ...traits, number: 140020, server: '14.20' }, 'ahadi'))).toBe('data.server-too-old')
    expect(await refusalOf(() => checkTraits({ ...traits, parts: false }, 'ahadi'))).toBe('data.ctype')
  })
})

describeWithServer('a database on a server', () => {
  it('is made by one of several programs that start at once', async () => {
    const url = await bareServer()
    const all = await Promise.all([1, 2, 3].map(() => open(url)))
    for (const database of all) await database.close()
  })

  it('lets writers of several programs take turns, and tells each of the writes of the others', async () => {
    const url = await bareServer()
    const [one, other] = [await open(url), await open(url)]
    const revision = await one.revision()
    expect(await other.revision()).toBe(revision)
    const next = (database: Database) =>
      database.write(async (queries) => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from setting`.execute(queries)
        await sql`insert into setting values (${String(rows[0]!.n)}, '1')`.execute(queries)
      })
    await Promise.all(Array.from({ length: 20 }, (_, n) => next(n % 2 ? one : other)))
    expect((await sql`select count(*) as n from setting`.execute(one.read)).rows).toEqual([{ n: 20 }])
    expect(await one.revision()).not.toBe(revision)
    expect(await other.revision()).toBe(await one.revision())
    await one.close()
    await other.close()
  })

  it('goes on after the server ended its sessions', async () => {
    const url = await bareServer()
    const database = await open(url)
    const name = new URL(url).pathname.slice(1)
    await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await new Promise((done) => setTimeout(done, 100))
    await set(database, 'after')
    expect((await sql`select name from setting`.execute(database.read)).rows).toEqual([{ name: 'after' }])
    await database.close()
  })

  it('is refused where its locale is C', async () => {
    const url = await bareServer(`template template0 encoding 'UTF8' locale 'C'`)
    expect(await refusalOf(() => open(url))).toBe('data.ctype')
  })

  it('is refused where nothing answers, or there is no such database', async () => {
    expect(await refusalOf(() => open('postgres://ahadi@127.0.0.1:1/ahadi'))).toBe('data.no-server')
    const missing = (await bareServer()).replace(/test_\w+/, 'not_there')
    await expect(open(missing)).rejects.toThrow('The database “not_there” does not answer: database "not_there" does not exist.')
    expect(await refusalOf(() => open('not an address'))).toBe('data.no-server')
  })

  it('is refused where the account may not make the tables', async () => {
    const url = await bareServer()
    await onServer('do $$ begin create role guest login; exception when duplicate_object then null; end $$')
    expect(await refusalOf(() => open(url.replace('ahadi@', 'guest@')))).toBe('data.not-allowed')
    await (await open(url)).close()
  })

  it('is refused to an older program, and to one whose steps differ', async () => {
    const url = await bareServer()
    await (await open(url, later)).close()
    expect(await refusalOf(() => open(url))).toBe('data.newer-version')
    const changed = later.map((step) => (step.number === 1 ? { ...step, sql: `${step.sql} ` } : step))
    expect(await refusalOf(() => open(url, changed))).toBe('data.changed-migration')
  })

  it('keeps a backup before new steps, or says that nobody does', async () => {
    const url = await bareServer()
    const copies = join(folderWith(), 'copies')
    const without: number[] = []
    const first = await open(url, migrations, { copies, withoutCopy: (number: number) => without.push(number) })
    await set(first, 'kept')
    await first.close()
    await (await open(url, later, { copies })).close()
    expect(readdirSync(copies)).toEqual(['before-901.gz'])
    const restored = await restoreNew(await barePlace('server'), migrations, [readFileSync(join(copies, 'before-901.gz'))])
    expect((await sql`select name from setting`.execute(restored.read)).rows).toEqual([{ name: 'kept' }])
    await restored.close()
    const more = [...later, { number: 902, name: 'more', sql: 'create table more (id int)' }]
    await (await open(url, more, { withoutCopy: (number: number) => without.push(number) })).close()
    expect(without).toEqual([902])
  })
})
