import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { type Asked, asking, numbersOn, wrongNumbers } from '../../../../test/support/opened-lists.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Pool } from '../../../platform/workers/index.ts'
import { keepMissingSubjects } from '../../analysis/index.ts'
import { commitmentAt } from '../../commitments/index.ts'
import { setAsideCommitment } from '../../commitments/set-aside-commitment.ts'
import { debateAt } from '../../concept-note/index.ts'
import { withdrawStatement } from '../../statements/index.ts'
import { debateRoutes } from '../debate/routes.ts'
import { registerRoutes } from '../register/routes.ts'
import { sharedConcepts } from './briefers.ts'
import { mayBeNamed } from './named-speaker.ts'
import { answersRoutes } from './routes.ts'

const slug = '2026-women-investing'
const parts = [
  '',
  '/challenges',
  '/challenges?shown=all&least=2&category=gap',
  '/recommendations',
  '/briefers',
  '/situations',
  '/quotes?category=commitment',
] as const

eachDatabase('what was asked and what was answered', (open) => {
  let database: Database
  let pool: Pool
  let ask: (path: string) => Promise<Asked>
  const page = (rest: string, language = 'en') => `/${language}/debates/${slug}/answers${rest}`

  beforeAll(async () => {
    database = await open()
    pool = workers()
    const bench = benchOver(database, pool)
    await importDemonstration(bench, slug)
    ask = asking(database, [...answersRoutes(bench), ...registerRoutes(bench), ...debateRoutes(bench)])
  }, 180_000)
  afterAll(() => pool?.close())

  it.each(parts)('opens at %s a list for each number, of as many as it says', async (rest) => {
    expect(await wrongNumbers(ask, page(rest))).toEqual([])
    const numbers = numbersOn((await ask(page(rest))).text, page(rest))
    expect(numbers.length > 0).toBe(!rest.startsWith('/quotes'))
  })

  it.each(parts)('is in Arabic from right to left, and asks for no style of its own: %s', async (rest) => {
    const { status, text } = await ask(page(rest, 'ar'))
    expect(status).toBe(200)
    expect(text).toContain('dir="rtl"')
    expect(text).not.toContain('style=')
  })

  it('says who answered which question as the page of the debate does', async () => {
    const rows = JSON.parse((await ask(page('.json'))).text) as {
      delegation: string
      question: string
      answer: string
      paragraphs: number
    }[]
    const { text } = await ask(`/en/debates/${slug}`)
    for (const letter of ['a', 'b', 'c']) {
      const n = rows.filter(({ question, paragraphs }) => question === letter && paragraphs > 0).length
      const said = numbersOn(text, `/en/debates/${slug}`).find(({ to }) => to.endsWith(`/questions/${letter}`))
      expect(said?.n ?? 0).toBe(n)
    }
  })

  it('gives the same lines in a file as on the page, what its filter leaves', async () => {
    const names = (rows: readonly { delegation: string }[]) => [...new Set(rows.map(({ delegation }) => delegation))]
    const all = names(JSON.parse((await ask(page('.json'))).text))
    const none = names(JSON.parse((await ask(page('.json?show=none'))).text))
    const answered = names(JSON.parse((await ask(page('.json?show=answered'))).text))
    expect([...none, ...answered].sort()).toEqual([...all].sort())
    const csv = (await ask(page('/challenges.csv?shown=all&least=2'))).text.trim().split(/\r?\n/)
    const json = JSON.parse((await ask(page('/challenges.json?shown=all&least=2'))).text)
    expect(csv.length).toBe(json.length + 1)
    expect(json.every(({ delegations }: { delegations: number }) => delegations >= 2)).toBe(true)
  })

  it('leads from each quote to its place, and cuts it there', async () => {
    const quotes = JSON.parse((await ask(page('/quotes.json?category=recommendation'))).text) as {
      statement: string
      paragraph: number
      sentence: number
      quote: string
    }[]
    expect(quotes.length).toBeGreaterThan(5)
    for (const { statement, paragraph, sentence, quote } of quotes.slice(0, 20)) {
      const { rows } = await sql<{ text: string; start: number; end: number }>`
        select p.text, s.start_at as start, s.end_at as "end" from shown_sentence s
          join shown_paragraph p on p.version_id = s.version_id and p.n = s.paragraph join shown_statement st on st.id = s.statement_id
        where st.anchor = ${statement} and s.paragraph = ${paragraph} and s.number = ${sentence}`.execute(database.read)
      expect(rows[0]!.text.slice(rows[0]!.start, rows[0]!.end)).toBe(quote)
    }
  })

  it('says of a link only that both name the same matters, and that a machine proposed it', async () => {
    const rows = JSON.parse((await ask(page('/briefers.json'))).text) as { link: string; 'shared concepts': string }[]
    for (const row of rows.filter(({ link }) => link.endsWith('on the same'))) expect(row['shared concepts']).not.toBe('')
    expect((await ask(page('/briefers'))).text).toContain('a reader has to judge')
  })

  it('takes nothing of the address for more than a value', async () => {
    const { status, text } = await ask(
      page(`/quotes?concept=${encodeURIComponent('"><script>')}&delegation=${encodeURIComponent("'; drop")}`),
    )
    expect(status).toBe(200)
    expect(text).not.toContain('<script>')
    expect((await ask(page('?question=zz&show=what&order=x&page=99999'))).status).toBe(200)
    expect((await ask(page('/briefers?briefer=nobody&list=x&page=7'))).status).toBe(200)
  })

  it('reads again what an older program read, and says so meanwhile', async () => {
    const before = (await ask(page('/situations.json'))).text
    // As after an update of the program.
    await database.write(async (queries) => {
      await sql`update subjects_read set form = 1`.execute(queries)
      await sql`delete from sentence_subject where paragraph > 3`.execute(queries)
    })
    expect((await ask(page('/situations'))).text).toContain('have not been read for what they speak of yet')
    while ((await database.write((queries) => keepMissingSubjects(queries, 5))) === 5);
    expect((await ask(page('/situations'))).text).not.toContain('have not been read')
    expect((await ask(page('/situations.json'))).text).toBe(before)
  })

  it('names nowhere somebody whose statement says that the name is held back', async () => {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, delegation_name as name from shown_statement where delegation_kind = 'civil-society'`.execute(database.read)
    const { id, name } = rows[0]!
    const shown = async () =>
      (await Promise.all([page(''), page('.csv'), page('/briefers'), page('/briefers.csv')].map(ask))).map(({ text }) => text)
    expect((await shown()).filter((text) => text.includes(name.replaceAll("'", '&#39;')) || text.includes(name)).length).toBeGreaterThan(2)
    await database.write((queries) => sql`update statement set speaker_name = 'Name withheld' where id = ${id}`.execute(queries))
    for (const text of await shown()) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(name.replaceAll("'", '&#39;'))
    }
    expect((await ask(page('/briefers'))).text).toContain('A briefer who is not named')
    expect(JSON.parse((await ask(page('/briefers.json'))).text).some(({ link }: { link: string }) => link === 'names the briefer')).toBe(
      false,
    )
  })

  it('counts no commitment that was set aside, and nothing of a statement that was withdrawn', async () => {
    const quotes = async () =>
      JSON.parse((await ask(page('/quotes.json?category=commitment'))).text) as { commitment: number; statement: string }[]
    const before = await quotes()
    const { id } = await debateAt(database.read, slug)
    const number = before[0]!.commitment
    const { version } = await commitmentAt(database.read, id, number)
    await database.write((queries) =>
      setAsideCommitment(queries, { debateId: id, number, version }, 'It tells of what others did.', byTester),
    )
    expect((await quotes()).map(({ commitment }) => commitment)).not.toContain(number)
    expect(await wrongNumbers(ask, page('/challenges?shown=all'))).toEqual([])
    const { statement } = before[1]!
    await database.write((queries) => withdrawStatement(queries, id, statement, 'It was handed in by mistake.', byTester))
    expect((await quotes()).map((one) => one.statement)).not.toContain(statement)
    expect(await wrongNumbers(ask, page('/briefers'))).toEqual([])
  })
})

describe('links with what a briefer asked', () => {
  const rarity = new Map([
    ['women', 0],
    ['funding', 1],
    ['ddr', 2.2],
    ['reprisals', 3.5],
  ])
  it.each([
    [['women', 'funding'], ['women', 'funding'], []],
    [
      ['funding', 'ddr'],
      ['ddr', 'funding', 'women'],
      ['funding', 'ddr'],
    ],
    [['reprisals'], ['reprisals'], ['reprisals']],
    [['reprisals'], ['ddr'], []],
  ])('%j and %j share %j', (a, b, shared) => expect(sharedConcepts(a, b, rarity)).toEqual(shared))

  it('are never looked for by the name of somebody who asked not to be named', () => {
    const spoke = (speakerName: string | null) => [{ speakerName, delegationName: 'A Network', body: null }]
    expect(mayBeNamed(spoke('Amina Yusuf'))).toBe(true)
    for (const name of ['Name withheld', 'A speaker who asked to remain anonymous', 'اسم مجهول', '匿名', 'Имя анонимно', 'Nombre anónimo'])
      expect(mayBeNamed(spoke(name))).toBe(false)
  })
})
