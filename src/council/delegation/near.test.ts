import { describe, expect, it } from 'vitest'
import { isOneLetterApart, nearestDelegation } from './near.ts'
import { wordsOf } from './words.ts'

describe('isOneLetterApart', () => {
  const check = (a: string, b: string, expected: boolean) => {
    expect(isOneLetterApart(a, b)).toBe(expected)
    expect(isOneLetterApart(b, a)).toBe(expected)
  }
  it('sees a letter inserted', () => check('kenya', 'kennya', true))
  it('sees a letter changed', () => check('kenya', 'kanya', true))
  it('sees two letters swapped', () => check('kenya', 'keyna', true))
  it('sees a letter at the end', () => check('kenya', 'keny', true))
  it('sees two changes', () => check('kenya', 'kanja', false))
  it('does not take equal texts for near', () => check('kenya', 'kenya', false))
  it('sees texts of other lengths', () => check('kenya', 'ken', false))
})

describe('nearestDelegation', () => {
  const check = (text: string, expected: string | null) => expect(nearestDelegation(wordsOf(text))?.id ?? null).toBe(expected)
  it('gives the one that is near', () => check('Swedan', 'sweden'))
  it('gives none where two are near', () => check('Slovekia', null))
  it('gives none for a short name', () => check('Mala', null))
  it('gives none where the near name is short', () => check('Malij', null))
  it('counts Chinese characters as letters', () => check('地利共和国', null))
  it('gives none over a full stop', () => check('Swed.an', null))
})
