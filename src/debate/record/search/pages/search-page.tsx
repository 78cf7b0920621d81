import { categories, delegationById, nameOf } from '../../../../council/index.ts'
import { sentencesFrom } from '../../../../document/index.ts'
import type { Visit } from '../../../../platform/http/index.ts'
import {
  address,
  Button,
  Filters,
  Hidden,
  Notices,
  type PageLanguage,
  Pager,
  page,
  plural,
  Select,
  saidIn,
  say,
  TextField,
  uiWords,
} from '../../../../ui/index.ts'
import type { SearchChoices } from '../choices.ts'
import ar from '../messages/ar.json' with { type: 'json' }
import en from '../messages/en.json' with { type: 'json' }
import type { SearchQuery } from '../query.ts'
import type { SearchFilter, SearchFound } from '../search-statements.ts'
import { searchPageWords } from '../words.ts'
import { SearchHitEntry } from './search-hit.tsx'

const sentences = sentencesFrom({ en, ar })
/** Hits of one page. */
export const hitsOfPage = 20

/** What the page of the search shows. */
export interface SearchShown {
  /** As it was typed. */
  readonly typed: string
  readonly query: SearchQuery
  readonly filter: SearchFilter
  readonly page: number
  readonly choices: SearchChoices
  /** Null while nothing was looked for. */
  readonly found: SearchFound | null
}

function SearchForm({ language, shown }: { readonly language: PageLanguage; readonly shown: SearchShown }) {
  const words = searchPageWords(language)
  const { choices, filter, typed } = shown
  const ui = uiWords(language)
  const names = { languages: ui.languages, capacities: ui.capacities, categories: ui.categories } as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >
  const select = (name: keyof SearchFilter, options: readonly { value: string; label: string }[]) => (
    <Select name={name} label={words.filters[name]} value={filter[name]} options={[{ value: '', label: words.any }, ...options]} />
  )
  const known = (id: string, name: string) => {
    const delegation = delegationById(id)
    return delegation ? nameOf(delegation, language) : name
  }
  const delegations = choices.delegations
    .map(({ id, name }) => ({ value: id, label: known(id, name) }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
  return (
    <>
      <form method="get" action={address(language, '/search')} class="search">
        {Object.entries(filter).map(([name, value]) => value !== null && <Hidden name={name} value={value} />)}
        <TextField name="q" type="search" label={words.words} hint={words.hint} value={typed} size={50} />
        <Button>{words.find}</Button>
      </form>
      <Filters language={language} action={address(language, '/search')} keep={{ q: typed }}>
        {select(
          'debate',
          choices.debates.map(({ slug, theme, date }) => ({
            value: slug,
            label: [date?.slice(0, 4), theme ?? slug].filter(Boolean).join(' · '),
          })),
        )}
        {select('delegation', delegations)}
        {select(
          'language',
          choices.languages.map((value) => ({ value, label: names.languages![value] ?? value })),
        )}
        {select(
          'category',
          categories.map((value) => ({ value, label: names.categories![value] ?? value })),
        )}
        {select(
          'capacity',
          choices.capacities.map((value) => ({ value, label: names.capacities![value] ?? value })),
        )}
      </Filters>
    </>
  )
}

/** The page of the search: the words, what they are narrowed down to, how many statements have them, and where. */
export function searchPage(visit: Visit, shown: SearchShown): string {
  const { language, actor } = visit
  const words = searchPageWords(language)
  const { typed, query, found } = shown
  const fixed = new URLSearchParams(visit.query)
  fixed.delete('page')
  const to = (number: number) => address(language, '/search', `?${new URLSearchParams([...fixed, ['page', String(number)]])}`)
  const notices = typed === '' ? [] : query.notices.map(({ code, reason }) => saidIn(language, code, reason, sentences))
  return page({
    language,
    path: '/search',
    query: fixed.size > 0 ? `?${fixed}` : '',
    title: typed === '' ? words.title : say(words.titleOf, { words: typed.slice(0, 80) }),
    heading: words.title,
    actor,
    current: 'search',
    children: (
      <>
        <SearchForm language={language} shown={shown} />
        <Notices language={language} notices={notices} />
        {found === null ? (
          <p>{words.begin}</p>
        ) : (
          <>
            <h2>{plural(language, words.found, found.total)}</h2>
            {found.total === 0 && <p>{words.nothing}</p>}
            {found.total > 1 && <p class="hint">{words.order[found.order]}</p>}
            <ol class="hits">
              {found.hits.map((hit) => (
                <SearchHitEntry language={language} hit={hit} />
              ))}
            </ol>
            {found.total > hitsOfPage && <Pager language={language} page={shown.page} size={hitsOfPage} total={found.total} to={to} />}
          </>
        )}
      </>
    ),
  })
}
