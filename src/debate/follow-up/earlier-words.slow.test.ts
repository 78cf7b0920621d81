import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, importDemonstration, workers } from '../../../test/support/debates.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { commitmentAt, type KeptCommitment } from '../commitments/index.ts'
import { debateAt } from '../concept-note/index.ts'
import { earlierWordsOf } from './earlier-words.ts'

interface Pair {
  readonly delegation: string
  readonly earlier: string
  readonly later: string | null
}
const pairs: readonly Pair[] = JSON.parse(readFileSync(join(import.meta.dirname, '../../../demo/source/across-debates.json'), 'utf8'))
const followed = pairs.filter((pair): pair is Pair & { later: string } => pair.later !== null)
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

eachDatabase('words of the same delegation in other debates', (open) => {
  let database: Database
  const pool = workers()
  beforeAll(async () => {
    database = await open()
    const bench = benchOver(database, pool)
    await importDemonstration(bench, '2023-women-mediation')
    await importDemonstration(bench, '2026-women-investing')
  }, 300_000)
  afterAll(() => pool.close())

  async function commitmentWith(slug: string, words: string): Promise<KeptCommitment | null> {
    const { id } = await debateAt(database.read, slug)
    const { rows } = await sql<{
      number: number
      quote: string
    }>`select number, quote from shown_commitment where debate_id = ${id}`.execute(database.read)
    const found = rows.find(({ quote }) => plain(quote).includes(plain(words)))
    return found ? commitmentAt(database.read, id, found.number) : null
  }

  it('finds the later words of each earlier commitment of the demonstration that is in the register, all but two of them among three', async () => {
    const places: Record<string, number> = {}
    for (const { earlier, later, delegation } of followed) {
      const commitment = await commitmentWith('2023-women-mediation', earlier)
      if (!commitment) continue
      const found = (await earlierWordsOf(database.read, commitment)).later
      places[`${delegation} ${commitment.number}`] = found.findIndex(({ quote }) => plain(quote).includes(plain(later))) + 1
    }
    expect(Object.keys(places)).toHaveLength(10)
    expect(Object.values(places).filter((place) => place > 0)).toHaveLength(8)
  })

  it('finds the earlier commitment of each later one first, with its number in the register and its place', async () => {
    let count = 0
    for (const { earlier, later } of followed) {
      const commitment = await commitmentWith('2026-women-investing', later)
      const right = await commitmentWith('2023-women-mediation', earlier)
      if (!commitment || !right) continue
      count += 1
      const { earlier: found, later: none } = await earlierWordsOf(database.read, commitment)
      expect(found[0]).toMatchObject({ number: right.number, quote: right.quote, debate: { slug: '2023-women-mediation' } })
      expect(none).toEqual([])
    }
    expect(count).toBe(5)
  })

  it('says that the same words were said before', async () => {
    const words = 'Kestria will deploy two gender advisers, at its own expense, to United Nations mediation teams within twelve months.'
    const commitment = (await commitmentWith('2026-women-investing', words))!
    expect((await earlierWordsOf(database.read, commitment)).earlier[0]).toMatchObject({ same: true, strength: 1, anchor: 'kestria' })
  })

  it('finds nothing for a delegation that is not known, and nothing in a debate without a date', async () => {
    const words = 'Kestria will deploy two gender advisers, at its own expense, to United Nations mediation teams within twelve months.'
    const commitment = (await commitmentWith('2026-women-investing', words))!
    expect(await earlierWordsOf(database.read, { ...commitment, delegationId: null })).toEqual({ earlier: [], later: [] })
    await database.write((queries) => sql`update debate set date = null where slug = '2023-women-mediation'`.execute(queries))
    expect(await earlierWordsOf(database.read, commitment)).toEqual({ earlier: [], later: [] })
  })
})
