import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../test/support/debates.ts'
import { issuedDocumentsOf } from '../debate/compilation/index.ts'
import { debateAt, issueDebate } from '../debate/concept-note/index.ts'
import { issuedDocument } from '../debate/record/index.ts'
import { placedStatementsOf, statementAt } from '../debate/statements/index.ts'
import { historyOfDebate } from '../platform/audit/index.ts'
import { type Database, sql } from '../platform/database/index.ts'
import { documentsOfIssue, keepIssued } from './keep-issued.ts'

const slug = '2023-women-mediation'

eachDatabase('a compilation that was issued', (open) => {
  const pool = workers()
  let database: Database
  beforeAll(async () => {
    database = await open()
    await importDemonstration(benchOver(database, pool), slug)
  }, 120_000)
  afterAll(() => pool.close())
  const debate = () => debateAt(database.read, slug)
  const keep = async () => keepIssued(benchOver(database, pool), (await debate()).id, () => byTester)

  it('is kept in six languages and every form, once, and is not kept before its issue', async () => {
    await keep()
    const { id } = await debate()
    expect(await issuedDocument(database.read, await debate(), 'en', 'docx')).toBeNull()
    await database.write((queries) => issueDebate(queries, id, '2023-11-02', byTester))
    await keep()
    const { issuedAt } = await debate()
    const kept = await issuedDocumentsOf(database.read, id, issuedAt!)
    expect(kept).toHaveLength(documentsOfIssue)
    for (const { language, form, sha256 } of kept) {
      const bytes = await issuedDocument(database.read, await debate(), language, form as 'docx')
      expect(createHash('sha256').update(bytes!).digest('hex'), `${language} ${form}`).toBe(sha256)
    }
    const { entries } = await historyOfDebate(database.read, id)
    expect(entries[0]).toMatchObject({
      action: 'compilation.keep-issued',
      data: { documents: expect.arrayContaining([expect.anything()]) },
    })
  }, 300_000)
  it('stays as it was, whatever is corrected afterwards, and is not made again', async () => {
    const before = await issuedDocument(database.read, await debate(), 'fr', 'akn.xml')
    const { id } = await debate()
    const { anchor } = (await placedStatementsOf(database.read, id))[0]!
    const statement = await statementAt(database.read, id, anchor)
    await database.write((queries) =>
      sql`update statement set head = jsonb_set(head, '{speaker}', '{"name":"Ada Lind","title":null}') where id = ${statement.id}`.execute(
        queries,
      ),
    )
    await keep()
    expect(await issuedDocument(database.read, await debate(), 'fr', 'akn.xml')).toEqual(before)
    const { entries } = await historyOfDebate(database.read, id)
    expect(entries.filter(({ action }) => action === 'compilation.keep-issued')).toHaveLength(1)
  }, 120_000)
})
