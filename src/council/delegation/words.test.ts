import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BREAK, fold, wordsOf } from './words.ts'

describe('fold', () => {
  const check = (run: string, expected: string) => expect(fold(run)).toBe(expected)
  it('takes away case and accents', () => check('MÉXICO', 'mexico'))
  it('takes away the dots of ё', () => check('Объединённых', 'объединенных'))
  it('keeps й', () => check('Китай', 'китай'))
  it('keeps й that is written in two parts', () => check('Кита\u0438\u0306', 'китай'))
  it('makes the shapes of alef one', () => check('أإآ', 'ااا'))
  it('takes away Arabic vowel signs', () => check('عُمان', 'عمان'))
  it('makes ta marbuta he', () => check('جمهورية', 'جمهوريه'))
  it('reads Arabic digits', () => check('٧٧', '77'))
  it('reads letters of full width', () => check('ＥＵ', 'eu'))
  it('parts ligatures', () => check('œ', 'oe'))
  it('reads the Turkish i', () => check('TÜRKİYE', 'turkiye'))
})

describe('wordsOf', () => {
  const check = (text: string, expected: readonly string[]) => expect(wordsOf(text).map(({ folded }) => folded)).toEqual(expected)
  it('parts words at apostrophes and hyphens', () => check('l’Union, Guinea-Bissau', ['l', 'union', ',', 'guinea', 'bissau']))
  it('takes each Chinese character for a word', () => check('77国集团', ['77', '国', '集', '团']))
  it('joins letters with stops', () => check('the U.S.A. and D.R. Congo', ['the', 'usa', 'and', 'dr', 'congo']))
  it('passes over the stop of an abbreviation', () => check('St. Lucia', ['st', 'lucia']))
  it('breaks at a full stop', () => check('Mali. Chad', ['mali', BREAK, 'chad']))
  it('keeps brackets of both widths', () => check('（布）', ['(', '布', ')']))
  it('keeps what other names hold', () => check('Trinidad & Tobago, A3+', ['trinidad', '&', 'tobago', ',', 'a3', '+']))
  it('gives words in order, each within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
