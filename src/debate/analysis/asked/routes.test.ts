import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { askedJobs } from '../../../../test/support/debates.ts'
import { smallDebate } from '../../../../test/support/small-debate.ts'
import { historyOf } from '../../../platform/audit/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { type Answer, type Bench, typed } from '../../../platform/http/index.ts'
import { answerAgainQueue, debateAt } from '../../concept-note/index.ts'
import { debatesToAnswerAgain } from '../answer-again.ts'
import { debateFactsOf } from '../debate-facts.ts'
import { keptConceptsOf } from './kept-concepts.ts'
import { askedConceptsRoutes } from './routes.ts'
import { setConcepts } from './set-concepts.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const fundsQuestion = { kind: 'question', letter: 'a' } as const

eachDatabase('the concepts of a question', (open) => {
  let database: Database
  let debateId: number
  const jobs = askedJobs()
  beforeAll(async () => {
    database = await open()
    debateId = await database.write((queries) => smallDebate(queries, 'here'))
  })
  const ask = (
    method: 'GET' | 'POST',
    path: string,
    { form = {}, query = '', language = 'en', actor = by.actor as string | null, letter = 'a' } = {},
  ): Promise<Answer> =>
    askedConceptsRoutes({ database, jobs, run: async () => Promise.reject(new Error('Nothing runs here')) } satisfies Bench)
      .find((one) => one.method === method && one.path === `/debates/:slug/concept-note/${path.replace('/a', '/:letter')}`)!
      .answer({
        actor,
        at: by.at,
        language: language as 'en' | 'ar',
        params: { slug: 'here', letter },
        query: new URLSearchParams(query),
        path: `/debates/here/concept-note/${path}`,
        form: typed(form),
        all: () => [],
        files: () => [],
      })
  const htmlOf = (answer: Answer) => (answer.kind === 'page' ? answer.html : '')
  const asked = async () =>
    debateFactsOf((await debateAt(database.read, 'here')).note, await keptConceptsOf(database.read, debateId)).asked!

  it('are shown with the words that gave them, in the language of the page; a reader who does not work here is shown no form', async () => {
    const html = htmlOf(await ask('GET', 'questions/a', { actor: null }))
    expect(html).toContain('Women’s networks')
    expect(html).toContain('women’s networks')
    expect(html).toContain('They come from its own words')
    expect(html).not.toContain('<form method="post"')
    const arabic = htmlOf(await ask('GET', 'questions/a', { language: 'ar' }))
    expect(arabic).toContain('dir="rtl"')
    expect(arabic).toContain('شبكات النساء')
  })
  it('are found by a word in any official language, and those that are there are said to be', async () => {
    expect(htmlOf(await ask('GET', 'questions/a', { query: 'find=médiat' }))).toContain('Mediation')
    expect(htmlOf(await ask('GET', 'questions/a', { query: 'find=解除武装' }))).toContain('Disarmament, demobilization and reintegration')
    expect(htmlOf(await ask('GET', 'questions/a', { query: 'find=women’s networks' }))).toContain('among them already')
    expect(htmlOf(await ask('GET', 'questions/a', { query: 'find=xyzzy' }))).toContain('No concept has a name')
  })
  it('are added and taken away, and the statements are looked through again', async () => {
    const path = { to: '/en/debates/here/concept-note/questions/a' }
    expect(await ask('POST', 'questions/a/add', { form: { concept: 'quotas' } })).toMatchObject(path)
    expect(await ask('POST', 'questions/a/take-away', { form: { concept: 'womens-networks' } })).toMatchObject(path)
    const { concepts } = (await asked()).guidingQuestions[0]!
    expect(concepts).toContain('quotas')
    expect(concepts).not.toContain('womens-networks')
    expect((await asked()).guidingQuestions[1]!.concepts).toBeUndefined()
    expect(jobs.asked.filter(({ queue }) => queue === answerAgainQueue).length).toBe(2)
    expect(await debatesToAnswerAgain(database.read)).toEqual([debateId])
    expect(htmlOf(await ask('GET', 'questions/a'))).toContain('added by a person')
    const [first] = (await historyOf(database.read, `concept-note ${debateId}`)).filter(
      ({ action }) => action === 'concept-note.set-concepts',
    )
    expect(first).toMatchObject({ actor: 'Amina Yusuf', data: { kind: 'question', letter: 'a' } })
  })
  it('are refused where nothing would change, and where there is no such concept or question', async () => {
    const refused = async (path: string, concept: string) => ask('POST', path, { form: { concept } })
    expect(await refused('questions/a/add', 'quotas')).toMatchObject({ status: 422, html: expect.stringContaining('among them already') })
    expect(await refused('questions/a/add', 'no-such')).toMatchObject({ status: 422, html: expect.stringContaining('no such concept') })
    expect(await refused('questions/a/take-away', 'mediation')).toMatchObject({
      status: 422,
      html: expect.stringContaining('no longer among'),
    })
    await expect(ask('GET', 'questions/a', { letter: 'z' })).rejects.toMatchObject({ code: 'asked-concepts.not-found' })
    const twice = database.write((queries) => setConcepts(queries, debateId, { kind: 'call', letter: 'a' }, 'as-worded', by))
    await expect(twice).rejects.toMatchObject({ code: 'asked-concepts.as-worded-already' })
    const unknown = database.write((queries) => setConcepts(queries, debateId, fundsQuestion, { add: 'no-such' }, by))
    await expect(unknown).rejects.toMatchObject({ code: 'asked-concepts.unknown' })
    const again = database.write((queries) => setConcepts(queries, debateId, fundsQuestion, { add: 'quotas' }, by))
    await expect(again).rejects.toMatchObject({ code: 'asked-concepts.there-already' })
    const gone = database.write((queries) => setConcepts(queries, debateId, fundsQuestion, { takeAway: 'mediation' }, by))
    await expect(gone).rejects.toMatchObject({ code: 'asked-concepts.not-there' })
  })
  it('are those of its own words again when a person lets them', async () => {
    await ask('POST', 'questions/a/as-worded')
    expect((await asked()).guidingQuestions[0]!.concepts).toBeUndefined()
    expect(await keptConceptsOf(database.read, debateId)).toEqual([])
  })
  it('are kept for the words of the question: other words under the same letter have their own', () => {
    const kept = [{ kind: 'question', letter: 'a', wording: 'Another question?', concepts: ['quotas'] }] as const
    const note = { guidingQuestions: [{ letter: 'a', text: 'How can trust be built?' }], calls: [] }
    const facts = debateFactsOf({ ...note, presidency: { delegation: null }, meeting: { date: null }, participation: {} } as never, kept)
    expect(facts.asked!.guidingQuestions).toEqual([{ letter: 'a', text: 'How can trust be built?' }])
  })
})
