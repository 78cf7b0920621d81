import { type Bench, pageAnswer, type Route, redirectTo } from '../../../platform/http/index.ts'
import { address } from '../../../ui/index.ts'
import { debatesPage } from './pages/debates-page.tsx'
import { listedDebates } from './store.ts'

/** The list of all debates, and the front page, which goes there. */
export function debatesRoutes({ database }: Bench): readonly Route[] {
  return [
    { method: 'GET', path: '/', answer: async ({ language }) => redirectTo(address(language, '/debates')) },
    { method: 'GET', path: '/debates', answer: async (visit) => pageAnswer(debatesPage(await listedDebates(database.read), visit)) },
  ]
}
