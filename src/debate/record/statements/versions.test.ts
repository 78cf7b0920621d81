import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs, benchOver, byTester, workers } from '../../../../test/support/debates.ts'
import { handedIn } from '../../../../test/support/handed-in.ts'
import { takeInWaiting } from '../../../doors/take-in.ts'
import type { Database } from '../../../platform/database/index.ts'
import { type Answer, type HandedIn, type Route, typed } from '../../../platform/http/index.ts'
import { issueDebate, openDebate } from '../../concept-note/index.ts'
import { handInStatements, statementRoutes } from '../../statements/index.ts'
import { commitmentRoutes } from '../commitment/routes.ts'
import { statementPagesRoutes } from './routes.ts'

const by = byTester
const fund = 'Hestland will contribute $2 million to local women’s networks by 2030.'
const train = 'We will train 40 women mediators in 2028, together with the regional centre.'
const deploy = 'We will deploy 120 women peacekeepers to three missions before the end of 2029.'
const ar = 'ونشكر الرئاسة على عقد هذه المناقشة المفتوحة، ونؤكد أهمية مشاركة المرأة في عمليات السلام.'
const first = ['Statement by Hestland', fund, train, deploy, ar]
const second = ['Statement by Hestland', train.replace('40', '60'), deploy, ar.replace('نؤكد', 'نجدد تأكيد')]

eachDatabase('the versions of a statement', (open) => {
  const pool = workers()
  const jobs = askedJobs()
  let database: Database
  let debateId: number
  const takeIn = () => takeInWaiting(benchOver(database, pool), debateId, () => by)
  beforeAll(async () => {
    database = await open()
    debateId = await database.write((queries) => openDebate(queries, { slug: 'here', date: '2026-10-21' }, by))
    await database.write((queries) => handInStatements(queries, debateId, [handedIn('hestland.txt', first)], by))
    await takeIn()
  })
  afterAll(() => pool.close())

  const routes = (): readonly Route[] => {
    const bench = benchOver(database, pool, jobs)
    return [...statementRoutes(bench, async () => {}), ...statementPagesRoutes(bench), ...commitmentRoutes(bench)]
  }
  const ask = (
    method: 'GET' | 'POST',
    path: string,
    given: { query?: string; params?: object; form?: object; files?: readonly HandedIn[]; language?: 'en' | 'ar' } = {},
  ): Promise<Answer> => {
    const route = routes().find((one) => one.method === method && one.path === `/debates/:slug/${path}`)!
    return route.answer({
      ...by,
      language: given.language ?? 'en',
      params: { slug: 'here', anchor: 'hestland', ...given.params },
      query: new URLSearchParams(given.query),
      path: `/debates/here/${path}`,
      form: typed({ ...given.form }),
      all: () => [],
      files: () => given.files ?? [],
    })
  }
  const htmlOf = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')
  const text = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  const corrected = 'statements/:anchor/corrected-file'
  const seenIn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)![1]!
  const file = (paragraphs: readonly string[]): HandedIn => ({
    name: 'corrected.txt',
    bytes: new Uint8Array(handedIn('x', paragraphs).bytes),
  })

  it('begin with a form that asks for the file and the reason, all at once, and is refused to whoever saw an older version', async () => {
    const seen = seenIn(htmlOf(await ask('GET', corrected)))
    const empty = await ask('POST', corrected, { form: { seen } })
    expect(empty).toMatchObject({ status: 422 })
    expect(text(htmlOf(empty))).toContain('Choose the corrected file first.')
    expect(text(htmlOf(empty))).toContain('Say what was corrected')
    const same = await ask('POST', corrected, { form: { seen, why: 'No change.' }, files: [file(first)] })
    expect(text(htmlOf(same))).toContain('These are the very bytes of version 1')
    expect(await ask('POST', corrected, { form: { seen, why: 'The number was wrong.' }, files: [file(second)] })).toMatchObject({
      kind: 'redirect',
    })
    expect(jobs.asked.at(-1)).toMatchObject({ queue: 'take-in', data: { debate: debateId } })
    expect(htmlOf(await ask('GET', corrected))).toContain('http-equiv="refresh"')
    await takeIn()
    const late = await ask('POST', corrected, { form: { seen, why: 'Late.' }, files: [file(first)] })
    expect(late).toMatchObject({ status: 409 })
    expect(text(htmlOf(late))).toContain('Version 2 came after you opened this page')
  })

  it('stand side by side, with what was taken out and put in, and what became of each commitment', async () => {
    const html = htmlOf(await ask('GET', 'statements/:anchor/versions/:version', { params: { version: '2' } }))
    expect(html).toContain('<del><span class="read-out" lang="en" dir="ltr">[taken out] </span>40</del>')
    expect(html).toContain('<ins><span class="read-out" lang="en" dir="ltr">[put in] </span>60</ins>')
    expect(html).toMatch(/<p class="said" lang="ar" dir="rtl">[^<]*<ins>/)
    const said = text(html)
    expect(said).toContain('Version 2 was taken in on 2 November 2026 and took the place of version 1.')
    expect(said).toContain('Reason given: The number was wrong.')
    expect(said).toMatch(/2 ?changed: proposed again, until a person has checked it ?Before: We will train 40 .*Now: We will train 60 /)
    expect(said).toMatch(/1 ?gone: no longer counted/)
    expect(said).toMatch(/3 ?(?:unchanged|moved)/)
    expect(htmlOf(await ask('GET', 'statements/:anchor/versions/:version', { params: { version: '2' }, language: 'ar' }))).toContain(
      '<html lang="ar" dir="rtl">',
    )
  })

  it('answer 404 to a version that there is not, and lead to the text where nothing came before it', async () => {
    for (const version of ['9', '0', 'x'])
      await expect(ask('GET', 'statements/:anchor/versions/:version', { params: { version } })).rejects.toMatchObject({
        code: 'statement-version.not-found',
      })
    expect(await ask('GET', 'statements/:anchor/versions/:version', { params: { version: '1' } })).toMatchObject({
      to: '/en/debates/here/statements/hestland?version=1',
    })
  })

  it('stay: an old one is shown as it was, with its commitments, and says what took its place', async () => {
    const newest = htmlOf(await ask('GET', 'statements/:anchor'))
    expect(text(newest)).toContain('We will train 60 women')
    expect(newest).toContain('/statements/hestland/versions/2"')
    const old = htmlOf(await ask('GET', 'statements/:anchor', { query: 'version=1' }))
    expect(text(old)).toContain('We will train 40 women')
    expect(text(old)).toContain('Version 2 took its place, and counts.')
    expect(old).toContain('/versions/2?from=1')
    expect(old).toContain('/commitments/1')
  })

  it('say on the page of a commitment that its words are gone, with the place where they stood', async () => {
    const html = htmlOf(await ask('GET', 'commitments/:number', { params: { number: '1' } }))
    expect(text(html)).toContain('These words are gone from version 2 of the statement')
    expect(html).toContain('/statements/hestland?version=1#p2s1')
    expect(text(html)).toContain(fund)
  })

  it('have a corrigendum beside the text that was issued, which stays', async () => {
    await database.write((queries) => issueDebate(queries, debateId, '2026-11-01', by))
    const form = htmlOf(await ask('GET', corrected))
    expect(text(form)).toContain('What you hand in is a corrigendum')
    await ask('POST', corrected, {
      form: { seen: seenIn(form), why: 'A slip.' },
      files: [file(second.map((one) => one.replace('120', '140')))],
    })
    await takeIn()
    const html = htmlOf(await ask('GET', 'statements/:anchor'))
    expect(text(html)).toContain('We will deploy 120 women')
    expect(text(html)).toContain('A corrigendum to this text was handed in on 2 November 2026.')
    const beside = htmlOf(await ask('GET', 'statements/:anchor', { query: 'version=3' }))
    expect(text(beside)).toContain('We will deploy 140 women')
    expect(text(beside)).toContain('This is the corrigendum of 2 November 2026. The text that was issued is version 2')
    expect(text(htmlOf(await ask('GET', 'statements/:anchor/versions/:version', { params: { version: '3' } })))).toContain(
      'changed by the corrigendum; the first words stay its quote',
    )
    const commitment = htmlOf(await ask('GET', 'commitments/:number', { params: { number: '3' } }))
    expect(text(commitment)).toContain('The corrigendum says:')
    expect(text(commitment)).toContain('We will deploy 140 women peacekeepers')
    const takingBack = htmlOf(await ask('GET', 'issue'))
    await expect(ask('POST', 'issue', { form: { seen: seenIn(takingBack), why: 'By mistake.' } })).rejects.toMatchObject({
      code: 'statement.corrigendum-stands',
    })
    expect(htmlOf(await ask('GET', 'issue'))).toContain('1 November 2026')
  })
})
