import { address, CountLink, type PageLanguage, Pager, page, paragraphInWords, pluralForm, Quote, Said, say } from '../../../../ui/index.ts'
import { queryOf } from '../../register/filter.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import type { ParagraphWords } from '../answered.ts'
import type { DebateWithDelegations } from '../overview.ts'
import { noteLanguage } from '../page-of-debate.ts'
import { delegationsLeft, type TookPart } from '../took-part.ts'
import { debateWords } from '../words.ts'
import { SaidBlock } from './said-block.tsx'

/** Delegations on one page: each may have several paragraphs. */
export const answersOnPage = 20

/** A guiding question, the delegations that spoke to it, and the paragraphs of those that one page of the list shows. */
export interface Answers extends DebateWithDelegations {
  readonly letter: string
  readonly answering: readonly TookPart[]
  readonly number: number
  readonly words: readonly ParagraphWords[]
}

function Answering({
  language,
  part,
  answers,
  to,
}: {
  language: PageLanguage
  part: TookPart
  answers: Answers
  to: (rest: string) => string
}) {
  return (
    <section class="answer">
      <h2>
        <bdi>{part.name}</bdi>
      </h2>
      {part.statements.flatMap(({ id, anchor, language: lang }) =>
        answers.words
          .filter(({ statementId }) => statementId === id)
          .map(({ paragraph, text, language: own }) => (
            <Quote
              language={language}
              text={text}
              lang={own && own !== 'und' ? own : lang}
              cut={260}
              place={{ to: to(`/statements/${anchor}#p${paragraph}`), label: paragraphInWords(language, paragraph) }}
            />
          )),
      )}
    </section>
  )
}

/** A guiding question and who answered it, each with the paragraphs that speak to it. */
export function answersPage(
  answers: Answers,
  visit: { readonly language: PageLanguage; readonly path: string; readonly actor: string | null },
): string {
  const { language, path, actor } = visit
  const { debate, letter, answering, number, tookPart } = answers
  const words = debateWords(language)
  const to = (rest: string) => address(language, `/debates/${debate.slug}${rest}`)
  const questions = debate.note?.guidingQuestions ?? []
  const at = questions.findIndex((question) => question.letter === letter)
  const all = delegationsLeft(tookPart, { committed: null, kind: null, answered: false }).length
  const neighbours = [questions[at - 1], questions[at + 1]]
  return page({
    language,
    path,
    title: say(words.answers.title, { letter }),
    debate: debateOfPage(debate),
    actor,
    children: (
      <>
        <blockquote class="lead">
          <SaidBlock text={questions[at]!.text} lang={noteLanguage(debate)} />
          <small>
            <a href={to(`/concept-note#question-${letter}`)}>{words.answers.question}</a>
          </small>
        </blockquote>
        {answering.length === 0 ? (
          <p>{words.answers.nobody}</p>
        ) : (
          <p>
            <Said
              sentence={pluralForm(language, words.answers.sentence, answering.length)}
              given={{ n: <CountLink n={answering.length} />, total: <CountLink n={all} to={to('/delegations')} /> }}
            />{' '}
            {words.proposed}
          </p>
        )}
        <p>
          <a href={to(`/register${queryOf({ question: letter })}`)}>{words.answers.commitments}</a>
        </p>
        {answering.slice((number - 1) * answersOnPage, number * answersOnPage).map((part) => (
          <Answering language={language} part={part} answers={answers} to={to} />
        ))}
        <Pager
          language={language}
          page={number}
          size={answersOnPage}
          total={answering.length}
          to={(other) => to(`/questions/${letter}?page=${other}`)}
        />
        <nav aria-label={words.asked.title}>
          <ul>
            {neighbours.map(
              (question, index) =>
                question && (
                  <li>
                    <a href={to(`/questions/${question.letter}`)} rel={index === 0 ? 'prev' : 'next'}>
                      {say(words.question, { letter: question.letter })}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </nav>
      </>
    ),
  })
}
