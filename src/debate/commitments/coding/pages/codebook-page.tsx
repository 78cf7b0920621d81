import { type Category, categories, commitmentKinds } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Button,
  CategoryMark,
  dateInWords,
  ErrorSummary,
  Form,
  Hidden,
  KindMark,
  page,
  say,
  TextArea,
  TextField,
  uiWords,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { debateOfPage } from '../../pages/review-given.ts'
import type { FieldRefusal } from '../../refusal.ts'
import { type Codebook, emptyCodebook, type OwnCode } from '../codebook.ts'
import type { CodebookVersion } from '../codebook-store.ts'
import { codingWords, problemsOf } from './words.tsx'

/** What can be done with a codebook: the last part of the address of its forms. */
export const codebookActions = ['note', 'code', 'retire', 'undo'] as const
/** One of {@link codebookActions}. */
export type CodebookAction = (typeof codebookActions)[number]

/** What the page of a codebook shows: that of a debate, or of all debates (`debate` is null, and what holds in a debate is empty). */
export interface CodebookGiven {
  readonly debate: KeptDebate | null
  readonly codebook: Codebook
  /** Of the codebook that can be changed here. */
  readonly versions: readonly CodebookVersion[]
  readonly problems: readonly FieldRefusal[]
}

type Shown = CodebookGiven & { readonly visit: Visit }

const pathOf = ({ debate }: CodebookGiven) => (debate ? `/debates/${debate.slug}/codebook` : '/codebook')
/** The codebook that is changed on this page. */
const ownOf = ({ debate, codebook }: CodebookGiven) => (debate ? codebook.debate : codebook.house)

function Seen({ given }: { readonly given: Shown }) {
  return <Hidden name="version" value={String(ownOf(given).version)} />
}

const actionOf = (given: Shown, action: CodebookAction) => address(given.visit.language, `${pathOf(given)}/${action}`)

function NoteForm({ given, category }: { readonly given: Shown; readonly category: Category }) {
  const { visit, problems } = given
  const { language, form } = visit
  const { codebook: words } = codingWords(language)
  const field = `note-${category}`
  const problem = problemsOf(language, problems).find((one) => one.field === field)?.text
  const typed = problems.length > 0 && form.category === category ? form.note : undefined
  return (
    <details class="act" open={typed !== undefined}>
      <summary>{say(words.write, { category: uiWords(language).categories[category] })}</summary>
      <Form action={actionOf(given, 'note')}>
        <Seen given={given} />
        <Hidden name="category" value={category} />
        <TextArea
          name="note"
          id={field}
          label={words.note}
          hint={words.noteHint}
          value={typed ?? ownOf(given).state.notes[category] ?? ''}
          problem={problem}
        />
        <Button>{words.noteButton}</Button>
      </Form>
    </details>
  )
}

function Definition({ given, category }: { readonly given: Shown; readonly category: Category }) {
  const { visit, codebook, debate } = given
  const { language } = visit
  const { codebook: words } = codingWords(language)
  const { is, takes, not } = words.definitions[category]
  const note = (label: string, text: string | undefined) =>
    text && (
      <p>
        <b>{label}</b> <bdi>{text}</bdi>
      </p>
    )
  return (
    <section>
      <h3>
        <CategoryMark language={language} category={category} />
      </h3>
      <p>{is}</p>
      <p>
        <b>{words.takes}</b> {takes}
      </p>
      <p>
        <b>{words.not}</b> {not}
      </p>
      {note(words.noteHouse, codebook.house.state.notes[category])}
      {debate && note(words.noteDebate, codebook.debate.state.notes[category])}
      <NoteForm given={given} category={category} />
    </section>
  )
}

function CodeForm({ given, code }: { readonly given: Shown; readonly code: OwnCode | null }) {
  const { visit, problems } = given
  const { language, form } = visit
  const { codebook: words } = codingWords(language)
  const key = code?.key ?? ''
  const isSent = problems.length > 0 && form.key === key && (form.name !== '' || form.definition !== '' || key === '')
  const idOf = (field: string) => (key === '' ? field : `${field}-${key}`)
  const problemOf = (field: string) => (isSent ? problemsOf(language, problems).find((one) => one.field === field)?.text : undefined)
  return (
    <details
      class="act"
      id={key === '' ? 'add' : `code-${key}`}
      open={isSent && problems.some(({ field }) => field === 'name' || field === 'definition')}
    >
      <summary>{code ? say(words.change, { name: code.name }) : words.add}</summary>
      <Form action={actionOf(given, 'code')}>
        <Seen given={given} />
        <Hidden name="key" value={key} />
        <TextField
          name="name"
          id={idOf('name')}
          label={words.name}
          hint={words.nameHint}
          size={30}
          value={isSent ? form.name : (code?.name ?? '')}
          problem={problemOf('name')}
        />
        <TextArea
          name="definition"
          id={idOf('definition')}
          label={words.definition}
          value={isSent ? form.definition : (code?.definition ?? '')}
          problem={problemOf('definition')}
        />
        <Button>{words.addButton}</Button>
      </Form>
    </details>
  )
}

function Codes({ given, codes, mayChange }: { readonly given: Shown; readonly codes: readonly OwnCode[]; readonly mayChange: boolean }) {
  const { language } = given.visit
  const { codebook: words } = codingWords(language)
  return codes.map((code) => (
    <section>
      <h4>
        <bdi>{code.retired ? say(words.retired, { name: code.name }) : code.name}</bdi> <code dir="ltr">{code.key}</code>
      </h4>
      <p dir="auto">{code.definition}</p>
      {mayChange && (
        <>
          <CodeForm given={given} code={code} />
          <Form action={actionOf(given, 'retire')}>
            <Seen given={given} />
            <Hidden name="key" value={code.key} />
            <Button manner="secondary">{say(code.retired ? words.bringBack : words.retire, { name: code.name })}</Button>
          </Form>
        </>
      )}
    </section>
  ))
}

function Versions({ given }: { readonly given: Shown }) {
  const { versions, visit } = given
  const { language } = visit
  const { codebook: words } = codingWords(language)
  if (versions.length === 0) return null
  return (
    <section>
      <h2>{words.history}</h2>
      <ol>
        {versions.map(({ version, action, day }) => (
          <li>
            {say(words.historyLine, {
              version,
              action: words.actions[action as keyof typeof words.actions] ?? action,
              day: dateInWords(language, day),
            })}
          </li>
        ))}
      </ol>
      <Form action={actionOf(given, 'undo')}>
        <Seen given={given} />
        <Button manner="secondary">{words.undo}</Button>
      </Form>
    </section>
  )
}

/** The codebook: definitions, notes, own codes, and its versions. */
export function codebookPage(data: CodebookGiven, visit: Visit): string {
  const given: Shown = { ...data, visit }
  const { language } = visit
  const { codebook: words, overview } = codingWords(language)
  const { debate, codebook, problems } = data
  const { house, debate: own } = debate ? codebook : { house: codebook.house, debate: { version: 0, state: emptyCodebook } }
  const empty = house.state.codes.length + own.state.codes.length === 0
  return page({
    language,
    path: pathOf(data),
    title: words.title,
    above: say(words.version, { version: codebook.version }),
    ...(debate && {
      debate: debateOfPage(debate),
      crumbs: [{ label: overview.title, to: `/debates/${debate.slug}/coding` }],
      current: 'review' as const,
    }),
    actor: visit.actor,
    children: (
      <>
        <ErrorSummary
          language={language}
          problems={problemsOf(language, problems).map((one) =>
            visit.form.key && one.field ? { ...one, field: `${one.field}-${visit.form.key}` } : one,
          )}
        />
        <p class="lead">{words.lead}</p>
        <p>
          {words.versionNote} {words.print} {debate && <a href={address(language, '/codebook')}>{words.houseLink}</a>}
        </p>
        <section>
          <h2>{words.categories}</h2>
          {categories.map((category) => (
            <Definition given={given} category={category} />
          ))}
        </section>
        <section>
          <h2>{words.kinds}</h2>
          <dl class="facts">
            {commitmentKinds.map((kind) => (
              <div>
                <dt>
                  <KindMark language={language} kind={kind} />
                </dt>
                <dd>{words.kindDefinitions[kind]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{words.codes}</h2>
          <p>{words.codesIntro}</p>
          {empty && <p>{words.noCodes}</p>}
          {house.state.codes.length > 0 && <h3>{words.house}</h3>}
          <Codes given={given} codes={house.state.codes} mayChange={debate === null} />
          {own.state.codes.length > 0 && <h3>{words.forDebate}</h3>}
          <Codes given={given} codes={own.state.codes} mayChange />
          <CodeForm given={given} code={null} />
        </section>
        <Versions given={given} />
      </>
    ),
  })
}
