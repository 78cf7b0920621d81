import { expect, test } from 'vitest'
import { direction, isOfficial, officialLanguages } from './official-language.ts'

test('six languages are official', () => {
  expect([...officialLanguages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
  for (const language of officialLanguages) expect(isOfficial(language)).toBe(true)
  for (const language of ['pt', 'und', '', 'EN', 'sw']) expect(isOfficial(language)).toBe(false)
})

test('Arabic, Persian, Hebrew and Urdu run from right to left, all else from left to right', () => {
  for (const language of ['ar', 'fa', 'he', 'ur', 'ar-EG']) expect(direction(language)).toBe('rtl')
  for (const language of ['en', 'fr', 'es', 'ru', 'zh', 'und', '']) expect(direction(language)).toBe('ltr')
})
