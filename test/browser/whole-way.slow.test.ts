import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserPath, demonstrationFolder, openBrowser, type RunningAhadi, startAhadi } from '../support/browser.ts'

const slug = '2026-women-investing'
const sizes = [
  ['at a desk', { width: 1280, height: 900 }],
  ['on a phone', { width: 390, height: 844 }],
] as const

let browser: Browser

/** Presses the button that a form of this page has for an action. */
async function send(page: Page, action: string): Promise<void> {
  const button = page.locator(`form[action$="${action}"] button, button[formaction$="${action}"]`).first()
  await Promise.all([page.waitForNavigation(), button.click()])
}

async function follow(page: Page, href: RegExp): Promise<void> {
  for (const link of await page.locator('main a').all()) {
    const to = await link.getAttribute('href')
    if (to && href.test(to)) {
      await Promise.all([page.waitForNavigation().catch(() => {}), link.evaluate((one) => (one as unknown as { click(): void }).click())])
      return
    }
  }
  throw new Error(`No link of ${page.url()} leads to ${href}`)
}

describe.skipIf(!browserPath)('the whole way, with JavaScript off (skipped where there is no Chromium)', () => {
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  describe.each(['en', 'ar'] as const)('in %s', (language) => {
    it.each(sizes)(
      'leads %s from the debate to progress, and all is there after a restart',
      async (_, viewport) => {
        const data = await demonstrationFolder()
        let ahadi: RunningAhadi = await startAhadi(data)
        try {
          const context = await browser.newContext({ viewport, javaScriptEnabled: false, locale: language })
          const page = await context.newPage()
          const open = (path: string) => page.goto(`${ahadi.address}/${language}${path}`)

          // The first page, in the reader's language; then the debate.
          await page.goto(`${ahadi.address}/`)
          expect(page.url()).toBe(`${ahadi.address}/${language}/debates`)
          await follow(page, new RegExp(`/debates/${slug}$`))
          expect(await page.locator('h1').textContent()).toContain('Her seat, her budget')

          // A guiding question, and from there a statement at the paragraph that speaks to it.
          await follow(page, /\/questions\/a$/)
          await follow(page, /\/statements\/[a-z0-9-]+#p\d+/)
          expect(page.url()).toMatch(/#p\d+/)

          // A marked sentence and its reason.
          await open(`/debates/${slug}/statements/dovenia?category=commitment`)
          expect(await page.locator('.mark, mark').count()).toBeGreaterThan(2)
          expect(await page.locator('details summary').count()).toBeGreaterThan(0)
          await follow(page, /\/commitments\/\d+$/)
          const number = /commitments\/(\d+)$/.exec(page.url())![1]!

          // Whoever acts is asked for a name first.
          await open(`/debates/${slug}/review/${number}`)
          await page.fill('input[name=name]', 'Amina Yusuf')
          await send(page, '/who')
          expect(page.url()).toContain(`/review/${number}`)
          await send(page, `/review/${number}/review`)
          await open(`/debates/${slug}/commitments/${number}`)
          expect(await page.locator('main').textContent()).toContain('Amina Yusuf')

          // The declaration rests on what was reviewed.
          await open(`/debates/${slug}/declaration/edit`)
          await send(page, '/declaration/draft')
          await open(`/debates/${slug}/declaration`)
          expect(await page.locator(`main a[href$="/commitments/${number}"]`).count()).toBeGreaterThan(0)

          // Progress on it.
          await open(`/debates/${slug}/commitments/${number}/progress`)
          await page.fill('input[name=organization]', 'Lakeside Women’s Peace Network')
          await page.fill('input[name=as-of]', '2026-11-01')
          await page.fill('textarea[name=text]', 'The first payment reached eleven groups in March.')
          await send(page, `/commitments/${number}/progress`)
          expect(await page.locator('main').textContent()).toContain('eleven groups')

          expect(await ahadi.stop()).toBe(0)
          ahadi = await startAhadi(data)
          await open(`/debates/${slug}/commitments/${number}`)
          const kept = await page.locator('main').textContent()
          expect(kept).toContain('Amina Yusuf')
          expect(kept).toContain('eleven groups')
          await open(`/debates/${slug}/declaration`)
          expect(await page.locator(`main a[href$="/commitments/${number}"]`).count()).toBeGreaterThan(0)
          await context.close()
        } finally {
          await ahadi.stop()
        }
      },
      180_000,
    )
  })

  it('is short with the keyboard, where JavaScript is on: j, k, x, c', async () => {
    const ahadi = await startAhadi(await demonstrationFolder())
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${ahadi.address}/en/who?to=/debates/${slug}/review`)
      await page.fill('input[name=name]', 'Amina Yusuf')
      await Promise.all([page.waitForNavigation(), page.click('main button')])
      await page.goto(`${ahadi.address}/en/debates/${slug}/review/1`)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('j')])
      expect(page.url()).not.toMatch(/review\/1(\?|$)/)
      await Promise.all([page.waitForNavigation(), page.keyboard.press('k')])
      await Promise.all([page.waitForNavigation(), page.keyboard.press('c')])
      await page.goto(`${ahadi.address}/en/debates/${slug}/commitments/1`)
      expect(await page.locator('main').textContent()).toContain('Amina Yusuf')
      await context.close()
    } finally {
      await ahadi.stop()
    }
  }, 120_000)
})
