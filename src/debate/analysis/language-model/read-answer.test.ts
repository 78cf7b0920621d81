import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskedSentence, Thrown } from './proposal.ts'
import { readAnswer } from './read-answer.ts'

const text = 'We thank the presidency. Hestland will train 40 women mediators. Others must do so, too. 我国将培训妇女调解员。'
const sentences: readonly AskedSentence[] = [
  'We thank the presidency.',
  'Hestland will train 40 women mediators.',
  'Others must do so, too.',
  '我国将培训妇女调解员。',
].map((words, index) => ({
  paragraph: 3,
  number: index + 1,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
}))

const commitment = { sentence: 2, categories: ['commitment'], kind: 'new', quote: 'will train 40 women mediators' }
const read = (findings: unknown, language = 'en') => readAnswer(JSON.stringify({ findings }), sentences, language)
/** What is kept, as category and words; and what is thrown away. */
const check = (findings: unknown, kept: readonly string[], thrown: Thrown, language = 'en') => {
  const { proposals, thrown: away } = read(findings, language)
  expect(proposals.map(({ category, quote }) => `${category}: ${text.slice(quote.start, quote.end)}`)).toEqual(kept)
  expect(away).toEqual(thrown)
}
const well = ['commitment: will train 40 women mediators']

describe('an answer of a language model', () => {
  it('gives proposals, each with the place of its words', () => {
    const { proposals, thrown } = read([{ ...commitment, categories: ['commitment', 'example'] }])
    const place = { paragraph: 3, number: 2, quote: { start: text.indexOf('will train'), end: text.indexOf('. Others') }, strength: 0.3 }
    expect(proposals).toEqual([
      { ...place, category: 'commitment', kind: 'new' },
      { ...place, category: 'example', kind: null },
    ])
    expect(thrown).toEqual({})
  })
  it.each([
    ['bare', (json: string) => json],
    ['fenced', (json: string) => `\`\`\`json\n${json}\n\`\`\``],
    ['fenced without a name', (json: string) => `\n\`\`\`\n${json}\n\`\`\`\n`],
    ['as a list alone', (json: string) => JSON.stringify(JSON.parse(json).findings)],
  ])('is read %s', (_, form) =>
    expect(readAnswer(form(JSON.stringify({ findings: [commitment] })), sentences, 'en').proposals).toHaveLength(1),
  )
  it.each(['', 'Gladly! Here it is:', '<html>', '{"findings":', '{}', '{"findings":{}}', 'null', '"commitment"', '7'])(
    'that is not in the form asked for is thrown away whole: %s',
    (answer) => expect(readAnswer(answer, sentences, 'en')).toEqual({ proposals: [], thrown: { 'not-json': 1 } }),
  )
  it('is not searched for an object within other words', () => {
    const answer = `Gladly: {"findings":[${JSON.stringify(commitment)}]}`
    expect(readAnswer(answer, sentences, 'en').proposals).toEqual([])
  })
  it('loses words that stand nowhere', () => check([{ ...commitment, quote: 'will train 400 women' }], [], { 'not-in-statement': 1 }))
  it('loses words of another sentence', () => check([{ ...commitment, sentence: 1 }], [], { 'not-in-statement': 1 }))
  it.each([
    'will train 40 Women',
    'will train 40 women mediatorṡ',
    'wiII train 40 women',
    'will  train 40 women',
    'will train 40 women\u200b mediators',
    'will train 40 women mediator\u0455',
  ])('loses words that differ by a letter, a space or a sign that is not seen: %s', (quote) =>
    check([{ ...commitment, quote }], [], { 'not-in-statement': 1 }),
  )
  it('loses pieces of words', () => check([{ ...commitment, quote: 'ill train 40 women mediator' }], [], { 'not-in-statement': 1 }))
  it('loses half a letter', () => check([{ ...commitment, quote: 'will train\ud83d' }], [], { 'not-in-statement': 1 }))
  it('loses words that are one word, or none', () => {
    check(
      [
        { ...commitment, quote: 'will' },
        { ...commitment, quote: '.' },
      ],
      [],
      { 'too-short': 2 },
    )
    check([{ ...commitment, quote: '' }], [], { 'not-in-statement': 1 })
  })
  it('takes Chinese characters for words', () => {
    check([{ ...commitment, sentence: 4, quote: '将培训妇女' }], ['commitment: 将培训妇女'], {}, 'zh')
    check([{ ...commitment, sentence: 4, quote: '将' }], [], { 'too-short': 1 }, 'zh')
  })
  it('loses invented categories, and keeps the others of the entry', () =>
    check([{ ...commitment, categories: ['promise', 'commitment', '__proto__', 7, null] }], well, { 'unknown-category': 4 }))
  it('loses a commitment without a kind that there is', () =>
    check(
      [
        { ...commitment, kind: 'firm' },
        { ...commitment, kind: undefined },
        { ...commitment, kind: null },
      ],
      [],
      { 'unknown-kind': 3 },
    ))
  it.each([0, -1, 5, 10_000])('loses sentences that were not sent: %i', (sentence) =>
    check([{ ...commitment, sentence }], [], { 'out-of-range': 1 }),
  )
  it.each([1.5, '2', null, Number.NaN, {}, [2]])('loses entries whose sentence is no number: %j', (sentence) =>
    check([{ ...commitment, sentence }], [], { 'not-readable': 1 }),
  )
  it('loses entries that are none', () =>
    check([null, 7, 'commitment', [commitment], {}, { ...commitment, quote: 7 }, { ...commitment, categories: 'commitment' }], [], {
      'not-readable': 7,
    }))
  it('keeps what is said twice once', () => check([commitment, commitment], well, { 'said-twice': 1 }))
  it('looks at no more of ten thousand entries than there could be', () =>
    check(
      Array.from({ length: 10_000 }, () => commitment),
      well,
      { 'too-many': 9976, 'said-twice': 23 },
    ))
  it('loses a category that is given to nearly everything, however it is quoted', () => {
    const many = Array.from({ length: 12 }, (_, index) => {
      const words = `Sentence number ${index + 1} says so.`
      return { paragraph: index + 1, number: 1, start: 0, end: words.length, text: words }
    })
    const all = many.map(({ text: quote }, index) => ({ sentence: index + 1, categories: ['commitment'], kind: 'new', quote }))
    const answer = JSON.stringify([...all, { sentence: 3, categories: ['gap'], quote: many[2]!.text }])
    const { proposals, thrown } = readAnswer(answer, many, 'en')
    expect(proposals.map(({ category }) => category)).toEqual(['gap'])
    expect(thrown).toEqual({ 'all-alike': 12 })
    expect(readAnswer(JSON.stringify(all.slice(0, 6)), many, 'en').proposals).toHaveLength(6)
  })
  it.each([
    [0.2, 0.2],
    [1, 0.5],
    [7, 0.3],
    [-1, 0.3],
    ['0.9', 0.3],
    [undefined, 0.3],
  ])('of strength %j counts %d', (strength, counted) => expect(read([{ ...commitment, strength }]).proposals[0]!.strength).toBe(counted))
  it('gives nothing of what else it says', () => {
    const loud = { ...commitment, reason: '<script>alert(1)</script> **bold** \u202e', address: 'https://example.net/', method: 'cues@1' }
    expect(JSON.stringify(read([loud]))).not.toMatch(/script|bold|\u202e|example|cues/)
  })

  const entry = fc.record(
    {
      sentence: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.anything()),
      categories: fc.oneof(fc.array(fc.constantFrom('commitment', 'gap', 'example', 'x')), fc.anything()),
      kind: fc.oneof(fc.constantFrom('new', 'continuing', 'x'), fc.anything()),
      quote: fc.oneof(
        fc.tuple(fc.nat(text.length), fc.nat(40)).map(([from, n]) => text.slice(from, from + n)),
        fc.string({ unit: 'binary' }),
      ),
    },
    { requiredKeys: [] },
  )
  it('never gives words that do not stand in the sentence, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.constantFrom('en', 'zh', 'ar'), (entries, language) => {
        const all = entries.filter((one) => JSON.stringify(one) !== undefined)
        for (const { number, quote } of readAnswer(JSON.stringify(all), sentences, language).proposals) {
          const own = sentences[number - 1]!
          expect(quote.start >= own.start && quote.end <= own.end && quote.start < quote.end).toBe(true)
          expect(all.some((one) => one.quote === text.slice(quote.start, quote.end) && one.sentence === number)).toBe(true)
        }
      }),
    )
  })
  it('is read to its end, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (answer) => void readAnswer(answer, sentences, 'en')))
  })
})
