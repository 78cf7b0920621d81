import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bareServer, describeWithServer, eachDatabase } from '../../test/support/databases.ts'
import { benchOver, byTester, workers } from '../../test/support/debates.ts'
import { folderWith } from '../../test/support/folder.ts'
import { keptWhole, wronglyQuoted } from '../../test/support/kept.ts'
import { startAhadi } from '../../test/support/start.ts'
import { debatesToAnswerAgain } from '../debate/analysis/index.ts'
import { commitmentAt } from '../debate/commitments/index.ts'
import { debateAt, notesOf } from '../debate/concept-note/index.ts'
import { receivedFilesOf } from '../debate/statements/index.ts'
import { migrations } from '../migrations.ts'
import { type Database, openServer, sql } from '../platform/database/index.ts'
import { receiveFile, receiveFiles } from '../platform/files/index.ts'
import { answerAgain } from './answer-again.ts'
import type { TakingBench } from './bench.ts'
import { importDebate } from './import-debate.ts'

const demonstration = join(import.meta.dirname, '../../demo/2023-women-mediation')
const demonstrationNote = join(demonstration, 'concept-note.docx')
const told = { progress: () => {}, refused: () => {} }

/** A concept note in plain text that asks one question of one subject. */
const note = (question: string) => `Concept note

Open debate of the Security Council on women and peace and security

Guiding questions

1. ${question}

2. How can States fund the work of local women’s networks?
`
/** A folder with the demonstration's statements, to which a test may add its own. */
function folderOfStatements(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith(more)
  cpSync(join(demonstration, 'statements'), folder, { recursive: true })
  return folder
}

const pool = workers()
afterAll(() => pool.close())

eachDatabase('importing a debate', (open) => {
  let database: Database
  let bench: TakingBench
  beforeAll(async () => {
    database = await open()
    bench = benchOver(database, pool)
  })
  const bring = (slug: string, folder: string, notePath: string | null = demonstrationNote, over: TakingBench = bench) =>
    importDebate(
      over,
      { slug, note: notePath ? receiveFile(notePath) : null, statements: receiveFiles([folder]).files },
      () => byTester,
      told,
    )
  const idOf = async (slug: string) => (await debateAt(database.read, slug)).id

  it('takes in every statement with its sentences and commitments, whose quotes cut exactly', async () => {
    await bring('whole', folderOfStatements())
    const kept = await keptWhole(database, 'whole')
    expect(kept.statements).toHaveLength(8)
    expect(kept.files.map((file) => (file as { state: string }).state)).toEqual(Array.from({ length: 8 }, () => 'taken-in'))
    expect(kept.commitments.length).toBeGreaterThan(5)
    expect(await wronglyQuoted(database)).toEqual([])
    expect((await debateAt(database.read, 'whole')).fictional).toBe(true)
  })

  it('takes nothing twice, and what is new', async () => {
    const folder = folderOfStatements()
    await bring('twice', folder)
    const before = await keptWhole(database, 'twice')
    expect((await bring('twice', folder)).already).toHaveLength(8)
    expect(await keptWhole(database, 'twice')).toEqual(before)
    writeFileSync(join(folder, 'later.txt'), 'Statement by Hestland\n\nHestland will train 40 women mediators by 2030.')
    expect((await bring('twice', folder)).already).toHaveLength(8)
    const after = await keptWhole(database, 'twice')
    expect(after.statements).toHaveLength(9)
    expect(after.commitments.slice(0, before.commitments.length)).toEqual(before.commitments)
  })

  it('lists a damaged file as such, takes in the others, and the file once it was sent again', async () => {
    const bytes = readFileSync(join(demonstration, 'statements/kestria.docx'))
    const folder = folderOfStatements({ 'a damaged one.docx': bytes.subarray(0, 2000), 'empty.txt': '' })
    await bring('damaged', folder)
    const files = await receivedFilesOf(database.read, await idOf('damaged'))
    expect(files.filter(({ state }) => state === 'refused').map(({ file, refusal }) => [file, refusal!.code])).toEqual([
      ['a damaged one.docx', 'file.damaged'],
      ['empty.txt', 'file.empty'],
    ])
    expect(files.filter(({ state }) => state === 'taken-in')).toHaveLength(8)
    await bring('damaged', folder)
    expect((await receivedFilesOf(database.read, await idOf('damaged'))).filter(({ state }) => state === 'waiting')).toEqual([])
  })

  it('goes on after a file at which we fail, keeps why, and takes it in when it is handed in again [file.not-taken-in]', async () => {
    const folder = folderOfStatements()
    const reported: unknown[] = []
    const failing: TakingBench = {
      ...bench,
      report: (problem) => `reference-${reported.push(problem)}`,
      run: (task, given) =>
        task === 'take-in' && (given as { name: string }).name === 'kestria.docx'
          ? Promise.reject(new Error('on purpose'))
          : bench.run(task, given),
    }
    await bring('failed', folder, demonstrationNote, failing)
    const refused = async () =>
      (await receivedFilesOf(database.read, await idOf('failed'))).flatMap(({ file, refusal }) =>
        refusal ? [[file, refusal.code, refusal.message]] : [],
      )
    expect(await refused()).toEqual([['kestria.docx', 'file.not-taken-in', expect.stringContaining('reference-1')]])
    expect((await keptWhole(database, 'failed')).statements).toHaveLength(7)
    expect(reported).toEqual([new Error('on purpose')])
    await bring('failed', folder)
    expect(await refused()).toEqual([])
    expect((await keptWhole(database, 'failed')).statements).toHaveLength(8)
  })

  it('goes on after a statement that the database cannot keep', async () => {
    const reported: unknown[] = []
    const failing: TakingBench = {
      ...bench,
      report: (problem) => `reference-${reported.push(problem)}`,
      run: async <T>(task: string, given: unknown): Promise<T> => {
        const answer = await bench.run<T>(task, given)
        if (task === 'take-in') {
          const [{ statement }] = answer as [{ statement: { id: string; document: { paragraphs: { text: string }[] } } }]
          if (statement.id === 'kestria') statement.document.paragraphs[0]!.text = 'no\0text'
        }
        return answer
      },
    }
    await bring('unkept', folderOfStatements(), demonstrationNote, failing)
    expect((await keptWhole(database, 'unkept')).statements).toHaveLength(7)
    expect(reported).toHaveLength(1)
  })

  it('takes each statement of a file that holds several as a statement of its own', async () => {
    const several = [
      'Statement by H.E. Mr. Ilo Ras, Permanent Representative of Kestria',
      'Mr. President,',
      'Kestria will train forty women mediators before the end of 2027.',
      'Statement by H.E. Ms. Lia Norrin, Permanent Representative of Hestland',
      'Mr. President,',
      'Hestland will give two million dollars to women’s organizations before the end of 2027.',
    ]
    await bring('several', folderWith({ 'both.txt': several.join('\n\n') }))
    const [file] = await receivedFilesOf(database.read, await idOf('several'))
    expect(file).toMatchObject({ state: 'taken-in', anchor: 'kestria', further: [{ anchor: 'hestland', delegationName: 'Hestland' }] })
    const { statements, commitments } = await keptWhole(database, 'several')
    expect(statements).toHaveLength(2)
    expect(commitments).toHaveLength(2)
  })

  it('stops after the file that it is at when it is to end, and goes on at the next call', async () => {
    const controller = new AbortController()
    const folder = folderOfStatements()
    const progress = (what: string, done: number) => {
      if (what === 'statements taken in' && done === 3) controller.abort()
    }
    const given = { slug: 'ended', note: receiveFile(demonstrationNote), statements: receiveFiles([folder]).files }
    await importDebate({ ...bench, ending: controller.signal }, given, () => byTester, { ...told, progress })
    expect((await keptWhole(database, 'ended')).statements).toHaveLength(3)
    await bring('ended', folder)
    expect(await keptWhole(database, 'ended')).toEqual(await keptWhole(database, 'whole'))
  })

  it('finds again what is answered where the note is another, and keeps what a person has reviewed', async () => {
    const first = folderWith({ 'note.txt': note('How can the number of women mediators be raised?') })
    const folder = folderOfStatements({
      'hestland.txt':
        'Statement by Hestland\n\nHestland will fund the work of local women’s networks with $2 million. Hestland will train 40 women mediators by 2030.',
    })
    await bring('noted', folder, join(first, 'note.txt'))
    const id = await idOf('noted')
    const { commitments } = await keptWhole(database, 'noted')
    const own = commitments.filter((one) => (one as { anchor: string }).anchor === 'hestland') as { number: number; questions: string[] }[]
    expect(own.flatMap(({ questions }) => questions)).toContain('b')
    const [reviewed] = own
    await database.write((queries) =>
      sql`update commitment set standing = 'reviewed', questions = '{z}' where debate_id = ${id} and number = ${reviewed!.number}`.execute(
        queries,
      ),
    )
    writeFileSync(
      join(first, 'note.txt'),
      note('How can more women be deployed in peacekeeping operations?').replace(
        '2. How can States fund the work of local women’s networks?',
        '',
      ),
    )
    await bring('noted', folder, join(first, 'note.txt'))
    expect((await notesOf(database.read, id)).map(({ version }) => version)).toEqual([2, 1])
    const after = (await keptWhole(database, 'noted')).commitments as { number: number; questions: string[] }[]
    expect(after.find(({ number }) => number === reviewed!.number)!.questions).toEqual(['z'])
    expect(after.filter(({ number }) => number !== reviewed!.number).flatMap(({ questions }) => questions)).not.toContain('b')
    expect(await debatesToAnswerAgain(database.read)).toEqual([])
    // The same once more changes nothing.
    await bring('noted', folder, join(first, 'note.txt'))
    expect((await keptWhole(database, 'noted')).commitments).toEqual(after)
  })

  it('answers again at the next call where that was broken off, and nothing changes where it is done twice', async () => {
    const first = folderWith({ 'note.txt': note('How can the number of women mediators be raised?') })
    const folder = folderOfStatements()
    await bring('broken-off', folder, null)
    const id = await idOf('broken-off')
    const controller = new AbortController()
    controller.abort()
    await bring('broken-off', folder, join(first, 'note.txt'), { ...bench, ending: controller.signal })
    expect(await debatesToAnswerAgain(database.read)).toEqual([id])
    await bring('broken-off', folder, join(first, 'note.txt'))
    expect(await debatesToAnswerAgain(database.read)).toEqual([])
    const kept = await keptWhole(database, 'broken-off')
    await answerAgain(bench, id, () => byTester)
    expect(await keptWhole(database, 'broken-off')).toEqual(kept)
    expect((await commitmentAt(database.read, id, 1)).version).toBe((kept.commitments[0] as { version: number }).version)
  })

  it('reads a file again where another note came while it was read', async () => {
    const first = folderWith({ 'note.txt': note('How can the number of women mediators be raised?') })
    const folder = folderOfStatements()
    let handedIn = false
    const meanwhile: TakingBench = {
      ...bench,
      run: async <T>(task: string, given: unknown): Promise<T> => {
        if (task === 'take-in' && !handedIn) {
          handedIn = true
          await importDebate(bench, { slug: 'meanwhile', note: receiveFile(demonstrationNote), statements: [] }, () => byTester, told)
        }
        return bench.run<T>(task, given)
      },
    }
    await bring('meanwhile', folder, join(first, 'note.txt'), meanwhile)
    const { answers, commitments } = await keptWhole(database, 'meanwhile')
    const whole = await keptWhole(database, 'whole')
    expect(answers).toBe(whole.answers)
    expect(commitments.length).toBe(whole.commitments.length)
  })

  it('refuses a note that cannot be read, and makes no debate', async () => {
    const cut = readFileSync(demonstrationNote).subarray(0, 2000)
    const folder = folderWith({ 'note.docx': cut, 's/a.txt': 'Hestland will train 40 women mediators.' })
    await expect(bring('unread', join(folder, 's'), join(folder, 'note.docx'))).rejects.toMatchObject({
      code: expect.stringMatching(/^file\./),
    })
    await expect(debateAt(database.read, 'unread')).rejects.toMatchObject({ code: 'debate.not-found' })
    await expect(bring('No Slug!', join(folder, 's'), null)).rejects.toMatchObject({ code: 'debate.slug' })
  })
})

describeWithServer('importing on one PostgreSQL by two programs at once', () => {
  it('takes nothing twice', async () => {
    const url = await bareServer()
    await (await openServer(url, migrations, { version: 'test' })).close()
    const words = ['import', join(demonstration, 'statements'), '--slug', 'at-once', '--concept-note', demonstrationNote]
    const programs = Array.from({ length: 2 }, () => startAhadi(words, { env: { DATABASE_URL: url } }))
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0])
    const database = await openServer(url, migrations, { version: 'test' })
    try {
      const kept = await keptWhole(database, 'at-once')
      expect(kept.statements).toHaveLength(8)
      expect(kept.actions).toEqual([
        { action: 'concept-note.hand-in', n: 1 },
        { action: 'debate.open', n: 1 },
        { action: 'statement.take-in', n: 8 },
      ])
      expect(new Set(kept.commitments.map((one) => (one as { number: number }).number)).size).toBe(kept.commitments.length)
      expect(await wronglyQuoted(database)).toEqual([])
    } finally {
      await database.close()
    }
  })
})
