import type { ComponentChildren } from 'preact'
import { dayOf, type Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Bars,
  Button,
  dateInWords,
  ErrorSummary,
  Form,
  figure,
  Hidden,
  type PageLanguage,
  page,
  Said,
  Share,
  say,
  TextField,
} from '../../../../ui/index.ts'
import { type CountQuestion, plainQuestion } from '../count-question.ts'
import type { CountedDebate } from '../counted-debates.ts'
import { faultInWords } from '../fault-in-words.ts'
import { partInWords, questionInWords } from '../question-in-words.ts'
import type { QuestionFault } from '../read-question.ts'
import type { CountedPart, ShownCount } from '../shown-count.ts'
import { countWords } from '../words.ts'
import { type CountList, countQueryOf, writeQuestion } from '../write-question.ts'
import { AnswerLists, AnswerSentence, LikelySentence, NotAsked } from './answer-part.tsx'
import { MethodPart } from './method-part.tsx'
import { QuestionForm } from './question-form.tsx'

/** "9 of 21 (43%); likely 8 to 13". */
export function PartShare({ language, counted }: { readonly language: PageLanguage; readonly counted: CountedPart }) {
  const { answer, likely } = counted
  const words = countWords(language).trend
  const share = <Share language={language} n={answer.numbers.own} total={answer.total} />
  if (likely === null) return share
  return <Said sentence={words.likely} given={{ share, low: figure(likely.low), high: figure(likely.high) }} />
}

function PartBars(given: {
  readonly language: PageLanguage
  readonly finding: string
  readonly heading: string
  readonly source: ComponentChildren
  readonly parts: readonly CountedPart[]
  readonly debates: readonly CountedDebate[]
  readonly unit: CountQuestion['unit']
}) {
  const { language, finding, heading, source, parts, debates, unit } = given
  const words = countWords(language)
  return (
    <Bars
      language={language}
      finding={finding}
      headings={{ label: heading, value: words.units[unit] }}
      source={source}
      bars={parts.map((counted) => {
        const { part, answer, question } = counted
        const name = (
          <span title={part.of === 'debate' ? (part.debate.theme ?? undefined) : undefined}>{partInWords(language, part, debates)}</span>
        )
        const list =
          unit === 'delegations' || unit === 'statements' ? `${countQueryOf(question)}#own` : countQueryOf(question, { how: 'own' })
        return {
          label: <Said sentence={words.trend.row} given={{ debate: name, share: <PartShare language={language} counted={counted} /> }} />,
          value: answer.numbers.own,
          to: answer.numbers.own > 0 ? list : countQueryOf(question),
        }
      })}
    />
  )
}

/** The same question over each debate in which it can be asked: as picture and table. */
function Trend({ given: { question, debates, trend }, language }: { readonly given: ShownCount; readonly language: PageLanguage }) {
  const words = countWords(language).trend
  if (trend.length < 2) return null
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{words.title}</h2>
      <PartBars
        language={language}
        finding={words.finding[question.unit]}
        heading={words.label}
        source={words.source}
        parts={trend}
        debates={debates}
        unit={question.unit}
      />
    </section>
  )
}

function Parts({ given: { question, debates, parts }, language }: { readonly given: ShownCount; readonly language: PageLanguage }) {
  const words = countWords(language)
  const { by, unit } = question
  if (by === null) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.parts.title}</h2>
      {parts.length === 0 ? (
        <p>{words.parts.none}</p>
      ) : (
        <PartBars
          language={language}
          finding={say(words.parts.finding, { counted: words.units[unit], by: words.by[by] })}
          heading={words.parts.heading}
          source={words.parts.source}
          parts={parts}
          debates={debates}
          unit={unit}
        />
      )}
    </section>
  )
}

function Cite({ given, visit }: { readonly given: ShownCount; readonly visit: Visit }) {
  const { question, debates, over, answer } = given
  const { language, at } = visit
  const words = countWords(language).cite
  const asked = { ...question, in: over.map(({ slug }) => slug).sort() }
  const to = address(language, '/count', countQueryOf(asked))
  const said = { question: questionInWords(language, question, over, debates), n: answer.numbers.own, total: answer.total }
  const file = (ending: string, label: string) => <a href={`${address(language, `/count.${ending}`)}${countQueryOf(question)}`}>{label}</a>
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
      <Typed language={language} text={writeQuestion(question)} fault={null} />
      <p>
        <Said sentence={words.files} given={{ csv: file('csv', 'CSV'), json: file('json', 'JSON'), docx: file('docx', words.word) }} />
      </p>
      <Form action={address(language, '/counts')}>
        <p>
          {words.frozen} <a href={address(language, '/counts')}>{words.list}</a>
        </p>
        <Hidden name="q" value={writeQuestion(asked)} />
        <Button manner="secondary">{words.freeze}</Button>
      </Form>
    </section>
  )
}

/** The question in the words of its address, to be changed by hand; where it was not understood, open and with the place marked. */
function Typed({
  language,
  text,
  fault,
}: {
  readonly language: PageLanguage
  readonly text: string
  readonly fault: QuestionFault | null
}) {
  const words = countWords(language).typed
  return (
    <details open={fault !== null}>
      <summary>{words.title}</summary>
      {fault && fault.end > fault.start && (
        <p dir="ltr">
          <code>
            {text.slice(Math.max(0, fault.start - 60), fault.start)}
            <mark>{text.slice(fault.start, Math.min(fault.end, fault.start + 60))}</mark>
            {text.slice(fault.end, fault.end + 60)}
          </code>
        </p>
      )}
      <form method="get" action={address(language, '/count')}>
        <TextField
          name="q"
          label={words.label}
          hint={words.hint}
          value={text}
          size={60}
          autocomplete="off"
          problem={fault && faultInWords(language, fault)}
        />
        <Button manner="secondary">{words.ask}</Button>
      </form>
    </details>
  )
}

/** The page of a question that was not understood: what was typed, where it went wrong, and the form. */
export function faultPage(text: string, fault: QuestionFault, debates: readonly CountedDebate[], visit: Visit): string {
  const { language, path, actor } = visit
  const words = countWords(language)
  return page({
    language,
    path,
    title: words.title,
    current: 'count',
    actor,
    children: (
      <>
        <ErrorSummary language={language} problems={[{ field: 'q', text: faultInWords(language, fault) }]} />
        <Typed language={language} text={text} fault={fault} />
        <QuestionForm language={language} question={plainQuestion} debates={debates} />
      </>
    ),
  })
}

/** The page of the count: the question as a form that reads as a sentence, the answer, its lists, the debates beside each other, how it was counted, how to cite it. */
export function countPage(given: ShownCount, visit: Visit): string {
  const { question, debates, answer, likely } = given
  const { language, path, actor } = visit
  const words = countWords(language)
  const shown = { language, question, debates, answer, likely, to: (list: Partial<CountList> | null) => countQueryOf(question, list) }
  return page({
    language,
    path,
    query: countQueryOf(question),
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
          <NotAsked {...shown} />
          <LikelySentence {...shown} />
          <Parts given={given} language={language} />
          <Trend given={given} language={language} />
          <AnswerLists {...shown} />
          <MethodPart given={shown} over={given.over} />
          <Cite given={given} visit={visit} />
        </>
      ),
  })
}
