import { Banner, Button, Form, Hidden, momentInWords, page, plural, Quote, Said, say, TextArea, TextField } from '../../../ui/index.ts'
import { debateOfPage } from '../../concept-note/index.ts'
import { type DeclarationLine, restsNow } from '../declaration.ts'
import type { PlacedLine } from '../declaration-layout.ts'
import { words } from '../messages/index.ts'
import { whoIn } from '../named.ts'
import { type PartGiven, SectionHead, sectionAnchor } from './declaration-page.tsx'
import { LineWords, WhatBecame, WhyGone } from './line-words.tsx'
import { problemAt, type Refused, WhatWentWrong } from './meanwhile.tsx'
import { inDebate, RestingQuote } from './resting-quote.tsx'

interface EditGiven extends PartGiven {
  readonly refused?: Refused | undefined
}

/** How a line came to be as it is, and what a person should look at. */
function Notes({ line, given: { visit } }: { readonly line: DeclarationLine; readonly given: EditGiven }) {
  const { editing } = words(visit.language)
  const gone = line.rests.length - restsNow(line).length
  const isCorrected = line.text !== null && line.rests.some(({ quote, quoteThen }) => quote !== quoteThen)
  const how = [line.text === null ? editing.asDrafted : editing.byPerson, ...(line.joinedFrom.length > 0 ? [editing.joined] : [])]
  return (
    <>
      <p class="hint">{how.join(' · ')}</p>
      {isCorrected && <Banner manner="waits">{editing.quoteChanged}</Banner>}
      {gone > 0 && restsNow(line).length > 0 && <Banner manner="waits">{plural(visit.language, editing.partGone, gone)}</Banner>}
    </>
  )
}

function Chooser({ line, given: { visit, refused } }: { readonly line: DeclarationLine; readonly given: EditGiven }) {
  const value = `${line.number}:${line.version}`
  return (
    <div class="choice">
      <input
        type="checkbox"
        form="join"
        name="line"
        value={value}
        id={`choose-${line.number}`}
        checked={refused?.chosen?.includes(value)}
      />
      <label for={`choose-${line.number}`}>{say(words(visit.language).editing.choose, { n: line.number })}</label>
    </div>
  )
}

function Mover({
  line,
  at,
  of,
  given,
}: {
  readonly line: DeclarationLine
  readonly at: number
  readonly of: number
  readonly given: EditGiven
}) {
  const { visit, debate } = given
  const { editing } = words(visit.language)
  const own = inDebate(visit.language, debate, `/declaration/lines/${line.number}`)
  const change = <a href={own}>{say(editing.change, { n: line.number })}</a>
  if (of < 2) return <p>{change}</p>
  return (
    <Form action={`${own}/move`}>
      <Hidden name="seen" value={String(line.version)} />
      <p>
        {at > 0 && (
          <button type="submit" class="secondary" name="move" value="up" aria-label={say(editing.upLine, { n: line.number })}>
            {editing.up}
          </button>
        )}{' '}
        {at < of - 1 && (
          <button type="submit" class="secondary" name="move" value="down" aria-label={say(editing.downLine, { n: line.number })}>
            {editing.down}
          </button>
        )}{' '}
        {change}
      </p>
    </Form>
  )
}

function EditLine({
  placed,
  at,
  of,
  given,
}: {
  readonly placed: PlacedLine
  readonly at: number
  readonly of: number
  readonly given: EditGiven
}) {
  const { visit, debate } = given
  const { line } = placed
  const { language } = visit
  return (
    <li id={`line-${line.number}`} value={line.number}>
      {line.text !== null && (
        <p>
          <LineWords language={language} debate={debate} line={line} />
        </p>
      )}
      {restsNow(line).map((one) => (
        <>
          <p>
            <bdi>{whoIn(language, one, debate.date)}</bdi>:
          </p>
          <Quote language={language} text={one.quote} lang={one.language} cut={160} />
        </>
      ))}
      <Notes line={line} given={given} />
      <Chooser line={line} given={given} />
      <Mover line={line} at={at} of={of} given={given} />
    </li>
  )
}

function Draft({ visit, debate, layout }: EditGiven) {
  const { editing } = words(visit.language)
  const { declaration } = layout
  return (
    <Form action={inDebate(visit.language, debate, '/declaration/draft')}>
      <Hidden name="seen" value={String(declaration?.version ?? 0)} />
      <p>{editing.draftAbout}</p>
      <Button manner={declaration === null || layout.waiting.length > 0 ? 'primary' : 'secondary'}>
        {declaration === null ? editing.draft : editing.draftAgain}
      </Button>
    </Form>
  )
}

function Title({ visit, debate, layout, refused }: EditGiven) {
  const { language } = visit
  const { editing } = words(language)
  const problem = problemAt(language, refused, 'title')
  const { declaration } = layout
  if (declaration === null) return null
  return (
    <section aria-labelledby="naming">
      <h2 id="naming">{editing.titleLabel}</h2>
      <Form action={inDebate(language, debate, '/declaration/title')}>
        <Hidden name="seen" value={String(declaration.version)} />
        <TextField
          name="title"
          label={editing.titleLabel}
          hint={editing.titleHint}
          value={(refused?.chosen === undefined ? refused?.typed : undefined) ?? declaration.title ?? ''}
          problem={problem}
          size={60}
        />
        <Button manner="secondary">{editing.titleSave}</Button>
      </Form>
    </section>
  )
}

function Join({ visit, debate, refused }: EditGiven) {
  const { language } = visit
  const { editing } = words(language)
  return (
    <section aria-labelledby="joining">
      <h2 id="joining">{editing.join}</h2>
      <p>{editing.joinAbout}</p>
      <Form action={inDebate(language, debate, '/declaration/join')} id="join">
        <TextArea
          name="words"
          label={editing.joinWords}
          hint={editing.joinHint}
          value={refused?.chosen === undefined ? '' : (refused.typed ?? '')}
          problem={problemAt(language, refused, 'words')}
          rows={3}
        />
        <Button manner="secondary">{editing.joinDo}</Button>
      </Form>
    </section>
  )
}

function Waiting({ visit, debate, layout }: EditGiven) {
  if (layout.waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words(visit.language).editing.waiting}</h2>
      <ul>
        {layout.waiting.map((one) => (
          <li>
            <RestingQuote language={visit.language} debate={debate} commitment={one} cut={160} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RestingOnNothing(given: EditGiven) {
  const { visit, debate, layout } = given
  const { language } = visit
  const { editing } = words(language)
  if (layout.restingOnNothing.length === 0) return null
  return (
    <section aria-labelledby="nothing">
      <h2 id="nothing">{editing.nothing}</h2>
      <p>{editing.nothingAbout}</p>
      <ul>
        {layout.restingOnNothing.map((line) => (
          <li id={`line-${line.number}`}>
            <p>
              <LineWords language={language} debate={debate} line={line} />
            </p>
            <ul>
              {line.rests.map((one) => (
                <li>
                  <a href={inDebate(language, debate, `/commitments/${one.number}`)}>
                    {say(words(language).commitment, { n: one.number })}
                  </a>
                  : <WhyGone language={language} debate={debate} one={one} />
                </li>
              ))}
            </ul>
            <Chooser line={line} given={given} />
            <p>
              <a href={inDebate(language, debate, `/declaration/lines/${line.number}`)}>{say(editing.change, { n: line.number })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ended({ visit: { language }, debate, layout }: EditGiven) {
  const { editing } = words(language)
  if (layout.ended.length === 0) return null
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{editing.ended}</h2>
      <p class="hint">{editing.endedAbout}</p>
      <ul>
        {layout.ended.map((line) => (
          <li id={`line-${line.number}`}>
            <a href={inDebate(language, debate, `/declaration/lines/${line.number}`)}>
              {say(words(language).linePage.title, { n: line.number })}
            </a>
            : <LineWords language={language} debate={debate} line={line} />
            <br />
            <small>
              <WhatBecame language={language} debate={debate} line={line} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was done last, where the address says so. */
export function Done({ visit }: Pick<PartGiven, 'visit'>) {
  const { done } = words(visit.language)
  const act = visit.query.get('done') ?? ''
  if (!Object.hasOwn(done, act)) return null
  const said = done[act as keyof typeof done]
  const n = Number(visit.query.get('n') ?? 0)
  return (
    <Banner manner="done">
      {typeof said === 'string' ? said : plural(visit.language, said, Number.isSafeInteger(n) && n >= 0 ? n : 0)}
    </Banner>
  )
}

/** The declaration of a debate as it is edited: drafted, ordered, joined; each line has a page on which it is changed. */
export function editPage(given: EditGiven): string {
  const { visit, debate, layout, refused } = given
  const { language } = visit
  const said = words(language)
  const { declaration } = layout
  const drafted = declaration && (
    <Said
      sentence={said.editing.drafted}
      given={{ name: declaration.draftedBy, moment: <>{momentInWords(language, declaration.draftedAt)}</> }}
    />
  )
  const now = (
    <>
      {declaration?.title ?? said.title}. {drafted}
    </>
  )
  return page({
    language,
    path: `/debates/${debate.slug}/declaration/edit`,
    title: said.editing.title,
    debate: debateOfPage(debate, language),
    crumbs: [{ label: said.title, to: `/debates/${debate.slug}/declaration` }],
    current: 'declaration',
    actor: visit.actor,
    children: (
      <>
        <WhatWentWrong language={language} refused={refused} now={now} />
        <Done visit={visit} />
        {declaration === null && <p class="lead">{layout.waiting.length > 0 ? said.empty.what : said.empty.none}</p>}
        {drafted && <p>{drafted}</p>}
        {declaration && (
          <p>
            <a href={inDebate(language, debate, '/declaration')}>{said.read}</a>
          </p>
        )}
        <Draft {...given} />
        <Waiting {...given} />
        {declaration &&
          layout.sections.map((section) => (
            <section aria-labelledby={sectionAnchor(section)}>
              <SectionHead section={section} given={given} />
              {section.lines.length === 0 ? (
                <p>{said.editing.empty}</p>
              ) : (
                <ol>
                  {section.lines.map((placed, at) => (
                    <EditLine placed={placed} at={at} of={section.lines.length} given={given} />
                  ))}
                </ol>
              )}
            </section>
          ))}
        <RestingOnNothing {...given} />
        {declaration && <Join {...given} />}
        <Title {...given} />
        <Ended {...given} />
      </>
    ),
  })
}
