import type { Category } from '../../../council/index.ts'
import type { Queries } from '../../../platform/database/index.ts'
import { type Answer, type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { measured } from '../../analysis/index.ts'
import { debateAt, debateSlugs, type KeptDebate } from '../../concept-note/index.ts'
import { numberIn } from '../reviewed.ts'
import { type DecidedFinding, decidedFindings, howWell, kindsRight } from './how-well.ts'
import { type HowWellList, howWellLists, sentencesListed } from './how-well-list.ts'
import { type Verdict, verdictsOf } from './judgement.ts'
import { judgementsOf } from './judgements.ts'
import { howWellListLength, howWellListPage } from './pages/how-well-list-page.tsx'
import { howWellPage, isCategory } from './pages/how-well-page.tsx'
import { sentencesToCode } from './sentences-to-code.ts'
import { textsOf } from './texts.ts'
import { wholeVersions } from './whole-statements.ts'

/** The debate that an address names; null for all of them. */
async function debateIn(queries: Queries, { query }: Visit): Promise<KeptDebate | null> {
  const slug = query.get('debate')
  return slug === null || slug === '' ? null : debateAt(queries, slug.slice(0, 100))
}

/** All that was decided, of one debate or of all, and in which statements all was. */
async function decided(
  queries: Queries,
  debateId: number | null,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly found: readonly DecidedFinding[]; readonly whole: number }> {
  const judgements = await judgementsOf(queries, debateId)
  const whole = wholeVersions(judgements, await sentencesToCode(queries, debateId))
  const verdicts = verdictsOf(judgements)
  return { verdicts, found: decidedFindings(verdicts, whole), whole: whole.size }
}

async function show({ database }: Bench, visit: Visit): Promise<Answer> {
  const queries = database.read
  const debate = await debateIn(queries, visit)
  const { verdicts, found, whole } = await decided(queries, debate?.id ?? null)
  const own = [...new Set(verdicts.map(({ language }) => language))].sort()
  const languages = own.length === 0 ? [] : own.length === 1 ? own : [null, ...own]
  const tables = languages.map((language) => ({
    language,
    categories: howWell(found, verdicts, language),
    kinds: kindsRight(verdicts, language),
  }))
  const debates = await Promise.all((await debateSlugs(queries)).map((slug) => debateAt(queries, slug)))
  return pageAnswer(howWellPage({ debate, debates, tables, whole, measured }, visit))
}

async function list({ database }: Bench, visit: Visit): Promise<Answer> {
  const { query } = visit
  const queries = database.read
  const debate = await debateIn(queries, visit)
  const which = howWellLists.find((one) => one === query.get('which')) ?? ('decided' satisfies HowWellList)
  const named = query.get('category')
  const category: Category = isCategory(named) ? named : 'commitment'
  const of = query.get('language')?.slice(0, 12) || null
  const { verdicts, found } = await decided(queries, debate?.id ?? null)
  const all = sentencesListed(verdicts, found, which, category, of)
  const last = Math.max(1, Math.ceil(all.length / howWellListLength))
  const number = Math.min(last, Math.max(1, numberIn(query.get('page') ?? '')))
  const shown = all.slice((number - 1) * howWellListLength, number * howWellListLength)
  const entries = await textsOf(queries, shown)
  return pageAnswer(howWellListPage({ debate, which, category, of, page: number, total: all.length, entries }, visit))
}

/** How well the machine does here, and the sentences behind each number. */
export function howWellRoutes(bench: Bench): readonly Route[] {
  return [
    { method: 'GET', path: '/how-well', answer: (visit) => show(bench, visit) },
    { method: 'GET', path: '/how-well/sentences', answer: (visit) => list(bench, visit) },
  ]
}
