import { createHash } from 'node:crypto'

/**
 * One step by which the tables came to be what they are: a file `migrations/NNNN-name.sql` of a room, numbered across the project.
 * Steps are only ever added. The text of one that was released is never changed.
 */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** What a database, or a backup of it, remembers of a step that was made. */
export interface MadeMigration {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/** The step as it is remembered; line ends of a checkout do not count. */
export function remembered({ number, name, sql }: Migration): MadeMigration {
  return { number, name, sha256: createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex') }
}

/** Throws a defect where the numbers of a list are not in order. */
export function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach(({ number, name }, index) => {
    if (index > 0 && number <= migrations[index - 1]!.number) throw new Error(`Migration ${number}-${name} is out of order`)
  })
  return migrations
}
