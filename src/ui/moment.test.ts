import { describe, expect, it } from 'vitest'
import { dateInWords, dayAndTimeInWords, dayInWords, momentInWords } from './index.ts'

describe('days in words', () => {
  it('have their weekday, in English and in Arabic with both names of the month', () => {
    expect(dayInWords('en', '2021-10-21')).toBe('Thursday 21 October 2021')
    expect(dayInWords('ar', '2021-10-21')).toBe('الخميس، 21 تشرين الأول/أكتوبر 2021')
    expect(dateInWords('en', '2026-03-01')).toBe('1 March 2026')
  })
})

describe('moments in words', () => {
  const at = '2021-10-21T14:00:00.000Z'
  it('say whose clock it is', () => {
    expect(momentInWords('en', at)).toBe('Thursday 21 October 2021, 10 a.m. in New York')
    expect(momentInWords('en', at, 'Africa/Nairobi')).toBe('Thursday 21 October 2021, 17:00 in Nairobi')
    expect(momentInWords('en', at, 'Asia/Ho_Chi_Minh')).toBe('Thursday 21 October 2021, 21:00 in Ho Chi Minh')
    expect(momentInWords('ar', at)).toBe('الخميس، 21 تشرين الأول/أكتوبر 2021، الساعة 10:00 بتوقيت نيويورك')
  })
  it('are on the day of that place', () =>
    expect(momentInWords('en', '2021-10-22T02:30:00Z')).toBe('Thursday 21 October 2021, 10.30 p.m. in New York'))
  it('call noon and midnight so', () => {
    expect(dayAndTimeInWords('en', '2021-10-21', '12:00')).toBe('Thursday 21 October 2021, noon in New York')
    expect(dayAndTimeInWords('en', '2021-10-21', '00:00')).toBe('Thursday 21 October 2021, midnight in New York')
    expect(dayAndTimeInWords('en', '2021-10-21', '00:05')).toBe('Thursday 21 October 2021, 12.05 a.m. in New York')
  })
  it('without a time are the day', () => expect(dayAndTimeInWords('en', '2021-10-21', null)).toBe('Thursday 21 October 2021'))
})
