import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { assessCommitment } from './assess-commitment.ts'
import { replyFaults, replyToAssessment } from './reply-to-assessment.ts'
import { followUpOf } from './store.ts'
import { withdrawAssessment } from './withdraw-assessment.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const assessment = { organization: 'UN Women', value: 'under-way', reason: 'Begun.', asOf: '2027-02-28' }
const reply = { text: 'All eleven have been paid.', source: 'Note verbale No. 112/2027', date: '2027-03-01', isRead: true, wordsCut: false }

eachDatabase('to reply to an assessment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps what the State said, where and when, and that words were cut; a later reply follows', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, assessment, by))
    await write((queries) => replyToAssessment(queries, one, 1, reply, by))
    await write((queries) => replyToAssessment(queries, one, 1, { ...reply, text: 'تم الدفع للشبكات كلها.', wordsCut: true }, by))
    const { assessments } = await followUpOf(read, one, '2027-03-02')
    expect(assessments[0]!.replies).toEqual([
      { text: 'تم الدفع للشبكات كلها.', language: 'ar', source: reply.source, date: '2027-03-01', wordsCut: true },
      { text: reply.text, language: 'en', source: reply.source, date: '2027-03-01', wordsCut: false },
    ])
    const shown = await sql`select reply, reply_date from shown_assessment where commitment_id = ${one.id}`.execute(read)
    expect(shown.rows).toEqual([{ reply: 'تم الدفع للشبكات كلها.', reply_date: '2027-03-01' }])
    const entry = (await historyOf(read, `commitment ${one.id}`)).at(-1)!
    expect(entry).toMatchObject({ action: 'assessment.reply', data: { assessment: 1 } })
    expect(JSON.stringify(entry.data)).not.toContain('paid')
  })

  it('is refused where nobody has read it, and where the assessment is not there or was withdrawn', async () => {
    const { commitment, write } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => assessCommitment(queries, one, assessment, by))
    const act = (number: number, given = reply) => refusalOf(() => write((queries) => replyToAssessment(queries, one, number, given, by)))
    expect(await act(1, { ...reply, isRead: false })).toBe('reply.not-read')
    expect(await act(2)).toBe('assessment.not-found')
    await write((queries) => withdrawAssessment(queries, one, 1, 'Wrong.', by))
    expect(await act(1)).toBe('assessment.gone')
  })
})

it('finds everything that is wrong with a reply at once', () => {
  const wrong = replyFaults({ text: '', source: '', date: '', isRead: false, wordsCut: false }, by.at)
  expect(wrong.map(({ field, refusal }) => `${field} ${refusal.code}`)).toEqual([
    'text reply.no-text',
    'source reply.no-source',
    'date day.missing',
    'read reply.not-read',
  ])
})
