import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, refusedBy } from '../../../test/support/small-debate.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { versionsOf } from './history.ts'
import { type GivenStateWord, recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T23:30:00.000Z' }
const noteVerbale: GivenStateWord = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' }

eachDatabase('to record the State’s word', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const deskWith = async () => {
    const desk = await deskIn(database)
    const say = async (number: number, given: Partial<GivenStateWord>) => {
      const seen = await desk.seen(number)
      return desk.write((queries) => recordStateWord(queries, seen, { ...noteVerbale, ...given }, by))
    }
    return { ...desk, say }
  }

  it('confirms a commitment, with source and day', async () => {
    const { commitment, say } = await deskWith()
    const before = await commitment(1)
    const after = await say(1, {})
    expect(after).toEqual({
      ...before,
      version: 2,
      standing: 'confirmed',
      stateWord: 'confirmed',
      stateSource: 'Note verbale 45/2026',
      stateDate: '2026-10-30',
    })
    expect(await commitment(1)).toEqual(after)
  })

  it('keeps the quote where the State worded it more exactly', async () => {
    const { commitment, say } = await deskWith()
    const { quote } = await commitment(1)
    const wording = 'Hestland intends to contribute up to $2 million.'
    expect(await say(1, { word: 'worded-more-exactly', wording })).toMatchObject({ quote, standing: 'confirmed', stateWording: wording })
  })

  it('keeps the quote and the count where the State does not regard it as a commitment', async () => {
    const { commitment, say, write, read, debateId } = await deskWith()
    const counted = async () => (await sql`select 1 from shown_commitment where debate_id = ${debateId}`.execute(read)).rows.length
    const [{ quote }, count] = [await commitment(1), await counted()]
    const word = { word: 'not-regarded-as-a-commitment', reason: 'It describes a plan.' } as const
    expect(await say(1, word)).toMatchObject({ quote, standing: 'proposed', stateWord: word.word, stateReason: word.reason })
    await write(async (queries, seen) => reviewCommitment(queries, await seen(2), by))
    expect(await say(2, word)).toMatchObject({ standing: 'reviewed' })
    await say(3, {})
    const { id } = await say(3, word)
    expect(await commitment(3)).toMatchObject({ standing: 'reviewed', stateWord: word.word })
    expect((await versionsOf(read, id)).at(-2)!.state).toMatchObject({ standing: 'confirmed', stateWord: 'confirmed' })
    expect(await counted()).toBe(count)
  })

  it('says everything that is wrong at once', async () => {
    const { say } = await deskWith()
    const long = 'x'.repeat(2001)
    expect(await refusedBy(say(1, { word: 'maybe' as never, source: ' ', date: '30 October', reason: long }))).toEqual([
      'word commitment.state-word',
      'source commitment.state-source',
      'reason commitment.too-long',
      'date commitment.state-date',
    ])
    expect(await refusedBy(say(1, { word: 'worded-more-exactly' }))).toEqual(['wording commitment.state-wording'])
    expect(await refusedBy(say(1, { wording: 'Other words' }))).toEqual(['wording commitment.state-wording-unused'])
  })

  it('refuses a day that is none, that is still to come anywhere on earth, or that lies before the statement', async () => {
    const { say } = await deskWith()
    expect(await refusedBy(say(1, { date: '2026-02-30' }))).toEqual(['date commitment.state-date'])
    expect(await refusedBy(say(1, { date: '2026-11-04' }))).toEqual(['date commitment.state-date-future'])
    expect(await refusedBy(say(1, { date: '2026-10-20' }))).toEqual(['date commitment.state-date-early'])
    // Where the statement bears no date, the debate does.
    expect(await refusedBy(say(4, { date: '2026-10-20' }))).toEqual(['date commitment.state-date-early'])
    // In Kiribati it is the third of November already.
    expect(await say(1, { date: '2026-11-03' })).toMatchObject({ stateDate: '2026-11-03' })
  })

  it('refuses what somebody else has changed since', async () => {
    const { seen, write } = await deskWith()
    const stale = await seen(1)
    const after = await write((queries) => reviewCommitment(queries, stale, by))
    expect(await refusedBy(write((queries) => recordStateWord(queries, stale, noteVerbale, by)))).toEqual(['commitment.changed-meanwhile'])
    expect(await write((queries) => recordStateWord(queries, asSeen(after), noteVerbale, by))).toMatchObject({ reviewer: 'Amina Yusuf' })
  })
})
