import { describe, expect, it } from 'vitest'
import { arabicStems } from './arabic.ts'

describe('arabicStems', () => {
  const check = (word: string, expected: string) => expect(arabicStems(word)).toContain(expected)
  it('begins with the word itself', () => expect(arabicStems('كينيا')[0]).toBe('كينيا'))
  it('takes off a preposition', () => check('لكينيا', 'كينيا'))
  it('takes off a conjunction', () => check('وكينيا', 'كينيا'))
  it('takes off both', () => check('ولكينيا', 'كينيا'))
  it('gives the article back its alef', () => check('للسودان', 'السودان'))
  it('gives it back after a conjunction', () => check('وللسودان', 'السودان'))
  it('leaves short words whole', () => expect(arabicStems('ولد')).toEqual(['ولد']))
})
