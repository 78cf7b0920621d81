import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** A program that runs beside the tests: what it has said so far, line by line, and its process. */
export interface Program {
  readonly child: ChildProcess
  readonly said: readonly string[]
  /** Waits until it has said a line that begins so. */
  heard(beginning: string): Promise<string>
  /** Waits for its end; the signal that ended it, or its exit code. */
  readonly ended: Promise<string | number | null>
}

let made = 0

/** Starts TypeScript as a program of its own, so that it can be killed as a real one is. Its imports begin at the checkout: `./src/…`. */
export async function startProgram(source: string, ...words: string[]): Promise<Program> {
  const outfile = join(root, '.build', `program-${process.pid}-${++made}.mjs`)
  await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.sql': 'text' },
    logLevel: 'silent',
  })
  const child = spawn(process.execPath, [outfile, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const waiting: (() => void)[] = []
  const wake = () => {
    for (const one of waiting.splice(0)) one()
  }
  let rest = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    said.push(...lines)
    wake()
  })
  let over = false
  const ended = new Promise<string | number | null>((done) => {
    child.once('close', (code, signal) => {
      over = true
      rmSync(outfile, { force: true })
      wake()
      done(signal ?? code)
    })
  })
  const heard = async (beginning: string): Promise<string> => {
    for (;;) {
      const line = said.find((one) => one.startsWith(beginning))
      if (line !== undefined) return line
      if (over) throw new Error(`It ended without saying "${beginning}": ${said.join(' / ')}`)
      await new Promise<void>((done) => waiting.push(done))
    }
  }
  return { child, said, heard, ended }
}
