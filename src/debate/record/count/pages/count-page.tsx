import { dayOf, type Visit } from '../../../../platform/http/index.ts'
import { address, Bars, dateInWords, page, Said, Share, say } from '../../../../ui/index.ts'
import type { CountAnswer, CountedDebate } from '../count-answer.ts'
import { type CountQuestion, countQueryOf } from '../count-question.ts'
import { debateInQuestion, questionInWords } from '../question-in-words.ts'
import { countWords } from '../words.ts'
import { AnswerLists, AnswerSentence } from './answer-part.tsx'
import { MethodPart } from './method-part.tsx'
import { QuestionForm } from './question-form.tsx'

/** What the page of the count shows. */
export interface CountGiven {
  readonly question: CountQuestion
  readonly debates: readonly CountedDebate[]
  /** Those of them that the question is asked over. */
  readonly over: readonly CountedDebate[]
  readonly answer: CountAnswer
  /** The answer of each debate for itself, in the order of `over`. */
  readonly each: readonly CountAnswer[]
}

function Trend({ given, visit }: { readonly given: CountGiven; readonly visit: Visit }) {
  const { question, debates, over, each } = given
  const { language } = visit
  const words = countWords(language).trend
  if (over.length < 2) return null
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{words.title}</h2>
      <Bars
        language={language}
        finding={words.finding}
        headings={{ label: words.label, value: words.value }}
        source={words.source}
        bars={over.map((debate, index) => {
          const { by, total } = each[index]!
          const share = <Share language={language} n={by.own.length} total={total} />
          const name = <span title={debate.theme ?? undefined}>{debateInQuestion(language, debate, debates)}</span>
          return {
            label: <Said sentence={words.row} given={{ debate: name, share }} />,
            value: by.own.length,
            to: `${countQueryOf({ ...question, debates: [debate.slug] })}${by.own.length > 0 ? '#own' : ''}`,
          }
        })}
      />
    </section>
  )
}

function Cite({ given, visit }: { readonly given: CountGiven; readonly visit: Visit }) {
  const { question, debates, over, answer } = given
  const { language, at } = visit
  const words = countWords(language).cite
  const to = address(language, '/count', countQueryOf({ ...question, debates: over.map(({ slug }) => slug).sort() }))
  const said = { question: questionInWords(language, question, over, debates), n: answer.by.own.length, total: answer.total }
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.title}</h2>
      <p>{say(words.text, { ...said, day: dateInWords(language, dayOf({ at })) })}</p>
      <p>
        <Said
          sentence={words.address}
          given={{
            address: (
              <a href={to}>
                <bdi dir="ltr">{to}</bdi>
              </a>
            ),
          }}
        />
      </p>
    </section>
  )
}

/** The page of the count: the question as a form that reads as a sentence, the answer, its lists, the debates beside each other, how it was counted, how to cite it. */
export function countPage(given: CountGiven, visit: Visit): string {
  const { question, debates, over, answer } = given
  const { language, path, query, actor } = visit
  const words = countWords(language)
  const shown = { language, question, debates, answer }
  return page({
    language,
    path,
    query: query.size > 0 ? countQueryOf(question) : '',
    title: words.title,
    current: 'count',
    actor,
    children:
      debates.length === 0 ? (
        <p>{words.noDebates}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <QuestionForm language={language} question={question} debates={debates} />
          <AnswerSentence {...shown} />
          <Trend given={given} visit={visit} />
          <AnswerLists {...shown} />
          <MethodPart given={shown} over={over} />
          <Cite given={given} visit={visit} />
        </>
      ),
  })
}
