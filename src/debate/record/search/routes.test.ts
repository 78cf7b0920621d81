import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, importDemonstration, workers } from '../../../../test/support/debates.ts'
import type { Database } from '../../../platform/database/index.ts'
import { typed, type Visit } from '../../../platform/http/index.ts'
import { searchRoutes } from './routes.ts'

/** What a reader types in another form than the statement has, in each language, and a form that the statement of the demonstration does have. */
const inflected = [
  ['en', 'mediator', 'mediators'],
  ['es', 'mediadora', 'mediadoras'],
  ['fr', 'mediatrice', 'médiatrices'],
  ['ru', 'женщина', 'женщин'],
  ['zh', '妇女', '妇女'],
] as const

eachDatabase('the page of the search', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    const pool = workers()
    await importDemonstration(benchOver(database, pool), '2026-women-investing')
    await pool.close()
  }, 120_000)
  const search = async (query: Readonly<Record<string, string>>, language: 'en' | 'ar' = 'en'): Promise<string> => {
    const visit: Visit = {
      language,
      params: {},
      query: new URLSearchParams(query),
      path: '/search',
      form: typed({}),
      all: () => [],
      files: () => [],
      actor: null,
      at: '2026-11-02T09:30:00.000Z',
    }
    const [route] = searchRoutes({ database, jobs: null as never, run: null as never })
    const answer = await route!.answer(visit)
    if (answer.kind !== 'page') throw new Error('no page')
    return answer.html
  }

  it.each(inflected)('finds words of %s in another form: %s', async (language, asked, said) => {
    const html = await search({ q: asked, language })
    const marks = [...html.matchAll(/<mark class="found">([^<]+)</g)].map((match) => match[1]!.toLowerCase())
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.some((mark) => mark.includes(said))).toBe(true)
    expect(html).toMatch(/href="\/en\/debates\/2026-women-investing\/statements\/[a-z-]+#p\d+s\d+"/)
  })
  it('finds Arabic words whatever their hamza, ta marbuta, article and vowels', async () => {
    for (const asked of ['النساء', 'اَلنِّسَاء', 'النسا'])
      expect(await search({ q: asked, language: 'ar' }, 'ar'), asked).toContain('<mark class="found">')
  })
  it('says what it did not understand, in the reader’s language, and does not forget what was typed', async () => {
    const html = await search({ q: '"networks of women' })
    expect(html).toContain('A quotation mark has no partner')
    expect(html).toContain('value="&quot;networks of women"')
    expect(await search({ q: '"networks of women' }, 'ar')).toContain('علامتي الاقتباس')
  })
  it('says that nothing was found, and how to find something', async () =>
    expect(await search({ q: 'zzyzx' })).toContain('No statement has all these words'))
  it('takes garbage for what it is', async () => {
    for (const q of ["'; drop table statement; --", '((((', '-', '"', '\u0000x', 'a'.repeat(20_000), '<script>alert(1)</script>'])
      expect(await search({ q, debate: 'none', page: '-1', category: 'none' })).not.toContain('<script>alert')
  })
})
