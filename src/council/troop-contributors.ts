import table from './contributors.json' with { type: 'json' }
import type { DelegationId } from './delegation/delegation.ts'

/**
 * Returns the Member States that had uniformed personnel in operations of the United Nations in the year of a day (`YYYY-MM-DD`), by id, sorted;
 * null where the table does not reach.
 *
 * The table reaches from 2011 to 2021: averages of each year to 2020, which leave out whoever had less than half a person, and 31 January 2021.
 */
export function troopContributorsOn(date: string): readonly DelegationId[] | null {
  const year = Number(/^(\d{4})-\d\d-\d\d$/.exec(date)?.[1] ?? Number.NaN)
  if (!(year >= table.from && year <= table.to)) return null
  return (table.terms as unknown as [DelegationId, number, number][])
    .filter(([, from, to]) => from <= year && year <= to)
    .map(([id]) => id)
    .sort()
}
