import { describe, expect, it } from 'vitest'
import type { KeptSentence } from '../analysis/index.ts'
import { readParts, readSpan, sentencesToChoose, spanSentFor, wordsIn } from './span-choices.ts'

const text = 'We thank you. We will deploy women, and train them. Peace needs women.'
const sentence = (number: number, start: number, end: number): KeptSentence => ({
  paragraph: 2,
  number,
  start,
  end,
  categories: [],
  kind: null,
  why: [],
})
const sentences = [sentence(1, 0, 13), sentence(2, 14, 51), sentence(3, 52, 70)]
const sent = { paragraph: '2', from: '2', to: '2', first: '', last: '' }

describe('the choice of words', () => {
  it('parts words as their language does', () => {
    expect(wordsIn(text, { start: 14, end: 35 }, 'en').map((word) => word.text)).toEqual(['We', 'will', 'deploy', 'women'])
    const zh = '我们将支持妇女。'
    const words = wordsIn(zh, { start: 0, end: zh.length }, 'zh')
    expect(words.map(({ start, end }) => zh.slice(start, end))).toEqual(words.map((word) => word.text))
    expect(words.length).toBeGreaterThan(2)
  })

  it('offers the sentences around, and the words of those that are near', () => {
    const offered = sentencesToChoose(text, sentences, { paragraph: 2, start: 0, end: 13 }, 'en')
    expect(offered.map(({ number, words }) => [number, words.length > 0])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ])
  })

  it.each([
    ['whole sentences', { paragraph: 2, start: 14, end: 70 }],
    ['words inside a sentence', { paragraph: 2, start: 22, end: 34 }],
    ['from one sentence into another', { paragraph: 2, start: 17, end: 57 }],
  ])('reads %s as it offered them', (_, position) => {
    expect(readSpan(spanSentFor(position, sentences), sentences)).toEqual({ position, problems: [] })
  })

  it.each([
    ['no sentence', { from: '' }, ['span-0 commitment.span']],
    ['a sentence that is not there', { to: '9' }, ['span-0 commitment.span']],
    ['the last before the first', { from: '3', to: '2' }, ['span-0 commitment.span']],
    ['words outside their sentences', { first: '2', last: '66' }, ['first-0 commitment.first-word', 'last-0 commitment.last-word']],
    ['garbage', { first: '1e3', last: '-4' }, ['first-0 commitment.first-word', 'last-0 commitment.last-word']],
  ])('says what is wrong with %s', (_, wrong, expected) => {
    const { position, problems } = readSpan({ ...sent, ...wrong }, sentences, '-0')
    expect(position).toBeNull()
    expect(problems.map(({ field, refusal }) => `${field} ${refusal.code}`)).toEqual(expected)
  })

  it('reads the parts of a split, and says which of them has one end only', () => {
    const read = readParts([
      { first: '2:14', last: '2:34' },
      { first: '', last: '' },
      { first: '2:40', last: '' },
      { first: '2:40', last: '3:50' },
      { first: '2:40', last: '2:20' },
      { first: 'x', last: '<' },
    ])
    expect(read.parts).toEqual([{ paragraph: 2, start: 14, end: 34 }, null, null, null, null, null])
    expect(read.problems.map(({ field, refusal }) => `${field} ${refusal.code}`)).toEqual(
      [3, 4, 5, 6].map((part) => `part-${part} commitment.part-unfinished`),
    )
  })
})
