import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { delegationById, namedDelegation } from '../../council/index.ts'
import { openAnalyser, openNamedConcepts } from '../analysis/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { registerOf } from './register.ts'
import { similarCommitments } from './similar-commitments.ts'

const analyse = openAnalyser(readFileSync(new URL('../analysis/weights.bin', import.meta.url)))
const conceptsIn = openNamedConcepts()

function keptFrom(...texts: readonly string[]): readonly KeptCommitment[] {
  const paragraphs = texts.map((text, i) => ({ n: i + 1, text, kind: 'paragraph' as const }))
  const statement = {
    id: 'hestland',
    file: 'hestland.docx',
    sha256: 'ab12',
    language: 'en',
    document: { paragraphs },
    head: {
      speaker: null,
      delegation: namedDelegation(delegationById('hestland')!),
      body: null,
      capacity: null,
      onBehalfOf: [],
      jointWith: [],
      alignedWith: [],
      date: '2026-10-21',
      form: null,
      basis: null,
    },
    body: paragraphs.map(({ n }) => n),
  }
  return registerOf(statement, analyse(statement, null)).map((entry, index) => ({
    ...entry,
    id: index + 1,
    debateId: 1,
    statementId: 1,
    versionId: 1,
    number: index + 1,
    version: 1,
    delegationId: 'hestland',
    delegationName: 'Hestland',
    positions: [entry.position],
    due: null,
    stateWord: null,
    stateSource: null,
    stateDate: null,
    stateWording: null,
    stateReason: null,
    reviewer: null,
    reviewedAt: null,
    setAsideWhy: null,
    became: [],
    goneFrom: null,
    correctedIn: null,
    correctedTo: null,
    earlierWords: [],
  }))
}
const similarTo = (list: readonly KeptCommitment[], number: number) =>
  similarCommitments(list[number - 1]!, list, conceptsIn).map(({ commitment }) => commitment.number)

describe('commitments of one statement that are perhaps the same', () => {
  const twice = keptFrom(
    'Hestland will contribute $2 million to the Lakeside Fund for women mediators in Zamberia by 2030.',
    'Hestland will continue to support the reform of courts.',
    'In closing, my Government will contribute $2 million to the Lakeside Fund by 2030.',
  )
  it('are found from either side, and no other', () => {
    expect(twice).toHaveLength(3)
    expect(similarTo(twice, 1)).toEqual([3])
    expect(similarTo(twice, 3)).toEqual([1])
    expect(similarTo(twice, 2)).toEqual([])
  })
  it('are only proposed: what was given stays as it is', () => {
    const before = JSON.stringify(twice)
    similarTo(twice, 1)
    expect(JSON.stringify(twice)).toBe(before)
  })
  it('say what both have', () => {
    const [found] = similarCommitments(twice[0]!, twice, conceptsIn)
    expect(found!.shared.map(({ what }) => what)).toContain('sum')
  })
  it('are none where sums differ', () => {
    const list = keptFrom(
      'Hestland will contribute $2 million to the Lakeside Fund by 2030.',
      'Hestland will contribute $5 million to the Lakeside Fund by 2030.',
    )
    expect(similarTo(list, 1)).toEqual([])
  })
  it('are none of another statement', () => {
    const [one, , other] = twice as readonly [KeptCommitment, KeptCommitment, KeptCommitment]
    expect(similarCommitments(one, [{ ...other, versionId: 2 }], conceptsIn)).toEqual([])
  })
  it('are none where they are entries of one list', () => {
    const list = keptFrom(
      'We commit to:',
      '(a) fund local women’s networks in Zamberia by 2030;',
      '(b) fund local women’s networks in Zamberia by 2030.',
    )
    expect(list).toHaveLength(2)
    expect(similarTo(list, 1)).toEqual([])
  })
})
