import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** An `ahadi` that runs beside the tests. */
export interface Started {
  readonly child: ChildProcess
  /** All that it has said so far, results and the rest. */
  readonly said: () => string
  /** Waits until what it has said matches. Throws where it ends without. */
  readonly heard: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Waits for its end: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

const bin = join(import.meta.dirname, '../../bin/ahadi.mjs')
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts `ahadi`, or another program that starts it, as a person would, in its own process; whatever still runs after the tests of the file is killed. */
export function startAhadi(
  words: readonly string[],
  {
    env = {},
    cwd,
    program = bin,
  }: { readonly env?: Readonly<Record<string, string>>; readonly cwd?: string; readonly program?: string } = {},
): Started {
  const { DATABASE_URL: _, AHADI_DATA: __, ...around } = process.env
  const child = spawn(process.execPath, [program, ...words], { env: { ...around, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  let over = false
  let wake = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      wake()
    })
  }
  const ended = new Promise<number | string | null>((done) => {
    child.once('close', (code, signal) => {
      running.delete(child)
      over = true
      wake()
      done(signal ?? code)
    })
  })
  const heard = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(said)
      if (found) return found
      if (over) throw new Error(`It ended without saying ${pattern}: ${said}`)
      await new Promise<void>((done) => {
        wake = done
      })
    }
  }
  return { child, said: () => said, heard, ended }
}
