import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { changeLine, checkNotEnded, checkSeen, lineAt, recordDone } from './store.ts'
import { wordedLine } from './worded.ts'

/**
 * Words a line as a person typed it; the quotes stay beneath it. `page` is the language of the page that it was typed on.
 *
 * Throws `declaration-line.not-found`, `declaration.changed-meanwhile`, `declaration-line.empty`, `declaration-line.long`,
 * and where it no longer stands by itself `declaration-line.joined`, `.split`, `.taken-out`.
 */
export async function wordLine(
  queries: Queries,
  debateId: number,
  number: number,
  seen: number,
  typed: string,
  page: string,
  by: By,
): Promise<void> {
  const { declaration, line } = await lineAt(queries, debateId, number)
  checkSeen(line, seen)
  checkNotEnded(line)
  const worded = wordedLine(typed, page)
  await changeLine(queries, line, worded)
  await sql`
    update declaration_line_commitment r set quote = c.quote from declared_commitment c
    where c.id = r.commitment_id and r.line_id = ${line.id}`.execute(queries)
  await recordDone(queries, 'word-line', declaration, by, {
    line: number,
    version: line.version + 1,
    before: line.text,
    after: worded.text,
  })
}
