import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs } from '../../../../test/support/debates.ts'
import { type Desk, deskIn, smallStatements } from '../../../../test/support/small-debate.ts'
import { webApp } from '../../../doors/web/web-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import { keepSetting } from '../../../platform/settings/index.ts'
import { issueDebate } from '../../concept-note/index.ts'
import { commitmentRoutes } from '../index.ts'
import { reviewCommitment } from '../review-commitment.ts'
import { setAsideCommitment } from '../set-aside-commitment.ts'

const joana = { actor: 'Joana Reis', at: '2026-11-02T09:00:00.000Z' }

/** The words that a reader of a page sees. */
const read = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ')

type Fields = Readonly<Record<string, string | readonly string[]>>

eachDatabase('the pages of coding', (open) => {
  let database: Database
  let app: ReturnType<typeof webApp>
  const defects: unknown[] = []

  beforeAll(async () => {
    database = await open()
    const run = () => Promise.reject(new Error('Nothing is run in a worker here'))
    const routes = commitmentRoutes({ database, jobs: askedJobs(), run })
    app = webApp({ database, routes, now: () => '2026-11-02T09:30:00.000Z', report: (problem) => String(defects.push(problem)) })
  })
  const answered = async (response: Response | Promise<Response>) => {
    const { status, headers } = await response
    const html = await (await response).text()
    if (defects.length > 0) throw defects[0]
    return { status, to: headers.get('location') ?? '', type: headers.get('content-type') ?? '', html, text: read(html) }
  }
  const as = (name: string) => database.write((queries) => keepSetting(queries, 'person', name))
  const get = (path: string) => answered(app.request(path, { headers: { host: 'localhost' } }))
  const post = (path: string, fields: Fields) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one as string)
    const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
    return answered(app.request(path, { method: 'POST', headers, body: body.toString() }))
  }
  /** A debate of its own, by its address in a language, with Amina at work. */
  const newDebate = async (): Promise<{ desk: Desk; at: (path: string, language?: string) => string }> => {
    const desk = await deskIn(database)
    await as('Amina Yusuf')
    return { desk, at: (path, language = 'en') => `/${language}/debates/${desk.slug}${path}` }
  }
  const places = ['p2s1', 'p2s2', 'p2s3', 'p3s1', 'p3s2', 'p3s3'].map((place) => `hestland.${place}`)
  /** A form of the whole statement of Hestland: what is ticked, by place, `commitment new`. */
  const whole = (ticked: Readonly<Record<string, string>>): Fields => ({
    sentence: places,
    ...Object.fromEntries(
      Object.entries(ticked).flatMap(([place, words]) => {
        const [category, kind = ''] = words.split(' ')
        return [
          [`label-hestland.${place}`, category!],
          [`kind-hestland.${place}`, kind],
        ]
      }),
    ),
  })
  const aminas = { p2s2: 'commitment new', p3s1: 'commitment continuing', p3s3: 'gap' }
  const joanas = { p2s2: 'commitment new', p3s1: 'achievement', p3s3: 'challenge' }
  const both = async (at: (path: string) => string) => {
    await post(at('/coding/statements/hestland'), whole(aminas))
    await as('Joana Reis')
    await post(at('/coding/statements/hestland'), whole(joanas))
  }

  describe('a statement', () => {
    it('is listed, with who has coded it by number, and how to begin', async () => {
      const { at } = await newDebate()
      const { status, text, html } = await get(at('/coding'))
      expect(status).toBe(200)
      expect(text).toContain('Hestland6by nobody yetCode this statement')
      expect(text).toContain('Nothing is retrained by it')
      expect(html).toContain(`href="${at('/coding/statements/hestland')}"`)
      await post(at('/coding/statements/hestland'), whole(aminas))
      expect((await get(at('/coding'))).text).toContain('Hestland6You (coder 1): 6 of 6Look at your labels')
      await as('Joana Reis')
      const seen = (await get(at('/coding'))).text
      expect(seen).toContain('Hestland6Coder 1: 6 of 6Code this statement')
      expect(seen).not.toContain('Amina')
    })
    it('shows each sentence with six boxes, and nothing that was proposed until it is kept', async () => {
      const { at } = await newDebate()
      const before = await get(at('/coding/statements/hestland'))
      expect(before.text).toContain('0 of 6 sentences coded by you')
      expect(before.html.match(/type="checkbox"/g)).toHaveLength(36)
      expect(before.html).toContain('<legend><span class="said" lang="en" dir="ltr">We thank the presidency.</span></legend>')
      expect(before.text).not.toContain('The machine proposed')
      expect(before.html).not.toContain('checked')
      const { status, to } = await post(at('/coding/statements/hestland?part=1'), whole(aminas))
      expect([status, to]).toEqual([303, at(`/coding/statements/hestland?part=1&kept=${places.join('_')}`)])
      const after = await get(to)
      expect(after.text).toContain('Kept: 6 sentences.')
      expect(after.text).toContain('The machine proposed: Commitment · ')
      expect(after.text).toContain('The machine proposed nothing. As you said.')
      expect(after.html.match(/checked/g)).toHaveLength(3)
    })
    it('shows a second coder neither what was proposed nor what the first said', async () => {
      const { at } = await newDebate()
      await post(at('/coding/statements/hestland'), whole(aminas))
      await as('Joana Reis')
      const { html, text } = await get(at('/coding/statements/hestland'))
      expect(html).not.toContain('checked')
      expect(text).not.toMatch(/The machine proposed:|Coder 1/)
      const place = await get(at('/coding/sentences/savaria/p2s1'))
      expect(place.text).not.toContain('Somebody has labelled')
      const sentence = await get(at('/coding/sentences/hestland/p3s3'))
      expect(sentence.text).toContain('Somebody has labelled this sentence.')
      expect(sentence.text).not.toMatch(/Coder 1: /)
    })
    it('says all that is wrong, beside the sentence, keeps what was ticked, and keeps nothing of it; in Arabic, too', async () => {
      const { at } = await newDebate()
      const wrong = whole({ p2s2: 'commitment', p3s1: 'gap new' })
      const { status, text, html } = await post(at('/coding/statements/hestland'), wrong)
      expect(status).toBe(422)
      expect(text).toContain('Sentence p2s2 is ticked as a commitment: say also whether it is new')
      expect(text).toContain('Sentence p3s1 has a kind of commitment, but is not ticked')
      for (const anchor of ['kind-hestland.p2s2', 'kind-hestland.p3s1']) {
        expect(html).toContain(`href="#${anchor}"`)
        expect(html).toContain(`id="${anchor}"`)
      }
      expect(html.match(/checked/g)).toHaveLength(2)
      expect((await get(at('/coding'))).text).toContain('by nobody yet')
      const arabic = await post(at('/coding/statements/hestland', 'ar'), wrong)
      expect(arabic.text).toContain('وُسمت الجملة p2s2 بأنها التزام')
    })
    it('takes back what was kept', async () => {
      const { at } = await newDebate()
      await post(at('/coding/statements/hestland'), whole(aminas))
      const path = at('').slice(3)
      const { status, to } = await post(at('/coding/take-back'), {
        sentence: places,
        to: `${path}/coding/statements/hestland?part=1`,
      })
      expect([status, to]).toEqual([303, at('/coding/statements/hestland?part=1&undone=1')])
      expect((await get(to)).text).toContain('0 of 6 sentences coded by you')
      // An undo can be taken back, too.
      await post(at('/coding/take-back'), { sentence: places })
      expect((await get(at('/coding/statements/hestland'))).text).toContain('6 of 6 sentences coded by you')
      const elsewhere = await post(at('/coding/take-back'), { sentence: [], to: '//elsewhere.example' })
      expect(elsewhere.to).toBe(at('/coding?undone=1'))
    })
    it('is written right to left where it is said so', async () => {
      const { at } = await newDebate()
      const { html } = await get(at('/coding/statements/savaria', 'ar'))
      expect(html).toContain('<legend><span class="said" lang="ar" dir="rtl">')
      expect(html).toContain(smallStatements.savaria[1].split('.')[0])
    })
    it('stands garbage', async () => {
      const { at } = await newDebate()
      for (const path of [
        '/coding/statements/nowhere',
        '/coding/sentences/hestland/p9s9',
        '/coding/samples/7',
        '/coding/sentences/hestland/x',
      ])
        expect([path, (await get(at(path))).status]).toEqual([path, 404])
      expect((await post(at('/coding/statements/hestland'), { sentence: ['x', 'hestland.p1s', '../.p1s1'] })).status).toBe(303)
    })
  })

  describe('one sentence', () => {
    it('shows what was proposed and why, and takes right, none, or what is ticked', async () => {
      const { at } = await newDebate()
      const path = at('/coding/sentences/hestland/p2s2')
      const { text, html } = await get(path)
      expect(text).toMatch(/What the machine proposed ?Commitment ?: Speaks for itself in the future/)
      expect(html).toMatch(/value="commitment" checked/)
      expect(html).toContain(`href="${at('/review/1')}"`)
      const right = await post(`${path}/label`, { as: 'proposed' })
      expect([right.status, right.to]).toEqual([303, `${path}?done=1`])
      expect((await get(right.to)).text).toContain('Your answer is kept.')
      expect((await get(path)).text).toContain('You have said: Commitment')
      await post(`${path}/label`, { as: 'none', 'label-hestland.p2s2': 'gap' })
      expect((await get(path)).text).toContain('You have said: None of the six')
      await post(`${path}/label`, { 'label-hestland.p2s2': ['gap', 'example'] })
      expect((await get(path)).text).toContain('You have said: Example · Gap')
      const wrong = await post(`${path}/label`, { 'label-hestland.p2s2': ['commitment'] })
      expect([wrong.status, wrong.text.includes('say also whether it is new')]).toEqual([422, true])
      const back = await post(at('/coding/take-back'), { sentence: 'hestland.p2s2', to: path.slice(3) })
      expect(back.to).toBe(`${path}?undone=1`)
      expect((await get(back.to)).text).toContain('You have said: None of the six')
    })
    it('refuses to decide where nobody differs: label.no-differing', async () => {
      const { at } = await newDebate()
      const { status, text } = await post(at('/coding/sentences/hestland/p2s2/adjudicate'), { as: 'none' })
      expect([status, text.includes('No two coders differ on sentence p2s2')]).toEqual([422, true])
    })
  })

  describe('two coders', () => {
    it('are told how far they agree, with κ, and why there is none', async () => {
      const { at } = await newDebate()
      expect((await get(at('/coding/agreement'))).text).toContain('No two people have coded the same sentences yet.')
      await both(at)
      const list = await get(at('/coding/agreement'))
      expect(list.text).toContain('Coder 1 and You (coder 2)6')
      expect(list.html).toContain(`href="${at('/coding/agreement?between=1.2')}"`)
      const { text, html } = await get(at('/coding/agreement?between=1.2'))
      // Six sentences, of which the first coder took two for commitments, the second one of these: κ = 4/7.
      expect(text).toMatch(/Commitment0\.57 \(-?\d\.\d\d to 1\.00\)83%67%2 · 11/)
      expect(text).toContain('none: both gave all sentences the same answer')
      expect(text).toContain('With fewer than 50 sentences')
      expect(html).toContain(`href="${at('/coding/compared?between=1.2&amp;which=differ&amp;of=gap')}"`)
      expect((await get(at('/coding/agreement?between=1.2', 'ar'))).text).toContain('المرمّز 1 وأنت (المرمّز 2)')
    })
    it('are shown what they differ in; a third person decides, and that holds: coders.not-found for others', async () => {
      const { at } = await newDebate()
      await both(at)
      await as('Third Person')
      const { text, html } = await get(at('/coding/compared?between=1.2&of=gap'))
      expect(text).toContain('The gap in funding remains wide.')
      expect(text).toContain('Coder 1: Gap')
      expect(text).toContain('Coder 2: Challenge')
      const path = at('/coding/sentences/hestland/p3s3')
      expect(html).toContain(`href="${path}"`)
      expect((await get(path)).text).toContain('Decide between coders')
      expect((await post(`${path}/adjudicate`, { 'label-hestland.p3s3': ['challenge', 'gap'] })).status).toBe(303)
      expect((await get(at('/coding/compared?between=1.2&of=gap'))).text).toContain('Decided: Challenge · Gap')
      const tsv = await get(at('/coding/labels.tsv'))
      expect(tsv.html).toContain('@1#p3s3\tHG\t-\t-\n')
      await post(at('/coding/take-back'), { sentence: 'hestland.p3s3', role: 'adjudicator', to: path.slice(3) })
      expect((await get(path)).text).not.toContain('Decided:')
      for (const which of ['all', 'first', 'second']) {
        const shown = await get(at(`/coding/compared?between=1.2&which=${which}&of=commitment`))
        expect([which, shown.text.includes('Hestland will contribute')]).toEqual([which, true])
      }
      for (const pair of ['1.9', '1.1', 'x', '']) expect((await get(at(`/coding/compared?between=${pair}`))).status).toBe(404)
      expect((await get(at('/coding/agreement?between=1.9'))).text).toContain('These are not two coders')
    })
  })

  describe('a sample', () => {
    it('is drawn, coded blind, and compared: sample.size, sample.seed, sample.not-found', async () => {
      const { at } = await newDebate()
      expect((await get(at('/coding/samples'))).text).toContain('No sample was drawn')
      const wrong = await post(at('/coding/samples'), { size: '3', seed: ' ' })
      expect(wrong.status).toBe(422)
      expect(wrong.text).toContain('a number from 10 to 1000')
      expect(wrong.text).toContain('Give a seed')
      const { to } = await post(at('/coding/samples'), { size: '10', seed: 'one' })
      expect(to).toBe(at('/coding/samples/1'))
      const { text, html } = await get(to)
      expect(text).toContain('0 of 8 sentences coded by you')
      expect(text).toContain('From the statement of Hestland')
      expect(text).toContain('From the statement of Savaria')
      expect(text).not.toContain('The machine proposed:')
      const sentence = [...html.matchAll(/name="sentence" value="([^"]+)"/g)].map((match) => match[1]!)
      expect((await post(to, { sentence, 'label-savaria.p2s1': 'commitment' })).status).toBe(422)
      expect((await get(to)).text).toContain('0 of 8')
      expect((await post(to, { sentence, 'label-savaria.p2s1': 'commitment', 'kind-savaria.p2s1': 'new' })).status).toBe(303)
      expect((await get(to)).text).toContain('8 of 8')
      expect((await get(at('/coding/samples'))).text).toContain('Sample 1 (sentences: 8), seed one')
      expect((await get(at('/coding/samples/2'))).text).toContain('There is no sample 2')
    })
  })

  describe('how well it does', () => {
    it('says that nobody has looked yet, and that nothing is retrained', async () => {
      const { desk } = await newDebate()
      const { text } = await get(`/en/how-well?debate=${desk.slug}`)
      expect(text).toContain('Nobody has reviewed or coded anything yet.')
      expect(text).toContain('Nothing is retrained by what people decide here.')
    })
    it('counts what reviewers accept and set aside, by category and language, with intervals and lists', async () => {
      const { desk } = await newDebate()
      await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(1), joana))
      await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(4), joana))
      await desk.write(async (queries, seen) => setAsideCommitment(queries, await seen(2), 'A wish', joana))
      await desk.write(async (queries, seen) => setAsideCommitment(queries, await seen(3), 'Twice', joana, 'stands-elsewhere'))
      const { text, html } = await get(`/en/how-well?debate=${desk.slug}`)
      expect(text).toContain('Commitment2 of 3: 67% (21% to 94%)no statement coded whole')
      expect(text).toContain('English')
      expect(text).toContain('Commitment1 of 2: 50%')
      expect(text).toContain('Arabic')
      // Beside it what was measured; not where several languages stand together.
      expect(text).toMatch(/\d+ \/ \d+ \(\d+%\) right · \d+ \/ \d+ \(\d+%\) found/)
      const address = `/en/how-well/sentences?which=decided&amp;category=commitment&amp;debate=${desk.slug}`
      expect(html).toContain(`href="${address}"`)
      const list = await get(address.replaceAll('&amp;', '&'))
      expect(list.text).toContain('Hestland will contribute $2 million')
      expect(list.html.match(/<li><div class="quote">/g)).toHaveLength(3)
      const wrong = await get(`/en/how-well/sentences?which=wrong&category=commitment&language=en&debate=${desk.slug}`)
      expect(wrong.html.match(/<li><div class="quote">/g)).toHaveLength(1)
      expect(wrong.text).toContain('We will continue to deploy women peacekeepers.')
    })
    it('tells what was overlooked only of statements that were coded whole', async () => {
      const { desk, at } = await newDebate()
      await post(at('/coding/statements/hestland'), whole({ ...aminas, p2s1: 'commitment reaffirmed' }))
      const { text } = await get(`/en/how-well?debate=${desk.slug}`)
      expect(text).toContain('Statements coded whole: 1')
      expect(text).toMatch(/Commitment2 of 3: 67% \(\d+% to \d+%\)2 of 3: 67%/)
      expect(text).toContain('Kind of commitment, right2 of 2: 100%')
      const missed = await get(`/en/how-well/sentences?which=missed&category=commitment&debate=${desk.slug}`)
      expect(missed.text).toContain('We thank the presidency.')
    })
    it('counts nothing where people differ until somebody has decided', async () => {
      const { desk, at } = await newDebate()
      await both(at)
      const text = async () => (await get(`/en/how-well?debate=${desk.slug}`)).text
      // p3s1: a commitment to one, an achievement to the other.
      expect(await text()).toMatch(/Commitment1 of 2: 50% \([^)]*\)1 of 1: 100% \([^)]*\)1/)
      await post(at('/coding/sentences/hestland/p3s1/adjudicate'), {
        'label-hestland.p3s1': 'commitment',
        'kind-hestland.p3s1': 'continuing',
      })
      expect(await text()).toMatch(/Commitment2 of 3: 67% \([^)]*\)2 of 2: 100% \([^)]*\)0/)
    })
  })

  describe('the labels to take along', () => {
    it('hold positions, coders by number and days, and the words only once the compilation was issued', async () => {
      const { desk, at } = await newDebate()
      await both(at)
      await desk.write(async (queries, seen) => reviewCommitment(queries, await seen(4), { ...joana, actor: 'Some Reviewer' }))
      const { html, type } = await get(at('/coding/labels.jsonl'))
      expect(type).toContain('application/jsonl')
      const lines = html
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const first = lines.find(({ p, n, coder }) => p === 2 && n === 2 && coder === 'coder-1')
      expect(first).toMatchObject({
        what: 'decision',
        sid: `${desk.slug}/hestland@1#p2s2`,
        labels: 'C',
        judged: 'CAXHGR',
        kind: 'new',
        start: 25,
        language: 'en',
        way: 'statement',
        blind: true,
        day: '2026-11-02',
        codebook: '1.0.0',
        order: 2,
        of: 6,
        head: 'Hestland',
        proposed: { labels: expect.stringContaining('C'), kind: 'new' },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      expect(first.proposed.why[0]).toMatchObject({ method: expect.any(String), strength: expect.any(Number) })
      const reviewed = lines.filter(({ way }) => way === 'review')
      expect(reviewed).toMatchObject([{ coder: 'reviewer', labels: 'C', judged: 'C', codebook: null }])
      expect(html).not.toMatch(/Amina|Joana|Some Reviewer|contribute|T\d\d:\d\d/)
      // What holds: not where the two differ.
      expect(lines.filter(({ what }) => what === 'holds').map(({ p, n, labels }) => [p, n, labels])).toEqual([
        [2, 1, '-'],
        [2, 2, 'C'],
        [2, 3, '-'],
        [3, 2, '-'],
      ])
      await desk.write((queries) => issueDebate(queries, desk.debateId, '2026-11-30', { ...joana, at: '2026-12-01T09:00:00.000Z' }))
      const issued = (await get(at('/coding/labels.jsonl'))).html
      const line = issued
        .split('\n')
        .map((one) => JSON.parse(one || '{}'))
        .find(({ p, n }) => p === 2 && n === 1)
      expect(line).toMatchObject({ text: 'We thank the presidency.', previous: null, next: expect.stringMatching(/^Hestland will/) })
      expect(issued).not.toMatch(/Amina|Joana|Some Reviewer/)
    })
  })

  describe('the codebook', () => {
    it('says what each category takes in, takes notes and own codes, and these are given while coding: codebook.category', async () => {
      const { at } = await newDebate()
      const { text } = await get(at('/codebook'))
      expect(text).toContain('Version 1.')
      expect(text).toContain('The speaker binds somebody for whom it speaks')
      const version = /name="version" value="(\d+)"/.exec((await get(at('/codebook'))).html)![1]!
      expect((await post(at('/codebook/note'), { version, category: 'gap', note: 'Missing data is a gap.' })).status).toBe(303)
      expect((await get(at('/codebook'))).text).toContain('Decided for this debate: Missing data is a gap.')
      const wrong = await post(at('/codebook/code'), { version: '1', key: '', name: 'Mentions quotas', definition: '' })
      expect([wrong.status, wrong.html.includes('value="Mentions quotas"')]).toEqual([422, true])
      await post(at('/codebook/code'), { version: '1', key: '', name: 'Mentions quotas', definition: 'A quota is named.' })
      expect((await post(at('/codebook/code'), { version: '1', key: '', name: 'Other', definition: 'x' })).status).toBe(409)
      expect((await post(at('/codebook/note'), { version: '2', category: 'weather', note: 'x' })).text).toContain(
        'Choose one of the six categories',
      )
      expect((await get(at('/coding/statements/hestland'))).text).toContain('Mentions quotas')
      await post(at('/coding/statements/hestland'), { ...whole(aminas), 'code-hestland.p2s2': 'd1' })
      expect((await get(at('/coding/labels.tsv'))).html).toMatch(/@1#p2s2\tC\tnew\tMentions quotas\n/)
      await post(at('/codebook/retire'), { version: '2', key: 'd1' })
      expect((await get(at('/codebook'))).text).toContain('Mentions quotas (no longer given)')
      await post(at('/codebook/undo'), { version: '3' })
      expect((await get(at('/codebook'))).text).not.toContain('no longer given)')
      const arabic = await get(at('/codebook', 'ar'))
      expect(arabic.text).toContain('دليل الترميز')
    })
    it('is also kept for all debates', async () => {
      await newDebate()
      const version = /name="version" value="(\d+)"/.exec((await get('/en/codebook')).html)![1]!
      expect((await post('/en/codebook/note', { version, category: 'example', note: 'Names of laws are examples.' })).to).toBe(
        '/en/codebook',
      )
      const { at } = await newDebate()
      expect((await get(at('/codebook'))).text).toContain('Decided for all debates: Names of laws are examples.')
    })
  })
})
