import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'

/** The folder of real material that tests measure against, or null where this checkout stands alone. */
export function sharedFolder(): string | null {
  const folder = process.env.AHADI_SHARED ?? join(import.meta.dirname, '../../../shared')
  return existsSync(join(folder, 'data')) ? folder : null
}

/** A group of tests that needs the real material; where there is none, one skipped test says so in its name. */
export function describeWithShared(name: string, tests: (shared: string) => void): void {
  const shared = sharedFolder()
  describe(name, () => {
    if (shared) tests(shared)
    else it.skip('(skipped: the folder ../shared is not here; set AHADI_SHARED to run it)', () => {})
  })
}
