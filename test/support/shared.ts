import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'

/** The folder of real material that tests measure against, or null where this checkout stands alone. */
export function sharedFolder(): string | null {
  const folder = process.env.AHADI_SHARED ?? join(import.meta.dirname, '../../../shared')
  return existsSync(join(folder, 'data')) ? folder : null
}

/** A group of tests that needs the real material; where there is none it is skipped and its name says so. */
export function describeWithShared(name: string, tests: (shared: string) => void): void {
  const shared = sharedFolder()
  if (shared) describe(name, () => tests(shared))
  else describe.skip(`${name} (skipped: the folder ../shared is not here; set AHADI_SHARED to run it)`, () => tests(''))
}
