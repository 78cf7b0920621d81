import { type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { searchChoices } from './choices.ts'
import { hitsOfPage, searchPage } from './pages/search-page.tsx'
import { readQuery } from './query.ts'
import { type SearchFilter, searchStatements } from './search-statements.ts'

const filterOf = ({ query }: Visit): SearchFilter => {
  const value = (name: string) => query.get(name)?.slice(0, 100) || null
  return {
    debate: value('debate'),
    delegation: value('delegation'),
    language: value('language'),
    category: value('category'),
    capacity: value('capacity'),
  }
}

/** The page on which statements are found by their words. */
export function searchRoutes({ database }: Bench): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/search',
      answer: async (visit) => {
        const typed = visit.query.get('q')?.trim() ?? ''
        const query = readQuery(typed)
        const filter = filterOf(visit)
        const page = Number(/^[1-9]\d{0,4}$/.exec(visit.query.get('page') ?? '')?.[0] ?? 1)
        const choices = await searchChoices(database.read)
        const asked = { query, filter, from: (page - 1) * hitsOfPage, most: hitsOfPage }
        const found = query.all.length === 0 ? null : await searchStatements(database.read, asked)
        return pageAnswer(searchPage(visit, { typed, query, filter, page, choices, found }))
      },
    },
  ]
}
