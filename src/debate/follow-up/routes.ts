import { type Answer, type Bench, dayOf, pageAnswer, type Route, type Visit } from '../../platform/http/index.ts'
import { debateAt } from '../concept-note/index.ts'
import {
  assessmentFromForm,
  assessmentWithdrawn,
  namedAssessment,
  namedReport,
  progressFromForm,
  progressWithdrawn,
  replyFromForm,
} from './from-form.ts'
import { implementationOf, quotedCommitments } from './implementation.ts'
import { assessPage } from './pages/assess-page.tsx'
import { delegationKey, implementationPage, listed } from './pages/implementation-page.tsx'
import { progressPage } from './pages/progress-page.tsx'
import { replyPage } from './pages/reply-page.tsx'
import { withdrawPage } from './pages/withdraw-page.tsx'
import { placeOf } from './place.ts'
import { isImplementationState } from './state-of.ts'
import { evidenceCopy, refuseGone } from './store.ts'

async function openPlace(bench: Bench, visit: Visit) {
  const place = await placeOf(bench, visit)
  await refuseGone(bench.database.read, place.commitment)
  return { visit, ...place, problems: [] }
}

async function showReply(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  return pageAnswer(replyPage({ visit, ...place, problems: [] }, await namedAssessment(bench, visit, place)))
}

async function showAssessmentWithdrawal(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  const assessment = await namedAssessment(bench, visit, place)
  return pageAnswer(withdrawPage({ visit, ...place, problems: [] }, { what: 'assessment', ...assessment, text: assessment.reason }))
}

async function showProgressWithdrawal(bench: Bench, visit: Visit): Promise<Answer> {
  const place = await placeOf(bench, visit)
  return pageAnswer(withdrawPage({ visit, ...place, problems: [] }, { what: 'progress', ...(await namedReport(bench, visit, place)) }))
}

/** A file of evidence goes out as the text that was read from it, under a name that tells nothing. */
async function file(bench: Bench, visit: Visit): Promise<Answer> {
  const { commitment } = await placeOf(bench, visit)
  const evidence = Number(visit.params.evidence)
  const bytes = await evidenceCopy(bench.database.read, commitment, evidence)
  return {
    kind: 'file',
    name: `supporting-information-${commitment.number}-${evidence}.txt`,
    mediaType: 'text/plain; charset=utf-8',
    bytes,
  }
}

async function implementation({ database }: Bench, visit: Visit): Promise<Answer> {
  const { query } = visit
  const debate = await debateAt(database.read, visit.params.slug!)
  const all = await implementationOf(database.read, debate.id, dayOf(visit))
  const state = query.get('state') ?? ''
  const filter = { state: isImplementationState(state) ? state : null, delegation: query.get('delegation') || null }
  const left = all.commitments.filter(
    (one) =>
      (filter.state === null || one.state === filter.state) && (filter.delegation === null || delegationKey(one) === filter.delegation),
  )
  const asked = Math.trunc(Number(query.get('page'))) || 1
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(left.length / listed)))
  const commitments = left.slice((page - 1) * listed, page * listed)
  const quotes = await quotedCommitments(
    database.read,
    commitments.map(({ id }) => id),
  )
  return pageAnswer(implementationPage(visit, { debate, implementation: all, filter, page, total: left.length, commitments, quotes }))
}

/** The pages of the follow-up: the state of implementation, and the forms on which progress is reported and commitments are assessed. */
export function followUpRoutes(bench: Bench): readonly Route[] {
  const commitment = '/debates/:slug/commitments/:number{[1-9][0-9]{0,8}}'
  const assessment = `${commitment}/assessments/:assessment{[1-9][0-9]{0,8}}`
  const report = `${commitment}/progress/:report{[1-9][0-9]{0,8}}`
  const form = (
    path: string,
    show: (visit: Visit) => Promise<Answer>,
    act: (bench: Bench, visit: Visit) => Promise<Answer>,
  ): readonly Route[] => [
    { method: 'GET', path, acts: true, answer: show },
    { method: 'POST', path, acts: true, answer: (visit) => act(bench, visit) },
  ]
  return [
    // What is due depends on the day, which passes without a change of the database.
    { method: 'GET', path: '/debates/:slug/implementation', fresh: true, answer: (visit) => implementation(bench, visit) },
    { method: 'GET', path: `${commitment}/evidence/:evidence{[1-9][0-9]{0,8}}`, answer: (visit) => file(bench, visit) },
    ...form(`${commitment}/progress`, async (visit) => pageAnswer(progressPage(await openPlace(bench, visit))), progressFromForm),
    ...form(`${commitment}/assess`, async (visit) => pageAnswer(assessPage(await openPlace(bench, visit))), assessmentFromForm),
    ...form(`${assessment}/reply`, (visit) => showReply(bench, visit), replyFromForm),
    ...form(`${assessment}/withdraw`, (visit) => showAssessmentWithdrawal(bench, visit), assessmentWithdrawn),
    ...form(`${report}/withdraw`, (visit) => showProgressWithdrawal(bench, visit), progressWithdrawn),
  ]
}
