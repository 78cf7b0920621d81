import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { changeLine, checkNotEnded, checkSeen, lineAt, recordDone, refusal } from './store.ts'

/**
 * Takes the words of a person off a line, which then stands as drafted: who said it, where, and the quotes. The history keeps the words.
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.not-worded`, and where it has ended as {@link checkNotEnded}.
 */
export async function unwordLine(queries: Queries, debateId: number, number: number, seen: number, by: By): Promise<void> {
  const { declaration, line } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  checkNotEnded(line)
  if (line.text === null) throw refusal('declaration-line.not-worded', { number })
  await changeLine(queries, line, { text: null, language: null })
  await recordDone(queries, 'unword-line', declaration, by, { line: number, version: line.version + 1, before: line.text, after: null })
}
