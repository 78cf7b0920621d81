import type { PostgresPoolClient } from 'kysely'
import { inOrder, type MadeMigration, type Migration, remembered } from './migration.ts'
import { asRefusal, codeOf, refusal } from './refusals.ts'

/** What migrating needs to know beside the steps. */
export interface Migrating {
  /** What people call this database: the name of its folder, or of the database. */
  readonly name: string
  /** The version of this program. */
  readonly version: string
  /** Keeps a copy of a database that has been used, before the first of the steps that are made now. */
  readonly keepCopy: (number: number) => Promise<void>
}

/** The steps that were made in a database, in order; none where it is new. */
export async function madeIn(client: PostgresPoolClient): Promise<readonly MadeMigration[]> {
  const { rows: there } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`, [])
  if (!there[0]!.there) return []
  return (await client.query<MadeMigration>('select number, name, sha256 from public.migration order by number', [])).rows
}

/** Throws `data.newer-version` or `data.changed-migration` where steps were made that this program does not know. */
export function checkKnown(
  made: readonly MadeMigration[],
  migrations: readonly Migration[],
  about: Pick<Migrating, 'name' | 'version'>,
): void {
  const known = new Map(migrations.map((migration) => [migration.number, remembered(migration)]))
  for (const { number, sha256 } of made) {
    if (!known.has(number)) throw refusal('data.newer-version', { ...about, number })
    if (known.get(number)!.sha256 !== sha256) throw refusal('data.changed-migration', { ...about, number })
  }
}

/**
 * Makes the steps that are missing, in order, each in its own transaction together with the record of it, so that one that is broken off leaves nothing.
 * Throws `data.newer-version`, `data.changed-migration`, `data.not-allowed`, `data.disk-full`.
 */
export async function migrate(
  client: PostgresPoolClient,
  migrations: readonly Migration[],
  { keepCopy, ...about }: Migrating,
): Promise<void> {
  const made = await madeIn(client)
  checkKnown(made, inOrder(migrations), about)
  const missing = migrations.filter(({ number }) => !made.some((one) => one.number === number))
  if (missing.length > 0 && made.length > 0) await keepCopy(missing[0]!.number)
  for (const migration of missing) await make(client, migration, about)
}

const table = `create table if not exists public.migration
  (number int primary key, name text not null, sha256 text not null, at timestamptz not null default now())`

async function make(client: PostgresPoolClient, migration: Migration, about: Pick<Migrating, 'name' | 'version'>): Promise<void> {
  const { number, name, sha256 } = remembered(migration)
  try {
    await client.query('start transaction read write', [])
    await client.query(table, [])
    await client.query(migration.sql, [])
    await client.query('insert into public.migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
    await client.query('commit', [])
  } catch (problem) {
    await client.query('rollback', []).catch(() => {})
    if (/^(42501|0A000|58P01)$/.test(codeOf(problem)))
      throw refusal('data.not-allowed', { ...about, number, reason: (problem as Error).message })
    throw asRefusal(problem)
  }
}
