import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/document/index.ts'
import type { ReadFile } from '../../src/doors/tasks.ts'
import { openPool } from '../../src/platform/workers/index.ts'
import { bombs } from '../support/bombs.ts'
import { ownSeeds } from '../support/seeds.ts'
import { variantOf } from '../support/variants.ts'

describe('a file made to stop the program', () => {
  // The limits of the program; `npm run fuzz` holds each to ten seconds where nothing else runs.
  const pool = openPool({ entry: join(import.meta.dirname, '../../dist/worker.js'), size: 1, milliseconds: 60_000, memoryMiB: 768 })
  afterAll(() => pool.close())

  for (const { name, make } of bombs) {
    it(`is read or refused in good time, and the next file is read: ${name}`, async () => {
      const answer = await pool.run<ReadFile>('read', { id: 'bomb', name, bytes: make() }).catch((problem: unknown) => problem)
      const code = answer instanceof Refusal ? answer.code : null
      if (code === null) expect(answer).toMatchObject({ id: 'bomb' })
      expect(['file.too-slow', 'file.too-large-to-read']).not.toContain(code)
      expect(JSON.stringify(answer)).not.toContain('root:')
      const next = await pool.run<ReadFile>('read', {
        id: 'next',
        name: 'next.txt',
        bytes: new TextEncoder().encode('Savaria thanks you.'),
      })
      expect(next.paragraphs[0]?.text).toBe('Savaria thanks you.')
    })
  }

  it('is read or refused, whatever was broken in it: two hundred variants of our own files', { timeout: 180_000 }, async () => {
    const seeds = ownSeeds()
    const answers = Array.from({ length: 200 }, async (_, n) => {
      const { name, bytes, seed, how } = variantOf(seeds, n)
      const problem = await pool.run('read', { id: name, name, bytes }).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      if (problem === null || (problem instanceof Refusal && !/^file\.too-(slow|large-to-read)$/.test(problem.code))) return null
      return `${n}, ${how} of ${seed.name}: ${problem}`
    })
    expect((await Promise.all(answers)).filter((answer) => answer !== null)).toEqual([])
  })
})
