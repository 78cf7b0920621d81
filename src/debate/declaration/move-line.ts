import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { standsNow } from './declaration.ts'
import { byPlace, sectionOf } from './declaration-layout.ts'
import { knownCall } from './draft-declaration.ts'
import { changeLine, checkNotEnded, checkSeen, lineAt, orderLines, recordDone, refusal } from './store.ts'

/** Where a line is to go: one place up or down within its section, or under another call (its letter; '' for none). */
export type Move = 'up' | 'down' | { readonly call: string }

/**
 * Moves a line up or down, or to the end of another section.
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.first`, `declaration-line.last`, `declaration-line.call-unknown`,
 * `declaration-line.there-already`, and where it has ended as {@link checkNotEnded}.
 */
export async function moveLine(
  queries: Queries,
  debateId: number,
  letters: readonly string[],
  number: number,
  seen: number,
  move: Move,
  by: By,
): Promise<void> {
  const { declaration, line, lines } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  checkNotEnded(line)
  const here = sectionOf(line, letters)
  const inSection = (call: string | null) => lines.filter((one) => sectionOf(one, letters) === call && standsNow(one)).sort(byPlace)
  if (typeof move === 'object') {
    const call = knownCall(move.call, letters)
    if (call === here) throw refusal('declaration-line.there-already', { number })
    await changeLine(queries, line, { call, callChosen: true })
    await orderLines(queries, [...inSection(call), line])
    return recordDone(queries, 'move-line', declaration, by, { line: number, before: line.call, after: call })
  }
  const section = [...inSection(here)]
  const at = section.findIndex(({ id }) => id === line.id)
  const to = move === 'up' ? at - 1 : at + 1
  if (at < 0 || to < 0) throw refusal('declaration-line.first', { number })
  if (to >= section.length) throw refusal('declaration-line.last', { number })
  section.splice(at, 1)
  section.splice(to, 0, line)
  await changeLine(queries, line, {})
  await orderLines(queries, section)
  await recordDone(queries, 'move-line', declaration, by, { line: number, before: at + 1, after: to + 1, under: here })
}
