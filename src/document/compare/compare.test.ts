import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../span.ts'
import { type ComparedText, compareTexts, positionMap } from './index.ts'
import type { MappedWords } from './map-position.ts'

const textOf = (paragraphs: readonly string[]): ComparedText => ({ paragraphs: paragraphs.map((text, index) => ({ n: index + 1, text })) })
const cut = ({ paragraphs }: ComparedText, { paragraph, start, end }: Position) =>
  paragraphs.find(({ n }) => n === paragraph)!.text.slice(start, end)

/** What becomes of words of one text in another, and what stands in their place. */
function mapped(
  before: readonly string[],
  after: readonly string[],
  words: string,
): { readonly became: MappedWords['became']; readonly now: readonly string[] } {
  const [from, to] = [textOf(before), textOf(after)]
  const { n, text } = from.paragraphs.find((one) => one.text.includes(words))!
  const start = text.indexOf(words)
  const { became, positions } = positionMap(from, to, compareTexts(from, to)).map([{ paragraph: n, start, end: start + words.length }])
  return { became, now: positions.map((position) => cut(to, position)) }
}

const fund = 'We will contribute $2 million to local women’s networks by 2030.'
const train = 'Hestland will train 40 women mediators, who will be deployed in 2028.'
const thanks = 'We thank the presidency for this debate.'

describe('words that are quoted from a text', () => {
  const check = (
    before: readonly string[],
    after: readonly string[],
    words: string,
    became: MappedWords['became'],
    ...now: readonly string[]
  ) => expect(mapped(before, after, words)).toEqual({ became, now })

  it('are unchanged where only others around them were put in, taken out or changed', () => {
    check([thanks, fund], ['Mr. President,', thanks, 'It comes at the right time.', fund], fund, 'unchanged', fund)
    check([`${thanks} ${fund} ${train}`], [`${fund} Peace needs women.`], fund, 'unchanged', fund)
    check([thanks, `${fund} ${train}`], [`${thanks} ${fund}`, train], train, 'unchanged', train)
  })
  it('are moved where they stand elsewhere, as a paragraph or in the midst of one', () => {
    check([fund, train, thanks], [train, thanks, fund], fund, 'moved', fund)
    check([`${fund} ${train}`, thanks], [train, `${thanks} As we said before: ${fund}`], fund, 'moved', fund)
  })
  it('are changed where some of them are others, and then are what stands in their place', () => {
    check([fund], [fund.replace('$2', '$3')], fund, 'changed', fund.replace('$2', '$3'))
    check(
      [`${thanks} ${fund}`],
      [`${thanks} From 2027, ${fund.replace('2030', 'the end of the decade')}`],
      fund,
      'changed',
      fund.replace('2030', 'the end of the decade'),
    )
    check(
      [train],
      [train.replace('women mediators, who', 'women as mediators; they')],
      train,
      'changed',
      train.replace('women mediators, who', 'women as mediators; they'),
    )
    check(
      [`${thanks} ${fund} ${train}`],
      [`${thanks} Hestland intends to contribute $2 million to local women’s networks by 2030. ${train}`],
      fund,
      'changed',
      'Hestland intends to contribute $2 million to local women’s networks by 2030.',
    )
  })
  it('are changed where their paragraph was parted within them', () => {
    check(
      [`${thanks} ${train}`],
      [`${thanks} Hestland will train 40 women mediators,`, 'who will be deployed in 2028.'],
      train,
      'changed',
      'Hestland will train 40 women mediators,',
      'who will be deployed in 2028.',
    )
  })
  it('are gone where they were taken out, and no other words are taken for them', () => {
    check([thanks, fund], [thanks], fund, 'gone')
    check([`${thanks} ${fund} ${train}`], [`${thanks} ${train}`], fund, 'gone')
    check([fund], ['The Council must hear women who build peace in the north of our region, every year.'], fund, 'gone')
    check([fund], [], fund, 'gone')
  })
  it('are told from the same words that stand twice', () => {
    const text = [fund, train, fund]
    const [from, to] = [textOf(text), textOf([fund, train])]
    const map = positionMap(from, to, compareTexts(from, to))
    expect(map.map([{ paragraph: 1, start: 0, end: fund.length }])).toMatchObject({ became: 'unchanged', positions: [{ paragraph: 1 }] })
    expect(map.map([{ paragraph: 3, start: 0, end: fund.length }])).toEqual({ became: 'gone', positions: [] })
  })
  it('are found in Arabic and in Chinese, of which each character is a word', () => {
    const ar = 'ستخصص حكومتي 3 ملايين دولار لشبكات النساء المحلية قبل عام 2030.'
    check([ar], [`نشكر الرئاسة. ${ar.replace('3', '5')}`], ar, 'changed', ar.replace('3', '5'))
    const zh = '我们将在二〇三〇年前为妇女网络提供二百万美元。'
    check([`感谢主席。${zh}`], [`主席先生，感谢。${zh.replace('二百万', '三百万')}`], zh, 'changed', zh.replace('二百万', '三百万'))
    check([zh, '妇女参与和平进程是我国外交政策的重点。'], ['妇女参与和平进程是我国外交政策的重点。', zh], zh, 'moved', zh)
  })
  it('keep the numbers that paragraphs have in their file', () => {
    const [from, to] = [
      {
        paragraphs: [
          { n: 4, text: thanks },
          { n: 9, text: fund },
        ],
      },
      { paragraphs: [{ n: 2, text: fund }] },
    ]
    const { positions } = positionMap(from, to, compareTexts(from, to)).map([{ paragraph: 9, start: 0, end: fund.length }])
    expect(positions).toEqual([{ paragraph: 2, start: 0, end: fund.length }])
  })
  it('of several places are one quote: it is changed where a smaller part of it is gone', () => {
    const [from, to] = [textOf([fund, train, 'By 2028.']), textOf([fund, train])]
    const all = from.paragraphs.map(({ n, text }) => ({ paragraph: n, start: 0, end: text.length }))
    const map = positionMap(from, to, compareTexts(from, to))
    expect(map.map(all.slice(0, 2))).toMatchObject({ became: 'unchanged' })
    expect(map.map(all.slice(1))).toMatchObject({ became: 'changed', positions: [{ paragraph: 2 }] })
  })
})

/** Texts of a few words, so that many are the same. */
const word = fc.constantFrom(
  'we',
  'will',
  'train',
  'women',
  'peace',
  'funds',
  '2030',
  'and',
  'the',
  '妇',
  '女',
  'سلام',
  ',',
  '.',
  'a-b',
  '💠',
)
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const paragraphs = fc.array(paragraph, { maxLength: 8 })
const spans = ({ paragraphs: all }: ComparedText) =>
  all.flatMap(({ n, text }) => [
    { paragraph: n, start: 0, end: text.length },
    { paragraph: n, start: Math.floor(text.length / 3), end: Math.floor(text.length / 3) + 1 },
  ])

describe('two texts, whatever they are,', () => {
  it('have stretches in common that are the same letter by letter, and do not overlap in either', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const [from, to] = [textOf(one), textOf(other)]
        const { kept } = compareTexts(from, to)
        for (const { from: at, to: there } of kept) expect(cut(to, there)).toBe(cut(from, at))
        for (const side of ['from', 'to'] as const) {
          const inOrder = kept.map((stretch) => stretch[side]).sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
          for (const [index, place] of inOrder.entries()) {
            const next = inOrder[index + 1]
            if (next?.paragraph === place.paragraph) expect(next.start).toBeGreaterThanOrEqual(place.end)
          }
        }
        const still = kept.filter(({ moved }) => !moved).map(({ to: place }) => place)
        expect(still).toEqual([...still].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start))
      }),
    )
  })
  it('map a quote to the very same letters where it is unchanged or moved, to none where it is gone, and always inside the other text', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (one, other) => {
        const [from, to] = [textOf(one), textOf(other)]
        const map = positionMap(from, to, compareTexts(from, to))
        for (const span of spans(from).filter((one) => cut(from, one).trim() !== '')) {
          const { became, positions } = map.map([span])
          const now = positions.map((position) => cut(to, position))
          if (became === 'unchanged' || became === 'moved') expect(now).toEqual([cut(from, span)])
          if (became === 'gone') expect(now).toEqual([])
          for (const [index, { start, end }] of positions.entries()) expect(now[index]).toHaveLength(end - start)
          for (const text of now) expect(text.trim()).not.toBe('')
        }
      }),
    )
  })
  it('that are the same have every quote unchanged in its place', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const text = textOf(all)
        const map = positionMap(text, text, compareTexts(text, text))
        for (const span of spans(text))
          if (cut(text, span).trim() !== '') expect(map.map([span])).toEqual({ became: 'unchanged', positions: [span] })
      }),
    )
  })
  it('lose what was taken out with its paragraph, and keep the rest in place', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(distinct, fc.nat(), (numbers, at) => {
        const all = numbers.map((number) => `Paragraph ${number} says ${number * 7919}.`)
        const out = at % all.length
        const [from, to] = [textOf(all), textOf(all.filter((_, index) => index !== out))]
        const map = positionMap(from, to, compareTexts(from, to))
        for (const [index, text] of all.entries()) {
          const { became } = map.map([{ paragraph: index + 1, start: 0, end: text.length }])
          expect(became).toBe(index === out ? 'gone' : 'unchanged')
        }
      }),
    )
  })
})

describe('long texts', () => {
  const random = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const long = (seed: number, words: number, of: number, inParagraph: number) => {
    const next = random(seed)
    const all = Array.from({ length: words }, () => `w${Math.floor(next() * of)}`)
    return textOf(
      Array.from({ length: Math.ceil(words / inParagraph) }, (_, at) => all.slice(at * inParagraph, (at + 1) * inParagraph).join(' ')),
    )
  }
  it.each([
    ['of few words that stand in no order', 40, 200],
    ['of one paragraph each', 3000, 100_000],
    ['of one word, again and again', 1, 500],
    ['of words a line each', 5000, 1],
  ])(
    'of 100,000 words %s are compared within bounds',
    (_, of, inParagraph) => {
      const [from, to] = [long(1, 100_000, of, inParagraph), long(2, 99_000, of, inParagraph)]
      const map = positionMap(from, to, compareTexts(from, to))
      expect(map.map([{ paragraph: 1, start: 0, end: from.paragraphs[0]!.text.length }]).became).toMatch(/unchanged|moved|changed|gone/)
    },
    30_000,
  )
  it('of which a few words were corrected lose only these', () => {
    const from = long(3, 100_000, 20_000, 120)
    const to = { paragraphs: from.paragraphs.map(({ n, text }) => ({ n, text: n % 50 === 0 ? text.replace(/w1\d*/, 'corrected') : text })) }
    const map = positionMap(from, to, compareTexts(from, to))
    const became = from.paragraphs.map(({ n, text }) => map.map([{ paragraph: n, start: 0, end: text.length }]).became)
    expect(new Set(became)).toEqual(new Set(['unchanged', 'changed']))
    expect(became.filter((one) => one === 'changed').length).toBeLessThanOrEqual(16)
  }, 30_000)
})
