import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuery, type SearchQuery } from './query.ts'
import { conditionsOf, inCategory, keysLookedFor, lookedFor } from './tsquery.ts'

/** A query as a person would say it: terms that are all required, `|` for either, `-` for what is left out; then what was noticed. */
const said = ({ all, none, notices }: SearchQuery) =>
  [
    ...all.map((choice) => choice.map(({ text }) => text).join(' | ')),
    ...none.map(({ text }) => `- ${text}`),
    ...notices.map(({ code }) => `! ${code}`),
  ].join(', ')

describe('what was typed', () => {
  const check = (typed: string, expected: string) =>
    it(typed.slice(0, 60) || 'nothing', () => expect(said(readQuery(typed))).toBe(expected))

  check('women peace', 'women, peace')
  check('"women and peace" security', 'women and peace, security')
  check('“women and peace” «droits de l’homme» „Frauen“ 「性暴力」 ＂妇女＂', 'women and peace, droits de l’homme, Frauen, 性暴力, 妇女')
  check('women AND peace', 'women, peace')
  check('women OR girls protection', 'women | girls, protection')
  check('women OR "young girls" OR мир', 'women | young girls | мир')
  check('protection women | girls', 'protection, women | girls')
  check('security -council −"human rights"', 'security, - council, - human rights')
  check('peace-building - women', 'peace-building, women')
  check('妇女和平与安全', '妇女, 和平, 安全')
  check('妇女权利 OR 儿童权利 -性暴力', '妇女权利 | 儿童权利, - 性暴力')
  check('1325 (2000)', '1325, 2000')
  check("l'engagement d’un État", "l'engagement, d’un, État")
  check('  ', '! search.no-words')
  check('', '! search.no-words')
  check('?!. « » ""', '! search.no-words')
  check('-women', '- women, ! search.only-left-out')
  check('"women and peace', 'women, and, peace, ! search.quotation-open')
  check('women "', 'women, ! search.quotation-open')
  check('OR', '! search.or-alone, ! search.no-words')
  check('OR women OR', 'women, ! search.or-alone, ! search.or-alone')
  check('women OR OR girls', 'women, girls, ! search.or-alone, ! search.or-alone')
  check('women OR -girls', 'women, - girls, ! search.or-alone')
  check('wom* peace', 'wom*, peace, ! search.star')
  check("'); drop table statement; --", 'drop, table, statement;')
  check('women\u0000peace\u0007', 'women, peace')
  check('women \ud800 peace', 'women, peace')
  check('& | ! ( ) <-> :* \\', '! search.or-alone, ! search.no-words')

  it('says where a quotation mark has no partner', () => {
    expect(readQuery('peace "women').notices).toMatchObject([{ code: 'search.quotation-open', place: { start: 6, end: 7 } }])
  })
  it('reads no more than the beginning of what is too long', () => {
    for (const typed of [
      'a'.repeat(10_000),
      'women '.repeat(2000),
      '妇女'.repeat(5000),
      `"${'of the '.repeat(60)}"`,
      '"a" '.repeat(2500),
      '- '.repeat(5000),
      '"'.repeat(10_000),
    ]) {
      const began = performance.now()
      const query = readQuery(typed)
      expect(query.all.length).toBeLessThanOrEqual(24)
      expect(inCategory(query, 'gap').length).toBeLessThan(20_000)
      expect(performance.now() - began).toBeLessThan(2000)
    }
    expect(said(readQuery('women '.repeat(2000)))).toMatch(/search.too-long$/)
  })
  it('is written for the database as letters and digits alone, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a\'"\\:|&!()<->*#% ЖñمE女\u0000\ud800OR12') }), (typed) => {
        const query = readQuery(typed)
        expect(keysLookedFor(query).every((key) => /^[\p{L}\p{N}]+$/u.test(key))).toBe(true)
        const { all, none } = conditionsOf(query)
        const written = [...all, ...none]
          .flatMap(({ words, frequent }) => [words, frequent])
          .concat(inCategory(query, 'gap'), lookedFor(query))
        const left = written.join('&').replace(/'(?:#gap|[\p{L}\p{N}]+)'/gu, '')
        expect(left.replace(/<\d+>|[&|!()]/g, '')).toBe('')
      }),
    )
  })
})

describe('a search for the database', () => {
  const check = (typed: string, ...expected: readonly string[]) =>
    it(typed, () => {
      const { all, none } = conditionsOf(readQuery(typed))
      const parts = (sign: string, list: typeof all) =>
        list.map(({ words, frequent }) => `${sign}${[words, frequent && `frequent ${frequent}`].filter(Boolean).join(' or ')}`)
      expect([...parts('', all), ...parts('without ', none)]).toEqual(expected)
    })

  check('réfugiées', "('erefugie'|'frefugi'|'srefugie'|'xrefugiees')")
  check('женщинам 1325', "'rженщин'&'n1325'")
  check('"права женщин" 1325', "'n1325'", "frequent ('rправ'<1>'rженщин')")
  check('"права ребенка" 1325', "('rправ'<1>'rребенк')&'n1325'")
  check('мир OR "права женщин"', "'rмир' or frequent ('rправ'<1>'rженщин')")
  check('мир -девушка -"права женщин"', "'rмир'&!'rдевушк'", "without frequent ('rправ'<1>'rженщин')")
  check('"права женщин" -мир', "frequent ('rправ'<1>'rженщин')", "without 'rмир'")
  check('وحدة', "('aوحد'|'aحد')")
  check('"妇女 参与"', "('z妇女'<2>'z参与')")
})
