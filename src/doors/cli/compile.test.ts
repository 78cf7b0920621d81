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
  it('works without a concept note', async () => {
    const out = join(folderWith(), 'out')
    const workbench = { run: <T>(task: string, given: unknown): Promise<T> => pool.run(task, given), progress: () => {}, say: () => {} }
    await compileCommand.run({ paths: [folderWith({ 'a.txt': statement })], options: { out }, switches: new Set(), workbench })
    const [entry] = JSON.parse(readFileSync(join(out, 'register.json'), 'utf8'))
    expect(entry).toMatchObject({ delegation: 'Belvora', kind: 'new', questions: [], calls: [], standing: 'proposed' })
    expect(statement.slice(entry.position.start, entry.position.end)).toBe(entry.quote)
  })
})
