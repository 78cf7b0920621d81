import { isDay } from '../../council/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../platform/http/index.ts'
import { address, type Problem } from '../../ui/index.ts'
import { debateAt, issueDebate, issuedQueue, type KeptDebate, takeBackIssue } from '../concept-note/index.ts'
import { issueMark, issuePage } from './pages/issue-page.tsx'
import { statementsWords } from './pages/words.ts'
import { refusal } from './refusal.ts'
import { corrigendaOf } from './statement-versions.ts'
import { mostLettersOfWhy } from './why.ts'

/** What is wrong with what was typed on the page of the issue. */
function problemsOf({ language, form }: Visit, { issuedOn }: KeptDebate): readonly Problem[] {
  const words = statementsWords(language).issue
  if (issuedOn === null) return isDay(form.day!.trim()) ? [] : [{ field: 'day', text: words.dayShape }]
  const why = form.why!.trim()
  if (why === '') return [{ field: 'why', text: words.backMissing }]
  return why.length > mostLettersOfWhy ? [{ field: 'why', text: words.long }] : []
}

async function recordIssue(visit: Visit, { database, jobs }: Bench): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug!)
  // What somebody else recorded meanwhile is shown, and nothing is done.
  if (visit.form.seen !== issueMark(debate)) return pageAnswer(issuePage(visit, debate, visit.form, []), 409)
  const problems = problemsOf(visit, debate)
  if (problems.length > 0) return pageAnswer(issuePage(visit, debate, visit.form, problems), 422)
  await database.write(async (queries) => {
    if (debate.issuedOn === null) return issueDebate(queries, debate.id, visit.form.day!.trim(), byOf(visit))
    await takeBackIssue(queries, debate.id, visit.form.why!.trim(), byOf(visit))
    if ((await corrigendaOf(queries, debate.id)).length > 0) throw refusal('statement.corrigendum-stands')
  })
  if (debate.issuedOn === null) await jobs.send(issuedQueue, { debate: debate.id }, `debate ${debate.id}`)
  return redirectTo(address(visit.language, `/debates/${debate.slug}/documents`))
}

/** The page on which it is recorded that the compilation of a debate was issued. */
export function issueRoutes(bench: Bench): readonly Route[] {
  const path = '/debates/:slug/issue'
  return [
    {
      method: 'GET',
      path,
      acts: true,
      answer: async (visit) => pageAnswer(issuePage(visit, await debateAt(bench.database.read, visit.params.slug!), visit.form, [])),
    },
    { method: 'POST', path, acts: true, answer: (visit) => recordIssue(visit, bench) },
  ]
}
