import { describe, expect, it } from 'vitest'
import { delegationById } from './delegation/delegation.ts'
import { troopContributorsOn } from './troop-contributors.ts'

describe('troopContributorsOn', () => {
  it('gives the 122 contributors of January 2021', () => {
    const ids = troopContributorsOn('2021-10-21')!
    expect(ids).toHaveLength(122)
    expect(ids).toContain('bangladesh')
    expect(ids).not.toContain('saint-lucia')
  })
  it('gives more than a hundred Member States in each year that it reaches', () => {
    for (let year = 2011; year <= 2021; year++) {
      const ids = troopContributorsOn(`${year}-06-30`)!
      expect(ids.length, String(year)).toBeGreaterThan(110)
      for (const id of ids) expect(delegationById(id)?.kind, id).toBe('member-state')
    }
  })
  it('guesses nothing of other years', () =>
    expect(['2010-12-31', '2022-01-01', 'last year'].map(troopContributorsOn)).toEqual([null, null, null]))
})
