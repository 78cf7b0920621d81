import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf } from '../../../../test/support/heads.ts'
import type { AnalysedStatement } from '../analysed-statement.ts'
import { openAnalyser } from '../analyser.ts'
import { markersIn } from './marker.ts'

const analyse = openAnalyser(readFileSync(new URL('../weights.bin', import.meta.url)))

type Given = string | { readonly text: string; readonly label: string }
const said = (texts: readonly Given[], language: string, capacity: AnalysedStatement['head']['capacity'] = null): AnalysedStatement => {
  const paragraphs = texts.map((one, i) => ({
    n: i + 1,
    ...(typeof one === 'string' ? { text: one } : { ...one, kind: 'list-entry' as const }),
  }))
  const head = headOf('hestland', { capacity, date: '2026-10-21' })
  return { language, head, document: { paragraphs }, body: paragraphs.map(({ n }) => n) }
}
const found = (texts: readonly Given[], language = 'en') => {
  const statement = said(texts, language)
  const findings = analyse(statement, null)
  const textOf = new Map(statement.document.paragraphs.map(({ n, text }) => [n, text]))
  const quotes = findings.commitments.map(({ sentences, part, fields, kind, under }) => {
    const { paragraph, start, end } = findings.sentences[sentences[0]!]!
    for (const field of Object.values(fields))
      expect(textOf.get(field.paragraph ?? paragraph)!.slice(field.start, field.end)).toBe(field.text)
    const span = part ?? { start, end }
    return {
      quote: textOf.get(paragraph)!.slice(span.start, span.end),
      paragraph,
      act: fields.act?.text,
      at: fields.act?.paragraph,
      kind,
      under,
    }
  })
  return { quotes, findings, statement }
}

describe('a list in one sentence', () => {
  const check = (language: string, text: string, act: string, ...entries: string[]) =>
    it(`${language}: each entry is a commitment with the shared verb`, () => {
      const { quotes } = found([text], language)
      expect(quotes.map(({ quote }) => quote)).toEqual(entries)
      expect(quotes.map((one) => one.act)).toEqual(entries.map(() => act))
    })
  check(
    'en',
    'We commit to: (a) fund local women’s networks in Zamberia; (b) train 50 police officers by 2028; and (c) adopt our second national action plan.',
    'commit to',
    'fund local women’s networks in Zamberia',
    'train 50 police officers by 2028',
    'adopt our second national action plan',
  )
  check(
    'en',
    'Hestland will (i) double its contribution to the Lakeside Fund, (ii) deploy 20 women officers and (iii) publish its results every year.',
    'will',
    'double its contribution to the Lakeside Fund',
    'deploy 20 women officers',
    'publish its results every year',
  )
  check(
    'fr',
    'Nous nous engageons à : a) financer les réseaux de femmes ; b) former 50 policières d’ici à 2028 ; et c) adopter un plan d’action national.',
    'nous engageons à',
    'financer les réseaux de femmes',
    'former 50 policières d’ici à 2028',
    'adopter un plan d’action national',
  )
  check(
    'es',
    'Nos comprometemos a: a) financiar las redes de mujeres; b) capacitar a 50 policías; y c) aprobar un plan de acción nacional.',
    'Nos comprometemos a',
    'financiar las redes de mujeres',
    'capacitar a 50 policías',
    'aprobar un plan de acción nacional',
  )
  check(
    'ru',
    'Мы обязуемся: а) финансировать сети женщин; б) обучить 50 полицейских; в) принять национальный план действий.',
    'обязуемся',
    'финансировать сети женщин',
    'обучить 50 полицейских',
    'принять национальный план действий',
  )
  check(
    'ar',
    'نلتزم بما يلي: (أ) تمويل شبكات النساء؛ (ب) تدريب 50 ضابطة شرطة؛ (ج) اعتماد خطة عمل وطنية.',
    'نلتزم',
    'تمويل شبكات النساء',
    'تدريب 50 ضابطة شرطة',
    'اعتماد خطة عمل وطنية',
  )
  check(
    'zh',
    '我国承诺：（一）向妇女网络提供资金；（二）培训50名警察；（三）通过国家行动计划。',
    '承诺',
    '向妇女网络提供资金',
    '培训50名警察',
    '通过国家行动计划',
  )
})

describe('a list over paragraphs', () => {
  const check = (name: string, language: string, texts: readonly Given[], ...entries: readonly (readonly [number, string])[]) =>
    it(`${language}: ${name}`, () => {
      const { quotes } = found(texts, language)
      expect(quotes.map(({ paragraph, quote }) => [paragraph, quote])).toEqual(entries)
      expect(quotes.every(({ at }) => at === 1)).toBe(true)
    })
  check(
    'letters in brackets; what follows an entry is judged by itself',
    'en',
    ['We commit to:', '(a) fund local women’s networks;', '(b) train 50 police officers. This matters.', '(c) adopt a plan.', 'Thank you.'],
    [2, 'fund local women’s networks'],
    [3, 'train 50 police officers'],
    [4, 'adopt a plan'],
  )
  check(
    'labels that the file itself prints',
    'en',
    [
      'In the coming years, Hestland will:',
      { text: 'fund local women’s networks', label: '•' },
      { text: 'train 50 police officers', label: '•' },
    ],
    [2, 'fund local women’s networks'],
    [3, 'train 50 police officers'],
  )
  check(
    'figures',
    'fr',
    ['Mon pays s’engage à :', '1. financer les réseaux de femmes ;', '2. former 50 policières.'],
    [2, 'financer les réseaux de femmes'],
    [3, 'former 50 policières'],
  )
  check(
    'dashes',
    'es',
    ['Mi país se compromete a:', '– financiar las redes de mujeres;', '– capacitar a 50 policías.'],
    [2, 'financiar las redes de mujeres'],
    [3, 'capacitar a 50 policías'],
  )
  check(
    'Cyrillic letters',
    'ru',
    ['Моя страна обязуется:', 'а) финансировать сети женщин;', 'б) обучить 50 полицейских.'],
    [2, 'финансировать сети женщин'],
    [3, 'обучить 50 полицейских'],
  )
  check(
    'Arabic letters',
    'ar',
    ['وتتعهد حكومة بلادي بما يلي:', 'أ) تمويل شبكات النساء؛', 'ب) تدريب 50 ضابطة شرطة.'],
    [2, 'تمويل شبكات النساء'],
    [3, 'تدريب 50 ضابطة شرطة'],
  )
  check(
    'Chinese figures',
    'zh',
    ['我国政府承诺：', '（一）向妇女网络提供资金；', '（二）培训50名警察。'],
    [2, '向妇女网络提供资金'],
    [3, '培训50名警察'],
  )

  it('is ended by a paragraph that is no entry', () => {
    const { quotes } = found([
      'We commit to:',
      '(a) fund networks;',
      '(b) train 50 officers.',
      'The Council has much to do.',
      '(c) meet on time.',
    ])
    expect(quotes.map(({ quote }) => quote)).toEqual(['fund networks', 'train 50 officers'])
  })

  it('says under which verb, and marks it where it stands', () => {
    const { findings } = found(['We commit to:', '(a) fund local networks;', '(b) train 50 officers.'])
    const why = findings.sentences[1]!.why.find(({ category }) => category === 'commitment')!
    expect(why.reason).toBe('Stands under the verb of the list: “We” + “commit to”.')
    expect(why.trigger).toEqual([
      { start: 0, end: 2, paragraph: 1 },
      { start: 3, end: 12, paragraph: 1 },
    ])
  })

  it('gives no commitment for its lead, unless that commits to something itself', () => {
    const bare = found(['We commit to the following:', '(a) fund local networks;', '(b) train 50 officers.'])
    expect(bare.quotes).toHaveLength(2)
    const full = found([
      'We will double our contribution to the Lakeside Fund in 2027, and in particular:',
      '(a) fund local networks;',
      '(b) train 50 officers.',
    ])
    expect(full.quotes).toHaveLength(3)
  })

  it('takes the paragraphs of a numbered statement for no list', () => {
    const { quotes } = found([
      '4. Hestland will double its contribution, as I said:',
      '5. The Council has much to do.',
      '6. Conflict harms women.',
    ])
    expect(quotes.filter(({ under }) => under)).toEqual([])
  })

  it('keeps the last letter of an entry that ends like "and"', () => {
    const { quotes } = found([
      'We commit to:',
      '(a) work for peace and security;',
      '(b) promote solidarity; and',
      '(c) act on all that we owe, e',
    ])
    expect(quotes.map(({ quote }) => quote)).toEqual(['work for peace and security', 'promote solidarity', 'act on all that we owe'])
  })

  it('shares the time that its lead names', () => {
    const { findings } = found(['By 2030, we commit to:', '(a) fund local networks;', '(b) train 50 officers by 2028.'])
    expect(findings.commitments.map(({ fields }) => [fields.due!.value, fields.due!.paragraph])).toEqual([
      ['2030', 1],
      ['2028', undefined],
    ])
  })
})

describe('entries after “firstly”', () => {
  it('share the verb of what announces them, where they have none of their own', () => {
    const { quotes } = found([
      'Hestland will do three things. Firstly, we will double our contribution. Secondly, fund women’s networks. Thirdly, train 50 officers.',
    ])
    expect(quotes.map(({ quote }) => quote)).toEqual([
      'Firstly, we will double our contribution.',
      'fund women’s networks',
      'train 50 officers',
    ])
  })
  it('share nothing where they speak of others', () => {
    const { quotes } = found(['Hestland will do two things. Firstly, fund women’s networks. Secondly, the Council must act.'])
    expect(quotes.map(({ quote }) => quote)).toEqual(['fund women’s networks'])
  })
})

describe('a list of something else', () => {
  it.each([
    ['en', ['We would like to stress:', '– our strong condemnation of the attacks;', '– our support for the unity of Zamberia.']],
    ['fr', ['Nous voudrions souligner :', '– notre ferme condamnation des attaques ;', '– notre appui à l’unité de la Zambérie.']],
    ['ar', ['ونحن نود في هذا الإطار التأكيد على:', '- إدانتنا القوية للهجمات؛', '- دعمنا لوحدة زامبيريا.']],
  ])('%s: what the speaker only wants to say commits to nothing', (language, texts) => {
    expect(found(texts, language).quotes.filter(({ under }) => under)).toEqual([])
    expect(
      found(texts, language)
        .findings.sentences.slice(1)
        .flatMap(({ categories }) => categories),
    ).not.toContain('commitment')
  })

  const categories = (texts: readonly Given[], language = 'en') => {
    const { findings } = found(texts, language)
    return findings.sentences.slice(1).map((one) => one.categories)
  }
  it('makes each entry an achievement', () => {
    for (const one of categories(['Since 2020 we have:', '(a) doubled our funding of networks;', '(b) trained 50 officers.']))
      expect(one).toContain('achievement')
  })
  it('makes each entry a recommendation, and no commitment', () => {
    for (const one of categories(['We call on all Member States to:', '(a) fund local networks;', '(b) train women officers.'])) {
      expect(one).toContain('recommendation')
      expect(one).not.toContain('commitment')
    }
  })
  it('shares no verb where nobody undertakes anything', () => {
    expect(found(['The report names three causes:', '(a) poverty;', '(b) exclusion.']).quotes).toEqual([])
  })
  it('binds nobody in the business of the chair', () => {
    const statement = said(['I will now give the floor to:', '(a) Hestland;', '(b) Savaria.'], 'en', 'president-procedural')
    expect(analyse(statement, null).commitments).toEqual([])
  })
})

describe('marks of entries', () => {
  it('are none where they do not count from the first on', () => {
    const text = 'as in paragraph (b) and article 5) of the Charter (c), we act'
    expect(markersIn(text, { start: 0, end: text.length })).toEqual([])
  })
  it('are none where they cite another text', () => {
    const text = 'We will act under paragraph 19 (a) of the resolution, sub-paragraph (b) of paragraph 20 and article (c).'
    expect(markersIn(text, { start: 0, end: text.length })).toEqual([])
  })
  it('tell Roman figures from letters', () => {
    const text = '(g) one; (h) two; (i) three'
    expect(markersIn(`(a) x; (b) x; ${text}`, { start: 0, end: 40 }).map(({ style }) => style)).toEqual(['latin', 'latin'])
    const romans = '(i) one; (ii) two; (iii) three'
    expect(markersIn(romans, { start: 0, end: romans.length }).map(({ style, count }) => [style, count])).toEqual([
      ['roman', 1],
      ['roman', 2],
      ['roman', 3],
    ])
  })
  it('are read to the end of a long text that is made of them', () => {
    const hostile = `We commit to: ${'(a) (b) a) 1. – '.repeat(4000)}`
    const { findings } = found([hostile, ...Array.from({ length: 200 }, (_, i) => `(${i}) ${'(a) '.repeat(50)}:`)])
    expect(findings.sentences.length).toBeGreaterThan(200)
  })
  it('survive any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[(a-d)1-3.;: We commit to：（一二）أب]{1,40}$/), { minLength: 1, maxLength: 6 }),
        (texts) => {
          const kept = texts.filter((text) => text.trim() !== '')
          if (kept.length) found(kept)
        },
      ),
      { numRuns: 60 },
    )
  })
})
