import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { setAsideCommitment } from '../commitments/set-aside-commitment.ts'
import { assessCommitment } from './assess-commitment.ts'
import { implementationOf, quotedCommitments } from './implementation.ts'
import { reportProgress } from './report-progress.ts'
import { withdrawAssessment } from './withdraw-assessment.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const assessment = { organization: 'UN Women', value: 'kept', reason: 'Done.', asOf: '2027-02-28' }
const report = { organization: 'Hestland', text: 'Begun.', asOf: '2027-02-28', texts: [], links: [], files: [] }

eachDatabase('the state of implementation of a debate', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('is at first that of nothing anything is known, or that it is not due', async () => {
    const { debateId, read } = await deskIn(database)
    const { total, counts, commitments } = await implementationOf(read, debateId, '2027-03-02')
    expect(total).toBe(commitments.length)
    expect(counts['no-evidence-yet'] + counts['not-yet-due']).toBe(total)
    expect((await implementationOf(read, debateId, '2099-01-01')).counts['no-evidence-yet']).toBe(total)
  })

  it('counts each commitment once, one with differing assessments as that', async () => {
    const { debateId, commitment, seen, write, read } = await deskIn(database)
    const [one, two, three] = [await commitment(1), await commitment(2), await commitment(3)]
    const before = await seen(4)
    await write(async (queries) => {
      await assessCommitment(queries, one, assessment, by)
      await assessCommitment(queries, one, { ...assessment, organization: 'Lakeside Women’s Peace Network', value: 'kept-in-part' }, by)
      await assessCommitment(queries, two, assessment, by)
      await reportProgress(queries, three, report, by)
      await setAsideCommitment(queries, before, 'Not a commitment.', by)
    })
    const { total, counts, commitments } = await implementationOf(read, debateId, '2099-01-01')
    expect(commitments.map(({ number }) => number)).not.toContain(4)
    expect(counts).toMatchObject({ differing: 1, kept: 1, reported: 1, 'no-evidence-yet': total - 3 })
    expect(commitments.find(({ number }) => number === 1)).toMatchObject({ state: 'differing', values: ['kept', 'kept-in-part'] })
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    await write((queries) => withdrawAssessment(queries, one, 2, 'Wrong.', by))
    expect((await implementationOf(read, debateId, '2099-01-01')).counts).toMatchObject({ differing: 0, kept: 2 })
  })

  it('gives the words of those that are asked for', async () => {
    const { commitment, read } = await deskIn(database)
    const one = await commitment(1)
    const quotes = await quotedCommitments(read, [one.id])
    expect([...quotes.values()]).toEqual([{ id: one.id, quote: one.quote, language: 'en', due: one.due, standing: 'proposed' }])
  })
})
