import { dayOf, type Visit } from '../../../../platform/http/index.ts'
import {
  AssessmentMark,
  address,
  CountLink,
  EntryTable,
  KindMark,
  Pager,
  page,
  paragraphInWords,
  pluralForm,
  Quote,
  type Row,
  Said,
  StandingMark,
  StandingSentence,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { assessmentsShown } from '../assessments-shown.ts'
import { nameOfWhoSpoke } from '../delegation-name.ts'
import { queryOf, type RegisterFilter, type RegisterOrder, sortNames, sortOf } from '../filter.ts'
import type { RegisterChoices, RegisterLine, RegisterTotals } from '../register-lines.ts'
import { debateOfPage, placeOf } from '../shown-debate.ts'
import { registerWords } from '../words.ts'
import { RegisterFilters } from './register-filters.tsx'

/** Lines on one page of a register. */
export const linesOnPage = 50
/** Letters of a quote that are seen before its rest is folded away. */
const quoteLength = 200

/** What the page of a register shows. */
export interface RegisterGiven {
  readonly debate: KeptDebate
  readonly filter: RegisterFilter
  readonly order: RegisterOrder
  readonly page: number
  readonly totals: RegisterTotals
  /** How many were set aside, under the same filter otherwise. */
  readonly setAside: number
  readonly choices: RegisterChoices
  readonly lines: readonly RegisterLine[]
}

type Shown = RegisterGiven & { readonly visit: Visit }

function Answers({ given, line }: { readonly given: Shown; readonly line: RegisterLine }) {
  const words = registerWords(given.visit.language)
  const all = [
    ...line.questions.map((letter) => ({ to: queryOf({ question: letter }), label: say(words.question, { letter }) })),
    ...line.calls.map((letter) => ({ to: queryOf({ call: letter }), label: say(words.call, { letter }) })),
  ]
  return all.map(({ to, label }, index) => (
    <>
      {index > 0 && <br />}
      <a href={to}>{label}</a>
    </>
  ))
}

function Standing({ given, line }: { readonly given: Shown; readonly line: RegisterLine }) {
  const { language } = given.visit
  const words = registerWords(language)
  const { stateWord, setAsideWhy, standing } = line
  return (
    <>
      <StandingMark language={language} standing={standing} />
      {stateWord && !(stateWord === 'confirmed' && standing === 'confirmed') && <div>{words.stateWords[stateWord]}</div>}
      {standing === 'set-aside' && setAsideWhy && (
        <div>
          <Said sentence={words.why} given={{ why: setAsideWhy }} />
        </div>
      )}
    </>
  )
}

function Assessments({ given, line }: { readonly given: Shown; readonly line: RegisterLine }) {
  const { language, at } = given.visit
  return assessmentsShown(line, dayOf({ at })).map(({ value, organization }) => {
    if (value === 'reported' || value === 'differing') return registerWords(language)[value]
    const mark = <AssessmentMark language={language} value={value} />
    if (organization === null) return mark
    return (
      <div>
        <Said sentence={registerWords(language).assessedBy} given={{ assessment: mark, organization }} />
      </div>
    )
  })
}

function rowOf(given: Shown, line: RegisterLine): Row {
  const { visit, debate } = given
  const { language } = visit
  const [sentence] = line.sentences
  const place = address(language, placeOf(debate.slug, line.anchor, line.paragraph, sentence))
  return {
    id: `c${line.number}`,
    cells: [
      <>
        <bdi>{nameOfWhoSpoke(language, line, debate.date)}</bdi>
        <br />
        <a href={`commitments/${line.number}`}>
          <small>{say(registerWords(language).number, { n: line.number })}</small>
        </a>
      </>,
      <Quote
        language={language}
        text={line.quote}
        lang={line.language}
        cut={quoteLength}
        place={{ to: place, label: paragraphInWords(language, line.paragraph) }}
      />,
      <KindMark language={language} kind={line.kind} />,
      <Answers given={given} line={line} />,
      <Standing given={given} line={line} />,
      <Assessments given={given} line={line} />,
    ],
  }
}

function Lines({ given }: { readonly given: Shown }) {
  const { visit, filter, order, lines } = given
  const { language } = visit
  const words = registerWords(language)
  const sortable = (name: keyof typeof words.columns) => {
    const by = sortNames.find((one) => one === name)
    if (!by) return {}
    const now = order.by !== by ? null : order.downwards ? ('descending' as const) : ('ascending' as const)
    return { sort: { to: `register${queryOf({ ...filter, sort: sortOf({ by, downwards: now === 'ascending' }) })}`, now } }
  }
  return (
    <EntryTable
      language={language}
      caption={words.caption}
      columns={(['delegation', 'quote', 'kind', 'answers', 'standing', 'assessment'] as const).map((name) => ({
        heading: words.columns[name],
        ...sortable(name),
      }))}
      rows={lines.map((line) => rowOf(given, line))}
    />
  )
}

function Sentence({ given }: { readonly given: Shown }) {
  const { visit, filter, totals, setAside } = given
  const { language } = visit
  const words = registerWords(language)
  const to = (change: Parameters<typeof queryOf>[0]) => `register${queryOf({ ...filter, ...change })}`
  if (filter.standing === 'set-aside') {
    const sentence = pluralForm(language, words.setAsideShown, totals.quoted)
    return (
      <p class="standing-sentence">
        <Said sentence={sentence} given={{ n: <CountLink n={totals.quoted} to={to({})} /> }} />
      </p>
    )
  }
  const { quoted, delegations, checked, confirmed } = totals
  // A standing narrows down to what it says: what else is counted among it can't be opened by another standing.
  const own = (standing: 'checked' | 'confirmed') => (filter.standing === null || filter.standing === standing ? to({ standing }) : null)
  const opens = { quoted: to({}), delegations: to({ view: 'delegations' }) }
  const [reviewedTo, confirmedTo] = [own('checked'), own('confirmed')]
  return (
    <>
      <StandingSentence
        language={language}
        quoted={quoted}
        delegations={delegations}
        reviewed={checked}
        confirmed={confirmed}
        to={{ ...opens, ...(reviewedTo && { reviewed: reviewedTo }), ...(confirmedTo && { confirmed: confirmedTo }) }}
      />
      {setAside > 0 && filter.standing === null && (
        <p>
          <Said
            sentence={pluralForm(language, words.setAside, setAside)}
            given={{ n: <CountLink n={setAside} to={to({ standing: 'set-aside' })} /> }}
          />
        </p>
      )}
    </>
  )
}

function Downloads({ given }: { readonly given: Shown }) {
  const { visit, filter, order } = given
  const query = queryOf({ ...filter, sort: sortOf(order) })
  const link = (ending: string, name: string) => <a href={`register.${ending}${query}`}>{name}</a>
  return (
    <p class="source">
      <Said
        sentence={registerWords(visit.language).download}
        given={{ csv: link('csv', 'CSV'), json: link('json', 'JSON'), atom: link('atom', 'Atom') }}
      />
    </p>
  )
}

/** The page of a register: how much there is and how it stands, its filter, its lines, and the same as files. */
export function registerPage(all: RegisterGiven, visit: Visit): string {
  const given = { ...all, visit }
  const { debate, filter, order, totals, lines } = all
  const { language, path, actor } = visit
  const words = registerWords(language)
  const isFiltered = queryOf(filter) !== ''
  const here = (page: number) => `register${queryOf({ ...filter, sort: sortOf(order), page })}`
  return page({
    language,
    path,
    query: queryOf({ ...filter, sort: sortOf(order), page: all.page }),
    title: words.title,
    debate: debateOfPage(debate),
    current: 'register',
    actor,
    feed: { to: `register.atom${queryOf(filter)}`, title: uiWords(language).feed },
    children: (
      <>
        <Sentence given={given} />
        <RegisterFilters given={all} visit={visit} />
        {lines.length > 0 ? <Lines given={given} /> : <p>{isFiltered ? words.emptyFiltered : words.empty}</p>}
        <Pager language={language} page={all.page} size={linesOnPage} total={totals.quoted} to={here} />
        <p class="hint">{words.intro}</p>
        <Downloads given={given} />
      </>
    ),
  })
}
