import { describe, expect, it } from 'vitest'
import { delegationById, namedDelegation } from '../../../council/index.ts'
import { isSent, mayBeSent, type SendingFacts } from './may-be-sent.ts'

const state = namedDelegation(delegationById('hestland')!)
const facts = (head: Partial<SendingFacts['head']>, more: Partial<SendingFacts> = {}): SendingFacts => ({
  head: { delegation: state, body: null, capacity: 'rule-37', ...head },
  isPublic: true,
  isKeptBack: false,
  ...more,
})
const civil = { ...state, kind: 'civil-society' as const }

describe('whether a statement may be sent to a language model', () => {
  it('is yes for what a State said once it is public', () => expect(mayBeSent(facts({}), false)).toBe('public'))
  it('is no for what is not yet public, unless somebody allowed it', () => {
    expect(mayBeSent(facts({}, { isPublic: false }), false)).toBe('not-public')
    expect(mayBeSent(facts({}, { isPublic: false }), true)).toBe('allowed')
  })
  it('is no for what was kept back, public and allowed or not', () =>
    expect(mayBeSent(facts({}, { isKeptBack: true }), true)).toBe('kept-back'))
  it.each([
    ['a briefer of civil society', { delegation: civil, capacity: 'briefer' as const }],
    ['civil society in whatever capacity', { delegation: civil, capacity: null }],
    ['a briefer of whom nothing is known', { delegation: null, capacity: 'briefer' as const }],
    ['a briefer for a body that the table does not know', { delegation: null, body: 'Women of the Valley', capacity: 'briefer' as const }],
    ['somebody of whom nothing is known', { delegation: null, capacity: null }],
  ])('is no for %s, public and allowed or not', (_, head) => expect(mayBeSent(facts(head), true)).toBe('person'))
  it('is yes for the Secretary-General, a body through its chair, and an entity that briefs', () => {
    expect(mayBeSent(facts({ delegation: null, capacity: 'secretary-general' }), false)).toBe('public')
    expect(mayBeSent(facts({ delegation: null, body: 'Peacebuilding Commission', capacity: 'rule-39' }), false)).toBe('public')
    expect(mayBeSent(facts({ delegation: { ...state, kind: 'un-entity' }, capacity: 'briefer' }), false)).toBe('public')
  })
  it('is sent for two reasons only', () =>
    expect((['public', 'allowed', 'not-public', 'person', 'kept-back'] as const).filter(isSent)).toEqual(['public', 'allowed']))
})
