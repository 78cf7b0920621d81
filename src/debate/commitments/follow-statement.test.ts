import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { statementOfVersion } from '../statements/index.ts'
import { followAnswers, followHead } from './follow-statement.ts'
import { versionsOf } from './history.ts'
import { recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T23:30:00.000Z' }
const confirmed = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const

eachDatabase('commitments follow their statement', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('to the delegation that speaks in it after all, and the word of another State lapses', async () => {
    const { commitment, seen, write } = await deskIn(database)
    const first = await seen(1)
    await write((queries) => recordStateWord(queries, first, confirmed, by))
    const before = await commitment(1)
    const { head } = await statementOfVersion(database.read, before.versionId)
    const other = { ...head, delegation: { id: 'jorvania', name: 'Jorvania', kind: 'member-state' } } as never
    await write((queries) => followHead(queries, before.statementId, other, by))
    const after = await commitment(1)
    expect(after).toMatchObject({
      delegationId: 'jorvania',
      delegationName: 'Jorvania',
      standing: 'reviewed',
      stateWord: null,
      stateSource: null,
    })
    expect((await versionsOf(database.read, after.id)).some(({ state }) => state.stateWord === 'confirmed')).toBe(true)
  })

  it('to the delegation that it had, with nothing changed', async () => {
    const { commitment, write } = await deskIn(database)
    const before = await commitment(1)
    const { head } = await statementOfVersion(database.read, before.versionId)
    await write((queries) => followHead(queries, before.statementId, head, by))
    expect(await commitment(1)).toEqual(before)
  })

  it('to other questions as long as nobody has looked at them', async () => {
    const { commitment, seen, write } = await deskIn(database)
    const reviewed = await seen(1)
    await write((queries) => reviewCommitment(queries, reviewed, by))
    const [kept, proposed] = [await commitment(1), await commitment(2)]
    const answers = [kept, proposed].map(({ positions }) => ({
      paragraph: positions[0]!.paragraph,
      questions: ['g'],
      calls: ['c'],
      pillars: [],
    }))
    await write((queries) => followAnswers(queries, proposed.statementId, answers, by))
    expect(await commitment(1)).toEqual(kept)
    expect(await commitment(2)).toMatchObject({ questions: ['g'], calls: ['c'], version: proposed.version + 1 })
  })
})
