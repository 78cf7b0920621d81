import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { asked, type Database, databaseOver } from './database.ts'
import { singleSession } from './embedded-session.ts'
import { takeFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { asRefusal, codeOf, refusal } from './refusals.ts'

/** What PGlite is opened with, wherever its files are. */
export const extensions = { unaccent, pg_trgm, pgcrypto }

/** What the embedded database is opened over. */
export interface EmbeddedParts {
  readonly pglite: PGlite
  readonly migrations: readonly Migration[]
  readonly name: string
  readonly version: string
  readonly keepCopy: (number: number) => Promise<void>
  readonly close: () => void
}

/** The database over a PGlite that is open: makes the steps that are missing. */
export async function embeddedDatabase({ pglite, migrations, close, ...migrating }: EmbeddedParts): Promise<Database> {
  const pool = await singleSession(pglite)
  const client = await pool.connect()
  try {
    await migrate(client, migrations, migrating)
  } finally {
    client.release()
  }
  const opening = randomBytes(8).toString('hex')
  let writes = 0
  return databaseOver({
    kind: 'embedded',
    pool,
    executeSql: async (text, values) => {
      const client = await pool.connect()
      try {
        await client.query('set default_transaction_read_only to off', [])
        return await asked(client, text, values)
      } finally {
        await client.query('set default_transaction_read_only to on', []).finally(() => client.release())
      }
    },
    turn: async () => {},
    revision: async () => `${opening}.${writes}`,
    written: () => {
      writes++
    },
    close: async () => {
      await pool.end()
      await pglite.close()
      close()
    },
  })
}

/** Makes the folder where it is missing, for this account only. */
function makeFolder(folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = join(folder, `.${process.pid}.part`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (problem) {
    if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|ENOENT)$/.test(codeOf(problem))) throw refusal('data.not-writable', { name })
    throw asRefusal(problem)
  }
}

/**
 * Opens the PGlite of a folder. Its files are made on first start while `making` stands beside them,
 * so that a first start that was broken off is begun again rather than taken for a database.
 */
async function openFiles(folder: string, name: string): Promise<PGlite> {
  const files = join(folder, 'database')
  const making = join(folder, 'making')
  if (existsSync(making)) rmSync(files, { recursive: true, force: true })
  const first = !existsSync(files)
  try {
    if (first) writeFileSync(making, '')
    const pglite = await PGlite.create({ dataDir: files, extensions })
    if (first) rmSync(making)
    return pglite
  } catch (problem) {
    throw first ? asRefusal(problem) : refusal('data.damaged', { name })
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
  const lock = await takeFolder(folder)
  if ('pid' in lock) throw refusal('data.locked', { name, pid: lock.pid })
  let pglite: PGlite | null = null
  try {
    const opened = await openFiles(folder, name)
    pglite = opened
    const keepCopy = async (number: number) => {
      mkdirSync(join(folder, 'copies'), { recursive: true, mode: 0o700 })
      const dump = await opened.dumpDataDir('gzip')
      writeWhole(join(folder, 'copies', `before-${number}.tar.gz`), new Uint8Array(await dump.arrayBuffer()))
    }
    return await embeddedDatabase({ pglite: opened, migrations, name, version, keepCopy, close: () => lock.release() })
  } catch (problem) {
    await pglite?.close().catch(() => {})
    lock.release()
    throw asRefusal(problem)
  }
}
