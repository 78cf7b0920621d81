import type { DelegationId } from './delegation/delegation.ts'
import table from './membership.json' with { type: 'json' }

/** The five permanent members, by id, in English order. */
export const permanentMembers = [
  'china',
  'france',
  'russian-federation',
  'united-kingdom',
  'united-states-of-america',
] as readonly string[] as readonly DelegationId[]

/**
 * Returns the fifteen members of the Security Council on a day (`YYYY-MM-DD`), by id, sorted; null where the table does not reach.
 *
 * The table reaches from 1992 to 2026; elected members serve from 1 January to 31 December.
 */
export function councilMembersOn(date: string): readonly DelegationId[] | null {
  const year = /^(\d{4})-\d\d-\d\d$/.exec(date)?.[1]
  if (year === undefined || Number(year) < table.from || Number(year) > table.to) return null
  return (table.terms as unknown as [DelegationId, number, number][])
    .filter(([, from, to]) => from <= Number(year) && Number(year) <= to)
    .map(([id]) => id)
    .sort()
}
