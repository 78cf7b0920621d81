import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../../test/support/folder.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { checkWritable, writeFolder } from './write-folder.ts'

describe('writing results', () => {
  it('makes the folder and leaves only the results in it', () => {
    const folder = join(folderWith(), 'one', 'two')
    writeFolder(folder, { 'a.txt': 'women', 'b.bin': new Uint8Array([1, 2, 3]) })
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin'])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('women')
  })
  it('replaces what it wrote before and keeps what it did not write', () => {
    const folder = folderWith({ 'a.txt': 'old', 'mine.txt': 'mine' })
    writeFolder(folder, { 'a.txt': 'new' })
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine')
  })
  it('refuses a folder whose name is that of a file', async () => {
    const folder = folderWith({ taken: 'x' })
    expect(await refusalOf(() => writeFolder(join(folder, 'taken'), { 'a.txt': 'a' }))).toBe('out.not-a-folder')
    expect(await refusalOf(() => writeFolder(join(folder, 'taken', 'below'), { 'a.txt': 'a' }))).toBe('out.not-a-folder')
  })
  it.skipIf(process.platform !== 'linux')('refuses a place that cannot be written to (skipped where there is no /proc)', async () => {
    expect(await refusalOf(() => writeFolder('/proc/ahadi', { 'a.txt': 'a' }))).toBe('out.not-writable')
  })
  it('leaves nothing behind when it is refused', async () => {
    const folder = folderWith({ 'out/a.txt/x': '' })
    expect(await refusalOf(() => writeFolder(join(folder, 'out'), { 'a.txt': 'a' }))).toBe('out.not-a-folder')
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.txt'])
  })
  it('checks a folder and takes away what it made for that', () => {
    const folder = join(folderWith(), 'new', 'deep')
    checkWritable(folder)
    expect(existsSync(join(folder, '..'))).toBe(false)
  })
})

const mounted = (): string | null => {
  const folder = folderWith()
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0 ? folder : null
}

describe('a full disk', () => {
  const disk = mounted()
  it.skipIf(!disk)('is said, and nothing half-written stays (skipped where no small disk can be mounted)', async () => {
    try {
      const before = join(disk!, 'out')
      writeFolder(before, { 'kept.txt': 'kept' })
      expect(await refusalOf(() => writeFolder(before, { 'small.txt': 'a', 'big.bin': new Uint8Array(200_000) }))).toBe('out.disk-full')
      expect(readdirSync(before)).toEqual(['kept.txt'])
    } finally {
      spawnSync('umount', [disk!])
    }
  })
})
