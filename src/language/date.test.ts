import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates, findDaysWithoutYear } from './date.ts'

/** Expects the dates of a text in order, each with the words that were found. */
function check(text: string, ...expected: readonly (readonly [string, string])[]) {
  expect(findDates(text).map(({ date, start, end }) => [date, text.slice(start, end)])).toEqual(expected)
}

test('finds dates written out in English', () => {
  check('on Thursday, 21 October 2021, at 10 a.m.', ['2021-10-21', '21 October 2021'])
  check('October 21st, 2021', ['2021-10-21', 'October 21st, 2021'])
  check('October 13, 2021 and 1 Jan. 2022', ['2021-10-13', 'October 13, 2021'], ['2022-01-01', '1 Jan. 2022'])
  check('the 3rd of May, 2020', ['2020-05-03', '3rd of May, 2020'])
  check('Letter dated 13 October 2021.', ['2021-10-13', '13 October 2021'])
  check('13 OCTOBER 2021', ['2021-10-13', '13 OCTOBER 2021'])
})

test('finds dates written out in French', () => {
  check('le jeudi 21 octobre 2021, à 10 heures', ['2021-10-21', '21 octobre 2021'])
  check('depuis le 1er mars 2016', ['2016-03-01', '1er mars 2016'])
  check('datée du 3 août 2020', ['2020-08-03', '3 août 2020'])
  check('du 3 aou\u0302t 2020', ['2020-08-03', '3 aou\u0302t 2020'])
})

test('finds dates written out in Spanish', () => {
  check('el 28 de marzo de 2016', ['2016-03-28', '28 de marzo de 2016'])
  check('5 de febrero del 2020', ['2020-02-05', '5 de febrero del 2020'])
  check('1º de setiembre de 2019', ['2019-09-01', '1º de setiembre de 2019'])
})

test('finds dates written out in Russian', () => {
  check('13 октября 2021 года', ['2021-10-13', '13 октября 2021'])
  check('от 2 мая 2019 г.', ['2019-05-02', '2 мая 2019'])
})

test('finds dates written out in Arabic, with one name of the month or two', () => {
  check('في 21 تشرين الأول/أكتوبر 2021،', ['2021-10-21', '21 تشرين الأول/أكتوبر 2021'])
  check('20 كانون الثاني/يناير 2015', ['2015-01-20', '20 كانون الثاني/يناير 2015'])
  check('14 تموز/ يوليه 2014', ['2014-07-14', '14 تموز/ يوليه 2014'])
  check('٣ مايو ٢٠١٣', ['2013-05-03', '٣ مايو ٢٠١٣'])
  check('21 اكتوبر 2021', ['2021-10-21', '21 اكتوبر 2021'])
})

test('finds dates in Chinese, with or without spaces, in any figures', () => {
  check('2021 年 10 月 13 日肯尼亚常驻代表', ['2021-10-13', '2021 年 10 月 13 日'])
  check('定于2015年3月6日星期五', ['2015-03-06', '2015年3月6日'])
  check('２０２１年１０月１３日', ['2021-10-13', '２０２１年１０月１３日'])
  check('二〇二一年十月二十一日', ['2021-10-21', '二〇二一年十月二十一日'])
})

test('finds dates in figures where their order is certain', () => {
  check('2021-10-13', ['2021-10-13', '2021-10-13'])
  check('13.10.2021', ['2021-10-13', '13.10.2021'])
  check('21/10/2021', ['2021-10-21', '21/10/2021'])
  check('10/21/2021', ['2021-10-21', '10/21/2021'])
  check('05/05/2021', ['2021-05-05', '05/05/2021'])
  check('03/04/2021')
})

test('gives every day of a pair or range that shares its month or year', () => {
  check('13-17 October 2014', ['2014-10-13', '13'], ['2014-10-17', '17 October 2014'])
  check('on 3 and 4 October 2021', ['2021-10-03', '3'], ['2021-10-04', '4 October 2021'])
  check('с 3 по 5 февраля 2015 года', ['2015-02-03', '3'], ['2015-02-05', '5 февраля 2015'])
  check('2015年2月3日至5日', ['2015-02-03', '2015年2月3日'], ['2015-02-05', '5日'])
  check('2013年10月24和25日', ['2013-10-24', '2013年10月24'], ['2013-10-25', '25日'])
  check('1994年1月1日至12月31日', ['1994-01-01', '1994年1月1日'], ['1994-12-31', '12月31日'])
  check('from 1 January to 31 December 1994', ['1994-01-01', '1 January'], ['1994-12-31', '31 December 1994'])
  check('entre le 1er janvier et le 31 décembre 1994', ['1994-01-01', '1er janvier'], ['1994-12-31', '31 décembre 1994'])
  check('21 July 2014-22 July 2015', ['2014-07-21', '21 July 2014'], ['2015-07-22', '22 July 2015'])
})

test('finds nothing in symbols, days that do not exist, days without a year and other words', () => {
  check('S/2021/875, A/RES/70/1, resolution 1325 (2000)')
  check('31 February 2021, 2021-13-40, 0 May 2021')
  check('on 21 October, 10 月 21 日')
  check('We may 2021 times march 3 kilometres')
  check('')
})

test('finds days that are printed without a year', () => {
  const days = (text: string) => findDaysWithoutYear(text).map(({ month, day }) => `${month}-${day}`)
  expect(days('On 29 January, the Council')).toEqual(['1-29'])
  expect(days('3月27日上午10时')).toEqual(['3-27'])
  expect(days('29 января Совет')).toEqual(['1-29'])
  expect(days('Le 29 janvier, el 5 de mayo, في 27 آذار/مارس')).toEqual(['1-29', '5-5', '3-27'])
  expect(days('21 October 2021')).toEqual([])
})

test('dates stand in order, do not overlap and lie inside the text', () => {
  const piece = fc.constantFrom(
    '21 October 2021',
    '2021年10月13日',
    '1er mars',
    '13.10.2021',
    ' and ',
    '-',
    '至',
    '3',
    ' ',
    '\u0301',
    '🕊',
    '٣ مايو ٢٠١٣',
    'الساعة',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let last = 0
        for (const { start, end, date } of findDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(date).toMatch(/^\d{4}-\d\d-\d\d$/)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
