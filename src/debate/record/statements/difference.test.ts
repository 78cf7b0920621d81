import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Paragraph } from '../../../document/index.ts'
import { type ComparedParagraph, differenceOf } from './difference.ts'

const textOf = (texts: readonly string[]): readonly Paragraph[] => texts.map((text, index) => ({ n: index + 1, text, kind: 'paragraph' }))
const differs = (one: readonly string[], other: readonly string[]) => {
  const [before, after] = [textOf(one), textOf(other)]
  return differenceOf(before, after, compareTexts({ paragraphs: before }, { paragraphs: after }))
}
const marked = (side: ComparedParagraph | null) =>
  side?.stretches.map(({ text, manner }) => (manner === 'kept' ? text : manner === 'moved' ? `<${text}>` : `[${text}]`)).join('')

const train = 'We will train 40 women mediators in 2028.'
const thanks = 'We thank the presidency for this debate.'
const fund = 'Hestland will contribute $2 million to local women’s networks by 2030.'

describe('the difference of two texts', () => {
  it('puts each paragraph beside what became of it, with the words that stand only there', () => {
    const rows = differs([thanks, train, fund], ['Mr. President,', thanks, train.replace('40', '60')])
    expect(rows.map(({ before, after, same }) => [marked(before) ?? null, marked(after) ?? null, same])).toEqual([
      [null, '[Mr. President,]', false],
      [thanks, thanks, true],
      ['We will train [40] women mediators in 2028.', 'We will train [60] women mediators in 2028.', false],
      [`[${fund}]`, null, false],
    ])
  })
  it('says from where and to where words were moved', () => {
    const rows = differs([fund, thanks, train], [thanks, train, fund])
    expect(rows.map(({ before, after }) => [marked(before) ?? null, before?.elsewhere, marked(after) ?? null, after?.elsewhere])).toEqual([
      [`<${fund}>`, [3], null, undefined],
      [thanks, [], thanks, []],
      [train, [], train, []],
      [null, undefined, `<${fund}>`, [1]],
    ])
  })
  it('shows every paragraph of either text once, in its order, letter by letter', () => {
    const paragraph = fc
      .array(fc.constantFrom('we', 'will', 'train', 'women', 'and', 'the', '妇', 'سلام'), { minLength: 1, maxLength: 9 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 7 }), fc.array(paragraph, { maxLength: 7 }), (one, other) => {
        const rows = differs(one, other)
        const read = (side: ComparedParagraph | null) => side?.stretches.map(({ text }) => text).join('')
        expect(rows.flatMap(({ before }) => read(before) ?? [])).toEqual(one)
        expect(rows.flatMap(({ after }) => read(after) ?? [])).toEqual(other)
      }),
    )
  })
})
