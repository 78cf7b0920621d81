import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSymbols } from './symbol.ts'

describe('findSymbols', () => {
  const check = (text: string, expected: readonly string[]) => {
    const found = findSymbols(text)
    expect(found.map(({ symbol }) => symbol)).toEqual(expected)
    return found.map(({ start, end }) => text.slice(start, end))
  }
  const at = (text: string, symbol: string, words: string) => expect(check(text, [symbol])).toEqual([words])

  it('finds a document', () => at('(see S/2020/946)', 'S/2020/946', 'S/2020/946'))
  it('finds a document beside Chinese words', () => at('报告(见S/2020/946)中', 'S/2020/946', 'S/2020/946'))
  it('finds an addendum', () => at('S/2021/875/Add.1.', 'S/2021/875/Add.1', 'S/2021/875/Add.1'))
  it('finds a verbatim record', () => at('S/PV.7658.', 'S/PV.7658', 'S/PV.7658'))
  it('finds a resumption', () => at('S/PV.7658 (Resumption 1)', 'S/PV.7658 (Resumption 1)', 'S/PV.7658 (Resumption 1)'))
  it('finds a statement by the President', () => at('S/PRST/2016/9', 'S/PRST/2016/9', 'S/PRST/2016/9'))
  it('finds two symbols of one document', () => check('A/70/95-S/2015/446', ['A/70/95', 'S/2015/446']))
  it('finds a resolution by its symbol', () => at('A/RES/70/1', 'A/RES/70/1', 'A/RES/70/1'))
  it('finds an old resolution of the Assembly', () => at('A/RES/2758 (XXVI)', 'A/RES/2758 (XXVI)', 'A/RES/2758 (XXVI)'))
  it('finds a symbol of the Council with its year', () => at('S/RES/1325(2000)', 'S/RES/1325 (2000)', 'S/RES/1325(2000)'))
  it('finds a link', () => at('https://undocs.org/ch/S/RES/1325(2000)', 'S/RES/1325 (2000)', 'S/RES/1325(2000)'))
  it('finds a newer link', () => at('https://docs.un.org/en/S/2021/875', 'S/2021/875', 'S/2021/875'))
  it('finds a link with a coded space', () => at('undocs.org/S/RES/2242%20(2015)', 'S/RES/2242 (2015)', 'S/RES/2242%20(2015)'))
  it('finds no symbol in another address', () => check('https://example.org/S/2021/875', []))
  it('finds no symbol in words', () => check('and S/he said A/B or S/2021', []))
  it('keeps slips of a scan', () => check('S/RES/I325 (2000)', []))
  it('finds a symbol with a Cyrillic letter', () => at('А/70/95', 'A/70/95', 'А/70/95'))

  const three = ['S/RES/1325 (2000)', 'S/RES/1820 (2008)', 'S/RES/2242 (2015)']
  it('finds a list in English', () =>
    expect(check('resolutions 1325 (2000), 1820 (2008) and 2242 (2015)', three)).toEqual(['1325 (2000)', '1820 (2008)', '2242 (2015)']))
  it('finds a list in French', () => check('les résolutions 1325 (2000), 1820 (2008) et 2242 (2015) du Conseil', three))
  it('finds a list in Spanish', () => check('las resoluciones 1325 (2000), 1820 (2008) y 2242 (2015)', three))
  it('finds a list in Russian', () => check('резолюций 1325 (2000), 1820 (2008) и 2242 (2015)', three))
  it('finds a list in Arabic', () => check('القرارات 1325 (2000) و 1820 (2008) و 2242 (2015)', three))
  it('finds a list in Chinese', () => check('第1325(2000)号、第1820（2008）号和第2242(2015)号决议', three))
  it('finds a list in Chinese under one word', () => check('第 1325 (2000)、1820 (2008)和 2242 (2015)号决议', three))
  it('finds Arabic digits', () => at('القرار ١٣٢٥ (٢٠٠٠)', 'S/RES/1325 (2000)', '١٣٢٥ (٢٠٠٠)'))
  it('finds a number with its year alone where it fits', () => check('under 1325 (2000)', ['S/RES/1325 (2000)']))
  it('takes no law for a resolution', () => check('Law 1448 (2011)', []))
  it('keeps the year as printed', () => check('resolution 2122 (2014)', ['S/RES/2122 (2014)']))

  it('knows the year in English', () => at('resolution 1325', 'S/RES/1325 (2000)', '1325'))
  it('knows the year of an acronym', () => check('UNSCR 1325', ['S/RES/1325 (2000)']))
  it('knows the year in French', () => check('la résolution 2250', ['S/RES/2250 (2015)']))
  it('knows the year in Spanish', () => check('la resolución 1325', ['S/RES/1325 (2000)']))
  it('knows the year in Russian', () => check('резолюции Совета Безопасности 2538', ['S/RES/2538 (2020)']))
  it('knows the year in Arabic', () => check('قرار مجلس الأمن رقم 1325', ['S/RES/1325 (2000)']))
  it('knows the year in Chinese', () => check('安理会第1325号决议', ['S/RES/1325 (2000)']))
  it('does not know the year of every resolution', () => check('resolution 1701', []))
  it('knows 2719 and 2730', () => check('resolutions 2719 and 2730', ['S/RES/2719 (2023)', 'S/RES/2730 (2024)']))
  it('takes a year for none', () => check('the resolution of 2016', []))

  it('finds an Assembly resolution in English', () => check('General Assembly resolution 70/1', ['A/RES/70/1']))
  it('finds it in French', () => check('la résolution 70/1 de l’Assemblée générale', ['A/RES/70/1']))
  it('finds it in Spanish', () => check('la resolución 70/1 de la Asamblea General', ['A/RES/70/1']))
  it('finds it in Russian', () => check('резолюция 70/1 Генеральной Ассамблеи', ['A/RES/70/1']))
  it('finds it in Arabic', () => check('قرار الجمعية العامة 70/1', ['A/RES/70/1']))
  it('finds it in Chinese', () => check('大会第70/1号决议', ['A/RES/70/1']))
  it('finds an old one in French', () => check('la résolution 1696 (XVI) de l’Assemblée générale', ['A/RES/1696 (XVI)']))
  it('finds an old one in Arabic', () => check('لقرار الجمعية العامة 1696 (د-16)', ['A/RES/1696 (XVI)']))
  it('leaves other councils out', () => check('Human Rights Council resolution 47/2', []))
  it('leaves them out when they follow', () => check('la résolution 47/2 du Conseil des droits de l’homme', []))
  it('leaves old resolutions of other councils out', () => check('Economic and Social Council resolution 1894 (LVII)', []))
  it('tells the bodies of one sentence apart', () =>
    check('General Assembly resolution 70/1, Human Rights Council resolution 47/2 and Security Council resolution 1325', [
      'A/RES/70/1',
      'S/RES/1325 (2000)',
    ]))

  it('gives every known resolution the year in which its number lies', () => {
    const { length } = findSymbols(
      'resolutions 1261, 1265, 1296, 1308, 1314, 1325, 1327, 1366, 1373, 1379, 1460, 1539, 1540, 1612, 1625, 1645, 1674, 1738, 1820, 1882, 1888, 1889, 1894, 1960',
    )
    expect(length).toBe(24)
  })
  it('cuts every symbol out of any text, in order, without overlap', () => {
    const pieces = [
      'resolution ',
      '1325',
      ' (2000)',
      'S/RES/',
      'S/2021/875',
      ' and ',
      '70/1',
      '第',
      '号决议',
      'القرار ',
      '٢٢٤٢',
      '(',
      ')',
      ' ',
      '大会',
      'A/',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 25 }), (given) => {
        const text = given.join('')
        let last = 0
        for (const { start, end } of findSymbols(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
