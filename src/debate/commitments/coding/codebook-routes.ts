import { type Category, categories } from '../../../council/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address } from '../../../ui/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import type { FieldRefusal } from '../refusal.ts'
import { numberIn } from '../reviewed.ts'
import { defineCode, retireCode, type SeenCodebook, undoCodebook, writeNote } from './change-codebook.ts'
import { refusalsIn } from './code-routes.ts'
import { codebookFrom, emptyCodebook } from './codebook.ts'
import { codebookAt, codebookOf, codebookVersions } from './codebook-store.ts'
import { type CodebookAction, codebookActions, codebookPage } from './pages/codebook-page.tsx'
import { refusal } from './refusal.ts'

/** The debate of an address; null for the codebook of all debates. */
const debateIn = async (queries: Queries, { params }: Visit) => (params.slug === undefined ? null : debateAt(queries, params.slug))

async function show({ database }: Bench, visit: Visit, problems: readonly FieldRefusal[] = []): Promise<Answer> {
  const debate = await debateIn(database.read, visit)
  const codebook = debate
    ? await codebookOf(database.read, debate.id)
    : codebookFrom(await codebookAt(database.read, null), { version: 0, state: emptyCodebook })
  const versions = await codebookVersions(database.read, debate?.id ?? null)
  const status = problems.length === 0 ? 200 : problems[0]!.refusal.code === 'codebook.changed-meanwhile' ? 409 : 422
  return pageAnswer(codebookPage({ debate, codebook, versions, problems }, visit), status)
}

function change(queries: Queries, visit: Visit, action: CodebookAction, seen: SeenCodebook): Promise<unknown> {
  const { form } = visit
  const by = byOf(visit)
  const of = (name: string) => form[name] ?? ''
  switch (action) {
    case 'note':
      if (!categories.includes(of('category') as Category)) throw refusal('codebook.category')
      return writeNote(queries, seen, of('category') as Category, of('note'), by)
    case 'code':
      return defineCode(queries, seen, { key: of('key') || null, name: of('name'), definition: of('definition') }, by)
    case 'retire':
      return retireCode(queries, seen, of('key'), by)
    case 'undo':
      return undoCodebook(queries, seen, by)
  }
}

async function act(bench: Bench, visit: Visit, action: CodebookAction): Promise<Answer> {
  const debate = await debateIn(bench.database.read, visit)
  const seen = { place: debate?.id ?? null, version: numberIn(visit.form.version) }
  try {
    await bench.database.write(async (queries) => change(queries, visit, action, seen))
  } catch (problem) {
    return show(bench, visit, refusalsIn(problem))
  }
  return redirectTo(address(visit.language, debate ? `/debates/${debate.slug}/codebook` : '/codebook'))
}

/** The codebooks, of one debate and of all, and what their forms do. */
export function codebookRoutes(bench: Bench): readonly Route[] {
  return ['/codebook', '/debates/:slug/codebook'].flatMap((path): readonly Route[] => [
    { method: 'GET', path, answer: (visit) => show(bench, visit) },
    ...codebookActions.map(
      (action): Route => ({ method: 'POST', path: `${path}/${action}`, acts: true, answer: (visit) => act(bench, visit, action) }),
    ),
  ])
}
