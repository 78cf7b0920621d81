import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, unfold } from './folded-text.ts'

function check(text: string, expected: string) {
  expect(foldText(text).text).toBe(expected)
}

test('makes case, accents and letters joined to one alike', () => {
  check('Türkiye CÔTE D’IVOIRE São Tomé', "turkiye cote d'ivoire sao tome")
  check('Cafe\u0301 œuvre Straße Łódź', 'cafe oeuvre strasse lodz')
  check('İstanbul', 'istanbul')
})

test('makes Russian ё and е alike and keeps й', () => {
  check('Её Йод', 'ее йод')
  check('и\u0306', 'й')
})

test('makes Arabic alef, hamza, tatweel and diacritics alike', () => {
  check('أُمَمٌ إلى آذار', 'امم الي اذار')
  check('مـــرأة', 'مراه')
  check('الأول', 'الاول')
})

test('makes digits, full-width forms, quotation marks, dashes and spaces alike', () => {
  check('２０２１年（Ａ）', '2021年(a)')
  check('١٢٣ ۴۵', '123 45')
  check('“a”\u00a0–\u202fb…', '"a" - b...')
  check('\u200fab\u00adc', 'abc')
})

test('leads a stretch back to the words that gave it', () => {
  const text = 'Le Cafe\u0301 «Œuvre» أُمَمٌ ok'
  const folded = foldText(text)
  const back = (words: string) => {
    const start = folded.text.indexOf(words)
    const span = unfold(folded, { start, end: start + words.length })
    return text.slice(span.start, span.end)
  }
  expect(back('cafe')).toBe('Cafe\u0301')
  expect(back('oeuvre')).toBe('Œuvre')
  expect(back('امم')).toBe('أُمَمٌ')
  expect(back('ok')).toBe('ok')
})

test('folding twice changes nothing more, and positions rise from the start to the end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: folded, positions } = foldText(text)
      expect(foldText(folded).text).toBe(folded)
      expect(positions).toHaveLength(folded.length + 1)
      expect(positions.at(-1)).toBe(text.length)
      for (let i = 1; i < positions.length; i++) expect(positions[i]!).toBeGreaterThanOrEqual(positions[i - 1]!)
    }),
  )
})
