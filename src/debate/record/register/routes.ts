import { type Answer, type Bench, dayOf, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { debateAt, type KeptDebate } from '../../concept-note/index.ts'
import { conditionOf, countOf } from './condition.ts'
import { sortedByName } from './delegation-name.ts'
import { downloadCsv, downloadJson, downloadOf } from './download.ts'
import { changesOf, feedOf } from './feed.ts'
import { filterFrom, orderFrom, pageFrom, queryOf, type RegisterFilter } from './filter.ts'
import { delegationsPage } from './pages/delegations-page.tsx'
import { linesOnPage, registerPage } from './pages/register-page.tsx'
import { choicesOf, type LinesWanted, linesOf, quotedDelegations, type RegisterChoices, totalsOf } from './register-lines.ts'

interface Asked {
  readonly debate: KeptDebate
  readonly filter: RegisterFilter
  readonly choices: RegisterChoices
  readonly wanted: LinesWanted
}

/** What an address of a register asks for. Throws `debate.not-found`. */
async function askedBy({ database }: Bench, { params, query, language, at }: Visit): Promise<Asked> {
  const debate = await debateAt(database.read, params.slug ?? '')
  const filter = filterFrom(query)
  const choices = await choicesOf(database.read, debate.id)
  const delegations = sortedByName(language, choices.delegations, debate.date).map(({ key }) => key)
  return {
    debate,
    filter,
    choices,
    wanted: { condition: conditionOf([debate.id], filter, dayOf({ at })), order: orderFrom(query), delegations },
  }
}

async function register(bench: Bench, visit: Visit): Promise<Answer> {
  const { debate, filter, choices, wanted } = await askedBy(bench, visit)
  const { read } = bench.database
  const { order, condition } = wanted
  if (visit.query.get('view') === 'delegations')
    return pageAnswer(delegationsPage({ debate, filter, order, choices, delegations: await quotedDelegations(read, condition) }, visit))
  const totals = await totalsOf(read, condition)
  const setAside = await countOf(read, conditionOf([debate.id], { ...filter, standing: 'set-aside' }, dayOf(visit)))
  const page = Math.min(pageFrom(visit.query), Math.max(1, Math.ceil(totals.quoted / linesOnPage)))
  const lines = await linesOf(read, { ...wanted, limit: linesOnPage, offset: (page - 1) * linesOnPage })
  return pageAnswer(registerPage({ debate, filter, order, page, totals, setAside, choices, lines }, visit))
}

async function file(bench: Bench, visit: Visit, ending: 'csv' | 'json'): Promise<Answer> {
  const { debate, wanted } = await askedBy(bench, visit)
  const lines = await downloadOf(bench.database.read, wanted, dayOf(visit))
  const [mediaType, bytes] = ending === 'csv' ? ['text/csv; charset=utf-8', downloadCsv(lines)] : ['application/json', downloadJson(lines)]
  return { kind: 'file', name: `${debate.slug}-register.${ending}`, mediaType, bytes }
}

async function feed(bench: Bench, visit: Visit): Promise<Answer> {
  const { debate, filter, wanted } = await askedBy(bench, visit)
  const changes = await changesOf(bench.database.read, wanted.condition)
  const bytes = feedOf({ language: visit.language, debate, query: queryOf(filter), changes })
  return { kind: 'file', name: `${debate.slug}-register.atom`, mediaType: 'application/atom+xml; charset=utf-8', bytes, inline: true }
}

/** The pages of a register, and what they show as files. */
export function registerRoutes(bench: Bench): readonly Route[] {
  return [
    { method: 'GET', path: '/debates/:slug/register', answer: (visit) => register(bench, visit) },
    { method: 'GET', path: '/debates/:slug/register.csv', answer: (visit) => file(bench, visit, 'csv') },
    { method: 'GET', path: '/debates/:slug/register.json', answer: (visit) => file(bench, visit, 'json') },
    { method: 'GET', path: '/debates/:slug/register.atom', answer: (visit) => feed(bench, visit) },
  ]
}
