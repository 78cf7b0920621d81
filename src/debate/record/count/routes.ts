import { type Answer, type Bench, dayOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../platform/http/index.ts'
import { address } from '../../../ui/index.ts'
import { plainText } from '../register/filter.ts'
import { askedIn } from './asked-in.ts'
import { type CountQuestion, plainQuestion } from './count-question.ts'
import { countedDebates, isAskedIn } from './counted-debates.ts'
import { type CountFile, countFile, countFiles, frozenRoutes } from './frozen/routes.ts'
import { measuredOn } from './measured-for.ts'
import { countMethodPage } from './pages/count-method-page.tsx'
import { countPage, faultPage } from './pages/count-page.tsx'
import { quotesPage } from './pages/quotes-page.tsx'
import { countListFrom, questionFromForm } from './question-from-form.ts'
import { quotesListed } from './quotes-listed.ts'
import { type QuestionFault, readQuestion } from './read-question.ts'
import { answerWithLikely, type CountGround, groundOf, shownCountOf } from './shown-count.ts'
import { countQueryOf, listQueryOf, writeQuestion } from './write-question.ts'

/** What an address asks: a question, and whether the address is the one that it always has; or why it was not understood. */
type AskedByAddress =
  | { readonly question: CountQuestion; readonly isOwnAddress: boolean; readonly text: string; readonly fault: null }
  | { readonly question: null; readonly text: string; readonly fault: QuestionFault }

function askedBy({ query }: Visit): AskedByAddress {
  const typed = query.get('q')
  const text = typed ?? questionFromForm(query)
  if (text === null) return { question: plainQuestion, isOwnAddress: true, text: '', fault: null }
  const { question, fault } = readQuestion(text.replace(/\p{Cc}+/gu, ' ').toWellFormed())
  return fault ? { question: null, text, fault } : { question, isOwnAddress: typed === writeQuestion(question), text, fault: null }
}

/** Answers with a page or a file of a count; a question that was not understood with what is wrong, one at another address with its own. */
function counted({ database }: Bench, path: string, answer: (ground: CountGround, question: CountQuestion, visit: Visit) => Answer): Route {
  return {
    method: 'GET',
    path,
    answer: async (visit) => {
      const asked = askedBy(visit)
      const debates = await countedDebates(database.read)
      const fault = asked.fault ?? askedIn(asked.question, debates)
      if (asked.question === null || fault) {
        return pageAnswer(faultPage(plainText(asked.text, 3000) ?? '', fault!, debates, visit), 422)
      }
      if (!asked.isOwnAddress) {
        const list = listQueryOf(countListFrom(visit.query))
        return redirectTo(address(visit.language, path, `${countQueryOf(asked.question)}${list && `&${list}`}`))
      }
      return answer(await groundOf(database.read, asked.question, debates, dayOf(visit)), asked.question, visit)
    },
  }
}

/** The answer alone, without the debates beside each other. */
function answered(ground: CountGround, question: CountQuestion, { language }: Visit) {
  const over = ground.debates.filter((debate) => isAskedIn(question.in, debate))
  return { question, debates: ground.debates, over, ...answerWithLikely(language, question, over, ground) }
}

/** The pages of the count, over all debates. */
export function countRoutes(bench: Bench): readonly Route[] {
  return [
    counted(bench, '/count', (ground, question, visit) => {
      const list = countListFrom(visit.query)
      if (list === null) return pageAnswer(countPage(shownCountOf(visit.language, question, ground), visit))
      const asked = answered(ground, question, visit)
      return pageAnswer(quotesPage({ ...asked, list, ...quotesListed(asked.answer, list) }, visit))
    }),
    ...(Object.keys(countFiles) as CountFile[]).map((ending) =>
      counted(bench, `/count.${ending}`, (ground, question, visit) => {
        const count = shownCountOf(visit.language, question, ground)
        return countFile(ending, 'count', visit.language, { ...count, day: dayOf(visit), frozen: null, measured: measuredOn })
      }),
    ),
    ...frozenRoutes(bench),
    counted(bench, '/count/method', (ground, question, visit) => pageAnswer(countMethodPage(answered(ground, question, visit), visit))),
  ]
}
