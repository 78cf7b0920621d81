import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, seenMark, typed, type Visit } from '../../platform/http/index.ts'
import { debateAt, openDebate } from '../concept-note/index.ts'
import { factsTyped } from './facts-form.ts'
import { meetingRoutes } from './routes.ts'
import { meetingsOf } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('the facts of a debate, entered by hand', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.write((queries) => openDebate(queries, { slug: 'by-hand', theme: 'Investing in women' }, by))
  })
  const send = async (form: Readonly<Record<string, string>>): Promise<Answer> => {
    const route = meetingRoutes({ database, jobs: askedJobs(), run: () => Promise.reject(new Error('no worker')) }).find(
      ({ method }) => method === 'POST',
    )!
    const visit: Visit = {
      ...by,
      language: 'en',
      params: { slug: 'by-hand' },
      query: new URLSearchParams(),
      path: '/debates/by-hand/facts',
      form: typed(form),
      all: () => [],
      files: () => [],
    }
    return route.answer(visit)
  }
  const now = async () => {
    const debate = await debateAt(database.read, 'by-hand')
    return factsTyped(debate, (await meetingsOf(database.read, debate.id))[0])
  }

  it('say each thing that is wrong at once, and keep what was typed', async () => {
    const answer = await send({
      ...(await now()),
      date: '2021-02-30',
      time: '25:00',
      number: 'S/PV.8886',
      theme: 'Typed <b>theme</b>',
      chairName: 'x'.repeat(501),
    })
    expect(answer).toMatchObject({ kind: 'page', status: 422 })
    const html = answer.kind === 'page' ? answer.html : ''
    for (const field of ['date', 'time', 'number', 'chairName']) expect(html).toContain(`href="#${field}"`)
    expect(html).toContain('Typed &lt;b>theme&lt;/b>')
    expect((await now()).theme).toBe('Investing in women')
  })
  it('are kept with who is meant by the presidency', async () => {
    const before = await now()
    const facts = {
      ...before,
      date: '2021-10-21',
      time: '10:00',
      number: '8886',
      level: 'ministerial',
      form: 'in-chamber',
      presidency: 'Kenya',
      chairName: 'Raychelle Omamo',
    }
    expect(await send({ ...facts, seen: seenMark(before) })).toMatchObject({ kind: 'redirect', to: '/en/debates/by-hand' })
    expect(await now()).toEqual(facts)
    expect((await debateAt(database.read, 'by-hand')).presidency).toBe('kenya')
  })
  it('are not written over what somebody else entered meanwhile: both are shown', async () => {
    const seen = seenMark(await now())
    await send({ ...(await now()), theme: 'The first one’s theme', seen })
    const answer = await send({ ...(await now()), theme: 'The second one’s theme', seen })
    expect(answer).toMatchObject({ kind: 'page', status: 409 })
    const html = answer.kind === 'page' ? answer.html : ''
    expect(html).toContain('The first one’s theme')
    expect(html).toContain('The second one’s theme')
    expect((await now()).theme).toBe('The first one’s theme')
  })
})
