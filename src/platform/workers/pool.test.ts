import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '../../document/index.ts'
import { openPool, type Pool } from './pool.ts'

const root = join(import.meta.dirname, '../../..')
let folder: string
let entry: string
let pool: Pool

async function bundle(from: string, to: string): Promise<void> {
  await build({
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
}

beforeAll(async () => {
  mkdirSync(join(root, '.build'), { recursive: true })
  folder = mkdtempSync(join(root, '.build/pool-'))
  entry = join(folder, 'worker.mjs')
  await bundle(join(root, 'test/fixtures/workers/small-worker.ts'), entry)
  pool = openPool({ entry, size: 2, milliseconds: 3_000, memoryMiB: 64 })
})
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true, force: true })
})

const refusalOf = async (task: Promise<unknown>) => {
  const problem = await task.catch((thrown: unknown) => thrown)
  if (!(problem instanceof Refusal)) throw new Error(`no refusal: ${String(problem)}`)
  return { code: problem.code, message: problem.message }
}

describe('a pool of workers', () => {
  test('answers more tasks than it has workers, each with its own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => pool.run<number>('double', { number })))
    expect(answers).toEqual(Array.from({ length: 20 }, (_, number) => number * 2))
  })
  test('hands bytes over', async () => {
    expect(await pool.run('length', { bytes: new Uint8Array(1000) })).toBe(1000)
  })
  test('brings a Refusal across with its code and message', async () => {
    expect(await refusalOf(pool.run('refuse', {}))).toEqual({ code: 'file.empty', message: 'It is empty.' })
  })
  test('brings a defect across as a defect', async () => {
    await expect(pool.run('fail', {})).rejects.toThrow(new TypeError('a defect'))
    await expect(pool.run('nothing-of-that-name', {})).rejects.toThrow('No task is called')
    await expect(pool.run('double', { uncopied: () => 1 })).rejects.toThrow('could not be cloned')
  })
  test('refuses a task over its time with file.too-slow, names the file, and the other tasks go on', async () => {
    const slow = refusalOf(pool.run('hang', { name: 'endless.docx' }))
    const others = Array.from({ length: 4 }, (_, number) => pool.run<number>('double', { number }))
    expect(await Promise.all(others)).toEqual([0, 2, 4, 6])
    expect(await slow).toMatchObject({
      code: 'file.too-slow',
      message: expect.stringContaining('“endless.docx” took longer than 3 seconds'),
    })
    expect(await pool.run('double', { number: 21 })).toBe(42)
  })
  test('refuses a task over its memory with file.too-large-to-read and replaces the worker', async () => {
    // With time enough for a machine under load.
    const patient = openPool({ entry, size: 1, milliseconds: 60_000, memoryMiB: 64 })
    expect(await refusalOf(patient.run('swell', { name: 'huge.pdf' }))).toMatchObject({ code: 'file.too-large-to-read' })
    expect(await patient.run('double', { number: 4 })).toBe(8)
    await patient.close()
  })
  test('replaces a worker that ends in the middle of a task', async () => {
    await expect(pool.run('leave', {})).rejects.toThrow('ended with code 3')
    expect(await pool.run('double', { number: 5 })).toBe(10)
  })
  test('ends workers that have nothing to do when asked to, lets the others go on, and starts another for what is asked next', async () => {
    const other = openPool({ entry, size: 2, milliseconds: 60_000, memoryMiB: 64 })
    const first = await other.run<number>('thread', {})
    expect(await other.run('thread', {})).toBe(first)
    const [busy] = await Promise.all([other.run<number>('thread', {}), other.rest()])
    expect(busy).toBe(first)
    await other.rest()
    expect(await other.run('thread', {})).not.toBe(first)
    await other.close()
  })
  test('rejects what is running, waiting and later once it is closed', async () => {
    const other = openPool({ entry, size: 1, milliseconds: 60_000, memoryMiB: 64 })
    const running = other.run('hang', {}).catch((problem: Error) => problem.message)
    const waiting = other.run('double', { number: 1 }).catch((problem: Error) => problem.message)
    await other.close()
    expect(await running).toContain('closed before')
    expect(await waiting).toContain('closed before')
    await expect(other.run('double', { number: 1 })).rejects.toThrow('The pool is closed')
  })
  test('lets the process end while workers are idle, though nobody closed it', async () => {
    const source = join(folder, 'idle.ts')
    const pools = JSON.stringify(join(root, 'src/platform/workers/index.ts'))
    writeFileSync(
      source,
      `import { openPool } from ${pools}\nconst pool = openPool({ entry: ${JSON.stringify(entry)}, size: 2, milliseconds: 60000, memoryMiB: 64 })\nconsole.log(await pool.run('double', { number: 4 }))\n`,
    )
    await bundle(source, join(folder, 'idle.mjs'))
    const ended = spawnSync(process.execPath, [join(folder, 'idle.mjs')], { encoding: 'utf8', timeout: 30_000 })
    expect({ out: ended.stdout.trim(), status: ended.status }).toEqual({ out: '8', status: 0 })
  })
})
