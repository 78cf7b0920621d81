import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { deskIn, inHestland, refusedBy } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { withdrawStatement } from '../statements/index.ts'
import { type EnteredCommitment, enterCommitment } from './enter-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const given: EnteredCommitment = {
  statement: 'hestland',
  position: inHestland(3, 'The gap in funding remains wide.'),
  kind: 'reaffirmed',
  questions: ['a'],
  calls: [],
  pillars: ['participation'],
}

eachDatabase('to enter a commitment that was missed', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps its exact words, reviewed by the person who marked them', async () => {
    const { commitment, debateId, write, read } = await deskIn(database)
    const entered = await write((queries) => enterCommitment(queries, debateId, given, by))
    expect(entered).toMatchObject({
      number: 6,
      version: 1,
      quote: 'The gap in funding remains wide.',
      sentences: [3],
      delegationId: 'hestland',
      delegationName: 'Hestland',
      capacity: 'rule-37',
      language: 'en',
      kind: 'reaffirmed',
      standing: 'reviewed',
      reviewer: 'Amina Yusuf',
      method: 'person',
      reason: 'A person marked these words as a commitment while reading the statement.',
    })
    expect(await commitment(6)).toEqual(entered)
    expect(await historyOf(read, `commitment ${entered.id}`)).toMatchObject([{ action: 'commitment.enter', data: { number: 6 } }])
  })

  it('says everything that is wrong at once', async () => {
    const { debateId, write } = await deskIn(database)
    const act = (wrong: object) => refusedBy(write((queries) => enterCommitment(queries, debateId, { ...given, ...wrong }, by)))
    expect(await act({ position: null, kind: '', questions: ['z'] })).toEqual([
      'span commitment.span',
      'kind commitment.kind',
      'questions commitment.answer-unknown',
    ])
    expect(await act({ position: inHestland(3, 'women peacekeepers') })).toEqual(['span commitment.overlap'])
    expect(await act({ statement: 'nowhere' })).toEqual(['statement.not-found'])
  })

  it('refuses the second of two who mark the same words', async () => {
    const { debateId, write } = await deskIn(database)
    await write((queries) => enterCommitment(queries, debateId, given, by))
    expect(await refusedBy(write((queries) => enterCommitment(queries, debateId, given, by)))).toEqual(['span commitment.overlap'])
  })

  it('refuses words of a statement that was withdrawn', async () => {
    const { debateId, write } = await deskIn(database)
    await write((queries) => withdrawStatement(queries, debateId, 'hestland', 'By its delegation', by))
    expect(await refusedBy(write((queries) => enterCommitment(queries, debateId, given, by)))).toEqual(['commitment.statement-withdrawn'])
  })
})
