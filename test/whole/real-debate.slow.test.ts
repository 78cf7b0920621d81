import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { importDebate } from '../../src/doors/import-debate.ts'
import { routesOf } from '../../src/doors/web/routes.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { sql } from '../../src/platform/database/index.ts'
import { receiveFile, receiveFiles } from '../../src/platform/files/index.ts'
import { eachDatabase } from '../support/databases.ts'
import { benchOver, byTester, workers } from '../support/debates.ts'
import { asking, numbersOn, wrongNumbers } from '../support/opened-lists.ts'
import { describeWithShared } from '../support/shared.ts'

describeWithShared('the debate of 28 March 2016, its 47 statements imported with the note of 2021', (shared) => {
  eachDatabase('', (open) => {
    let database: Database
    let ask: ReturnType<typeof asking>
    beforeAll(async () => {
      database = await open()
      const pool = workers()
      const bench = benchOver(database, pool)
      const { files } = receiveFiles([join(shared, 'data/bench-100')])
      const given = {
        slug: 'real',
        note: receiveFile(join(shared, 'data/concept-note/S-2021-875.zh.txt')),
        statements: files.filter(({ file }) => file.startsWith('7658-')),
      }
      await importDebate(bench, given, () => byTester, { progress: () => {}, refused: () => {} })
      await pool.close()
      ask = asking(database, routesOf(bench))
    }, 300_000)

    it('holds 47 statements, and every quote is cut exactly from its paragraph', async () => {
      const { rows } = await sql<{ statements: number; wrong: number; quotes: number }>`
        select (select count(*) from shown_statement) as statements, count(*) as quotes,
          count(*) filter (where substr(p.text, (c.positions->0->>'start')::int + 1, (c.positions->0->>'end')::int - (c.positions->0->>'start')::int) <> c.quote) as wrong
        from shown_commitment c join paragraph p on p.version_id = c.version_id and p.n = c.paragraph`.execute(database.read)
      expect(rows[0]).toMatchObject({ statements: 47, wrong: 0 })
      expect(rows[0]!.quotes).toBeGreaterThan(50)
    })
    it.each(['', '/statements', '/register', '/implementation', '/delegations'])(
      'counts on /debates/real%s what it lists, number by number',
      async (path) => {
        for (const language of ['en', 'ar']) {
          const address = `/${language}/debates/real${path}`
          const { status, text } = await ask(address)
          expect(status).toBe(200)
          if (path === '') expect(numbersOn(text, address).length).toBeGreaterThan(15)
          expect(await wrongNumbers(ask, address)).toEqual([])
        }
      },
    )
    it('counts across debates what it lists', async () => expect(await wrongNumbers(ask, '/en/count')).toEqual([]))
  })
})
