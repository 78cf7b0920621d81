import { type Category, categories } from '../../../council/index.ts'
import { addressees } from '../../analysis/index.ts'
import { oneOf, plainText } from '../register/filter.ts'
import { speakingGroups } from './speaking-group.ts'

/** Categories by which words are listed; some are asked for together: what is hard or lacking, and that or a recommendation. */
export const listedCategories = [...categories, 'challenge-or-gap', 'asking'] as const
/** One of {@link listedCategories}. */
export type ListedCategory = (typeof listedCategories)[number]

/** To whom a recommendation is addressed; `nobody` where its sentence names nobody, `somebody` where it names anybody. */
export const listedAddressees = [...addressees, 'nobody', 'somebody'] as const
/** One of {@link listedAddressees}. */
export type ListedAddressee = (typeof listedAddressees)[number]

/**
 * Which words of a debate a number counts: all that is set must be so. It is the address of the list that the number opens.
 *
 * With `question` paragraphs are counted that speak to it, and only `delegation` narrows them down further. With `category: 'commitment'` commitments of the
 * register are counted, without what was set aside. Else sentences are.
 */
export interface EntryFilter {
  readonly question: string | null
  readonly category: ListedCategory | null
  readonly concept: string | null
  /** `paragraph`: a commitment also counts where only its paragraph names the concept. */
  readonly within: 'paragraph' | null
  readonly addressee: ListedAddressee | null
  readonly group: (typeof speakingGroups)[number] | null
  /** A State, mission or region that is spoken of. */
  readonly place: string | null
  /** Key of a delegation. */
  readonly delegation: string | null
}

/** The fields of an {@link EntryFilter}, in the order of its address. */
export const entryFields = ['question', 'category', 'concept', 'within', 'addressee', 'group', 'place', 'delegation'] as const

/** Nothing narrows it down. */
export const everything: EntryFilter = {
  question: null,
  category: null,
  concept: null,
  within: null,
  addressee: null,
  group: null,
  place: null,
  delegation: null,
}

/** Reads a filter from the query of an address. What is no value of a field narrows nothing down. */
export function entryFilterFrom(query: URLSearchParams): EntryFilter {
  const question = query.get('question') ?? ''
  return {
    question: /^[a-z]{1,2}$/.test(question) ? question : null,
    category: oneOf(listedCategories, query.get('category')),
    concept: plainText(query.get('concept'), 80),
    within: oneOf(['paragraph'] as const, query.get('within')),
    addressee: oneOf(listedAddressees, query.get('addressee')),
    group: oneOf(speakingGroups, query.get('group')),
    place: plainText(query.get('place'), 80),
    delegation: plainText(query.get('delegation'), 100),
  }
}

/** Writes the query of the address of a list: `?category=challenge&concept=funding`; with `by`, of the delegations that say it. */
export function entryQuery(filter: Partial<EntryFilter>, more: { readonly by?: 'delegation' | null; readonly page?: number } = {}): string {
  const query = new URLSearchParams()
  for (const name of entryFields) {
    const value = filter[name]
    if (value) query.set(name, value)
  }
  if (more.by) query.set('by', more.by)
  if (more.page && more.page > 1) query.set('page', String(more.page))
  const text = query.toString()
  return text && `?${text}`
}

/** The categories of sentences that a listed category takes. */
export function categoriesOf(category: ListedCategory): readonly Category[] {
  if (category === 'asking') return ['recommendation', 'challenge', 'gap']
  return category === 'challenge-or-gap' ? ['challenge', 'gap'] : [category]
}
