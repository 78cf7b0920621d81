import { resolve } from 'node:path'

/** Where the database is: a server by its address, or a folder of this machine. */
export interface Places {
  /** `DATABASE_URL`: PostgreSQL; null: the embedded database of the folder. It may hold a password, so it is never shown. */
  readonly databaseUrl: string | null
  /** `AHADI_DATA`, else `ahadi-data` in the folder that the program was called from. */
  readonly folder: string
}

/** Reads from the environment where the database is. */
export function placesFrom(environment: Readonly<Record<string, string | undefined>>, folder: string): Places {
  return { databaseUrl: environment.DATABASE_URL || null, folder: resolve(folder, environment.AHADI_DATA || 'ahadi-data') }
}
