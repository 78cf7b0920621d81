import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { reviewCommitment } from './review-commitment.ts'
import { reviewCommitments } from './review-commitments.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('to review commitments in a list', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('answers for each: done, or changed meanwhile', async () => {
    const { commitment, seen, write, debateId } = await deskIn(database)
    const list = [await seen(1), await seen(2), await seen(3), { debateId, number: 99, version: 1 }, await seen(1)]
    await write((queries) => reviewCommitment(queries, list[1]!, { ...by, actor: 'Other' }))
    const answers = await write((queries) => reviewCommitments(queries, list, by))
    expect(answers.map(({ number, version, refused }) => [number, version, refused?.code ?? 'done'])).toEqual([
      [1, 2, 'done'],
      [2, null, 'commitment.changed-meanwhile'],
      [3, 2, 'done'],
      [99, null, 'commitment.not-found'],
    ])
    expect((await commitment(1)).reviewer).toBe('Amina Yusuf')
    expect((await commitment(2)).reviewer).toBe('Other')
  })

  it('does nothing with an empty list', async () => {
    const { write } = await deskIn(database)
    expect(await write((queries) => reviewCommitments(queries, [], by))).toEqual([])
  })
})
