import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folderWith } from '../../../test/support/folder.ts'
import { openPool } from '../../platform/workers/index.ts'
import { compileCommand } from './compile.ts'

const entry = join(import.meta.dirname, '../../../dist/worker.js')
const pool = openPool({ entry, size: 1, milliseconds: 60_000, memoryMiB: 512 })
/** Workers that are given next to no time. */
const hurried = openPool({ entry, size: 1, milliseconds: 1, memoryMiB: 512 })
afterAll(() => Promise.all([pool.close(), hurried.close()]))

const statement = 'Ms. Arden (Belvora): We will fund forty women’s networks by 2028.'

describe('compiling', () => {
  it('goes on without the PDF where setting its pages takes too long', async () => {
    const out = join(folderWith(), 'out')
    const workbench = {
      run: <T>(task: string, given: unknown): Promise<T> => (task === 'set-pdf' ? hurried : pool).run(task, given),
      progress: () => {},
      say: () => {},
    }
    const outcome = await compileCommand.run({
      paths: [folderWith({ 'a.txt': statement })],
      options: { out },
      switches: new Set(),
      workbench,
    })
    expect(readdirSync(out)).not.toContain('compilation.pdf')
    expect(readdirSync(out)).toContain('compilation.docx')
    expect(readFileSync(join(out, 'notices.json'), 'utf8')).toContain('compile.no-pdf')
    expect(outcome.text.at(-1)).toContain('compilation.docx')
    expect(outcome.refused).toBe(0)
  })
  it('leaves a statement out of the register where its analysis takes too long, and says so', async () => {
    const out = join(folderWith(), 'out')
    const workbench = {
      run: <T>(task: string, given: unknown): Promise<T> => (task === 'register' ? hurried : pool).run(task, given),
      progress: () => {},
      say: () => {},
    }
    await compileCommand.run({ paths: [folderWith({ 'a.txt': statement })], options: { out }, switches: new Set(), workbench })
    expect(readdirSync(out)).toContain('compilation.pdf')
    expect(JSON.parse(readFileSync(join(out, 'register.json'), 'utf8'))).toEqual([])
    expect(readFileSync(join(out, 'notices.json'), 'utf8')).toContain('compile.not-analysed')
  })
  it('has the form in the language asked for, with what is known of the letter, and a PDF for archives', async () => {
    const out = join(folderWith(), 'out')
    const workbench = { run: <T>(task: string, given: unknown): Promise<T> => pool.run(task, given), progress: () => {}, say: () => {} }
    const options = {
      out,
      language: 'fr',
      symbol: 'X/2031/1',
      'letter-date': '2031-11-02',
      signatory: 'Ada Lind',
      distribution: 'general',
    }
    const switches = new Set(['archive', 'signed', 'record-only'])
    await compileCommand.run({ paths: [folderWith({ 'a.txt': statement })], options, switches, workbench })
    const text = readFileSync(join(out, 'compilation.akn.xml'), 'utf8')
    for (const words of ['Distr. générale', '2 novembre 2031', '(Signé)', 'Nations Unies', statement]) expect(text).toContain(words)
    expect(text).not.toContain('Projet en cours de traitement')
    const pdf = readFileSync(join(out, 'compilation.pdf'), 'latin1')
    expect(pdf).toContain('pdfaid:part')
    expect(readdirSync(out).sort()).toEqual([
      'compilation.akn.xml',
      'compilation.docx',
      'compilation.epub',
      'compilation.html.zip',
      'compilation.pdf',
      'notices.json',
    ])
  })
  it('says what is wrong with what was asked of the form and the letter', async () => {
    const workbench = { run: () => Promise.reject(new Error('nothing runs')), progress: () => {}, say: () => {} }
    const asked = (options: Readonly<Record<string, string>>, ...switches: readonly string[]) =>
      compileCommand.run({ paths: [folderWith()], options: { out: 'out', ...options }, switches: new Set(switches), workbench })
    await expect(asked({ language: 'de' })).rejects.toThrow('--language is ar, en, es, fr, ru or zh')
    await expect(asked({ distribution: 'secret' })).rejects.toThrow('--distribution is general')
    await expect(asked({ 'letter-date': '2021-02-30' })).rejects.toThrow('--letter-date is a day')
    await expect(asked({}, 'signed')).rejects.toThrow('--signed needs --signatory')
    await expect(asked({}, 'archive')).rejects.toThrow('--archive needs --letter-date')
  })
  it('works without a concept note', async () => {
    const out = join(folderWith(), 'out')
    const workbench = { run: <T>(task: string, given: unknown): Promise<T> => pool.run(task, given), progress: () => {}, say: () => {} }
    await compileCommand.run({ paths: [folderWith({ 'a.txt': statement })], options: { out }, switches: new Set(), workbench })
    const [entry] = JSON.parse(readFileSync(join(out, 'register.json'), 'utf8'))
    expect(entry).toMatchObject({ delegation: 'Belvora', kind: 'new', questions: [], calls: [], standing: 'proposed' })
    expect(statement.slice(entry.position.start, entry.position.end)).toBe(entry.quote)
  })
})
