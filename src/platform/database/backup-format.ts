import type { MadeMigration } from './migration.ts'

/** The format of backups that this program writes; one of a higher number was written by a newer program. */
export const backupFormat = 1

/**
 * How a backup begins. It is lines of JSON, gzipped: the head; for each table a line with its name and columns, followed by its rows, each a list of texts
 * as PostgreSQL prints them (null where there is no value, bytes as base64); last the foot. So it moves between engines and their versions.
 */
export interface Head {
  readonly ahadi: 'backup'
  readonly format: number
  /** The steps that were made in the database that it is of. */
  readonly migrations: readonly MadeMigration[]
}

/** The table to which the rows after it belong. Computed columns are left out. */
export interface TableLine {
  readonly table: string
  readonly columns: readonly string[]
}

/** How a backup ends: without it, it was cut short. */
export interface Foot {
  readonly rows: number
  /** Table, column and the last number that was given out: none is given out twice, also where its row is gone. */
  readonly identities: readonly (readonly [table: string, column: string, last: string])[]
}

/** A line that is no row. */
export type Mark = Head | TableLine | Foot

/** Reads a line that is no row; null where it is one. */
export const markOf = (line: string): Mark | null => (line.startsWith('{') ? (JSON.parse(line) as Mark) : null)
