import { type Answer, type Bench, dayOf, pageAnswer, type Route, type Visit } from '../../../platform/http/index.ts'
import { type CountAnswer, countAnswer } from './count-answer.ts'
import { type CountList, countListFrom, countQuestionFrom } from './count-question.ts'
import { countedDebates } from './counted-debates.ts'
import { findingsCounted } from './counted-finding.ts'
import { countPage } from './pages/count-page.tsx'
import { quotesPage } from './pages/quotes-page.tsx'

/** The quotes that a list of an answer opens: of one delegation in the way in which it counts, or of all. */
export function quotesListed(answer: CountAnswer, { delegation, how }: CountList) {
  if (delegation === null) return { delegation: null, findings: answer.findings }
  const found = (how === 'group' ? answer.by.group : answer.by.own).find(({ part }) => part.key === delegation)
  return { delegation: found?.part.name ?? delegation, findings: found?.findings ?? [] }
}

async function count({ database }: Bench, visit: Visit): Promise<Answer> {
  const { language, query, at } = visit
  const question = countQuestionFrom(query)
  const debates = await countedDebates(database.read)
  const named = debates.filter(({ slug }) => question.debates.includes(slug))
  const over = question.debates.length === 0 ? debates : named
  const found = await findingsCounted(
    database.read,
    over.map(({ id }) => id),
    question,
    dayOf({ at }),
  )
  const answer = countAnswer(language, question.of, over, found)
  const list = countListFrom(query)
  if (list) return pageAnswer(quotesPage({ question, list, debates, over, ...quotesListed(answer, list) }, visit))
  const each = over.map((debate) =>
    countAnswer(
      language,
      question.of,
      [debate],
      found.filter(({ debateId }) => debateId === debate.id),
    ),
  )
  return pageAnswer(countPage({ question, debates, over, answer, each }, visit))
}

/** The pages of the count, over all debates. */
export function countRoutes(bench: Bench): readonly Route[] {
  return [{ method: 'GET', path: '/count', answer: (visit) => count(bench, visit) }]
}
