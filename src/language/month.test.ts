import { expect, test } from 'vitest'
import { monthNames, monthOf } from './month.ts'
import { officialLanguages } from './official-language.ts'

test('knows twelve months in each official language, and reads its own names', () => {
  for (const language of officialLanguages) {
    expect(monthNames[language]).toHaveLength(12)
    if (language !== 'zh') expect(monthNames[language].map(monthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  }
})

test('reads short forms, other cases and either name of an Arabic month', () => {
  const check = (name: string, month: number | null) => expect(monthOf(name), name).toBe(month)
  check('Oct.', 10)
  check('AOÛT', 8)
  check('февраль', 2)
  check('تشرين الأول', 10)
  check('أكتوبر', 10)
  check('تشرين الثاني / نوفمبر', 11)
  check('setiembre', 9)
  check('women', null)
})
