import { describe, expect, it } from 'vitest'
import { hashOf, hashOn } from './words.ts'

describe('the hash of a word', () => {
  // Test vectors of FNV-1a, 32 bits (Fowler, Noll, Vo).
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of “%s” is that of FNV-1a', (text, hash) => expect(hashOf(text)).toBe(hash))
  it('is the same in a list as alone', () =>
    expect(['and', 'but', 'while'].map(hashOf)).toEqual([hashOf('and'), hashOf('but'), hashOf('while')]))
  it('can be made piece by piece', () => expect(hashOn(hashOn(hashOf('妇'), '女'), '们')).toBe(hashOf('妇女们')))
})
