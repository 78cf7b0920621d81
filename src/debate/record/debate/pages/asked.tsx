import { Bars, CountLink, FactList, listInWords, percent, plural, Said, say } from '../../../../ui/index.ts'
import { answersWords } from '../../answers/words.ts'
import { noteLanguage } from '../page-of-debate.ts'
import { delegationsLeft, delegationsQuery } from '../took-part.ts'
import { debateWords } from '../words.ts'
import type { PartGiven } from './part-given.ts'
import { SaidBlock } from './said-block.tsx'

/** The guiding questions in the order of the note, each with the delegations that spoke to it. */
export function Asked({ language, overview: { debate, tookPart }, to }: PartGiven) {
  const words = debateWords(language)
  const { asked } = words
  const questions = debate.note?.guidingQuestions ?? []
  const answering = { committed: null, kind: null, answered: true }
  const all = delegationsLeft(tookPart, { ...answering, answered: false }).length
  const spoke = delegationsLeft(tookPart, answering).length
  const answered = questions.map((question) => ({ question, n: tookPart.filter((part) => part.answered.includes(question.letter)).length }))
  const unanswered = answered.filter(({ n }) => n === 0).map(({ question }) => `(${question.letter})`)
  const numbers = {
    questions: <CountLink n={questions.length} to={to('/concept-note#questions')} />,
    total: <CountLink n={all} to={to('/delegations')} />,
    spoke: <CountLink n={spoke} to={to(`/delegations${delegationsQuery(answering)}`)} />,
    percent: percent(spoke, all),
  }
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{asked.title}</h2>
      {questions.length === 0 ? (
        <p>{debate.note === null ? asked.noNote : asked.nothing}</p>
      ) : (
        <>
          <p class="lead">
            <Said sentence={all === 0 ? asked.noDelegations : asked.sentence} given={numbers} />
          </p>
          {all > 0 && unanswered.length > 0 && (
            <p>{plural(language, asked.unanswered, unanswered.length, { letters: listInWords(language, unanswered) })}</p>
          )}
          <FactList
            facts={answered.map(({ question, n }) => ({
              label: say(words.question, { letter: question.letter }),
              value: (
                <>
                  <SaidBlock text={question.text} lang={noteLanguage(debate)} />
                  {all > 0 && n === 0 && asked.nobody}
                </>
              ),
            }))}
          />
          <Bars
            language={language}
            finding={asked.finding}
            headings={asked.headings}
            total={all}
            source={words.proposed}
            bars={answered.map(({ question, n }) => ({
              label: <a href={to(`/questions/${question.letter}`)}>{say(words.question, { letter: question.letter })}</a>,
              value: n,
              to: to(`/questions/${question.letter}`),
            }))}
          />
        </>
      )}
      <p>
        <a href={to('/answers')}>{answersWords(language).more}</a>
      </p>
    </section>
  )
}
