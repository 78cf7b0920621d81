import { inspect } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/databases.ts'
import { askedJobs } from '../../test/support/debates.ts'
import { wronglyQuoted } from '../../test/support/kept.ts'
import {
  answering,
  type Manner,
  type ModelEndpoint,
  modelAt,
  openEndpoint,
  secretKey,
  sentencesIn,
} from '../../test/support/model-endpoint.ts'
import { type Desk, deskIn, refusedBy } from '../../test/support/small-debate.ts'
import { askedStatements, languageModelQueue, modelsThatAgree, sentencesOfVersion } from '../debate/analysis/index.ts'
import { keepBack, releaseStatement } from '../debate/analysis/language-model/keep-back.ts'
import { allowSending, permissionsOf, withdrawPermission } from '../debate/analysis/language-model/permission.ts'
import { commitmentAt } from '../debate/commitments/index.ts'
import { setAsideCommitment } from '../debate/commitments/set-aside-commitment.ts'
import { issueDebate } from '../debate/concept-note/index.ts'
import { withdrawStatement } from '../debate/statements/index.ts'
import { historyOfDebate } from '../platform/audit/index.ts'
import { type Database, type Queries, sql } from '../platform/database/index.ts'
import type { ModelLimits } from '../platform/language-model/index.ts'
import { type AskingBench, askLanguageModel, beginAsking, isAsking } from './ask-language-model.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }
const patience = { waits: [5, 5], longest: 60_000 }
/** Words of the statement of Hestland that are of no category; and words of one of its commitments, as the ordinary analysis has them. */
const missed = 'We thank the presidency.'
const found = 'we will train 40 women mediators'
const isMissed = ({ paragraph, number }: { readonly paragraph: number; readonly number: number }) => paragraph === 2 && number === 1

eachDatabase('asking a language model', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  const benchFor = (endpoint: ModelEndpoint, limits: Partial<ModelLimits> = {}, ending = new AbortController().signal) => ({
    database,
    jobs: askedJobs(),
    run: () => Promise.reject(new Error('Nothing is run in a worker here')),
    report: (problem: unknown) => {
      throw problem
    },
    ending,
    languageModel: modelAt(endpoint, limits),
  })
  const ask = (endpoint: ModelEndpoint, desk: Desk, limits: Partial<ModelLimits> = {}) =>
    askLanguageModel(benchFor(endpoint, limits) as AskingBench, desk.debateId, () => by, patience)
  const write = <T>(act: (queries: Queries) => Promise<T>) => database.write(act)
  /** A debate of its own whose compilation was issued, so that its statements are public. */
  const issued = async () => {
    const desk = await deskIn(database)
    await write((queries) => issueDebate(queries, desk.debateId, '2026-11-01', { ...by, at: '2026-11-01T09:30:00.000Z' }))
    return desk
  }
  const requestsOf = async ({ debateId }: Desk) =>
    (await askedStatements(database.read, debateId, null)).map(({ anchor, sent: [newest] }) => ({ anchor, ...newest }))
  const commitments = async ({ debateId }: Desk) =>
    (
      await sql<{ number: number; quote: string; method: string }>`
      select number, quote, method, standing, reason, strength, kind, fields, trigger from commitment where debate_id = ${debateId} order by number`.execute(
        database.read,
      )
    ).rows
  const kept = async ({ debateId }: Desk, anchor: string) => {
    const [one] = (await askedStatements(database.read, debateId, null)).filter((statement) => statement.anchor === anchor)
    return sentencesOfVersion(database.read, one!.versionId)
  }
  const numberOf = (request: Parameters<Manner>[0], words: string) =>
    sentencesIn(request).find(({ text }) => text.includes(words))?.sentence
  /** Answers with these entries about the statement that has the words of each, and with nothing about others. */
  const saying =
    (...entries: readonly { readonly of: string; readonly [name: string]: unknown }[]): Manner =>
    (request, response) => {
      const known = entries.flatMap(({ of, ...entry }) => {
        const sentence = numberOf(request, of)
        return sentence === undefined ? [] : [{ sentence, quote: of, ...entry }]
      })
      answering(response, { findings: known })
    }

  it('adds what it proposes, as proposed and by its method, and leaves all else as it was', async () => {
    const desk = await issued()
    const before = { hestland: await kept(desk, 'hestland'), savaria: await kept(desk, 'savaria'), register: await commitments(desk) }
    const endpoint = await openEndpoint(
      saying(
        { of: missed, categories: ['achievement', 'commitment'], kind: 'reaffirmed', strength: 1, reason: '<b>Sure</b>' },
        { of: found, categories: ['commitment'], kind: 'continuing' },
      ),
    )
    await ask(endpoint, desk)
    const after = await kept(desk, 'hestland')
    const others = (all: typeof after) => all.filter((one) => !isMissed(one))
    expect(others(after)).toEqual(others(before.hestland))
    expect(after.find(isMissed)).toMatchObject({ categories: ['commitment', 'achievement'], kind: 'reaffirmed' })
    expect(await kept(desk, 'savaria')).toEqual(before.savaria)
    const register = await commitments(desk)
    expect(register.slice(0, -1)).toEqual(before.register)
    const reason = `A language model (invented-7b) proposed it, and nobody has measured how often that is right. It rests on these words: “${missed}”.`
    expect(register.at(-1)).toMatchObject({
      quote: missed,
      standing: 'proposed',
      method: 'language-model@1:invented-7b',
      strength: 0.5,
      reason,
      fields: {},
    })
    const [request] = await requestsOf(desk)
    expect(request).toMatchObject({ anchor: 'hestland', state: 'answered', asPublic: true, requests: 1, thrown: {}, day: '2026-11-02' })
    const [hest] = await askedStatements(database.read, desk.debateId, null)
    expect(await modelsThatAgree(database.read, hest!.versionId, 2, [2])).toEqual(['invented-7b'])
    expect(await wronglyQuoted(database)).toEqual([])
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from search_category c where c.version_id = ${hest!.versionId} and c.category = 'achievement'`.execute(
      database.read,
    )
    expect(rows[0]!.n).toBe(1)
  })

  it('sends the words of sentences and nothing else', async () => {
    const desk = await issued()
    const endpoint = await openEndpoint(saying())
    await ask(endpoint, desk)
    const sent = endpoint.received.map(({ body }) => JSON.stringify(body)).join('\n')
    expect(sent).toContain(missed)
    expect(sent).not.toMatch(/Statement by Hestland|small-|hestland|Amina|2026-10-21/)
  })

  it('asks about no statement twice, but about those at which it failed', async () => {
    const desk = await issued()
    let broken = true
    const endpoint = await openEndpoint((request, response) => (broken ? response.destroy() : saying()(request, response)))
    await ask(endpoint, desk)
    expect((await requestsOf(desk)).map(({ state, trouble, requests }) => [state, trouble, requests])).toEqual([
      ['failed', 'broken-off', 3],
      ['failed', 'broken-off', 3],
    ])
    broken = false
    await ask(endpoint, desk)
    expect((await requestsOf(desk)).map(({ state, trouble }) => [state, trouble])).toEqual([
      ['answered', null],
      ['answered', null],
    ])
    const asked = endpoint.received.length
    await ask(endpoint, desk)
    expect(endpoint.received).toHaveLength(asked)
  })

  describe('that lies', () => {
    it('is caught at each lie, and nothing that is not in the statement gets in', async () => {
      const desk = await issued()
      const before = await commitments(desk)
      const lies: Manner = (request, response) => {
        const sentence = numberOf(request, missed)
        if (sentence === undefined) return answering(response, { findings: [] })
        const own = { sentence, categories: ['commitment'], kind: 'new' }
        answering(response, {
          findings: [
            { ...own, quote: 'We will give $900 million.' },
            { ...own, quote: found },
            { ...own, quote: 'We thank the presidencies' },
            { ...own, quote: missed, categories: ['oath'] },
            { ...own, quote: missed, kind: 'eternal' },
            { ...own, quote: missed, sentence: 99 },
            ...Array.from({ length: 10_000 }, () => ({ ...own, quote: 'x y' })),
          ],
        })
      }
      await ask(await openEndpoint(lies), desk)
      expect(await commitments(desk)).toEqual(before)
      const [{ thrown }] = (await requestsOf(desk)) as unknown as [{ thrown: Record<string, number> }]
      expect(thrown).toMatchObject({ 'unknown-category': 1, 'unknown-kind': 1, 'out-of-range': 1 })
      const sum = Object.values(thrown).reduce((all, n) => all + n, 0)
      expect(sum).toBe(10_006)
      expect(thrown['not-in-statement']! + thrown['too-many']!).toBe(10_003)
    })
    it.each([
      ['HTML', (response: Parameters<Manner>[1]) => response.end('<!doctype html><p>Sign in</p>'), 'failed', 'no-answer'],
      ['words', (response: Parameters<Manner>[1]) => answering(response, 'I cannot help with that.'), 'answered', null],
    ])('gives nothing where it answers with %s', async (_, says, state, trouble) => {
      const desk = await issued()
      const before = await commitments(desk)
      await ask(await openEndpoint((__, response) => says(response)), desk)
      expect((await requestsOf(desk))[0]).toMatchObject({ state, trouble })
      if (state === 'answered') expect((await requestsOf(desk))[0]).toMatchObject({ thrown: { 'not-json': 1 } })
      expect(await commitments(desk)).toEqual(before)
    })
    it('does not propose again what a reviewer has set aside', async () => {
      const desk = await issued()
      const second = (await commitments(desk)).find(({ quote }) => quote.includes(found))!
      await desk.write(async (queries, seen) => setAsideCommitment(queries, await seen(second.number), 'No commitment at all', by))
      await write((queries) =>
        sql`update sentence set categories = '{}', kind = null where version_id = (select version_id from commitment where debate_id = ${desk.debateId} and number = ${second.number})`.execute(
          queries,
        ),
      )
      const before = await commitments(desk)
      await ask(await openEndpoint(saying({ of: found, categories: ['commitment'], kind: 'new' })), desk)
      expect(await commitments(desk)).toEqual(before)
      expect((await requestsOf(desk))[0]!.thrown).toEqual({ 'set-aside': 1 })
    })
  })

  describe('that is not well', () => {
    it.each([401, 403, 400, 404])('is asked no more after %i', async (status) => {
      const desk = await issued()
      const endpoint = await openEndpoint((_, response) => {
        response.writeHead(status)
        response.end(`Bad key ${secretKey}`)
      })
      await ask(endpoint, desk)
      expect(endpoint.received).toHaveLength(1)
      const trouble = status === 401 || status === 403 ? 'not-allowed' : 'refused'
      expect((await requestsOf(desk)).map((one) => [one.state, one.trouble])).toEqual([
        ['failed', trouble],
        ['failed', trouble],
      ])
    })
    it('is asked again, a few times, when it is busy or fails', async () => {
      const desk = await issued()
      const statuses = [429, 500, 200, 200]
      const endpoint = await openEndpoint((request, response) => {
        const status = statuses.shift()!
        if (status === 200) return saying()(request, response)
        response.writeHead(status)
        response.end()
      })
      await ask(endpoint, desk)
      expect((await requestsOf(desk)).map(({ state, requests }) => [state, requests])).toEqual([
        ['answered', 3],
        ['answered', 1],
      ])
    })
    it('does not hold back what was found without it', async () => {
      const desk = await issued()
      const before = await commitments(desk)
      expect(before.length).toBe(5)
      await ask(await openEndpoint(() => {}), desk, { seconds: 0.05 })
      expect((await requestsOf(desk))[0]).toMatchObject({ state: 'failed', trouble: 'too-slow' })
      expect(await commitments(desk)).toEqual(before)
    })
    it('that leads to another address is not followed', async () => {
      const other = await openEndpoint(saying())
      const desk = await issued()
      const leads: Manner = (_, response) => {
        response.writeHead(307, { location: `http://127.0.0.1:${other.port}/` })
        response.end(`{"next":"http://127.0.0.1:${other.port}/"}`)
      }
      await ask(await openEndpoint(leads), desk)
      expect(other.connections()).toBe(0)
      expect((await requestsOf(desk))[0]).toMatchObject({ state: 'failed', trouble: 'redirected' })
    })
  })

  it('stops at the limit of the day, and goes on another day with what waits', async () => {
    const desk = await issued()
    const endpoint = await openEndpoint(saying())
    await write((queries) => sql`delete from model_day`.execute(queries))
    await ask(endpoint, desk, { perDay: 1 })
    expect(endpoint.received).toHaveLength(1)
    expect((await requestsOf(desk)).map(({ state, trouble }) => [state, trouble])).toEqual([
      ['answered', null],
      ['waiting', 'cap'],
    ])
    await askLanguageModel(
      benchFor(endpoint, { perDay: 1 }) as AskingBench,
      desk.debateId,
      () => ({ ...by, at: '2026-11-03T00:00:01.000Z' }),
      patience,
    )
    expect((await requestsOf(desk)).map(({ state }) => state)).toEqual(['answered', 'answered'])
  })

  it('goes on after it was ended in the middle of a request, and keeps each statement whole', async () => {
    const desk = await issued()
    const ending = new AbortController()
    const first = await openEndpoint(() => ending.abort())
    await askLanguageModel(benchFor(first, {}, ending.signal) as AskingBench, desk.debateId, () => by, patience)
    expect((await requestsOf(desk)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    const endpoint = await openEndpoint(saying({ of: missed, categories: ['gap'] }))
    await ask(endpoint, desk)
    expect((await requestsOf(desk)).map(({ state }) => state)).toEqual(['answered', 'answered'])
    expect((await kept(desk, 'hestland')).find(isMissed)!.categories).toContain('gap')
  })

  it('hands over to a further job before an hour is over', async () => {
    const desk = await issued()
    const endpoint = await openEndpoint(() => {})
    const bench = benchFor(endpoint)
    await askLanguageModel(bench as AskingBench, desk.debateId, () => by, { ...patience, longest: 1 })
    expect(bench.jobs.asked).toEqual([{ queue: languageModelQueue, data: { debate: desk.debateId }, key: `debate ${desk.debateId}` }])
    expect((await requestsOf(desk)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  })

  describe('what is not yet public', () => {
    it('is not sent, until somebody allows it for the host, and no more once that is withdrawn', async () => {
      const desk = await deskIn(database)
      const endpoint = await openEndpoint(saying())
      await ask(endpoint, desk)
      expect(endpoint.connections()).toBe(0)
      await write((queries) => allowSending(queries, desk.debateId, 'other.example.org', 0, by))
      await ask(endpoint, desk)
      expect(endpoint.connections()).toBe(0)
      await write((queries) => withdrawPermission(queries, desk.debateId, by))
      const host = `127.0.0.1:${endpoint.port}`
      const { rows } = await sql<{ id: number }>`select max(id) as id from model_permission where debate_id = ${desk.debateId}`.execute(
        database.read,
      )
      await write((queries) => allowSending(queries, desk.debateId, host, rows[0]!.id, by))
      await ask(endpoint, desk)
      expect(endpoint.received).toHaveLength(2)
      expect((await requestsOf(desk)).map(({ asPublic, state }) => [asPublic, state])).toEqual([
        [false, 'answered'],
        [false, 'answered'],
      ])
      const actions = (await historyOfDebate(database.read, desk.debateId)).entries
        .map(({ action }) => action)
        .filter((one) => /^language/.test(one))
      expect(actions.reverse()).toEqual([
        'language-model.allow',
        'language-model.withdraw',
        'language-model.allow',
        'language-model.send',
        'language-model.propose',
        'language-model.send',
        'language-model.propose',
      ])
    })
    it('is allowed once, for what the person saw', async () => {
      const { debateId } = await deskIn(database)
      const allow = (seen: number) => write((queries) => allowSending(queries, debateId, 'models.example.org', seen, by))
      expect(await refusedBy(write((queries) => withdrawPermission(queries, debateId, by)))).toEqual(['language-model.not-allowed'])
      await allow(0)
      expect(await refusedBy(allow(0))).toEqual(['language-model.changed'])
      const id = (await permissionsOf(database.read, debateId))[0]!.id
      expect(await refusedBy(allow(id))).toEqual(['language-model.allowed-before'])
    })
    it('is sent no more when the permission is withdrawn while it is being asked about', async () => {
      const desk = await deskIn(database)
      const endpoint = await openEndpoint(async (_, response) => {
        await write((queries) => withdrawPermission(queries, desk.debateId, by))
        response.writeHead(503)
        response.end()
      })
      await write((queries) => allowSending(queries, desk.debateId, `127.0.0.1:${endpoint.port}`, 0, by))
      await ask(endpoint, desk)
      expect(endpoint.received).toHaveLength(1)
      expect((await requestsOf(desk))[0]).toMatchObject({ state: 'failed', trouble: 'changed' })
    })
  })

  it('never sends what was kept back, withdrawn, or is said by a person', async () => {
    const desk = await issued()
    const endpoint = await openEndpoint(saying())
    await write((queries) => keepBack(queries, desk.debateId, 'hestland', by))
    await write((queries) =>
      sql`update statement set head = jsonb_set(head, '{delegation,kind}', '"civil-society"') where debate_id = ${desk.debateId} and anchor = 'savaria'`.execute(
        queries,
      ),
    )
    await ask(endpoint, desk)
    expect(endpoint.connections()).toBe(0)
    await write((queries) => releaseStatement(queries, desk.debateId, 'hestland', by))
    await ask(endpoint, desk)
    expect(endpoint.received).toHaveLength(1)
    const other = await deskIn(database)
    await write((queries) => allowSending(queries, other.debateId, `127.0.0.1:${endpoint.port}`, 0, by))
    for (const anchor of ['hestland', 'savaria'])
      await write((queries) => withdrawStatement(queries, other.debateId, anchor, 'By mistake', by))
    await ask(endpoint, other)
    expect(endpoint.received).toHaveLength(1)
  })

  it('adds nothing to a statement that was withdrawn while it was being asked about', async () => {
    const desk = await deskIn(database)
    const endpoint = await openEndpoint(async (request, response) => {
      if (numberOf(request, missed) !== undefined)
        await write((queries) => withdrawStatement(queries, desk.debateId, 'hestland', 'By mistake', by))
      saying({ of: missed, categories: ['commitment'], kind: 'new' })(request, response)
    })
    await write((queries) => allowSending(queries, desk.debateId, `127.0.0.1:${endpoint.port}`, 0, by))
    const before = await commitments(desk)
    await ask(endpoint, desk)
    expect(await commitments(desk)).toEqual(before)
  })

  it('writes its key into no table', async () => {
    const { rows: tables } = await sql<{
      name: string
    }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(database.read)
    for (const { name } of tables) {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from ${sql.table(name)} t where t::text like ${`%${secretKey}%`}`.execute(database.read)
      expect([name, rows[0]!.n]).toEqual([name, 0])
    }
    const endpoint = await openEndpoint(saying())
    expect(inspect(benchFor(endpoint).languageModel, { depth: 9, showHidden: true })).not.toContain(secretKey)
  })

  it('is not done where no language model is set', () => {
    const { languageModel: _, ...without } = benchFor({ address: new URL('http://127.0.0.1:1/') } as ModelEndpoint)
    expect(isAsking(without)).toBe(false)
  })

  it('is not even begun where no language model is set, whatever was being asked before', async () => {
    const endpoint = await openEndpoint(saying())
    const { languageModel: _, ...without } = benchFor(endpoint)
    const works: string[] = []
    const jobs = { ...without.jobs, work: async (queue: string) => void works.push(queue) }
    await beginAsking({ ...without, jobs }, async () => () => by)
    expect([works, without.jobs.asked, endpoint.connections()]).toEqual([[], [], 0])
    await beginAsking({ ...benchFor(endpoint), jobs }, async () => () => by)
    expect(works).toEqual([languageModelQueue])
  })

  it('is kept with commitments that a person can review', async () => {
    const desk = await issued()
    await ask(await openEndpoint(saying({ of: missed, categories: ['commitment'], kind: 'new' })), desk)
    const last = (await commitments(desk)).at(-1)!
    expect(await commitmentAt(database.read, desk.debateId, last.number)).toMatchObject({
      standing: 'proposed',
      quote: missed,
      trigger: [{ paragraph: 2, start: 0, end: missed.length }],
    })
  })
})
