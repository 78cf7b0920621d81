import type { By } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { type Bench, byOf, pageAnswer, type Route, redirectTo, seenMark, type Visit } from '../../platform/http/index.ts'
import { address } from '../../ui/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { correctHead } from './correct-head.ts'
import { correctionRoutes } from './correction-routes.ts'
import { handedInFile, handInStatements, receivedFilesOf, takeInQueue } from './hand-in-statements.ts'
import type { Head } from './head.ts'
import { headTyped, readHead } from './head-form.ts'
import { issueRoutes } from './issue-routes.ts'
import { handInPage } from './pages/hand-in-page.tsx'
import { headPage } from './pages/head-page.tsx'
import { withdrawPage } from './pages/withdraw-page.tsx'
import { statementsWords } from './pages/words.ts'
import { statementAt, withdrawStatement } from './store.ts'
import { mostLettersOfWhy } from './why.ts'

/** What rooms downstream change when who speaks in a statement is corrected, in the same transaction. */
export type HeadCorrected = (queries: Queries, statementId: number, head: Head, by: By) => Promise<void>

async function handIn(visit: Visit, bench: Bench) {
  const { database, jobs } = bench
  const debate = await debateAt(database.read, visit.params.slug!)
  const files = visit.files('statements').map(handedInFile)
  if (files.length === 0) {
    const problem = { field: 'statements', text: statementsWords(visit.language).handIn.missing }
    return pageAnswer(handInPage(visit, debate, await receivedFilesOf(database.read, debate.id), [problem]), 422)
  }
  const { waiting, already } = await database.write((queries) => handInStatements(queries, debate.id, files, byOf(visit)))
  if (waiting > 0) await jobs.send(takeInQueue, { debate: debate.id }, `debate ${debate.id}`)
  return redirectTo(address(visit.language, `/debates/${debate.slug}/hand-in`, already.length > 0 ? `?already=${already.length}` : ''))
}

/** The pages on which statements are handed in, and on which what was read of them is corrected. */
export function statementRoutes(bench: Bench, headCorrected: HeadCorrected): readonly Route[] {
  const { database } = bench
  const found = async ({ params }: Visit) => {
    const debate = await debateAt(database.read, params.slug!)
    return { debate, statement: await statementAt(database.read, debate.id, params.anchor!) }
  }
  const own = '/debates/:slug/statements/:anchor'
  return [
    ...issueRoutes(bench),
    ...correctionRoutes(bench),
    {
      method: 'GET',
      path: '/debates/:slug/hand-in',
      acts: true,
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug!)
        const already = Number(/^\d{1,4}$/.exec(visit.query.get('already') ?? '')?.[0] ?? 0)
        return pageAnswer(handInPage(visit, debate, await receivedFilesOf(database.read, debate.id), [], already))
      },
    },
    { method: 'POST', path: '/debates/:slug/hand-in', acts: true, answer: (visit) => handIn(visit, bench) },
    {
      method: 'GET',
      path: `${own}/speaker`,
      acts: true,
      answer: async (visit) => {
        const { debate, statement } = await found(visit)
        return pageAnswer(headPage(visit, debate, statement, headTyped(statement.head)))
      },
    },
    {
      method: 'POST',
      path: `${own}/speaker`,
      acts: true,
      answer: async (visit) => {
        const { debate, statement } = await found(visit)
        const change = readHead(visit.form, debate.date)
        if (Array.isArray(change)) return pageAnswer(headPage(visit, debate, statement, visit.form, { faults: change }), 422)
        if (visit.form.seen !== seenMark(headTyped(statement.head)))
          return pageAnswer(headPage(visit, debate, statement, visit.form, { changed: true }), 409)
        await database.write(async (queries) => {
          const head = await correctHead(queries, debate.id, statement, change as Partial<Head>, byOf(visit))
          await headCorrected(queries, statement.id, head, byOf(visit))
        })
        return redirectTo(address(visit.language, `/debates/${debate.slug}/statements/${statement.anchor}`))
      },
    },
    {
      method: 'GET',
      path: `${own}/withdraw`,
      acts: true,
      answer: async (visit) => {
        const { debate, statement } = await found(visit)
        return pageAnswer(withdrawPage(visit, debate, statement, ''))
      },
    },
    {
      method: 'POST',
      path: `${own}/withdraw`,
      acts: true,
      answer: async (visit) => {
        const { debate, statement } = await found(visit)
        const why = visit.form.why!.trim()
        const words = statementsWords(visit.language).withdraw
        if (why === '' || why.length > mostLettersOfWhy) {
          return pageAnswer(withdrawPage(visit, debate, statement, why, why === '' ? words.missing : words.long), 422)
        }
        await database.write((queries) => withdrawStatement(queries, debate.id, statement.anchor, why, byOf(visit)))
        return redirectTo(address(visit.language, `/debates/${debate.slug}/statements`))
      },
    },
  ]
}
