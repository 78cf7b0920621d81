import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { keys } from './index.ts'

describe('the script of single keys', () => {
  it('is one that a browser can read, under 2 KiB as it is sent, at an address of its own', () => {
    expect(() => new Script(keys.text)).not.toThrow()
    expect(Buffer.byteLength(keys.text)).toBeLessThan(2048)
    expect(keys.address).toMatch(/^\/assets\/keys-[0-9a-f]{12}\.js$/)
  })
})
