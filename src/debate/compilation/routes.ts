import { Refusal } from '../../document/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../platform/http/index.ts'
import { address } from '../../ui/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { enterIssueFacts } from './enter-issue-facts.ts'
import { issueTyped, readIssueFacts } from './facts-form.ts'
import { type IssueFactsShown, issueFactsPage } from './pages/issue-facts-page.tsx'
import { issueFactsOf } from './store.ts'

/** The page of the letter under which the compilation of a debate is issued, and what its form does. */
export function compilationRoutes({ database }: Bench): readonly Route[] {
  const path = '/debates/:slug/documents/letter'
  const shown = async (visit: Visit): Promise<Omit<IssueFactsShown, 'typed'>> => {
    const debate = await debateAt(database.read, visit.params.slug!)
    const { version, facts } = await issueFactsOf(database.read, debate.id)
    return { debate, version, now: issueTyped(facts) }
  }
  const enter = async (visit: Visit): Promise<Answer> => {
    const known = await shown(visit)
    const typed = visit.form
    const read = readIssueFacts(typed)
    if ('faults' in read) return pageAnswer(issueFactsPage(visit, { ...known, typed, faults: read.faults }), 422)
    try {
      await database.write(async (queries) => {
        const debate = await debateAt(queries, visit.params.slug!)
        await enterIssueFacts(queries, debate, /^\d{1,9}$/.test(typed.seen!) ? Number(typed.seen) : -1, read.facts, byOf(visit))
      })
    } catch (problem) {
      if (!(problem instanceof Refusal && problem.code === 'compilation.changed')) throw problem
      return pageAnswer(issueFactsPage(visit, { ...(await shown(visit)), typed, changed: true }), 409)
    }
    return redirectTo(address(visit.language, `/debates/${known.debate.slug}/documents`))
  }
  return [
    {
      method: 'GET',
      path,
      acts: true,
      answer: async (visit) => {
        const known = await shown(visit)
        return pageAnswer(issueFactsPage(visit, { ...known, typed: known.now }))
      },
    },
    { method: 'POST', path, acts: true, answer: enter },
  ]
}
