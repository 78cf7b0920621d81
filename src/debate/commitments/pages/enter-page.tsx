import type { Visit } from '../../../platform/http/index.ts'
import { address, Button, ErrorSummary, Form, Hidden, page, paragraphInWords, passage, say } from '../../../ui/index.ts'
import type { KeptSentence } from '../../analysis/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { KeptStatement, Statement } from '../../statements/index.ts'
import type { FieldRefusal } from '../refusal.ts'
import { type SentSpan, sentencesToChoose } from '../span-choices.ts'
import { AnswerFields, type ChosenAnswers } from './answer-fields.tsx'
import { debateOfPage, idIn } from './review-given.ts'
import { SpanFields } from './span-fields.tsx'
import { beginningOf, delegationInWords, problemsInWords, reviewWords } from './words.ts'

/** What the page shows on which a person marks words that no machine took for a commitment. */
export interface EnterGiven {
  readonly debate: KeptDebate
  readonly kept: KeptStatement
  readonly statement: Statement
  readonly sentences: readonly KeptSentence[]
  /** The paragraph; null where none was chosen yet. */
  readonly paragraph: number | null
  readonly span: SentSpan
  readonly chosen: ChosenAnswers
  readonly problems: readonly FieldRefusal[]
}

function ChooseParagraph({ given, visit }: { readonly given: EnterGiven; readonly visit: Visit }) {
  const { debate, kept, statement } = given
  const { language } = visit
  const to = (n: number) =>
    address(language, `/debates/${debate.slug}/commitments/new`, `?${new URLSearchParams({ statement: kept.anchor, p: String(n) })}`)
  return (
    <ul>
      {statement.document.paragraphs
        .filter(({ n }) => statement.body.includes(n))
        .map(({ n, text, language: own }) => (
          <li>
            <a href={to(n)}>{paragraphInWords(language, n)}</a>{' '}
            <bdi class="said" {...passage(own && own !== 'und' ? own : statement.language)}>
              {beginningOf(text, 140)}
            </bdi>
          </li>
        ))}
    </ul>
  )
}

function EnterForm({ given, visit, n }: { readonly given: EnterGiven; readonly visit: Visit; readonly n: number }) {
  const { debate, kept, statement, sentences, span, chosen, problems } = given
  const { language } = visit
  const { enter, correct } = reviewWords(language)
  const { text, language: own } = statement.document.paragraphs.find((one) => one.n === n)!
  const lang = own && own !== 'und' ? own : statement.language
  const idOf = idIn('enter')
  const said = problemsInWords(language, problems, idOf)
  const all = sentences.filter((one) => one.paragraph === n)
  const near = all.find(({ number }) => String(number) === span.from) ?? all[0]
  const position = { paragraph: n, start: near?.start ?? 0, end: near?.end ?? text.length }
  return (
    <>
      <h2>{enter.words}</h2>
      <p class="above">{paragraphInWords(language, n)}</p>
      <p class="said" {...passage(lang)}>
        {text}
      </p>
      <p>
        <a href={address(language, `/debates/${debate.slug}/commitments/new`, `?statement=${encodeURIComponent(kept.anchor)}`)}>
          {enter.other}
        </a>
      </p>
      <p>{enter.intro}</p>
      <Form action={address(language, `/debates/${debate.slug}/commitments/new`)}>
        <Hidden name="statement" value={kept.anchor} />
        <SpanFields
          language={language}
          legend={correct.span}
          suffix="-0"
          idOf={idOf}
          sent={span}
          sentences={sentencesToChoose(text, sentences, position, lang)}
          lang={lang}
          problems={said}
        />
        <AnswerFields language={language} debate={debate} idOf={idOf} chosen={chosen} problems={said} />
        <Button>{enter.button}</Button>
      </Form>
    </>
  )
}

/** Marks words of a statement as a commitment that the machine missed. */
export function enterPage(given: EnterGiven, visit: Visit): string {
  const { language } = visit
  const { enter, queue } = reviewWords(language)
  const { debate, kept, paragraph, problems } = given
  const { delegation } = kept.head
  const who = { delegationId: delegation?.id ?? null, delegationName: delegation?.name ?? null }
  const query = new URLSearchParams({ statement: kept.anchor, ...(paragraph !== null && { p: String(paragraph) }) })
  return page({
    language,
    path: `/debates/${debate.slug}/commitments/new`,
    query: `?${query}`,
    title: enter.title,
    above: say(enter.of, { delegation: delegationInWords(language, who, debate) }),
    debate: debateOfPage(debate),
    crumbs: [{ label: queue.title, to: `/debates/${debate.slug}/review` }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problemsInWords(language, problems, idIn('enter'))} />
        {paragraph === null ? (
          <>
            <h2>{enter.choose}</h2>
            <ChooseParagraph given={given} visit={visit} />
          </>
        ) : (
          <EnterForm given={given} visit={visit} n={paragraph} />
        )}
      </>
    ),
  })
}
