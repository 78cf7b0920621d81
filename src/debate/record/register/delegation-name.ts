import { delegationById, delegationNameIn, sortNameOf } from '../../../council/index.ts'
import type { PageLanguage } from '../../../ui/index.ts'

/** What is known of whoever made a statement. */
export interface WhoSpoke {
  readonly delegationId: string | null
  readonly delegationName: string | null
  /** The body that spoke through its chair. */
  readonly body: string | null
  readonly speakerName: string | null
  readonly anchor: string
}

/**
 * Names whoever made a statement, on a page: in English as the statement's day had it, in Arabic from the table of delegations.
 * Where no delegation is known: the body, the speaker as printed, or the anchor of the statement.
 */
export function nameOfWhoSpoke(language: PageLanguage, who: WhoSpoke, date: string | null): string {
  return delegationNameIn(language, who, date) ?? who.body ?? who.speakerName ?? who.anchor
}

const collators = new Map<PageLanguage, Intl.Collator>()

/** The name by which a delegation stands in a list: "Republic of Korea", "Bolivia (Plurinational State of)" under their own letters, "the" ignored. */
function sortedAs(language: PageLanguage, who: WhoSpoke, date: string | null): string {
  const delegation = who.delegationId === null ? undefined : delegationById(who.delegationId)
  if (delegation && language === 'en') return sortNameOf(delegation, date ?? undefined)
  return nameOfWhoSpoke(language, who, date).replace(/^the /i, '')
}

/** Sorts whoever spoke by name, letter by letter, as the language does. */
export function sortedByName<T extends WhoSpoke>(language: PageLanguage, all: readonly T[], date: string | null): readonly T[] {
  let collator = collators.get(language)
  if (!collator) {
    collator = new Intl.Collator(language)
    collators.set(language, collator)
  }
  const { compare } = collator
  return all
    .map((who) => ({ who, name: sortedAs(language, who, date) }))
    .sort((a, b) => compare(a.name, b.name) || (a.who.anchor < b.who.anchor ? -1 : 1))
    .map(({ who }) => who)
}
