import { describe, expect, it } from 'vitest'
import { lastDayOf, stateOf } from './state-of.ts'

const nothing = { due: null, values: [], reports: 0 }

describe('where a commitment stands', () => {
  it('is that nothing is known, where nothing is', () => expect(stateOf(nothing, '2027-01-01')).toBe('no-evidence-yet'))
  it('is not yet due up to the last day of the year that was named, and then that nothing is known: never not kept', () => {
    expect(stateOf({ ...nothing, due: '2027' }, '2027-12-31')).toBe('not-yet-due')
    expect(stateOf({ ...nothing, due: '2027' }, '2028-01-01')).toBe('no-evidence-yet')
    expect(stateOf({ ...nothing, due: '2027-03-15' }, '2027-03-15')).toBe('not-yet-due')
    expect(stateOf({ ...nothing, due: '2027-03-15' }, '2027-03-16')).toBe('no-evidence-yet')
  })
  it('does not rest on a day that cannot be read', () => expect(stateOf({ ...nothing, due: 'soon' }, '2027-01-01')).toBe('no-evidence-yet'))
  it('is that progress was reported, also before it is due', () =>
    expect(stateOf({ due: '2030', values: [], reports: 1 }, '2027-01-01')).toBe('reported'))
  it('is what all who assessed it found', () => {
    expect(stateOf({ due: '2030', values: ['overtaken'], reports: 2 }, '2027-01-01')).toBe('overtaken')
    expect(stateOf({ ...nothing, values: ['kept', 'kept'] }, '2027-01-01')).toBe('kept')
  })
  it('is none of them where they differ', () =>
    expect(stateOf({ ...nothing, values: ['kept', 'not-kept'] }, '2027-01-01')).toBe('differing'))
})

it('finds the last day of a month', () => {
  expect(lastDayOf('2028-02')).toBe('2028-02-29')
  expect(lastDayOf('2026')).toBe('2026-12-31')
  expect(lastDayOf('next year')).toBeNull()
})
