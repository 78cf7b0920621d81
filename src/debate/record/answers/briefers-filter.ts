import { oneOf, pageFrom, plainText } from '../register/filter.ts'

/** The lists about one briefer: what was asked, who committed to something on the same matters, who names the briefer. */
export const briefersLists = ['asked', 'answering', 'naming'] as const

/** What is asked of the page of briefers; it stays in the address. */
export interface BriefersFilter {
  /** Key of a briefer. */
  readonly briefer: string | null
  readonly list: (typeof briefersLists)[number]
  readonly page: number
}

/** Reads from the query of an address what is asked of the page of briefers. */
export function briefersFilterFrom(query: URLSearchParams): BriefersFilter {
  return { briefer: plainText(query.get('briefer'), 100), list: oneOf(briefersLists, query.get('list')) ?? 'asked', page: pageFrom(query) }
}

/** Writes the query of the address of the page of briefers. */
export function briefersQuery({ briefer, list, page }: BriefersFilter): string {
  const query = new URLSearchParams()
  if (briefer) query.set('briefer', briefer)
  if (briefer && list !== 'asked') query.set('list', list)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}
