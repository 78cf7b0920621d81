import { describe, expect, it } from 'vitest'
import { delegationById, delegations } from './delegation.ts'
import { formalNameOf, fullNameOf, inEnglishSentence, namedDelegation, nameOf, ofDelegation, sortNameOf } from './name.ts'

type Language = 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh'
const known = (id: string) => delegationById(id)!

describe('nameOf', () => {
  const check = (id: string, language: Language, date: string | undefined, expected: string) =>
    expect(nameOf(known(id), language, date)).toBe(expected)
  it('prints Turkey before June 2022', () => check('turkiye', 'en', '2021-10-21', 'Turkey'))
  it('prints Türkiye from 1 June 2022', () => check('turkiye', 'en', '2022-06-01', 'Türkiye'))
  it('prints the French name of the day', () => check('turkiye', 'fr', '2016-03-28', 'Turquie'))
  it('prints a name that did not change', () => check('turkiye', 'ru', '2016-03-28', 'Турция'))
  it('prints Swaziland before April 2018', () => check('eswatini', 'en', '2018-04-18', 'Swaziland'))
  it('prints Eswatini from April 2018', () => check('eswatini', 'en', '2018-04-19', 'Eswatini'))
  it('prints The former Yugoslav Republic of Macedonia before 2019', () =>
    check('north-macedonia', 'en', '2016-03-28', 'The former Yugoslav Republic of Macedonia'))
  it('prints North Macedonia from 14 February 2019', () => check('north-macedonia', 'en', '2019-02-14', 'North Macedonia'))
  it('prints the Czech Republic before 2016', () => check('czechia', 'en', '2015-01-01', 'Czech Republic'))
  it('prints Cape Verde before 2013', () => check('cabo-verde', 'en', '2012-01-01', 'Cape Verde'))
  it('prints the Libyan Arab Jamahiriya before 2011', () => check('libya', 'en', '2009-01-01', 'Libyan Arab Jamahiriya'))
  it('prints Serbia and Montenegro between 2003 and 2006', () => check('serbia', 'en', '2005-01-01', 'Serbia and Montenegro'))
  it('prints Yugoslavia before 2003', () => check('serbia', 'fr', '2001-01-01', 'Yougoslavie'))
  it('prints the Netherlands before 2023', () => check('netherlands', 'en', '2016-03-28', 'Netherlands'))
  it('prints the Kingdom of the Netherlands today', () => check('netherlands', 'en', undefined, 'Kingdom of the Netherlands'))
  it('prints Tamor before 2020', () => check('tamoria', 'zh', '2019-12-31', '塔莫尔'))
  it('sets an inverted name upright', () => check('venezuela', 'es', undefined, 'República Bolivariana de Venezuela'))
  it('prints the Islamic Republic of Iran', () => check('iran', 'en', '2016-03-28', 'Islamic Republic of Iran'))
  it('prints the short United Kingdom', () => check('united-kingdom', 'zh', undefined, '联合王国'))
  it('prints the United States of America', () => check('united-states-of-america', 'fr', undefined, "États-Unis d'Amérique"))
})

describe('formalNameOf', () => {
  const check = (id: string, language: Language, expected: string) => expect(formalNameOf(known(id), language)).toBe(expected)
  it('prints the United Kingdom whole', () => check('united-kingdom', 'en', 'United Kingdom of Great Britain and Northern Ireland'))
  it('prints Bolivia as letters do', () => check('bolivia', 'en', 'Plurinational State of Bolivia'))
  it('prints the short name where the United Nations uses it', () => check('kenya', 'en', 'Kenya'))
  it('prints it in Russian', () => check('syrian-arab-republic', 'ru', 'Сирийская Арабская Республика'))
})

describe('fullNameOf', () => {
  const check = (id: string, language: Language, expected: string) => expect(fullNameOf(known(id), language)).toBe(expected)
  it('prints the name that a State gives itself', () => check('kenya', 'en', 'Republic of Kenya'))
  it('prints it in Chinese', () => check('kenya', 'zh', '肯尼亚共和国'))
  it('prints the formal name where there is no other', () => check('european-union', 'es', 'Unión Europea'))
})

describe('sortNameOf', () => {
  const check = (id: string, expected: string, date?: string) => expect(sortNameOf(known(id), date)).toBe(expected)
  it('puts Bolivia under B', () => check('bolivia', 'Bolivia'))
  it('puts Venezuela under V', () => check('venezuela', 'Venezuela'))
  it('puts Iran under I', () => check('iran', 'Iran'))
  it('puts the Republic of Korea under R', () => check('republic-of-korea', 'Republic of Korea'))
  it('puts the Netherlands under N', () => check('netherlands', 'Netherlands'))
  it('puts Swaziland under S before 2018', () => check('eswatini', 'Swaziland', '2017-01-01'))
  it('puts an invented State with a long name under its short one', () => check('castaria', 'Castaria'))
})

describe('namedDelegation', () => {
  it('names a State as on the day', () =>
    expect(namedDelegation(known('turkiye'), '2016-03-28')).toEqual({ id: 'turkiye', name: 'Turkey', kind: 'member-state' }))
  it('says what is invented', () =>
    expect(namedDelegation(known('kestria'))).toEqual({ id: 'kestria', name: 'Kestria', kind: 'member-state', fictional: true }))
})

describe('inEnglishSentence', () => {
  const check = (id: string, expected: string) => expect(inEnglishSentence(known(id))).toBe(expected)
  it('puts "the" before the Sudan', () => check('sudan', 'the Sudan'))
  it('puts no article before Sweden', () => check('sweden', 'Sweden'))
  it('puts "the" before the formal United Kingdom', () =>
    check('united-kingdom', 'the United Kingdom of Great Britain and Northern Ireland'))
  it('puts "the" before an organization', () => check('african-union', 'the African Union'))
})

describe('ofDelegation', () => {
  const check = (id: string, language: Language, expected: string | null) => expect(ofDelegation(known(id), language)).toBe(expected)
  it('writes "du" in French', () => check('kenya', 'fr', 'du Kenya'))
  it('writes "de l’" in French', () => check('ukraine', 'fr', 'de l’Ukraine'))
  it('writes "d’" in French', () => check('haiti', 'fr', 'd’Haïti'))
  it('writes "des" in French', () => check('philippines', 'fr', 'des Philippines'))
  it('writes "del" in Spanish', () => check('iraq', 'es', 'del Iraq'))
  it('keeps El Salvador whole', () => check('el-salvador', 'es', 'de El Salvador'))
  it('writes the particle in Arabic', () => check('kenya', 'ar', 'لكينيا'))
  it('joins it with the article in Arabic', () => check('sudan', 'ar', 'للسودان'))
  it('leaves Chinese bare', () => check('kenya', 'zh', '肯尼亚'))
  it('is not known in Russian', () => check('kenya', 'ru', null))
  it('gives words for every delegation in the other five languages', () => {
    for (const delegation of delegations)
      for (const language of ['ar', 'en', 'es', 'fr', 'zh'] as const) expect(ofDelegation(delegation, language)).toBeTruthy()
  })
})
