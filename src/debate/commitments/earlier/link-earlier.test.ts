import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { byTester } from '../../../../test/support/debates.ts'
import { earlierDebate } from '../../../../test/support/earlier-debate.ts'
import { asSeen, refusedBy, smallDebate, smallStatements, takeInWords } from '../../../../test/support/small-debate.ts'
import { delegationById, namedDelegation } from '../../../council/index.ts'
import { type Database, type Queries, sql } from '../../../platform/database/index.ts'
import { openDebate } from '../../concept-note/index.ts'
import { statementOfVersion, withdrawStatement } from '../../statements/index.ts'
import { followHead } from '../follow-statement.ts'
import { joinCommitments } from '../join-commitments.ts'
import type { KeptCommitment } from '../kept-commitment.ts'
import type { SeenCommitment } from '../seen-commitment.ts'
import { setAsideCommitment } from '../set-aside-commitment.ts'
import { commitmentAt } from '../store.ts'
import { undoChange } from '../undo-change.ts'
import { linkMissing } from './link-alike.ts'
import { linkEarlier, unlinkEarlier } from './link-earlier.ts'
import { linkedWordsOf, stoodEarlierIn } from './linked-words.ts'
import { stoodEarlierNotice } from './stood-earlier.ts'

const by = { ...byTester, at: '2026-11-20T10:00:00.000Z' }

eachDatabase('earlier words of a delegation', (open) => {
  let database: Database
  let later: number
  let earlier: number
  const all = async (debate: number): Promise<readonly KeptCommitment[]> => {
    const { rows } = await sql<{ number: number }>`select number from commitment where debate_id = ${debate} order by 1`.execute(
      database.read,
    )
    return Promise.all(rows.map(({ number }) => commitmentAt(database.read, debate, number)))
  }
  const withWords = async (debate: number, words: string) => (await all(debate)).find(({ quote }) => quote.includes(words))!
  const links = async (debate: number, words: string) => linkedWordsOf(database.read, (await withWords(debate, words)).id)

  /** Does something to a commitment of the later debate, as it is then. */
  const acting = async (words: string, deed: (queries: Queries, seen: SeenCommitment) => Promise<KeptCommitment>) => {
    const seen = asSeen(await withWords(later, words))
    return database.write((queries) => deed(queries, seen))
  }

  beforeAll(async () => {
    database = await open()
    later = await database.write((queries) => smallDebate(queries, 'later'))
    earlier = await database.write((queries) => earlierDebate(queries))
  })

  it('are found in another language, also where the earlier debate came into the database after the later one', async () => {
    const { earlier: found, later: none } = await links(later, '$2 million')
    expect(none).toEqual([])
    expect(found[0]).toMatchObject({ debate: { slug: 'before', date: '2023-05-03' }, language: 'fr', state: 'stands', accepted: false })
    expect(found[0]!.quote).toContain('2 millions de dollars')
    expect(found[0]!.shared[0]).toEqual({ what: 'sum', here: '$2 million', there: '2 millions de dollars' })
    const back = await links(earlier, '2 millions de dollars')
    expect(back.later[0]).toMatchObject({ debate: { slug: 'later' }, language: 'en' })
    expect(back.later[0]!.shared[0]).toEqual({ what: 'sum', here: '2 millions de dollars', there: '$2 million' })
  })

  it('are not found where only the matter is shared, nor among those of another delegation, nor in the same debate', async () => {
    for (const one of await all(later)) {
      const found = await linkedWordsOf(database.read, one.id)
      for (const { debate } of [...found.earlier, ...found.later]) expect(debate.slug).toBe('before')
      if (one.delegationId !== 'hestland') expect(found.earlier).toEqual([])
      expect(found.earlier.some(({ quote }) => quote!.includes('mille arbres'))).toBe(false)
    }
  })

  it('say of one that was said to be new that it stood earlier, and leave its kind as the words say it', async () => {
    const commitment = await withWords(later, '$2 million')
    expect(commitment.kind).toBe('new')
    const stood = await stoodEarlierIn(database.read, commitment.statementId)
    expect(stood.map(({ number }) => number)).toContain(commitment.number)
    const one = stood.find(({ number }) => number === commitment.number)!
    expect(one.earlier).toMatchObject({ slug: 'before', date: '2023-05-03' })
    expect(stoodEarlierNotice(one)).toMatchObject({
      code: 'commitment.stood-earlier',
      reason: `Commitment ${commitment.number} was said to be new, but it stood in the statement of the same delegation of 2023-05-03.`,
    })
  })

  it('are none while a day is not known, and are there again once it is', async () => {
    const set = (date: string | null) =>
      database.write((queries) => sql`update debate set date = ${date}::date where id = ${earlier}`.execute(queries))
    await set(null)
    expect((await links(later, '$2 million')).earlier).toEqual([])
    await set('2027-01-01')
    expect(await links(later, '$2 million')).toMatchObject({ earlier: [], later: [{ debate: { slug: 'before' } }] })
    await set('2023-05-03')
    expect((await links(later, '$2 million')).earlier).toHaveLength(1)
  })

  it('are accepted by a person, taken away, and that is taken back, each with its history', async () => {
    const act = (deed: (queries: Queries, seen: SeenCommitment) => Promise<KeptCommitment>) => acting('$2 million', deed)
    const link = () => act((queries, one) => linkEarlier(queries, one, at, by))
    const at = `before/${(await withWords(earlier, '2 millions')).number}`
    await link()
    expect((await links(later, '$2 million')).earlier[0]).toMatchObject({ accepted: true })
    expect(await refusedBy(link())).toEqual(['commitment.earlier-decided'])
    await act((queries, one) => unlinkEarlier(queries, one, `/en/debates/before/commitments/${at.split('/')[1]}`, by))
    expect((await links(later, '$2 million')).earlier).toEqual([])
    expect((await stoodEarlierIn(database.read, (await withWords(later, '$2 million')).statementId)).length).toBe(0)
    await act((queries, one) => undoChange(queries, one, '', by))
    expect((await links(later, '$2 million')).earlier[0]).toMatchObject({ accepted: true })
    const { rows } = await sql<{ action: string }>`
      select action from history where action like 'commitment.%' order by id`.execute(database.read)
    expect(rows.map(({ action }) => action)).toEqual(['commitment.link-earlier', 'commitment.unlink-earlier', 'commitment.undo'])
    await act((queries, one) => undoChange(queries, one, '', by))
    await link()
  })

  it('can be named by a person whatever they share, and refuse what is no earlier commitment of the delegation', async () => {
    const link = (given: string) => acting('open a centre', (queries, seen) => linkEarlier(queries, seen, given, by))
    const ofSavaria = (await all(later)).find(({ delegationId }) => delegationId === 'savaria')!
    expect(await refusedBy(link('nowhere/1'))).toEqual(['earlier commitment.earlier-not-found'])
    expect(await refusedBy(link('rubbish'))).toEqual(['earlier commitment.earlier-not-found'])
    expect(await refusedBy(link(`later/${ofSavaria.number}`))).toEqual(['earlier commitment.earlier-other-delegation'])
    expect(await refusedBy(link(`later/${(await withWords(later, '$2 million')).number}`))).toEqual([
      'earlier commitment.earlier-not-before',
    ])
    const other = await withWords(earlier, 'maintien de la paix')
    await link(`before/${other.number}`)
    expect((await links(later, 'open a centre')).earlier).toMatchObject([{ number: other.number, accepted: true }])
    await acting('open a centre', (queries, seen) => undoChange(queries, seen, '', by))
    expect((await links(later, 'open a centre')).earlier).toEqual([])
  })

  it('that were set aside or withdrawn say so, and no longer make a notice', async () => {
    const old = await withWords(earlier, '2 millions')
    await database.write((queries) => setAsideCommitment(queries, asSeen(old), 'It was an example.', by))
    expect((await links(later, '$2 million')).earlier[0]).toMatchObject({ state: 'set-aside', accepted: true })
    expect(await stoodEarlierIn(database.read, (await withWords(later, '$2 million')).statementId)).toEqual([])
    await database.write(async (queries) => undoChange(queries, asSeen(await commitmentAt(queries, earlier, old.number)), '', by))
    await database.write((queries) => withdrawStatement(queries, earlier, 'hestland', 'Handed in by mistake.', by))
    expect((await links(later, '$2 million')).earlier[0]).toMatchObject({ state: 'withdrawn', quote: null, shared: [] })
    expect(await stoodEarlierIn(database.read, (await withWords(later, '$2 million')).statementId)).toEqual([])
  })
})

eachDatabase('earlier words and what becomes of a register', (open) => {
  it('follow the delegation that was corrected in the head of a statement', async () => {
    const database = await open()
    const later = await database.write((queries) => smallDebate(queries, 'later'))
    await database.write((queries) => earlierDebate(queries))
    const commitment = await commitmentAt(database.read, later, 1)
    expect((await linkedWordsOf(database.read, commitment.id)).earlier).toHaveLength(1)
    const { head } = await statementOfVersion(database.read, commitment.versionId)
    const other = { ...head, delegation: namedDelegation(delegationById('savaria')!) }
    await database.write((queries) => followHead(queries, commitment.statementId, other, by))
    expect((await linkedWordsOf(database.read, commitment.id)).earlier).toEqual([])
    await database.write((queries) => followHead(queries, commitment.statementId, head, by))
    expect((await linkedWordsOf(database.read, commitment.id)).earlier).toHaveLength(1)
  })

  it('are compared anew where commitments are joined, and were not yet by an older program', async () => {
    const database = await open()
    const later = await database.write((queries) => smallDebate(queries, 'later'))
    await database.write(async (queries) => {
      const id = await openDebate(queries, { slug: 'before', date: '2024-01-01' }, by)
      await takeInWords(queries, id, { id: 'hestland', language: 'en', date: '2024-01-01', texts: smallStatements.hestland })
      return id
    })
    const first = await commitmentAt(database.read, later, 1)
    expect((await linkedWordsOf(database.read, first.id)).earlier[0]).toMatchObject({ same: true, strength: expect.closeTo(0.99, 5) })
    const other = await commitmentAt(database.read, later, 2)
    const joined = await database.write((queries) => joinCommitments(queries, [asSeen(first), asSeen(other)], by))
    const found = await linkedWordsOf(database.read, joined.id)
    expect(found.earlier.map(({ debate }) => debate.slug)).toContain('before')
    expect((await linkedWordsOf(database.read, first.id)).earlier).toEqual([])
    await database.write((queries) => sql`delete from commitment_link`.execute(queries))
    await database.write((queries) => sql`delete from commitment_compared`.execute(queries))
    let compared = 0
    for (let done = 3; done === 3; compared += done) done = await database.write((queries) => linkMissing(queries, 3))
    expect(compared).toBeGreaterThan(5)
    expect(await linkedWordsOf(database.read, joined.id)).toEqual(found)
    expect(await database.write((queries) => linkMissing(queries, 3))).toBe(0)
  })
})
