import { describe, expect, it } from 'vitest'
import { delegationById, delegations } from './delegation/delegation.ts'

import { regionalGroupOn, regionalGroups, regionalGroupsKnownOn } from './regional-group.ts'

describe('regionalGroupOn', () => {
  const members = delegations.filter(({ kind, fictional }) => kind === 'member-state' && !fictional)
  const of = (group: string | null) => members.filter(({ id }) => regionalGroupOn(id, '2021-10-21') === group).map(({ id }) => id as string)

  it('gives the groups of 54, 53, 23, 33 and 29 Member States, the United States among the last', () => {
    expect(regionalGroups.map((group) => of(group).length)).toEqual([54, 53, 23, 33, 29])
    expect(of('western-european-and-other')).toContain('united-states-of-america')
  })
  it('does not guess since when Kiribati belongs to one', () => expect(of(null)).toEqual(['kiribati']))
  it('knows Israel in a group from the end of May 2000 on', () => {
    expect(regionalGroupOn('israel', '2000-05-29')).toBeNull()
    expect(regionalGroupOn('israel', '2000-05-30')).toBe('western-european-and-other')
  })
  it('gives none to observers, organizations and invented States', () =>
    expect(['holy-see', 'european-union', 'forsenia', 'nobody'].map((id) => regionalGroupOn(id, '2021-10-21'))).toEqual([
      null,
      null,
      null,
      null,
    ]))
  it('says where the table does not reach', () => {
    expect(['1999-12-31', '2027-01-01', 'someday'].map(regionalGroupsKnownOn)).toEqual([false, false, false])
    expect(regionalGroupOn('kenya', '2027-01-01')).toBeNull()
  })
  it('names delegations of the table only', () => {
    for (const group of regionalGroups) for (const id of of(group)) expect(delegationById(id), id).toBeDefined()
  })
})
