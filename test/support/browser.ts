import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { chromiumPath } from '../../scripts/ensure-machine.mjs'

const root = join(import.meta.dirname, '../..')

/** The browser of this machine; null where there is none: tests in a browser are skipped then, and say so. */
export const browserPath: string | null = chromiumPath()

/** Opens the browser of this machine, which asks nobody else for anything. */
export function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return chromium.launch({ executablePath: browserPath!, args })
}

/** The program as a person starts it, with a data folder of its own, and where its pages are. */
export interface RunningAhadi {
  readonly address: string
  /** Everything that it said until it listened. */
  readonly said: () => string
  /** Ends it as Ctrl-C does and gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** A data folder that is taken away when the process ends. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-data-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let prepared: Promise<string> | undefined

/** A data folder of its own into which the demonstration debates were loaded: made once, by the program itself, and copied. */
export async function demonstrationFolder(): Promise<string> {
  prepared ??= (async () => {
    const folder = dataFolder()
    const ahadi = await startAhadi(folder, '--demonstration')
    await ahadi.stop()
    return folder
  })()
  const own = dataFolder()
  cpSync(await prepared, own, { recursive: true })
  return own
}

/** Starts `ahadi serve` over a data folder and waits until it listens. */
export async function startAhadi(data: string, ...words: string[]): Promise<RunningAhadi> {
  const port = String(20_000 + Math.floor(Math.random() * 30_000))
  const child: ChildProcess = spawn(process.execPath, [join(root, 'bin/ahadi.mjs'), 'serve', '--port', port, ...words], {
    cwd: root,
    env: { ...process.env, AHADI_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (data) => {
      said += data
    })
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  while (!said.includes(`http://localhost:${port}`)) {
    if (child.exitCode !== null) throw new Error(`It ended before it listened: ${said}`)
    await new Promise((done) => setTimeout(done, 20))
  }
  const stop = () => {
    child.kill('SIGINT')
    return ended
  }
  return { address: `http://localhost:${port}`, said: () => said, stop }
}
