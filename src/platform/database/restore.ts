import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../../document/index.ts'
import { backupFormat, type Foot, type Head, markOf, type TableLine } from './backup-format.ts'
import type { Database } from './database.ts'
import { type MadeMigration, type Migration, remembered } from './migration.ts'
import { type Queries, sql } from './queries.ts'
import { codeOf, refusal } from './refusals.ts'
import { type Table, tablesOf } from './tables.ts'

/** The bytes of a backup, in parts. */
export type BackupBytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A backup whose head was read. */
interface OpenBackup {
  readonly head: Head
  /** The lines after the head. */
  readonly lines: AsyncGenerator<string>
}

async function* linesOf(bytes: BackupBytes): AsyncGenerator<string> {
  const input = Readable.from(bytes)
  const text = createGunzip()
  input.on('error', (problem) => text.destroy(problem)).pipe(text)
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  try {
    for await (const bytes of text) {
      const [first, ...more] = decoder.write(bytes).split('\n')
      parts.push(first!)
      for (const one of more) {
        yield parts.join('')
        parts = [one]
      }
    }
  } catch (problem) {
    if (codeOf(problem) === 'Z_BUF_ERROR') throw refusal('restore.cut-short')
    throw codeOf(problem).startsWith('Z_') ? refusal('restore.not-a-backup') : problem
  } finally {
    input.destroy()
  }
  if (parts.join('') !== '') throw refusal('restore.cut-short')
}

async function openBackup(bytes: BackupBytes): Promise<OpenBackup> {
  const lines = linesOf(bytes)
  let head: Head | null = null
  try {
    const first = await lines.next()
    head = first.done ? null : (markOf(first.value) as Head | null)
  } catch (problem) {
    if (!(problem instanceof SyntaxError) && !(problem instanceof Refusal)) throw problem
  }
  if (head?.ahadi !== 'backup' || !Array.isArray(head.migrations)) {
    await lines.return(undefined)
    throw refusal('restore.not-a-backup')
  }
  if (head.format > backupFormat) throw refusal('restore.newer')
  return { head, lines }
}

const isSame = (made: MadeMigration, other: MadeMigration | undefined) => made.sha256 === other?.sha256

/** Of the steps that this program knows, those that were made where the backup is from. */
function stepsOf({ migrations: made }: Head, migrations: readonly Migration[]): readonly Migration[] {
  const known = migrations.map(remembered)
  for (const one of made) {
    const other = known.find(({ number }) => number === one.number)
    if (!other) throw refusal('restore.newer')
    if (!isSame(one, other)) throw refusal('restore.other-version')
  }
  return migrations.filter(({ number }) => made.some((one) => one.number === number))
}

async function checkPlace(queries: Queries, tables: readonly Table[], head: Head): Promise<void> {
  const { rows: made } = await sql<MadeMigration>`select number, name, sha256 from migration order by number`.execute(queries)
  if (head.migrations.some(({ number }) => !made.some((one) => one.number === number))) throw refusal('restore.newer')
  if (made.length !== head.migrations.length || !made.every((one, index) => isSame(one, head.migrations[index])))
    throw refusal('restore.other-version')
  for (const { name } of tables) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(queries)
    if (rows.length > 0) throw refusal('restore.not-empty')
  }
}

/** Rows that are put in at once: so many, or so many letters. */
const [manyRows, manyLetters] = [500, 1_000_000]

/** Puts rows in; their order is free, because references are checked at the end. */
async function putIn(queries: Queries, table: Table, columns: readonly string[], lines: readonly string[]): Promise<void> {
  const typeOf = new Map(table.columns.map(({ name, type }) => [name, type]))
  const values = columns.map((name, index) => {
    const text = sql`v ->> ${sql.lit(index)}`
    const type = typeOf.get(name)!
    return type === 'bytea' ? sql`decode(${text}, 'base64')` : sql`(${text})::${sql.raw(type)}`
  })
  await sql`insert into ${sql.table(table.name)} (${sql.join(columns.map((name) => sql.ref(name)))}) overriding system value
    select ${sql.join(values)} from json_array_elements(${`[${lines.join(',')}]`}::json) v`.execute(queries)
}

async function putAll(queries: Queries, tables: readonly Table[], lines: AsyncGenerator<string>): Promise<Foot> {
  let into: { readonly table: Table; readonly columns: readonly string[] } | null = null
  let waiting: string[] = []
  let [rows, letters] = [0, 0]
  const flush = async () => {
    if (into && waiting.length > 0) await putIn(queries, into.table, into.columns, waiting)
    waiting = []
    letters = 0
  }
  for await (const line of lines) {
    const mark = markOf(line) as TableLine | Foot | null
    if (mark === null) {
      waiting.push(line)
      rows++
      letters += line.length
      if (waiting.length >= manyRows || letters >= manyLetters) await flush()
      continue
    }
    await flush()
    if (!('table' in mark)) {
      if (mark.rows !== rows) throw refusal('restore.not-a-backup')
      return mark
    }
    const table = tables.find(({ name }) => name === mark.table)
    if (!table || mark.columns.some((name) => !table.columns.some((column) => column.name === name))) throw refusal('restore.not-a-backup')
    into = { table, columns: mark.columns }
  }
  throw refusal('restore.cut-short')
}

/** Does `act` while references are not checked and no trigger runs; references are checked at its end. */
async function unchecked<T>(queries: Queries, tables: readonly Table[], act: () => Promise<T>): Promise<T> {
  const { rows: references } = await sql<{ table: string; name: string }>`
    select c.relname as "table", r.conname as name from pg_constraint r join pg_class c on c.oid = r.conrelid
    where r.contype = 'f' and c.relnamespace = 'public'::regnamespace and not r.condeferrable`.execute(queries)
  const alter = async (change: 'deferrable initially deferred' | 'not deferrable', triggers: 'enable' | 'disable') => {
    for (const { table, name } of references)
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(name)} ${sql.raw(change)}`.execute(queries)
    for (const { name } of tables) await sql`alter table ${sql.table(name)} ${sql.raw(triggers)} trigger user`.execute(queries)
  }
  await alter('deferrable initially deferred', 'disable')
  const result = await act()
  await sql`set constraints all immediate`.execute(queries)
  await alter('not deferrable', 'enable')
  return result
}

async function restoreLines(database: Database, { head, lines }: OpenBackup): Promise<void> {
  try {
    await database.write(async (queries) => {
      const tables = await tablesOf(queries)
      await checkPlace(queries, tables, head)
      const { identities } = await unchecked(queries, tables, () => putAll(queries, tables, lines))
      for (const [table, column, last] of identities)
        await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), ${last}::bigint)`.execute(queries)
      const { rows: views } = await sql<{ name: string }>`
        select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'm' order by oid`.execute(queries)
      for (const { name } of views) await sql`refresh materialized view ${sql.table(name)}`.execute(queries)
      for (const { name } of tables) await sql`analyze ${sql.table(name)}`.execute(queries)
    })
  } catch (problem) {
    // What the database says of rows that cannot be of a backup: no JSON, no value of its type, a reference to nothing.
    const isOfRows = /^(22|23)/.test(codeOf(problem)) || problem instanceof SyntaxError
    throw isOfRows && !(problem instanceof Refusal) ? refusal('restore.not-a-backup') : problem
  } finally {
    await lines.return(undefined)
  }
}

/**
 * Puts the rows of a backup into a database without any, whole or not at all, on either engine.
 *
 * Throws `restore.not-a-backup`, `restore.cut-short`, `restore.newer`, `restore.other-version` (the database has more steps than the backup: see `restoreNew`),
 * `restore.not-empty`, `data.disk-full`.
 */
export async function restore(database: Database, bytes: BackupBytes): Promise<void> {
  await restoreLines(database, await openBackup(bytes))
}

/**
 * Restores a backup, also one of an older version, into a new place: opens it with the steps that the backup was made with, puts its rows in,
 * opens it again with all steps, and gives it open. `open` is called with the steps.
 *
 * Throws what `restore` throws, and what `open` throws.
 */
export async function restoreNew(
  open: (migrations: readonly Migration[]) => Promise<Database>,
  migrations: readonly Migration[],
  bytes: BackupBytes,
): Promise<Database> {
  const backup = await openBackup(bytes)
  const database = await open(stepsOf(backup.head, migrations)).catch((problem: unknown) => {
    throw problem instanceof Refusal && problem.code === 'data.newer-version' ? refusal('restore.not-empty') : problem
  })
  try {
    await restoreLines(database, backup)
  } finally {
    await database.close()
  }
  return open(migrations)
}
