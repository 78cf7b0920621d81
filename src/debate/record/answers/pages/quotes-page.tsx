import type { Visit } from '../../../../platform/http/index.ts'
import { EntryTable, type PageLanguage, Pager, plural, say, uiWords } from '../../../../ui/index.ts'
import { conceptName, spokenOfName } from '../../../analysis/index.ts'
import type { Entry } from '../entries.ts'
import { type EntryFilter, entryFields, entryQuery } from '../entry-filter.ts'
import type { KnownDebate, Speaking } from '../known-debate.ts'
import { answersWords } from '../words.ts'
import { EntryQuote } from './entry-quote.tsx'
import { answersShell, toOf } from './parts.tsx'

/** Quotes on one page of their list, delegations on one of theirs, and quotes of each delegation there. */
export const listSizes = { quotes: 50, delegations: 20, ofEach: 3 } as const

/** A list behind a number: the quotes, or the delegations each with some of its quotes. */
export interface QuotesGiven {
  readonly known: KnownDebate
  readonly filter: EntryFilter
  readonly by: 'delegation' | null
  readonly page: number
  /** Delegations that have entries, in the order of their names, with how many. */
  readonly delegations: readonly (Speaking & { readonly n: number })[]
  /** The entries of this page. */
  readonly entries: readonly Entry[]
}

/** What the words of a list have in common, in words. */
export function commonWords(language: PageLanguage, known: KnownDebate, filter: EntryFilter): readonly string[] {
  const words = answersWords(language)
  const { fields } = words.quotes
  const { categories } = uiWords(language)
  const inWords: Readonly<Record<(typeof entryFields)[number], (value: string) => string>> = {
    question: (value) => value,
    category: (value) => {
      if (value === 'asking') return words.briefers.columns.asked
      return value === 'challenge-or-gap' ? words.challenges.categories[value] : categories[value as keyof typeof categories]
    },
    concept: (value) => conceptName(language, value),
    within: () => '',
    addressee: (value) => words.recommendations.addressees[value as keyof typeof words.recommendations.addressees],
    group: (value) => words.groups[value as keyof typeof words.groups],
    place: (value) => spokenOfName(language, value, known.debate.date),
    delegation: (value) => known.speaking.find(({ key }) => key === value)?.name ?? value,
  }
  return entryFields.flatMap((name) => {
    const value = filter[name]
    return value === null ? [] : [say(fields[name], { value: inWords[name](value) })]
  })
}

/** The list that a number opens. */
export function quotesPage(given: QuotesGiven, visit: Visit): string {
  const { known, filter, by, page, delegations, entries } = given
  const { language } = visit
  const { quotes } = answersWords(language)
  const to = toOf(known, visit)
  const total = delegations.reduce((sum, { n }) => sum + n, 0)
  const nameOf = (key: string) => delegations.find((one) => one.key === key)?.name ?? key
  const shownOf = (key: string) => entries.filter((entry) => entry.key === key)
  const [size, all] = by ? [listSizes.delegations, delegations.length] : [listSizes.quotes, total]
  const onPage = by ? delegations.slice((page - 1) * size, page * size) : []
  const rows = by
    ? onPage.map(({ key, name, n }) => {
        const shown = shownOf(key)
        return {
          cells: [
            <bdi>{name}</bdi>,
            <>
              {shown.map((entry) => (
                <EntryQuote known={known} visit={visit} entry={entry} />
              ))}
              {n > shown.length && (
                <p>
                  <a href={to(`/answers/quotes${entryQuery({ ...filter, delegation: key })}`)}>{plural(language, quotes.all, n)}</a>
                </p>
              )}
            </>,
          ],
        }
      })
    : entries.map((entry) => ({ cells: [<bdi>{nameOf(entry.key)}</bdi>, <EntryQuote known={known} visit={visit} entry={entry} />] }))
  return answersShell(known, visit, {
    part: null,
    title: by ? quotes.byDelegation : quotes.of,
    query: entryQuery(filter, { by, page }),
    file: '/answers/quotes',
    children: (
      <>
        <ul aria-label={quotes.filters}>
          {commonWords(language, known, filter).map((one) => (
            <li>
              <bdi>{one}</bdi>
            </li>
          ))}
        </ul>
        {rows.length === 0 ? (
          <p>{quotes.nothing}</p>
        ) : (
          <EntryTable
            language={language}
            caption={by ? plural(language, quotes.delegations, all) : plural(language, quotes.quotes, all)}
            columns={[{ heading: quotes.columns.delegation }, { heading: quotes.columns.quote }]}
            rows={rows}
          />
        )}
        <Pager
          language={language}
          page={page}
          size={size}
          total={all}
          to={(other) => to(`/answers/quotes${entryQuery(filter, { by, page: other })}`)}
        />
      </>
    ),
  })
}
