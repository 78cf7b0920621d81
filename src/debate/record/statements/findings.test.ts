import { describe, expect, it } from 'vitest'
import { type Category, categories } from '../../../council/index.ts'
import type { KeptSentence } from '../../analysis/index.ts'
import type { KeptCommitment } from '../../commitments/index.ts'
import { markedFindings, withoutCommitment } from './findings.ts'

const why = (category: 'commitment' | 'gap', strength: number) => ({
  category,
  method: 'cues@1' as const,
  strength,
  reason: 'Because.',
  trigger: [],
})
const sentences: readonly KeptSentence[] = [
  { paragraph: 2, number: 1, start: 0, end: 40, categories: ['gap'], kind: null, why: [why('gap', 0.7)] },
  {
    paragraph: 2,
    number: 2,
    start: 41,
    end: 90,
    categories: ['commitment', 'gap'],
    kind: 'new',
    why: [why('commitment', 0.9), why('gap', 0.6)],
  },
  { paragraph: 3, number: 1, start: 0, end: 30, categories: [], kind: null, why: [] },
]
const entered = { kind: 'continuing', standing: 'reviewed', method: 'cues@1', strength: 0.9, reason: 'Because.', number: 7 }
const commitment = { ...entered, positions: [{ paragraph: 2, start: 55, end: 80 }] } as unknown as KeptCommitment

const nothing = Object.fromEntries(categories.map((one) => [one, 'not-judged'])) as Record<Category, 'not-judged'>

describe('the findings of a statement', () => {
  it('mark a commitment where the register has it, at the span that a person corrected, and no longer where the machine saw it', () => {
    const marked = markedFindings(sentences, [commitment], []).map(({ anchor, category, start, end, standing }) => [
      anchor,
      category,
      start,
      end,
      standing,
    ])
    expect(marked).toEqual([
      ['p2s1', 'gap', 0, 40, 'proposed'],
      ['p2s2', 'gap', 41, 90, 'proposed'],
      ['p2s2', 'commitment', 55, 80, 'reviewed'],
    ])
  })

  it('mark each place of a commitment that stands in several', () => {
    const split = { ...commitment, positions: [...commitment.positions, { paragraph: 3, start: 0, end: 30 }] }
    const places = markedFindings(sentences, [split], []).filter((finding) => finding.commitment !== null)
    expect(places.map(({ anchor }) => anchor)).toEqual(['p2s2', 'p3s1'])
  })

  it('stand as people found them, with what they found beside', () => {
    const held = { ...nothing, gap: 'not-there', challenge: 'there', commitment: 'there' } as const
    const verdicts = [
      { paragraph: 2, number: 1, held },
      { paragraph: 2, number: 2, held: { ...nothing, gap: 'there', example: 'differ' } as const },
    ]
    expect(
      markedFindings(sentences, [], verdicts).map(({ anchor, category, standing, method }) => [anchor, category, standing, method]),
    ).toEqual([
      ['p2s1', 'gap', 'set-aside', 'cues@1'],
      ['p2s1', 'challenge', 'reviewed', 'person'],
      ['p2s2', 'gap', 'reviewed', 'cues@1'],
    ])
  })

  it('leave out what the register no longer holds', () => {
    expect(markedFindings(sentences, [], []).filter(({ category }) => category === 'commitment')).toEqual([])
  })

  it('tell the sentences in which a commitment may have been missed', () => {
    const left = withoutCommitment(sentences, markedFindings(sentences, [commitment], []))
    expect(left.map(({ paragraph, number }) => [paragraph, number])).toEqual([
      [2, 1],
      [3, 1],
    ])
  })
})
