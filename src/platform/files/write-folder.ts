import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refusal, systemCode } from './refusals.ts'

/** File name, or the name of a folder and of a file in it (`statements/hestland.txt`) → what it holds. */
export type Results = Readonly<Record<string, Uint8Array | string>>

/** The folders of a path that have to be made, the outermost first. */
function missing(folder: string): readonly string[] {
  const above = dirname(folder)
  return existsSync(folder) || above === folder ? [] : [...missing(above), folder]
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
  if (/EACCES|EPERM|EROFS|ENOENT/.test(code)) return refusal('out.not-writable', { name })
  return problem
}

// Even with "force", rm throws where a part of the path is a file.
function takeAway(path: string): void {
  if (existsSync(path)) rmSync(path, { recursive: true })
}

/** Does `act` in a folder that is there and can be written to, made where it was missing; when it fails, what was made is taken away again. */
function inFolder(folder: string, size: number, act: () => void, undo: () => void): { readonly made: string | undefined } {
  const wanted = missing(resolve(folder))
  const made = wanted[0]
  const probe = join(folder, `.${process.pid}.part`)
  try {
    // One by one: a recursive mkdir never ends where a system refuses folders with "not found", as /proc does.
    for (const one of wanted) mkdirSync(one)
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    writeWhole(probe, new Uint8Array([0]))
    rmSync(probe)
    act()
    return { made }
  } catch (problem) {
    takeAway(probe)
    undo()
    if (made) takeAway(made)
    throw refusalOf(problem, folder, size)
  }
}

/**
 * Throws `out.not-a-folder` or `out.not-writable` where results could not be put into a folder, before any work is done for them.
 * Leaves nothing behind.
 */
export function checkWritable(folder: string): void {
  const { made } = inFolder(
    folder,
    0,
    () => {},
    () => {},
  )
  if (made) takeAway(made)
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
  const beside = (name: string) => join(folder, dirname(name), `.${basename(name)}.${process.pid}.part`)
  const inner = [...new Set(contents.map(([name]) => dirname(name)))].map((name) => join(folder, name)).filter((path) => !existsSync(path))
  const write = () => {
    for (const path of inner) if (!existsSync(path)) mkdirSync(path)
    for (const [name, bytes] of contents) writeWhole(beside(name), bytes)
    for (const [name] of contents) renameSync(beside(name), join(folder, name))
  }
  inFolder(folder, size, write, () => {
    for (const [name] of contents) takeAway(beside(name))
    for (const path of inner) if (existsSync(path) && readdirSync(path).length === 0) takeAway(path)
  })
}
