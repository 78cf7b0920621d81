import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs, benchOver, workers } from '../../../test/support/debates.ts'
import { takeInWaiting } from '../../doors/take-in.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, type HandedIn, seenMark, typed, type Visit } from '../../platform/http/index.ts'
import { openDebate } from '../concept-note/index.ts'
import { receivedFilesOf } from './hand-in-statements.ts'
import type { Head } from './head.ts'
import { headTyped } from './head-form.ts'
import { statementRoutes } from './routes.ts'
import { statementAt, withdrawStatement } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const file = (name: string, text: string): HandedIn => ({ name, bytes: new Uint8Array(Buffer.from(text)) })
const belvora = file('belvora.txt', 'Ms. Arden (Belvora): We will fund forty women’s networks by 2028. We thank the presidency.')

eachDatabase('handing statements in', (open) => {
  const pool = workers()
  const jobs = askedJobs()
  const corrected: Head[] = []
  let database: Database
  let debateId: number
  beforeAll(async () => {
    database = await open()
    debateId = await database.write((queries) => openDebate(queries, { slug: 'here', date: '2026-10-22' }, by))
  })
  afterAll(() => pool.close())

  const visitOf = (form: Readonly<Record<string, string>>, files: readonly HandedIn[], anchor: string): Visit => ({
    ...by,
    language: 'en',
    params: { slug: 'here', anchor },
    query: new URLSearchParams(),
    path: '/',
    form: typed(form),
    all: () => [],
    files: () => files,
  })
  const send = (path: string, form: Readonly<Record<string, string>> = {}, files: readonly HandedIn[] = [], anchor = ''): Promise<Answer> =>
    statementRoutes(benchOver(database, pool, jobs), async (_, __, head) => {
      corrected.push(head)
    })
      .find((one) => one.method === 'POST' && one.path === path)!
      .answer(visitOf(form, files, anchor))
  const htmlOf = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')
  const takeIn = () =>
    takeInWaiting(
      {
        ...benchOver(database, pool, jobs),
        ending: new AbortController().signal,
        report: (problem) => {
          throw problem
        },
      },
      debateId,
      () => by,
    )

  it('asks for a file where there is none', async () =>
    expect(htmlOf(await send('/debates/:slug/hand-in'))).toContain('Choose at least one file'))
  it('keeps files to be taken in, asks for that, and takes the same bytes once', async () => {
    expect(await send('/debates/:slug/hand-in', {}, [belvora, file('empty.docx', '')])).toMatchObject({ to: '/en/debates/here/hand-in' })
    expect(jobs.asked.at(-1)).toMatchObject({ queue: 'take-in', data: { debate: debateId } })
    await takeIn()
    const received = await receivedFilesOf(database.read, debateId)
    expect(received).toMatchObject([
      { file: 'belvora.txt', state: 'taken-in', anchor: 'belvora', delegationName: 'Belvora' },
      { file: 'empty.docx', state: 'refused', refusal: { code: 'file.empty' } },
    ])
    expect(await send('/debates/:slug/hand-in', {}, [belvora])).toMatchObject({ to: '/en/debates/here/hand-in?already=1' })
  })
  it('refuses a statement that is not there', async () =>
    expect(statementAt(database.read, debateId, 'nobody')).rejects.toMatchObject({ code: 'statement.not-found' }))
  it('corrects who speaks: everything wrong is said at once, what was typed is kept, and rooms downstream are told', async () => {
    const path = '/debates/:slug/statements/:anchor/speaker'
    const before = await statementAt(database.read, debateId, 'belvora')
    const seen = seenMark(headTyped(before.head))
    const wrong = await send(path, { delegation: 'Atlantis', title: 'Minister', seen }, [], 'belvora')
    expect(wrong).toMatchObject({ status: 422 })
    expect(htmlOf(wrong)).toContain('No delegation of this name is known')
    expect(htmlOf(wrong)).toContain('A title needs a name')
    expect(htmlOf(wrong)).toContain('value="Atlantis"')
    const right = { ...headTyped(before.head), delegation: 'Jorvania', onBehalfOf: 'League of Lakes\nSahel group', seen }
    expect(await send(path, right, [], 'belvora')).toMatchObject({ kind: 'redirect' })
    expect((await statementAt(database.read, debateId, 'belvora')).head).toMatchObject({
      delegation: { id: 'jorvania', name: 'Jorvania', fictional: true },
      onBehalfOf: ['League of Lakes', 'Sahel group'],
    })
    expect(corrected.at(-1)!.delegation!.id).toBe('jorvania')
    const late = await send(path, { ...right, delegation: 'Dovenia' }, [], 'belvora')
    expect(late).toMatchObject({ status: 409 })
    expect(htmlOf(late)).toContain('Somebody else changed this')
  })
  it('withdraws a statement once, with a reason', async () => {
    const path = '/debates/:slug/statements/:anchor/withdraw'
    expect(htmlOf(await send(path, { why: ' ' }, [], 'belvora'))).toContain('Give a reason')
    expect(htmlOf(await send(path, { why: 'x'.repeat(1001) }, [], 'belvora'))).toContain('Shorten the reason')
    expect(await send(path, { why: 'Handed in by mistake.' }, [], 'belvora')).toMatchObject({ to: '/en/debates/here/statements' })
    expect(await statementAt(database.read, debateId, 'belvora')).toMatchObject({ withdrawnWhy: 'Handed in by mistake.' })
    const again = database.write((queries) => withdrawStatement(queries, debateId, 'belvora', 'Twice.', by))
    await expect(again).rejects.toMatchObject({ code: 'statement.gone' })
  })
})
