import type { Kysely, RawBuilder } from 'kysely'

export { sql } from 'kysely'

/**
 * Where queries go: the database itself, or one transaction of it. Rooms write SQL with the `sql` tag and run it here:
 * `(await sql<Row>`select …`.execute(queries)).rows`.
 *
 * What comes back is the same on both engines: see `readingOf`. A jsonb value is given as `${JSON.stringify(value)}::jsonb`,
 * a list as `${names}::text[]`, bytes as they are.
 */
export type Queries = Kysely<unknown>

/** A part of a query that is put into another, such as a condition. */
export type SqlPart = RawBuilder<unknown>
