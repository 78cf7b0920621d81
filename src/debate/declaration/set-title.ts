import type { By } from '../../platform/audit/index.ts'
import { type Queries, sql } from '../../platform/database/index.ts'
import { checkSeen, draftedDeclaration, recordDone } from './store.ts'
import { wordedTitle } from './worded.ts'

/**
 * Gives a declaration a title; an empty one takes it away again. `page` is the language of the page that it was typed on.
 * Throws `declaration.not-found`, `declaration.changed-meanwhile`, `declaration.title-long`.
 */
export async function setTitle(queries: Queries, debateId: number, seen: number, typed: string, page: string, by: By): Promise<void> {
  const declaration = await draftedDeclaration(queries, debateId)
  checkSeen(declaration, seen)
  const title = wordedTitle(typed, page)
  await sql`
    update declaration set version = version + 1, title = ${title?.text ?? null}, title_language = ${title?.language ?? null}
    where id = ${declaration.id}`.execute(queries)
  await recordDone(queries, 'set-title', declaration, by, {
    version: declaration.version + 1,
    before: declaration.title,
    after: title?.text ?? null,
  })
}
