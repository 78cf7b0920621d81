import { categories } from '../../../../council/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import { Button, CountLink, EntryTable, Pager, pluralForm, Said, Select, StackedBars, say, uiWords } from '../../../../ui/index.ts'
import { spokenOfKind, spokenOfName, stateOfMission } from '../../../analysis/index.ts'
import { entryQuery } from '../entry-filter.ts'
import type { KnownDebate } from '../known-debate.ts'
import { type NamedPlace, type SituationsFilter, situationsQuery, spokenOfKinds } from '../situations.ts'
import { answersWords } from '../words.ts'
import { answersShell, toOf } from './parts.tsx'

/** States, missions and regions on one page. */
const placesOnPage = 40
/** Of how many a picture is drawn. */
const drawn = 12

/** What is spoken of in a debate, as its filter leaves it. */
export interface SituationsGiven {
  readonly known: KnownDebate
  readonly filter: SituationsFilter
  readonly places: readonly NamedPlace[]
}

function SituationsFilters({ given: { known, filter }, visit }: { readonly given: SituationsGiven; readonly visit: Visit }) {
  const words = answersWords(visit.language)
  const { situations } = words
  return (
    <div class="filters">
      <form method="get" action={toOf(known, visit)('/answers/situations')}>
        <Select
          name="kind"
          label={situations.kind}
          value={filter.kind}
          options={[{ value: '', label: situations.anyKind }, ...spokenOfKinds.map((value) => ({ value, label: situations.kinds[value] }))]}
        />
        <Select
          name="delegation"
          label={words.delegation}
          value={filter.delegation}
          options={[{ value: '', label: words.anyDelegation }, ...known.speaking.map(({ key, name }) => ({ value: key, label: name }))]}
        />
        <Button>{words.apply}</Button>
      </form>
    </div>
  )
}

/** Which States, missions and regions are spoken of, by whom, and what is done where they are. */
export function situationsPage(given: SituationsGiven, visit: Visit): string {
  const { known, filter, places } = given
  const { language } = visit
  const words = answersWords(language)
  const { situations } = words
  const to = toOf(known, visit)
  const { delegation } = filter
  const number = Math.min(filter.page, Math.max(1, Math.ceil(places.length / placesOnPage)))
  const onPage = places.slice((number - 1) * placesOnPage, number * placesOnPage)
  const list = (more: Parameters<typeof entryQuery>[0], by: 'delegation' | null = null) =>
    to(`/answers/quotes${entryQuery({ delegation, ...more }, { by })}`)
  const serves = (place: string) => {
    const state = spokenOfKind(place) === 'mission' ? stateOfMission(place) : null
    return state && <small> {say(situations.serves, { state: spokenOfName(language, state, known.debate.date) })}</small>
  }
  const label = uiWords(language).categories
  return answersShell(known, visit, {
    part: '/situations',
    title: words.parts['/situations'],
    query: situationsQuery({ ...filter, page: number }),
    file: '/answers/situations',
    children: (
      <>
        <p class="lead">
          <Said
            sentence={places.length === 0 ? situations.sentenceNone : pluralForm(language, situations.sentence, places.length)}
            given={{ n: <CountLink n={places.length} to={to(`/answers/situations${situationsQuery({ ...filter, page: 1 })}`)} /> }}
          />
        </p>
        <p>{situations.explained}</p>
        <SituationsFilters given={given} visit={visit} />
        {onPage.length > 0 && (
          <>
            <EntryTable
              language={language}
              caption={situations.caption}
              columns={[
                { heading: situations.columns.place },
                { heading: situations.columns.delegations, numeric: true },
                { heading: situations.columns.sentences, numeric: true },
                ...categories.map((category) => ({ heading: label[category], numeric: true as const })),
              ]}
              rows={onPage.map(({ place, name, delegations, sentences, categories: by }) => ({
                cells: [
                  <>
                    <bdi>{name}</bdi>
                    {serves(place)}
                  </>,
                  <CountLink n={delegations} to={list({ place }, 'delegation')} />,
                  <CountLink n={sentences} to={list({ place })} />,
                  ...categories.map(
                    (category) => (by[category] ?? 0) > 0 && <CountLink n={by[category]!} to={list({ place, category })} />,
                  ),
                ],
              }))}
            />
            <Pager
              language={language}
              page={number}
              size={placesOnPage}
              total={places.length}
              to={(other) => to(`/answers/situations${situationsQuery({ ...filter, page: other })}`)}
            />
            <StackedBars
              language={language}
              finding={situations.finding}
              heading={situations.columns.place}
              parts={categories.map((name) => ({ name, label: label[name] }))}
              bars={onPage.slice(0, drawn).map(({ place, name, categories: by }) => ({
                label: name,
                values: categories.map((category) => ({ value: by[category] ?? 0, to: list({ place, category }) })),
              }))}
            />
          </>
        )}
      </>
    ),
  })
}
