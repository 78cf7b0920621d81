import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../../platform/http/index.ts'
import { address, Banner, Button, ErrorSummary, Form, Hidden, page, say } from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { FieldRefusal } from '../../refusal.ts'
import type { OwnCode } from '../codebook.ts'
import { placeText, sentenceText } from '../label.ts'
import type { KeptLabel } from '../labels.ts'
import { proposalOf, type SentenceToCode } from '../sentences-to-code.ts'
import { SaidLegend, SentenceFields, tickedBy } from './sentence-fields.tsx'
import { codingWords, problemsOf, Said } from './words.tsx'

/** A sentence in a form, with where it is said and what its coder has said of it. */
export interface CodedSentence extends SentenceToCode {
  /** The part of the address of its statement. */
  readonly anchor: string
  readonly own: KeptLabel | null
  /** The sentences before and after it in its paragraph, where it does not stand among them. */
  readonly around?: { readonly before: string; readonly after: string }
}

/** What a page of sentences to code shows: a part of a statement, or of a sample. */
export interface CodeGiven {
  readonly debate: KeptDebate
  readonly title: string
  /** Without language: the address of all its parts. */
  readonly path: string
  readonly part: number
  readonly parts: number
  readonly sentences: readonly CodedSentence[]
  readonly codes: readonly OwnCode[]
  readonly everyCode: readonly OwnCode[]
  readonly done: number
  readonly total: number
  /** Places that were just kept or taken back, as `anchor:p2s1`. */
  readonly kept: readonly string[]
  readonly undone: boolean
  readonly problems: readonly FieldRefusal[]
  /** What stands above a sentence, such as whose statement it is of. */
  readonly above?: (sentence: CodedSentence, index: number) => ComponentChildren
  readonly note?: ComponentChildren
}

/** Sentences in one part of a form. */
export const partLength = 25

/** What the machine proposed, once its coder has answered. */
function Proposed({ given, sentence, visit }: { readonly given: CodeGiven; readonly sentence: CodedSentence; readonly visit: Visit }) {
  const { language } = visit
  const { form } = codingWords(language)
  if (!sentence.own) return null
  const proposed = proposalOf(sentence)
  const { own } = sentence
  const same = String([...own.categories].sort()) === String([...proposed.categories].sort()) && own.kind === proposed.kind
  const [before, after] = form.proposed.split('{list}')
  return (
    <p class="hint">
      {proposed.categories.length === 0 ? (
        form.proposedNothing
      ) : (
        <>
          {before}
          <Said language={language} said={proposed} codes={given.everyCode} />
          {after}
        </>
      )}{' '}
      <b>{same ? form.same : form.differs}</b>{' '}
      <a href={address(language, `/debates/${given.debate.slug}/coding/sentences/${sentence.anchor}/${placeText(sentence)}`)}>
        {codingWords(language).open}
      </a>
    </p>
  )
}

const tickedIn = (visit: Visit, { own }: CodedSentence, name: string, isSent: boolean) =>
  isSent
    ? { categories: visit.all(`label-${name}`), kind: visit.form[`kind-${name}`] ?? '', codes: visit.all(`code-${name}`) }
    : tickedBy(own)

function Parts({ given, visit, id }: { readonly given: CodeGiven; readonly visit: Visit; readonly id: 'above' | 'below' }) {
  const { language } = visit
  const { form } = codingWords(language)
  const { part, parts, path } = given
  if (parts < 2) return null
  return (
    <nav class="pager" aria-label={id === 'above' ? form.parts : form.partsBelow}>
      <p class="pager-range">{say(form.part, { page: part, pages: parts })}</p>
      <ul>
        {Array.from({ length: parts }, (_, index) => (
          <li>
            <a href={address(language, path, `?part=${index + 1}`)} aria-current={part === index + 1 ? 'page' : undefined}>
              {index + 1}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says what was just kept, with a button that takes it back. */
function Done({ given, visit }: { readonly given: CodeGiven; readonly visit: Visit }) {
  const { language } = visit
  const { form } = codingWords(language)
  if (given.undone) return <Banner manner="done">{form.undone}</Banner>
  if (given.kept.length === 0) return null
  return (
    <Banner manner="done">
      <p>
        {say(form.kept, { n: given.kept.length })} {given.done === given.total && form.whole}{' '}
        {given.part < given.parts && (
          <a href={address(language, given.path, `?part=${given.part + 1}`)}>{say(form.next, { page: given.part + 1 })}</a>
        )}
      </p>
      <Form action={address(language, `/debates/${given.debate.slug}/coding/take-back`)}>
        <Hidden name="to" value={`${given.path}?part=${given.part}`} />
        {given.kept.map((one) => (
          <Hidden name="sentence" value={one} />
        ))}
        <Button manner="secondary">{form.undo}</Button>
      </Form>
    </Banner>
  )
}

/** Sentences to be coded, each with its boxes; what was proposed stands beside those that are coded. */
export function codePage(given: CodeGiven, visit: Visit): string {
  const { language } = visit
  const words = codingWords(language)
  const { form, overview } = words
  const { debate, title, path, part, sentences, codes, done, total, problems: refusals } = given
  const problems = problemsOf(language, refusals)
  const isCoded = sentences.every(({ own }) => own !== null)
  return page({
    language,
    path,
    query: part > 1 ? `?part=${part}` : '',
    title,
    debate: debateOfPage(debate),
    crumbs: [{ label: overview.title, to: `/debates/${debate.slug}/coding` }],
    current: 'review',
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        <Done given={given} visit={visit} />
        <p>
          {form.intro} <a href={address(language, `/debates/${debate.slug}/codebook`)}>{form.codebook}</a>
        </p>
        <p>
          {say(form.progress, { done, total })} <progress value={done} max={Math.max(1, total)} aria-label={title} />
        </p>
        {given.note}
        <p class="hint">{isCoded ? form.shown : form.hidden}</p>
        <Parts given={given} visit={visit} id="above" />
        <Form action={address(language, path, `?part=${part}`)}>
          {sentences.map((sentence, index) => {
            const name = sentenceText(sentence.anchor, sentence)
            return (
              <>
                {given.above?.(sentence, index)}
                <Hidden name="sentence" value={name} />
                <SentenceFields
                  language={language}
                  name={name}
                  legend={<SaidLegend text={sentence.text} lang={sentence.language} around={sentence.around} />}
                  ticked={tickedIn(visit, sentence, name, refusals.length > 0)}
                  codes={codes}
                  problems={problems}
                >
                  <Proposed given={given} sentence={sentence} visit={visit} />
                </SentenceFields>
              </>
            )
          })}
          <Button>{isCoded ? form.keepAgain : form.keep}</Button>
        </Form>
        <Parts given={given} visit={visit} id="below" />
      </>
    ),
  })
}
