import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from '../../../test/support/folder.ts'
import { startProgram } from '../../../test/support/program.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { migrations } from '../../migrations.ts'
import { keepOriginal } from '../files/index.ts'
import { type Database, type Migration, openEmbedded, sql } from './index.ts'
import { extensions } from './open-embedded.ts'

const version = { version: '9.9.9' }
const open = (folder: string, steps: readonly Migration[] = migrations) => openEmbedded(folder, steps, version)
const set = (database: Database, name: string) =>
  database.write((queries) => sql`insert into setting values (${name}, '1')`.execute(queries))
const settings = async (database: Database) =>
  (await sql<{ name: string }>`select name from setting order by name`.execute(database.read)).rows.map(({ name }) => name)

/** A folder of a database that was closed, with the setting `kept`: copied, since making one takes seconds. */
let made = ''
const folderWithData = () => {
  const folder = join(folderWith(), 'data')
  cpSync(made, folder, { recursive: true })
  return folder
}
const sentenceOf = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => '',
    (problem: Error) => problem.message,
  )

beforeAll(async () => {
  made = join(folderWith(), 'deep', 'data')
  const database = await open(made)
  await set(database, 'kept')
  await database.close()
}, 120_000)

const step = (number: number, text: string): Migration => ({ number, name: 'later', sql: text })
const later = [...migrations, step(901, 'create table later (id int primary key); insert into later values (1)')]

describe('the embedded database', { timeout: 180_000 }, () => {
  it('is made in a folder for this account only, and leaves only its own files there', () => {
    expect(statSync(made).mode & 0o777).toBe(0o700)
    expect(readdirSync(made)).toEqual(['database'])
  })

  it('keeps what was written, and has another revision at each opening', async () => {
    const folder = folderWithData()
    const first = await open(folder)
    const revision = await first.revision()
    await first.close()
    const second = await open(folder)
    expect(await settings(second)).toEqual(['kept'])
    expect(await second.revision()).not.toBe(revision)
    await second.close()
  })

  it('keeps its log small, however much is written', async () => {
    const folder = join(folderWith(), 'data')
    const database = await openEmbedded(folder, migrations, { version: '0.1.0' })
    for (let n = 0; n < 1200; n++) {
      const bytes = randomBytes(60_000)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await database.write((queries) => keepOriginal(queries, sha256, bytes))
    }
    const log = join(folder, 'database/pg_wal')
    const size = readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0)
    await database.close()
    expect(size).toBeLessThan(64 * 1024 * 1024)
  })
  it('is refused to a second opener, and says who has it', async () => {
    const folder = folderWithData()
    const first = await open(folder)
    expect(await refusalOf(() => open(folder))).toBe('data.locked')
    expect(await sentenceOf(open(folder))).toContain(`process ${process.pid}`)
    await set(first, 'still open')
    await first.close()
    const next = await open(folder)
    expect(await settings(next)).toEqual(['kept', 'still open'])
    await next.close()
  })

  it('is refused to another process while one has it', async () => {
    const folder = folderWithData()
    const other = await startProgram(opening, folder)
    await other.heard('open')
    expect(await sentenceOf(open(folder))).toContain(`process ${other.child.pid}`)
    other.child.kill('SIGKILL')
    await other.ended
    const database = await open(folder)
    expect(await settings(database)).toEqual(['kept'])
    await database.close()
  })

  it('is taken over from a process that ended, and from a number that another process has now', async () => {
    const folder = folderWithData()
    const database = await open(folder)
    const lock = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))
    expect(lock).toEqual({ pid: process.pid, started: expect.any(String), place: expect.any(String) })
    await database.close()
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout.trim()
    for (const left of [{ ...lock, pid: Number(dead) }, ...(lock.started ? [{ ...lock, started: '1' }] : []), 'not a lock']) {
      writeFileSync(join(folder, 'lock'), JSON.stringify(left))
      await (await open(folder)).close()
    }
    expect(readdirSync(folder)).toEqual(['database'])
  })

  it('is refused while a holder elsewhere shows that it lives, and taken over once it is silent', async () => {
    const folder = folderWithData()
    const lock = join(folder, 'lock')
    writeFileSync(lock, JSON.stringify({ pid: 1, started: '1', place: 'elsewhere' }))
    const living = setInterval(() => writeFileSync(lock, JSON.stringify({ pid: 1, started: '1', place: 'elsewhere' })), 500)
    expect(await refusalOf(() => open(folder))).toBe('data.locked')
    clearInterval(living)
    await (await open(folder)).close()
  })

  it('lets one of many in when all take over at once', async () => {
    const folder = folderWithData()
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 0, started: '1', place: '' }))
    writeFileSync(join(folder, 'lock'), 'left')
    const opened = await Promise.allSettled(Array.from({ length: 5 }, () => open(folder)))
    const open1 = opened.filter((one) => one.status === 'fulfilled')
    expect(open1).toHaveLength(1)
    await open1[0]!.value.close()
  })

  it('keeps what was confirmed when its process is killed while writing', async () => {
    const folder = folderWithData()
    for (let round = 1; round <= 3; round++) {
      const writing = await startProgram(writingOn, folder, `r${round}`)
      await writing.heard(`r${round}-${String(20 * round).padStart(5, '0')}`)
      writing.child.kill('SIGKILL')
      expect(await writing.ended).toBe('SIGKILL')
      const database = await open(folder)
      const kept = new Set(await settings(database))
      expect(writing.said.filter((name) => !kept.has(name))).toEqual([])
      await set(database, `after ${round}`)
      await database.close()
    }
  })

  it('begins again when its first start is killed', async () => {
    for (const wait of [300, 1500, 3000]) {
      const folder = join(folderWith(), 'data')
      const starting = await startProgram(opening, folder)
      await Promise.race([new Promise((done) => setTimeout(done, wait)), starting.ended])
      starting.child.kill('SIGKILL')
      await starting.ended
      const database = await open(folder)
      expect(await settings(database)).toEqual([])
      await database.close()
    }
  })

  it('keeps a copy before new steps, from which the old state can be had', async () => {
    const folder = folderWithData()
    const database = await open(folder, later)
    expect((await sql`select id from later`.execute(database.read)).rows).toEqual([{ id: 1 }])
    await database.close()
    expect(readdirSync(join(folder, 'copies'))).toEqual(['before-901.tar.gz'])
    const bytes = readFileSync(join(folder, 'copies', 'before-901.tar.gz'))
    const copy = await PGlite.create({ loadDataDir: new Blob([bytes]), extensions })
    expect((await copy.query(`select name, to_regclass('later') as later from setting`)).rows).toEqual([{ name: 'kept', later: null }])
    await copy.close()
    expect(await refusalOf(() => open(folder))).toBe('data.newer-version')
    expect(await sentenceOf(open(folder))).toContain('step 901')
    await (await open(folder, later)).close()
    expect(readdirSync(join(folder, 'copies'))).toEqual(['before-901.tar.gz'])
  })

  it('refuses a step whose text was changed since it was made', async () => {
    const folder = folderWithData()
    const changed = migrations.map((migration) =>
      migration.number === 1 ? { ...migration, sql: `${migration.sql} -- changed` } : migration,
    )
    expect(await refusalOf(() => open(folder, changed))).toBe('data.changed-migration')
    const otherLines = migrations.map((migration) => ({ ...migration, sql: migration.sql.replaceAll('\n', '\r\n') }))
    await (await open(folder, otherLines)).close()
  })

  it('leaves nothing of a step that fails, and makes it next time', async () => {
    const folder = folderWithData()
    const broken = [...migrations, step(901, 'create table later (id int); select 1 / 0')]
    await expect(open(folder, broken)).rejects.toMatchObject({ code: '22012' })
    await (await open(folder, later)).close()
  })

  it('refuses a place that is not a folder, or cannot be written to', async () => {
    const folder = folderWith({ taken: 'x' })
    expect(await refusalOf(() => open(join(folder, 'taken')))).toBe('data.not-writable')
    expect(await refusalOf(() => open(join(folder, 'taken', 'below')))).toBe('data.not-writable')
    if (process.platform === 'linux') expect(await refusalOf(() => open('/proc/ahadi'))).toBe('data.not-writable')
  })

  it('says that files are damaged, and leaves them as they are', async () => {
    const folder = folderWithData()
    rmSync(join(folder, 'database', 'global', 'pg_control'))
    expect(await refusalOf(() => open(folder))).toBe('data.damaged')
    expect(existsSync(join(folder, 'database', 'PG_VERSION'))).toBe(true)
    const other = folderWithData()
    rmSync(join(other, 'database', 'PG_VERSION'))
    expect(await refusalOf(() => open(other))).toBe('data.damaged')
    expect(existsSync(join(other, 'database', 'global', 'pg_control'))).toBe(true)
  })
})

const mount = (...words: string[]) => spawnSync('mount', words).status === 0
const isMountable = (() => {
  const folder = folderWith()
  return mount('-t', 'tmpfs', 'tmpfs', folder) && spawnSync('umount', [folder]).status === 0
})()

/** Does `act` on a small disk, which `grow` makes larger. */
async function onDisk(megabytes: number, act: (disk: string, grow: (megabytes: number) => void) => Promise<void>): Promise<void> {
  const disk = folderWith()
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk)
  try {
    await act(disk, (more) => mount('-o', `remount,size=${more}m`, disk))
  } finally {
    // At once or later: a PGlite that could not go on still has its files open.
    spawnSync('umount', ['-l', disk])
  }
}

describe.skipIf(!isMountable)(
  'the embedded database on a full disk (skipped where no small disk can be mounted)',
  { timeout: 180_000 },
  () => {
    it('says so at its first start, and begins again with more space', () =>
      onDisk(16, async (disk, grow) => {
        expect(await refusalOf(() => open(join(disk, 'data')))).toBe('data.disk-full')
        grow(120)
        await (await open(join(disk, 'data'))).close()
      }))

    it('says so when it fills while writing, and keeps what was kept before', () =>
      onDisk(80, async (disk, grow) => {
        const folder = join(disk, 'data')
        cpSync(made, folder, { recursive: true })
        const database = await open(folder)
        const big = (n: number) =>
          database.write((queries) =>
            sql`insert into setting values (${`big ${n}`},
            to_jsonb((select string_agg(gen_random_uuid()::text, '') from generate_series(1, 30000))))`.execute(queries),
          )
        let written = 0
        let code: string | null = null
        while (code === null && written < 200) {
          code = await refusalOf(() => big(written))
          if (code === null) written++
        }
        expect(code).toBe('data.disk-full')
        expect(written).toBeGreaterThan(0)
        expect(await refusalOf(() => settings(database))).toBe('data.disk-full')
        grow(300)
        await set(database, 'more')
        await database.close()
        const again = await open(folder)
        expect(await settings(again)).toEqual([...Array.from({ length: written }, (_, n) => `big ${n}`), 'kept', 'more'].sort())
        await again.close()
      }))
  },
)

const head = `
import { migrations } from './src/migrations.ts'
import { openEmbedded, sql } from './src/platform/database/index.ts'
const [folder, name] = process.argv.slice(2)
const database = await openEmbedded(folder!, migrations, { version: '9.9.9' })
`
const opening = `${head}
console.log('open')
setInterval(() => {}, 1000)
`
const writingOn = `${head}
for (let n = 1; ; n++) {
  const next = name + '-' + String(n).padStart(5, '0')
  await database.write((queries) => sql\`insert into setting values (\${next}, '1')\`.execute(queries))
  console.log(next)
}
`
