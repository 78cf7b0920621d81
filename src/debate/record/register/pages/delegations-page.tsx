import type { Visit } from '../../../../platform/http/index.ts'
import { CountLink, EntryTable, page, plural, uiWords } from '../../../../ui/index.ts'
import { nameOfWhoSpoke, sortedByName } from '../delegation-name.ts'
import { queryOf, type RegisterQuery } from '../filter.ts'
import type { QuotedDelegation } from '../register-lines.ts'
import { debateOfPage } from '../shown-debate.ts'
import { registerWords } from '../words.ts'
import { RegisterFilters, type RegisterFiltersGiven } from './register-filters.tsx'

/** What the list of delegations of a register shows. */
export interface DelegationsGiven extends RegisterFiltersGiven {
  readonly delegations: readonly QuotedDelegation[]
}

const kinds = ['new', 'continuing', 'reaffirmed'] as const
const standings = ['checked', 'confirmed'] as const

/** The delegations that a register quotes, alphabetically, with how much is quoted from each: what "from 41 delegations" opens. */
export function delegationsPage(given: DelegationsGiven, visit: Visit): string {
  const { debate, filter, delegations } = given
  const { language, path, actor } = visit
  const words = registerWords(language)
  const ui = uiWords(language)
  const register = (change: RegisterQuery) => `register${queryOf({ ...filter, ...change })}`
  const fits = (name: 'kind' | 'standing', value: string) => filter[name] === null || filter[name] === value
  return page({
    language,
    path,
    query: queryOf({ ...filter, view: 'delegations' }),
    title: words.delegationsTitle,
    debate: debateOfPage(debate),
    crumbs: [{ label: words.title, to: `/debates/${debate.slug}/register` }],
    current: 'register',
    actor,
    children: (
      <>
        <p class="lead">{plural(language, words.delegations.intro, delegations.length)}</p>
        <RegisterFilters given={given} visit={visit} />
        <EntryTable
          language={language}
          caption={words.delegations.caption}
          columns={[
            { heading: words.columns.delegation },
            { heading: words.delegations.quoted, numeric: true },
            ...kinds.map((kind) => ({ heading: ui.kinds[kind], numeric: true as const })),
            ...standings.map((standing) => ({ heading: words.delegations[standing], numeric: true as const })),
          ]}
          rows={sortedByName(language, delegations, debate.date).map((one) => ({
            cells: [
              <bdi>{nameOfWhoSpoke(language, one, debate.date)}</bdi>,
              <CountLink n={one.quoted} to={register({ delegation: one.key })} />,
              ...kinds.map((kind) => <CountLink n={one[kind]} to={fits('kind', kind) ? register({ delegation: one.key, kind }) : null} />),
              ...standings.map((standing) => (
                <CountLink n={one[standing]} to={fits('standing', standing) ? register({ delegation: one.key, standing }) : null} />
              )),
            ],
          }))}
        />
        <p>
          <a href={register({})}>{words.delegations.back}</a>
        </p>
      </>
    ),
  })
}
