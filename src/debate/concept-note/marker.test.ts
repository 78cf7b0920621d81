import { describe, expect, it } from 'vitest'
import { follows, markerAt, markerOfLabel, numberOf } from './marker.ts'

describe('a label at the start of a text', () => {
  const check = (text: string, printed: string, value: number | null) => {
    const marker = markerAt(text)
    expect(marker?.printed).toBe(printed)
    if (value !== null) expect(marker?.readings.map((r) => r.value)).toContain(value)
  }
  it('is a letter in brackets', () => check('(b) Who pays?', '(b)', 2))
  it('is a Cyrillic letter', () => check('в) Кто платит?', 'в)', 3))
  it('is an Arabic letter in the order of the alphabet of numbers', () => check('(ج) من يدفع؟', '(ج)', 3))
  it('is an Arabic letter in mirrored brackets', () => check(')ب( من يدفع؟', '(ب)', 2))
  it('is an Arabic-Indic figure with a dash', () => check('١٢ - قال', '١٢ -', 12))
  it('is a full-width figure', () => check('１６．问题', '１６．', 16))
  it('is a Chinese figure', () => check('十二、背景', '十二、', 12))
  it('is a Roman figure', () => check('iv) Comment ?', 'iv)', 4))
  it('is a figure in the Spanish manner', () => check('3.- La finalidad', '3.-', 3))
  it('is a word for question', () => check('Question 2: who?', 'Question 2:', 2))
  it('is a word for question with no space in Chinese', () => check('问题3：安理会如何改进？', '问题3：', 3))
  it('is a bullet', () => check('• Who?', '•', null))
  it('is not a year, a decimal, a date or a resolution', () => {
    for (const text of ['2021. The', '1.5 million', '21.05.2024 in', '1325 (2000)', 'Women of']) expect(markerAt(text)).toBeNull()
  })
})

it('follows the label before it in a common way of counting', () => {
  const marker = (text: string) => markerAt(`${text} x`)!
  expect(follows(marker('(i)'), marker('(h)'))).toBe(true)
  expect(follows(marker('(ii)'), marker('(i)'))).toBe(true)
  expect(follows(marker('b)'), marker('(a)'))).toBe(false)
  expect(follows(marker('2.'), marker('4.'))).toBe(false)
})

it('reads a label that the file keeps apart', () => {
  expect(numberOf(markerOfLabel('16.'))).toBe(16)
  expect(markerOfLabel('\uf0b7')).toMatchObject({ dress: 'bullet', length: 0 })
})
