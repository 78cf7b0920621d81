import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { deskIn, refusedBy } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { joinCommitments } from './join-commitments.ts'
import { recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('to join commitments', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('makes one of them, in the order of the text, with all that they answer', async () => {
    const { commitment, write, read } = await deskIn(database)
    const joined = await write(async (queries, seen) => joinCommitments(queries, [await seen(3), await seen(1), await seen(2)], by))
    expect(joined).toMatchObject({
      number: 6,
      version: 1,
      quote:
        'Hestland will contribute $2 million to local women’s networks by 2030, and we will train 40 women mediators. … ' +
        'We will continue to deploy women peacekeepers. … We will also open a centre for women’s networks in 2028.',
      kind: 'new',
      questions: ['a', 'b'],
      calls: ['a', 'b'],
      due: '2030',
      standing: 'proposed',
      sentences: [2],
    })
    expect(joined.positions.map(({ paragraph, start }) => [paragraph, start])).toEqual([
      [2, 25],
      [3, 0],
      [3, 47],
    ])
    expect(await commitment(6)).toEqual(joined)
    for (const number of [1, 2, 3]) expect((await commitment(number)).became).toEqual([6])
    expect(await historyOf(read, `commitment ${joined.id}`)).toMatchObject([{ action: 'commitment.join', data: { joined: [1, 2, 3] } }])
  })

  it('is reviewed where all of them were, and only then', async () => {
    const { write } = await deskIn(database)
    await write(async (queries, seen) => reviewCommitment(queries, await seen(2), by))
    const half = await write(async (queries, seen) => joinCommitments(queries, [await seen(1), await seen(2)], by))
    expect(half).toMatchObject({ standing: 'proposed', reviewer: null })
    await write(async (queries, seen) => reviewCommitment(queries, await seen(half.number), by))
    await write(async (queries, seen) => reviewCommitment(queries, await seen(3), by))
    const whole = await write(async (queries, seen) => joinCommitments(queries, [await seen(half.number), await seen(3)], by))
    expect(whole).toMatchObject({ standing: 'reviewed', reviewer: 'Amina Yusuf' })
  })

  it('refuses one alone, one of another statement, one set aside, one on which the State has spoken, one changed meanwhile', async () => {
    const { debateId, seen, write } = await deskIn(database)
    const act = async (...numbers: number[]) => {
      const list = await Promise.all(numbers.map(seen))
      return refusedBy(write((queries) => joinCommitments(queries, list, by)))
    }
    expect(await act()).toEqual(['with commitment.join-alone'])
    expect(await act(1, 1)).toEqual(['with commitment.join-alone'])
    expect(await act(1, 4)).toEqual(['with commitment.join-elsewhere'])
    await write(async (queries, seen) => setAsideCommitment(queries, await seen(2), 'No', by))
    expect(await act(1, 2)).toEqual(['commitment.set-aside'])
    const given = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const
    await write(async (queries, seen) => recordStateWord(queries, await seen(3), given, by))
    expect(await act(1, 3)).toEqual(['commitment.state-word-stands'])
    const stale = [await seen(4), { debateId, number: 5, version: 7 }]
    expect(await refusedBy(write((queries) => joinCommitments(queries, stale, by)))).toEqual(['commitment.changed-meanwhile'])
  })
})
