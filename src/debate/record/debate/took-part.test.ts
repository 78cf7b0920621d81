import { describe, expect, it } from 'vitest'
import type { CountedStatement } from './counted-statement.ts'
import { delegationsFilterFrom, delegationsLeft, delegationsQuery, kindOf, tookPartIn } from './took-part.ts'

let id = 0
const given = (key: string, more: Partial<CountedStatement> = {}): CountedStatement => ({
  id: ++id,
  key,
  anchor: key,
  delegationId: key,
  delegationName: null,
  body: null,
  speakerName: null,
  kind: 'member-state',
  capacity: 'rule-37',
  language: 'en',
  words: 400,
  onBehalfOf: [],
  jointWith: [],
  alignedWith: [],
  ...more,
})

const statements = [
  given('hestland'),
  given('hestland', { anchor: 'hestland-2', capacity: 'written' }),
  given('galvenia', { onBehalfOf: ['Group of Friends of Local Women Peacebuilders'] }),
  given('kestria', { jointWith: ['Forsenia', 'Hestland'] }),
  given('rovinia', { alignedWith: ['Group of Friends of Local Women Peacebuilders'] }),
  given('jorvania'),
  given('savaria', { capacity: 'president-procedural' }),
]
const words = (at: number, own: boolean, kind: 'new' | 'continuing' = 'continuing') => ({ statementId: statements[at]!.id, own, kind })
const found = [
  ...[words(0, true, 'new'), words(0, true), words(1, true)],
  ...[words(2, false), words(2, false), words(2, false)],
  ...[words(3, false), words(3, true)],
  ...[words(6, true), words(6, true)],
]
const speaking = [{ statementId: statements[5]!.id, paragraph: 3, questions: ['a', 'c'] }]
const parts = tookPartIn('en', { statements, found, speaking, date: '2026-10-22' })
const names = (query: string) => delegationsLeft(parts, delegationsFilterFrom(new URLSearchParams(query))).map(({ name }) => name)

describe('the delegations of a debate', () => {
  it('count once, however often they spoke, in the order of their names, without the chair’s business', () =>
    expect(names('')).toEqual(['Galvenia', 'Hestland', 'Jorvania', 'Kestria', 'Rovinia']))
  it('are told apart by how they committed themselves', () => {
    expect(names('committed=own')).toEqual(['Hestland', 'Kestria'])
    expect(names('committed=new')).toEqual(['Hestland'])
    expect(names('committed=alignment')).toEqual(['Rovinia'])
    expect(names('committed=none')).toEqual(['Jorvania'])
  })
  it('are bound through a group also where only another spoke, and not where they committed themselves', () =>
    expect(names('committed=group')).toEqual(['Forsenia', 'Galvenia', 'Group of Friends of Local Women Peacebuilders']))
  it('are told by whether they spoke to what was asked, and by what they are', () => {
    expect(names('answered=any')).toEqual(['Jorvania'])
    expect(names('kind=group')).toEqual([])
    expect(kindOf(parts.find(({ key }) => key === 'kestria')!)).toBe('member-state')
  })
  it('are named in the language of the page', () =>
    expect(tookPartIn('ar', { statements, found, speaking, date: null }).map(({ name }) => name)).toContain('كستريا'))
  it('are asked for by an address that says the same when it is read again', () => {
    const filter = { committed: 'group', kind: 'group', answered: true } as const
    expect(delegationsFilterFrom(new URLSearchParams(delegationsQuery(filter)))).toEqual(filter)
    expect(delegationsFilterFrom(new URLSearchParams('committed=all&answered=1'))).toEqual({ committed: null, kind: null, answered: false })
  })
})
