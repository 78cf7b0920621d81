import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { changeLine, checkNotEnded, checkSeen, lineAt, recordDone } from './store.ts'
import { givenWhy } from './worded.ts'

/**
 * Takes a line out of a declaration, with the reason. It is kept with its words and can be put back; what it rests on gets no other line.
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.why-missing`, `declaration-line.why-long`,
 * and where it has ended already as {@link checkNotEnded}.
 */
export async function takeOutLine(queries: Queries, debateId: number, number: number, seen: number, typed: string, by: By): Promise<void> {
  const { declaration, line } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  checkNotEnded(line)
  const why = givenWhy(typed)
  await changeLine(queries, line, { end: { how: 'taken-out', why, at: by.at } })
  await recordDone(queries, 'take-out-line', declaration, by, { line: number, why, words: line.text })
}
