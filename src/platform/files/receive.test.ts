import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../../../test/support/folder.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { bytesOf, receiveFile, receiveFiles } from './receive.ts'
import { idsOf } from './received-file.ts'

describe('ids of files', () => {
  const check = (names: string[], ids: string[]) => expect(idsOf(names)).toEqual(ids)
  it('are the names without their endings', () => check(['a.docx', 'b.c.pdf', 'd'], ['a', 'b.c', 'd']))
  it('are kept apart where names repeat', () => check(['a.docx', 'a.pdf', 'a.txt'], ['a', 'a-2', 'a-3']))
  it('are kept apart from names that look like ids', () => check(['a-2.docx', 'a.docx', 'a.pdf'], ['a-2', 'a', 'a-3']))
  it('keep a name that begins with a full stop', () => check(['.docx'], ['.docx']))
})

describe('receiving files', () => {
  it('reads a folder in the order of its file names, without descending', () => {
    const folder = folderWith({ 'b.txt': 'b', 'a.txt': 'a', 'C.txt': 'c', 'inside/d.txt': 'd' })
    const { files, notices } = receiveFiles([folder])
    expect(files.map(({ file }) => file)).toEqual(['C.txt', 'a.txt', 'b.txt'])
    expect(notices.map(({ code }) => code)).toEqual(['folder.left-out'])
  })
  it('leaves out what systems and word processors leave behind', () => {
    const folder = folderWith({ '.DS_Store': '', '~$sweden.docx': 'x', 'Thumbs.db': '', 'sweden.docx': 'x' })
    expect(receiveFiles([folder]).files.map(({ file }) => file)).toEqual(['sweden.docx'])
  })
  it('gives the bytes of a file', () => {
    const folder = folderWith({ 'a.txt': 'Peace' })
    expect(new TextDecoder().decode(bytesOf(receiveFile(join(folder, 'a.txt'))))).toBe('Peace')
  })
  it('refuses what is not there', async () =>
    expect(await refusalOf(() => receiveFiles([join(folderWith(), 'nothing.docx')]))).toBe('file.not-found'))
  it('refuses a folder without documents', async () =>
    expect(await refusalOf(() => receiveFiles([folderWith({ '.hidden': '' })]))).toBe('folder.empty'))
  it('refuses a folder where one file is wanted', async () =>
    expect(await refusalOf(() => receiveFile(folderWith({ 'a.txt': '' })))).toBe('file.is-a-folder'))
  it('refuses a device', async () => expect(await refusalOf(() => receiveFiles(['/dev/null']))).toBe('file.not-a-file'))
  it('refuses a pipe instead of waiting for it', async () => {
    const pipe = join(folderWith(), 'pipe.docx')
    execFileSync('mkfifo', [pipe])
    expect(await refusalOf(() => receiveFiles([pipe]))).toBe('file.not-a-file')
  })
  it('refuses a link that leads nowhere when it is opened, and not the folder it lies in', async () => {
    const folder = folderWith({ 'a.txt': 'a' })
    symlinkSync(join(folder, 'gone'), join(folder, 'b.txt'))
    const { files } = receiveFiles([folder])
    expect(files.map(({ file }) => file)).toEqual(['a.txt', 'b.txt'])
    expect(await refusalOf(() => bytesOf(files[1]!))).toBe('file.not-found')
  })
  it('refuses a file of 200 MB without opening it', async () => {
    const path = join(folderWith(), 'large.docx')
    const file = openSync(path, 'w')
    ftruncateSync(file, 200 * 1024 * 1024)
    closeSync(file)
    expect(await refusalOf(() => bytesOf(receiveFile(path)))).toBe('file.too-large')
  })
  it.skipIf(process.getuid?.() === 0)('refuses a file that this account may not read (skipped for root, who may)', async () => {
    const folder = folderWith({ 'a.txt': 'a' })
    execFileSync('chmod', ['000', join(folder, 'a.txt')])
    expect(await refusalOf(() => bytesOf(receiveFile(join(folder, 'a.txt'))))).toBe('file.not-readable')
  })
  it('says the name of a file and never its path', () => {
    const folder = folderWith()
    expect(() => receiveFiles([join(folder, 'sweden.docx')])).toThrow(/^There is no file or folder “sweden.docx”/)
  })
})
