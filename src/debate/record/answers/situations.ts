import type { PageLanguage } from '../../../ui/index.ts'
import { type SpokenOfKind, spokenOfKind, spokenOfName } from '../../analysis/index.ts'
import { oneOf, pageFrom, plainText } from '../register/filter.ts'
import type { PlaceSpokenOf } from './counts.ts'

/** What can be spoken of. */
export const spokenOfKinds = ['state', 'mission', 'region'] as const satisfies readonly SpokenOfKind[]

/** What is asked of the index of situations; it stays in the address. */
export interface SituationsFilter {
  readonly kind: SpokenOfKind | null
  /** Key of the one delegation that speaks. */
  readonly delegation: string | null
  readonly page: number
}

/** Reads from the query of an address what is asked of the index of situations. */
export function situationsFilterFrom(query: URLSearchParams): SituationsFilter {
  return { kind: oneOf(spokenOfKinds, query.get('kind')), delegation: plainText(query.get('delegation'), 100), page: pageFrom(query) }
}

/** Writes the query of the address of the index of situations. */
export function situationsQuery({ kind, delegation, page }: SituationsFilter): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (delegation) query.set('delegation', delegation)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

/** A State, mission or region with its name on a page. */
export interface NamedPlace extends PlaceSpokenOf {
  readonly name: string
}

/** What is spoken of, by name, of the kind that is asked for: nothing is ranked. */
export function placesNamed(
  language: PageLanguage,
  places: readonly PlaceSpokenOf[],
  kind: SpokenOfKind | null,
  date: string | null,
): readonly NamedPlace[] {
  const { compare } = new Intl.Collator(language)
  return places
    .filter(({ place }) => kind === null || spokenOfKind(place) === kind)
    .map((one) => ({ ...one, name: spokenOfName(language, one.place, date) }))
    .sort((a, b) => compare(a.name, b.name))
}
