import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs, byTester } from '../../../../test/support/debates.ts'
import { type Asked, asking } from '../../../../test/support/opened-lists.ts'
import { asSeen, smallDebate } from '../../../../test/support/small-debate.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Bench } from '../../../platform/http/index.ts'
import { commitmentAt } from '../../commitments/index.ts'
import { joinCommitments } from '../../commitments/join-commitments.ts'
import { recordStateWord } from '../../commitments/record-state-word.ts'
import { reviewCommitment } from '../../commitments/review-commitment.ts'
import { withdrawStatement } from '../../statements/index.ts'
import { commitmentRoutes } from './routes.ts'

const by = { ...byTester, at: '2026-11-20T10:00:00.000Z' }

eachDatabase('the page of a commitment', (open) => {
  let database: Database
  let debate: number
  let ask: (path: string) => Promise<Asked>
  const words = async (path: string) => (await ask(path)).text.replace(/<[^>]+>/g, '')

  beforeAll(async () => {
    database = await open()
    debate = await database.write(smallDebate)
    const bench = { database, jobs: askedJobs(), run: async () => {}, ending: new AbortController().signal } as unknown as Bench
    ask = asking(database, commitmentRoutes(bench))
  })

  it('shows the words in their paragraph, what they say, and that a machine proposed them', async () => {
    const { number, quote } = await commitmentAt(database.read, debate, 1)
    const { status, text } = await ask(`/en/debates/small/commitments/${number}`)
    expect(status).toBe(200)
    expect(text).toContain(`<mark>${quote}</mark>`)
    expect(text).toContain('#p2s2')
    const said = text.replace(/<[^>]+>/g, '')
    expect(said).toContain('2,000,000 USD')
    expect(said).toContain('by the end of 2030')
    expect(said).toContain('A machine proposed it on 22 October 2026')
    expect(said).toContain('Nobody has checked it yet.')
    expect(said).toContain('The State has not spoken on it.')
    expect(said).not.toContain('Where')
  })

  it('says it in Arabic, with the words in their own language and direction', async () => {
    const { text } = await ask('/ar/debates/small/commitments/1')
    expect(text).toContain('<html lang="ar" dir="rtl">')
    expect(text).toMatch(/<blockquote class="said in-paragraph" lang="en" dir="ltr">/)
    expect(text.replace(/<[^>]+>/g, '')).toContain('تتحدث الجملة عن')
  })

  it('tells the State’s own wording beside the words, with source and day, and every version', async () => {
    const number = 2
    const { quote } = await commitmentAt(database.read, debate, number)
    await database.write(async (queries) => reviewCommitment(queries, await asSeen(await commitmentAt(queries, debate, number)), by))
    const given = {
      word: 'worded-more-exactly',
      source: 'Note verbale 45/2026',
      date: '2026-11-01',
      wording: 'As far as funds allow, we will.',
      reason: '',
    } as const
    await database.write(async (queries) => recordStateWord(queries, asSeen(await commitmentAt(queries, debate, number)), given, by))
    const said = await words(`/en/debates/small/commitments/${number}`)
    expect(said).toContain('has worded it more exactly: Note verbale 45/2026, 1 November 2026.')
    expect(said).toContain('As far as funds allow, we will.')
    expect(said).toContain(`Checked by ${by.actor} on 20 November 2026.`)
    expect(said).toContain('3 versions, the newest first.')
    expect(said).toContain('Standing: Proposed became Reviewed')
    expect(said).toContain(quote.slice(0, 30))
  })

  it('says of one that was joined what became of it, with a link', async () => {
    const joined = await database.write(async (queries) =>
      joinCommitments(queries, [asSeen(await commitmentAt(queries, debate, 1)), asSeen(await commitmentAt(queries, debate, 3))], by),
    )
    const { status, text } = await ask('/en/debates/small/commitments/1')
    expect(status).toBe(200)
    expect(text).toContain(`<a href="${joined.number}">${joined.number}</a>`)
    expect(text.replace(/<[^>]+>/g, '')).toContain(`It became commitment ${joined.number}.`)
  })

  it('answers 404 to a number that was never given, whatever it looks like', async () => {
    for (const number of ['999', '0', '-1', '1e3', 'x', '99999999999999999999']) {
      expect([number, (await ask(`/en/debates/small/commitments/${number}`)).status]).toEqual([number, 404])
    }
  })

  it('answers 410 once its statement was withdrawn, says when and why, and shows none of its words', async () => {
    const last = (await commitmentAt(database.read, debate, 2)).quote
    await database.write((queries) => withdrawStatement(queries, debate, 'hestland', 'Handed in by mistake.', by))
    const { status, text } = await ask('/en/debates/small/commitments/2')
    expect(status).toBe(410)
    expect(text).toContain('Handed in by mistake.')
    expect(text).toContain('20 November 2026')
    expect(text).not.toContain(last.slice(0, 20))
  })
})
