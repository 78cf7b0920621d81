import { Refusal } from '../../../document/index.ts'
import { type Answer, type Bench, byOf, dayOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import type { LanguageModel } from '../../../platform/language-model/index.ts'
import { address, saidIn } from '../../../ui/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { keepBack, releaseStatement } from './keep-back.ts'
import { proposalCounts, proposalsOf } from './keep-proposals.ts'
import { languageModelSentences } from './messages/index.ts'
import { languageModelPage } from './pages/language-model-page.tsx'
import { modelPath } from './pages/model-given.ts'
import { proposalsLength, proposalsPage } from './pages/proposals-page.tsx'
import { allowSending, permissionsOf, withdrawPermission } from './permission.ts'
import { refusal } from './refusal.ts'
import { askedStatements, languageModelQueue, recordAsked, requestsOn } from './requests.ts'

type Act = 'ask' | 'allow' | 'withdraw' | 'keep-back' | 'release'

/** The field of a form that a refusal is about. */
const fieldOf = (code: string) => (code === 'language-model.not-understood' ? 'understood' : null)

async function shown({ database, languageModel }: Bench, visit: Visit, refused: Refusal | null = null): Promise<Answer> {
  const { read } = database
  const debate = await debateAt(read, visit.params.slug!)
  const html = languageModelPage(
    {
      debate,
      model: languageModel ?? null,
      statements: await askedStatements(read, debate.id, languageModel?.host ?? null),
      permissions: await permissionsOf(read, debate.id),
      counts: await proposalCounts(read, debate.id),
      today: await requestsOn(read, dayOf(visit)),
      problems: refused
        ? [{ field: fieldOf(refused.code), ...saidIn(visit.language, refused.code, refused.message, languageModelSentences) }]
        : [],
    },
    visit,
  )
  return pageAnswer(html, refused === null ? 200 : refused.code === 'language-model.changed' ? 409 : 422)
}

/** The language model that is set. Throws `language-model.off`. */
function setModel({ languageModel }: Bench): LanguageModel {
  if (!languageModel) throw refusal('language-model.off')
  return languageModel
}

/** Does what a form asks for. Whatever stops sending works also where no language model is set (any more). */
async function done(bench: Bench, visit: Visit, act: Act): Promise<void> {
  const { database, jobs } = bench
  const { form } = visit
  const by = byOf(visit)
  const debate = await debateAt(database.read, visit.params.slug!)
  const statement = (form.statement ?? '').slice(0, 200)
  if (act === 'withdraw') return database.write((queries) => withdrawPermission(queries, debate.id, by))
  if (act === 'keep-back') return database.write((queries) => keepBack(queries, debate.id, statement, by))
  const model = setModel(bench)
  if (act === 'release') return database.write((queries) => releaseStatement(queries, debate.id, statement, by))
  if (act === 'allow') {
    if (form.understood !== 'yes') throw refusal('language-model.not-understood')
    const seen = /^\d{1,15}$/.test(form.seen ?? '') ? Number(form.seen) : -1
    return database.write((queries) => allowSending(queries, debate.id, model.host, seen, by))
  }
  await database.write((queries) => recordAsked(queries, debate.id, model, by))
  await jobs.send(languageModelQueue, { debate: debate.id }, `debate ${debate.id}`)
}

async function acted(bench: Bench, visit: Visit, act: Act): Promise<Answer> {
  try {
    await done(bench, visit, act)
  } catch (problem) {
    if (!(problem instanceof Refusal && problem.code.startsWith('language-model.'))) throw problem
    return shown(bench, visit, problem)
  }
  return redirectTo(address(visit.language, modelPath({ slug: visit.params.slug! })))
}

async function proposals({ database }: Bench, visit: Visit): Promise<Answer> {
  const debate = await debateAt(database.read, visit.params.slug!)
  const { query } = visit
  const which = (['agrees', 'adds'] as const).find((one) => one === query.get('which')) ?? null
  const filter = { which, statement: query.get('statement')?.slice(0, 200) || null }
  const asked = /^\d{1,6}$/.test(query.get('page') ?? '') ? Math.max(1, Number(query.get('page'))) : 1
  const found = await proposalsOf(database.read, debate.id, filter, { from: (asked - 1) * proposalsLength, most: proposalsLength })
  return pageAnswer(proposalsPage({ debate, filter, page: asked, ...found }, visit))
}

/** The page of the language model of a debate, the list of its proposals, and what the forms do. */
export function languageModelRoutes(bench: Bench): readonly Route[] {
  const path = modelPath({ slug: ':slug' })
  return [
    { method: 'GET', path, answer: (visit) => shown(bench, visit) },
    { method: 'GET', path: `${path}/proposals`, answer: (visit) => proposals(bench, visit) },
    ...(['ask', 'allow', 'withdraw', 'keep-back', 'release'] as const).map(
      (act): Route => ({ method: 'POST', path: `${path}/${act}`, acts: true, answer: (visit) => acted(bench, visit, act) }),
    ),
  ]
}
