import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { type Desk, deskIn, refusedBy } from '../../../../test/support/small-debate.ts'
import { historyOf } from '../../../platform/audit/index.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { statementAt, withdrawStatement } from '../../statements/index.ts'
import { coderOf } from './coder.ts'
import { type GivenHow, type GivenLabel, labelSentences, takeBackLabels } from './label-sentences.ts'
import { labelsOfDebate } from './labels.ts'

const amina = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const joana = { actor: 'Joana Reis', at: '2026-11-03T10:00:00.000Z' }
const blind: GivenHow = { way: 'statement', role: 'coder', blind: true }

/** Sentence 1 of paragraph 2 of the statement of Hestland is a courtesy, sentence 2 a commitment that the machine proposed. */
const label = (number: number, categories: readonly string[] = [], kind = '', codes: readonly string[] = []): GivenLabel => ({
  paragraph: 2,
  number,
  categories,
  kind,
  codes,
})

eachDatabase('to label sentences', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const give = (desk: Desk, given: readonly GivenLabel[], by = amina, how = blind) =>
    desk.write((queries) => labelSentences(queries, desk.debateId, 'hestland', given, how, by))
  const labels = async (desk: Desk) => labelsOfDebate(desk.read, desk.debateId)

  it('keeps what a person says, with what was proposed, by which method and how strongly, the day, and the codebook’s version', async () => {
    const desk = await deskIn(database)
    expect(await give(desk, [label(1), label(2, ['example', 'commitment'], 'new')])).toBe(2)
    const [first, second] = await labels(desk)
    expect(first).toMatchObject({ paragraph: 2, number: 1, categories: [], kind: null, coder: 1, blind: true, way: 'statement' })
    expect(second).toMatchObject({
      number: 2,
      categories: ['commitment', 'example'],
      kind: 'new',
      day: '2026-11-02',
      codebook: '1.0.0',
      language: 'en',
      anchor: 'hestland',
      statementVersion: 1,
      proposed: { categories: expect.arrayContaining(['commitment']), kind: 'new' },
    })
    expect(second!.proposed.why[0]).toEqual({
      category: expect.any(String),
      method: expect.stringMatching(/@\d+$/),
      strength: expect.any(Number),
    })
  })

  it('gives coders numbers in the order in which they begin, and keeps their labels apart', async () => {
    const desk = await deskIn(database)
    await give(desk, [label(2, ['commitment'], 'new')])
    await give(desk, [label(2, ['achievement'])], joana)
    expect((await labels(desk)).map(({ coder, categories }) => [coder, categories])).toEqual([
      [1, ['commitment']],
      [2, ['achievement']],
    ])
    expect(await coderOf(desk.read, desk.debateId, 'Joana Reis')).toBe(2)
    expect(await coderOf(desk.read, desk.debateId, 'Nobody Here')).toBeNull()
  })

  it('writes the day and the sentences into the history, and no hour, category or number of a coder', async () => {
    const desk = await deskIn(database)
    await give(desk, [label(2, ['gap'])])
    const { id } = await statementAt(desk.read, desk.debateId, 'hestland')
    const entry = (await historyOf(desk.read, `statement ${id}`)).find(({ action }) => action === 'label.give')
    expect(entry).toMatchObject({ at: '2026-11-02T00:00:00.000Z', data: { sentences: ['p2s2'], way: 'statement' } })
    expect(JSON.stringify(entry!.data)).not.toMatch(/gap|coder/)
  })

  it('keeps the same answer once, and a changed one as no longer blind', async () => {
    const desk = await deskIn(database)
    await give(desk, [label(2, ['gap'])])
    expect(await give(desk, [label(2, ['gap'])])).toBe(0)
    expect(await give(desk, [label(2, ['challenge'])])).toBe(1)
    expect(await labels(desk)).toMatchObject([{ categories: ['challenge'], blind: false }])
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from sentence_label where debate_id = ${desk.debateId}`.execute(desk.read)
    expect(rows[0]!.n).toBe(2)
  })

  it('takes the last answer back, and that back again', async () => {
    const desk = await deskIn(database)
    await give(desk, [label(2, ['gap'])])
    await give(desk, [label(2, ['challenge'])])
    const back = () =>
      desk.write((queries) => takeBackLabels(queries, desk.debateId, 'hestland', [{ paragraph: 2, number: 2 }], 'coder', amina))
    await back()
    expect(await labels(desk)).toMatchObject([{ categories: ['gap'] }])
    await back()
    expect(await labels(desk)).toMatchObject([{ categories: ['challenge'] }])
    const other = await deskIn(database)
    await give(other, [label(2, ['gap'])])
    await other.write((queries) => takeBackLabels(queries, other.debateId, 'hestland', [{ paragraph: 2, number: 2 }], 'coder', amina))
    expect(await labels(other)).toEqual([])
    await give(other, [label(2, ['gap'])])
    expect(await labels(other)).toMatchObject([{ categories: ['gap'], blind: false, begunBlind: true }])
  })

  it('lets the last of those stand who decided between coders, and the one before where that is taken back', async () => {
    const desk = await deskIn(database)
    const decide: GivenHow = { way: 'sentence', role: 'adjudicator', blind: false }
    await give(desk, [label(2, ['gap'])], amina, decide)
    await give(desk, [label(2, ['challenge'])], joana, decide)
    expect(await labels(desk)).toMatchObject([{ role: 'adjudicator', categories: ['challenge'] }])
    await desk.write((queries) => takeBackLabels(queries, desk.debateId, 'hestland', [{ paragraph: 2, number: 2 }], 'adjudicator', joana))
    expect(await labels(desk)).toMatchObject([{ role: 'adjudicator', categories: ['gap'] }])
  })

  it('changes no row, takes none away', async () => {
    const desk = await deskIn(database)
    await give(desk, [label(2, ['gap'])])
    for (const text of ['update sentence_label set kind = null', 'delete from sentence_label'])
      await expect(desk.write((queries) => sql`${sql.raw(text)}`.execute(queries))).rejects.toMatchObject({ code: '23001' })
  })

  describe('says no', () => {
    it('all at once, and keeps nothing then: label.kind, label.kind-alone, label.unknown', async () => {
      const desk = await deskIn(database)
      const wrong = [label(1, ['commitment']), label(2, ['gap'], 'new'), label(3, ['weather']), { ...label(4), codes: ['d9'] }]
      expect(await refusedBy(give(desk, wrong))).toEqual([
        'kind-hestland.p2s1 label.kind',
        'kind-hestland.p2s2 label.kind-alone',
        'label-hestland.p2s3 label.unknown',
        'label-hestland.p2s4 label.unknown',
      ])
      expect(await labels(desk)).toEqual([])
    })
    it('to a sentence that is not there or outside the body: sentence.not-found', async () => {
      const desk = await deskIn(database)
      expect(await refusedBy(give(desk, [label(99)]))).toEqual(['sentence.not-found'])
      expect(await refusedBy(give(desk, [{ ...label(1), paragraph: 1 }]))).toEqual(['sentence.not-found'])
    })
    it('to a statement that was withdrawn: label.statement-withdrawn; its labels stand nowhere any more', async () => {
      const desk = await deskIn(database)
      await give(desk, [label(2, ['gap'])])
      await desk.write((queries) => withdrawStatement(queries, desk.debateId, 'hestland', 'By its delegation', joana))
      expect(await refusedBy(give(desk, [label(2)]))).toEqual(['label.statement-withdrawn'])
      expect(await labels(desk)).toEqual([])
    })
    it('to an undo of what was never said: label.nothing-to-undo', async () => {
      const desk = await deskIn(database)
      const back = desk.write((queries) =>
        takeBackLabels(queries, desk.debateId, 'hestland', [{ paragraph: 2, number: 2 }], 'coder', amina),
      )
      expect(await refusedBy(back)).toEqual(['label.nothing-to-undo'])
    })
  })
})
