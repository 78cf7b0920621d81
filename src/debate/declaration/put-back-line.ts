import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { changeLine, checkSeen, lineAt, recordDone, refusal } from './store.ts'

/**
 * Puts a line back that was taken out, where it stood, with its words.
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.not-taken-out`.
 */
export async function putBackLine(queries: Queries, debateId: number, number: number, seen: number, by: By): Promise<void> {
  const { declaration, line } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  if (line.end?.how !== 'taken-out') throw refusal('declaration-line.not-taken-out', { number })
  await changeLine(queries, line, { end: null })
  await recordDone(queries, 'put-back-line', declaration, by, { line: number, why: line.end.why })
}
