import { describe, expect, it } from 'vitest'
import type { Money } from '../findings.ts'
import { findQuantities } from './quantity.ts'
import { findSums } from './sums.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

describe('a sum with what is said of it', () => {
  const check = (language: string, text: string, words: string, value: Money) =>
    it(`${language}: ${words}`, () => {
      const found = findSums(text, whole(text), language, 'hestland')
      expect(found.map((one) => [text.slice(one.start, one.end), one.value])).toEqual([[words, value]])
    })
  check('en', 'We will give more than $5 million to the Fund.', 'more than $5 million', {
    currency: 'USD',
    amount: 5e6,
    measure: 'more-than',
  })
  check('en', 'We pledge an additional €2.5 million to networks.', 'an additional €2.5 million', {
    currency: 'EUR',
    amount: 2.5e6,
    additional: true,
  })
  check('en', 'We will provide up to 10 million Swedish kronor per year.', 'up to 10 million Swedish kronor per year', {
    currency: 'SEK',
    amount: 10e6,
    measure: 'up-to',
    per: 'year',
  })
  check('en', 'We will give between $5 million and $10 million.', 'between $5 million and $10 million', {
    currency: 'USD',
    amount: 5e6,
    to: 10e6,
  })
  check('en', 'We will give $5-10 million for mediators.', '$5-10 million', { currency: 'USD', amount: 5e6, to: 10e6 })
  check('en', 'We pledge at least ten million euros.', 'at least ten million euros', { currency: 'EUR', amount: 1e7, measure: 'at-least' })
  check('en', 'We pledge US$ 750 thousand annually.', 'US$ 750 thousand annually', { currency: 'USD', amount: 750_000, per: 'year' })
  check('en', 'We pledge $1.2 billion.', '$1.2 billion', { currency: 'USD', amount: 1.2e9 })
  check('fr', 'Nous verserons plus de 3 millions d’euros par an.', 'plus de 3 millions d’euros par an', {
    currency: 'EUR',
    amount: 3e6,
    measure: 'more-than',
    per: 'year',
  })
  check('fr', 'Nous verserons 30 millions de dollars supplémentaires.', '30 millions de dollars supplémentaires', {
    currency: 'USD',
    amount: 3e7,
    additional: true,
  })
  check('fr', 'Nous verserons entre 5 et 10 millions d’euros.', 'entre 5 et 10 millions d’euros', { currency: 'EUR', amount: 5e6, to: 1e7 })
  check('fr', 'Nous verserons 2 milliards de francs CFA.', '2 milliards de francs CFA', { currency: null, amount: 2e9 })
  check('es', 'Aportaremos otros 2 millones de dólares.', 'otros 2 millones de dólares', { currency: 'USD', amount: 2e6, additional: true })
  check('es', 'Aportaremos hasta 1.500.000 euros al año.', 'hasta 1.500.000 euros al año', {
    currency: 'EUR',
    amount: 1.5e6,
    measure: 'up-to',
    per: 'year',
  })
  check('es', 'Aportaremos más de mil millones de dólares.', 'más de mil millones de dólares', {
    currency: 'USD',
    amount: 1e9,
    measure: 'more-than',
  })
  check('ru', 'Мы выделим дополнительно 30 млн долл. США на эти цели.', 'дополнительно 30 млн долл. США', {
    currency: 'USD',
    amount: 3e7,
    additional: true,
  })
  check('ru', 'Мы выделим более 500 тысяч евро ежегодно.', 'более 500 тысяч евро ежегодно', {
    currency: 'EUR',
    amount: 5e5,
    measure: 'more-than',
    per: 'year',
  })
  check('ru', 'Мы выделим от 5 до 10 млн рублей.', 'от 5 до 10 млн рублей', { currency: 'RUB', amount: 5e6, to: 1e7 })
  check('ar', 'سنقدم أكثر من 5 ملايين دولار أمريكي للصندوق.', 'أكثر من 5 ملايين دولار أمريكي', {
    currency: 'USD',
    amount: 5e6,
    measure: 'more-than',
  })
  check('ar', 'سنقدم 25 مليون جنيه إسترليني سنويا.', '25 مليون جنيه إسترليني سنويا', { currency: 'GBP', amount: 25e6, per: 'year' })
  check('ar', 'سنقدم ما يصل إلى ٣ ملايين يورو.', 'ما يصل إلى ٣ ملايين يورو', { currency: 'EUR', amount: 3e6, measure: 'up-to' })
  check('zh', '我国将再提供200万美元。', '再提供200万美元', { currency: 'USD', amount: 2e6, additional: true })
  check('zh', '我国将每年捐款超过五百万欧元。', '超过五百万欧元', { currency: 'EUR', amount: 5e6, measure: 'more-than', per: 'year' })
  check('zh', '我国将提供1.5亿元人民币。', '1.5亿元人民币', { currency: 'CNY', amount: 1.5e8 })
  it('finds each of several, in several currencies', () => {
    const text = 'We pledge $5 million for networks, €3 million for mediators and 2 million Swiss francs for training.'
    expect(findSums(text, whole(text), 'en', null).map(({ value }) => [value.amount, value.currency])).toEqual([
      [5e6, 'USD'],
      [3e6, 'EUR'],
      [2e6, 'CHF'],
    ])
  })
})

describe('a number of people or things with what is said of it', () => {
  const check = (language: string, text: string, words: string, number: number, unit: string, more: object = {}) =>
    it(`${language}: ${words}`, () => {
      const [found] = findQuantities(text, whole(text), language)
      expect(found && [text.slice(found.start, found.end), found.value]).toEqual([words, { number, unit, ...more }])
    })
  check('en', 'We will deploy 500 police officers.', '500 police officers', 500, 'police officers')
  check(
    'en',
    'We will reach more than 700,000 medical consultations.',
    'more than 700,000 medical consultations',
    700_000,
    'medical consultations',
    {
      measure: 'more-than',
    },
  )
  check('en', 'We will reach 30 per cent women among our officers.', '30 per cent', 30, 'percent')
  check('en', 'We will train twenty women mediators.', 'twenty women mediators', 20, 'women mediators')
  check('en', 'We will send an additional 40 peacekeepers.', 'an additional 40 peacekeepers', 40, 'peacekeepers', { additional: true })
  check('fr', 'Nous formerons jusqu’à 200 policières.', 'jusqu’à 200 policières', 200, 'policières', { measure: 'up-to' })
  check('fr', 'Nous lancerons deux nouveaux projets.', 'deux nouveaux projets', 2, 'nouveaux projets')
  check('fr', 'pour atteindre trente pour cent de femmes', 'trente pour cent', 30, 'percent')
  check('es', 'Capacitaremos al menos a 150 mujeres.', '150 mujeres', 150, 'mujeres')
  check('es', 'Alcanzaremos el 30 por ciento.', '30 por ciento', 30, 'percent')
  check('ru', 'Мы обучим не менее 50 женщин-полицейских.', 'не менее 50 женщин', 50, 'женщин', { measure: 'at-least' })
  check('ru', 'Мы направим 120 военнослужащих.', '120 военнослужащих', 120, 'военнослужащих')
  check('ar', 'سندرب ما لا يقل عن 50 ضابطة.', 'ما لا يقل عن 50 ضابطة', 50, 'ضابطة', { measure: 'at-least' })
  check('ar', 'لبلوغ نسبة ٣٠ في المائة', '٣٠ في المائة', 30, 'percent')
  check('zh', '我国将派遣至少500名警察。', '至少500名警察', 500, '警察', { measure: 'at-least' })
  check('zh', '我国将实施两个新项目。', '两个新项目', 2, '新项目')
  check('zh', '使妇女比例达到百分之三十', '百分之三十', 30, 'percent')
  for (const text of ['resolution 1325 of 2000', 'in 25 years', 'paragraph 14 points', 'on 21 October 2021'])
    it(`none in “${text}”`, () => expect(findQuantities(text, whole(text), 'en')).toEqual([]))
})
