import { beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { historyOfDebate } from '../../platform/audit/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Answer, typed, type Visit } from '../../platform/http/index.ts'
import { debateAt, issueDebate, openDebate } from '../concept-note/index.ts'
import { compilationRoutes } from './routes.ts'
import { debatesToKeep, issuedBytes, issuedDocumentsOf, issueFactsOf, keepIssuedDocument } from './store.ts'

const by = { actor: 'Amina Yusuf', at: '2026-11-02T09:30:00.000Z' }

eachDatabase('the letter of a compilation, entered by hand', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.write((queries) => openDebate(queries, { slug: 'by-hand', theme: 'Investing in women' }, by))
  })
  const answer = (method: 'GET' | 'POST', form: Readonly<Record<string, string>>, language: 'en' | 'ar' = 'en'): Promise<Answer> => {
    const bench = { database, jobs: askedJobs(), run: () => Promise.reject(new Error('no worker')) }
    const visit: Visit = {
      ...by,
      language,
      params: { slug: 'by-hand' },
      query: new URLSearchParams(),
      path: '/debates/by-hand/documents/letter',
      form: typed(form),
      all: () => [],
      files: () => [],
    }
    return compilationRoutes(bench)
      .find((route) => route.method === method)!
      .answer(visit)
  }
  const debate = () => debateAt(database.read, 'by-hand')
  const facts = async () => issueFactsOf(database.read, (await debate()).id)
  const htmlOf = (given: Answer) => (given.kind === 'page' ? given.html : '')
  const letter = { symbol: 'S/2026/1', letterDate: '2026-11-01', signatory: 'Ada Lind', signed: 'yes', distribution: 'general' }

  it('says each thing that is wrong at once, keeps what was typed, and keeps nothing of it', async () => {
    const given = await answer('POST', { seen: '0', symbol: 'the first one <b>', letterDate: '2026-02-30', signed: 'yes' })
    expect(given).toMatchObject({ kind: 'page', status: 422 })
    for (const field of ['symbol', 'letterDate', 'signatory']) expect(htmlOf(given)).toContain(`href="#${field}"`)
    expect(htmlOf(given)).toContain('the first one &lt;b>')
    expect(await facts()).toEqual({ version: 0, facts: {} })
  })
  it('is kept, with what it was before in the history', async () => {
    expect(await answer('POST', { seen: '0', ...letter })).toMatchObject({ kind: 'redirect', to: '/en/debates/by-hand/documents' })
    expect(await facts()).toEqual({
      version: 1,
      facts: { symbol: 'S/2026/1', letterDate: '2026-11-01', signatory: { name: 'Ada Lind', signed: true }, distribution: 'general' },
    })
    const { entries } = await historyOfDebate(database.read, (await debate()).id)
    expect(entries[0]).toMatchObject({ action: 'compilation.enter-facts', data: { before: {}, after: { symbol: 'S/2026/1' } } })
    for (const language of ['en', 'ar'] as const) expect(htmlOf(await answer('GET', {}, language))).toContain('value="S/2026/1"')
  })
  it('is not written over what somebody else entered meanwhile (compilation.changed): both are shown', async () => {
    await answer('POST', { seen: '1', ...letter, symbol: 'S/2026/2' })
    const given = await answer('POST', { seen: '1', ...letter, symbol: 'S/2026/3' })
    expect(given).toMatchObject({ kind: 'page', status: 409 })
    expect(htmlOf(given)).toContain('S/2026/2')
    expect(htmlOf(given)).toContain('S/2026/3')
    expect(await facts()).toMatchObject({ version: 2, facts: { symbol: 'S/2026/2' } })
  })
  it('becomes empty again where it is emptied', async () => {
    await answer('POST', { seen: '2' })
    expect(await facts()).toEqual({ version: 3, facts: {} })
  })
  it('stays once the compilation was issued (compilation.issued), and the page shows it', async () => {
    await answer('POST', { seen: '3', ...letter })
    const { id } = await debate()
    await database.write((queries) => issueDebate(queries, id, '2026-11-01', by))
    await expect(answer('POST', { seen: '4', symbol: 'S/2026/9' })).rejects.toMatchObject({ code: 'compilation.issued' })
    const html = htmlOf(await answer('GET', {}))
    expect(html).toContain('S/2026/1')
    expect(html).not.toContain('<form method="post" action="/en/debates/by-hand/documents/letter"')
  })
  it('keeps the documents of an issue by their bytes, the first that was kept of each', async () => {
    const { id, issuedAt } = await debate()
    expect(await debatesToKeep(database.read, 1)).toEqual([id])
    const document = { language: 'fr', form: 'docx', sha256: 'a'.repeat(64) } as const
    await database.write((queries) => keepIssuedDocument(queries, id, issuedAt!, document, new Uint8Array([1, 2])))
    await database.write((queries) =>
      keepIssuedDocument(queries, id, issuedAt!, { ...document, sha256: 'b'.repeat(64) }, new Uint8Array([3])),
    )
    expect(await issuedDocumentsOf(database.read, id, issuedAt!)).toEqual([document])
    expect(await issuedBytes(database.read, id, issuedAt!, 'fr', 'docx')).toEqual(new Uint8Array([1, 2]))
    expect(await issuedBytes(database.read, id, issuedAt!, 'fr', 'pdf')).toBeNull()
    expect([await debatesToKeep(database.read, 1), await debatesToKeep(database.read, 2)]).toEqual([[], [id]])
  })
})
