import type { Visit } from '../../../../platform/http/index.ts'
import { Button, CountLink, EntryTable, pluralForm, Said, Select } from '../../../../ui/index.ts'
import type { Recommended } from '../counts.ts'
import { entryQuery, listedAddressees } from '../entry-filter.ts'
import type { KnownDebate } from '../known-debate.ts'
import { speakingGroups } from '../speaking-group.ts'
import { answersWords } from '../words.ts'
import { answersShell, toOf } from './parts.tsx'

/** Who recommends to whom: recommendations by addressee and group, and how many delegations address each. */
export interface RecommendationsGiven {
  readonly known: KnownDebate
  /** Key of the one delegation that is asked about. */
  readonly delegation: string | null
  readonly recommended: readonly Recommended[]
  readonly delegations: ReadonlyMap<string, number>
  /** All recommendations, and those whose sentence names an addressee. */
  readonly all: number
  readonly named: number
}

/** A circle whose area is the number's. */
function Circle({ n, most }: { readonly n: number; readonly most: number }) {
  const radius = Math.max(1.2, Math.round(Math.sqrt(n / most) * 100) / 10)
  return (
    <svg class="circle" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle class="tone-3" cx="11" cy="11" r={radius} />
    </svg>
  )
}

/** The query of the address: the delegation that it is narrowed down to. */
export const recommendationsQuery = (delegation: string | null): string => (delegation ? `?${new URLSearchParams({ delegation })}` : '')

/** Who recommends to whom, as a table of circles whose numbers open the recommendations. */
export function recommendationsPage(given: RecommendationsGiven, visit: Visit): string {
  const { known, delegation, recommended, delegations, all, named } = given
  const { language } = visit
  const words = answersWords(language)
  const { recommendations } = words
  const to = toOf(known, visit)
  const list = (filter: Parameters<typeof entryQuery>[0], by: 'delegation' | null = null) =>
    to(`/answers/quotes${entryQuery({ category: 'recommendation', delegation, ...filter }, { by })}`)
  const groups = speakingGroups.filter((group) => recommended.some((one) => one.group === group))
  const most = Math.max(1, ...recommended.map(({ sentences }) => sentences))
  const at = (addressee: string, group: string) =>
    recommended.find((one) => one.addressee === addressee && one.group === group)?.sentences ?? 0
  const rows = listedAddressees.filter((addressee) => delegations.has(addressee))
  return answersShell(known, visit, {
    part: '/recommendations',
    title: words.parts['/recommendations'],
    query: recommendationsQuery(delegation),
    file: '/answers/recommendations',
    children: (
      <>
        <p class="lead">
          <Said
            sentence={all === 0 ? recommendations.sentenceNone : pluralForm(language, recommendations.sentence, all)}
            given={{ n: <CountLink n={all} to={list({})} />, named: <CountLink n={named} to={list({ addressee: 'somebody' })} /> }}
          />
        </p>
        <p>{recommendations.explained}</p>
        <div class="filters">
          <form method="get" action={to('/answers/recommendations')}>
            <Select
              name="delegation"
              label={words.delegation}
              value={delegation}
              options={[{ value: '', label: words.anyDelegation }, ...known.speaking.map(({ key, name }) => ({ value: key, label: name }))]}
            />
            <Button>{words.apply}</Button>
          </form>
        </div>
        {rows.length > 0 && (
          <figure class="circles">
            <EntryTable
              language={language}
              caption={recommendations.caption}
              columns={[
                { heading: recommendations.columns.addressee },
                ...groups.map((group) => ({ heading: words.groups[group], numeric: true as const })),
                { heading: recommendations.columns.delegations, numeric: true },
              ]}
              rows={rows.map((addressee) => ({
                cells: [
                  recommendations.addressees[addressee],
                  ...groups.map((group) => {
                    const n = at(addressee, group)
                    return n === 0 ? null : (
                      <>
                        <Circle n={n} most={most} /> <CountLink n={n} to={list({ addressee, group })} />
                      </>
                    )
                  }),
                  <CountLink n={delegations.get(addressee) ?? 0} to={list({ addressee }, 'delegation')} />,
                ],
              }))}
            />
            <figcaption class="source">{recommendations.picture}</figcaption>
          </figure>
        )}
      </>
    ),
  })
}
