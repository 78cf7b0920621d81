import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Banner,
  Button,
  CategoryMark,
  dateInWords,
  ErrorSummary,
  Said as Filled,
  Form,
  Hidden,
  type PageLanguage,
  type Problem,
  page,
  QuoteInParagraph,
  Sentence,
  say,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import { strengthInWords } from '../../pages/words.ts'
import { reasonInWords } from '../../reason-in-words.ts'
import type { FieldRefusal } from '../../refusal.ts'
import type { OwnCode } from '../codebook.ts'
import { type Decision, placeText, sentenceText } from '../label.ts'
import type { KeptLabel, LabelRow } from '../labels.ts'
import { proposalOf, type SentenceToCode, type StatementToCode } from '../sentences-to-code.ts'
import { SentenceFields, tickedBy } from './sentence-fields.tsx'
import { coderInWords, codingWords, problemsOf, Said, speakerInWords } from './words.tsx'

/** What can be done with one sentence: the last part of the address of its form. */
export const sentenceActions = ['label', 'adjudicate'] as const
/** One of {@link sentenceActions}. */
export type SentenceAction = (typeof sentenceActions)[number]

/** What the page of one sentence shows. */
export interface SentenceGiven {
  readonly debate: KeptDebate
  readonly to: StatementToCode
  readonly sentence: SentenceToCode
  readonly coder: number | null
  /** All labels that stand on the sentence. */
  readonly labels: readonly KeptLabel[]
  /** Numbers of the commitments of the register whose words touch it. */
  readonly commitments: readonly number[]
  readonly history: readonly LabelRow[]
  readonly codes: readonly OwnCode[]
  readonly everyCode: readonly OwnCode[]
  readonly done: 'kept' | 'undone' | null
  readonly attempt: { readonly action: SentenceAction; readonly problems: readonly FieldRefusal[] } | null
}

type Shown = SentenceGiven & { readonly visit: Visit }

const pathOf = ({ debate, to, sentence }: SentenceGiven) =>
  `/debates/${debate.slug}/coding/sentences/${to.kept.anchor}/${placeText(sentence)}`

/** Both forms of the page have the same fields: the anchors of one bear its name. */
const prefixOf = (action: SentenceAction) => (action === 'adjudicate' ? 'adjudicate-' : '')

function problemsIn(language: PageLanguage, attempt: NonNullable<SentenceGiven['attempt']>): readonly Problem[] {
  return problemsOf(language, attempt.problems).map((one) => ({
    ...one,
    field: one.field === null ? null : `${prefixOf(attempt.action)}${one.field}`,
  }))
}

function Proposed({ given }: { readonly given: Shown }) {
  const { debate, sentence, commitments, visit } = given
  const { language } = visit
  const words = codingWords(language).sentence
  return (
    <section>
      <h2>{words.proposed}</h2>
      {sentence.why.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul>
          {sentence.why.map(({ category, reason, strength }) => (
            <li>
              <CategoryMark language={language} category={category} />:{' '}
              <Filled
                sentence={words.reason}
                given={{ reason: <Sentence said={reasonInWords(language, reason)} />, strength: strengthInWords(strength) }}
              />
            </li>
          ))}
        </ul>
      )}
      {commitments.map((number) => (
        <p>
          {words.inRegister} <a href={address(language, `/debates/${debate.slug}/review/${number}`)}>{say(words.reviewIt, { number })}</a>
        </p>
      ))}
    </section>
  )
}

function TakeBack({ given, of, children }: { readonly given: Shown; readonly of: 'coder' | 'adjudicator'; readonly children: string }) {
  const { debate, to, sentence, visit } = given
  return (
    <Form action={address(visit.language, `/debates/${debate.slug}/coding/take-back`)}>
      <Hidden name="to" value={pathOf(given)} />
      <Hidden name="role" value={of} />
      <Hidden name="sentence" value={sentenceText(to.kept.anchor, sentence)} />
      <Button manner="secondary">{children}</Button>
    </Form>
  )
}

function DecisionForm({
  given,
  action,
  decision,
  children,
}: {
  readonly given: Shown
  readonly action: SentenceAction
  readonly decision: Decision | null
  readonly children: ComponentChildren
}) {
  const { to, sentence, codes, visit, attempt } = given
  const { language, form, all } = visit
  const name = sentenceText(to.kept.anchor, sentence)
  const isSent = attempt?.action === action
  const ticked = isSent
    ? { categories: all(`label-${name}`), kind: form[`kind-${name}`] ?? '', codes: all(`code-${name}`) }
    : tickedBy(decision)
  return (
    <Form action={address(language, `${pathOf(given)}/${action}`)}>
      <Hidden name="sentence" value={name} />
      <SentenceFields
        language={language}
        name={name}
        prefix={prefixOf(action)}
        legend={codingWords(language).sentence.labels}
        ticked={ticked}
        codes={codes}
        problems={isSent ? problemsIn(language, attempt) : []}
      />
      <p class="buttons">{children}</p>
    </Form>
  )
}

function Decide({ given }: { readonly given: Shown }) {
  const { sentence, coder, labels, everyCode, visit } = given
  const { language } = visit
  const words = codingWords(language).sentence
  const own = labels.find((one) => one.role === 'coder' && one.coder === coder) ?? null
  return (
    <section>
      <h2>{words.decide}</h2>
      <p class="hint">{words.decideIntro}</p>
      {own && (
        <>
          <p>
            <Filled sentence={words.own} given={{ list: <Said language={language} said={own} codes={everyCode} /> }} />
          </p>
          <TakeBack given={given} of="coder">
            {words.undo}
          </TakeBack>
        </>
      )}
      <DecisionForm given={given} action="label" decision={own ?? { ...proposalOf(sentence), codes: [] }}>
        <Button>{words.keep}</Button>{' '}
        {sentence.categories.length > 0 && (
          <Button manner="secondary" name="as" value="proposed">
            {words.right}
          </Button>
        )}{' '}
        <Button manner="secondary" name="as" value="none">
          {words.none}
        </Button>
      </DecisionForm>
    </section>
  )
}

/** What coders said, for whoever has answered themselves, or where two have: nobody is led by another's answer. */
function Coders({ given }: { readonly given: Shown }) {
  const { coder, labels, everyCode, visit } = given
  const { language } = visit
  const words = codingWords(language)
  const own = labels.filter(({ role }) => role === 'coder')
  const decided = labels.find(({ role }) => role === 'adjudicator') ?? null
  const others = own.filter((one) => one.coder !== coder)
  if (others.length === 0) return null
  if (own.length < 2) return <p class="hint">{words.sentence.hiddenOther}</p>
  const differ = differs(own)
  return (
    <section>
      <h2>{words.sentence.coders}</h2>
      <ul>
        {own.map((label) => (
          <li>
            <Filled
              sentence={words.sentence.coderSaid}
              given={{
                coder: coderInWords(language, label.coder, coder),
                list: <Said language={language} said={label} codes={everyCode} />,
              }}
            />
          </li>
        ))}
      </ul>
      {decided && (
        <>
          <p>
            <Filled sentence={words.sentence.decided} given={{ list: <Said language={language} said={decided} codes={everyCode} /> }} />
          </p>
          <TakeBack given={given} of="adjudicator">
            {words.sentence.adjudicateUndo}
          </TakeBack>
        </>
      )}
      {(differ || decided || given.attempt?.action === 'adjudicate') && (
        <>
          <h3>{words.sentence.adjudicate}</h3>
          <p class="hint">{words.sentence.adjudicateIntro}</p>
          <DecisionForm given={given} action="adjudicate" decision={decided}>
            <Button>{words.sentence.adjudicateButton}</Button>
          </DecisionForm>
        </>
      )}
    </section>
  )
}

/** All that was said and taken back, as far as the visitor may see it. */
function History({ given }: { readonly given: Shown }) {
  const { coder, labels, history, everyCode, visit } = given
  const { language } = visit
  const words = codingWords(language)
  const mayRead = labels.filter(({ role }) => role === 'coder').length > 1
  const rows = history.filter((row) => mayRead || row.coder === coder)
  if (rows.length === 0) return null
  return (
    <details>
      <summary>{words.sentence.history}</summary>
      <ol>
        {rows.map((row) => (
          <li>
            {row.role === 'adjudicator' ? words.adjudicated : coderInWords(language, row.coder, coder)}, {dateInWords(language, row.day)}:{' '}
            {row.categories === null ? (
              words.sentence.takenBack
            ) : (
              <Said language={language} said={{ ...row, categories: row.categories }} codes={everyCode} />
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Tells whether coders say different things of a sentence. */
export function differs(labels: readonly KeptLabel[]): boolean {
  const said = labels.map(({ categories, kind, codes }) => JSON.stringify([[...categories].sort(), kind, [...codes].sort()]))
  return new Set(said).size > 1
}

/** One sentence in its paragraph, what was proposed of it, and what people say. */
export function sentencePage(data: SentenceGiven, visit: Visit): string {
  const given: Shown = { ...data, visit }
  const { language } = visit
  const words = codingWords(language)
  const { debate, to, sentence, done, attempt } = data
  const paragraph = to.statement.document.paragraphs.find(({ n }) => n === sentence.paragraph)!
  const place = `/debates/${debate.slug}/statements/${to.kept.anchor}#${placeText(sentence)}`
  return page({
    language,
    path: pathOf(given),
    title: words.sentence.title,
    above: (
      <>
        <bdi>{speakerInWords(language, to.kept, debate)}</bdi> ·{' '}
        {say(words.place, { number: sentence.number, paragraph: sentence.paragraph })}
      </>
    ),
    debate: debateOfPage(debate),
    crumbs: [{ label: words.overview.title, to: `/debates/${debate.slug}/coding` }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        {attempt && <ErrorSummary language={language} problems={problemsIn(language, attempt)} />}
        {done && <Banner manner="done">{done === 'kept' ? words.sentence.keptNow : words.sentence.undoneNow}</Banner>}
        <QuoteInParagraph
          language={language}
          paragraph={paragraph.text}
          pieces={[sentence]}
          lang={sentence.language}
          place={{ to: address(language, place), label: words.read }}
        />
        <Proposed given={given} />
        <Decide given={given} />
        <Coders given={given} />
        <History given={given} />
        <p>
          <a href={address(language, `/debates/${debate.slug}/codebook`)}>{words.form.codebook}</a>
        </p>
      </>
    ),
  })
}
