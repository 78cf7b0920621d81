import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { browserPath, demonstrationFolder, openBrowser, type RunningAhadi, startAhadi } from '../support/browser.ts'

const slug = '2026-women-investing'
const statement = `/debates/${slug}/coding/statements/dovenia`
const sizes = [
  ['at a desk', { width: 1280, height: 900 }],
  ['on a phone', { width: 360, height: 740 }],
] as const

let ahadi: RunningAhadi
let browser: Browser

/** Says who works here, as the page does. */
const as = (name: string) =>
  fetch(`${ahadi.address}/en/who`, {
    method: 'POST',
    body: new URLSearchParams({ name }),
    headers: { origin: ahadi.address },
    redirect: 'manual',
  })

/** Presses the button that sends the form of this page itself. */
async function keep(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(`form[action*="${statement}"] button`).click()])
}

describe.skipIf(!browserPath)('coding, in a browser (skipped where there is no Chromium)', () => {
  beforeAll(async () => {
    ahadi = await startAhadi(await demonstrationFolder())
    browser = await openBrowser()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await ahadi?.stop()
  })

  it('is done by keyboard alone, without JavaScript, and shows what was proposed only then', async () => {
    await as('Amina Yusuf')
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${ahadi.address}/en${statement}?part=1`)
    expect(await page.locator('main').textContent()).not.toContain('The machine proposed:')
    const boxes = page.locator('fieldset.coded').first().locator('input[type=checkbox]')
    await boxes.first().focus()
    await page.keyboard.press('Space')
    // Five more boxes, then the kind of the commitment, chosen by its first letter.
    for (let n = 0; n < 6; n++) await page.keyboard.press('Tab')
    await page.keyboard.type('C')
    const select = page.locator('fieldset.coded').first().locator('select')
    expect(await select.inputValue()).toBe('continuing')
    await Promise.all([
      page.waitForNavigation(),
      page.keyboard.press('Enter').then(() => page.locator('fieldset.coded input').first().press('Enter')),
    ])
    expect(page.url()).toContain('kept=')
    expect(await page.locator('main').textContent()).toMatch(/The machine proposed/)
    expect(await boxes.first().isChecked()).toBe(true)
    // Undo, by keyboard, too.
    await page.locator('form[action$="/coding/take-back"] button').focus()
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
    expect(await boxes.first().isChecked()).toBe(false)
    await context.close()
  }, 60_000)

  it.each(sizes)(
    'is done by two people %s, who are then told how far they agree, in Arabic, too',
    async (_, viewport) => {
      const context = await browser.newContext({ viewport, javaScriptEnabled: false })
      const page = await context.newPage()
      const code = async (name: string, ticked: readonly number[]) => {
        await as(name)
        for (let part = 1; part <= 2; part++) {
          await page.goto(`${ahadi.address}/ar${statement}?part=${part}`)
          expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
          const sentences = page.locator('fieldset.coded')
          for (const n of part === 1 ? ticked : []) await sentences.nth(n).locator('input[value=gap]').check()
          await keep(page)
        }
      }
      const [first, second] = [`First ${viewport.width}`, `Second ${viewport.width}`]
      await code(first, [1, 2, 3])
      await code(second, [2, 3, 4])
      await page.goto(`${ahadi.address}/en/debates/${slug}/coding/agreement`)
      await Promise.all([page.waitForNavigation(), page.locator('main tbody th a[href*="between="]').last().click()])
      const said = await page.locator('main').textContent()
      expect(said).toMatch(/Gap0\.\d\d \(-?\d\.\d\d to \d\.\d\d\)/)
      await Promise.all([page.waitForNavigation(), page.locator('a[href*="which=differ&of=gap"]').click()])
      await Promise.all([page.waitForNavigation(), page.locator('main ol a[href*="/coding/sentences/"]').first().click()])
      await page.locator('form[action$="/adjudicate"] input[value=challenge]').check()
      await Promise.all([page.waitForNavigation(), page.locator('form[action$="/adjudicate"] button').click()])
      expect(await page.locator('main').textContent()).toContain('Decided: ')
      await context.close()
    },
    90_000,
  )

  it('fits a phone and has nothing that axe finds, in both languages', async () => {
    await as('Third Person')
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true })
    const page = await context.newPage()
    const between = /between=(\d+\.\d+)/.exec(await (await fetch(`${ahadi.address}/en/debates/${slug}/coding/agreement`)).text())![1]!
    const sentence = /\/coding\/sentences\/dovenia\/p\d+s\d+/.exec(
      await (await fetch(`${ahadi.address}/en/debates/${slug}/coding/compared?between=${between}&which=all`)).text(),
    )![0]
    const paths = [
      `/debates/${slug}/coding`,
      statement,
      `/debates/${slug}${sentence}`,
      `/debates/${slug}/coding/samples`,
      `/debates/${slug}/coding/agreement?between=${between}`,
      `/debates/${slug}/coding/compared?between=${between}&which=all`,
      `/debates/${slug}/codebook`,
      `/how-well?debate=${slug}`,
      `/how-well/sentences?which=decided&category=commitment&debate=${slug}`,
    ]
    const wrong: string[] = []
    for (const language of ['en', 'ar'])
      for (const path of paths) {
        const response = await page.goto(`${ahadi.address}/${language}${path}`)
        if (response?.status() !== 200) wrong.push(`${language}${path}: ${response?.status()}`)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (wider > 0) wrong.push(`${language}${path}: ${wider} too wide`)
        await page.evaluate(() => {
          document.querySelectorAll('details').forEach((one) => {
            one.open = true
          })
        })
        wrong.push(...(await violations(page)).map((one) => `${language}${path} ${one}`))
      }
    expect(wrong).toEqual([])
    await context.close()
  }, 180_000)
})
