import { describe, expect, it } from 'vitest'
import { exampleCalls } from '../../../test/support/declarations.ts'
import type { DeclarationLine, DeclaredCommitment, Stands } from './declaration.ts'
import { layOut } from './declaration-layout.ts'
import { draftOf } from './draft-declaration.ts'

const letters = exampleCalls.map(({ letter }) => letter)

const commitment = (
  number: number,
  calls: readonly string[],
  stands: Stands = 'reviewed',
  more: Partial<DeclaredCommitment> = {},
): DeclaredCommitment => ({
  id: number * 10,
  number,
  delegationId: null,
  delegationName: `State ${number}`,
  body: null,
  onBehalfOf: [],
  jointWith: [],
  speakerName: null,
  anchor: `state-${number}`,
  statementName: `state-${number}`,
  quote: `We will do thing ${number}.`,
  language: 'en',
  kind: 'new',
  calls,
  paragraph: 1,
  start: 0,
  sentences: [1],
  standing: 'reviewed',
  stands,
  stateWord: null,
  stateSource: null,
  stateDate: null,
  stateWording: null,
  setAsideWhy: null,
  became: [],
  ...more,
})

const line = (
  number: number,
  call: string | null,
  rests: readonly DeclaredCommitment[],
  more: Partial<DeclarationLine> = {},
): DeclarationLine => ({
  id: number,
  number,
  version: 1,
  call,
  callChosen: false,
  place: number,
  text: null,
  language: null,
  rests: rests.map((one) => ({ ...one, quoteThen: one.quote })),
  end: null,
  joinedFrom: [],
  ...more,
})

const kept = { id: 1, debateId: 1, version: 1, title: null, titleLanguage: null, draftedAt: '', draftedBy: '' }
const layOutLines = (lines: readonly DeclarationLine[], commitments: readonly DeclaredCommitment[]) =>
  layOut(exampleCalls, kept, lines, commitments)

describe('the layout of a declaration', () => {
  it('has a section for each call in the order of the letters, then one for what answers none, and numbers lines through', () => {
    const all = [commitment(1, ['c']), commitment(2, ['a']), commitment(3, [])]
    const { sections } = layOutLines([line(1, 'c', [all[0]!]), line(2, 'a', [all[1]!]), line(3, null, [all[2]!])], all)
    expect(sections.map(({ call, lines }) => [call?.letter ?? null, lines.map((one) => [one.ordinal, one.line.number])])).toEqual([
      ['a', [[1, 2]]],
      ['b', []],
      ['c', [[2, 1]]],
      [null, [[3, 3]]],
    ])
  })
  it('calls a call open only where no reviewed commitment of the register answers it', () => {
    const all = [commitment(1, ['a', 'b']), commitment(2, ['c'], 'proposed')]
    const { sections } = layOutLines([line(1, 'a', [all[0]!])], all)
    expect(sections.map(({ open }) => open)).toEqual([false, false, true, false])
    expect(sections[1]!.elsewhere.map(({ line: one }) => one.number)).toEqual([1])
    expect(sections[2]!.proposed.map(({ number }) => number)).toEqual([2])
  })
  it('leaves out a line whose commitments were withdrawn, set aside or not regarded as one, and keeps it apart', () => {
    for (const stands of ['withdrawn', 'set-aside', 'not-regarded', 'became', 'proposed'] as const) {
      const gone = commitment(1, ['a'], stands)
      const layout = layOutLines([line(1, 'a', [gone], { text: 'Words of a person.', language: 'en' })], [gone])
      expect(layout.sections[0]!.lines).toEqual([])
      expect(layout.restingOnNothing.map(({ text }) => text)).toEqual(['Words of a person.'])
    }
  })
  it('keeps a line while one of its commitments stands', () => {
    const [gone, there] = [commitment(1, ['a'], 'withdrawn'), commitment(2, ['a'])]
    expect(layOutLines([line(1, 'a', [gone, there])], [gone, there]).sections[0]!.lines).toHaveLength(1)
  })
  it('puts a line under a call that the note has no longer where no call is answered', () => {
    const one = commitment(1, ['z'])
    expect(layOutLines([line(1, 'z', [one])], [one]).sections[3]!.lines).toHaveLength(1)
  })
  it('loses no line, whatever became of it', () => {
    const all = [commitment(1, ['a']), commitment(2, ['b'], 'set-aside'), commitment(3, ['c'])]
    const lines = [
      line(1, 'a', [all[0]!]),
      line(2, 'b', [all[1]!]),
      line(3, 'c', [all[2]!], { end: { how: 'taken-out', why: 'said twice', at: '2026-11-02T09:30:00.000Z' } }),
    ]
    const { sections, restingOnNothing, ended } = layOutLines(lines, all)
    expect([
      ...sections.flatMap((section) => section.lines.map((one) => one.line.number)),
      ...[...restingOnNothing, ...ended].map(({ number }) => number),
    ]).toEqual([1, 2, 3])
  })
})

describe('a draft', () => {
  it('gives each reviewed commitment one line under the first call that it answers, delegations in the order of their names', () => {
    const all = [commitment(2, ['b', 'a']), commitment(1, ['c']), commitment(3, [], 'proposed'), commitment(4, ['x'])]
    expect(draftOf(letters, [], all).added.map(({ call, commitment: { number } }) => [call, number])).toEqual([
      ['a', 2],
      ['c', 1],
      [null, 4],
    ])
  })
  it('adds no second line for a commitment whose line was taken out or joined', () => {
    const one = commitment(1, ['a'])
    expect(draftOf(letters, [line(1, 'a', [one], { end: { how: 'taken-out', why: 'said twice', at: '' } })], [one]).added).toEqual([])
    expect(draftOf(letters, [line(1, 'a', [one], { end: { how: 'joined', into: 2 } })], [one]).added).toEqual([])
  })
  it('follows a corrected call, but never takes a line from where a person put it', () => {
    const one = commitment(1, ['b'])
    expect(draftOf(letters, [line(1, 'a', [one])], [one]).moved.map(({ call }) => call)).toEqual(['b'])
    expect(draftOf(letters, [line(1, 'a', [one], { callChosen: true })], [one]).moved).toEqual([])
  })
})
