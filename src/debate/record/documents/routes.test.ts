import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { readBytes } from '../../../../test/support/reading.ts'
import type { Database } from '../../../platform/database/index.ts'
import { typed, type Visit } from '../../../platform/http/index.ts'
import { documentsRoutes } from './routes.ts'

eachDatabase('the documents of a debate', (open) => {
  const pool = workers()
  let database: Database
  beforeAll(async () => {
    database = await open()
    await importDemonstration(benchOver(database, pool), '2023-women-mediation')
  }, 120_000)
  afterAll(() => pool.close())

  const visit = (language: 'en' | 'ar'): Visit => ({
    language,
    params: { slug: '2023-women-mediation' },
    query: new URLSearchParams(),
    path: '/debates/2023-women-mediation/documents',
    form: typed({}),
    all: () => [],
    files: () => [],
    actor: null,
    at: '2026-11-02T09:30:00.000Z',
  })
  const get = (path: string, run = pool.run, language: 'en' | 'ar' = 'en') =>
    documentsRoutes({ ...benchOver(database, pool), run })
      .find((one) => one.path === path)!
      .answer(visit(language))
  const own = '/debates/:slug/documents'

  it('are listed in both languages, and each link leads to a file', async () => {
    for (const language of ['en', 'ar'] as const) {
      const answer = await get(own, pool.run, language)
      const html = answer.kind === 'page' ? answer.html : ''
      for (const form of ['docx', 'pdf', 'akn.xml', 'html.zip'])
        expect(html).toContain(`href="/${language}/debates/2023-women-mediation/documents/compilation.${form}"`)
    }
  })
  it('hold every paragraph of every statement, letter by letter, in Word and PDF, and nothing of the analysis', async () => {
    for (const form of ['docx', 'pdf'] as const) {
      const answer = await get(`${own}/compilation.${form}`)
      if (answer.kind !== 'file') throw new Error('no file')
      const { value } = await readBytes(new Uint8Array(answer.bytes as Uint8Array), answer.name)
      const text = value.paragraphs.map((one) => one.text).join(' ')
      expect(text).toContain('Dovenia will pay 1.5 million dollars a year into the Lakeside Fund until 2028.')
      expect(text).not.toMatch(/proposed|strength|commitment 1\b/i)
    }
  })
  it('are the same bytes each time', async () => {
    const [one, other] = [await get(`${own}/compilation.html.zip`), await get(`${own}/compilation.html.zip`)]
    expect(one).toEqual(other)
  })
  it('say so where this machine cannot set the pages of a PDF', async () => {
    const withoutTypst = (async () => ({ value: null, notices: [] })) as unknown as typeof pool.run
    await expect(get(`${own}/compilation.pdf`, withoutTypst)).rejects.toMatchObject({ code: 'compilation.no-pdf' })
  })
})
