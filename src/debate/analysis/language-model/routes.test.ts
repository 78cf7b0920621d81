import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs } from '../../../../test/support/debates.ts'
import { answering, type Manner, modelAt, openEndpoint, secretKey, sentencesIn } from '../../../../test/support/model-endpoint.ts'
import { deskIn } from '../../../../test/support/small-debate.ts'
import { type AskingBench, askLanguageModel } from '../../../doors/ask-language-model.ts'
import { routesOf } from '../../../doors/web/routes.ts'
import { webApp } from '../../../doors/web/web-app.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { LanguageModel } from '../../../platform/language-model/index.ts'
import { keepSetting } from '../../../platform/settings/index.ts'
import { issueDebate } from '../../concept-note/index.ts'
import en from './messages/en.json' with { type: 'json' }
import { languageModelQueue } from './requests.ts'

const at = '2026-11-02T09:30:00.000Z'
const by = { actor: 'Amina Yusuf', at }
const missed = 'We thank the presidency.'

/** Proposes the first sentence of the statement of Hestland as a commitment and what is one already, and lies once. */
const proposing: Manner = (request, response) => {
  const findings = sentencesIn(request).flatMap(({ sentence, text }) =>
    text === missed || text.startsWith('Hestland will')
      ? [{ sentence, categories: ['commitment'], kind: 'new', quote: text }]
      : text.startsWith('Peace')
        ? [{ sentence, categories: ['gap'], quote: 'Peace needs <b>men</b>.' }]
        : [],
  )
  answering(response, { findings })
}

const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

eachDatabase('the page of the language model', (open) => {
  let database: Database
  let model: LanguageModel
  const jobs = askedJobs()
  const defects: unknown[] = []
  const run = () => Promise.reject(new Error('Nothing is run in a worker here'))
  const pagesOf = (languageModel?: LanguageModel) => {
    const routes = routesOf({ database, jobs, run, ...(languageModel && { languageModel }) })
    const app = webApp({ database, routes, now: () => at, report: (problem) => String(defects.push(problem)) })
    const answered = async (response: Response | Promise<Response>) => {
      const { status, headers } = await response
      const html = await (await response).text()
      if (defects.length > 0) throw defects[0]
      expect(html).not.toContain(secretKey)
      return { status, to: headers.get('location') ?? '', html, text: read(html) }
    }
    return {
      get: (path: string) => answered(app.request(path, { headers: { host: 'localhost' } })),
      post: (path: string, fields: Readonly<Record<string, string>> = {}) => {
        const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
        return answered(app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }))
      },
    }
  }
  const asked = (debateId: number, languageModel: LanguageModel) => {
    const report = (problem: unknown): string => {
      throw problem
    }
    const bench: AskingBench = { database, jobs, run, report, ending: new AbortController().signal, languageModel }
    return askLanguageModel(bench, debateId, () => by, { waits: [], longest: 60_000 })
  }
  beforeAll(async () => {
    database = await open()
    await database.write((queries) => keepSetting(queries, 'person', 'Amina Yusuf'))
    model = modelAt(await openEndpoint(proposing))
  })
  const path = (slug: string, rest = '', language = 'en') => `/${language}/debates/${slug}/language-model${rest}`

  it('says that nothing is sent where none is set, and does nothing', async () => {
    const { slug } = await deskIn(database)
    const pages = pagesOf()
    const { text, html } = await pages.get(path(slug))
    expect(text).toContain('No language model is set: nothing is sent to anybody.')
    expect(html).not.toContain('<form method="post"')
    const refused = await pages.post(path(slug, '/ask'))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(en.refusals['language-model.off'])])
    expect((await pages.post(path(slug, '/allow'), { seen: '0', understood: 'yes' })).status).toBe(422)
    expect(jobs.asked).toEqual([])
  })

  describe('where one is set', () => {
    it('asks who allows it to send what is not public, keeps who did, and lets it be withdrawn', async () => {
      const { slug } = await deskIn(database)
      const pages = pagesOf(model)
      const first = await pages.get(path(slug))
      expect(first.text).toContain('2 statements are not yet public. They are not sent unless somebody allows it here.')
      expect(first.text).toContain(model.host)
      const unticked = await pages.post(path(slug, '/allow'), { seen: '0' })
      expect([unticked.status, unticked.text]).toEqual([422, expect.stringContaining(en.refusals['language-model.not-understood'])])
      expect((await pages.post(path(slug, '/allow'), { seen: '0', understood: 'yes' })).status).toBe(303)
      const allowed = await pages.get(path(slug))
      expect(allowed.text).toContain('2 statements are not yet public. Sending them is allowed.')
      expect(allowed.text).toContain(`Amina Yusuf allowed sending to ${model.host}, 2 November 2026.`)
      const late = await pages.post(path(slug, '/allow'), { seen: '0', understood: 'yes' })
      expect([late.status, late.text]).toEqual([409, expect.stringContaining(en.refusals['language-model.changed'])])
      expect((await pages.post(path(slug, '/withdraw'))).status).toBe(303)
      const withdrawn = await pages.get(path(slug))
      expect(withdrawn.text).toContain('They are not sent unless somebody allows it here.')
      expect(withdrawn.text).toContain('Amina Yusuf withdrew the permission')
      expect((await pages.post(path(slug, '/withdraw'))).text).toContain('Nothing was allowed in this debate')
    })
    it('asks on a wish, shows what was sent, what agrees, what adds, and what was thrown away, each number opening what it counts', async () => {
      const desk = await deskIn(database)
      const { slug, debateId } = desk
      await database.write((queries) => issueDebate(queries, debateId, '2026-11-01', { ...by, at: '2026-11-01T00:00:00.000Z' }))
      const pages = pagesOf(model)
      expect((await pages.get(path(slug))).text).toContain('2 statements are public')
      expect((await pages.post(path(slug, '/ask'))).status).toBe(303)
      expect(jobs.asked.at(-1)).toEqual({ queue: languageModelQueue, data: { debate: debateId }, key: `debate ${debateId}` })
      await asked(debateId, model)
      const { text, html } = await pages.get(path(slug))
      expect(text).toContain('Answered: 2 of 2 that may be sent.')
      expect(text).toContain(`2 November 2026, to invented-7b at ${model.host}; answered.`)
      expect(text).toContain('1 proposal agrees with what had been found before; nothing was added.')
      expect(text).toContain('1 proposal adds a finding, which waits for a review.')
      expect(text).toContain('words that do not stand in that sentence')
      expect(html).not.toMatch(/needs (?:<b>|&lt;b)/)
      const narrowed = await pages.get(path(slug, '?thrown=not-in-statement'))
      expect(narrowed.text).toContain('Statement by statement: words that do not stand in that sentence')
      expect(narrowed.text).not.toContain('Savaria')
      const adds = await pages.get(path(slug, '/proposals?which=adds'))
      expect(adds.text).toContain(missed)
      expect(adds.text).toContain('Proposed by invented-7b alone.')
      expect(adds.text).not.toContain('$2 million')
      expect((await pages.get(path(slug, '/proposals?which=agrees'))).text).toContain('$2 million')
      expect(html).toContain(`href="${path(slug, '/proposals')}?which=adds&amp;statement=hestland"`)
      expect((await pages.get(path(slug, '/proposals?statement=hestland'))).text).toContain('Hestland')
      expect((await pages.get(path(slug, '/proposals?statement=savaria'))).text).toContain('There are none.')

      const alone = await pages.get(`/en/debates/${slug}/commitments/6`)
      expect(alone.text).toContain('a language model, and nobody has measured how often that is right (language-model@1:invented-7b)')
      expect((await pages.get(`/en/debates/${slug}/commitments/1`)).text).toContain('A language model (invented-7b) proposed the same')
      const queue = await pages.get(`/en/debates/${slug}/review`)
      expect(queue.text).toContain('A language model (invented-7b) proposed it, and nobody has measured how often that is right.')
      expect(queue.html).toContain(`href="/en/debates/${slug}/language-model"`)
      expect((await pages.get(`/ar/debates/${slug}/review`)).text).toContain('اقترح ذلك نموذج لغوي (\u2068invented-7b\u2069)')
      const statement = await pages.get(`/en/debates/${slug}/statements/hestland`)
      expect(statement.text).toContain('nobody has measured how often that is right')
      const { to } = await pages.get(`/en/count?in=${slug}&find=commitment`)
      const count = await pages.get(to)
      expect(count.status).toBe(200)
      expect(count.text).toContain('a language model alone proposed some of what is counted')
    })
    it('keeps a statement back, of which readers are told nothing', async () => {
      const { slug, debateId } = await deskIn(database)
      await database.write((queries) => issueDebate(queries, debateId, '2026-11-01', { ...by, at: '2026-11-01T00:00:00.000Z' }))
      const pages = pagesOf(model)
      expect((await pages.post(path(slug, '/keep-back'), { statement: 'hestland' })).status).toBe(303)
      expect((await pages.get(path(slug))).text).toContain('1 statement was kept back by somebody, and is never sent.')
      expect((await pages.post(path(slug, '/keep-back'), { statement: 'nobody' })).status).toBe(404)
      await database.write((queries) => keepSetting(queries, 'person', null as never))
      const reader = await pages.get(path(slug))
      await database.write((queries) => keepSetting(queries, 'person', 'Amina Yusuf'))
      expect(reader.text).not.toMatch(/kept back|Keep back|never sent/)
      expect(reader.html).not.toContain('<form method="post"')
      expect((await pages.post(path(slug, '/release'), { statement: 'hestland' })).status).toBe(303)
      expect((await pages.get(path(slug))).text).toContain('2 statements are public')
    })
    it('speaks Arabic', async () => {
      const { slug } = await deskIn(database)
      const { html, text } = await pagesOf(model).get(path(slug, '', 'ar'))
      expect(html).toContain('dir="rtl"')
      expect(text).toContain('بيانان لم يُعلنا بعد (2). ولا يُرسلان ما لم يسمح بذلك شخص في هذه الصفحة.')
      expect((await pagesOf(model).get(path(slug, '/proposals', 'ar'))).text).toContain('لا يوجد شيء.')
    })
  })
})
