import { type Category, categories } from '../../../council/index.ts'
import { refusalsFrom } from '../../../document/index.ts'
import { type Answer, type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { answersOfVersion, sentencesOfVersion } from '../../analysis/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { type KeptStatement, receivedFilesOf, statementAt, statementOfVersion } from '../../statements/index.ts'
import { countedStatementsOf } from '../debate/counted-statement.ts'
import { sortedByName } from '../register/delegation-name.ts'
import { pageFrom } from '../register/filter.ts'
import { cleanCopyOf } from './clean-copy.ts'
import { markedFindings } from './findings.ts'
import messages from './messages/en.json' with { type: 'json' }
import { statementPage, withdrawnPage } from './pages/statement-page.tsx'
import { statementsFilterFrom, statementsPage } from './pages/statements-page.tsx'
import { commitmentsInVersion, statementVersionsOf } from './store.ts'

const refusal = refusalsFrom(messages.refusals)

async function list({ database: { read } }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(read, visit.params.slug ?? '')
  const all = sortedByName(visit.language, await countedStatementsOf(read, debate.id), debate.date)
  const refused = (await receivedFilesOf(read, debate.id)).filter(({ state }) => state === 'refused')
  return pageAnswer(
    statementsPage({ debate, all, filter: statementsFilterFrom(visit.query), number: pageFrom(visit.query), refused }, visit),
  )
}

/** The statement of an address; what is to be said instead where it was withdrawn. */
async function keptAt({ database: { read } }: Bench, { params }: Visit) {
  const debate = await debateAt(read, params.slug ?? '')
  return { debate, kept: await statementAt(read, debate.id, params.anchor ?? '') }
}

/** The version of a statement that an address asks for, and the newest one. Throws `statement-version.not-found`. */
async function versionOf({ database: { read } }: Bench, { id }: KeptStatement, { query }: Visit) {
  const versions = await statementVersionsOf(read, id)
  const asked = query.get('version')
  const newest = versions[0]!
  const shown = asked === null ? newest : versions.find(({ version }) => String(version) === asked)
  if (!shown) throw refusal('statement-version.not-found', { version: asked!.slice(0, 20) })
  return { shown, newest, cited: asked !== null }
}

async function read(bench: Bench, visit: Visit): Promise<Answer> {
  const { debate, kept } = await keptAt(bench, visit)
  if (kept.withdrawnAt !== null) return pageAnswer(withdrawnPage(debate, kept, visit), 410)
  const queries = bench.database.read
  const versions = await versionOf(bench, kept, visit)
  const { id } = versions.shown
  const statement = await statementOfVersion(queries, id)
  const chosen: readonly Category[] = categories.filter((category) => visit.query.getAll('category').includes(category))
  const sentences = await sentencesOfVersion(queries, id)
  const all = markedFindings(sentences, await commitmentsInVersion(queries, id))
  const view = {
    debate,
    kept,
    statement,
    ...versions,
    sentences,
    findings: chosen.length === 0 ? all : all.filter(({ category }) => chosen.includes(category)),
    answers: await answersOfVersion(queries, id),
    categories: chosen,
    cleanCopy: cleanCopyOf(statement, kept.anchor, debate).sha256,
  }
  return pageAnswer(statementPage(view, visit))
}

async function cleanCopy(bench: Bench, visit: Visit): Promise<Answer> {
  const { debate, kept } = await keptAt(bench, visit)
  if (kept.withdrawnAt !== null) return pageAnswer(withdrawnPage(debate, kept, visit), 410)
  const { shown } = await versionOf(bench, kept, visit)
  const { bytes, mediaType } = cleanCopyOf(await statementOfVersion(bench.database.read, shown.id), kept.anchor, debate)
  return { kind: 'file', name: `${debate.slug}-${kept.anchor}.docx`, mediaType, bytes }
}

/** The statements of a debate: their list, each to be read, and the clean copy of each. */
export function statementPagesRoutes(bench: Bench): readonly Route[] {
  return [
    { method: 'GET', path: '/debates/:slug/statements', answer: (visit) => list(bench, visit) },
    { method: 'GET', path: '/debates/:slug/statements/:anchor', answer: (visit) => read(bench, visit) },
    { method: 'GET', path: '/debates/:slug/statements/:anchor/clean-copy.docx', answer: (visit) => cleanCopy(bench, visit) },
  ]
}
