import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { type Desk, deskIn } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { joinCommitments } from './join-commitments.ts'
import { type QueueFilter, queueFilterFrom } from './queue-filter.ts'
import { reviewCommitment } from './review-commitment.ts'
import { joinable, placeInQueue, queueChoices, queueOf, reviewProgress } from './review-queue.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const waiting = queueFilterFrom(new URLSearchParams())

eachDatabase('the queue of review', (open) => {
  let database: Database
  let desk: Desk
  beforeAll(async () => {
    database = await open()
    desk = await deskIn(database)
    await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(2), by))
  })
  const numbers = async (filter: Partial<QueueFilter>) =>
    (await queueOf(database.read, desk.debateId, { ...waiting, ...filter }, 1)).entries.map(({ number }) => number)

  it('lists what waits, in the order of the texts', async () => {
    expect(await numbers({})).toEqual([1, 3, 4, 5])
    expect(await queueOf(database.read, desk.debateId, waiting, 2)).toEqual({ entries: [], total: 4 })
  })

  it.each([
    [{ standing: 'any' }, [1, 2, 3, 4, 5]],
    [{ standing: 'looked-at' }, [2]],
    [{ standing: 'reviewed' }, [2]],
    [{ delegation: 'savaria' }, [4, 5]],
    [{ delegation: 'none' }, []],
    [{ kind: 'continuing' }, [5]],
    [{ question: 'a' }, [1, 3, 4]],
    [{ question: 'none' }, []],
    [{ language: 'ar' }, [4, 5]],
  ] as const)('filters by %j', async (filter, expected) => {
    expect(await numbers(filter)).toEqual(expected)
  })

  it('counts what was looked at, and lists what it can be filtered by', async () => {
    expect(await reviewProgress(database.read, desk.debateId)).toEqual({ lookedAt: 1, total: 5 })
    expect(await queueChoices(database.read, desk.debateId)).toEqual({
      delegations: [
        { delegationId: 'hestland', delegationName: 'Hestland' },
        { delegationId: 'savaria', delegationName: 'Savaria' },
      ],
      languages: ['ar', 'en'],
    })
  })

  it('knows the neighbours of each, and begins again after the last', async () => {
    const place = async (number: number, filter = waiting) => placeInQueue(database.read, await desk.commitment(number), filter)
    expect(await place(1)).toEqual({ previous: null, next: 3, place: 1, total: 4 })
    expect(await place(2)).toEqual({ previous: 1, next: 3, place: null, total: 4 })
    expect(await place(5)).toEqual({ previous: 4, next: 1, place: 4, total: 4 })
    expect(await place(4, { ...waiting, delegation: 'savaria', kind: 'new' })).toEqual({ previous: null, next: null, place: 1, total: 1 })
    expect(await place(4, { ...waiting, language: 'fr' })).toEqual({ previous: null, next: null, place: null, total: 0 })
  })

  it('knows what can be joined, and comes to the joined one next', async () => {
    const own = await deskIn(database)
    const one = await own.commitment(1)
    expect((await joinable(own.read, one, 6)).map(({ number }) => number)).toEqual([2, 3])
    expect((await joinable(own.read, one, 1)).map(({ number }) => number)).toEqual([2])
    expect((await joinable(own.read, await own.commitment(3), 1)).map(({ number }) => number)).toEqual([2])
    await own.write(async (queries, seen) => joinCommitments(queries, [await seen(1), await seen(2)], by))
    expect(await placeInQueue(own.read, await own.commitment(1), waiting)).toMatchObject({ next: 6, place: null, total: 4 })
  })
})
