import type { By } from '../debate/concept-note/index.ts'
import type { Call, Command, Outcome } from '../platform/command/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Bench } from '../platform/http/index.ts'
import { settingOf } from '../platform/settings/index.ts'

/** A command that needs the database. Where a server holds the embedded one, the server runs it. */
export interface KeepingCommand extends Omit<Command, 'run'> {
  readonly keeps: true
  run(call: Call, bench: Bench): Promise<Outcome>
}

/** Tells whether a command needs the database. */
export function isKeeping(command: Command | KeepingCommand): command is KeepingCommand {
  return 'keeps' in command
}

/** Who does what a command does: the person who works here, or the command line where nobody has said who that is. */
export async function byCommand(database: Database): Promise<() => By> {
  const actor = (await settingOf(database.read, 'person')) ?? 'ahadi (command line)'
  return () => ({ actor, at: new Date().toISOString() })
}
