import { describe, expect, it } from 'vitest'
import { findDue } from './due.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
/** The letters tell the language well enough here. */
const languageOf = (text: string) =>
  /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Arabic}/u.test(text) ? 'ar' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
const said = '2021-10-21'

describe('when something is due, counted from the day of the statement', () => {
  const check = (text: string, words: string, value: string | undefined, from?: string) =>
    it(`${text} → ${value ?? 'no day'}`, () => {
      const due = findDue(text, whole(text), said, languageOf(text))[0]
      expect(due && [text.slice(due.start, due.end), due.value, due.from]).toEqual([words, value, from])
    })
  // English
  check('We will adopt it by 15 March 2022.', 'by 15 March 2022', '2022-03-15')
  check('We will adopt it by 15 March.', 'by 15 March', '2022-03-15')
  check('We will adopt it by March 2023.', 'by March 2023', '2023-03-31')
  check('We will adopt it next month.', 'next month', '2021-11-30')
  check('We will meet next week.', 'next week', '2021-10-31')
  check('We will meet tomorrow.', 'tomorrow', '2021-10-22')
  check('We will meet on Monday.', 'on Monday', '2021-10-25')
  check('We will adopt it by the end of the year.', 'by the end of the year', '2021')
  check('We will adopt it by the end of next year.', 'by the end of next year', '2022')
  check('We will adopt it within two years.', 'within two years', '2023', '2021')
  check('We will adopt it within six months.', 'within six months', '2022-04-21', '2021-10-21')
  check('We will do so in the coming three years.', 'in the coming three years', '2024', '2021')
  check('We will fund it from 2022 to 2025.', 'from 2022 to 2025', '2025', '2022')
  check('We will fund it for the period 2022–2026.', 'for the period 2022–2026', '2026', '2022')
  check('We will do so in the coming weeks.', 'in the coming weeks', undefined)
  check('We will fund it for another year.', 'for another year', '2022', '2021')
  // French
  check('Nous le ferons au cours des deux prochaines années.', 'au cours des deux prochaines années', '2023', '2021')
  check('Nous le ferons à l’horizon 2030.', 'à l’horizon 2030', '2030')
  check('Elle sera achevée d’ici au 28 février.', 'd’ici au 28 février', '2022-02-28')
  check('Nous le ferons d’ici à la fin de l’année.', 'd’ici à la fin de l’année', '2021')
  check('Nous l’adopterons l’année prochaine.', 'l’année prochaine', '2022')
  check('Nous l’adopterons d’ici à mars 2023.', 'd’ici à mars 2023', '2023-03-31')
  check('Nous le ferons dans un délai de six mois.', 'dans un délai de six mois', '2022-04-21', '2021-10-21')
  // Spanish
  check('Lo haremos en los próximos tres años.', 'en los próximos tres años', '2024', '2021')
  check('Lo haremos para fines de 2028.', 'para fines de 2028', '2028')
  check('Lo haremos el próximo año.', 'el próximo año', '2022')
  check('Lo haremos antes de fin de año.', 'antes de fin de año', '2021')
  check('Lo haremos en un plazo de dos años.', 'en un plazo de dos años', '2023', '2021')
  check('Lo haremos a más tardar el 8 de marzo.', 'a más tardar el 8 de marzo', '2022-03-08')
  // Russian
  check('Мы сделаем это к 2025 году.', 'к 2025 году', '2025')
  check('Мы сделаем это до конца года.', 'до конца года', '2021')
  check('Мы сделаем это в следующем году.', 'в следующем году', '2022')
  check('Мы сделаем это в ближайшие три года.', 'в ближайшие три года', '2024', '2021')
  check('Мы сделаем это в течение шести месяцев.', 'в течение шести месяцев', '2022-04-21', '2021-10-21')
  check('Работа будет завершена к 28 февраля.', 'к 28 февраля', '2022-02-28')
  check('Мы сделаем это завтра.', 'завтра', '2021-10-22')
  // Arabic
  check('سنعتمد الخطة بحلول عام 2025.', 'بحلول عام 2025', '2025')
  check('سنعتمد الخطة بحلول نهاية العام.', 'بحلول نهاية العام', '2021')
  check('سنعتمد الخطة في العام المقبل.', 'في العام المقبل', '2022')
  check('سنعتمد الخطة خلال السنوات الثلاث المقبلة.', 'خلال السنوات الثلاث المقبلة', '2024', '2021')
  check('سنعتمد الخطة في غضون عامين.', 'في غضون عامين', '2023', '2021')
  check('سنجتمع الأسبوع المقبل.', 'الأسبوع المقبل', '2021-10-31')
  // Chinese
  check('我国将到2025年实现这一目标。', '到2025年', '2025')
  check('今后三年，我国将提供资金。', '今后三年', '2024', '2021')
  check('我国将在明年通过计划。', '明年', '2022')
  check('我国将在年底前通过计划。', '年底前', '2021')
  check('我国将在两年内通过计划。', '两年内', '2023', '2021')
  check('我国将于下个月派出人员。', '下个月', '2021-11-30')
  check('我国将在2022年3月8日前提交报告。', '在2022年3月8日', '2022-03-08')

  const none = (text: string) => it(`none in “${text}”`, () => expect(findDue(text, whole(text), said, languageOf(text))).toEqual([]))
  none('since the resolution adopted on 31 October 2000')
  none('in 2014 we adopted a plan')
  none('the mandate expires on 15 November')
  none('depuis 2015, nous')
  none('в 2014 году мы приняли план')
  none('2014年我国通过了计划')
})
