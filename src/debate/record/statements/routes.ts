import { type Category, categories } from '../../../council/index.ts'
import { type Comparison, refusalsFrom } from '../../../document/index.ts'
import { type Answer, type Bench, dayOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address } from '../../../ui/index.ts'
import { answersOfVersion, sentencesOfVersion } from '../../analysis/index.ts'
import { commitmentsAsOf, openVerdictsOf, stoodEarlierIn } from '../../commitments/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { type KeptStatement, printedParagraphs, receivedFilesOf, statementAt, statementOfVersion } from '../../statements/index.ts'
import { commitmentsByStatement } from '../debate/called-for.ts'
import { countedStatementsOf } from '../debate/counted-statement.ts'
import { sortedByName } from '../register/delegation-name.ts'
import { pageFrom } from '../register/filter.ts'
import { becameOfCommitments } from './became-of-commitments.ts'
import { cleanCopyOf } from './clean-copy.ts'
import { differenceOf } from './difference.ts'
import { markedFindings } from './findings.ts'
import messages from './messages/en.json' with { type: 'json' }
import { differencePage } from './pages/difference-page.tsx'
import { statementPage, withdrawnPage } from './pages/statement-page.tsx'
import { statementsFilterFrom, statementsPage } from './pages/statements-page.tsx'
import { commitmentsInVersion, statementVersionsOf } from './store.ts'

const refusal = refusalsFrom(messages.refusals)

async function list({ database: { read } }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(read, visit.params.slug ?? '')
  const all = sortedByName(visit.language, await countedStatementsOf(read, debate.id), debate.date)
  const refused = (await receivedFilesOf(read, debate.id)).filter(({ state }) => state === 'refused')
  const commitments = await commitmentsByStatement(read, debate.id, dayOf(visit))
  return pageAnswer(
    statementsPage({ debate, all, commitments, filter: statementsFilterFrom(visit.query), number: pageFrom(visit.query), refused }, visit),
  )
}

/** The statement of an address; what is to be said instead where it was withdrawn. */
async function keptAt({ database: { read } }: Bench, { params }: Visit) {
  const debate = await debateAt(read, params.slug ?? '')
  return { debate, kept: await statementAt(read, debate.id, params.anchor ?? '') }
}

/** The version of a statement that an address asks for, and the newest one. Throws `statement-version.not-found`. */
async function versionOf({ database: { read } }: Bench, { id, versionId }: KeptStatement, { query }: Visit) {
  const versions = await statementVersionsOf(read, id)
  const asked = query.get('version')
  // A corrigendum stands beside the text, and not in its place.
  const newest = versions.find((one) => one.id === versionId)!
  const shown = asked === null ? newest : versions.find(({ version }) => String(version) === asked)
  if (!shown) throw refusal('statement-version.not-found', { version: asked!.slice(0, 20) })
  return { shown, newest, versions, cited: asked !== null }
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
  const isNewest = id === kept.versionId
  const commitments = isNewest ? await commitmentsInVersion(queries, id) : await commitmentsAsOf(queries, kept.id, id)
  const all = markedFindings(sentences, commitments, await openVerdictsOf(queries, id))
  const view = {
    debate,
    kept,
    statement,
    ...versions,
    sentences,
    findings: chosen.length === 0 ? all : all.filter(({ category }) => chosen.includes(category)),
    answers: await answersOfVersion(queries, id),
    stood: isNewest ? await stoodEarlierIn(queries, kept.id) : [],
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

/** What differs between a version of a statement and an earlier one: the one before it, or the one that `from` names; a corrigendum differs from the text that it corrects. */
async function difference(bench: Bench, visit: Visit): Promise<Answer> {
  const { debate, kept } = await keptAt(bench, visit)
  if (kept.withdrawnAt !== null) return pageAnswer(withdrawnPage(debate, kept, visit), 410)
  const { read } = bench.database
  const versions = await statementVersionsOf(read, kept.id)
  const numbered = (asked: string) => {
    const found = versions.find(({ version }) => String(version) === asked)
    if (!found) throw refusal('statement-version.not-found', { version: asked.slice(0, 20) })
    return found
  }
  const to = numbered(visit.params.version ?? '')
  const asked = visit.query.get('from')
  const before = versions.find(({ version, kind }) => version < to.version && kind === 'text')
  const from = asked === null ? before : numbered(asked)
  const own = address(visit.language, `/debates/${debate.slug}/statements/${kept.anchor}`, `?version=${to.version}`)
  if (!from || from.version >= to.version) return redirectTo(own)
  const texts = { from: await statementOfVersion(read, from.id), to: await statementOfVersion(read, to.id) }
  const printed = { from: printedParagraphs(texts.from), to: printedParagraphs(texts.to) }
  const plain = (paragraphs: typeof printed.from) => ({ paragraphs: paragraphs.map(({ n, text }) => ({ n, text })) })
  const comparison = await bench.run<Comparison>('compare', { name: kept.name, before: plain(printed.from), after: plain(printed.to) })
  const view = {
    debate,
    kept,
    from,
    to,
    languages: { from: texts.from.language, to: texts.to.language },
    rows: differenceOf(printed.from, printed.to, comparison),
    became: becameOfCommitments(await commitmentsAsOf(read, kept.id, from.id), await commitmentsAsOf(read, kept.id, to.id), {
      ...printed,
      comparison,
    }),
  }
  return pageAnswer(differencePage(view, visit))
}

/** The statements of a debate: their list, each to be read, and the clean copy of each. */
export function statementPagesRoutes(bench: Bench): readonly Route[] {
  return [
    { method: 'GET', path: '/debates/:slug/statements', answer: (visit) => list(bench, visit) },
    { method: 'GET', path: '/debates/:slug/statements/:anchor', answer: (visit) => read(bench, visit) },
    { method: 'GET', path: '/debates/:slug/statements/:anchor/versions/:version', answer: (visit) => difference(bench, visit) },
    { method: 'GET', path: '/debates/:slug/statements/:anchor/clean-copy.docx', answer: (visit) => cleanCopy(bench, visit) },
  ]
}
