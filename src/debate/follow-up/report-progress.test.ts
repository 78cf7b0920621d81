import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { deskIn } from '../../../test/support/small-debate.ts'
import { historyOf } from '../../platform/audit/index.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { setAsideCommitment } from '../commitments/set-aside-commitment.ts'
import { type GivenProgress, progressFaults, reportProgress } from './report-progress.ts'
import { followUpOf } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2027-03-02T09:30:00.000Z' }
const given: GivenProgress = {
  organization: 'Hestland',
  text: 'Of the two million dollars, 800,000 have been paid to eleven networks.',
  asOf: '2027-02-28',
  texts: [],
  links: [],
  files: [],
}
const file = {
  file: 'report of Ms. Norrin.docx',
  sha256: 'a'.repeat(64),
  bytes: new Uint8Array([80, 75, 3, 4]),
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'Eleven networks signed for the money.',
  language: 'en',
}

eachDatabase('to report progress', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })

  it('keeps who reports what, up to which day, with evidence of each kind; of a file only that there is one is shown', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    const texts = ['The ministry’s yearly report says so on page 12.']
    const links = ['https://example.org/report?page=12']
    expect(await write((queries) => reportProgress(queries, one, { ...given, texts, links, files: [file] }, by))).toBe(1)
    const { reports, state } = await followUpOf(read, one, '2027-03-02')
    expect(state).toBe('reported')
    expect(reports).toEqual([
      {
        number: 1,
        saidOf: 1,
        organization: 'Hestland',
        byOwnState: true,
        text: given.text,
        language: 'en',
        asOf: '2027-02-28',
        withdrawal: null,
        evidence: [
          { number: 1, kind: 'text', text: texts[0], language: 'en', link: null },
          { number: 2, kind: 'link', text: null, language: null, link: links[0] },
          { number: 3, kind: 'file', text: null, language: 'en', link: null },
        ],
      },
    ])
    const kept = await sql<{ bytes: Uint8Array }>`select bytes from original where sha256 = ${file.sha256}`.execute(read)
    expect([...kept.rows[0]!.bytes]).toEqual([80, 75, 3, 4])
  })

  it('writes into the history the day alone, how much evidence there is, and nothing of it', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => reportProgress(queries, one, { ...given, links: ['https://example.org/secret'], files: [file] }, by))
    const entry = (await historyOf(read, `commitment ${one.id}`)).at(-1)!
    expect(entry).toMatchObject({
      action: 'progress.report',
      actor: 'Amina Yusuf',
      at: '2027-03-02T00:00:00.000Z',
      data: { report: 1, evidence: 2 },
    })
    expect(Object.keys(entry.data)).toEqual(['report', 'evidence'])
    expect(JSON.stringify(entry)).not.toMatch(/secret|Norrin|paid|aaaa/)
  })

  it('counts reports and evidence on from those before', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    await write((queries) => reportProgress(queries, one, { ...given, texts: ['First.', 'Second.'] }, by))
    expect(
      await write((queries) =>
        reportProgress(queries, one, { ...given, organization: 'Lakeside Women’s Peace Network', texts: ['Third.'] }, by),
      ),
    ).toBe(2)
    const { reports } = await followUpOf(read, one, '2027-03-02')
    expect(reports.map(({ number, byOwnState, evidence }) => [number, byOwnState, evidence.map((each) => each.number)])).toEqual([
      [2, false, [3]],
      [1, true, [1, 2]],
    ])
  })

  it('refuses a commitment that no longer stands in the register, and keeps nothing then', async () => {
    const { commitment, seen, write, read } = await deskIn(database)
    const before = await seen(1)
    await write((queries) => setAsideCommitment(queries, before, 'Not a commitment.', by))
    const one = await commitment(1)
    expect(await refusalOf(() => write((queries) => reportProgress(queries, one, given, by)))).toBe('follow-up.gone')
    expect(await followUpOf(read, one, '2027-03-02')).toMatchObject({ reports: [], isOpen: false })
  })

  it('refuses what is wrong before anything is kept', async () => {
    const { commitment, write, read } = await deskIn(database)
    const one = await commitment(1)
    expect(await refusalOf(() => write((queries) => reportProgress(queries, one, { ...given, text: ' ' }, by)))).toBe('progress.no-text')
    expect((await followUpOf(read, one, '2027-03-02')).reports).toEqual([])
  })
})

const faults = (change: Partial<GivenProgress>) =>
  progressFaults({ ...given, ...change }, by.at).map(({ field, refusal }) => `${field} ${refusal.code}`)

it('finds everything that is wrong with a report at once', () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe1])
  const wrong = {
    organization: '',
    text: '\n',
    asOf: '2027-02-30',
    links: ['ftp://a.example', 'https://me:word@a.example/x'],
    files: [{ ...file, bytes: picture }],
  }
  expect(faults(wrong)).toEqual([
    'organization progress.no-organization',
    'text progress.no-text',
    'as-of day.unreadable',
    'evidence-links evidence.link-scheme',
    'evidence-links evidence.link-credentials',
    'evidence-files evidence.picture',
  ])
})

it('takes the day where it is already tomorrow, and no later one', () => {
  expect(faults({ asOf: '' })).toEqual(['as-of day.missing'])
  expect(progressFaults({ ...given, asOf: '2027-03-03' }, '2027-03-02T20:00:00.000Z')).toEqual([])
  expect(faults({ asOf: '2027-03-03' })).toEqual(['as-of day.to-come'])
  expect(faults({ asOf: '02.03.2027' })).toEqual(['as-of day.unreadable'])
})

it('bounds words, files and their number', () => {
  expect(faults({ text: 'a'.repeat(20_001) })).toEqual(['text field.too-long'])
  expect(faults({ texts: ['a'.repeat(20_001)] })).toEqual(['evidence-text field.too-long'])
  expect(faults({ links: Array.from({ length: 21 }, (_, n) => `https://a.example/${n}`) })).toEqual(['evidence-links evidence.too-many'])
  expect(faults({ files: [{ ...file, bytes: new Uint8Array(10 * 1024 * 1024 + 1) }] })).toEqual(['evidence-files evidence.too-large'])
  expect(faults({ files: [{ ...file, text: ' ' }] })).toEqual(['evidence-files evidence.no-text'])
})
