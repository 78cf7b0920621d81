import { type Queries, sql } from './queries.ts'

/** A table whose rows a backup holds. */
export interface Table {
  readonly name: string
  /** In the order of the table, without those that are computed; types as SQL writes them. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Columns that put its rows in order, so that the same rows give the same backup. */
  readonly key: readonly string[]
}

/** These are about the database that the rows are in, not about the debates. */
const ofTheDatabase = ['migration', 'revision']

/** The tables of schema public, by name. */
export async function tablesOf(queries: Queries): Promise<readonly Table[]> {
  const { rows } = await sql<{ table: string; column: string; type: string; place: number | null }>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, array_position(i.indkey::int2[], a.attnum) as place
    from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C", a.attnum`.execute(queries)
  const names = [...new Set(rows.map(({ table }) => table))].filter((name) => !ofTheDatabase.includes(name))
  return names.map((name) => {
    const own = rows.filter(({ table }) => table === name)
    const key = own.filter(({ place }) => place !== null).sort((a, b) => a.place! - b.place!)
    return { name, columns: own.map(({ column, type }) => ({ name: column, type })), key: key.map(({ column }) => column) }
  })
}
