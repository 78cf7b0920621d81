import type { MadeMigration } from './migration.ts'
import { type Queries, sql } from './queries.ts'

/** The format of backups that this program writes; one of a higher number was written by a newer program. */
export const backupFormat = 1

/**
 * A backup is lines of JSON, gzipped. First a `Head`; then for each table its name and columns, followed by its rows as lists of texts as PostgreSQL prints them
 * (null where there is no value, bytes in hexadecimal); last a `Foot`, without which it was cut short. So it moves between engines and their versions.
 */
export interface Head {
  readonly ahadi: 'backup'
  readonly format: number
  readonly version: string
  readonly migrations: readonly MadeMigration[]
}

/** The table that the rows after it belong to. */
export interface TableLine {
  readonly table: string
  readonly columns: readonly string[]
}

/** What stands at the end of a backup: where each count of identities stands, and how many rows there were. */
export interface Foot {
  readonly rows: number
  /** `[table, column, last value that was given out]`; tables that never had a row are left out. */
  readonly identities: readonly (readonly [string, string, string])[]
}

/** A table whose rows a backup holds. */
export interface Table {
  readonly name: string
  /** In the order of the table, without those that are computed; with their types as SQL writes them. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns by which its rows are put in order, so that the same rows give the same backup. */
  readonly key: readonly string[]
}

/** What a backup leaves out: it is about the database that the rows are in. */
const ofTheDatabase = ['migration', 'revision']

/** The tables of schema public, by name. */
export async function tablesOf(queries: Queries): Promise<readonly Table[]> {
  const { rows } = await sql<{ table: string; column: string; type: string; key: number | null }>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      array_position(i.indkey::int2[], a.attnum) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum`.execute(queries)
  const names = [...new Set(rows.map(({ table }) => table))].filter((name) => !ofTheDatabase.includes(name))
  return names.map((name) => {
    const own = rows.filter(({ table }) => table === name)
    const key = own.filter(({ key }) => key !== null).sort((a, b) => a.key! - b.key!)
    return {
      name,
      columns: own.map(({ column, type }) => ({ name: column, type })),
      key: key.map(({ column }) => column),
    }
  })
}
