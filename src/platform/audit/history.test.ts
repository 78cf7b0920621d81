import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { type Database, sql } from '../database/index.ts'
import { type Action, historyOf, historyOfDebate, record } from './index.ts'

const review: Action = {
  action: 'commitment.review',
  actor: 'Amina Odera',
  at: '2021-10-22T09:00:00.000Z',
  debate: 7,
  subject: 'commitment 12',
  data: { from: 'proposed', note: 'Женщины и мир' },
}

eachDatabase('the history', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.write(async (queries) => {
      await record(queries, review)
      await record(queries, { ...review, action: 'commitment.set-aside', at: '2021-10-23T09:00:00.000Z', data: {} })
      await record(queries, { action: 'setting.change', actor: 'Amina Odera', at: review.at, debate: null, subject: 'setting name' })
      for (let n = 1; n <= 150; n++) await record(queries, { ...review, debate: 8, subject: `commitment ${n + 100}` })
    })
  })

  it('holds what was done to a subject, the oldest first', async () => {
    expect(await historyOf(database.read, 'commitment 12')).toEqual([
      { id: expect.any(Number), ...review },
      { id: expect.any(Number), ...review, action: 'commitment.set-aside', at: '2021-10-23T09:00:00.000Z', data: {} },
    ])
    expect(await historyOf(database.read, 'setting name')).toMatchObject([{ debate: null, data: {} }])
    expect(await historyOf(database.read, 'nothing')).toEqual([])
  })
  it('holds what was done in a debate, the newest first, in pages', async () => {
    const first = await historyOfDebate(database.read, 8)
    expect(first.entries).toHaveLength(100)
    expect(first.entries[0]!.subject).toBe('commitment 250')
    expect(first.more).toBe(true)
    const second = await historyOfDebate(database.read, 8, 2)
    expect(second.entries.map(({ subject }) => subject)).toEqual(Array.from({ length: 50 }, (_, n) => `commitment ${150 - n}`))
    expect(second.more).toBe(false)
  })
  it('is not changed, taken away or emptied', async () => {
    const change = (text: string) => database.write((queries) => sql`${sql.raw(text)}`.execute(queries))
    for (const text of [`update history set actor = 'somebody'`, 'delete from history where id = 1', 'truncate history'])
      await expect(change(text)).rejects.toMatchObject({ code: '23001', message: expect.stringContaining('appended to') })
    expect(await historyOf(database.read, 'commitment 12')).toHaveLength(2)
  })
  it('is not recorded where the action was not kept', async () => {
    const failing = database.write(async (queries) => {
      await record(queries, { ...review, subject: 'commitment 99' })
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await historyOf(database.read, 'commitment 99')).toEqual([])
  })
  it('takes only names of actions that say what was done to what', async () => {
    const wrong = database.write((queries) => record(queries, { ...review, action: 'Review commitment' }))
    await expect(wrong).rejects.toMatchObject({ code: '23514' })
  })
})
