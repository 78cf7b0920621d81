import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../../../test/support/debates.ts'
import { type Asked, asking, numbersOn, wrongNumbers } from '../../../../../test/support/opened-lists.ts'
import { refusalOf } from '../../../../../test/support/refused.ts'
import { historyOf } from '../../../../platform/audit/index.ts'
import { type Database, sql } from '../../../../platform/database/index.ts'
import type { Pool } from '../../../../platform/workers/index.ts'
import { commitmentAt } from '../../../commitments/index.ts'
import { setAsideCommitment } from '../../../commitments/set-aside-commitment.ts'
import { debateAt } from '../../../concept-note/index.ts'
import { withdrawStatement } from '../../../statements/index.ts'
import type { countData } from '../count-file.ts'
import { countRoutes } from '../routes.ts'
import { freezeCount } from './freeze-count.ts'
import { frozenCount } from './frozen-count.ts'

const slug = '2026-women-investing'
type Data = ReturnType<typeof countData>
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

eachDatabase('a frozen count', (open) => {
  let database: Database
  let pool: Pool
  let ask: (path: string) => Promise<Asked>
  let json: (path: string) => Promise<Data>
  const freeze = (text: string) => database.write((queries) => freezeCount(queries, text, 'en', byTester))

  beforeAll(async () => {
    database = await open()
    pool = workers()
    const bench = benchOver(database, pool)
    await importDemonstration(bench, slug)
    ask = asking(database, countRoutes(bench))
    json = async (path) => JSON.parse((await ask(path)).text)
  })
  afterAll(() => pool?.close())

  it('refuses what is no question, and what names no debate, at the place', async () => {
    expect(await refusalOf(() => freeze('kind brand-new'))).toBe('count.unknown-value')
    expect(await refusalOf(() => freeze('in nowhere'))).toBe('count.no-debate')
    expect(await refusalOf(() => freeze('of council of council'))).toBe('count.twice')
    expect(await refusalOf(() => freeze('by year, kind'))).toBe('count.one-value')
    expect(await refusalOf(() => freeze('of'))).toBe('count.no-value')
    expect(await refusalOf(() => freeze('where "Mali'))).toBe('count.open-quotation')
    expect(await refusalOf(() => freeze('find gap kind new'))).toBe('count.commitments-only')
    expect(await refusalOf(() => freeze(`of kenya${' '.repeat(2000)}`))).toBe('count.too-long')
    expect(await refusalOf(() => frozenCount(database.read, 99, 'en'))).toBe('count.not-found')
    expect((await ask('/en/counts/99')).status).toBe(404)
    expect((await ask('/en/counts/x')).status).toBe(404)
    expect(plain((await ask('/en/counts')).text)).toContain('No count has been frozen yet')
  })

  it('shows the figures, the lists and the quotes that it was frozen with', async () => {
    expect(await freeze(`in ${slug}`)).toBe(1)
    const { asked: _, address: __, frozen: ___, trend: ____, ...live } = await json(`/en/count.json?q=in+${slug}`)
    const { asked, address, frozen, trend, ...kept } = await json('/en/counts/1/count.json')
    expect([asked, address, frozen, trend]).toEqual(['2026-11-02', '/en/counts/1', 1, []])
    expect(kept).toEqual(live)
    expect(plain((await ask('/en/counts/1')).text)).toContain('Nothing: asked today, the question has the same answer.')
    expect(numbersOn((await ask('/en/counts/1')).text, '/en/counts/1').length).toBeGreaterThan(10)
    expect(await wrongNumbers(ask, '/en/counts/1')).toEqual([])
    expect((await ask('/ar/counts/1')).text).toContain('dir="rtl"')
    expect(await historyOf(database.read, 'count 1')).toMatchObject([{ action: 'count.freeze', actor: byTester.actor }])
  })

  it('keeps statements, words and other categories, too, each under a number of its own', async () => {
    for (const [text, number] of [
      [`in ${slug} unit statements`, 2],
      [`in ${slug} kind new unit commitments`, 3],
      [`in ${slug} find gap unit sentences`, 4],
      [`in ${slug} said own, group, alignment`, 5],
    ] as const) {
      expect(await freeze(text)).toBe(number)
      expect(await wrongNumbers(ask, `/en/counts/${number}`)).toEqual([])
      const live = await json(`/en/count.json?q=${encodeURIComponent(text).replaceAll('%20', '+')}`)
      expect(await json(`/en/counts/${number}/count.json`)).toMatchObject({ n: live.n, total: live.total, list: live.list })
    }
    expect(plain((await ask('/en/counts')).text)).toContain('5. Of all delegations')
  })

  it('is a Word file with each quote and where it was said, of the same bytes each time', async () => {
    const routes = countRoutes(benchOver(database, pool))
    const visit = { language: 'en', params: { number: '1' }, query: new URLSearchParams(), at: byTester.at } as never
    const written = async () => {
      const answer = await routes.find(({ path }) => path === '/counts/:number/count.docx')!.answer(visit)
      return (answer as { bytes: Uint8Array }).bytes
    }
    const bytes = await written()
    expect(Buffer.from(bytes).equals(Buffer.from(await written()))).toBe(true)
    const text = plain(Buffer.from(unzipSync(bytes)['word/document.xml']!).toString('utf8'))
    const { list } = await json('/en/counts/1/count.json')
    const quotes = list.flatMap((entry) => entry.quotes)
    expect(quotes.length).toBeGreaterThan(10)
    const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/\s+/g, ' ')
    for (const { quote, paragraph, version, address } of quotes) {
      expect(text).toContain(escaped(quote))
      expect(text).toContain(`paragraph ${paragraph}, version ${version} of the statement, ${escaped(address)}`)
    }
    expect((await ask('/ar/counts/1/count.docx')).status).toBe(200)
  })

  it('says what has changed since, and keeps its figures', async () => {
    const before = await json('/en/counts/1/count.json')
    const { quotes } = before.list.find(({ how, quotes: all }) => how === 'own' && all.length === 1)!
    const { id } = await debateAt(database.read, slug)
    const number = quotes[0]!.commitment!
    const { version } = await commitmentAt(database.read, id, number)
    await database.write((queries) =>
      setAsideCommitment(queries, { debateId: id, number, version }, 'It tells of what others did.', byTester),
    )
    const page = plain((await ask('/en/counts/1')).text)
    expect(page).toContain(`Asked today, the answer is: ${before.n - 1} of ${before.total}`)
    expect(page).toContain('Counted then, and not now (1)')
    expect(await json('/en/counts/1/count.json')).toEqual(before)
    expect(await wrongNumbers(ask, '/en/counts/1')).toEqual([])
  })

  it('shows no word and no name of a statement that was withdrawn, and says how many', async () => {
    const before = await json('/en/counts/1/count.json')
    const gone = before.list.find(({ how, quotes, statements }) => how === 'own' && quotes.length > 1 && statements.length === 1)!
    const { id } = await debateAt(database.read, slug)
    await database.write((queries) => withdrawStatement(queries, id, gone.quotes[0]!.statement, 'It was handed in by mistake.', byTester))
    const everywhere = [
      (await ask('/en/counts/1')).text,
      (await ask('/en/counts/1?list=quotes')).text,
      (await ask('/en/counts/1/count.json')).text,
      (await ask('/en/counts/1/count.csv')).text,
      JSON.stringify((await sql`select * from frozen_count`.execute(database.read)).rows),
      JSON.stringify((await sql`select * from frozen_entry`.execute(database.read)).rows),
      JSON.stringify((await sql`select * from frozen_quote`.execute(database.read)).rows),
    ].join('\n')
    for (const { quote } of gone.quotes) expect(everywhere).not.toContain(quote)
    expect(everywhere).not.toContain(gone.delegation)
    const page = plain((await ask('/en/counts/1')).text)
    expect(page).toContain(`${gone.quotes.length} of the quotes stand in statements that have been withdrawn`)
    expect(page).toContain('1 more is not shown any more')
    const after = await json('/en/counts/1/count.json')
    expect([after.n, after.total, after.list.length]).toEqual([before.n, before.total, before.list.length - 1])
    expect(await wrongNumbers(ask, '/en/counts/1')).toEqual([])
  })

  it('is changed by nobody', async () => {
    for (const table of ['frozen_count', 'frozen_entry', 'frozen_quote'])
      await expect(database.write((queries) => sql`${sql.raw(`delete from ${table}`)}`.execute(queries))).rejects.toMatchObject({
        code: '23001',
      })
  })
})
