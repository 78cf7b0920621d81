import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a call of the command line left: its exit code and what it said. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const bin = join(import.meta.dirname, '../../bin/ahadi.mjs')

/** Runs `ahadi` as a person would, in its own process. */
export function ahadi(...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}
