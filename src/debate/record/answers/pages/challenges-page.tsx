import type { Visit } from '../../../../platform/http/index.ts'
import { Button, CountLink, EntryTable, type PageLanguage, Pager, passage, plural, pluralForm, Said, Select } from '../../../../ui/index.ts'
import { type ChallengesFilter, challengesQuery, leastOptions, type RecurringConcept } from '../challenges.ts'
import { entryQuery } from '../entry-filter.ts'
import type { KnownDebate } from '../known-debate.ts'
import { answersWords } from '../words.ts'
import { answersShell, toOf } from './parts.tsx'

/** Matters on one page. */
const mattersOnPage = 40

/** What recurs, all of it; the page shows what its filter leaves. */
export interface ChallengesGiven {
  readonly known: KnownDebate
  readonly filter: ChallengesFilter
  readonly all: readonly RecurringConcept[]
}

/** What the page and its files show of it. */
export function challengesShown({ filter, all }: Pick<ChallengesGiven, 'filter' | 'all'>): readonly RecurringConcept[] {
  return filter.shown === 'all' ? all : all.filter(({ commitments }) => commitments === 0)
}

/** Two bars, one above the other, that grow in the direction in which the page is read. */
function TwoBars({ language, one, most }: { readonly language: PageLanguage; readonly one: RecurringConcept; readonly most: number }) {
  const end = passage(language).dir === 'rtl'
  const percentOf = (value: number) => `${Math.round((value / most) * 1000) / 10}%`
  const bar = (value: number, y: number, name: string) => (
    <rect class={name} x={end ? percentOf(most - value) : '0'} y={y} width={percentOf(value)} height="9" />
  )
  return (
    <svg class="two-bars" width="140" height="20" aria-hidden="true">
      {bar(one.delegations, 0, 'part tone-4')}
      {bar(one.commitments, 10, 'part tone-1')}
    </svg>
  )
}

function ChallengesFilters({ given: { known, filter }, visit }: { readonly given: ChallengesGiven; readonly visit: Visit }) {
  const words = answersWords(visit.language)
  const { challenges } = words
  return (
    <div class="filters">
      <form method="get" action={toOf(known, visit)('/answers/challenges')}>
        <Select
          name="category"
          label={challenges.category}
          value={filter.category}
          options={(['challenge-or-gap', 'challenge', 'gap'] as const).map((value) => ({ value, label: challenges.categories[value] }))}
        />
        <Select
          name="least"
          label={challenges.least}
          value={String(filter.least)}
          options={leastOptions.map((n) => ({ value: String(n), label: plural(visit.language, challenges.leastOption, n) }))}
        />
        <Select
          name="shown"
          label={challenges.shown}
          value={filter.shown}
          options={(['without', 'all'] as const).map((value) => ({ value, label: challenges.shownOptions[value] }))}
        />
        <Button>{words.apply}</Button>
      </form>
    </div>
  )
}

function ChallengesTable({
  given,
  visit,
  rows,
}: {
  readonly given: ChallengesGiven
  readonly visit: Visit
  readonly rows: readonly RecurringConcept[]
}) {
  const { known, filter, all } = given
  const { language } = visit
  const { challenges } = answersWords(language)
  const { columns } = challenges
  const to = toOf(known, visit)
  const most = Math.max(1, ...all.flatMap(({ delegations, commitments }) => [delegations, commitments]))
  const sorted = (sort: ChallengesFilter['sort']) => ({
    to: to(`/answers/challenges${challengesQuery({ ...filter, sort, page: 1 })}`),
    now: filter.sort === sort ? (sort === 'delegations' ? ('descending' as const) : ('ascending' as const)) : null,
  })
  const list = (more: Parameters<typeof entryQuery>[0], by: 'delegation' | null = null) =>
    to(`/answers/quotes${entryQuery({ category: filter.category, ...more }, { by })}`)
  return (
    <figure>
      <EntryTable
        language={language}
        caption={challenges.caption}
        columns={[
          { heading: columns.concept, sort: sorted('name') },
          { heading: columns.bars },
          { heading: columns.delegations, numeric: true, sort: sorted('delegations') },
          { heading: columns.commitments, numeric: true, sort: sorted('commitments') },
          { heading: columns.within, numeric: true },
        ]}
        rows={rows.map((one) => ({
          cells: [
            <a href={list({ concept: one.concept })}>{one.name}</a>,
            <TwoBars language={language} one={one} most={most} />,
            <CountLink n={one.delegations} to={list({ concept: one.concept }, 'delegation')} />,
            one.commitments === 0 ? (
              <strong>{challenges.none}</strong>
            ) : (
              <CountLink n={one.commitments} to={list({ category: 'commitment', concept: one.concept })} />
            ),
            one.within > 0 && <CountLink n={one.within} to={list({ category: 'commitment', concept: one.concept, within: 'paragraph' })} />,
          ],
        }))}
      />
      <figcaption class="source">{challenges.picture}</figcaption>
    </figure>
  )
}

/** Which challenges and gaps recur, and which of them no commitment names. */
export function challengesPage(given: ChallengesGiven, visit: Visit): string {
  const { known, filter, all } = given
  const { language } = visit
  const words = answersWords(language)
  const { challenges } = words
  const shown = challengesShown(given)
  const number = Math.min(filter.page, Math.max(1, Math.ceil(shown.length / mattersOnPage)))
  const without = all.filter(({ commitments }) => commitments === 0).length
  const sentence = (forms: typeof challenges.sentence, none: string, n: number, show: 'without' | 'all') => (
    <Said
      sentence={n === 0 ? none : pluralForm(language, forms, n)}
      given={{
        n: <CountLink n={n} to={toOf(known, visit)(`/answers/challenges${challengesQuery({ ...filter, shown: show, page: 1 })}`)} />,
        least: String(filter.least),
      }}
    />
  )
  return answersShell(known, visit, {
    part: '/challenges',
    title: words.parts['/challenges'],
    query: challengesQuery({ ...filter, page: number }),
    file: '/answers/challenges',
    children: (
      <>
        <p class="lead">{sentence(challenges.allSentence, challenges.allSentenceNone, all.length, 'all')}</p>
        {all.length > 0 && <p class="lead">{sentence(challenges.sentence, challenges.sentenceNone, without, 'without')}</p>}
        <p>{challenges.caution}</p>
        <ChallengesFilters given={given} visit={visit} />
        {shown.length > 0 && (
          <ChallengesTable given={given} visit={visit} rows={shown.slice((number - 1) * mattersOnPage, number * mattersOnPage)} />
        )}
        <Pager
          language={language}
          page={number}
          size={mattersOnPage}
          total={shown.length}
          to={(other) => toOf(known, visit)(`/answers/challenges${challengesQuery({ ...filter, page: other })}`)}
        />
      </>
    ),
  })
}
