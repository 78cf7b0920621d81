import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, refusedBy } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { versionsOf } from './history.ts'
import { recordStateWord } from './record-state-word.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('to set a commitment aside', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps the commitment, its quote and the reason', async () => {
    const { commitment, write, read } = await deskIn(database)
    const before = await commitment(1)
    const after = await write(async (queries, seen) => setAsideCommitment(queries, await seen(1), '  Thanks, no commitment. ', by))
    expect(after).toEqual({
      ...before,
      version: 2,
      standing: 'set-aside',
      setAsideWhy: 'Thanks, no commitment.',
      reviewer: 'Amina Yusuf',
      reviewedAt: by.at,
    })
    expect((await versionsOf(read, after.id)).at(-1)).toMatchObject({ action: 'commitment.set-aside', why: 'Thanks, no commitment.' })
  })

  it('needs a reason that can be kept', async () => {
    const { seen, write } = await deskIn(database)
    const act = async (why: string) => {
      const one = await seen(1)
      return refusedBy(write((queries) => setAsideCommitment(queries, one, why, by)))
    }
    expect(await act(' \n ')).toEqual(['why commitment.set-aside-reason'])
    expect(await act('x'.repeat(2001))).toEqual(['why commitment.too-long'])
  })

  it('is refused a second time, and where the State has spoken', async () => {
    const { write } = await deskIn(database)
    const aside = await write(async (queries, seen) => setAsideCommitment(queries, await seen(1), 'No', by))
    expect(await refusedBy(write((queries) => setAsideCommitment(queries, asSeen(aside), 'No', by)))).toEqual(['commitment.set-aside'])
    const given = {
      word: 'not-regarded-as-a-commitment',
      source: 'Note verbale 45/2026',
      date: '2026-10-30',
      wording: '',
      reason: '',
    } as const
    const spoken = await write(async (queries, seen) => recordStateWord(queries, await seen(2), given, by))
    expect(await refusedBy(write((queries) => setAsideCommitment(queries, asSeen(spoken), 'No', by)))).toEqual([
      'commitment.state-word-stands',
    ])
  })
})
