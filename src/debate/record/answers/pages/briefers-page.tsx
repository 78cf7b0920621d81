import type { Visit } from '../../../../platform/http/index.ts'
import { CountLink, EntryTable, listInWords, Pager, paragraphInWords, plural, pluralForm, Said, uiWords } from '../../../../ui/index.ts'
import { conceptName } from '../../../analysis/index.ts'
import { answeringBy, type BrieferAsked, type Briefing, type LinkedEntry } from '../briefers.ts'
import { type BriefersFilter, briefersLists, briefersQuery } from '../briefers-filter.ts'
import type { KnownDebate } from '../known-debate.ts'
import { answersWords } from '../words.ts'
import { EntryQuote } from './entry-quote.tsx'
import { answersShell, toOf } from './parts.tsx'

/** What was asked, on one page; delegations on one page; linked words that are shown of each. */
const sizes = { asked: 15, answering: 20, links: 4 } as const

/** Briefers and what speaks to the same as they do; `filter` may ask about one of them. */
export interface BriefersGiven {
  readonly known: KnownDebate
  readonly filter: BriefersFilter
  readonly briefings: readonly Briefing[]
}

function Links({ known, visit, links }: { readonly known: KnownDebate; readonly visit: Visit; readonly links: readonly LinkedEntry[] }) {
  const { language } = visit
  const { briefers } = answersWords(language)
  const nameOf = (key: string) => known.speaking.find((one) => one.key === key)?.name ?? key
  return (
    <>
      <ul>
        {links.slice(0, sizes.links).map(({ entry, shared }) => (
          <li>
            <bdi>{nameOf(entry.key)}</bdi>
            <EntryQuote known={known} visit={visit} entry={entry} />
            <p class="source">
              <Said
                sentence={briefers.reason}
                given={{
                  concepts: listInWords(
                    language,
                    shared.map((concept) => conceptName(language, concept)),
                  ),
                }}
              />
            </p>
          </li>
        ))}
      </ul>
      {links.length > sizes.links && <p class="source">{plural(language, briefers.moreLinks, links.length - sizes.links)}</p>}
    </>
  )
}

function Asked({ known, visit, one }: { readonly known: KnownDebate; readonly visit: Visit; readonly one: BrieferAsked }) {
  const { language } = visit
  const { briefers } = answersWords(language)
  const folded = (forms: typeof briefers.commitments, links: readonly LinkedEntry[]) =>
    links.length > 0 && (
      <details>
        <summary>{plural(language, forms, links.length)}</summary>
        <Links known={known} visit={visit} links={links} />
      </details>
    )
  return (
    <>
      {folded(briefers.commitments, one.commitments)}
      {folded(briefers.recommendations, one.recommendations)}
      {one.commitments.length + one.recommendations.length === 0 && <p class="source">{briefers.nothing}</p>}
    </>
  )
}

function AllBriefers({ given: { known, briefings }, visit }: { readonly given: BriefersGiven; readonly visit: Visit }) {
  const { language } = visit
  const { briefers } = answersWords(language)
  const to = toOf(known, visit)
  const keys = known.speaking.map(({ key }) => key)
  const open = (briefing: Briefing, list: (typeof briefersLists)[number]) =>
    to(`/answers/briefers${briefersQuery({ briefer: briefing.briefer.key, list, page: 1 })}`)
  const capacityOf = ({ briefer }: Briefing) => {
    const capacity = briefer.statements[0]!.capacity
    return capacity && uiWords(language).capacities[capacity]
  }
  return (
    <>
      <p class="lead">
        <Said
          sentence={briefings.length === 0 ? briefers.sentenceNone : pluralForm(language, briefers.sentence, briefings.length)}
          given={{ n: <span class="count">{briefings.length}</span> }}
        />
      </p>
      <p>{briefers.explained}</p>
      {briefings.length > 0 && (
        <EntryTable
          language={language}
          caption={briefers.caption}
          columns={[
            { heading: briefers.columns.briefer },
            { heading: briefers.columns.asked, numeric: true },
            { heading: briefers.columns.answering, numeric: true },
            { heading: briefers.columns.naming, numeric: true },
          ]}
          rows={briefings.map((briefing) => ({
            cells: [
              <>
                <bdi>{briefing.briefer.name}</bdi> <small>{capacityOf(briefing)}</small>
              </>,
              <CountLink n={briefing.asked.length} to={open(briefing, 'asked')} />,
              <CountLink n={answeringBy(briefing, keys).size} to={open(briefing, 'answering')} />,
              <CountLink n={briefing.naming.length} to={open(briefing, 'naming')} />,
            ],
          }))}
        />
      )}
    </>
  )
}

function OneBriefer({
  given: { known, filter },
  briefing,
  visit,
}: {
  readonly given: BriefersGiven
  readonly briefing: Briefing
  readonly visit: Visit
}) {
  const { language } = visit
  const { briefers, quotes } = answersWords(language)
  const to = toOf(known, visit)
  const { list } = filter
  const nameOf = (key: string) => known.speaking.find((one) => one.key === key)?.name ?? key
  const answering = [
    ...answeringBy(
      briefing,
      known.speaking.map(({ key }) => key),
    ),
  ]
  const size = list === 'answering' ? sizes.answering : sizes.asked
  const total = { asked: briefing.asked.length, answering: answering.length, naming: briefing.naming.length }[list]
  const number = Math.min(filter.page, Math.max(1, Math.ceil(total / size)))
  const part = <T,>(all: readonly T[]) => all.slice((number - 1) * size, number * size)
  const [forms, none] = {
    asked: [briefers.askedTitle, briefers.askedTitleNone] as const,
    answering: [briefers.answeringTitle, briefers.answeringTitleNone] as const,
    naming: [briefers.namingTitle, briefers.namingTitleNone] as const,
  }[list]
  const rows = {
    asked: () =>
      part(briefing.asked).map((one) => ({
        cells: [
          paragraphInWords(language, one.asked.paragraph),
          <EntryQuote known={known} visit={visit} entry={one.asked} />,
          <Asked known={known} visit={visit} one={one} />,
        ],
      })),
    answering: () =>
      part(answering).map(([key, links]) => ({ cells: [<bdi>{nameOf(key)}</bdi>, <Links known={known} visit={visit} links={links} />] })),
    naming: () =>
      part(briefing.naming).map((entry) => ({
        cells: [<bdi>{nameOf(entry.key)}</bdi>, <EntryQuote known={known} visit={visit} entry={entry} />],
      })),
  }[list]()
  return (
    <>
      <nav class="parts" aria-label={briefers.caption}>
        <ul>
          <li>
            <a href={to('/answers/briefers')}>{briefers.back}</a>
          </li>
          {briefersLists.map((one) => (
            <li>
              <a
                href={to(`/answers/briefers${briefersQuery({ briefer: briefing.briefer.key, list: one, page: 1 })}`)}
                aria-current={one === list ? 'page' : undefined}
              >
                {briefers.lists[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{briefers.explained}</p>
      {total === 0 ? (
        <p>{none}</p>
      ) : (
        <EntryTable
          language={language}
          caption={plural(language, forms, total)}
          columns={
            list === 'asked'
              ? [{ heading: briefers.columns.place }, { heading: briefers.lists.asked }, { heading: briefers.columns.links }]
              : [{ heading: quotes.columns.delegation }, { heading: quotes.columns.quote }]
          }
          rows={rows}
        />
      )}
      <Pager
        language={language}
        page={number}
        size={size}
        total={total}
        to={(other) => to(`/answers/briefers${briefersQuery({ ...filter, page: other })}`)}
      />
    </>
  )
}

/** What briefers from civil society asked and who speaks to the same; or what one of them did. */
export function briefersPage(given: BriefersGiven, visit: Visit): string {
  const { language } = visit
  const words = answersWords(language)
  const { filter, briefings, known } = given
  const briefing = filter.briefer === null ? undefined : briefings.find(({ briefer }) => briefer.key === filter.briefer)
  return answersShell(known, visit, {
    part: '/briefers',
    title: briefing ? briefing.briefer.name : words.parts['/briefers'],
    query: briefing ? briefersQuery(filter) : '',
    file: '/answers/briefers',
    children: briefing ? <OneBriefer given={given} briefing={briefing} visit={visit} /> : <AllBriefers given={given} visit={visit} />,
  })
}
