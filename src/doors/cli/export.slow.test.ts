import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../test/support/debates.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { keptWhole } from '../../../test/support/kept.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { startAhadi } from '../../../test/support/start.ts'
import { debateAt } from '../../debate/concept-note/index.ts'
import { placedStatementsOf, statementOfVersion, withdrawStatement } from '../../debate/statements/index.ts'
import { migrations } from '../../migrations.ts'
import type { Call, Outcome } from '../../platform/command/index.ts'
import { type Database, openEmbedded, sql } from '../../platform/database/index.ts'
import type { KeepingBench, KeepingCommand } from '../bench.ts'
import { backupCommand } from './backup.ts'
import { exportCommand } from './export.ts'

const slug = '2023-women-mediation'
const demonstration = join(import.meta.dirname, '../../../demo', slug)
const pool = workers()
afterAll(() => pool.close())
const workbench = { run: pool.run, progress: () => {}, say: () => {} }

/** Runs a command as the command line does, over a database of a test. */
async function run(
  command: KeepingCommand,
  bench: KeepingBench,
  paths: readonly string[],
  options: Call['options'] = {},
): Promise<Outcome> {
  const call = { paths, options, switches: new Set<string>(), workbench }
  command.check?.(call)
  return command.run(call, bench)
}

const everyFile = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

eachDatabase('a debate that is kept', (open) => {
  let database: Database
  let bench: KeepingBench
  beforeAll(async () => {
    database = await open()
    bench = { ...benchOver(database, pool), folder: folderWith() }
    await importDemonstration(bench, slug)
  })

  describe('written out', () => {
    const out = join(folderWith(), 'out')
    beforeAll(() => run(exportCommand, bench, [slug], { out }))

    it('is its record and what came after, no file as it was handed in', () => {
      expect(readdirSync(out).sort()).toEqual([
        'compilation.akn.xml',
        'compilation.archive.pdf',
        'compilation.docx',
        'compilation.epub',
        'compilation.html.zip',
        'compilation.pdf',
        'concept-note.json',
        'history.csv',
        'register.csv',
        'register.json',
        'statements',
      ])
      expect(readdirSync(join(out, 'statements')).sort()).toEqual(
        ['castaria', 'dovenia', 'kestria', 'lumeria', 'morvania', 'quirania', 'savaria', 'tamoria'].map((name) => `${name}.txt`),
      )
      const handedIn = new Set(
        ['statements', '.'].flatMap((folder) =>
          everyFile(join(demonstration, folder)).map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('base64')),
        ),
      )
      expect(
        everyFile(out).filter(({ parentPath, name }) => handedIn.has(readFileSync(join(parentPath, name)).toString('base64'))),
      ).toEqual([])
    })
    it('holds the words of each statement as they were read', async () => {
      const debate = await debateAt(database.read, slug)
      for (const { anchor, versionId } of await placedStatementsOf(database.read, debate.id)) {
        const { document, body } = await statementOfVersion(database.read, versionId)
        const text = readFileSync(join(out, 'statements', `${anchor}.txt`), 'utf8')
        for (const n of body) expect(text).toContain(document.paragraphs[n - 1]!.text)
      }
    })
    it('holds the history by the day, who and what, without an hour and without what was typed', () => {
      const lines = readFileSync(join(out, 'history.csv'), 'utf8').slice(1).trimEnd().split('\r\n')
      expect(lines.slice(0, 3)).toEqual([
        'day,actor,action,subject',
        '2026-11-02,Amina Yusuf,debate.open,debate',
        '2026-11-02,Amina Yusuf,concept-note.hand-in,concept-note',
      ])
      expect(lines).toContain('2026-11-02,Amina Yusuf,statement.take-in,statement kestria')
      expect(lines.join('\n')).not.toMatch(/\d\d:\d\d|[0-9a-f]{64}/)
    })
    it('is the same bytes twice', async () => {
      const again = join(folderWith(), 'again')
      await run(exportCommand, bench, [slug], { out: again })
      for (const { parentPath, name } of everyFile(out)) {
        const path = join(parentPath, name)
        expect([name, readFileSync(path).equals(readFileSync(path.replace(out, again)))]).toEqual([name, true])
      }
    })
    it('leaves out what was withdrawn, and says which older files are not of this call [compile.older-files]', async () => {
      const debate = await debateAt(database.read, slug)
      await database.write((queries) => withdrawStatement(queries, debate.id, 'kestria', 'sent by mistake', byTester))
      const { notices } = await run(exportCommand, bench, [slug], { out })
      expect(notices.filter(({ code }) => code === 'compile.older-files').map(({ reason }) => reason)).toEqual([
        expect.stringContaining('statements/kestria.txt'),
      ])
      const fresh = join(folderWith(), 'fresh')
      await run(exportCommand, bench, [slug], { out: fresh })
      expect(existsSync(join(fresh, 'statements/kestria.txt'))).toBe(false)
      for (const name of ['register.csv', 'register.json', 'compilation.akn.xml'])
        expect(readFileSync(join(fresh, name), 'utf8')).not.toContain('Kestria will')
      expect(readFileSync(join(fresh, 'history.csv'), 'utf8')).toContain('statement.withdraw,statement that was withdrawn')
      expect(readFileSync(join(fresh, 'history.csv'), 'utf8')).not.toContain('mistake')
    })
    it('holds what was set aside last, with the reason, and the word of a State', async () => {
      const debate = await debateAt(database.read, slug)
      await database.write(async (queries) => {
        await sql`update commitment set standing = 'set-aside', set_aside_why = 'a wish', reviewer = 'Amina Yusuf' where debate_id = ${debate.id} and number = 1`.execute(
          queries,
        )
        await sql`update commitment set standing = 'confirmed', state_word = 'confirmed', state_source = 'note verbale 12', state_date = '2026-11-01'
          where debate_id = ${debate.id} and number = 2`.execute(queries)
      })
      await run(exportCommand, bench, [slug], { out })
      const lines = JSON.parse(readFileSync(join(out, 'register.json'), 'utf8'))
      expect(lines.at(-1)).toMatchObject({ number: 1, standing: 'set-aside', setAsideWhy: 'a wish' })
      expect(lines.find((line: { number: number }) => line.number === 2)).toMatchObject({ stateSource: 'note verbale 12' })
      expect(JSON.stringify(lines)).not.toContain('Amina Yusuf')
    })
    it('needs a debate that is there, a folder that can be written to, and one at all', async () => {
      expect(await refusalOf(() => run(exportCommand, bench, ['nowhere'], { out }))).toBe('debate.not-found')
      expect(await refusalOf(() => run(exportCommand, bench, [slug], { out: join(out, 'register.csv') }))).toBe('out.not-a-folder')
      await expect(run(exportCommand, bench, [slug])).rejects.toThrow('needs --out')
    })
  })

  describe('kept in a backup', () => {
    it('is whole in one file for this account only, and in a new place what it was', async () => {
      const folder = folderWith()
      const file = join(folder, 'all.backup')
      await run(backupCommand, bench, [file])
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(readdirSync(folder)).toEqual(['all.backup'])
      const data = join(folder, 'data')
      const restored = startAhadi(['restore', file, '--data', data, '--json'])
      expect([await restored.ended, JSON.parse(restored.said())]).toEqual([0, { debates: [slug] }])
      const again = startAhadi(['restore', file, '--data', data])
      expect([await again.ended, again.said()]).toEqual([1, expect.stringContaining('[restore.not-empty]')])
      const other = await openEmbedded(data, migrations, { version: 'test' })
      try {
        expect(await keptWhole(other, slug)).toEqual(await keptWhole(database, slug))
      } finally {
        await other.close()
      }
    }, 180_000)
    it('replaces nothing, and needs a place [backup.file-exists] [backup.not-writable]', async () => {
      const folder = folderWith({ there: 'mine' })
      expect(await refusalOf(() => run(backupCommand, bench, [join(folder, 'there')]))).toBe('backup.file-exists')
      expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('mine')
      expect(await refusalOf(() => run(backupCommand, bench, [folder]))).toBe('backup.file-exists')
      expect(await refusalOf(() => run(backupCommand, bench, [join(folder, 'no', 'such')]))).toBe('backup.not-writable')
      expect(await refusalOf(() => run(backupCommand, bench, [join(folder, 'there', 'below')]))).toBe('backup.not-writable')
      expect(readdirSync(folder)).toEqual(['there'])
    })
    const disk = folderWith()
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status === 0
    afterAll(() => mounted && spawnSync('umount', [disk]))
    it.skipIf(!mounted)(
      'says that a disk is full, and leaves nothing on it [backup.disk-full] (skipped where no small disk can be mounted)',
      async () => {
        expect(await refusalOf(() => run(backupCommand, bench, [join(disk, 'all.backup')]))).toBe('backup.disk-full')
        expect(readdirSync(disk)).toEqual([])
      },
    )
  })
})

describe('a backup that is none', () => {
  it.each([
    ['another file', Buffer.from('women, peace and security'), 'restore.not-a-backup'],
    ['nothing', Buffer.alloc(0), 'restore.'],
  ])('is refused: %s', async (_, bytes, code) => {
    const folder = folderWith({ 'some.backup': bytes })
    const restored = startAhadi(['restore', 'some.backup', '--data', 'data'], { cwd: folder })
    expect([await restored.ended, restored.said()]).toEqual([1, expect.stringContaining(`[${code}`)])
  })
  it('is said where it is not there, before any place is made for it', async () => {
    const folder = folderWith()
    const restored = startAhadi(['restore', 'some.backup', '--data', 'data'], { cwd: folder })
    expect([await restored.ended, restored.said()]).toEqual([1, expect.stringContaining('[file.not-found]')])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('an import', () => {
  it('says what was there already, and what is missing of its call [import.already]', async () => {
    const folder = folderWith()
    mkdirSync(join(folder, 's'))
    writeFileSync(join(folder, 's/hestland.txt'), 'Statement by Hestland\n\nHestland will train 40 women mediators by 2030.')
    const words = ['import', 's', '--slug', 'ours', '--data', 'data']
    const of = async (more: readonly string[]) => {
      const started = startAhadi(more, { cwd: folder })
      return { code: await started.ended, said: started.said() }
    }
    expect(await of(['import', 's'])).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'ahadi-data'))).toBe(false)
    expect(await of(words)).toEqual({ code: 0, said: expect.stringContaining('holds 1 statements') })
    expect(await of(words)).toEqual({ code: 0, said: expect.stringContaining('[import.already]') })
  }, 120_000)
  it('is broken off by Ctrl-C, and says how it goes on [import.broken-off]', async () => {
    const folder = folderWith()
    const statements = join(import.meta.dirname, '../../../demo/2026-women-investing/statements')
    const words = ['import', statements, '--slug', 'ours', '--data', join(folder, 'data')]
    const first = startAhadi(words)
    while (!existsSync(join(folder, 'data/lock'))) await new Promise((done) => setTimeout(done, 50))
    first.child.kill('SIGINT')
    expect([await first.ended, first.said()]).toEqual([1, expect.stringContaining('[import.broken-off]')])
    const second = startAhadi(words)
    expect([await second.ended, second.said()]).toEqual([1, expect.stringContaining('holds 21 statements')])
  }, 180_000)
})
