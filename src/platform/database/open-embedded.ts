import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { Refusal } from '../../document/index.ts'
import { asked, type Database, databaseOver } from './database.ts'
import { singleSession } from './embedded-session.ts'
import { takeFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { asRefusal, codeOf, refusal } from './refusals.ts'

const hour = 3_600_000

/** What PGlite is opened with, wherever its files are. */
export const extensions = { unaccent, pg_trgm, pgcrypto }

/** What the embedded database is opened over. */
export interface EmbeddedParts {
  /** Opens the PGlite; called again where one cannot go on. */
  readonly open: () => Promise<PGlite>
  readonly migrations: readonly Migration[]
  readonly name: string
  readonly version: string
  readonly keepCopy: (number: number) => Promise<void>
  readonly close: () => void
}

/** Writes after which the log is taken into the tables: a server does this by itself, PGlite does not, and its log would grow without end. */
const betweenCheckpoints = 200

/** The database over PGlite: makes the steps that are missing. */
export async function embeddedDatabase({ open, migrations, close, ...migrating }: EmbeddedParts): Promise<Database> {
  const pool = await singleSession(open)
  try {
    const client = await pool.connect()
    await migrate(client, migrations, migrating).finally(() => client.release())
  } catch (problem) {
    await pool.end().catch(() => {})
    throw problem
  }
  const opening = randomBytes(8).toString('hex')
  let writes = 0
  const checkpoint = async () => {
    const client = await pool.connect()
    await client.query('checkpoint', []).finally(() => client.release())
  }
  return databaseOver({
    kind: 'embedded',
    pool,
    executeSql: async (text, values) => {
      const client = await pool.connect()
      try {
        await client.query('set default_transaction_read_only to off', [])
        return await asked(client, text, values)
      } finally {
        await client
          .query('set default_transaction_read_only to on', [])
          .catch(() => {})
          .finally(() => client.release())
      }
    },
    turn: async () => {},
    revision: async () => `${opening}.${writes}`,
    written: () => {
      writes++
      if (writes % betweenCheckpoints === 0) checkpoint().catch(() => {})
    },
    close: async () => {
      await pool.end().finally(close)
    },
  })
}

/** The folders of a path that have to be made, the outermost first. */
const missing = (folder: string): readonly string[] =>
  existsSync(folder) || dirname(folder) === folder ? [] : [...missing(dirname(folder)), folder]

/** Makes the folder where it is missing, for this account only. */
function makeFolder(folder: string, name: string): void {
  try {
    // One by one: a recursive mkdir never ends where a system refuses folders with "not found", as /proc does.
    for (const one of missing(resolve(folder))) mkdirSync(one, { mode: 0o700 })
    const probe = join(folder, `.${process.pid}.part`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (problem) {
    if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT)$/.test(codeOf(problem))) throw refusal('data.not-writable', { name })
    throw asRefusal(problem)
  }
}

/** What PostgreSQL takes at once for its log is 16 MiB, and a start may need more than one such file. */
const hasSpace = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 2 ** 25
}

/**
 * Opens the PGlite of a folder. Its files are made on first start while `making` stands beside them,
 * so that a first start that was broken off is begun again rather than taken for a database.
 */
async function openFiles(folder: string, name: string): Promise<PGlite> {
  const files = join(folder, 'database')
  const making = join(folder, 'making')
  if (existsSync(making)) rmSync(files, { recursive: true, force: true })
  const first = !existsSync(files) || readdirSync(files).length === 0
  // PGlite would make a new database over what is left of one.
  if (!first && !existsSync(join(files, 'PG_VERSION'))) throw refusal('data.damaged', { name })
  try {
    if (first) writeFileSync(making, '')
    const pglite = await PGlite.create({ dataDir: files, extensions })
    if (first) rmSync(making)
    return pglite
  } catch (problem) {
    const known = asRefusal(problem)
    if (first || known instanceof Refusal) throw known
    throw refusal(hasSpace(folder) ? 'data.damaged' : 'data.disk-full', { name })
  }
}

/** Writes a file that is whole from the moment that it is there under its name. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(`${path}.part`, 'w', 0o600)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.part`, path)
}

/**
 * Opens the embedded database of a folder, made (mode 0700) where it is missing: takes its lock, and makes the steps that are missing.
 * Before they are made in a database that was used before, a copy is kept: `copies/before-<number>.tar.gz` holds what then was its folder `database`.
 *
 * Throws `data.locked`, `data.newer-version`, `data.changed-migration`, `data.not-writable`, `data.disk-full`, `data.damaged`.
 */
export async function openEmbedded(
  folder: string,
  migrations: readonly Migration[],
  { version }: { readonly version: string },
): Promise<Database> {
  const name = basename(resolve(folder))
  makeFolder(folder, name)
  const lock = await takeFolder(folder).catch((problem: unknown) => {
    throw asRefusal(problem)
  })
  if ('pid' in lock) throw refusal('data.locked', { name, pid: lock.pid })
  try {
    let pglite: PGlite | null = null
    const open = async () => {
      // One that could not go on is not tried again and again while the disk is still full.
      if (pglite && !hasSpace(folder)) throw refusal('data.disk-full')
      pglite = await openFiles(folder, name)
      return pglite
    }
    const keepCopy = async (number: number) => {
      mkdirSync(join(folder, 'copies'), { recursive: true, mode: 0o700 })
      const dump = await pglite!.dumpDataDir('gzip')
      writeWhole(join(folder, 'copies', `before-${number}.tar.gz`), new Uint8Array(await dump.arrayBuffer()))
    }
    let tidying: NodeJS.Timeout | undefined
    const close = () => {
      clearInterval(tidying)
      lock.release()
    }
    const database = await embeddedDatabase({ open, migrations, name, version, keepCopy, close })
    // Servers do this by themselves, PGlite does not: without it tables of jobs grow, and searches are planned by guess.
    tidying = setInterval(() => database.executeSql('vacuum (analyze)').catch(() => {}), hour).unref()
    return database
  } catch (problem) {
    lock.release()
    throw asRefusal(problem)
  }
}
