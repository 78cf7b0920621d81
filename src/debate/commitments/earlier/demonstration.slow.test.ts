import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { linkedWordsOf } from './linked-words.ts'

/** The links that the demonstration was written with, as far as both sides are in the register: the beginning of the later words, that of the earlier. */
const written = [
  ['Kestria will deploy two gender advisers', 'Kestria will deploy two gender advisers'],
  ['Dovenia will continue these payments', 'Dovenia will pay 1.5 million dollars a year'],
  ['Три года назад в этом зале мы обещали', 'К концу 2025 года Морвания направит'],
  ['وستواصل كويرانيا صرف هذه المنحة', 'ستخصص حكومة بلادي للجان الماء'],
] as const

eachDatabase('earlier words in the demonstration', (open) => {
  let database: Database
  const pool = workers()
  beforeAll(async () => {
    database = await open()
    const bench = benchOver(database, pool)
    // The later debate comes first: the order of imports makes no difference.
    await importDemonstration(bench, '2026-women-investing')
    await importDemonstration(bench, '2023-women-mediation')
  }, 300_000)
  afterAll(() => pool.close())

  it('are found for the commitments that were written to come back to earlier ones, and for few others', async () => {
    const { rows } = await sql<{ id: number; quote: string }>`
      select c.id, c.quote from shown_commitment c join shown_debate d on d.id = c.debate_id where d.slug = '2026-women-investing' order by c.number`.execute(
      database.read,
    )
    const found = new Map<string, string>()
    for (const { id, quote } of rows) {
      const { earlier, later } = await linkedWordsOf(database.read, id)
      expect(later).toEqual([])
      if (earlier[0]) found.set(quote, earlier[0].quote!)
    }
    const right = written.filter(([later, before]) => [...found].some(([quote, was]) => quote.startsWith(later) && was.startsWith(before)))
    expect(right.length).toBeGreaterThanOrEqual(3)
    expect(found.size).toBeLessThanOrEqual(written.length + 3)
  })

  it('make a notice of what was said to be new and stood three years before', async () => {
    const { rows } = await sql<{ quote: string }>`
      select c.quote from shown_commitment c join stood_earlier e on e.commitment_id = c.id`.execute(database.read)
    expect(rows.map(({ quote }) => quote).some((quote) => quote.startsWith('Kestria will deploy two gender advisers'))).toBe(true)
  })
})
