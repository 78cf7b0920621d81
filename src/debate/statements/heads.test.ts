import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeHead } from '../../../scripts/measure/heads.ts'
import { receivedFrom } from '../../../test/support/received.ts'
import { writtenHeads } from '../../../test/support/written-heads.ts'
import { readStatement } from './index.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/heads')
const judge = (set: 'train' | 'hold') =>
  writtenHeads(folder, set).flatMap((head) => judgeHead(head).map((judged) => ({ ...judged, id: head.id })))

describe('heads of own writing', () => {
  it('are read as their author expects, where the rules were made by them', () => {
    expect(judge('train').filter(({ verdict }) => verdict !== 'right')).toEqual([])
  })

  it('are never read for another delegation, where they were written without a look at the rules, and nearly always for the right one', () => {
    const judged = judge('hold')
    expect(judged.filter(({ field, verdict }) => field === 'delegation' && verdict === 'wrong')).toEqual([])
    expect(judged.filter(({ field, verdict }) => field === 'contact lines kept back' && verdict !== 'right')).toEqual([])
    expect(judged.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThan(judged.length * 0.97)
  })

  it('say where each part was read', () => {
    const paragraphs = [
      'Permanent Mission of Kestria to the United Nations',
      'Joint statement on behalf of the Group of Friends of Local Women Peacebuilders',
      'delivered by H.E. Mr. Ilo Ras, Permanent Representative of Kestria',
      'Mr. President,',
      'We thank the briefers.',
      'Signatories:',
      'Amarenda',
      'Kestria',
    ]
    const { head } = readStatement(receivedFrom({ file: 'a.txt', margins: [], paragraphs })).value
    expect(head.found).toEqual({ speaker: [3], delegation: [3], onBehalfOf: [2], jointWith: [6, 7, 8] })
  })

  it('keep a group, those who sign and those who align themselves apart', () => {
    const paragraphs = [
      'Joint statement of Amarenda and Kestria',
      'delivered by the Permanent Representative of Kestria on behalf of the Union of Coastal States',
      'Mr. President,',
      'We align ourselves with the statement delivered by Hestland.',
      'The following States align themselves with this statement: Dovenia, Ilmara.',
    ]
    const { head } = readStatement(receivedFrom({ file: 'a.txt', margins: [], paragraphs })).value
    expect([head.delegation?.id, head.onBehalfOf, head.jointWith, head.alignedWith]).toEqual([
      'kestria',
      ['Union of Coastal States'],
      ['Amarenda'],
      ['Hestland'],
    ])
  })
})
