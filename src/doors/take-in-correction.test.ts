import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/databases.ts'
import { benchOver, byTester, workers } from '../../test/support/debates.ts'
import { handedIn } from '../../test/support/handed-in.ts'
import { commitmentAt, followAnswers, type KeptCommitment, versionsOf } from '../debate/commitments/index.ts'
import { overlapProblems } from '../debate/commitments/neighbours.ts'
import { recordStateWord } from '../debate/commitments/record-state-word.ts'
import { reviewCommitment } from '../debate/commitments/review-commitment.ts'
import { setAsideCommitment } from '../debate/commitments/set-aside-commitment.ts'
import { undoChange } from '../debate/commitments/undo-change.ts'
import { issueDebate, openDebate } from '../debate/concept-note/index.ts'
import { searchStatements } from '../debate/record/search/index.ts'
import { readQuery } from '../debate/record/search/query.ts'
import { handInCorrection } from '../debate/statements/hand-in-correction.ts'
import { handInStatements, statementAt, statementOfVersion, withdrawStatement } from '../debate/statements/index.ts'
import { correctionsOf, versionsOfStatement } from '../debate/statements/statement-versions.ts'
import { historyOfDebate } from '../platform/audit/index.ts'
import { type Database, type Queries, sql } from '../platform/database/index.ts'
import { takeInWaiting } from './take-in.ts'

const by = byTester
const nowhere = { delegation: null, language: null, category: null, capacity: null }
const head = 'Statement by Hestland'
const fund = 'Hestland will contribute $2 million to local women’s networks by 2030.'
const train = 'We will train 40 women mediators in 2028, together with the regional centre.'
const deploy = 'We will deploy 120 women peacekeepers to three missions before the end of 2029.'
const open = 'We will open a centre for women’s networks in our capital in 2031.'
const thanks = 'We thank the presidency for this debate and the briefers for what they said.'
const first = [head, thanks, `${fund} Peace needs women.`, train, deploy]

eachDatabase('a corrected file', (openEmpty) => {
  const pool = workers()
  let database: Database
  let count = 0
  beforeAll(async () => {
    database = await openEmpty()
  })
  afterAll(() => pool.close())

  /** A debate of its own with the statement of Hestland. */
  async function debate(paragraphs: readonly string[] = first) {
    count += 1
    const slug = `corrected-${count}`
    const id = await database.write((queries) => openDebate(queries, { slug, date: '2026-10-21' }, by))
    const takeIn = () => takeInWaiting(benchOver(database, pool), id, () => by)
    await database.write((queries) => handInStatements(queries, id, [handedIn('hestland.txt', paragraphs)], by))
    await takeIn()
    const at = () => statementAt(database.read, id, 'hestland')
    const commitments = async () => {
      const { rows } = await sql<{ number: number }>`select number from commitment where debate_id = ${id} order by number`.execute(
        database.read,
      )
      const all: KeptCommitment[] = []
      for (const { number } of rows) all.push(await commitmentAt(database.read, id, number))
      return all
    }
    const seen = async (queries: Queries, number: number) => ({
      debateId: id,
      number,
      version: (await commitmentAt(queries, id, number)).version,
    })
    const handIn = async (corrected: readonly string[], why = 'A slip of the pen.') => {
      const version = (await versionsOfStatement(database.read, (await at()).id)).at(-1)!.version
      await database.write((queries) =>
        handInCorrection(queries, { debateId: id, anchor: 'hestland', version }, handedIn(`corrected-${version}.txt`, corrected), why, by),
      )
    }
    return {
      id,
      slug,
      takeIn,
      at,
      commitments,
      seen,
      handIn,
      correct: async (corrected: readonly string[], why?: string) => {
        await handIn(corrected, why)
        await takeIn()
      },
    }
  }
  /** Every quote is what its positions cut from its version. */
  async function cuts(commitments: readonly KeptCommitment[]) {
    for (const { versionId, positions, quote, fields } of commitments) {
      const { document } = await statementOfVersion(database.read, versionId)
      const cut = ({ paragraph, start, end }: KeptCommitment['positions'][number]) =>
        document.paragraphs.find(({ n }) => n === paragraph)!.text.slice(start, end)
      expect(positions.map(cut).join(' … ')).toBe(quote)
      for (const field of Object.values(fields)) expect(cut(field.position)).toBe(field.text)
    }
  }
  const shownIn = async (id: number) =>
    (
      await sql<{ quote: string }>`select quote from shown_commitment where debate_id = ${id} order by number`.execute(database.read)
    ).rows.map(({ quote }) => quote)

  it('becomes the next version, and each commitment is found in it: unchanged, moved, changed, gone, new', async () => {
    const { id, commitments, correct, seen, at } = await debate()
    const before = await commitments()
    expect(before.map(({ quote }) => quote)).toEqual([fund, train, deploy])
    await database.write(async (queries) => {
      for (const number of [1, 2, 3]) await reviewCommitment(queries, await seen(queries, number), by)
    })
    await correct(
      [head, 'Mr. President,', deploy, thanks, `${fund} Peace needs women.`, train.replace('40', '60'), open],
      'The number was wrong.',
    )
    expect(await at()).toMatchObject({ version: 2, withdrawnAt: null })
    const after = await commitments()
    expect(after.map(({ quote, standing, goneFrom }) => [quote, standing, goneFrom])).toEqual([
      [fund, 'reviewed', null],
      [train.replace('40', '60'), 'proposed', null],
      [deploy, 'reviewed', null],
      [open, 'proposed', null],
    ])
    await cuts(after)
    expect(after.every(({ versionId }) => versionId === after[0]!.versionId)).toBe(true)
    expect((await versionsOf(database.read, after[1]!.id)).map(({ action, state }) => [action, state.standing, state.quote])).toEqual([
      ['commitment.propose', 'proposed', train],
      ['commitment.review', 'reviewed', train],
      ['commitment.words-changed', 'proposed', train.replace('40', '60')],
    ])
    expect((await versionsOf(database.read, after[0]!.id)).at(-1)).toMatchObject({ action: 'commitment.follow-version', changes: [] })
    expect(after[1]!.fields.quantity?.text ?? '60').toContain('60')
    const [entry] = (await historyOfDebate(database.read, id)).entries
    expect(entry).toMatchObject({
      action: 'statement.take-in-correction',
      data: { version: 2, kind: 'text', why: 'The number was wrong.' },
    })
    await expect(database.write(async (queries) => undoChange(queries, await seen(queries, 2), '', by))).rejects.toMatchObject({
      code: 'commitment.undo-elsewhere',
    })
  })

  it('takes words away: the commitment keeps its quote and is no longer counted, until a later version has them again', async () => {
    const { id, commitments, correct, seen } = await debate()
    await database.write(async (queries) => reviewCommitment(queries, await seen(queries, 2), by))
    await correct([head, thanks, `${fund} Peace needs women.`, deploy])
    const gone = (await commitments())[1]!
    expect(gone).toMatchObject({ quote: train, goneFrom: 2, standing: 'reviewed' })
    await cuts(await commitments())
    expect(await shownIn(id)).toEqual([fund, deploy])
    await correct(first, 'It was left out by mistake.')
    expect((await commitments())[1]).toMatchObject({ quote: train, goneFrom: null, standing: 'reviewed' })
    expect(await shownIn(id)).toEqual([fund, train, deploy])
    expect((await versionsOf(database.read, gone.id)).map(({ action }) => action).slice(2)).toEqual([
      'commitment.words-gone',
      'commitment.words-back',
    ])
  })

  it('lets a decision on words that changed lapse, and keeps one on words that stayed: set aside, or the State’s own', async () => {
    const { commitments, correct, seen } = await debate()
    const said = { word: 'confirmed', source: 'Note verbale 45/2026', date: '2026-11-01', wording: '', reason: '' } as const
    await database.write(async (queries) => {
      await setAsideCommitment(queries, await seen(queries, 1), 'It repeats the budget.', by)
      await recordStateWord(queries, await seen(queries, 2), said, by)
      await recordStateWord(queries, await seen(queries, 3), said, by)
    })
    await correct([head, thanks, `${fund} Peace needs women.`, train.replace('40', '400'), deploy])
    const [aside, changed, kept] = await commitments()
    expect(aside).toMatchObject({ standing: 'set-aside', setAsideWhy: 'It repeats the budget.' })
    expect(changed).toMatchObject({ standing: 'proposed', stateWord: null, reviewer: null })
    expect(kept).toMatchObject({ standing: 'confirmed', stateWord: 'confirmed', stateSource: 'Note verbale 45/2026' })
    expect(await commitments()).toHaveLength(3)
    await correct([head, thanks, `${fund.replace('$2', '$5')} Peace needs women.`, train.replace('40', '400'), deploy])
    expect((await commitments())[0]).toMatchObject({ standing: 'proposed', setAsideWhy: null, quote: fund.replace('$2', '$5') })
  })

  it('is a corrigendum after the issue: the first text and its quotes stay, and what differs is said beside them', async () => {
    const { id, commitments, correct, seen, at } = await debate()
    await database.write(async (queries) => {
      for (const number of [1, 2, 3]) await reviewCommitment(queries, await seen(queries, number), by)
      await issueDebate(queries, id, '2026-10-29', by)
    })
    const before = await at()
    await correct([head, thanks, `${fund} Peace needs women.`, train.replace('40', '60'), open])
    expect(await at()).toMatchObject({ version: 1, versionId: before.versionId, words: before.words })
    expect((await versionsOfStatement(database.read, before.id)).map(({ version, kind }) => [version, kind])).toEqual([
      [1, 'text'],
      [2, 'corrigendum'],
    ])
    const after = await commitments()
    expect(after.map(({ quote, standing, correctedIn, correctedTo }) => [quote, standing, correctedIn, correctedTo])).toEqual([
      [fund, 'reviewed', null, null],
      [train, 'proposed', 2, train.replace('40', '60')],
      [deploy, 'proposed', 2, null],
    ])
    expect(await shownIn(id)).toEqual([fund, train, deploy])
    await cuts(after)
    const withdrawn = database.write((queries) => withdrawStatement(queries, id, 'hestland', 'Too late.', by))
    await expect(withdrawn).rejects.toMatchObject({ code: 'statement.issued' })
    await correct(first, 'The corrigendum was wrong.')
    expect((await commitments()).map(({ correctedIn }) => correctedIn)).toEqual([null, null, null])
  })

  it('has a commitment whose words are gone stand in no one’s way: neither where another is entered, nor where the questions are asked anew', async () => {
    const { id, commitments, correct, at } = await debate()
    await correct([head, thanks, open])
    const gone = (await commitments())[0]!
    expect(gone).toMatchObject({ goneFrom: 2, positions: [{ paragraph: 3 }] })
    const { id: statementId } = await at()
    await database.write(async (queries) => {
      await followAnswers(queries, statementId, [{ paragraph: 3, questions: ['b'], calls: [], pillars: [] }], by)
      expect(await overlapProblems(queries, statementId, gone.positions, 4)).toEqual([])
    })
    expect(await commitmentAt(database.read, id, 1)).toEqual(gone)
  })

  it('is found by search in its newest text only', async () => {
    const { slug, correct } = await debate()
    await correct([head, thanks, `${fund} Peace needs women.`, train.replace('mediators', 'negotiators'), deploy])
    const asked = (words: string) =>
      searchStatements(database.read, { query: readQuery(words), filter: { ...nowhere, debate: slug }, from: 0, most: 10 })
    expect((await asked('mediators')).total).toBe(0)
    expect((await asked('negotiators')).total).toBe(1)
  })

  it('is taken once, however often the job begins', async () => {
    const { handIn, takeIn, at } = await debate()
    await handIn([head, thanks, fund])
    await Promise.all([takeIn(), takeIn()])
    await takeIn()
    expect((await versionsOfStatement(database.read, (await at()).id)).map(({ version }) => version)).toEqual([1, 2])
  })

  it('leaves nothing where keeping it breaks off, and is taken when the job begins again', async () => {
    const { handIn, takeIn, at, id, commitments } = await debate()
    await handIn([head, thanks, fund.replace('$2', '$4'), train, deploy])
    const broken: Database = {
      ...database,
      write: (act) =>
        database.write(async (queries) => {
          await act(queries)
          throw new Error('The process was killed')
        }),
    }
    await expect(takeInWaiting(benchOver(broken, pool), id, () => by)).rejects.toThrow('The process was killed')
    expect(await versionsOfStatement(database.read, (await at()).id)).toHaveLength(1)
    expect((await commitments())[0]).toMatchObject({ quote: fund, version: 1 })
    await takeIn()
    expect((await commitments())[0]).toMatchObject({ quote: fund.replace('$2', '$4'), version: 2 })
  })

  it('is refused where another came meanwhile, where one waits, where it is the same file, where the statement was withdrawn', async () => {
    const { id, handIn, takeIn, at } = await debate()
    const anchor = 'hestland'
    const hand = (version: number, paragraphs: readonly string[]) =>
      database.write((queries) =>
        handInCorrection(queries, { debateId: id, anchor, version }, handedIn('again.txt', paragraphs), 'Why.', by),
      )
    await expect(hand(1, first)).rejects.toMatchObject({ code: 'statement.same-file' })
    await handIn([head, thanks, fund])
    await expect(hand(1, [head, fund])).rejects.toMatchObject({ code: 'statement.correction-waits' })
    await takeIn()
    await expect(hand(1, [head, fund])).rejects.toMatchObject({ code: 'statement.corrected-meanwhile' })
    // The very bytes of an earlier version may come back.
    await hand(2, first)
    await takeIn()
    expect(await at()).toMatchObject({ version: 3 })
    const again = await database.write((queries) => handInStatements(queries, id, [handedIn('copy.txt', [head, thanks, fund])], by))
    expect(again).toEqual({ waiting: 0, already: ['copy.txt'] })
    await handIn([head, thanks, train])
    await database.write((queries) => withdrawStatement(queries, id, anchor, 'Handed in by mistake.', by))
    await takeIn()
    expect((await correctionsOf(database.read, (await at()).id))[0]).toMatchObject({
      state: 'refused',
      refusal: { code: 'statement.gone' },
    })
    await expect(hand(3, [head, fund])).rejects.toMatchObject({ code: 'statement.gone' })
  })

  it('is refused where it speaks for another, holds several statements, or is no text of the statement that was issued', async () => {
    const { id, correct, at } = await debate()
    const refused = async () => (await correctionsOf(database.read, (await at()).id))[0]
    await correct(['Statement by Kestria', thanks, fund])
    expect(await refused()).toMatchObject({ state: 'refused', refusal: { code: 'statement.correction-of-another' } })
    await correct(['Mr. Ras (Kestria):', thanks, fund, 'Ms. Norrin (Savaria):', `${train} ${deploy}`, open])
    expect(await refused()).toMatchObject({ state: 'refused', refusal: { code: 'statement.correction-unclear' } })
    await database.write((queries) => issueDebate(queries, id, '2026-10-29', by))
    await correct([head, 'In paragraph 4, for “40” read “60”.'])
    expect(await refused()).toMatchObject({ state: 'refused', refusal: { code: 'statement.not-a-corrigendum' } })
    expect(await versionsOfStatement(database.read, (await at()).id)).toHaveLength(1)
  })

  it('that has little of the text before it is taken before the issue, with a notice', async () => {
    const { correct, at, commitments } = await debate()
    await correct([head, 'The Council has heard much about women who keep the peace in their villages. Their work is not seen.'])
    expect((await at()).notices.map(({ code }) => code)).toContain('statements.mostly-other')
    expect((await commitments()).map(({ goneFrom }) => goneFrom)).toEqual([2, 2, 2])
  })

  it('that is handed in among others is a statement of its own, with a notice that says of which it may be the corrected text', async () => {
    const { id, takeIn } = await debate()
    const near = [head, thanks, `${fund} Peace needs women.`, train.replace('40', '60'), deploy]
    await database.write((queries) => handInStatements(queries, id, [handedIn('again.txt', near), handedIn('other.txt', [head, open])], by))
    await takeIn()
    const codes = async (anchor: string) => (await statementAt(database.read, id, anchor)).notices.map(({ code }) => code)
    expect(await codes('hestland-2')).toContain('statements.near-same')
    expect(await codes('hestland-3')).not.toContain('statements.near-same')
  })

  it('keeps who speaks as a person corrected it, and takes from the file what it says anew', async () => {
    const { correct, at, id, commitments } = await debate()
    const { correctHead } = await import('../debate/statements/correct-head.ts')
    const before = await at()
    await database.write((queries) => correctHead(queries, id, before, { capacity: 'council-member' }, by))
    await correct(['Statement by H.E. Ms. Lia Norrin, Minister for Foreign Affairs of Hestland', thanks, fund])
    expect((await at()).head).toMatchObject({ delegation: { id: 'hestland' }, capacity: 'council-member', speaker: { name: 'Lia Norrin' } })
    expect((await commitments())[0]).toMatchObject({ capacity: 'council-member' })
  })
})
