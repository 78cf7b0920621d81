import { Refusal } from '../../document/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../platform/http/index.ts'
import { address } from '../../ui/index.ts'
import { sentencesOfVersion } from '../analysis/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { statementAt, statementOfVersion } from '../statements/index.ts'
import { type Acted, actFromForm, actOrRefuseAll, answersIn, spansIn, wantedBy } from './act-from-form.ts'
import { codingRoutes } from './coding/index.ts'
import { enterCommitment } from './enter-commitment.ts'
import { type EnterGiven, enterPage } from './pages/enter-page.tsx'
import { queuePage } from './pages/queue-page.tsx'
import { type Attempt, type ReviewAction, type ReviewGiven, reviewActions } from './pages/review-given.ts'
import { reviewPage } from './pages/review-page.tsx'
import { type QueueFilter, queueFilterFrom, queueQuery } from './queue-filter.ts'
import { type FieldRefusal, Refusals, refusal } from './refusal.ts'
import { eachCommitment, type ListAnswer, reviewCommitments } from './review-commitments.ts'
import { queueChoices, queueLength, queueOf, reviewProgress } from './review-queue.ts'
import { doneBefore, numberIn, reviewedAt, seenIn } from './reviewed.ts'
import { undoChange } from './undo-change.ts'

async function queue({ database }: Bench, visit: Visit, problems: readonly FieldRefusal[] = []): Promise<Answer> {
  const { params, query } = visit
  const debate = await debateAt(database.read, params.slug ?? '')
  const filter = queueFilterFrom(query)
  const wanted = Math.max(1, numberIn(query.get('page') ?? ''))
  const first = await queueOf(database.read, debate.id, filter, wanted)
  const page = Math.min(wanted, Math.max(1, Math.ceil(first.total / queueLength)))
  const { entries, total } = page === wanted ? first : await queueOf(database.read, debate.id, filter, page)
  const html = queuePage(
    {
      debate,
      filter,
      page,
      entries,
      total,
      progress: await reviewProgress(database.read, debate.id),
      choices: await queueChoices(database.read, debate.id),
      done: problems.length > 0 ? null : await doneBefore(database.read, debate.id, query),
      problems,
    },
    visit,
  )
  return pageAnswer(html, problems.length > 0 ? 422 : 200)
}

/** The address that says what was done to a list: `done=12.3_13.2`, `refused=14`. */
function afterList({ language }: Visit, slug: string, filter: QueueFilter, answers: readonly ListAnswer[]): Answer {
  const done = answers.filter(({ refused }) => refused === null).map(({ number, version }) => `${number}.${version}`)
  const refused = answers.filter((answer) => answer.refused !== null).map(({ number }) => number)
  const more = { ...(done.length > 0 && { done: done.join('_') }), ...(refused.length > 0 && { refused: refused.join('_') }) }
  return redirectTo(address(language, `/debates/${slug}/review`, queueQuery(filter, more)))
}

async function reviewList(bench: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(bench.database.read, visit.params.slug ?? '')
  const list = seenIn(debate.id, visit.all('seen')).slice(0, queueLength)
  if (list.length === 0) return queue(bench, visit, [{ field: 'seen', refusal: refusal('commitment.nothing-chosen') }])
  const answers = await bench.database.write((queries) => reviewCommitments(queries, list, byOf(visit)))
  return afterList(visit, debate.slug, queueFilterFrom(visit.query), answers)
}

async function undoList(bench: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(bench.database.read, visit.params.slug ?? '')
  const list = seenIn(debate.id, visit.all('seen')).slice(0, queueLength)
  if (list.length === 0) return queue(bench, visit, [{ field: 'seen', refusal: refusal('commitment.nothing-chosen') }])
  const answers = await bench.database.write((queries) =>
    eachCommitment(queries, list, (seen) => undoChange(queries, seen, '', byOf(visit))),
  )
  const filter = queueFilterFrom(visit.query)
  const [only] = answers
  if (answers.length > 1 || !only || only.refused) return afterList(visit, debate.slug, filter, answers)
  const more = { done: `${only.number}.${only.version}` }
  return redirectTo(address(visit.language, `/debates/${debate.slug}/review/${only.number}`, queueQuery(filter, more)))
}

async function one({ database }: Bench, visit: Visit): Promise<Answer> {
  return pageAnswer(reviewPage(await reviewedAt(database.read, visit), visit))
}

/** After an action comes the next in the queue, or, after an undo and after what was said of earlier words, the same one again. */
function afterAction(
  { language }: Visit,
  action: ReviewAction,
  { debate, commitment, filter, place }: ReviewGiven,
  { number, version }: Acted,
): Answer {
  const staysHere = action === 'undo' || action === 'link-earlier' || action === 'unlink-earlier'
  const next = staysHere ? commitment.number : place.next
  const path = `/debates/${debate.slug}/review${next === null ? '' : `/${next}`}`
  return redirectTo(address(language, path, queueQuery(filter, { done: `${number}.${version}` })))
}

const statusOf = (code: string) => (code.endsWith('.changed-meanwhile') ? 409 : code.endsWith('.gone') ? 410 : 422)

async function act({ database }: Bench, visit: Visit, action: ReviewAction): Promise<Answer> {
  const before = await reviewedAt(database.read, visit)
  let acted: Acted
  try {
    acted = await database.write((queries) => actFromForm(queries, visit, action, before.commitment))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return refused({ database }, visit, action, problem)
  }
  return afterAction(visit, action, await reviewedAt(database.read, visit), acted)
}

/** Shows the page again with what was typed, what is wrong, and, where somebody else was faster, what they did. */
async function refused({ database }: Pick<Bench, 'database'>, visit: Visit, action: ReviewAction, problem: Refusal): Promise<Answer> {
  const now = await reviewedAt(database.read, visit)
  const problems = problem instanceof Refusals ? problem.all : [{ field: null, refusal: problem }]
  const saw = now.versions.find(({ version }) => version === numberIn(visit.form.version))?.state ?? null
  const isOwn = saw?.version !== now.commitment.version
  const meanwhile =
    problem.code === 'commitment.changed-meanwhile' && isOwn ? { saw, sent: await wantedBy(database.read, visit, action, saw) } : null
  const attempt: Attempt = { action, problems, meanwhile }
  return pageAnswer(reviewPage({ ...now, done: null, attempt }, visit), statusOf(problem.code))
}

async function enterGiven({ database }: Bench, visit: Visit, given: { statement: string; p: string; s: string }): Promise<EnterGiven> {
  const debate = await debateAt(database.read, visit.params.slug ?? '')
  const kept = await statementAt(database.read, debate.id, given.statement.slice(0, 200))
  if (kept.withdrawnAt !== null) throw refusal('commitment.statement-withdrawn')
  const statement = await statementOfVersion(database.read, kept.versionId)
  const n = numberIn(given.p)
  const sentences = await sentencesOfVersion(database.read, kept.versionId)
  const own = sentences.filter(({ paragraph }) => paragraph === n)
  const chosen = own.find(({ number }) => String(number) === given.s) ?? own[0]
  const sentence = String(chosen?.number ?? '')
  return {
    debate,
    kept,
    statement,
    sentences,
    paragraph: statement.body.includes(n) && chosen ? n : null,
    span: { paragraph: String(n), from: sentence, to: sentence, first: '', last: '' },
    chosen: { kind: '', questions: [], calls: [], pillars: [] },
    problems: [],
  }
}

async function enter(bench: Bench, visit: Visit): Promise<Answer> {
  const { query } = visit
  const given = { statement: query.get('statement') ?? '', p: query.get('p') ?? '', s: query.get('s') ?? '' }
  return pageAnswer(enterPage(await enterGiven(bench, visit, given), visit))
}

async function entered(bench: Bench, visit: Visit): Promise<Answer> {
  const { form, language } = visit
  const of = (name: string) => form[name] ?? ''
  const given = await enterGiven(bench, visit, { statement: of('statement'), p: of('paragraph-0'), s: of('from-0') })
  const { debate, kept, sentences } = given
  const [span] = spansIn(visit, 1, sentences)
  const { position, problems } = span!
  try {
    const made = await bench.database.write((queries) =>
      actOrRefuseAll(problems, () =>
        enterCommitment(queries, debate.id, { ...answersIn(visit), statement: kept.anchor, position }, byOf(visit)),
      ),
    )
    return redirectTo(
      address(language, `/debates/${debate.slug}/review/${made.number}`, queueQuery({}, { done: `${made.number}.${made.version}` })),
    )
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const all = problem instanceof Refusals ? problem.all : [{ field: null, refusal: problem }]
    const sent = { paragraph: of('paragraph-0'), from: of('from-0'), to: of('to-0'), first: of('first-0'), last: of('last-0') }
    return pageAnswer(enterPage({ ...given, span: sent, chosen: answersIn(visit), problems: all }, visit), 422)
  }
}

/** The pages of review, and what their forms do. */
export function commitmentRoutes(bench: Bench): readonly Route[] {
  const review = '/debates/:slug/review'
  const fresh = '/debates/:slug/commitments/new'
  return [
    { method: 'GET', path: review, answer: (visit) => queue(bench, visit) },
    { method: 'POST', path: `${review}/review`, acts: true, answer: (visit) => reviewList(bench, visit) },
    { method: 'POST', path: `${review}/undo`, acts: true, answer: (visit) => undoList(bench, visit) },
    { method: 'GET', path: `${review}/:number`, acts: true, answer: (visit) => one(bench, visit) },
    ...reviewActions.map(
      (action): Route => ({
        method: 'POST',
        path: `${review}/:number/${action}`,
        acts: true,
        answer: (visit) => act(bench, visit, action),
      }),
    ),
    { method: 'GET', path: fresh, acts: true, answer: (visit) => enter(bench, visit) },
    { method: 'POST', path: fresh, acts: true, answer: (visit) => entered(bench, visit) },
    ...codingRoutes(bench),
  ]
}
