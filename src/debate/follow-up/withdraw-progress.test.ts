import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { reportProgress } from './report-progress.ts'
import { evidenceCopy, followUpOf } from './store.ts'
import { withdrawProgress } from './withdraw-progress.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const later = { actor: 'Amina Yusuf', at: '2027-04-05T17:00:00.000Z' }
const file = { file: 'a.txt', sha256: 'b'.repeat(64), bytes: new Uint8Array([65]), mediaType: 'text/plain', text: 'A', language: 'en' }
const given = { organization: 'Hestland', text: 'Paid.', asOf: '2027-02-28', texts: [], links: ['https://example.org/'], files: [file] }

eachDatabase('to withdraw a progress report', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('takes the report and its evidence out of sight, says when and why, and loses nothing', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => reportProgress(queries, one, given, by))
    expect(await evidenceCopy(read, one, 2)).toBe('A')
    await write((queries) => withdrawProgress(queries, one, 1, ' Two amounts were mixed up. ', later))
    const { state, reports } = await followUpOf(read, one, '2031-01-01')
    expect(state).toBe('no-evidence-yet')
    expect(reports).toMatchObject([{ number: 1, evidence: [], withdrawal: { on: '2027-04-05', why: 'Two amounts were mixed up.' } }])
    expect(await refusalOf(() => evidenceCopy(read, one, 2))).toBe('evidence.gone')
    expect(
      (
        await sql`select 1 from evidence e join progress_report p on p.id = e.progress_report_id where p.commitment_id = ${one.id}`.execute(
          read,
        )
      ).rows,
    ).toHaveLength(2)
    const entry = (await historyOf(read, `commitment ${one.id}`)).at(-1)!
    expect(entry).toMatchObject({ action: 'progress.withdraw', at: '2027-04-05T00:00:00.000Z', data: { report: 1 } })
  })

  it('needs a reason, a report that is there, and is done once', async () => {
    const { commitment, write } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => reportProgress(queries, one, given, by))
    const withdraw = (report: number, why: string) =>
      refusalOf(() => write((queries) => withdrawProgress(queries, one, report, why, later)))
    expect(await withdraw(1, '')).toBe('withdrawal.no-reason')
    expect(await withdraw(7, 'Wrong.')).toBe('progress.not-found')
    expect(await withdraw(1, 'Wrong.')).toBe(null)
    expect(await withdraw(1, 'Wrong.')).toBe('progress.gone')
    expect(await refusalOf(() => evidenceCopy(database.read, one, 9))).toBe('evidence.not-found')
  })

  it('cannot be undone by taking rows away', async () => {
    const { commitment, write } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => reportProgress(queries, one, given, by))
    await expect(write((queries) => sql`delete from progress_report where commitment_id = ${one.id}`.execute(queries))).rejects.toThrow(
      /appended/,
    )
    await expect(
      write((queries) => sql`update evidence set link = 'https://other.example' where kind = 'link'`.execute(queries)),
    ).rejects.toThrow(/appended/)
  })
})
