import { describe, expect, it } from 'vitest'
import { questionLetter, questionNumber } from './question-letter.ts'

describe('questionLetter', () => {
  it('begins with a', () => expect(questionLetter(1)).toBe('a'))
  it('gives the seventh question g', () => expect(questionLetter(7)).toBe('g'))
  it('has no letter before a', () => expect(() => questionLetter(0)).toThrow(RangeError))
  it('has no letter after z', () => expect(() => questionLetter(27)).toThrow(RangeError))
})

describe('questionNumber', () => {
  const check = (printed: string, expected: number | null) => expect(questionNumber(printed)).toBe(expected)
  it('reads a letter in brackets', () => check('(c)', 3))
  it('reads a capital with a bracket', () => check('B)', 2))
  it('reads a letter with a stop', () => check('g.', 7))
  it('reads no figure', () => check('4', null))
})
