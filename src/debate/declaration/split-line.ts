import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { changeLine, checkNotEnded, checkSeen, lineAt, recordDone, refusal } from './store.ts'

/**
 * Splits a line into those that it was joined from, which stand again as they were. Its own words are kept with it. Returns their numbers.
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.not-joined`, and where it has ended as {@link checkNotEnded}.
 */
export async function splitLine(queries: Queries, debateId: number, number: number, seen: number, by: By): Promise<readonly number[]> {
  const { declaration, line, lines } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  checkNotEnded(line)
  if (line.joinedFrom.length === 0) throw refusal('declaration-line.not-joined', { number })
  for (const one of lines.filter((other) => line.joinedFrom.includes(other.number))) await changeLine(queries, one, { end: null })
  await changeLine(queries, line, { end: { how: 'split', at: by.at } })
  await recordDone(queries, 'split-line', declaration, by, { line: number, into: line.joinedFrom, words: line.text })
  return line.joinedFrom
}
