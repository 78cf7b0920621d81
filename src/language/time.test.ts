import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTimes } from './time.ts'

function check(text: string, ...expected: readonly (readonly [string, string])[]) {
  expect(findTimes(text).map(({ time, start, end }) => [time, text.slice(start, end)])).toEqual(expected)
}

test('finds times in English', () => {
  check('on 21 October 2021, at 10 a.m., in', ['10:00', '10 a.m.'])
  check('at 3 p.m. sharp', ['15:00', '3 p.m.'])
  check('at 10:00 am', ['10:00', '10:00 am'])
  check('at 9.30 a.m.', ['09:30', '9.30 a.m.'])
  check('12 noon', ['12:00', '12 noon'])
  check('at noon', ['12:00', 'noon'])
  check('12 p.m., 12 a.m.', ['12:00', '12 p.m.'], ['00:00', '12 a.m.'])
  check('by 15:00', ['15:00', '15:00'])
  check('from 10 a.m. to 1 p.m.', ['10:00', '10 a.m.'], ['13:00', '1 p.m.'])
  check('11 to 12.30 p.m.', ['11:00', '11'], ['12:30', '12.30 p.m.'])
  check('3-6 p.m.', ['15:00', '3'], ['18:00', '6 p.m.'])
  check('between 1100 and 1200 hours', ['11:00', '1100'], ['12:00', '1200 hours'])
})

test('finds times in French', () => {
  check('à 10 heures', ['10:00', '10 heures'])
  check('à 10 h 30', ['10:30', '10 h 30'])
  check('à 15h30', ['15:30', '15h30'])
  check('à 10 h', ['10:00', '10 h'])
  check('à 10 heures 30', ['10:30', '10 heures 30'])
  check('de 10 heures à 13 heures', ['10:00', '10 heures'], ['13:00', '13 heures'])
  check('entre 11 heures et midi', ['11:00', '11 heures'], ['12:00', 'midi'])
  check('à 3 heures de l’après-midi', ['15:00', '3 heures de l’après-midi'])
})

test('finds times in Spanish', () => {
  check('a las 10.00 horas', ['10:00', '10.00 horas'])
  check('a las 10 horas', ['10:00', '10 horas'])
  check('de las 15.00 a las 18.00 horas', ['15:00', '15.00'], ['18:00', '18.00 horas'])
  check('a las 3 de la tarde', ['15:00', '3 de la tarde'])
  check('a las 10:30', ['10:30', '10:30'])
  check('al mediodía', ['12:00', 'mediodía'])
})

test('finds times in Russian', () => {
  check('в 10 ч. 00 м.', ['10:00', '10 ч. 00 м.'])
  check('в 10 ч 00 мин', ['10:00', '10 ч 00 мин'])
  check('в 10 часов', ['10:00', '10 часов'])
  check('в 10 часов утра', ['10:00', '10 часов утра'])
  check('в 3 часа дня', ['15:00', '3 часа дня'])
  check('с 10.00 до 13.00', ['10:00', '10.00'], ['13:00', '13.00'])
  check('по состоянию на 23 час. 59 мин.', ['23:59', '23 час. 59 мин.'])
})

test('finds times in Arabic', () => {
  check('الساعة 10:00 صباحاً', ['10:00', '10:00 صباحاً'])
  check('الساعة 3 بعد الظهر', ['15:00', '3 بعد الظهر'])
  check('الساعة العاشرة صباحا', ['10:00', 'العاشرة صباحا'])
  check('في الساعة الثالثة والنصف مساءً', ['15:30', 'الثالثة والنصف مساءً'])
  check('الساعة ١٠:٣٠', ['10:30', '١٠:٣٠'])
  check('من الساعة 00/10 حتى الساعة 30/15', ['10:00', '00/10'], ['15:30', '30/15'])
  check('الساعة 00:11')
})

test('finds times in Chinese', () => {
  check('上午 10 时', ['10:00', '上午 10 时'])
  check('上午10时30分', ['10:30', '上午10时30分'])
  check('下午 3 时', ['15:00', '下午 3 时'])
  check('下午三点半', ['15:30', '下午三点半'])
  check('中午12时', ['12:00', '中午12时'])
  check('上午10时至下午1时和下午3时至6时', ['10:00', '上午10时'], ['13:00', '下午1时'], ['15:00', '下午3时'], ['18:00', '6时'])
  check('18日11时至12时，分乘', ['11:00', '11时'], ['12:00', '12时'])
})

test('a length of time, a ratio, a symbol or a date is none', () => {
  check('within 24 hours; 18 heures par jour; las 24 horas al día; en las 12 horas siguientes; 24 часа в сутки; в течение 18 часов')
  check('S/2021/875, 1:10:5, 10.5 per cent, в 10.5 раза, 10点宣言, 5时期, resolution 1325 (2000), 2021-10-13')
  check('')
})

test('times stand in order, do not overlap and lie inside the text', () => {
  const piece = fc.constantFrom(
    '10 a.m.',
    '10',
    ' to ',
    '3 p.m.',
    '上午10时',
    '至',
    'à ',
    '10 h 30',
    'الساعة ',
    '00/10',
    '-',
    ' ',
    '\u0301',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let last = 0
        for (const { start, end, time } of findTimes(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
