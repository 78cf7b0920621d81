import { refusalsFrom } from '../../../document/index.ts'
import { type Bench, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { pageFrom } from '../register/filter.ts'
import { wordsAnswering } from './answered.ts'
import messages from './messages/en.json' with { type: 'json' }
import { debateWithDelegations, overviewOf } from './overview.ts'
import { answersOnPage, answersPage } from './pages/answers-page.tsx'
import { debatePage } from './pages/debate-page.tsx'
import { delegationsPage } from './pages/delegations-page.tsx'
import { delegationsFilterFrom, delegationsLeft } from './took-part.ts'

const refusal = refusalsFrom(messages.refusals)

/** A debate with its four answers, and the lists that its numbers count. */
export function debateRoutes({ database }: Bench): readonly Route[] {
  const slugOf = ({ params }: Visit) => params.slug ?? ''
  const known = (visit: Visit) => debateWithDelegations(database.read, slugOf(visit), visit.language, visit.at.slice(0, 10))
  return [
    {
      method: 'GET',
      path: '/debates/:slug',
      answer: async (visit) =>
        pageAnswer(debatePage(await overviewOf(database.read, slugOf(visit), visit.language, visit.at.slice(0, 10)), visit)),
    },
    {
      method: 'GET',
      path: '/debates/:slug/delegations',
      answer: async (visit) => {
        const given = { ...visit, filter: delegationsFilterFrom(visit.query), number: pageFrom(visit.query) }
        return pageAnswer(delegationsPage(await known(visit), given))
      },
    },
    {
      method: 'GET',
      path: '/debates/:slug/questions/:letter',
      answer: async (visit) => {
        const found = await known(visit)
        const letter = visit.params.letter ?? ''
        if (!found.debate.note?.guidingQuestions.some((question) => question.letter === letter))
          throw refusal('question.not-found', { letter })
        const everyone = delegationsLeft(found.tookPart, { committed: null, kind: null, answered: true })
        const answering = everyone.filter(({ answered }) => answered.includes(letter))
        const number = pageFrom(visit.query)
        const shown = answering.slice((number - 1) * answersOnPage, number * answersOnPage)
        const statements = shown.flatMap((part) => part.statements.map(({ id }) => id))
        const words = await wordsAnswering(database.read, statements, letter)
        return pageAnswer(answersPage({ ...found, letter, answering, number, words }, visit))
      },
    },
  ]
}
