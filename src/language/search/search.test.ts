import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedPhrase, askedWords } from './asked-term.ts'
import { cutChinese } from './chinese-words.ts'
import { isFrequent } from './frequent-word.ts'
import { occurrencesOf } from './occurrence.ts'
import { searchedText } from './searched-text.ts'

/** What of a text is found by what was typed, each place once, in the order of the text. */
function found(typed: string, language: string, text: string, terms = askedWords(typed)): readonly string[] {
  const places = occurrencesOf(searchedText(text, language), terms).map(({ start, end }) => `${start} ${end}`)
  return [...new Set(places)].map((place) => text.slice(...(place.split(' ').map(Number) as [number, number])))
}
const phrase = (typed: string, language: string, text: string) => found(typed, language, text, [askedPhrase(typed)!])

describe('words in all their forms', () => {
  const check = (language: string, typed: string, text: string, ...words: readonly string[]) =>
    it(`${language}: ${typed}`, () => expect(found(typed, language, text)).toEqual(words))

  check('en', 'commitment', 'Our commitments. A commitment; the committee.', 'commitments', 'commitment')
  check('en', 'commit', 'committed, commits, committing to a commitment', 'committed', 'commits', 'committing')
  check('en', 'Woman', 'WOMEN and women’s groups, a woman', 'WOMEN', 'women', 'woman')
  check('en', 'country', 'countries, country’s', 'countries', 'country')
  check('en', 'organisation', 'the Organization organizes; organisations', 'Organization', 'organisations')
  check('en', 'programmes', 'a program, the programme', 'program', 'programme')
  check('en', 'unit', 'a police unit of the United Nations, units', 'unit', 'units')
  check('en', 'internal', 'internal, international', 'internal')
  check('en', 'theme', 'themes for them', 'themes')
  check('fr', 'refugie', 'Les réfugiées, un réfugié, REFUGIÉS', 'réfugiées', 'réfugié', 'REFUGIÉS')
  check('fr', 'réfugiées', 'le refugie', 'refugie')
  check('fr', 'engagement', 'l’engagement, nos engagements, s’engager', 'engagement', 'engagements')
  check('fr', 'engager', 'nous nous engageons, engagée, ils engagent; l’engagement', 'engageons', 'engagée', 'engagent')
  check('fr', 'établir', 'établie, établissons, établit', 'établie', 'établissons', 'établit')
  check('fr', 'nationaux', 'la commission nationale', 'nationale')
  check('fr', 'viol', 'violences, violent, un viol', 'viol')
  check('fr', 'raison', 'nos raisons', 'raisons')
  check('es', 'mujer', 'Las mujeres, la MUJER', 'mujeres', 'MUJER')
  check('es', 'protección', 'proteccion, protecciones', 'proteccion', 'protecciones')
  check('es', 'comprometer', 'nos comprometemos; comprometidas, comprometerse', 'comprometemos', 'comprometidas', 'comprometerse')
  check('es', 'país', 'los países, del país', 'países', 'país')
  check('es', 'unida', 'unidas, la unidad', 'unidas')
  check('ru', 'женщинам', 'женщин, женщинами, ЖЕНЩИНЫ, женщина', 'женщин', 'женщинами', 'ЖЕНЩИНЫ', 'женщина')
  check('ru', 'обязательство', 'обязательств, обязательствами', 'обязательств', 'обязательствами')
  check('ru', 'девушки', 'девушек, девушкам', 'девушек', 'девушкам')
  check('ru', 'ребёнок', 'ребенка, ребёнок', 'ребенка', 'ребёнок')
  check('ru', 'беженцы', 'беженец, беженцев', 'беженец', 'беженцев')
  check('ru', 'безопасный', 'безопасность, безопасного', 'безопасного')
  check('ar', 'مراه', 'المرأة، للمرأة وبالمرأة والنساء', 'المرأة', 'للمرأة', 'وبالمرأة', 'والنساء')
  check('ar', 'المرأة', 'الْمَرْأَةِ المـــرأة المراه', 'الْمَرْأَةِ', 'المـــرأة', 'المراه')
  check('ar', 'إلتزام', 'التزاماتها والالتزامات للالتزام بالتزام', 'التزاماتها', 'والالتزامات', 'للالتزام', 'بالتزام')
  check('ar', 'حماية', 'لحماية وحمايتهن', 'لحماية', 'وحمايتهن')
  check('ar', 'وقاية', 'الوقاية والوقاية وقاية', 'الوقاية', 'والوقاية', 'وقاية')
  check('ar', 'مساءلة', 'المساءلة عن مسألة', 'المساءلة')
  check('ar', 'قرارا', 'القرار قراراتٌ', 'القرار', 'قراراتٌ')
  check('ar', '1325', 'القرار ١٣٢٥', '١٣٢٥')
  check('zh', '问责', '加强问责制，问责机制。', '问责', '问责')
  check('zh', '性暴力', '冲突中的性暴力。', '性暴力')
  check('zh', '性', '冲突中的性暴力。')
  check('zh', '妇女参与', '参与和平的妇女', '参与', '妇女')
  check('zh', 'ＵＮ', '联合国（UN）', 'UN')
  check('und', 'Мир', 'Peace, мира', 'мира')
  check('pt', 'mulheres', 'As mulheres', 'mulheres')
})

describe('words with joints', () => {
  const check = (typed: string, text: string, ...words: readonly string[]) =>
    it(`${typed} in ${text}`, () => expect(found(typed, 'en', text)).toEqual(words))

  check('peacebuilding', 'Peace-building and peacebuilding', 'Peace-building', 'peacebuilding')
  check('peace-building', 'peacebuilding, peace building, peace–building', 'peacebuilding', 'peace building', 'peace–building')
  check('peace', 'peace-building', 'peace')
  check("women's", 'women’s, women', 'women', 'women')
  check('S/2021/875', 'document S/2021/875, not S/2021/87', 'S/2021/875')
  check('10000', '10,000; 10.000; 10\u00a0000; 10 000; 100,00', '10,000', '10.000', '10\u00a0000')
  check('15', '1.5')
})

describe('phrases', () => {
  it('find words side by side, in all their forms, whatever marks stand between them', () => {
    expect(phrase('armed conflict', 'en', 'armed conflicts; conflict, armed; armed; conflict')).toEqual([
      'armed conflicts',
      'armed; conflict',
    ])
  })
  it('pass over what is elided', () => expect(phrase("l'engagement", 'fr', 'L’engagement de l’État')).toEqual(['engagement']))
  it('find Chinese words side by side, however finely they are cut', () => {
    expect(phrase('安全理事会', 'zh', '联合国安全理事会决议')).toEqual(['安全理事会'])
    expect(phrase('妇女安全', 'zh', '妇女和平与安全，妇女安全')).toEqual(['妇女安全'])
  })
  it('stay within one language of a text', () =>
    expect(phrase('droits des femmes', 'fr', 'les droits de la femme, droit des femmes')).toEqual(['droit des femmes']))
  it('are nothing without a word', () => expect(askedPhrase(' – ')).toBeNull())
})

describe('a searched text', () => {
  it('gives the words of a Chinese run back whole', () => {
    const run = '联合国安全理事会第号决议中的性暴力问责'
    expect(
      cutChinese(run)
        .map(({ start, end }) => run.slice(start, end))
        .join(''),
    ).toBe(run)
  })
  it('cuts every word out of any text, in order, within the text', () => {
    const letters = fc.constantFrom(..."ab é-’'/.,1٢ن ءَـلا女性暴力问Жя\u00a0\ud83d\ude00\ud83d\u0301")
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (given) => {
        const text = given.join('')
        const { words, length } = searchedText(text, 'en')
        for (const { start, end, at, keys } of words) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(at).toBeLessThan(length)
          expect(keys.every((key) => key.length > 1 || /\p{L}/u.test(key))).toBe(true)
        }
      }),
    )
  })
  it('finds each of its words by itself', () => {
    const text = 'Нет мира без женщин. L’Égypte s’engage; las mujeres. وحمايتهن 妇女参与维和 peace-building S/2021/875'
    for (const language of ['en', 'fr', 'es', 'ru', 'und'])
      for (const { start, end } of searchedText(text, language).words) expect(found(text.slice(start, end), language, text)).not.toEqual([])
  })
  it('leaves Chinese out where it is not wanted', () => {
    expect(searchedText('妇女 women', 'zh', { withChinese: false }).words.map(({ at }) => at)).toEqual([2])
  })
  it('knows the words of most statements, whatever language they are taken for', () => {
    expect(['esecurity', 'fsecuri', 'ssecurity', 'xsecurity', 'rженщин', 'aمرا'].filter((key) => !isFrequent(key))).toEqual([])
    expect(['ehestland', 'emediator'].filter(isFrequent)).toEqual([])
  })
})
