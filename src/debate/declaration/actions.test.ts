import { beforeAll, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { addExample, exampleCalls, exampleDebate } from '../../../test/support/declarations.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { type Database, type Queries, sql } from '../../platform/database/index.ts'
import type { DeclarationLayout } from './declaration-layout.ts'
import { declarationOf, lettersOf } from './declaration-of.ts'
import { draftDeclaration } from './draft-declaration.ts'
import { joinLines } from './join-lines.ts'
import { moveLine } from './move-line.ts'
import { putBackLine } from './put-back-line.ts'
import { setTitle } from './set-title.ts'
import { splitLine } from './split-line.ts'
import { lineAt } from './store.ts'
import { takeOutLine } from './take-out-line.ts'
import { unwordLine } from './unword-line.ts'
import { wordLine } from './word-line.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-03T08:00:00.000Z' }
const letters = lettersOf({ note: { calls: exampleCalls } as never })

eachDatabase('a declaration of commitments', (open) => {
  let database: Database
  let debate: number
  let count = 0

  beforeAll(async () => {
    database = await open()
  })
  beforeEach(async () => {
    debate = await database.write((queries) => exampleDebate(queries, `debate-${++count}`))
  })

  const write = <T>(act: (queries: Queries) => Promise<T>) => database.write(act)
  const now = () => declarationOf(database.read, debate)
  const draft = async (seen = 0) => write((queries) => draftDeclaration(queries, debate, letters, seen, by))
  const version = async (number: number) => (await lineAt(database.read, debate, number)).line.version
  const said = ({ sections }: DeclarationLayout) =>
    sections.map(({ call, lines }) => [
      call?.letter ?? null,
      lines.map(({ line }) => line.text ?? line.rests.map(({ delegationName }) => delegationName).join(' + ')),
    ])
  const history = async () =>
    (
      await sql<{ action: string; actor: string; data: Record<string, unknown> }>`
        select action, actor, data from history where debate = ${debate} order by id`.execute(database.read)
    ).rows
  const refused = (act: (queries: Queries) => Promise<unknown>) => refusalOf(() => write(act))

  it('has nothing before the first draft but what a draft would rest on', async () => {
    const { declaration, waiting, proposed, sections } = await now()
    expect(declaration).toBe(null)
    expect(waiting.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(proposed.map(({ number }) => number)).toEqual([5])
    expect(sections.map(({ open }) => open)).toEqual([false, false, true, false])
    expect(await refused((queries) => setTitle(queries, debate, 0, 'A title', 'en', by))).toBe('declaration.not-found')
  })

  it('is drafted under the calls, from what was reviewed and confirmed alone', async () => {
    expect(await draft()).toEqual({ added: 4, moved: 0 })
    const layout = await now()
    expect(said(layout)).toEqual([
      ['a', ['Elandria', 'Savaria']],
      ['b', ['Amarenda']],
      ['c', []],
      [null, ['Savaria']],
    ])
    expect(layout.declaration).toMatchObject({ version: 1, title: null, draftedBy: 'Amina Yusuf' })
    expect(layout.sections[1]!.elsewhere.map(({ line }) => line.rests[0]!.delegationName)).toEqual(['Savaria'])
    expect(layout.sections[2]!.proposed.map(({ delegationName }) => delegationName)).toEqual(['Belvora'])
    expect(layout.sections[0]!.lines[0]!.line.rests[0]).toMatchObject({
      quote: 'Nous formerons deux cents médiatrices d’ici à 2030.',
      language: 'fr',
      anchor: 'elandria',
      paragraph: 3,
      sentences: [2],
    })
    expect(await history()).toMatchObject([
      { action: 'declaration.draft', actor: 'Amina Yusuf', data: { version: 1, added: [1, 2, 3, 4] } },
    ])
  })

  it('is drafted again without losing a word of a person, and takes in what was reviewed since', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, '  Elandria and others train\n200 mediators.  ', 'en', by))
    await write((queries) => addExample(queries, debate, { delegation: 'belvora', name: 'Belvora', quote: 'We will pay.', calls: ['a'] }))
    expect(await draft(1)).toEqual({ added: 1, moved: 0 })
    const layout = await now()
    expect(said(layout)[0]).toEqual(['a', ['Belvora', 'Elandria and others train 200 mediators.', 'Savaria']])
    expect(layout.declaration!.version).toBe(2)
    expect(await draft(2)).toEqual({ added: 0, moved: 0 })
  })

  it('marks what no longer rests on anything, leaves it out, and has it back when its commitment is', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, 'Words of a person.', 'en', by))
    const set = (standing: string) =>
      write(async (queries) => {
        await sql`update commitment set standing = ${standing}, set_aside_why = 'said by another State' where debate_id = ${debate} and number = 3`.execute(
          queries,
        )
      })
    await set('set-aside')
    expect(said(await now())[0]).toEqual(['a', ['Savaria']])
    expect((await now()).restingOnNothing).toMatchObject([
      { text: 'Words of a person.', rests: [{ stands: 'set-aside', setAsideWhy: 'said by another State' }] },
    ])
    await draft(1)
    expect((await now()).restingOnNothing).toHaveLength(1)
    await set('confirmed')
    expect(said(await now())[0]).toEqual(['a', ['Words of a person.', 'Savaria']])
  })

  it('leaves out what the State does not regard as a commitment, what was joined in the register, and what stands in a withdrawn statement', async () => {
    await draft()
    await write(async (queries) => {
      await sql`update commitment set state_word = 'not-regarded-as-a-commitment' where debate_id = ${debate} and number = 1`.execute(
        queries,
      )
      await sql`update commitment set became = '{9}' where debate_id = ${debate} and number = 2`.execute(queries)
      await sql`update statement set withdrawn_at = ${by.at}, withdrawn_why = 'handed in twice' where debate_id = ${debate} and anchor = 'elandria'`.execute(
        queries,
      )
    })
    const layout = await now()
    expect(said(layout)).toEqual([
      ['a', []],
      ['b', ['Amarenda']],
      ['c', []],
      [null, []],
    ])
    expect(layout.restingOnNothing.map(({ rests }) => rests[0]!.stands).sort()).toEqual(['became', 'not-regarded', 'withdrawn'])
    expect(layout.sections[0]!.open).toBe(true)
  })

  it('has the same lines in the views that other rooms read', async () => {
    await draft()
    await write((queries) =>
      joinLines(
        queries,
        debate,
        letters,
        [
          { number: 1, seen: 1 },
          { number: 2, seen: 1 },
        ],
        'Two States train mediators.',
        'en',
        by,
      ),
    )
    await write((queries) => takeOutLine(queries, debate, 3, 1, 'said twice', by))
    const { rows } = await sql<{ number: number; origin: string; rests: number }>`
      select l.number, l.origin, count(*) as rests from shown_declaration_line l join shown_declaration_line_commitment c on c.line_id = l.id
      where l.debate_id = ${debate} group by l.number, l.origin order by l.number`.execute(database.read)
    const { sections } = await now()
    expect(rows.map(({ number }) => number)).toEqual(sections.flatMap(({ lines }) => lines.map(({ line }) => line.number)).sort())
    expect(rows).toContainEqual({ number: 5, origin: 'worded', rests: 2 })
  })

  it('takes the wording of a line and gives it away again, and the history keeps it', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, 'ستدرب إلاندريا مائتي وسيطة بحلول عام 2030.', 'en', by))
    expect((await lineAt(database.read, debate, 1)).line).toMatchObject({
      text: 'ستدرب إلاندريا مائتي وسيطة بحلول عام 2030.',
      language: 'ar',
      version: 2,
    })
    await write((queries) => unwordLine(queries, debate, 1, 2, by))
    expect((await lineAt(database.read, debate, 1)).line).toMatchObject({ text: null, language: null, version: 3 })
    expect((await history()).at(-1)).toMatchObject({
      action: 'declaration.unword-line',
      data: { before: 'ستدرب إلاندريا مائتي وسيطة بحلول عام 2030.' },
    })
    expect(await refused((queries) => unwordLine(queries, debate, 1, 3, by))).toBe('declaration-line.not-worded')
    expect(await refused((queries) => wordLine(queries, debate, 1, 3, ' \n ', 'en', by))).toBe('declaration-line.empty')
    expect(await refused((queries) => wordLine(queries, debate, 1, 3, 'a'.repeat(2001), 'en', by))).toBe('declaration-line.long')
    expect(await refused((queries) => wordLine(queries, debate, 99, 1, 'Words.', 'en', by))).toBe('declaration-line.not-found')
  })

  it('remembers the quote that a line was worded on, so that a correction of it can be seen', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, 'Elandria trains mediators.', 'en', by))
    await write(async (queries) => {
      await sql`update commitment set quote = 'Nous formerons deux cents médiatrices' where debate_id = ${debate} and number = 3`.execute(
        queries,
      )
    })
    expect((await lineAt(database.read, debate, 1)).line.rests[0]).toMatchObject({
      quote: 'Nous formerons deux cents médiatrices',
      quoteThen: 'Nous formerons deux cents médiatrices d’ici à 2030.',
    })
  })

  it('joins lines across delegations and splits them again with every word of each', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, 'Elandria trains mediators.', 'en', by))
    const both = [
      { number: 1, seen: 2 },
      { number: 2, seen: 1 },
    ]
    const joined = await write((queries) => joinLines(queries, debate, letters, both, '', 'en', by))
    const { line } = await lineAt(database.read, debate, joined)
    expect(line).toMatchObject({ text: 'Elandria trains mediators.', joinedFrom: [1, 2], call: 'a' })
    expect(line.rests.map(({ delegationName }) => delegationName)).toEqual(['Savaria', 'Elandria'])
    expect(said(await now())[0]).toEqual(['a', ['Elandria trains mediators.']])
    expect(await refused((queries) => wordLine(queries, debate, 1, 3, 'Other words.', 'en', by))).toBe('declaration-line.joined')

    await write((queries) => wordLine(queries, debate, joined, 1, 'Two States train mediators.', 'en', by))
    expect(await write((queries) => splitLine(queries, debate, joined, 2, by))).toEqual([1, 2])
    expect(said(await now())[0]).toEqual(['a', ['Elandria trains mediators.', 'Savaria']])
    expect((await lineAt(database.read, debate, joined)).line).toMatchObject({ text: 'Two States train mediators.', end: { how: 'split' } })
    expect(await refused((queries) => splitLine(queries, debate, joined, 3, by))).toBe('declaration-line.split')
    expect(await refused((queries) => splitLine(queries, debate, 2, 3, by))).toBe('declaration-line.not-joined')
    expect((await history()).map(({ action }) => action)).toContain('declaration.join-lines')
  })

  it('asks for two lines to join, and for words where several lines have their own', async () => {
    await draft()
    const join = (chosen: readonly { number: number; seen: number }[]) =>
      refused((queries) => joinLines(queries, debate, letters, chosen, '', 'en', by))
    expect(await join([{ number: 1, seen: 1 }])).toBe('declaration-line.two-needed')
    expect(await join([])).toBe('declaration-line.two-needed')
    await write((queries) => wordLine(queries, debate, 1, 1, 'One.', 'en', by))
    await write((queries) => wordLine(queries, debate, 2, 1, 'Two.', 'en', by))
    const both = [
      { number: 1, seen: 2 },
      { number: 2, seen: 2 },
    ]
    expect(await join(both)).toBe('declaration-line.words-needed')
    expect(await join([{ number: 1, seen: 1 }, both[1]!])).toBe('declaration.changed-meanwhile')
    expect(await join([{ number: 77, seen: 1 }, both[1]!])).toBe('declaration-line.not-found')
  })

  it('moves a line up, down and under another call, where a draft leaves it', async () => {
    await draft()
    const move = async (number: number, to: Parameters<typeof moveLine>[5]) => {
      const seen = await version(number)
      return write((queries) => moveLine(queries, debate, letters, number, seen, to, by))
    }
    await move(2, 'up')
    expect(said(await now())[0]).toEqual(['a', ['Savaria', 'Elandria']])
    await move(2, 'down')
    expect(said(await now())[0]).toEqual(['a', ['Elandria', 'Savaria']])
    await move(2, { call: 'c' })
    expect(said(await now()).slice(0, 3)).toEqual([
      ['a', ['Elandria']],
      ['b', ['Amarenda']],
      ['c', ['Savaria']],
    ])
    await draft(1)
    expect(said(await now())[2]).toEqual(['c', ['Savaria']])
    await move(2, { call: '' })
    expect(await refusalOf(() => move(2, { call: '' }))).toBe('declaration-line.there-already')
    expect(await refusalOf(() => move(2, { call: 'z' }))).toBe('declaration-line.call-unknown')
    expect(await refusalOf(() => move(1, 'up'))).toBe('declaration-line.first')
    expect(await refusalOf(() => move(1, 'down'))).toBe('declaration-line.last')
  })

  it('takes a line out with a reason and puts it back with its words', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 2, 1, 'Savaria trains mediators.', 'en', by))
    expect(await refused((queries) => takeOutLine(queries, debate, 2, 2, '  ', by))).toBe('declaration-line.why-missing')
    expect(await refused((queries) => takeOutLine(queries, debate, 2, 2, 'w'.repeat(1001), by))).toBe('declaration-line.why-long')
    await write((queries) => takeOutLine(queries, debate, 2, 2, 'said twice', by))
    expect(said(await now())[0]).toEqual(['a', ['Elandria']])
    expect((await now()).sections[0]!.open).toBe(false)
    expect(await refused((queries) => takeOutLine(queries, debate, 2, 3, 'said twice', by))).toBe('declaration-line.taken-out')
    await draft(1)
    expect(said(await now())[0]).toEqual(['a', ['Elandria']])
    await write((queries) => putBackLine(queries, debate, 2, 3, by))
    expect(said(await now())[0]).toEqual(['a', ['Elandria', 'Savaria trains mediators.']])
    expect(await refused((queries) => putBackLine(queries, debate, 2, 4, by))).toBe('declaration-line.not-taken-out')
  })

  it('takes a title in the language that it is typed in, and gives it away', async () => {
    await draft()
    await write((queries) => setTitle(queries, debate, 1, 'Nairobi Declaration of Commitments on women in peacekeeping', 'en', by))
    expect((await now()).declaration).toMatchObject({
      version: 2,
      title: 'Nairobi Declaration of Commitments on women in peacekeeping',
      titleLanguage: 'en',
    })
    expect(await refused((queries) => setTitle(queries, debate, 2, 't'.repeat(301), 'en', by))).toBe('declaration.title-long')
    await write((queries) => setTitle(queries, debate, 2, '', 'en', by))
    expect((await now()).declaration).toMatchObject({ version: 3, title: null })
  })

  it('tells the second of two that somebody else was there before, and writes nothing of theirs', async () => {
    await draft()
    await write((queries) => wordLine(queries, debate, 1, 1, 'The first words.', 'en', by))
    const before = (await history()).length
    const second: readonly ((queries: Queries) => Promise<unknown>)[] = [
      (queries) => draftDeclaration(queries, debate, letters, 0, by),
      (queries) => setTitle(queries, debate, 0, 'A title', 'en', by),
      (queries) => wordLine(queries, debate, 1, 1, 'The second words.', 'en', by),
      (queries) => unwordLine(queries, debate, 1, 1, by),
      (queries) => moveLine(queries, debate, letters, 1, 1, 'down', by),
      (queries) => takeOutLine(queries, debate, 1, 1, 'said twice', by),
      (queries) => putBackLine(queries, debate, 1, 1, by),
      (queries) => splitLine(queries, debate, 1, 1, by),
      (queries) => wordLine(queries, debate, 1, Number.NaN, 'Third words.', 'en', by),
    ]
    for (const act of second) expect(await refused(act)).toBe('declaration.changed-meanwhile')
    expect(await history()).toHaveLength(before)
    expect((await lineAt(database.read, debate, 1)).line.text).toBe('The first words.')
  })

  it('forbids the database to take a line away', async () => {
    await draft()
    await expect(
      write((queries) =>
        sql`delete from declaration_line_commitment`.execute(queries).then(() => sql`delete from declaration_line`.execute(queries)),
      ),
    ).rejects.toThrow(/appended/)
  })
})
