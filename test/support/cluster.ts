import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { postgresFolder } from '../../scripts/ensure-machine.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the PostgreSQL of this run; it is started by the first test that needs it (databases.ts). */
    cluster: string
  }
}

/** Names the folder in which this run may start a PostgreSQL, and stops it at the end. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ahadi-postgres-'))
  provide('cluster', folder)
  return () => {
    stopCluster(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Stops the PostgreSQL of a folder at once; nothing of it is wanted. */
function stopCluster(folder: string): void {
  const file = join(folder, 'data/postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const isThere = (signal: 0 | 'SIGQUIT') => {
    try {
      return process.kill(pid, signal)
    } catch {
      return false
    }
  }
  if (!isThere('SIGQUIT')) return
  const wait = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; waited < 5000 && isThere(0); waited += 20) Atomics.wait(wait, 0, 0, 20)
}

/** Somebody whom PostgreSQL runs as: it refuses to run as root. */
function runner(): { readonly uid: number; readonly gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  return found ? { uid: Number(found[2]), gid: Number(found[3]) } : {}
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/**
 * Starts the PostgreSQL of this run in its folder (locale C.UTF-8, reached by a socket in the folder only), or waits for another thread that does.
 * Answers with null, or with why there is none.
 */
export async function startCluster(folder: string): Promise<string | null> {
  const [ready, failed] = [join(folder, 'ready'), join(folder, 'failed')]
  try {
    mkdirSync(join(folder, 'starting'))
  } catch {
    while (!existsSync(ready) && !existsSync(failed)) await pause(20)
    return existsSync(failed) ? readFileSync(failed, 'utf8') : null
  }
  const problem = start(folder)
  writeFileSync(problem === null ? ready : failed, problem ?? '')
  return problem
}

function start(folder: string): string | null {
  const binaries = postgresFolder()
  if (!binaries) return 'this machine has no PostgreSQL 15 or newer'
  const as = runner()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const run = (name: string, words: readonly string[]) => {
    // The server keeps its standard output, so nothing may wait for the end of it.
    const { status, error } = spawnSync(join(binaries, name), words, { ...as, cwd: folder, stdio: 'ignore' })
    return status === 0 ? null : `${name} failed${error ? ` (${error.message})` : ''}`
  }
  return (
    run('initdb', ['-D', data, '-U', 'ahadi', '--locale=C.UTF-8', '--encoding=UTF8', '--auth=trust', '--no-sync']) ??
    run('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-F -k '${folder}' -c listen_addresses='' -c max_connections=200`,
      'start',
    ]) ??
    guard(folder, as)
  )
}

/** Stops the server where the run of the tests was killed before it could. */
function guard(folder: string, as: object): null {
  const watch = `while ps -p ${process.pid} >/dev/null && [ -d data ]; do sleep 1; done; kill -QUIT $(head -1 data/postmaster.pid); cd / && rm -rf ${folder}`
  spawn('sh', ['-c', watch], { ...as, cwd: folder, stdio: 'ignore', detached: true }).unref()
  return null
}
