import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import { types } from 'pg'
import { lentOnce, refuseBorrowing, whileHolding } from './borrowing.ts'
import type { Queries } from './queries.ts'
import { asRefusal } from './refusals.ts'

/**
 * The database, embedded (PGlite, in this process) or on a server (PostgreSQL 15 or newer): the same SQL, values and errors.
 *
 * 1. What `write` does is kept whole, or not at all, and writers take turns, also those of other processes: what was read in a `write` is still true at its end.
 * 2. `read` cannot change anything.
 * 3. `revision` is another after each `write` that was kept.
 * 4. Asking for `read`, `write`, `revision` or `executeSql` inside `write` is a defect: use the queries that it gives.
 */
export interface Database {
  readonly kind: 'embedded' | 'server'
  /** Outside a transaction, for reading only. */
  readonly read: Queries
  /** Does `act` in one transaction. Throws `data.disk-full`, and whatever `act` throws. */
  write<T>(act: (queries: Queries) => Promise<T>): Promise<T>
  /** A word that pages are kept under. */
  revision(): Promise<string>
  /** For the queue of jobs only (pg-boss): one or several statements, values as `pg` gives them. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number }>
  /** Waits for what is under way, and lets go of everything. */
  close(): Promise<void>
}

/** What a Database is made of on one engine. */
export interface Engine {
  readonly kind: Database['kind']
  readonly pool: PostgresPool
  readonly executeSql: Database['executeSql']
  /** Held by each writer until the end of its transaction. */
  readonly turn: (queries: Queries) => Promise<void>
  readonly revision: () => Promise<string>
  readonly written: () => void
  readonly close: () => Promise<void>
}

/** Several statements have several results: their rows one after another, as pg-boss wants them. */
export async function asked(client: { query: unknown }, text: string, values: unknown[] = []): ReturnType<Database['executeSql']> {
  type Result = { rows: unknown[]; rowCount: number | null }
  const query = (client.query as (given: object) => Promise<Result | Result[]>).bind(client)
  const results = [await query({ text, values, types })].flat()
  return { rows: results.flatMap(({ rows }) => rows), rowCount: results.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0) }
}

/** The database over an engine that is open and migrated. */
export function databaseOver({ kind, pool, executeSql, turn, revision, written, close }: Engine): Database {
  const lent = lentOnce(pool)
  const read: Queries = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: lent }) })
  const write: Database['write'] = async (act) => {
    try {
      return await read
        .transaction()
        .setAccessMode('read write')
        .execute((queries) =>
          whileHolding(lent, async () => {
            await turn(queries)
            const result = await act(queries)
            // The last statement: where `act` went on after a query that failed, it says so, and nothing is kept.
            await sql`update revision set value = value + 1`.execute(queries)
            return result
          }),
        )
    } catch (problem) {
      throw asRefusal(problem)
    } finally {
      written()
    }
  }
  return {
    kind,
    read,
    write,
    revision: () => {
      refuseBorrowing(lent)
      return revision()
    },
    executeSql: async (text, values) => {
      refuseBorrowing(lent)
      return executeSql(text, values)
    },
    close,
  }
}
