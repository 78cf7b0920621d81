import { type Answer, type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { pageFrom } from '../register/filter.ts'
import { briefersOf, briefingsOf } from './briefers.ts'
import { briefersFilterFrom } from './briefers-filter.ts'
import { challengesFilterFrom, recurring } from './challenges.ts'
import {
  answeredCells,
  conceptsCommitted,
  conceptsNamed,
  groupsByKey,
  placesSpokenOf,
  recommendationsIn,
  recommendedTo,
  recommendingDelegations,
} from './counts.ts'
import { entriesByKey, entriesOf } from './entries.ts'
import { type EntryFilter, entryFilterFrom } from './entry-filter.ts'
import {
  briefersFile,
  challengesFile,
  type FileRows,
  fileOf,
  matrixFile,
  quotesFile,
  recommendationsFile,
  situationsFile,
} from './files.ts'
import { type KnownDebate, knownDebate } from './known-debate.ts'
import { matrixFilterFrom, matrixOf } from './matrix.ts'
import { briefersPage } from './pages/briefers-page.tsx'
import { challengesPage, challengesShown } from './pages/challenges-page.tsx'
import { matrixPage, rowsShown } from './pages/matrix-page.tsx'
import { listSizes, quotesPage } from './pages/quotes-page.tsx'
import { recommendationsPage } from './pages/recommendations-page.tsx'
import { situationsPage } from './pages/situations-page.tsx'
import { placesNamed, situationsFilterFrom } from './situations.ts'

/** What an address shows, as a page and as rows of a file: both are made from the same reading. */
interface Shown {
  readonly html: () => string
  readonly file: () => Promise<FileRows> | FileRows
}

type Show = (bench: Bench, visit: Visit, known: KnownDebate) => Promise<Shown>

const matrix: Show = async ({ database: { read } }, visit, known) => {
  const letters = (known.debate.note?.guidingQuestions ?? []).map(({ letter }) => letter)
  const rows = matrixOf(letters, known.speaking, await answeredCells(read, known.debate.id))
  const given = { known, filter: matrixFilterFrom(visit.query), rows, groups: await groupsByKey(read, known.debate) }
  return { html: () => matrixPage(given, visit), file: () => matrixFile(rowsShown(given), given.groups) }
}

const challenges: Show = async ({ database: { read } }, visit, known) => {
  const filter = challengesFilterFrom(visit.query)
  const named = await conceptsNamed(read, known.debate, filter.category)
  const all = recurring(visit.language, named, await conceptsCommitted(read, known.debate.id), filter)
  const given = { known, filter, all }
  return { html: () => challengesPage(given, visit), file: () => challengesFile(challengesShown(given)) }
}

const recommendations: Show = async ({ database: { read } }, visit, known) => {
  const asked = entryFilterFrom(visit.query).delegation
  const delegation = known.speaking.find(({ key }) => key === asked)?.key ?? null
  const recommended = await recommendedTo(read, known.debate, delegation)
  const delegations = await recommendingDelegations(read, known.debate, delegation)
  const { all, named } = await recommendationsIn(read, known.debate, delegation)
  return {
    html: () => recommendationsPage({ known, delegation, recommended, delegations, all, named }, visit),
    file: () => recommendationsFile(recommended),
  }
}

const briefers: Show = async ({ database: { read } }, visit, known) => {
  const filter = briefersFilterFrom(visit.query)
  const keys = await briefersOf(read, known.debate)
  const all = known.speaking.filter(({ key }) => keys.includes(key))
  const wanted = all.filter(({ key }) => key === filter.briefer)
  const others = known.speaking.map(({ key }) => key).filter((key) => !keys.includes(key))
  const briefings = await briefingsOf(read, known.debate, wanted.length > 0 ? wanted : all, others)
  return {
    html: () => briefersPage({ known, filter, briefings }, visit),
    file: () => briefersFile(known, briefings),
  }
}

const situations: Show = async ({ database: { read } }, visit, known) => {
  const filter = situationsFilterFrom(visit.query)
  const places = placesNamed(visit.language, await placesSpokenOf(read, known.debate, filter.delegation), filter.kind, known.debate.date)
  return { html: () => situationsPage({ known, filter, places }, visit), file: () => situationsFile(places) }
}

const quotes: Show = async ({ database: { read } }, visit, known) => {
  const filter: EntryFilter = entryFilterFrom(visit.query)
  const by = visit.query.get('by') === 'delegation' ? 'delegation' : null
  const counted = await entriesByKey(read, known.debate, filter)
  const delegations = known.speaking.flatMap((one) => {
    const n = counted.get(one.key) ?? 0
    return n > 0 ? [{ ...one, n }] : []
  })
  const keys = delegations.map(({ key }) => key)
  const total = by ? keys.length : delegations.reduce((sum, { n }) => sum + n, 0)
  const size = by ? listSizes.delegations : listSizes.quotes
  const page = Math.min(pageFrom(visit.query), Math.max(1, Math.ceil(total / size)))
  const wanted = by
    ? { keys: keys.slice((page - 1) * size, page * size), ofEach: listSizes.ofEach }
    : { keys, limit: size, offset: (page - 1) * size }
  const entries = await entriesOf(read, known.debate, filter, wanted)
  return {
    html: () => quotesPage({ known, filter, by, page, delegations, entries }, visit),
    file: async () => quotesFile(known, await entriesOf(read, known.debate, filter, { keys })),
  }
}

const parts: readonly (readonly [string, Show])[] = [
  ['', matrix],
  ['/challenges', challenges],
  ['/recommendations', recommendations],
  ['/briefers', briefers],
  ['/situations', situations],
  ['/quotes', quotes],
]

/** The pages on what was asked and what was answered, and what they show as files. */
export function answersRoutes(bench: Bench): readonly Route[] {
  const answering =
    (show: Show, ending: 'csv' | 'json' | null, name: string) =>
    async (visit: Visit): Promise<Answer> => {
      const known = await knownDebate(bench.database.read, visit.params.slug ?? '', visit.language)
      const { html, file } = await show(bench, visit, known)
      if (ending === null) return pageAnswer(html())
      const mediaType = ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json'
      return { kind: 'file', name: `${known.debate.slug}-${name}.${ending}`, mediaType, bytes: fileOf(await file(), ending) }
    }
  return parts.flatMap(([part, show]): readonly Route[] => {
    const path = `/debates/:slug/answers${part}`
    const name = part === '' ? 'answers' : part.slice(1)
    return [
      { method: 'GET', path, answer: answering(show, null, name) },
      { method: 'GET', path: `${path}.csv`, answer: answering(show, 'csv', name) },
      { method: 'GET', path: `${path}.json`, answer: answering(show, 'json', name) },
    ]
  })
}
