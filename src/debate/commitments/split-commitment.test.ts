import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, inHestland, refusedBy } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { reviewCommitment } from './review-commitment.ts'
import { splitCommitment } from './split-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const money = inHestland(2, 'Hestland will contribute $2 million to local women’s networks by 2030')
const training = inHestland(2, 'we will train 40 women mediators')

eachDatabase('to split a commitment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('makes two of it, each with exact words, its own fields and its own reason; the old one says what it became', async () => {
    const { commitment, debateId, write, read } = await deskIn(database)
    const parts = await write(async (queries, seen) => splitCommitment(queries, await seen(1), [training, money], by))
    expect(parts.map(({ number, quote, standing, sentences }) => [number, quote, standing, sentences])).toEqual([
      [6, 'Hestland will contribute $2 million to local women’s networks by 2030', 'proposed', [2]],
      [7, 'we will train 40 women mediators', 'proposed', [2]],
    ])
    expect(parts.map(({ due }) => due)).toEqual(['2030', null])
    expect(parts.map(({ method, reason }) => [method, reason])).toEqual([
      ['cues@2', 'Speaks for itself in the future: “Hestland” + “will”.'],
      ['person', 'A person split it off commitment 1.'],
    ])
    expect(await commitment(6)).toEqual(parts[0])
    const old = await commitment(1)
    expect(old).toMatchObject({ became: [6, 7], version: 2 })
    const { rows } = await sql`select number from shown_commitment where debate_id = ${debateId} order by number`.execute(read)
    expect(rows).toEqual([2, 3, 4, 5, 6, 7].map((number) => ({ number })))
    expect((await historyOf(read, `commitment ${old.id}`)).map(({ action, data }) => [action, data.after])).toEqual([
      ['commitment.split', { became: [6, 7] }],
    ])
  })

  it('refuses a further change of what was split', async () => {
    const { seen, write } = await deskIn(database)
    await write(async (queries, seen) => splitCommitment(queries, await seen(1), [money, training], by))
    const gone = await seen(1)
    expect(await refusedBy(write((queries) => reviewCommitment(queries, gone, by)))).toEqual(['commitment.gone'])
    expect(await refusedBy(write((queries) => splitCommitment(queries, gone, [money, training], by)))).toEqual(['commitment.gone'])
  })

  it('says everything that is wrong at once', async () => {
    const { commitment, write } = await deskIn(database)
    const before = await commitment(1)
    const act = (...parts: Parameters<typeof splitCommitment>[2]) =>
      refusedBy(write((queries) => splitCommitment(queries, asSeen(before), parts, by)))
    expect(await act(money, null)).toEqual(['part-1 commitment.parts'])
    expect(await act(inHestland(2, 'Peace needs women.'))).toEqual(['part-1 commitment.parts', 'part-1 commitment.part-outside'])
    expect(await act(money, inHestland(2, 'by 2030'))).toEqual(['part-2 commitment.parts-overlap'])
    expect(await act(money, inHestland(3, 'women peacekeepers'))).toEqual(['part-2 commitment.part-outside'])
    expect(await commitment(1)).toEqual(before)
  })
})
