import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const expected = JSON.parse(readFileSync(join(root, 'demo/expected.json'), 'utf8'))
const statements = Object.values<{ statements: readonly Record<string, unknown>[] }>(expected.debates).flatMap(
  (debate) => debate.statements,
)

describe('the demonstration debates', () => {
  it('are what their sources give, byte by byte', () => {
    const said = execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/make-demo.ts', '--check'], { cwd: root, encoding: 'utf8' })
    expect(said).toMatch(/^\d+ documents, 0 differ$/m)
  })

  it('speak in all six official languages', () => {
    expect(new Set(statements.map(({ language }) => language))).toEqual(new Set(['ar', 'en', 'es', 'fr', 'ru', 'zh']))
  })

  it('stay under 1.5 MB', () => {
    const sizes = readdirSync(join(root, 'demo'), { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(root, 'demo', name)))
    expect(sizes.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0)).toBeLessThan(1_500_000)
  })
})
