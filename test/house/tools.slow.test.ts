import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './house.ts'

const tool = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', timeout: 120_000 })
  return status === 0 ? '' : `${stdout}${stderr}`.slice(0, 5000)
}

describe('the tools', () => {
  it('find no wrong type', () => expect(tool(join(root, 'node_modules/typescript/bin/tsc'), '--noEmit')).toBe(''), 120_000)
  it('find nothing to format or to mend', () =>
    expect(tool(join(root, 'node_modules/@biomejs/biome/bin/biome'), 'ci', '--colors=off')).toBe(''))
  it(
    'find no file, export or dependency that nobody uses',
    () => expect(tool(join(root, 'node_modules/knip/bin/knip.js'), '--no-progress')).toBe(''),
    120_000,
  )
})
