import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Refusal, refusalsFrom } from '../../document/index.ts'
import { backUp } from '../../platform/database/index.ts'
import { dataOption, type KeepingCommand } from '../bench.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** `ahadi backup`: the whole database in one file. */
export const backupCommand: KeepingCommand = {
  name: 'backup',
  keeps: true,
  takes: 'FILE',
  paths: [1, 1],
  summary: 'Keep a copy of everything in one file: all debates, files as they were handed in, the history.',
  options: dataOption,
  example: 'ahadi backup ahadi-2026-11-02.backup',
  check: ({ paths }) => {
    const path = resolve(paths[0]!)
    if (existsSync(path)) throw refusal('backup.file-exists', { name: basename(path) })
    if (!existsSync(dirname(path))) throw refusal('backup.not-writable', { name: basename(path) })
  },
  run: async ({ paths }, { database }) => {
    const path = paths[0]!
    const name = basename(resolve(path))
    const size = await writeWhole(path, backUp(database), name)
    return {
      json: { file: name, bytes: size },
      text: [
        `The backup is in “${name}” (${Math.max(1, Math.ceil(size / 1024 / 1024))} MB), readable by this account only.`,
        'It holds the files as they were handed in: keep it where nobody else can read it.',
        '“ahadi restore” puts it into a new place.',
      ],
      notices: [],
      refused: 0,
    }
  },
}

/** Writes a file for this account only, beside its place, and puts it there when it is whole; gives back its size. */
async function writeWhole(path: string, parts: AsyncIterable<Uint8Array>, name: string): Promise<number> {
  const beside = join(dirname(resolve(path)), `.${name}.${process.pid}.part`)
  let size = 0
  try {
    const file = openSync(beside, 'wx', 0o600)
    try {
      for await (const bytes of parts) {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
        size += bytes.length
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
    return size
  } catch (problem) {
    if (existsSync(beside)) rmSync(beside)
    if (problem instanceof Refusal || !(problem instanceof Error) || !('code' in problem)) throw problem
    if (/ENOSPC|EDQUOT|EFBIG/.test(String(problem.code))) throw refusal('backup.disk-full', { name })
    if (/EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EEXIST|EISDIR/.test(String(problem.code))) throw refusal('backup.not-writable', { name })
    throw problem
  }
}
