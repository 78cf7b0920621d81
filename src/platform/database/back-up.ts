import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { backupFormat, type Foot, type Mark } from './backup-format.ts'
import type { Database } from './database.ts'
import type { MadeMigration } from './migration.ts'
import { type Queries, sql } from './queries.ts'
import { asRefusal } from './refusals.ts'
import { type Table, tablesOf } from './tables.ts'

const mark = (given: Mark) => `${JSON.stringify(given)}\n`

/** Rows that are fetched at once: few where each may hold a whole file. */
const fetched = ({ columns }: Table) => (columns.some(({ type }) => type === 'bytea') ? 1 : 100)

async function* rowsOf(queries: Queries, table: Table): AsyncGenerator<string> {
  const texts = table.columns.map(({ name, type }) =>
    type === 'bytea' ? sql`encode(${sql.ref(name)}, 'base64')` : sql`${sql.ref(name)}::text`,
  )
  const order = table.key.length > 0 ? sql`order by ${sql.join(table.key.map((name) => sql.ref(name)))}` : sql``
  await sql`declare rows_of no scroll cursor for select to_json(array[${sql.join(texts)}])::text as line from ${sql.table(table.name)} ${order}`.execute(
    queries,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(fetched(table))} from rows_of`.execute(queries)
    for (const { line } of rows) yield `${line}\n`
    if (rows.length === 0) break
  }
  await sql`close rows_of`.execute(queries)
}

/** Where each count of identities stands, of tables that ever had a row. */
async function identitiesOf(queries: Queries): Promise<Foot['identities']> {
  const { rows } = await sql<{ table: string; column: string; last: string }>`
    select c.relname as "table", a.attname as "column", s.last_value::text as last
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    join pg_class q on q.oid = pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass
    join pg_sequences s on s.schemaname = 'public' and s.sequencename = q.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and s.last_value is not null
    order by 1, 2`.execute(queries)
  return rows.map(({ table, column, last }) => [table, column, last] as const)
}

async function* linesOf(queries: Queries): AsyncGenerator<string> {
  const { rows: migrations } = await sql<MadeMigration>`select number, name, sha256 from migration order by number`.execute(queries)
  yield mark({ ahadi: 'backup', format: backupFormat, migrations })
  let rows = 0
  for (const table of await tablesOf(queries)) {
    yield mark({ table: table.name, columns: table.columns.map(({ name }) => name) })
    for await (const line of rowsOf(queries, table)) {
      rows++
      yield line
    }
  }
  yield mark({ rows, identities: await identitiesOf(queries) })
}

/** Writes the backup of one moment into a file. */
async function writeBackup(database: Database, path: string): Promise<void> {
  const queries = await database.read.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
  try {
    await pipeline(Readable.from(linesOf(queries)), createGzip(), createWriteStream(path, { mode: 0o600 }))
  } catch (problem) {
    throw asRefusal(problem)
  } finally {
    await queries.rollback().execute()
  }
}

/**
 * Gives all rows of one moment as the bytes of a backup, which `restore` takes on either engine. The same rows give the same bytes.
 * It is whole in a temporary file before the first byte is given, so a slow reader keeps nobody waiting and a failure is known at once. Throws `data.disk-full`.
 */
export async function* backUp(database: Database): AsyncGenerator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-backup-'))
  try {
    const path = join(folder, 'backup')
    await writeBackup(database, path)
    yield* createReadStream(path) as AsyncIterable<Uint8Array>
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
