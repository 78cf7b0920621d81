import { type Bench, dayOf, pageAnswer, type Route } from '../../../platform/http/index.ts'
import { checkedDebates } from './checked-findings.ts'
import { methodPage } from './pages/method-page.tsx'

/** The page of the method. */
export function methodRoutes({ database }: Bench): readonly Route[] {
  const answer: Route['answer'] = async (visit) => pageAnswer(methodPage(await checkedDebates(database.read, dayOf(visit)), visit))
  return [{ method: 'GET', path: '/method', answer }]
}
