import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refusal, systemCode } from './refusals.ts'

/** File name → what it holds. */
export type Results = Readonly<Record<string, Uint8Array | string>>

/** The part of a path that has to be made; undefined where all of it is there. */
function firstMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined
  const above = dirname(folder)
  return (above === folder ? undefined : firstMissing(above)) ?? folder
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function refusalOf(problem: unknown, folder: string, size: number) {
  const name = basename(resolve(folder))
  const code = systemCode(problem)
  if (/ENOSPC|EDQUOT|EFBIG/.test(code)) return refusal('out.disk-full', { name, size: Math.max(1, Math.ceil(size / 1024 / 1024)) })
  if (/ENOTDIR|EEXIST|EISDIR/.test(code)) return refusal('out.not-a-folder', { name })
  if (/EACCES|EPERM|EROFS/.test(code)) return refusal('out.not-writable', { name })
  return problem
}

/** Does `act` in a folder that is there and can be written to, made where it was missing; when it fails, what was made is taken away again. */
function inFolder(folder: string, size: number, act: () => void, undo: () => void): { readonly made: string | undefined } {
  const made = firstMissing(resolve(folder))
  const probe = join(folder, `.${process.pid}.part`)
  try {
    mkdirSync(folder, { recursive: true })
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    writeWhole(probe, new Uint8Array([0]))
    rmSync(probe)
    act()
    return { made }
  } catch (problem) {
    rmSync(probe, { force: true })
    undo()
    if (made) rmSync(made, { recursive: true, force: true })
    throw refusalOf(problem, folder, size)
  }
}

/**
 * Throws `out.not-a-folder` or `out.not-writable` where results could not be put into a folder, before any work is done for them.
 * Leaves nothing behind.
 */
export function checkWritable(folder: string): void {
  const { made } = inFolder(folder, 0, () => {}, () => {})
  if (made) rmSync(made, { recursive: true, force: true })
}

/**
 * Puts results into a folder: each is written beside its place and flushed, and only when all are whole are they renamed into place.
 * What stood there under other names stays. A folder that had to be made is taken away again when it fails.
 *
 * Throws `out.disk-full`, `out.not-writable`, `out.not-a-folder`.
 */
export function writeFolder(folder: string, results: Results): void {
  const contents = Object.entries(results).map(([name, value]) => [name, typeof value === 'string' ? Buffer.from(value) : value] as const)
  const size = contents.reduce((sum, [, bytes]) => sum + bytes.length, 0)
  const beside = (name: string) => join(folder, `.${name}.${process.pid}.part`)
  const write = () => {
    for (const [name, bytes] of contents) writeWhole(beside(name), bytes)
    for (const [name] of contents) renameSync(beside(name), join(folder, name))
  }
  inFolder(folder, size, write, () => {
    for (const [name] of contents) rmSync(beside(name), { force: true })
  })
}
