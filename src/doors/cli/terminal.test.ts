import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { terminalOf } from './terminal.ts'

/** A terminal of two real streams, the second of which may say that a person sits before it, and a clock that is set by hand. */
function opened(isTTY: boolean) {
  const [out, err] = [new PassThrough(), Object.assign(new PassThrough(), { isTTY })]
  const said = { out: '', err: '' }
  out.on('data', (bytes) => {
    said.out += bytes
  })
  err.on('data', (bytes) => {
    said.err += bytes
  })
  const clock = { time: 0 }
  return { terminal: terminalOf(out as never, err as never, () => clock.time), said, clock, out }
}

describe('the terminal', () => {
  it('keeps results and all else apart', () => {
    const { terminal, said } = opened(true)
    terminal.out('{}')
    terminal.err('a note')
    expect(said).toEqual({ out: '{}\n', err: 'a note\n' })
  })
  it('shows progress once work has lasted over a second, and takes it away before the next line', () => {
    const { terminal, said, clock } = opened(true)
    terminal.progress('read', 1, 4)
    expect(said.err).toBe('')
    clock.time = 1500
    terminal.progress('read', 2, 4)
    expect(said.err).toContain('read 2 of 4')
    terminal.err('done')
    expect(said.err.endsWith('\r\x1b[Kdone\n')).toBe(true)
    expect(said.out).toBe('')
  })
  it('shows no progress where nobody looks', () => {
    const { terminal, said, clock } = opened(false)
    clock.time = 5000
    terminal.progress('read', 2, 4)
    expect(said.err).toBe('')
  })
  it('lets a reader go away, and no other trouble', () => {
    const { out } = opened(true)
    expect(() => out.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }))).not.toThrow()
    expect(() => out.emit('error', Object.assign(new Error('broken'), { code: 'EIO' }))).toThrow('broken')
  })
})
