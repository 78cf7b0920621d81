import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { assessCommitment } from './assess-commitment.ts'
import { followUpOf } from './store.ts'
import { withdrawAssessment } from './withdraw-assessment.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const given = { organization: 'UN Women', value: 'under-way', reason: 'Begun.', asOf: '2027-02-28' }

eachDatabase('to withdraw an assessment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('lets the earlier one of the organization stand again, and says when and why', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, given, by))
    await write((queries) => assessCommitment(queries, one, { ...given, value: 'kept' }, by))
    await write((queries) => withdrawAssessment(queries, one, 2, 'It was of another commitment.', by))
    const { state, assessments } = await followUpOf(read, one, '2027-03-02')
    expect(state).toBe('under-way')
    expect(assessments).toMatchObject([
      { number: 2, withdrawal: { on: '2027-03-02', why: 'It was of another commitment.' } },
      { number: 1, withdrawal: null, isFollowed: false },
    ])
    expect((await historyOf(read, `commitment ${one.id}`)).at(-1)).toMatchObject({ action: 'assessment.withdraw', data: { assessment: 2 } })
  })

  it('needs a reason, an assessment that is there, and is done once', async () => {
    const { commitment, write } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, given, by))
    const withdraw = (assessment: number, why: string) =>
      refusalOf(() => write((queries) => withdrawAssessment(queries, one, assessment, why, by)))
    expect(await withdraw(1, ' ')).toBe('withdrawal.no-reason')
    expect(await withdraw(3, 'Wrong.')).toBe('assessment.not-found')
    expect(await withdraw(1, 'Wrong.')).toBe(null)
    expect(await withdraw(1, 'Wrong.')).toBe('assessment.gone')
  })
})
