import { describe, expect, it } from 'vitest'
import { type Debate, debate } from './debate.ts'

describe('debate', () => {
  const known: Debate = {
    slug: 'local-women-2031',
    agendaItem: null,
    theme: null,
    date: '2031-04-12',
    presidency: null,
    form: null,
    conceptNote: null,
    fictional: true,
  }
  const refuse = (change: Partial<Debate>) => expect(() => debate({ ...known, ...change })).toThrow(RangeError)
  it('keeps what is known and leaves the rest absent', () => expect(JSON.parse(JSON.stringify(debate(known)))).toEqual(known))
  it('freezes it', () => expect(Object.isFrozen(debate(known))).toBe(true))
  it('takes no symbol for a slug', () => refuse({ slug: 'S/2021/875' }))
  it('takes no day that is none', () => refuse({ date: '2031-02-30' }))
  it('takes no date in words', () => refuse({ date: '12 April 2031' }))
})
