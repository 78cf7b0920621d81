import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs, benchOver, workers } from '../../../test/support/debates.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, type HandedIn, typed, type Visit } from '../../platform/http/index.ts'
import { announceMeeting, meetingsOf } from '../meeting/index.ts'
import { conceptNoteRoutes } from './routes.ts'
import { debateAt, notesOf, openDebate } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const note: HandedIn = {
  name: 'concept-note.docx',
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../../demo/2026-women-investing/concept-note.docx'))),
}

eachDatabase('opening debates', (open) => {
  const pool = workers()
  const jobs = askedJobs()
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.write((queries) => openDebate(queries, { slug: 'there-already' }, by))
  })
  afterAll(() => pool.close())

  const send = (path: string, form: Readonly<Record<string, string>>, files: readonly HandedIn[] = [], slug = ''): Promise<Answer> => {
    const route = conceptNoteRoutes(benchOver(database, pool, jobs), announceMeeting).find(
      (one) => one.method === 'POST' && one.path === path,
    )!
    const visit: Visit = {
      ...by,
      language: 'en',
      params: { slug },
      query: new URLSearchParams(),
      path,
      form: typed(form),
      all: () => [],
      files: () => files,
    }
    return route.answer(visit)
  }
  const htmlOf = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')

  it('says each thing that is wrong at once, and keeps what was typed', async () => {
    const broken = { name: 'note.docx', bytes: note.bytes.slice(0, 3000) }
    const answer = await send('/debates/new', { slug: 'Not An Address', theme: 'My “theme” <3', date: '2021-13-01' }, [broken])
    expect(answer).toMatchObject({ status: 422 })
    for (const field of ['note', 'slug', 'date']) expect(htmlOf(answer)).toContain(`href="#${field}"`)
    expect(htmlOf(answer)).toContain('My “theme” &lt;3')
    expect(htmlOf(answer)).toContain('is damaged and cannot be opened')
  })
  it('refuses an address that is taken, in the form and in the store', async () => {
    expect(htmlOf(await send('/debates/new', { slug: 'there-already' }))).toContain('There is a debate at this address already')
    const opening = database.write((queries) => openDebate(queries, { slug: 'there-already' }, by))
    await expect(opening).rejects.toMatchObject({ code: 'debate.slug-taken' })
    await expect(database.write((queries) => openDebate(queries, { slug: 'S/2021/875' }, by))).rejects.toMatchObject({
      code: 'debate.slug',
    })
    await expect(debateAt(database.read, 'nowhere')).rejects.toMatchObject({ code: 'debate.not-found' })
  })
  it('reads theme, date, presidency and meeting from the note, and takes date and number for an address', async () => {
    const answer = await send('/debates/new', {}, [note])
    expect(answer).toMatchObject({ kind: 'redirect', to: '/en/debates/2026-10-22-1/concept-note' })
    const debate = await debateAt(database.read, '2026-10-22-1')
    expect(debate).toMatchObject({ date: '2026-10-22', presidency: 'savaria', fictional: true, noteVersion: 1 })
    expect(debate.theme).toContain('Her seat, her budget')
    expect(await meetingsOf(database.read, debate.id)).toMatchObject([{ date: '2026-10-22', time: '10:00', level: 'ministerial' }])
    const second = await send('/debates/new', {}, [note])
    expect(second).toMatchObject({ kind: 'redirect', to: '/en/debates/2026-10-22-2/concept-note' })
  })
  it('keeps a newer version of a note beside the earlier one, and asks for what statements speak to to be found again', async () => {
    const path = '/debates/:slug/concept-note/hand-in'
    expect(htmlOf(await send(path, {}, [], 'there-already'))).toContain('Choose the file')
    for (const version of [1, 2]) {
      expect(await send(path, {}, [note], 'there-already')).toMatchObject({ kind: 'redirect' })
      const debate = await debateAt(database.read, 'there-already')
      expect(debate.noteVersion).toBe(version)
      expect((await notesOf(database.read, debate.id)).map((one) => one.version)).toEqual(version === 1 ? [1] : [2, 1])
      expect(jobs.asked.at(-1)).toMatchObject({ queue: 'answer-again', data: { debate: debate.id } })
    }
  })
})
