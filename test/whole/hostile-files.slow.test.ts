import { expect, it } from 'vitest'
import { bombs } from '../support/bombs.ts'
import { demonstrationFolder, startAhadi } from '../support/browser.ts'
import { ownSeeds } from '../support/seeds.ts'
import { variantOf } from '../support/variants.ts'

/** Those that take a parser longest; the others stand in bombs.slow.test.ts. */
const heavy = /runs|columns|braces|elements|city|itself|ring/

it('does not keep the server from answering while its files are read, and each file has an answer in the end', {
  timeout: 180_000,
}, async () => {
  const ahadi = await startAhadi(await demonstrationFolder())
  try {
    const seeds = ownSeeds()
    const files = [
      ...bombs.filter(({ name }) => heavy.test(name)).map(({ name, make }) => ({ name, bytes: make() })),
      ...Array.from({ length: 40 }, (_, n) => variantOf(seeds, n)),
    ]
    const debate = `${ahadi.address}/en/debates/2023-women-mediation`
    const origin = { Origin: ahadi.address }
    await fetch(`${ahadi.address}/en/who`, {
      method: 'POST',
      headers: origin,
      body: new URLSearchParams({ name: 'Amina Yusuf' }),
      redirect: 'manual',
    })
    const form = new FormData()
    for (const { name, bytes } of files) form.append('statements', new Blob([new Uint8Array(bytes)]), name)
    const handedIn = await fetch(`${debate}/hand-in`, { method: 'POST', headers: origin, body: form, redirect: 'manual' })
    expect(handedIn.status).toBe(303)
    let asked = 0
    for (;;) {
      const page = await fetch(`${debate}/register`)
      expect(page.status).toBe(200)
      await page.text()
      asked += 1
      const state = await (await fetch(`${debate}/hand-in`)).text()
      if (!/<progress/.test(state)) break
    }
    expect(asked).toBeGreaterThan(3)
    expect(ahadi.said()).not.toMatch(/defect|Error/)
  } finally {
    expect(await ahadi.stop()).toBe(0)
  }
})
