import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, dataFolder, openBrowser, type RunningAhadi, startAhadi } from '../support/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const languages = ['en', 'ar'] as const
/** What a page may weigh when it is first seen, as it comes over the wire, stylesheet included. */
const mostBytes = 20 * 1024

/** Addresses of one kind: numbers and the parts that name a statement, a question or a call are told apart no further. */
const kindOf = (path: string) =>
  path
    .replace(/#.*$/, '')
    .replace(/\?(.*)$/, (_, query: string) => `?${[...new URLSearchParams(query).keys()].sort().join('&')}`)
    .replace(/\/statements\/(?!new\b)[a-z0-9-]+/, '/statements/*')
    .replace(/\/\d+(?=\/|\?|$)/g, '/*')
    .replace(/\/questions\/[a-z]+/, '/questions/*')

let ahadi: RunningAhadi
let browser: Browser
let reader: BrowserContext
let phone: BrowserContext

/** One address of each kind that can be reached from the list of debates by links, in one language, with the status of every link that was followed. */
async function reached(language: string): Promise<{ readonly pages: readonly string[]; readonly broken: readonly string[] }> {
  const start = `/${language}/debates`
  const seen = new Map<string, string>()
  const waiting = [start]
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
    for (const [, href] of html.matchAll(/href="([^"]+)"/g)) {
      const to = href!.replaceAll('&amp;', '&')
      if (to.startsWith(`/${language}/`)) waiting.push(to)
    }
  }
  return { pages: [...seen.values()].filter(Boolean), broken }
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run({ runOnly: ${JSON.stringify(rules)} })`,
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

describe.skipIf(!browserPath)('every page, in a browser (skipped where there is no Chromium)', () => {
  beforeAll(async () => {
    ahadi = await startAhadi(dataFolder(), '--demonstration')
    await fetch(`${ahadi.address}/en/who`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'Amina Yusuf' }),
      headers: { origin: ahadi.address },
      redirect: 'manual',
    })
    browser = await openBrowser()
    reader = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
    phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
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
    it('has no violation that axe finds, one h1, its language and direction', async () => {
      const page = await reader.newPage()
      const wrong: string[] = []
      for (const path of pages) {
        await page.goto(`${ahadi.address}${path}`)
        for (const details of await page.$$('details')) await details.evaluate((one) => one.setAttribute('open', ''))
        wrong.push(...(await violations(page)).map((one) => `${path} ${one}`))
        const shell = await page.evaluate(() => ({
          headings: document.querySelectorAll('h1').length,
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
          styled: document.querySelectorAll('[style]').length,
        }))
        const right = { headings: 1, lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', styled: 0 }
        if (JSON.stringify(shell) !== JSON.stringify(right)) wrong.push(`${path} ${JSON.stringify(shell)}`)
      }
      await page.close()
      expect(wrong).toEqual([])
    }, 600_000)
    it('fits a phone without sideways scrolling, with JavaScript off', async () => {
      const page = await phone.newPage()
      const wide: string[] = []
      for (const path of pages) {
        await page.goto(`${ahadi.address}${path}`)
        const [inner, whole] = await Promise.all([
          page.evaluate(() => document.documentElement.clientWidth),
          page.evaluate(() => document.documentElement.scrollWidth),
        ])
        if (whole > inner) wide.push(`${path}: ${whole} px`)
      }
      await page.close()
      expect(wide).toEqual([])
    }, 300_000)
    it('weighs at most 20 KiB at first view, stylesheet included, asks nobody else and sets no cookie', async () => {
      const heavy: string[] = []
      for (const path of pages) {
        const context = await browser.newContext({ javaScriptEnabled: false })
        const page = await context.newPage()
        const asked: string[] = []
        let bytes = 0
        const sizes: Promise<void>[] = []
        page.on('request', (request) => asked.push(request.url()))
        page.on('requestfinished', (request) => {
          sizes.push(
            request.sizes().then(({ responseBodySize }) => {
              bytes += responseBodySize
            }),
          )
        })
        await page.goto(`${ahadi.address}${path}`)
        await Promise.all(sizes)
        if (bytes > mostBytes) heavy.push(`${path}: ${bytes} bytes`)
        const elsewhere = asked.filter((url) => !url.startsWith(ahadi.address) && !url.startsWith('data:'))
        if (elsewhere.length > 0) heavy.push(`${path} asks ${elsewhere}`)
        if ((await context.cookies()).length > 0) heavy.push(`${path} sets a cookie`)
        await context.close()
      }
      expect(heavy).toEqual([])
    }, 600_000)
  })
})
