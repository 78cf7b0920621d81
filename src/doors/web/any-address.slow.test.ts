import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesBelow, root } from '../../../test/house/house.ts'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, workers } from '../../../test/support/debates.ts'
import { smallDebate } from '../../../test/support/small-debate.ts'
import { filterNames } from '../../debate/record/register/filter.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Route } from '../../platform/http/index.ts'
import { keepSetting } from '../../platform/settings/index.ts'
import { routesOf } from './routes.ts'
import { webApp } from './web-app.ts'

/** What somebody may put where a name or a number belongs. */
const garbage = [
  '0',
  '-1',
  '1e9',
  '2147483648',
  '99999999999999999999',
  'NaN',
  '2026-02-31',
  "'; drop table debate; --",
  '%',
  '\\',
  '(((',
  '"“',
  '*:& | !',
  '../../..',
  '__proto__',
  'constructor',
  '\u202e\ufeff\u{1F600}',
  '﷽',
  'x'.repeat(3000),
]

/** The names that sources ask of addresses and forms. */
function namesAsked(asked: RegExp): readonly string[] {
  const code = filesBelow('src')
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  return [...new Set([...code.matchAll(asked)].map((match) => match[1]!))]
}
const queryNames = [...namesAsked(/query\.get(?:All)?\('([\w-]+)'\)/g), ...filterNames, ...['sort', 'page', 'view', 'q']]
const fieldNames = [...namesAsked(/form\.(\w+)/g), ...namesAsked(/(?:all|files)\('([\w-]+)'\)/g), ...namesAsked(/ name="([\w-]+)"/g)]

/** What stands in the small debate, by the name of the part of the address. */
const there: Readonly<Record<string, string>> = { slug: 'small', anchor: 'hestland', number: '1', line: '1', letter: 'a' }

eachDatabase('any address', (open) => {
  let database: Database
  let app: Hono
  let routes: readonly Route[]
  const pool = workers()
  const defects: unknown[] = []

  beforeAll(async () => {
    database = await open()
    await database.write(async (queries) => {
      await smallDebate(queries)
      await keepSetting(queries, 'person', 'Amina Yusuf')
    })
    routes = routesOf(benchOver(database, pool))
    app = webApp({ database, routes, now: () => '2026-11-02T09:30:00.000Z', report: (problem) => String(defects.push(problem)) })
  })
  afterAll(() => pool.close())

  const own = { host: 'localhost', origin: 'http://localhost' }
  /** The addresses of a route with garbage in the place of each of its names, and with none. */
  const addressesOf = (path: string, value: string) => {
    const filled = (bad: string | null) =>
      path.replace(/:(\w+)/g, (_, name: string) => (name === bad ? encodeURIComponent(value) : (there[name] ?? '1')))
    return [null, ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)].map(filled)
  }
  const isPage = ({ method, path }: Route) => method === 'GET' && !/\.(docx|pdf|zip|html)/.test(path)

  it('is answered with a page, never with a defect, whatever is asked', async () => {
    const wrong: string[] = []
    for (const value of garbage) {
      const query = new URLSearchParams(queryNames.map((name) => [name, value.slice(0, 300)]))
      for (const { path } of routes.filter(isPage)) {
        for (const address of addressesOf(path, value)) {
          const asked = `/en${address}?${query}`
          const { status } = await app.request(asked, { headers: own })
          if (status >= 500 || defects.length > 0)
            wrong.push(`${status} ${asked.slice(0, 200)} ${String(defects.splice(0)[0]).slice(0, 300)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)

  it('takes no form for more than garbage, and is never a defect', async () => {
    const wrong: string[] = []
    for (const value of ['', ...garbage]) {
      const body = new URLSearchParams([...fieldNames, ...fieldNames].map((name) => [name, value]))
      for (const { path } of routes.filter(({ method }) => method === 'POST')) {
        for (const address of addressesOf(path, value)) {
          const { status } = await app.request(`/en${address}`, { method: 'POST', body, headers: own })
          if (status >= 500 || defects.length > 0)
            wrong.push(`${status} ${address.slice(0, 200)} ${value.slice(0, 40)} ${String(defects.splice(0)[0]).slice(0, 300)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)
})
