import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, inHestland, refusedBy } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { statementOfVersion, withdrawStatement } from '../statements/index.ts'
import { correctCommitment } from './correct-commitment.ts'
import { followHead } from './follow-statement.ts'
import { versionsOf } from './history.ts'
import { joinCommitments } from './join-commitments.ts'
import { recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'
import { splitCommitment } from './split-commitment.ts'
import { undoChange } from './undo-change.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const parts = [inHestland(2, 'Hestland will contribute $2 million'), inHestland(2, 'we will train 40 women mediators')]

eachDatabase('to undo a change', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const deskWith = async () => {
    const desk = await deskIn(database)
    const { seen, write } = desk
    const undo = async (number: number, why = '') => {
      const one = await seen(number)
      return write((queries) => undoChange(queries, one, why, by))
    }
    const became = async (...numbers: number[]) => (await Promise.all(numbers.map(desk.commitment))).map((one) => one.became)
    return { ...desk, undo, became }
  }

  it('writes a further version that equals the one before; an undo of an undo brings the change back', async () => {
    const { commitment, write, read, undo } = await deskWith()
    const before = await commitment(1)
    const aside = await write(async (queries, seen) => setAsideCommitment(queries, await seen(1), 'No', by))
    expect(await undo(1)).toEqual({ ...before, version: 3 })
    expect(await commitment(1)).toEqual({ ...before, version: 3 })
    expect(await undo(1)).toEqual({ ...aside, version: 4 })
    expect((await versionsOf(read, before.id)).map(({ action }) => action)).toEqual([
      'commitment.propose',
      'commitment.set-aside',
      'commitment.undo',
      'commitment.undo',
    ])
    expect((await historyOf(read, `commitment ${before.id}`)).map(({ action }) => action)).toEqual([
      'commitment.set-aside',
      'commitment.undo',
      'commitment.undo',
    ])
  })

  it('takes back the last change only', async () => {
    const { commitment, write, undo } = await deskWith()
    const reviewed = await write(async (queries, seen) => reviewCommitment(queries, await seen(1), by))
    const given = { ...reviewed, positions: [parts[0]!], leftOut: ['due'], why: '' }
    await write((queries) => correctCommitment(queries, asSeen(reviewed), given, by))
    await undo(1)
    expect(await commitment(1)).toEqual({ ...reviewed, version: 4 })
  })

  it('refuses where nothing was changed yet, where somebody changed it meanwhile, and where the statement was withdrawn', async () => {
    const { debateId, seen, write, undo } = await deskWith()
    expect(await refusedBy(undo(1))).toEqual(['commitment.nothing-to-undo'])
    const stale = await seen(1)
    await write((queries) => reviewCommitment(queries, stale, by))
    expect(await refusedBy(write((queries) => undoChange(queries, stale, '', by)))).toEqual(['commitment.changed-meanwhile'])
    await write((queries) => withdrawStatement(queries, debateId, 'hestland', 'By its delegation', by))
    expect(await refusedBy(undo(1))).toEqual(['commitment.statement-withdrawn'])
  })

  it('leaves to the statement what was changed there', async () => {
    const { commitment, write, undo } = await deskWith()
    const { statementId } = await commitment(1)
    const { head } = await statementOfVersion(database.read, (await commitment(1)).versionId)
    await write((queries) => followHead(queries, statementId, { ...head, capacity: 'written' }, by))
    expect(await refusedBy(undo(1))).toEqual(['commitment.undo-elsewhere'])
  })

  it('brings the parts of a join back, from either side; the joined one points to them', async () => {
    const { commitment, write, undo, became } = await deskWith()
    const before = await commitment(1)
    await write(async (queries, seen) => joinCommitments(queries, [await seen(1), await seen(2)], by))
    await undo(6)
    expect(await became(1, 2, 6)).toEqual([[], [], [1, 2]])
    expect(await commitment(1)).toEqual({ ...before, version: 3 })
    // And the join comes back by undoing the undo, from any of them.
    await undo(2)
    expect(await became(1, 2, 6)).toEqual([[6], [6], []])
    await undo(1)
    expect(await became(1, 2, 6)).toEqual([[], [], [1, 2]])
  })

  it('brings a split commitment back, from either side', async () => {
    const { write, undo, became } = await deskWith()
    await write(async (queries, seen) => splitCommitment(queries, await seen(1), parts, by))
    await undo(7)
    expect(await became(1, 6, 7)).toEqual([[], [1], [1]])
    await undo(1)
    expect(await became(1, 6, 7)).toEqual([[6, 7], [], []])
    await undo(1)
    expect(await became(1, 6, 7)).toEqual([[], [1], [1]])
  })

  it('takes a join back from the joined whatever was reviewed since, and keeps that in the history', async () => {
    const { write, read, undo, became, commitment } = await deskWith()
    await write(async (queries, seen) => joinCommitments(queries, [await seen(1), await seen(2)], by))
    await write(async (queries, seen) => reviewCommitment(queries, await seen(6), by))
    await undo(1)
    expect(await became(1, 2, 6)).toEqual([[], [], [1, 2]])
    expect((await versionsOf(read, (await commitment(6)).id)).map(({ action }) => action)).toEqual([
      'commitment.join',
      'commitment.review',
      'commitment.undo',
    ])
  })

  it('refuses to take one part’s split back where another part was changed since, or was split further', async () => {
    const { write, undo } = await deskWith()
    await write(async (queries, seen) => splitCommitment(queries, await seen(1), parts, by))
    await write(async (queries, seen) => reviewCommitment(queries, await seen(7), by))
    expect(await refusedBy(undo(6))).toEqual(['commitment.changed-since'])
    await write(async (queries, seen) => joinCommitments(queries, [await seen(7), await seen(2)], by))
    expect(await refusedBy(undo(1))).toEqual(['commitment.changed-since'])
  })

  it('takes a State’s word back with a reason only, and keeps both', async () => {
    const { write, read, undo, commitment } = await deskWith()
    const given = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const
    await write(async (queries, seen) => recordStateWord(queries, await seen(1), given, by))
    expect(await refusedBy(undo(1))).toEqual(['why commitment.state-word-reason'])
    await undo(1, 'It was about another commitment')
    const { id, ...after } = await commitment(1)
    expect(after).toMatchObject({ standing: 'proposed', stateWord: null, stateSource: null, version: 3 })
    expect((await versionsOf(read, id)).at(-1)).toMatchObject({ action: 'commitment.undo', why: 'It was about another commitment' })
  })

  it('leaves a join standing on which the State has spoken', async () => {
    const { write, undo } = await deskWith()
    await write(async (queries, seen) => joinCommitments(queries, [await seen(1), await seen(2)], by))
    const given = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const
    await write(async (queries, seen) => recordStateWord(queries, await seen(6), given, by))
    expect(await refusedBy(undo(1))).toEqual(['commitment.state-word-stands'])
  })
})
