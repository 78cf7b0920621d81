import { describe, expect, it } from 'vitest'
import { findDue } from './due.ts'
import { findBeneficiary } from './for-whom.ts'
import { findInstruments } from './instrument.ts'
import { findMoney } from './money.ts'
import { findPlaces } from './place.ts'
import { findQuantities } from './quantity.ts'

const whole = (text: string) => ({ start: 0, end: text.length })
/** The letters tell the language well enough here. */
const languageOf = (text: string) =>
  /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Arabic}/u.test(text) ? 'ar' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'

describe('sums of money', () => {
  const check = (language: string, text: string, words: string, currency: string | null, amount: number, speaker: string | null = null) =>
    it(`${language}: ${words}`, () => {
      const found = findMoney(text, whole(text), language, speaker)
      expect(found.map(({ start, end, value }) => ({ words: text.slice(start, end), value }))).toEqual([
        { words, value: { currency, amount } },
      ])
    })
  check('en', 'a contribution of $14 million to the Fund', '$14 million', 'USD', 14e6)
  check('en', 'we pledge US$1,500,000 this year', 'US$1,500,000', 'USD', 1.5e6)
  check('en', 'some 2.5 million euros a year', '2.5 million euros', 'EUR', 2.5e6)
  check('en', 'CHF 3 million for mediators', 'CHF 3 million', 'CHF', 3e6)
  check('en', 'an additional $5 million from our budget', '$5 million', null, 5e6, 'canada')
  check('fr', 'une contribution de 1,5 million d’euros au Fonds', '1,5 million d’euros', 'EUR', 1.5e6)
  check('fr', 'soit 2 500 000 dollars des États-Unis', '2 500 000 dollars des États-Unis', 'USD', 2.5e6)
  check('es', 'aportaremos 3 millones de dólares al Fondo', '3 millones de dólares', 'USD', 3e6)
  check('ru', 'мы выделим 10 млн долларов США на эти цели', '10 млн долларов США', 'USD', 10e6)
  check('ar', 'سنقدم 5 ملايين دولار أمريكي للصندوق', '5 ملايين دولار أمريكي', 'USD', 5e6)
  check('zh', '我国将捐款1000万美元', '1000万美元', 'USD', 10e6)
  it('none in plain numbers', () => expect(findMoney('resolution 1325 of 2000', whole('resolution 1325 of 2000'), 'en', null)).toEqual([]))
})

describe('numbers of people and shares', () => {
  const check = (language: string, text: string, number: number, unit: string) =>
    it(text, () => expect(findQuantities(text, whole(text), language)[0]?.value).toMatchObject({ number, unit }))
  check('en', 'train 300 women police officers', 300, 'women police officers')
  check('en', 'at least 15 per cent of the budget', 15, 'percent')
  check('en', 'to over 1 million Somali women and children', 1e6, 'Somali women')
  check('fr', 'au moins 30 % des postes', 30, 'percent')
  check('ru', 'не менее 20 процентов', 20, 'percent')
  check('ar', 'نسبة 30 في المائة', 30, 'percent')
  check('zh', '妇女比例达到百分之30', 30, 'percent')
})

describe('when something is due', () => {
  const check = (text: string, words: string, value: string | undefined, said: string | null = '2026-10-21') =>
    it(`${words} (said ${said ?? 'on a day not known'})`, () => {
      const due = findDue(text, whole(text), said, languageOf(text))[0]
      expect(due && text.slice(due.start, due.end)).toBe(words)
      expect(due?.value).toBe(value)
    })
  check('will adopt a plan by 2030', 'by 2030', '2030')
  check('will adopt a plan by the end of 2027.', 'by the end of 2027', '2027')
  check('over the next five years we will', 'over the next five years', '2031')
  check('over the next five years we will', 'over the next five years', undefined, null)
  check('we will do so next year', 'next year', '2027')
  check('d’ici à 2030, nous formerons', 'd’ici à 2030', '2030')
  check('para fines de 2028 adoptaremos', 'para fines de 2028', '2028')
  check('к концу 2028 года мы примем', 'к концу 2028 года', '2028')
  check('بحلول عام 2030 سنعتمد', 'بحلول عام 2030', '2030')
  check('到2030年我国将', '到2030年', '2030')
  check('未来五年我国将', '未来五年', '2031')
  it('none in the past', () =>
    expect(findDue('in 2014 we adopted a plan', whole('in 2014 we adopted a plan'), '2026-10-21', 'en')).toEqual([]))
})

describe('instruments, places, and for whom', () => {
  const words = (text: string, found: readonly { start: number; end: number }[]) => found.map(({ start, end }) => text.slice(start, end))
  it('finds a national action plan', () => {
    const text = 'we will adopt our second national action plan next year'
    expect(words(text, findInstruments(text, whole(text)))).toEqual(['second national action plan'])
  })
  it('finds a fund by its name', () => {
    const text = 'we will pay into the Women’s Peace and Humanitarian Fund again'
    expect(words(text, findInstruments(text, whole(text)))).toEqual(['Women’s Peace and Humanitarian Fund'])
  })
  it('finds a resolution with its symbol', () => {
    const text = 'to implement resolution 1325 (2000)'
    expect(findInstruments(text, whole(text))[0]!.value).toBe('S/RES/1325 (2000)')
  })
  it('takes a State for a place only where something is done there', () => {
    const text = 'Together with Savaria we will train mediators in Zamberia'
    expect(findPlaces(text, whole(text), 'en', 'hestland').map(({ value }) => value)).toEqual(['zamberia'])
  })
  it('finds a mission by its acronym', () => {
    const text = 'we will send officers to MINUSCA'
    expect(findPlaces(text, whole(text), 'en', null).map(({ value }) => value)).toEqual(['MINUSCA'])
  })
  it('finds for whom', () => {
    const text = 'we will expand training for local women mediators'
    expect(words(text, [findBeneficiary(text, whole(text), 'en')!])).toEqual(['local women mediators'])
  })
  it('takes no name of an entity for the people it names', () => {
    const text = 'to the Entity for the Empowerment of Women'
    expect(findBeneficiary(text, whole(text), 'en')).toBeNull()
  })
})
