import type { PostgresPoolClient } from 'kysely'
import { sql } from 'kysely'
import { Pool, type PoolClient, type PoolConfig } from 'pg'
import { asked, type Database, databaseOver } from './database.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { refusal } from './refusals.ts'
import { readingOf } from './types.ts'

/** What opening a database on a server needs to know. */
export interface ServerOptions {
  /** The version of this program. */
  readonly version: string
  /** How many sessions may be open at once. */
  readonly sessions?: number
  /** Called before steps are made in a database that has been used: the place to keep a backup of it. */
  readonly beforeSteps?: (number: number) => Promise<void>
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

/** Throws where the server is too old, or the database cannot fold and part the letters of all six languages, as with the locale C. */
async function checkServer(client: PostgresPoolClient, name: string): Promise<void> {
  const { rows } = await client.query<{ number: number; server: string; folds: boolean; parts: boolean }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as server,
       current_setting('server_encoding') = 'UTF8' and lower('Ж') = 'ж' as folds, to_tsvector('simple', '妇女、和平')::text = '''和平'':2 ''妇女'':1' as parts`,
    [],
  )
  const { number, server, folds, parts } = rows[0]!
  if (number < 150_000) throw refusal('data.server-too-old', { name, server })
  if (!folds || !parts) throw refusal('data.ctype', { name })
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
  try {
    const client = await pool.connect().catch((problem: Error) => {
      throw refusal('data.no-server', { name, reason: problem.message || 'it cannot be reached' })
    })
    try {
      await checkServer(client, name)
      await client.query('select pg_advisory_lock($1)', [turn])
      await migrate(client, migrations, { name, version: options.version, keepCopy: options.beforeSteps ?? (async () => {}) })
    } finally {
      await client.query('select pg_advisory_unlock_all()').finally(() => client.release())
    }
  } catch (problem) {
    await close()
    throw problem
  }
  return databaseOver({
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
}
