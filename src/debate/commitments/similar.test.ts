import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { deskIn, takeInWords } from '../../../test/support/small-debate.ts'
import { webApp } from '../../doors/web/web-app.ts'
import type { Database } from '../../platform/database/index.ts'
import { keepSetting } from '../../platform/settings/index.ts'
import { commitmentRoutes } from './index.ts'

const said = {
  id: 'zamberia',
  language: 'en',
  date: '2026-10-21',
  texts: [
    'Statement by Zamberia',
    'Zamberia will contribute $2 million to the Lakeside Fund for women mediators by 2030. Peace needs women.',
    'In closing, my Government will contribute $2 million to the Lakeside Fund by 2030.',
  ],
}

eachDatabase('the page of review where a statement says a commitment twice', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.write((queries) => keepSetting(queries, 'person', 'Amina Yusuf'))
  })

  it('proposes to join them, leads to the form with the other marked, and joins nothing by itself', async () => {
    const { debateId, slug, commitment } = await deskIn(database)
    await database.write((queries) => takeInWords(queries, debateId, said))
    const run = () => Promise.reject(new Error('Nothing is run in a worker here'))
    const routes = commitmentRoutes({ database, jobs: askedJobs(), run })
    const app = webApp({ database, routes, now: () => '2026-11-02T09:30:00.000Z', report: (problem) => String(problem) })
    const page = async (language: string, query = '') =>
      (await app.request(`/${language}/debates/${slug}/review/6${query}`, { headers: { host: 'localhost' } })).text()
    const html = await page('en')
    expect(html).toContain('Perhaps the same commitment, said twice')
    expect(html).toContain(`/en/debates/${slug}/review/6?open=join&amp;with=7.1#join`)
    expect(html).not.toMatch(/value="7\.1"[^>]*checked/)
    expect(await page('ar')).toContain('ربما هو الالتزام نفسه وقد قيل مرتين')
    expect(await page('en', '?open=join&with=7.1')).toMatch(/value="7\.1"[^>]*checked/)
    expect((await commitment(6)).became).toEqual([])
  })
})
