import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserPath, demonstrationFolder, openBrowser, type RunningAhadi, startAhadi } from '../support/browser.ts'

const languages = ['en', 'ar'] as const
/** What a page may weigh when it is first seen, as it comes over the wire, stylesheet included. */
const mostBytes = 20 * 1024

const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

/** What comes over the wire for an address, and what it says. */
async function received(path: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const [response] = (await once(get(`${ahadi.address}${path}`, { headers: { 'accept-encoding': 'br' } }), 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part as Buffer)
  const bytes = Buffer.concat(parts)
  const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes
  return { bytes: bytes.length, text: text.toString('utf8') }
}

/** Addresses of one kind: numbers and the parts that name a statement, a question or a call are told apart no further. */
const kindOf = (path: string) =>
  path
    .replace(/#.*$/, '')
    .replace(/\?(.*)$/, (_, query: string) => `?${[...new URLSearchParams(query).keys()].sort().join('&')}`)
    .replace(/\/statements\/(?!new\b)[a-z0-9-]+/, '/statements/*')
    .replace(/\/coding\/sentences\/[a-z0-9-]+\/p\d+s\d+/, '/coding/sentences/*')
    .replace(/\/\d+(?=\/|\?|$)/g, '/*')
    .replace(/\/questions\/[a-z]+/, '/questions/*')

let ahadi: RunningAhadi
let browser: Browser
let reader: BrowserContext
/** What differs between two versions of a statement. */
let differs: string

/** Hands in a corrected text of the first statement of a debate, as a browser does, and gives back the address of what differs, without language. */
async function correctedStatement(): Promise<string> {
  const list = await (await fetch(`${ahadi.address}/en/debates/2026-women-investing/statements`)).text()
  const own = /href="\/en(\/debates\/2026-women-investing\/statements\/[a-z-]+)"/.exec(list)![1]!
  const page = `${ahadi.address}/en${own}/corrected-file`
  const form = await (await fetch(page)).text()
  const name = /<h1[^>]*>([^<]+)</.exec(await (await fetch(`${ahadi.address}/en${own}`)).text())![1]!
  const body = new FormData()
  body.set('seen', /name="seen" value="([^"]+)"/.exec(form)![1]!)
  body.set('why', 'The year was wrong.')
  const text = `Statement by ${name}\n\nWe will train 60 women mediators by 2031.\n\nسلام`
  body.set('file', new Blob([text], { type: 'text/plain' }), 'corrected.txt')
  await fetch(page, { method: 'POST', body, headers: { origin: ahadi.address }, redirect: 'manual' })
  const differs = `${own}/versions/2`
  for (let tries = 0; tries < 100 && !(await fetch(`${ahadi.address}/en${differs}`)).ok; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200))
  return differs
}

/** One address of each kind that can be reached from the list of debates, or what differs in a corrected statement, by links, in one language, with the status of every link that was followed. */
async function reached(language: string): Promise<{ readonly pages: readonly string[]; readonly broken: readonly string[] }> {
  const start = `/${language}/debates`
  const seen = new Map<string, string>()
  const waiting = [start, `/${language}${differs}`]
  const broken: string[] = []
  while (waiting.length > 0) {
    const path = waiting.shift()!
    const kind = kindOf(path)
    if (seen.has(kind)) continue
    seen.set(kind, path)
    const response = await fetch(`${ahadi.address}${path}`)
    if (!response.ok) broken.push(`${path}: ${response.status}`)
    const html = response.headers.get('content-type')?.startsWith('text/html') ? await response.text() : ''
    if (html === '') {
      seen.set(kind, '')
      await response.arrayBuffer().catch(() => {})
    }
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)) {
      const to = href!.replaceAll('&amp;', '&')
      if (to.startsWith(`/${language}/`)) waiting.push(to)
    }
  }
  return { pages: [...seen.values()].filter(Boolean), broken }
}

/** At most two pages of one address without its question: filters narrow the same page down. */
function fewOfEach(pages: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return pages.filter((path) => {
    const kind = kindOf(path.split('?')[0]!)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return counts.get(kind)! <= 2
  })
}

describe.skipIf(!browserPath)('every page, in a browser (skipped where there is no Chromium)', () => {
  beforeAll(async () => {
    ahadi = await startAhadi(await demonstrationFolder())
    await fetch(`${ahadi.address}/en/who`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Amina Yusuf' }),
      headers: { origin: ahadi.address },
      redirect: 'manual',
    })
    differs = await correctedStatement()
    browser = await openBrowser()
    reader = await browser.newContext({ viewport: desk, bypassCSP: true })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await ahadi?.stop()
  })

  describe.each(languages)('%s', (language) => {
    let pages: readonly string[] = []
    it('is reached by links that all lead somewhere', async () => {
      const found = await reached(language)
      pages = found.pages
      expect(found.broken).toEqual([])
      expect(pages.length).toBeGreaterThan(20)
    }, 300_000)
    it('has no violation that axe finds, one h1, its language and direction, fits a phone, and asks nobody else', async () => {
      const page = await reader.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const wrong: string[] = []
      for (const path of fewOfEach(pages)) {
        await page.setViewportSize(desk)
        await page.goto(`${ahadi.address}${path}`)
        await page.evaluate(() => {
          document.querySelectorAll('details').forEach((one) => {
            one.open = true
          })
        })
        wrong.push(...(await violations(page)).map((one) => `${path} ${one}`))
        await page.setViewportSize(phone)
        const shell = await page.evaluate(() => ({
          headings: document.querySelectorAll('h1').length,
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
          styled: document.querySelectorAll('[style]').length,
          wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
        }))
        const right = { headings: 1, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', styled: 0, wider: 0 }
        if (JSON.stringify(shell) !== JSON.stringify(right)) wrong.push(`${path} ${JSON.stringify(shell)}`)
      }
      await page.close()
      expect(wrong).toEqual([])
      expect(asked.filter((url) => !url.startsWith(ahadi.address) && !url.startsWith('data:'))).toEqual([])
      expect(await reader.cookies()).toEqual([])
    }, 600_000)
    it('weighs at most 20 KiB at first view, as it comes over the wire, stylesheet and script included', async () => {
      const heavy: string[] = []
      for (const path of pages) {
        const { bytes, text } = await received(path)
        const parts = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)
        const sizes = await Promise.all(parts.map(received))
        const sum = sizes.reduce((total, one) => total + one.bytes, bytes)
        if (sum > mostBytes) heavy.push(`${path}: ${sum} bytes`)
      }
      expect(heavy).toEqual([])
    }, 120_000)
  })
})
