import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { askedJobs } from '../../../test/support/debates.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { smallDebate } from '../../../test/support/small-debate.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { pageAnswer, type Route } from '../../platform/http/index.ts'
import { reporterIn } from '../bench.ts'
import { routesOf } from './routes.ts'
import { webApp } from './web-app.ts'

const host = 'localhost:4875'
const own = { host, origin: `http://${host}` }

/** Pages of the door itself beside those of the rooms. */
const furtherRoutes = (made: { pages: number }): readonly Route[] => [
  {
    method: 'GET',
    path: '/test/counted',
    answer: async ({ at }) => pageAnswer(`<!doctype html><p>${++made.pages} ${at.slice(0, 10)}</p>${'<p>women</p>'.repeat(200)}`),
  },
  {
    method: 'GET',
    path: '/test/defect',
    answer: async () => {
      throw new Error('We will fund forty networks, said the statement')
    },
  },
  {
    method: 'POST',
    path: '/test/form',
    answer: async ({ form, all, files }) =>
      pageAnswer(JSON.stringify([form.a, form.absent, all('a'), files('f').map(({ name, bytes }) => [name, bytes.length])])),
  },
  {
    method: 'GET',
    path: '/test/file',
    answer: async () => ({ kind: 'file', name: "بيان (1)'.txt", mediaType: 'text/plain', bytes: 'words' }),
  },
]

eachDatabase('the web door', (open) => {
  let database: Database
  let app: Hono
  const folder = folderWith()
  const made = { pages: 0 }
  let now = '2026-11-02T09:30:00.000Z'

  beforeAll(async () => {
    database = await open()
    await database.write((queries) => smallDebate(queries))
    const report = reporterIn(folder)
    const bench = { database, jobs: askedJobs(), run: async () => Promise.reject(new Error('no workers here')) }
    app = webApp({ database, routes: [...furtherRoutes(made), ...routesOf(bench)], now: () => now, report })
  })

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}, more: RequestInit = {}) =>
    app.request(`http://${host}${path}`, { ...more, headers: { host, ...headers } })
  const textOf = async (path: string, headers = {}) => (await ask(path, headers)).text()

  describe('languages', () => {
    it.each([
      [undefined, '/en'],
      ['ar', '/ar'],
      ['ar-EG,ar;q=0.9,en;q=0.8', '/ar'],
      ['fr-FR,fr;q=0.9,ar;q=0.4,en;q=0.5', '/en'],
      ['fr', '/en'],
      ['en;q=0, ar;q=0.1', '/ar'],
      [';;;q=x,,*', '/en'],
      ['a'.repeat(4000), '/en'],
    ])('sends a reader who prefers %s to %s', async (accepted, to) => {
      const answer = await ask('/', accepted === undefined ? {} : { 'accept-language': accepted })
      expect([answer.status, answer.headers.get('location')]).toEqual([302, to])
    })
    it('says that nothing is at an address in the language of the address', async () => {
      expect(await textOf('/ar/nowhere', { 'accept-language': 'en' })).toContain('<html lang="ar" dir="rtl"')
      expect(await textOf('/nowhere', { 'accept-language': 'ar' })).toContain('<html lang="ar" dir="rtl"')
      expect(await textOf('/arabia', { 'accept-language': 'en' })).toContain('<html lang="en"')
    })
  })

  describe('who may ask', () => {
    it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1:4875', '', 'localhost:4875@evil.example'])(
      'answers nobody who asks for the name “%s”',
      async (name) => expect((await ask('/en/debates', { host: name })).status).toBe(421),
    )
    it.each(['localhost', 'localhost:1', '127.0.0.1:4875', '[::1]:4875', 'LOCALHOST:4875'])('answers who asks for %s', async (name) =>
      expect((await ask('/en/debates', { host: name })).status).toBe(200),
    )
    const who = { method: 'POST', body: new URLSearchParams({ name: '' }) }
    it.each([
      ['of another site', { origin: 'http://evil.example' }],
      ['of another port', { origin: 'http://localhost:9999' }],
      ['of a page that has no origin', { origin: 'null' }],
      ['that says of itself that it is of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
      ['of another port of this machine', { ...own, 'sec-fetch-site': 'same-site' }],
      ['that does not say where it is from', {}],
      ['with a garbled origin', { origin: 'http://' }],
    ])('takes no form %s [form.foreign]', async (_, headers) => {
      const answer = await ask('/en/who', headers as Record<string, string>, who)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('not sent from a page of Ahadi')
    })
    it.each([
      ['by its origin', own],
      ['by what the browser says of the site alone', { 'sec-fetch-site': 'same-origin' }],
    ])('takes a form of its own pages, told %s', async (_, headers) => {
      expect((await ask('/en/who', headers as Record<string, string>, who)).status).toBe(422)
    })
    it('sends its rules with every answer, and never a cookie', async () => {
      for (const path of ['/', '/en/debates', '/nowhere', '/en/test/defect', '/en/%00']) {
        const { headers } = await ask(path)
        expect([path, headers.get('content-security-policy')]).toEqual([path, expect.stringContaining("default-src 'none'")])
        expect(headers.get('x-content-type-options')).toBe('nosniff')
        expect(headers.get('set-cookie')).toBeNull()
      }
    })
  })

  describe('who works here', () => {
    it('is asked before something is done, and keeps the way there', async () => {
      const page = await textOf('/en/debates/small/hand-in')
      expect(page).toContain('Who works here?')
      expect(page).toContain('name="to" value="/debates/small/hand-in"')
    })
    it('says that what was typed before must be sent again', async () => {
      const answer = await ask('/en/debates/small/hand-in', own, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('was not sent')
    })
    it.each(['', ' \t ', 'x'.repeat(81)])('has a name that fits into the history: “%s” does not', async (name) => {
      const answer = await ask('/en/who', own, { method: 'POST', body: new URLSearchParams({ name, to: '/debates' }) })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('error-summary')
    })
    it.each([
      ['//evil.example', '/en/debates'],
      ['/\\evil.example', '/en/debates'],
      ['https://evil.example', '/en/debates'],
      ['/debates/small', '/en/debates/small'],
    ])('goes back to a page of ours only: “%s”', async (to, location) => {
      const answer = await ask('/en/who', own, { method: 'POST', body: new URLSearchParams({ name: ' Amina \n Yusuf ', to }) })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, location])
      expect(await textOf('/en/debates')).toContain('Amina Yusuf')
    })
  })

  describe('addresses', () => {
    it.each(['/en/%00', '/en/debates/%ff', '/en/debates/%zz', '/en/debates/%', '/en/debates/small%0a', '/%c0%ae'])(
      'that are no text lead to nothing: %s',
      async (path) => expect((await ask(path)).status).toBe(404),
    )
    it('with a stroke too many lead to those without, never to another site', async () => {
      const answer = await ask('/en/debates/?a=b')
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/en/debates?a=b`])
      expect((await ask('//evil.example/')).status).toBe(404)
      expect((await ask('/en//evil.example/')).status).toBe(404)
    })
    it('are answered without the body where only the head is asked for', async () => {
      const answer = await ask('/en/debates', {}, { method: 'HEAD' })
      expect([answer.status, (await answer.text()).length]).toEqual([200, 0])
      expect(answer.headers.get('etag')).toBe((await ask('/en/debates')).headers.get('etag'))
    })
  })

  describe('keeping pages ready', () => {
    const counted = '/en/test/counted'
    it('makes a page once until something changes', async () => {
      const first = await textOf(counted)
      expect(await textOf(counted)).toBe(first)
      expect(await textOf(`${counted}?other=1`)).not.toBe(first)
      await database.write((queries) => sql`insert into setting values ('test', '1')`.execute(queries))
      expect(await textOf(counted)).not.toBe(first)
    })
    it('makes it anew on another day, since what is due depends on it', async () => {
      expect(await textOf(counted)).toContain('2026-11-02')
      now = '2026-11-03T00:00:00.000Z'
      expect(await textOf(counted)).toContain('2026-11-03')
      now = '2026-11-02T09:30:00.000Z'
    })
    it('says that a browser has it already, and only then', async () => {
      const etag = (await ask(counted)).headers.get('etag')!
      for (const known of [etag, `"a", ${etag}`, etag.replace('W/', '')]) {
        const answer = await ask(counted, { 'if-none-match': known })
        expect([answer.status, await answer.text()]).toEqual([304, ''])
        expect(answer.headers.get('cache-control')).toBe('private, no-cache')
      }
      expect((await ask(counted, { 'if-none-match': '"other"' })).status).toBe(200)
      expect((await ask('/en/nowhere', { 'if-none-match': (await ask('/en/nowhere')).headers.get('etag')! })).status).toBe(404)
    })
    it('packs it as the browser can unpack it', async () => {
      const plain = await textOf(counted)
      const packed = async (accepted: string) => {
        const answer = await ask(counted, { 'accept-encoding': accepted })
        expect(answer.headers.get('vary')).toBe('accept-encoding')
        return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const
      }
      const [br, brotli] = await packed('gzip, deflate, br, zstd')
      expect([br, brotliDecompressSync(brotli).toString()]).toEqual(['br', plain])
      const [gzip, zipped] = await packed('gzip;q=1.0, br;q=0')
      expect([gzip, gunzipSync(zipped).toString()]).toEqual(['gzip', plain])
      expect(brotli.length).toBeLessThan(plain.length / 5)
      for (const none of ['', 'identity', 'deflate', 'br;q=0, gzip;q=0.0']) expect((await packed(none))[0]).toBeNull()
    })
    it('keeps the stylesheet and the script of keys for good: their address changes with them', async () => {
      const [, address] = /href="(\/[^"]+\.css)"/.exec(await textOf('/en/debates'))!
      const answer = await ask(address!)
      expect(answer.headers.get('cache-control')).toContain('immutable')
      expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
    })
    it('gives a file under its name, whatever signs are in it, and not again where it is known', async () => {
      const answer = await ask('/en/test/file')
      expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%D8%A8%D9%8A%D8%A7%D9%86%20%281%29%27.txt")
      expect((await ask('/en/test/file', { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
    })
  })

  describe('a defect', () => {
    it('is an apology with a reference, under which its record is kept for this account only', async () => {
      const answer = await ask('/en/test/defect')
      const page = await answer.text()
      expect(answer.status).toBe(500)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(page).not.toContain('forty networks')
      const [, reference] = /reference ([0-9a-f]{10})/.exec(page)!
      const record = readFileSync(join(folder, 'defects', `${new Date().toISOString().slice(0, 10)}.txt`), 'utf8')
      expect(record).toContain(`${reference} Error: We will fund forty networks`)
    })
    it('is said in Arabic on an Arabic page', async () => {
      expect(await textOf('/ar/test/defect')).toContain('<html lang="ar" dir="rtl"')
    })
    it('is said even where its record cannot be kept', async () => {
      const nowhere = webApp({ database, routes: furtherRoutes(made), now: () => now, report: reporterIn('/dev/null/nowhere') })
      expect((await nowhere.request('/en/test/defect', { headers: { host } })).status).toBe(500)
    })
  })

  describe('forms', () => {
    const send = async (body: NonNullable<RequestInit['body']>, headers: Readonly<Record<string, string>> = {}) => {
      const answer = await ask('/en/test/form', { ...own, ...headers }, { method: 'POST', body })
      return [answer.status, await answer.text()] as const
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }

    it('give each field, an absent one as nothing, and all values of one that comes more often', async () => {
      expect(await send('a=1&a=2&b=3', form)).toEqual([200, JSON.stringify(['1', '', ['1', '2'], []])])
    })
    it('give files without the folders of their names', async () => {
      const body = new FormData()
      body.append('f', new File(['women'], '..\\..\\C:\\a/b/../Ulvania\0.docx'))
      body.append('f', new File([], ''))
      body.append('f', new File([''], '..'))
      expect(await send(body)).toEqual([
        200,
        JSON.stringify([
          '',
          '',
          [],
          [
            ['Ulvania.docx', 5],
            ['..', 0],
          ],
        ]),
      ])
    })
    it('lose signs that no database keeps', async () => {
      expect(await send('a=one%00two%0D%0Athree%1B%ED%A0%80', form)).toEqual([200, expect.stringMatching(/^\["onetwo\\nthree\ufffd+"/)])
    })
    it.each([
      ['nothing but a claim', '{}', { 'content-type': 'application/json' }],
      ['no type at all', new Uint8Array([1, 2, 3]), {}],
      ['a type that only begins like ours', 'a=1', { 'content-type': 'application/x-www-form-urlencodedx' }],
      ['parts without their boundary', 'a=1', { 'content-type': 'multipart/form-data' }],
      [
        'parts that are cut short',
        '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nwom',
        { 'content-type': 'multipart/form-data; boundary=x' },
      ],
    ])('that bring %s are refused [form.unreadable]', async (_, body, headers) => {
      const [status, page] = await send(body, headers as Record<string, string>)
      expect([status, page.includes('is not a form that can be read')]).toEqual([422, true])
    })
    it.each([
      ['in an address', 'a=1&'.repeat(10_000), form],
      ['made of nothing', '&'.repeat(9_000_000), form],
      [
        'in parts',
        `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n'.repeat(10_000)}--x--`,
        { 'content-type': 'multipart/form-data; boundary=x' },
      ],
    ])('of ten thousand fields %s are refused [form.too-many-fields]', async (_, body, headers) => {
      const [status, page] = await send(body, headers as Record<string, string>)
      expect([status, page.includes('more than 5000 fields')]).toEqual([413, true])
    })
    it('of more than 64 MB are refused [form.too-large]', async () => {
      const [status, page] = await send(new Uint8Array(65 * 1024 * 1024), form)
      expect([status, page.includes('larger than 64 MB')]).toEqual([413, true])
    })
  })
})
