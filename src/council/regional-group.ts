import type { DelegationId } from './delegation/delegation.ts'
import table from './regional-groups.json' with { type: 'json' }

/** The five regional groups of Member States, as the General Assembly's elections know them. */
export const regionalGroups = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-other',
] as const
/** One of {@link regionalGroups}. */
export type RegionalGroup = (typeof regionalGroups)[number]

const groupOf = new Map(regionalGroups.flatMap((group) => table.groups[group].split(' ').map((id) => [id, group] as const)))
const since: Readonly<Record<string, string | undefined>> = table.since

/**
 * Returns the regional group of a Member State on a day (`YYYY-MM-DD`); null where it is in none or it is not known.
 *
 * The table reaches from 2000 to 2026. It is that of elections: Türkiye, which takes part in two groups, and the United States of America, which attends one as an
 * observer, stand in that of Western European and other States. Of Kiribati it is not known since when it belongs to the group of Asia-Pacific States.
 * Observers, organizations and invented States are in none.
 */
export function regionalGroupOn(id: DelegationId | string, date: string): RegionalGroup | null {
  const group = groupOf.get(id)
  if (group === undefined || !regionalGroupsKnownOn(date)) return null
  return (since[id] ?? '') <= date ? group : null
}

/** Tells whether the table of regional groups reaches a day. */
export function regionalGroupsKnownOn(date: string): boolean {
  const year = Number(/^(\d{4})-\d\d-\d\d$/.exec(date)?.[1] ?? Number.NaN)
  return year >= table.from && year <= table.to
}
