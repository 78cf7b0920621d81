import { describe, expect, it } from 'vitest'
import { delegationById } from './delegation/delegation.ts'
import { councilMembersOn, permanentMembers } from './membership.ts'

describe('councilMembersOn', () => {
  const check = (date: string, elected: readonly string[] | null) =>
    expect(councilMembersOn(date)).toEqual(elected && [...permanentMembers, ...elected].sort())
  it('gives the members of March 2016', () =>
    check('2016-03-28', ['angola', 'egypt', 'japan', 'malaysia', 'new-zealand', 'senegal', 'spain', 'ukraine', 'uruguay', 'venezuela']))
  it('gives the members of October 2021', () =>
    check('2021-10-21', [
      'estonia',
      'india',
      'ireland',
      'kenya',
      'mexico',
      'niger',
      'norway',
      'saint-vincent-and-the-grenadines',
      'tunisia',
      'viet-nam',
    ]))
  it('gives Italy the first half of the shared term', () => expect(councilMembersOn('2017-12-31')).toContain('italy'))
  it('gives the Netherlands the second half', () => expect(councilMembersOn('2018-01-01')).toContain('netherlands'))
  it('changes on New Year’s Day', () => expect(councilMembersOn('2022-01-01')).not.toContain('estonia'))
  it('gives null before the table', () => check('1991-12-31', null))
  it('gives null after the table', () => check('2027-01-01', null))
  it('gives null for what is no date', () => check('last year', null))
  it('gives fifteen known delegations in every year', () => {
    for (let year = 1992; year <= 2026; year++) {
      const members = councilMembersOn(`${year}-06-30`)!
      expect(new Set(members).size, String(year)).toBe(15)
      for (const id of members) expect(delegationById(id)?.kind, id).toBe('member-state')
    }
  })
})
