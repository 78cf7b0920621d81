import type { HistoryEntry } from '../../../platform/audit/index.ts'
import {
  Banner,
  Button,
  Form,
  Hidden,
  listInWords,
  momentInWords,
  page,
  passage,
  Said,
  Select,
  say,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { debateOfPage } from '../../concept-note/index.ts'
import { type DeclarationLine, restsNow, restsOnNothing } from '../declaration.ts'
import { sectionOf } from '../declaration-layout.ts'
import { lettersOf } from '../declaration-of.ts'
import { words } from '../messages/index.ts'
import type { PartGiven } from './declaration-page.tsx'
import { Done } from './edit-page.tsx'
import { LineWords, WhatBecame, WhyGone } from './line-words.tsx'
import { problemAt, type Refused, WhatWentWrong } from './meanwhile.tsx'
import { inDebate, RestingQuote } from './resting-quote.tsx'

interface LineGiven extends Omit<PartGiven, 'layout'> {
  readonly line: DeclarationLine
  /** What was done to the declaration, the oldest first. */
  readonly history: readonly HistoryEntry[]
  readonly refused?: Refused | undefined
}

/** Where the forms of a line are sent. */
const actionOf = ({ visit, debate, line }: LineGiven, act: string) =>
  inDebate(visit.language, debate, `/declaration/lines/${line.number}/${act}`)

function Seen({ line }: LineGiven) {
  return <Hidden name="seen" value={String(line.version)} />
}

function Rests({ visit: { language }, debate, line }: LineGiven) {
  const { linePage, commitment } = words(language)
  const now = restsNow(line)
  const gone = line.rests.filter(({ stands }) => stands !== 'reviewed')
  return (
    <>
      {now.length > 0 && (
        <section aria-labelledby="rests">
          <h2 id="rests">{linePage.rests}</h2>
          {now.map((one) => (
            <RestingQuote language={language} debate={debate} commitment={one} />
          ))}
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">{linePage.restsGone}</h2>
          <ul>
            {gone.map((one) => (
              <li>
                <a href={inDebate(language, debate, `/commitments/${one.number}`)}>{say(commitment, { n: one.number })}</a>:{' '}
                <WhyGone language={language} debate={debate} one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Word(given: LineGiven) {
  const { visit, line, refused } = given
  const { linePage } = words(visit.language)
  const wantsWords = refused !== undefined && problemAt(visit.language, refused, 'why') === undefined
  return (
    <section aria-labelledby="word">
      <h2 id="word">{linePage.word}</h2>
      <Form action={actionOf(given, 'word')}>
        <Seen {...given} />
        <TextArea
          name="text"
          label={linePage.wordLabel}
          hint={linePage.wordHint}
          value={(wantsWords ? refused.typed : undefined) ?? line.text ?? ''}
          problem={problemAt(visit.language, refused, 'text')}
          rows={5}
        />
        <Button>{linePage.wordDo}</Button>
      </Form>
      {line.text !== null && (
        <Form action={actionOf(given, 'unword')}>
          <Seen {...given} />
          <p class="hint">{linePage.unwordAbout}</p>
          <Button manner="secondary">{linePage.unword}</Button>
        </Form>
      )}
    </section>
  )
}

function Move(given: LineGiven) {
  const { visit, debate, line, refused } = given
  const said = words(visit.language)
  const letters = lettersOf(debate)
  if (letters.length === 0) return null
  const options = letters.map((letter) => ({ value: letter, label: say(said.call, { letter }) }))
  return (
    <section aria-labelledby="move">
      <h2 id="move">{said.linePage.move}</h2>
      <Form action={actionOf(given, 'move')}>
        <Seen {...given} />
        <Select
          name="call"
          label={said.linePage.moveLabel}
          options={[...options, { value: '', label: said.linePage.moveNone }]}
          value={sectionOf(line, letters)}
          problem={problemAt(visit.language, refused, 'call')}
        />
        <Button manner="secondary" name="move" value="call">
          {said.linePage.moveDo}
        </Button>
      </Form>
    </section>
  )
}

function Split(given: LineGiven) {
  const { visit, line } = given
  const { linePage } = words(visit.language)
  if (line.joinedFrom.length === 0) return null
  return (
    <section aria-labelledby="split">
      <h2 id="split">{linePage.split}</h2>
      <Form action={actionOf(given, 'split')}>
        <Seen {...given} />
        <p>{say(linePage.splitAbout, { lines: listInWords(visit.language, line.joinedFrom.map(String)) })}</p>
        <Button manner="secondary">{linePage.splitDo}</Button>
      </Form>
    </section>
  )
}

function TakeOut(given: LineGiven) {
  const { visit, refused } = given
  const { linePage } = words(visit.language)
  const problem = problemAt(visit.language, refused, 'why')
  return (
    <section aria-labelledby="take-out">
      <h2 id="take-out">{linePage.takeOut}</h2>
      <p>{linePage.takeOutAbout}</p>
      <Form action={actionOf(given, 'take-out')}>
        <Seen {...given} />
        <TextField name="why" label={linePage.whyLabel} value={problem === undefined ? '' : refused?.typed} problem={problem} size={60} />
        <Button manner="danger">{linePage.takeOutDo}</Button>
      </Form>
    </section>
  )
}

function PutBack(given: LineGiven) {
  if (given.line.end?.how !== 'taken-out') return null
  return (
    <Form action={actionOf(given, 'put-back')}>
      <Seen {...given} />
      <Button>{words(given.visit.language).linePage.putBack}</Button>
    </Form>
  )
}

/** Whether an entry of the history is about a line: by its number, alone or among others. */
function isAbout({ data }: HistoryEntry, number: number): boolean {
  const among = (value: unknown): boolean => value === number || (Array.isArray(value) && value.includes(number))
  return among(data.line) || among(data.from) || (data.into !== undefined && among(data.into)) || among(data.added)
}

function History({ visit: { language }, line, history }: LineGiven) {
  const said = words(language)
  const own = history.filter((entry) => isAbout(entry, line.number))
  return (
    <section aria-labelledby="history">
      <h2 id="history">{said.linePage.history}</h2>
      <ol>
        {own.map(({ action, actor, at, data }) => {
          const act = action.replace('declaration.', '') as keyof typeof said.acts
          const text = act === 'word-line' ? data.after : act === 'join-lines' && data.line === line.number ? data.words : null
          return (
            <li>
              <Said sentence={said.did} given={{ act: <>{said.acts[act]}</>, name: actor, moment: <>{momentInWords(language, at)}</> }} />
              {typeof text === 'string' && (
                <>
                  <br />
                  <Said sentence={said.linePage.wasWorded} given={{ words: text }} />
                </>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A line of a declaration: how it reads, what it rests on, what can be done to it, and what was. */
export function linePage(given: LineGiven): string {
  const { visit, debate, line, refused } = given
  const { language } = visit
  const said = words(language)
  const now =
    line.end !== null ? (
      <WhatBecame language={language} debate={debate} line={line} />
    ) : line.text === null ? (
      said.meanwhile.none
    ) : (
      <LineWords language={language} debate={debate} line={line} />
    )
  return page({
    language,
    path: `/debates/${debate.slug}/declaration/lines/${line.number}`,
    title: say(said.linePage.title, { n: line.number }),
    debate: debateOfPage(debate, language),
    crumbs: [
      { label: said.title, to: `/debates/${debate.slug}/declaration` },
      { label: said.linePage.crumb, to: `/debates/${debate.slug}/declaration/edit` },
    ],
    current: 'declaration',
    actor: visit.actor,
    children: (
      <>
        <WhatWentWrong language={language} refused={refused} now={now} />
        <Done visit={visit} />
        {line.end !== null && (
          <Banner manner="waits">
            <WhatBecame language={language} debate={debate} line={line} />
          </Banner>
        )}
        {restsOnNothing(line) && <Banner manner="waits">{said.linePage.restsOnNothing}</Banner>}
        {line.text !== null && (
          <section aria-labelledby="stands">
            <h2 id="stands">{said.linePage.stands}</h2>
            <p class="lead" {...passage(line.language)}>
              {line.text}
            </p>
          </section>
        )}
        <PutBack {...given} />
        <Rests {...given} />
        {line.end === null && (
          <>
            <Word {...given} />
            <Move {...given} />
            <Split {...given} />
            <TakeOut {...given} />
          </>
        )}
        <History {...given} />
      </>
    ),
  })
}
