import { type Category, type CommitmentKind, categories, commitmentKinds, delegationKinds } from '../../../council/index.ts'
import { oneOf, plainText } from '../register/filter.ts'

/** Of whom it is asked: everybody, the members of the Council of the day, the Member States that were none, or the delegations of a kind. */
export const countedGroups = ['all', 'council', 'other-states', ...delegationKinds] as const
/** One of {@link countedGroups}. */
export type CountedGroup = (typeof countedGroups)[number]

/** How far a commitment must have come to be counted: looked at by a person, or confirmed by the State. */
export const countedStandings = ['checked', 'confirmed'] as const

/** What somebody wants to be counted: "Of the Council members in the debates of 2023 and 2026, how many made a new commitment on question e?" */
export interface CountQuestion {
  readonly of: CountedGroup
  /** Slugs of debates; none means all. */
  readonly debates: readonly string[]
  readonly category: Category
  /** Of commitments only, as is `standing`. */
  readonly kind: CommitmentKind | null
  readonly on: { readonly asked: 'question' | 'call'; readonly letter: string } | null
  readonly standing: (typeof countedStandings)[number] | null
}

/** Which list a page of the count shows in place of the answer. */
export interface CountList {
  /** The key of a delegation, and in which way it counts; null for the quotes of all. */
  readonly delegation: string | null
  readonly how: 'own' | 'group' | null
  readonly page: number
}

/** Debates that one question names, at most. */
const mostDebates = 50

/** Reads a question from the query of an address. What is no value of a field asks for nothing. */
export function countQuestionFrom(query: URLSearchParams): CountQuestion {
  const category = oneOf(categories, query.get('category')) ?? 'commitment'
  const isCommitment = category === 'commitment'
  const [, asked, letter] = /^(question|call)-([a-z]{1,2})$/.exec(query.get('on') ?? '') ?? []
  const debates = query.getAll('debate').map((slug) => plainText(slug, 80))
  return {
    of: oneOf(countedGroups, query.get('of')) ?? 'all',
    debates: [...new Set(debates.filter((slug) => slug !== null))].slice(0, mostDebates).sort(),
    category,
    kind: isCommitment ? oneOf(commitmentKinds, query.get('kind')) : null,
    on: asked && letter ? { asked: asked as 'question' | 'call', letter } : null,
    standing: isCommitment ? oneOf(countedStandings, query.get('standing')) : null,
  }
}

/** Reads which list is asked for; null where the answer is. */
export function countListFrom(query: URLSearchParams): CountList | null {
  if (query.get('list') !== 'quotes') return null
  const page = query.get('page') ?? ''
  return {
    delegation: plainText(query.get('delegation'), 100),
    how: oneOf(['own', 'group'] as const, query.get('how')),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** The word of what a question is about, as it stands in an address: `question-e`. */
export const onOf = ({ on }: CountQuestion): string => (on ? `${on.asked}-${on.letter}` : '')

/** Writes a question, and a list of it, as the query of an address: the same question has one address. */
export function countQueryOf(question: CountQuestion, list: Partial<CountList> | null = null): string {
  const query = new URLSearchParams()
  query.set('of', question.of)
  for (const slug of question.debates) query.append('debate', slug)
  query.set('category', question.category)
  if (question.kind) query.set('kind', question.kind)
  if (question.on) query.set('on', onOf(question))
  if (question.standing) query.set('standing', question.standing)
  if (list) {
    query.set('list', 'quotes')
    if (list.delegation) query.set('delegation', list.delegation)
    if (list.how) query.set('how', list.how)
    if (list.page && list.page > 1) query.set('page', String(list.page))
  }
  return `?${query}`
}
