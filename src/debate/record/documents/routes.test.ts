import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { readBytes } from '../../../../test/support/reading.ts'
import type { Database } from '../../../platform/database/index.ts'
import { typed, type Visit } from '../../../platform/http/index.ts'
import { enterIssueFacts } from '../../compilation/enter-issue-facts.ts'
import { compilationForms, compilationLanguages } from '../../compilation/index.ts'
import { debateAt } from '../../concept-note/index.ts'
import { compilationSaid, compileDebate } from './compile-debate.ts'
import { documentsRoutes } from './routes.ts'

eachDatabase('the documents of a debate', (open) => {
  const pool = workers()
  let database: Database
  beforeAll(async () => {
    database = await open()
    await importDemonstration(benchOver(database, pool), '2023-women-mediation')
  }, 120_000)
  afterAll(() => pool.close())

  const visit = (language: 'en' | 'ar', query = ''): Visit => ({
    language,
    params: { slug: '2023-women-mediation' },
    query: new URLSearchParams(query),
    path: '/debates/2023-women-mediation/documents',
    form: typed({}),
    all: () => [],
    files: () => [],
    actor: null,
    at: '2026-11-02T09:30:00.000Z',
  })
  const get = (path: string, run = pool.run, language: 'en' | 'ar' = 'en', query = '') =>
    documentsRoutes({ ...benchOver(database, pool), run })
      .find((one) => one.path === path)!
      .answer(visit(language, query))
  const own = '/debates/:slug/documents'

  it('are listed in both languages, and each link leads to a file', async () => {
    for (const language of ['en', 'ar'] as const) {
      const answer = await get(own, pool.run, language)
      const html = answer.kind === 'page' ? answer.html : ''
      for (const form of Object.keys(compilationForms))
        for (const of of compilationLanguages)
          expect(html).toContain(`href="/${language}/debates/2023-women-mediation/documents/compilation.${form}?language=${of}"`)
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
  it('have the form in the language asked for, and the texts in their own', async () => {
    const answer = await get(`${own}/compilation.akn.xml`, pool.run, 'en', 'language=ru')
    const text = answer.kind === 'file' ? Buffer.from(answer.bytes).toString() : ''
    expect(answer).toMatchObject({ name: '2023-women-mediation-compilation.ru.akn.xml' })
    expect(text).toContain('Проект на этапе обработки')
    expect(text).toContain('Dovenia will pay 1.5 million dollars a year into the Lakeside Fund until 2028.')
  })
  it('are not all read to say on the page what is odd about them', async () => {
    const debate = await debateAt(database.read, '2023-women-mediation')
    const { statements, notices } = await compileDebate(database.read, debate)
    expect(statements).toBeGreaterThan(3)
    expect(await compilationSaid(database.read, debate)).toEqual({ statements, notices })
  })
  it('carry the symbol and the letter that were entered', async () => {
    const { id, issuedAt } = await debateAt(database.read, '2023-women-mediation')
    const facts = { symbol: 'X/2023/1', letterDate: '2023-11-02' }
    await database.write((queries) => enterIssueFacts(queries, { id, issuedAt }, 0, facts, byTester))
    const answer = await get(`${own}/compilation.akn.xml`)
    const text = answer.kind === 'file' ? Buffer.from(answer.bytes).toString() : ''
    expect(text).toContain('X/2023/1')
    expect(text).not.toContain('Draft for processing')
    expect(await get(own)).toMatchObject({ html: expect.stringContaining('X/2023/1') })
  })
  it('are the same bytes each time', async () => {
    const [one, other] = [await get(`${own}/compilation.html.zip`), await get(`${own}/compilation.html.zip`)]
    expect(one).toEqual(other)
  })
  it('say so where this machine cannot set the pages of a PDF', async () => {
    const withoutTypst = (async () => ({ value: null, notices: [] })) as unknown as typeof pool.run
    await expect(get(`${own}/compilation.pdf`, withoutTypst)).rejects.toMatchObject({ code: 'compilation.no-pdf' })
    await expect(get(`${own}/compilation.archive.pdf`, withoutTypst)).rejects.toMatchObject({ code: 'compilation.no-archive' })
  })
})
