import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { asSeen, deskIn, inHestland, refusedBy } from '../../../test/support/small-debate.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Correction, correctCommitment } from './correct-commitment.ts'
import { versionsOf } from './history.ts'
import type { KeptCommitment } from './kept-commitment.ts'
import { recordStateWord } from './record-state-word.ts'
import { reviewCommitment } from './review-commitment.ts'
import { setAsideCommitment } from './set-aside-commitment.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const noteVerbale = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-10-30', wording: '', reason: '' } as const
const asItIs = ({ positions, kind, questions, calls, pillars }: KeptCommitment): Correction => ({
  positions,
  kind,
  questions,
  calls,
  pillars,
  leftOut: [],
  why: '',
})

eachDatabase('to correct a commitment', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const deskWith = async () => {
    const desk = await deskIn(database)
    const correct = async (number: number, given: Partial<Correction>) => {
      const before = await desk.commitment(number)
      return desk.write((queries) => correctCommitment(queries, asSeen(before), { ...asItIs(before), ...given }, by))
    }
    return { ...desk, correct }
  }

  it('cuts the quote from the statement, and keeps the fields that still stand in it', async () => {
    const { commitment, correct } = await deskWith()
    const words = 'Hestland will contribute $2 million to local women’s networks by 2030'
    const after = await correct(1, { positions: [inHestland(2, words)] })
    expect(after).toMatchObject({ version: 2, quote: words, standing: 'reviewed', reviewer: 'Amina Yusuf', sentences: [2], due: '2030' })
    const shorter = await correct(1, { positions: [inHestland(2, 'Hestland will contribute $2 million')] })
    expect(shorter.quote).toBe('Hestland will contribute $2 million')
    expect([Object.keys(shorter.fields).sort(), shorter.due]).toEqual([['act', 'amount', 'who'], null])
    expect(await commitment(1)).toEqual(shorter)
  })

  it('takes several places in the order of the text, and the sentences that they touch', async () => {
    const { correct } = await deskWith()
    const positions = [inHestland(2, 'Peace needs women.'), inHestland(2, 'we will train 40 women mediators')]
    expect(await correct(1, { positions })).toMatchObject({
      quote: 'we will train 40 women mediators … Peace needs women.',
      sentences: [2, 3],
    })
  })

  it('changes kind, questions, calls and pillars, and leaves a field out that was read wrongly', async () => {
    const { correct } = await deskWith()
    const after = await correct(1, {
      kind: 'continuing',
      questions: ['b', 'a', 'b'],
      calls: [],
      pillars: ['protection', 'participation'],
      leftOut: ['due'],
    })
    expect(after).toMatchObject({
      kind: 'continuing',
      questions: ['a', 'b'],
      calls: [],
      pillars: ['participation', 'protection'],
      due: null,
    })
    expect(Object.keys(after.fields)).not.toContain('due')
  })

  it('leaves reviewed what was reviewed', async () => {
    const { correct, write } = await deskWith()
    await write(async (queries, seen) => reviewCommitment(queries, await seen(1), by))
    expect(await correct(1, { kind: 'reaffirmed' })).toMatchObject({ standing: 'reviewed', version: 3 })
  })

  it('says everything that is wrong at once', async () => {
    const { correct } = await deskWith()
    const wrong = {
      positions: [{ paragraph: 1, start: 0, end: 9 }],
      kind: 'old',
      questions: ['z'],
      calls: ['q'],
      pillars: ['peace'],
    } as never
    expect(await refusedBy(correct(1, wrong))).toEqual([
      'span commitment.span',
      'kind commitment.kind',
      'questions commitment.answer-unknown',
      'calls commitment.answer-unknown',
      'pillars commitment.answer-unknown',
    ])
  })

  it.each([
    ['none', []],
    ['outside the text', [{ paragraph: 2, start: 25, end: 2500 }]],
    ['turned round', [{ paragraph: 2, start: 40, end: 30 }]],
    ['between letters', [{ paragraph: 2, start: 1.5, end: 30 }]],
    ['white space', [{ paragraph: 2, start: 24, end: 25 }]],
    ['no paragraph', [{ paragraph: 9, start: 0, end: 4 }]],
    ['sharing words', [inHestland(2, 'Peace needs women.'), inHestland(2, 'needs')]],
  ])('refuses positions that are %s', async (_, positions) => {
    const { correct } = await deskWith()
    expect(await refusedBy(correct(1, { positions }))).toEqual(['span commitment.span'])
  })

  it('refuses words of another commitment, unless that was set aside', async () => {
    const { correct, write } = await deskWith()
    const positions = [inHestland(3, 'We will continue to deploy women peacekeepers. We will also')]
    expect(await refusedBy(correct(2, { positions }))).toEqual(['span commitment.overlap'])
    await write(async (queries, seen) => setAsideCommitment(queries, await seen(3), 'Said in passing', by))
    expect((await correct(2, { positions })).positions).toEqual(positions)
    expect(await refusedBy(correct(3, { positions: [inHestland(3, 'will also open a centre')] }))).toEqual(['span commitment.overlap'])
  })

  it('brings back one that was set aside', async () => {
    const { correct, write } = await deskWith()
    await write(async (queries, seen) => setAsideCommitment(queries, await seen(3), 'Said in passing', by))
    expect(await correct(3, { kind: 'continuing' })).toMatchObject({ standing: 'reviewed', setAsideWhy: null, kind: 'continuing' })
  })

  it('refuses to write what is there already', async () => {
    const { correct } = await deskWith()
    expect(await refusedBy(correct(1, {}))).toEqual(['commitment.nothing-changed'])
  })

  it('keeps the State’s word where only answers change', async () => {
    const { correct, write } = await deskWith()
    await write(async (queries, seen) => recordStateWord(queries, await seen(1), noteVerbale, by))
    expect(await correct(1, { calls: ['b'] })).toMatchObject({ standing: 'confirmed', stateWord: 'confirmed', calls: ['b'] })
  })

  it('makes a confirmed one reviewed again where its words or kind change, with a reason, and keeps the word in the history', async () => {
    const { correct, write, read } = await deskWith()
    await write(async (queries, seen) => recordStateWord(queries, await seen(1), noteVerbale, by))
    expect(await refusedBy(correct(1, { kind: 'continuing' }))).toEqual(['why commitment.state-word-reason'])
    const after = await correct(1, { kind: 'continuing', why: 'The note verbale speaks of another' })
    expect(after).toMatchObject({ standing: 'reviewed', stateWord: null, stateSource: null, stateDate: null })
    const versions = await versionsOf(read, after.id)
    expect(versions.at(-2)!.state).toMatchObject({ standing: 'confirmed', stateSource: 'Note verbale 45/2026', stateDate: '2026-10-30' })
    expect(versions.at(-1)).toMatchObject({ action: 'commitment.correct', why: 'The note verbale speaks of another' })
  })
})
