import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, type Bench, typed } from '../../platform/http/index.ts'
import { debateAt, issueDebate, openDebate, takeBackIssue } from '../concept-note/index.ts'
import { issueRoutes } from './issue-routes.ts'
import { issueMark } from './pages/issue-page.tsx'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('the issue of a compilation', (open) => {
  let database: Database
  let debateId: number
  beforeAll(async () => {
    database = await open()
    debateId = await database.write((queries) => openDebate(queries, { slug: 'here' }, by))
  })
  const now = () => debateAt(database.read, 'here')
  const ask = (method: 'GET' | 'POST', form: Readonly<Record<string, string>> = {}, language: 'en' | 'ar' = 'en'): Promise<Answer> =>
    issueRoutes({ database, jobs: askedJobs(), run: async () => Promise.reject(new Error('Nothing runs here')) } satisfies Bench)
      .find((one) => one.method === method)!
      .answer({
        ...by,
        language,
        params: { slug: 'here' },
        query: new URLSearchParams(),
        path: '/debates/here/issue',
        form: typed(form),
        all: () => [],
        files: () => [],
      })
  const htmlOf = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')

  it('is recorded with a day, once; whoever had the page open before is shown what it says now', async () => {
    const seen = issueMark(await now())
    expect(await ask('POST', { seen, day: '2021-02-30' })).toMatchObject({
      status: 422,
      html: expect.stringContaining('not a day that there is'),
    })
    expect(await ask('POST', { seen, day: '2021-10-29' })).toMatchObject({ to: '/en/debates/here/documents' })
    expect(await now()).toMatchObject({ issuedOn: '2021-10-29', issuedAt: by.at })
    expect(await ask('POST', { seen, day: '2021-11-01' })).toMatchObject({ status: 409, html: expect.stringContaining('29 October 2021') })
    expect(await now()).toMatchObject({ issuedOn: '2021-10-29' })
    const twice = database.write((queries) => issueDebate(queries, debateId, '2021-11-01', by))
    await expect(twice).rejects.toMatchObject({ code: 'debate.issued', message: expect.stringContaining('2021-10-29') })
  })
  it('is taken back with a reason, which the history keeps', async () => {
    expect(htmlOf(await ask('GET', {}, 'ar'))).toContain('dir="rtl"')
    const seen = issueMark(await now())
    expect(htmlOf(await ask('POST', { seen, why: ' ' }))).toContain('Give a reason')
    expect(htmlOf(await ask('POST', { seen, why: 'x'.repeat(1001) }))).toContain('Shorten the reason')
    expect(await ask('POST', { seen, why: 'Recorded for the wrong debate.' })).toMatchObject({ kind: 'redirect' })
    expect(await now()).toMatchObject({ issuedOn: null, issuedAt: null })
    const twice = database.write((queries) => takeBackIssue(queries, debateId, 'Again.', by))
    await expect(twice).rejects.toMatchObject({ code: 'debate.not-issued' })
    expect((await historyOf(database.read, `debate ${debateId}`)).map(({ action, data }) => [action, data]).slice(1)).toEqual([
      ['debate.issue', { day: '2021-10-29' }],
      ['debate.take-back-issue', { day: '2021-10-29', why: 'Recorded for the wrong debate.' }],
    ])
  })
})
