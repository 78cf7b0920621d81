import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, refusedBy } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { withdrawStatement } from '../statements/index.ts'
import { versionsOf } from './history.ts'
import { recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('to review a commitment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('makes it reviewed by a named person, as a further version and with an entry in the history', async () => {
    const { commitment, write, read } = await deskIn(database)
    const after = await write(async (queries, seen) => reviewCommitment(queries, await seen(1), by))
    expect(await commitment(1)).toEqual(after)
    expect(after).toMatchObject({ version: 2, standing: 'reviewed', reviewer: 'Amina Yusuf', reviewedAt: by.at })
    const versions = await versionsOf(read, after.id)
    expect(versions.map(({ version, action, actor }) => [version, action, actor])).toEqual([
      [1, 'commitment.propose', 'Amina Yusuf'],
      [2, 'commitment.review', 'Amina Yusuf'],
    ])
    expect(versions[1]!.changes).toEqual([{ field: 'standing', before: 'proposed', after: 'reviewed' }])
    expect(versions[1]!.state).toEqual(after)
    expect(await historyOf(read, `commitment ${after.id}`)).toMatchObject([
      { action: 'commitment.review', data: { number: 1, version: 2 } },
    ])
  })

  it('refuses what somebody else has changed since it was seen, and changes nothing', async () => {
    const { commitment, seen, write } = await deskIn(database)
    const twoTabs = await seen(1)
    await write((queries) => reviewCommitment(queries, twoTabs, by))
    const before = await commitment(1)
    expect(await refusedBy(write((queries) => reviewCommitment(queries, twoTabs, { ...by, actor: 'Other' })))).toEqual([
      'commitment.changed-meanwhile',
    ])
    expect(await commitment(1)).toEqual(before)
  })

  it('brings back one that was set aside', async () => {
    const { write } = await deskIn(database)
    const aside = await write(async (queries, seen) => setAsideCommitment(queries, await seen(2), 'A mere wish', by))
    expect(await write((queries) => reviewCommitment(queries, asSeen(aside), by))).toMatchObject({
      standing: 'reviewed',
      setAsideWhy: null,
    })
  })

  it('says less than the State did, and is refused where it confirmed', async () => {
    const { write } = await deskIn(database)
    const given = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const
    const confirmed = await write(async (queries, seen) => recordStateWord(queries, await seen(1), given, by))
    expect(await refusedBy(write((queries) => reviewCommitment(queries, asSeen(confirmed), by)))).toEqual(['commitment.state-word-stands'])
  })

  it('is refused for a commitment that is not there, and for a statement that was withdrawn', async () => {
    const { debateId, seen, write } = await deskIn(database)
    const act = (number: number, version: number) =>
      refusedBy(write((queries) => reviewCommitment(queries, { debateId, number, version }, by)))
    expect(await act(99, 1)).toEqual(['commitment.not-found'])
    const one = await seen(1)
    await write((queries) => withdrawStatement(queries, debateId, 'hestland', 'Not to be published', by))
    expect(await act(1, one.version)).toEqual(['commitment.statement-withdrawn'])
  })
})
