import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, workers } from '../../../test/support/debates.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import { type Desk, deskIn } from '../../../test/support/small-debate.ts'
import { paragraph, run, wordFile } from '../../../test/support/word-file.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, type HandedIn, type Route, typed, type Visit } from '../../platform/http/index.ts'
import { debateById } from '../concept-note/index.ts'
import { followUpRoutes } from './routes.ts'
import { followUpOf } from './store.ts'

interface Sent {
  readonly language?: Visit['language']
  readonly form?: Readonly<Record<string, string>>
  readonly files?: readonly HandedIn[]
  readonly query?: string
}

eachDatabase('the pages of the follow-up', (open) => {
  let database: Database
  let routes: readonly Route[]
  const pool = workers()
  beforeAll(async () => {
    database = await open()
    routes = followUpRoutes(benchOver(database, pool))
  })
  afterAll(() => pool.close())

  /** Sends a visit to the route at an address below a debate; parts of the address that are numbers are its parameters. */
  async function visit(
    method: Route['method'],
    desk: Desk,
    path: string,
    { language = 'en', form = {}, files = [], query = '' }: Sent = {},
  ): Promise<Answer> {
    const { slug } = await debateById(database.read, desk.debateId)
    for (const route of routes) {
      const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
      const pattern = new RegExp(`^${route.path.replace('/debates/:slug', '').replace(/:\w+(\{[^/]*\})?/g, '(\\d+)')}$`)
      const match = route.method === method ? pattern.exec(path) : null
      if (!match) continue
      const params = Object.fromEntries(names.map((name, index) => [name, index === 0 ? slug : match[index]!]))
      return route.answer({
        language,
        params,
        query: new URLSearchParams(query),
        path: `/debates/${slug}${path}`,
        form: typed(form),
        all: (name) => (form[name] === undefined ? [] : [form[name]]),
        files: () => files,
        actor: 'Amina Yusuf',
        at: '2027-03-02T09:30:00.000Z',
      })
    }
    throw new Error(`No route for ${path}`)
  }
  const get = (desk: Desk, path: string, sent?: Sent) => visit('GET', desk, path, sent)
  const post = (desk: Desk, path: string, sent: Sent) => visit('POST', desk, path, sent)
  const html = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')

  const progress = { organization: 'Hestland', text: 'Eight networks were paid.', 'as-of': '2027-02-28' }
  const assessment = { organization: 'UN Women', value: 'under-way', reason: 'Begun.', 'as-of': '2027-02-28' }

  it('keep what was typed and say each thing that is wrong, in the language of the page', async () => {
    const desk = await deskIn(database)
    const form = { organization: '', text: '', 'as-of': '2027-02-31', 'evidence-links': 'ftp://a.example\nhttps://b.example' }
    const files = [{ name: 'x.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) }]
    const english = await post(desk, '/commitments/1/progress', { form, files })
    expect(english).toMatchObject({ kind: 'page', status: 422 })
    const page = html(english)
    for (const field of ['organization', 'text', 'as-of', 'evidence-links', 'evidence-files']) expect(page).toContain(`href="#${field}"`)
    expect(page).toContain('value="2027-02-31"')
    expect(page).toContain('ftp://a.example\nhttps://b.example</textarea>')
    expect(page).toContain('is a picture and was not kept')
    const arabic = html(await post(desk, '/commitments/1/progress', { language: 'ar', form, files }))
    expect(arabic).toContain('صورة ولم تُحفظ')
    expect(arabic.match(/<div class="error-summary".*?<\/div>/s)?.[0]).not.toContain('lang="en"')
    expect((await followUpOf(database.read, await desk.commitment(1), '2027-03-02')).reports).toEqual([])
  })

  it('keep each thing of the other forms, too', async () => {
    const desk = await deskIn(database)
    const wrong = html(
      await post(desk, '/commitments/1/assess', { form: { organization: 'Hestland', value: 'kept', reason: '', 'as-of': '' } }),
    )
    expect(wrong).toMatch(/value="Hestland"/)
    expect(wrong).toMatch(/value="kept" checked/)
    for (const field of ['organization', 'reason', 'as-of']) expect(wrong).toContain(`href="#${field}"`)
    await post(desk, '/commitments/1/assess', { form: assessment })
    const reply = html(await post(desk, '/commitments/1/assessments/1/reply', { form: { text: 'Paid.', cut: 'yes' } }))
    for (const field of ['source', 'date', 'read']) expect(reply).toContain(`href="#${field}"`)
    expect(reply).toContain('Paid.</textarea>')
    expect(html(await post(desk, '/commitments/1/assessments/1/withdraw', { form: { why: '' } }))).toContain('href="#why"')
  })

  it('begin the form of a report with the request not to write of violence', async () => {
    const desk = await deskIn(database)
    for (const [language, words] of [
      ['en', 'Please don’t write here about violence'],
      ['ar', 'يُرجى عدم الكتابة هنا عن عنف'],
    ] as const) {
      const page = html(await get(desk, '/commitments/1/progress', { language }))
      expect(page.indexOf(words)).toBeGreaterThan(0)
      expect(page.indexOf(words)).toBeLessThan(page.indexOf('<form method="post"'))
    }
  })

  it('lead from a form that is right to what it did', async () => {
    const desk = await deskIn(database)
    const file = {
      name: 'Ms. Norrin, 12 May.docx',
      bytes: new Uint8Array(wordFile([run('Eleven networks signed.'), run('Eight were paid.')].map((one) => paragraph(one)).join(''))),
    }
    const { slug } = await debateById(database.read, desk.debateId)
    const at = `/en/debates/${slug}/commitments/1`
    expect(await post(desk, '/commitments/1/progress', { form: progress, files: [file] })).toEqual({
      kind: 'redirect',
      to: `${at}#progress-1`,
    })
    expect(await post(desk, '/commitments/1/assess', { form: assessment })).toEqual({ kind: 'redirect', to: `${at}#assessment-1` })
    const reply = { text: 'Paid.', source: 'Note verbale 1', date: '2027-03-01', read: 'yes' }
    expect(await post(desk, '/commitments/1/assessments/1/reply', { form: reply })).toEqual({ kind: 'redirect', to: `${at}#assessment-1` })
    const given = await get(desk, '/commitments/1/evidence/1')
    expect(given).toEqual({
      kind: 'file',
      name: 'supporting-information-1-1.txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: 'Eleven networks signed.\n\nEight were paid.',
    })
    expect(await post(desk, '/commitments/1/progress/1/withdraw', { form: { why: 'Wrong.' } })).toEqual({
      kind: 'redirect',
      to: `${at}#follow-up`,
    })
    expect(await refusalOf(() => get(desk, '/commitments/1/evidence/1'))).toBe('evidence.gone')
    expect(await refusalOf(() => get(desk, '/commitments/1/progress/1/withdraw'))).toBe('progress.gone')
    expect(await refusalOf(() => get(desk, '/commitments/1/assessments/4/reply'))).toBe('assessment.not-found')
  })

  it('show in the state of implementation how many stand where, each number opening its list', async () => {
    const desk = await deskIn(database)
    await post(desk, '/commitments/1/assess', { form: assessment })
    await post(desk, '/commitments/1/assess', { form: { ...assessment, organization: 'Lakeside Women’s Peace Network', value: 'kept' } })
    const { slug } = await debateById(database.read, desk.debateId)
    const page = html(await get(desk, '/implementation'))
    expect(page).toContain(`href="/en/debates/${slug}/implementation?state=differing#list"`)
    expect(page).toContain('No information received never means not implemented.')
    const list = html(await get(desk, '/implementation', { query: 'state=differing&delegation=hestland' }))
    expect(list.match(/#follow-up"/g)).toHaveLength(1)
    expect(list).toContain(`/commitments/1#follow-up"`)
    expect(html(await get(desk, '/implementation', { query: 'state=not-kept' }))).toContain('No commitment of this debate stands there.')
    const odd = await get(desk, '/implementation', { query: 'state=%3Cx%3E&page=-3&delegation=nobody' })
    expect(odd).toMatchObject({ kind: 'page', status: 200 })
  })

  describe('on a commitment that is not there', () => {
    it('say so', async () =>
      expect(await refusalOf(async () => get(await deskIn(database), '/commitments/99/progress'))).toBe('commitment.not-found'))
  })
})
