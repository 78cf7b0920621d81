import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type PostgresPoolClient, sql } from 'kysely'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { backUp } from './back-up.ts'
import { asked, type Database, databaseOver } from './database.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { asRefusal, codeOf, refusal } from './refusals.ts'
import { readingOf } from './types.ts'

/** What opening a database on a server needs to know. */
export interface ServerOptions {
  /** The version of this program. */
  readonly version: string
  /** How many sessions may be open at once. */
  readonly sessions?: number
  /** A folder in which a backup is kept (`before-<number>.gz`) before steps are made in a database that was used before. */
  readonly copies?: string
  /** Called before such steps where there is no such folder: nobody keeps a copy then. */
  readonly withoutCopy?: (number: number) => void
}

/** Writers, and whoever makes steps, take turns under this number, in one database. */
const turn = 5_237_841_906

const nameOf = (url: string) => {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'
  } catch {
    return 'database'
  }
}

/** What a server says of itself and of a database. */
export interface ServerTraits {
  /** Such as 150018. */
  readonly number: number
  readonly server: string
  /** It knows small letters of other alphabets. */
  readonly folds: boolean
  /** It finds the words in Chinese text with punctuation. */
  readonly parts: boolean
}

/** Throws where the server is too old, or the database cannot fold and part the letters of all six languages, as with the locale C. */
export function checkTraits({ number, server, folds, parts }: ServerTraits, name: string): void {
  if (number < 150_000) throw refusal('data.server-too-old', { name, server })
  if (!folds || !parts) throw refusal('data.ctype', { name })
}

async function traitsOf(client: PostgresPoolClient): Promise<ServerTraits> {
  const { rows } = await client.query<ServerTraits>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as server,
       current_setting('server_encoding') = 'UTF8' and lower('Ж') = 'ж' as folds,
       to_tsvector('simple', '妇女、和平')::text = '''和平'':2 ''妇女'':1' as parts`,
    [],
  )
  return rows[0]!
}

const settings = (readOnly: 'on' | 'off') =>
  `set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'postgres'; set bytea_output to 'hex';
   set default_transaction_read_only to ${readOnly}; set idle_in_transaction_session_timeout to '5min'`

/**
 * Opens a database on a server (`postgres://…`), and makes the steps that are missing, one program at a time.
 *
 * Throws `data.no-server`, `data.server-too-old`, `data.ctype`, `data.not-allowed`, `data.newer-version`, `data.changed-migration`.
 */
export async function openServer(url: string, migrations: readonly Migration[], options: ServerOptions): Promise<Database> {
  const name = nameOf(url)
  const sessions = (readOnly: 'on' | 'off', max: number) => {
    const pool = new Pool({
      connectionString: url,
      max,
      types: readingOf,
      onConnect: async (client: PoolClient) => {
        await client.query(settings(readOnly))
      },
    } as unknown as PoolConfig)
    // A session that the server ended while nobody used it: the next one is new.
    pool.on('error', () => {})
    return pool
  }
  const pool = sessions('on', options.sessions ?? 10)
  const jobs = sessions('off', 2)
  const close = async () => {
    await Promise.all([pool.end(), jobs.end()])
  }
  const database = databaseOver({
    kind: 'server',
    pool,
    executeSql: async (text, values) => {
      const client = await jobs.connect()
      try {
        return await asked(client, text, values)
      } finally {
        client.release()
      }
    },
    turn: async (queries) => {
      await sql`select pg_advisory_xact_lock(${turn})`.execute(queries)
    },
    revision: async () => `s${(await pool.query<{ value: number }>('select value from public.revision')).rows[0]!.value}`,
    written: () => {},
    close,
  })
  const keepCopy = async (number: number) => {
    if (options.copies === undefined) return options.withoutCopy?.(number)
    mkdirSync(options.copies, { recursive: true, mode: 0o700 })
    const path = join(options.copies, `before-${number}.gz`)
    await pipeline(Readable.from(backUp(database)), createWriteStream(`${path}.part`, { mode: 0o600 }))
    renameSync(`${path}.part`, path)
  }
  try {
    const client = await pool.connect().catch((problem: Error) => {
      throw refusal('data.no-server', { name, reason: problem.message || codeOf(problem) })
    })
    try {
      checkTraits(await traitsOf(client), name)
      await client.query('select pg_advisory_lock($1)', [turn])
      await migrate(client, migrations, { name, version: options.version, keepCopy })
    } finally {
      await client
        .query('select pg_advisory_unlock_all()')
        .catch(() => {})
        .finally(() => client.release())
    }
    return database
  } catch (problem) {
    await close()
    throw asRefusal(problem)
  }
}
