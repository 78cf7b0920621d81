import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs, byTester } from '../../../../test/support/debates.ts'
import { earlierDebate } from '../../../../test/support/earlier-debate.ts'
import { wrongNumbers } from '../../../../test/support/opened-lists.ts'
import { asSeen, smallDebate } from '../../../../test/support/small-debate.ts'
import { webApp } from '../../../doors/web/web-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Bench } from '../../../platform/http/index.ts'
import { keepSetting } from '../../../platform/settings/index.ts'
import { commitmentAt, commitmentRoutes as reviewRoutes } from '../../commitments/index.ts'
import { setAsideCommitment } from '../../commitments/set-aside-commitment.ts'
import { withdrawStatement } from '../../statements/index.ts'
import { registerRoutes } from '../register/routes.ts'
import { statementPagesRoutes } from '../statements/routes.ts'
import { commitmentRoutes } from './routes.ts'

const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

eachDatabase('earlier and later words of the same delegation on the pages', (open) => {
  let database: Database
  let before: number
  let app: ReturnType<typeof webApp>

  beforeAll(async () => {
    database = await open()
    await database.write((queries) => smallDebate(queries, 'later'))
    before = await database.write((queries) => earlierDebate(queries))
    await database.write((queries) => keepSetting(queries, 'person', 'Amina Yusuf'))
    const bench = { database, jobs: askedJobs(), run: async () => {}, ending: new AbortController().signal } as unknown as Bench
    const routes = [...commitmentRoutes(bench), ...registerRoutes(bench), ...statementPagesRoutes(bench), ...reviewRoutes(bench)]
    app = webApp({
      database,
      routes,
      now: () => byTester.at,
      report: (problem) => {
        throw problem
      },
    })
  })
  const get = async (path: string) => {
    const response = await app.request(path, { headers: { host: 'localhost' } })
    return { status: response.status, html: await response.text() }
  }
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
    const response = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
    return { status: response.status, to: response.headers.get('location') ?? '', html: await response.text() }
  }

  it('stand side by side, each in its own language, with its place, what both have, and that nobody has checked it', async () => {
    const { html } = await get('/en/debates/later/commitments/1')
    const part = html.slice(html.indexOf('id="earlier-words"'), html.indexOf('id="follow-up"'))
    expect(part).toMatch(/<blockquote class="said" lang="en"[^>]*>Hestland will contribute \$2 million/)
    expect(part).toMatch(/<blockquote class="said" lang="fr"[^>]*>Hestland versera 2 millions de dollars/)
    expect(part).toContain('href="/en/debates/before/statements/hestland#p2s1"')
    expect(read(part)).toContain('$2 million – 2 millions de dollars')
    expect(read(part)).toMatch(/Proposed by the machine, likeness 0\.\d\d; nobody has checked it\./)
    expect(read(part)).toContain('Commitment 1 was said to be new, but it stood in the statement of the same delegation of 3 May 2023')
    expect(part).toContain('href="/en/debates/before/commitments/1"')
  })

  it('lead forward from the earlier commitment, too', async () => {
    const { html } = await get('/ar/debates/before/commitments/1')
    const part = html.slice(html.indexOf('id="earlier-words"'), html.indexOf('id="follow-up"'))
    expect(part).toMatch(/<blockquote class="said" lang="en" dir="ltr">Hestland will contribute/)
    expect(part).toContain('href="/ar/debates/later/commitments/1"')
    expect(part).toContain('لاحقاً')
    expect(part).not.toContain('سابقاً')
  })

  it('say of what goes on that it stood earlier, and of what was not found that it was not', async () => {
    const going = read((await get('/en/debates/later/commitments/2')).html)
    expect(going).toMatch(/Said to go on/)
    expect(read((await get('/en/debates/before/commitments/2')).html)).toContain('no earlier words like these were found')
  })

  it('make a notice on the page of the statement, and narrow the register down', async () => {
    const { html } = await get('/en/debates/later/statements/hestland')
    expect(read(html)).toContain('was said to be new, but it stood in the statement of the same delegation of')
    expect(read((await get('/en/debates/before/statements/hestland')).html)).not.toContain('was said to be new, but')
    const stood = (await get('/en/debates/later/register?earlier=stood')).html
    expect(stood).toContain('id="c1"')
    expect(stood).not.toContain('id="c4"')
    const ask = async (path: string) => {
      const { status, html } = await get(path)
      return { status, text: html }
    }
    expect(await wrongNumbers(ask as never, '/en/debates/later/register?earlier=linked')).toEqual([])
    expect((await get('/en/debates/before/register?earlier=linked')).html).not.toContain('id="c1"')
  })

  it('stand in the files of the register', async () => {
    const json = JSON.parse((await get('/en/debates/later/register.json?earlier=stood')).html)
    expect(json[0].earlier[0]).toMatchObject({ debate: 'before', number: 1, date: '2023-05-03', accepted: false })
    expect(json[0].notices).toMatchObject([{ code: 'commitment.stood-earlier', place: null }])
    expect(JSON.parse((await get('/en/debates/before/register.json')).html)[0]).toMatchObject({ earlier: [], notices: [] })
    const csv = (await get('/en/debates/later/register.csv?earlier=stood')).html
    expect(csv.split('\r\n')[0]).toMatch(/,assessment,earlier$/)
    expect(csv).toContain('before/1 (proposed)')
  })

  it('are accepted and taken away in review, which stays at the same commitment, and said again with what was typed where it is refused', async () => {
    const page = (await get('/en/debates/later/review/1')).html
    expect(page).toContain('action="/en/debates/later/review/1/link-earlier')
    expect(page).toContain('value="before/1"')
    const accepted = await post('/en/debates/later/review/1/link-earlier', { version: '1', earlier: 'before/1' })
    expect([accepted.status, accepted.to]).toEqual([303, '/en/debates/later/review/1?done=1.2'])
    expect(read((await get(accepted.to)).html)).toContain('Linked by a reviewer.')
    expect(read((await get('/en/debates/later/commitments/1')).html)).toContain('nothing became before/1: the same')
    const again = await post('/en/debates/later/review/1/link-earlier', { version: '2', earlier: 'nowhere/7' })
    expect(again.status).toBe(422)
    expect(again.html).toContain('value="nowhere/7"')
    expect(read(again.html)).toContain('This is no earlier commitment that is shown.')
    const late = await post('/en/debates/later/review/1/unlink-earlier', { version: '1', earlier: 'before/1' })
    expect(late.status).toBe(409)
    const taken = await post('/en/debates/later/review/1/unlink-earlier', { version: '2', earlier: 'before/1' })
    expect(taken.status).toBe(303)
    const page2 = read((await get('/en/debates/later/commitments/1')).html)
    expect(page2).not.toContain('was said to be new, but')
    await post('/en/debates/later/review/1/undo', { version: '3' })
    expect(read((await get('/en/debates/later/commitments/1')).html)).toContain('A reviewer has said that they are the same commitment.')
  })

  it('say that the earlier one was set aside, and show none of the words of a statement that was withdrawn', async () => {
    await database.write(async (queries) =>
      setAsideCommitment(queries, asSeen(await commitmentAt(queries, before, 1)), 'It was an example.', byTester),
    )
    const aside = read((await get('/en/debates/later/commitments/1')).html)
    expect(aside).toContain('It was set aside since.')
    expect(aside).not.toContain('was said to be new, but')
    await database.write((queries) => withdrawStatement(queries, before, 'hestland', 'Handed in by mistake.', byTester))
    const gone = (await get('/en/debates/later/commitments/1')).html
    expect(read(gone)).toContain('Its statement was withdrawn; its words are no longer shown.')
    expect(gone).not.toContain('millions de dollars')
  })
})
