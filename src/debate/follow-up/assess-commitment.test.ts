import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { joinCommitments } from '../commitments/join-commitments.ts'
import { setAsideCommitment } from '../commitments/set-aside-commitment.ts'
import { assessCommitment, assessmentFaults, type GivenAssessment } from './assess-commitment.ts'
import { followUpOf } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const given: GivenAssessment = {
  organization: 'Lakeside Women’s Peace Network',
  value: 'under-way',
  reason: 'Three of eleven networks were paid.',
  asOf: '2027-02-28',
}

eachDatabase('to assess a commitment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps the assessments of several organizations side by side, none of them overall', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    expect(await write((queries) => assessCommitment(queries, one, given, by))).toBe(1)
    expect((await followUpOf(read, one, '2027-03-02')).state).toBe('under-way')
    expect(
      await write((queries) => assessCommitment(queries, one, { ...given, organization: 'UN-Women', value: 'kept-in-part' }, by)),
    ).toBe(2)
    const { state, assessments } = await followUpOf(read, one, '2027-03-02')
    expect(state).toBe('differing')
    expect(assessments.map(({ organization, value, isFollowed }) => [organization, value, isFollowed])).toEqual([
      ['UN-Women', 'kept-in-part', false],
      ['Lakeside Women’s Peace Network', 'under-way', false],
    ])
    expect((await historyOf(read, `commitment ${one.id}`)).at(-1)).toMatchObject({
      action: 'commitment.assess',
      at: by.at,
      data: { assessment: 2, organization: 'UN-Women', value: 'kept-in-part' },
    })
  })

  it('lets a later one of the same organization follow, however its name is typed; the earlier stays', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, { ...given, organization: 'UN Women' }, by))
    await write((queries) => assessCommitment(queries, one, { ...given, organization: 'UN-Women', value: 'kept', asOf: '2027-03-01' }, by))
    await write((queries) =>
      assessCommitment(queries, one, { ...given, organization: 'un women', value: 'not-kept', asOf: '2026-12-01' }, by),
    )
    const { state, assessments } = await followUpOf(read, one, '2027-03-02')
    expect(state).toBe('kept')
    expect(assessments.map(({ number, isFollowed }) => [number, isFollowed])).toEqual([
      [2, false],
      [1, true],
      [3, true],
    ])
    const shown = await sql<{ value: string }>`select value from shown_assessment where commitment_id = ${one.id}`.execute(read)
    expect(shown.rows).toEqual([{ value: 'kept' }])
  })

  it('refuses the State itself and whoever speaks for it, and takes an organization of its people', async () => {
    const { commitment, write } = await deskIn(database)
    const one = await commitment(1)
    const assess = (organization: string) =>
      refusalOf(() => write((queries) => assessCommitment(queries, one, { ...given, organization }, by)))
    for (const own of ['Hestland', 'hestland', 'Permanent Mission of Hestland', 'Ministry of Foreign Affairs of Hestland'])
      expect(await assess(own), own).toBe('assessment.own-state')
    for (const other of ['Savaria', 'Women’s League of Hestland', 'Hestland Non-Governmental Network', 'Ministry of Defence of Savaria'])
      expect(await assess(other), other).toBe(null)
  })

  it('refuses what is wrong, and a commitment that no longer stands in the register', async () => {
    const { commitment, seen, write } = await deskIn(database)
    const one = await commitment(1)
    expect(await refusalOf(() => write((queries) => assessCommitment(queries, one, { ...given, reason: '' }, by)))).toBe(
      'assessment.no-reason',
    )
    const before = await seen(1)
    await write((queries) => setAsideCommitment(queries, before, 'Not a commitment.', by))
    expect(await refusalOf(() => write((queries) => assessCommitment(queries, one, given, by)))).toBe('follow-up.gone')
  })

  it('follows a commitment into the one that it was joined into', async () => {
    const { commitment, seen, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, given, by))
    const both = [await seen(1), await seen(2)]
    const joined = await write((queries) => joinCommitments(queries, both, by))
    expect(await followUpOf(read, joined, '2027-03-02')).toMatchObject({
      state: 'under-way',
      assessments: [{ number: 1, saidOf: 1 }],
      isOpen: true,
    })
    expect(await followUpOf(read, await commitment(1), '2027-03-02')).toMatchObject({ assessments: [{ saidOf: 1 }], isOpen: false })
    const shown = await sql`select commitment_id from shown_assessment where said_of = ${one.id}`.execute(read)
    expect(shown.rows).toEqual([{ commitment_id: joined.id }])
  })
})

it('finds everything that is wrong with an assessment at once', () => {
  const wrong = assessmentFaults({ organization: '', value: 'no-evidence-yet', reason: ' ', asOf: '2030-01-01' }, new Set(), by.at)
  expect(wrong.map(({ field, refusal }) => `${field} ${refusal.code}`)).toEqual([
    'organization assessment.no-organization',
    'value assessment.no-value',
    'reason assessment.no-reason',
    'as-of day.to-come',
  ])
})
