import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../test/support/debates.ts'
import { listedAt } from '../../../test/support/opened-lists.ts'
import { webApp } from '../../doors/web/web-app.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import type { Pool } from '../../platform/workers/index.ts'
import { stylesheet } from '../../ui/index.ts'
import { correctCommitment } from '../commitments/correct-commitment.ts'
import { commitmentAt } from '../commitments/index.ts'
import { debateAt, openDebate } from '../concept-note/index.ts'
import { assessCommitment } from '../follow-up/assess-commitment.ts'
import { withdrawStatement } from '../statements/index.ts'
import { recordRoutes } from './index.ts'

const slug = '2026-women-investing'
const home = `/debates/${slug}`

/** How many things the list at an address holds: those between two anchors of a note, the total of its pager, or its entries. */
function listed(html: string, address: string): number {
  if (address.includes('/count?')) return listedAt(html, address)
  if (address.endsWith('#questions')) return html.match(/id="question-[a-z]+"/g)?.length ?? 0
  const range = /class="pager-range">([^<]*)</.exec(html)?.[1]
  if (range !== undefined) return range === 'Nothing to show' ? 0 : Number(/([\d,]+)$/.exec(range)![1]!.replaceAll(',', ''))
  return html.match(/<tr role="row"/g)!.length - 1
}

eachDatabase('the pages of the record', (open) => {
  let database: Database
  let pool: Pool
  let ask: (path: string) => Promise<{ readonly status: number; readonly text: string; readonly bytes: Uint8Array }>

  beforeAll(async () => {
    database = await open()
    pool = workers()
    await importDemonstration(benchOver(database, pool), slug)
    const defects: unknown[] = []
    const app = webApp({
      database,
      routes: recordRoutes(benchOver(database, pool)),
      now: () => byTester.at,
      report: (problem) => String(defects.push(problem)),
    })
    ask = async (path) => {
      const answer = await app.request(path, { headers: { host: 'localhost' } })
      if (defects.length > 0) throw defects[0]
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return { status: answer.status, text: new TextDecoder().decode(bytes), bytes }
    }
  })
  afterAll(() => pool?.close())

  const read = async (path: string) => {
    const { status, text } = await ask(path)
    expect([path, status]).toEqual([path, 200])
    return text
  }

  /** Opens each number of a page and counts what its list holds. */
  async function opensAsMany(path: string): Promise<void> {
    const html = await read(path)
    const numbers = [...html.matchAll(/<a class="count" href="([^"]+)">([\d,]+)</g)].map(
      ([, to, n]) => [to!.replaceAll('&amp;', '&'), n!] as const,
    )
    expect(numbers.length).toBeGreaterThan(5)
    const lists = new Map<string, number>()
    for (const [to] of numbers) if (!lists.has(to)) lists.set(to, listed(await read(to), to))
    expect(numbers.map(([to]) => [to, String(lists.get(to))])).toEqual(numbers.map(([to, n]) => [to, n.replaceAll(',', '')]))
  }

  const withNumbers = ['/en/debates', `/en${home}`, `/en${home}/delegations`, `/en${home}/statements`]
  it.each(withNumbers)('%s: each number opens a list that holds as many', opensAsMany)

  it('a debate answers what was asked, committed to, who spoke and what came of it', async () => {
    const html = await read(`/en${home}`)
    const words = html.replace(/<[^>]+>/g, '')
    expect(words).toContain('Thursday 22 October 2026, 10 a.m. in New York')
    expect(words).toMatch(/\d+ of 21 delegations \(\d+%\) made at least one commitment in their own name, \d+ more through a group/)
    expect(words).toMatch(/\d+ of 21 delegations \(\d+%\) spoke to at least one of the 7 guiding questions\./)
    expect(words).toMatch(/No information has been received yet on \d+ of \d+ commitments/)
    expect(words).toContain('1 file could not be read and is not counted here')
  })

  it.each(['en', 'ar'])(
    'every page in %s says its language, has one heading, and weighs no more than 20 KiB at first view with the stylesheet',
    async (language) => {
      const style = gzipSync(stylesheet.text).length
      const paths = ['', '/delegations', '/questions/a', '/concept-note', '/statements', '/statements/kestria', '/statements/elandria'].map(
        (rest) => home + rest,
      )
      for (const path of ['/debates', ...paths]) {
        const html = await read(`/${language}${path}`)
        expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
        expect([path, html.match(/<h1/g)!.length, html.includes(' style=')]).toEqual([path, 1, false])
        expect(html).not.toMatch(/undefined|\[object|\{\w+\}/)
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!)
        expect([path, ids.filter((id, index) => ids.indexOf(id) !== index)]).toEqual([path, []])
        expect(style + gzipSync(html).length).toBeLessThan(20 * 1024)
      }
    },
  )

  it('a question lists who answered it, each paragraph opening at its place', async () => {
    const html = await read(`/en${home}/questions/a`)
    const places = [...html.matchAll(/class="place" href="([^"#]+)#(p\d+)"/g)]
    expect(places.length).toBeGreaterThan(3)
    for (const [, to, id] of places) expect(await read(to!)).toContain(`id="${id}"`)
  })

  it('the front page of a language leads to its debates; a question, a version and a debate that are not there are said to be so', async () => {
    expect((await ask('/ar')).status).toBe(303)
    // question.not-found, note.not-found, statement-version.not-found, statement.not-found, debate.not-found
    const missing = ['/questions/z', '/concept-note?version=9', '/statements/kestria?version=9', '/statements/nobody']
    for (const rest of missing) expect([rest, (await ask(`/en${home}${rest}`)).status]).toEqual([rest, 404])
    expect((await ask('/en/debates/nowhere')).status).toBe(404)
  })

  it('a statement is read with its findings, narrowed down to a category, and a version is named where it is cited', async () => {
    const all = await read(`/en${home}/statements/kestria`)
    expect(all).toContain('dir="ltr"')
    expect(all).toMatch(/<details class="reasons"><summary><span class="category commitment">/)
    expect(all).not.toContain('Mark a commitment that was missed')
    const gaps = await read(`/en${home}/statements/kestria?category=gap&version=1`)
    expect(gaps).not.toContain('class="mark commitment')
    expect(gaps).toContain('class="mark gap proposed"')
    expect(gaps).toContain('Version 1 of this statement')
  })

  it('a link to any sentence finds it, marked or not', async () => {
    const { rows } = await sql<{ anchor: string }>`
      select 'p' || f.paragraph || 's' || f.number as anchor from shown_sentence f where f.anchor = 'ulvania'`.execute(database.read)
    const html = await read(`/en${home}/statements/ulvania`)
    expect(rows.filter(({ anchor }) => !html.includes(` id="${anchor}"`))).toEqual([])
  })

  it('the clean copy is what its SHA-256 says, holds the words, and nothing of the file but them', async () => {
    const html = await read(`/ar${home}/statements/ulvania`)
    const copy = await ask(`/en${home}/statements/ulvania/clean-copy.docx`)
    expect(html).toContain(createHash('sha256').update(copy.bytes).digest('hex'))
    const again = await ask(`/ar${home}/statements/ulvania/clean-copy.docx`)
    expect(Buffer.from(again.bytes).equals(copy.bytes)).toBe(true)
  })

  it('files that could not be read are counted apart; no reader is told their names', async () => {
    const html = await read(`/ar${home}/statements`)
    expect(html).toContain('id="refused"')
    expect(html).not.toContain('Pellonia statement.docx')
  })

  it('the person who works here is led to review, and to what may have been missed; a corrected span is shown where it was corrected', async () => {
    const debate = await debateAt(database.read, slug)
    const found = await sql<{
      number: number
    }>`select c.number from shown_commitment c where c.anchor = 'kestria' order by c.number limit 1`.execute(database.read)
    const before = await commitmentAt(database.read, debate.id, found.rows[0]!.number)
    const place = before.positions[0]!
    const { debateId, number, version, kind, questions, calls, pillars } = before
    await database.write(async (queries) => {
      const given = {
        positions: [{ ...place, start: place.start + before.quote.indexOf(' ') + 1 }],
        kind,
        questions,
        calls,
        pillars,
        leftOut: [],
        why: '',
      }
      await correctCommitment(queries, { debateId, number, version }, given, byTester)
      await sql`insert into setting (name, value) values ('person', '"Amina Yusuf"'::jsonb)`.execute(queries)
    })
    const list = await read(`/ar${home}/statements`)
    const refused = list.slice(list.indexOf('id="refused"'))
    expect(refused).toContain('Pellonia statement.docx')
    expect(refused).not.toContain('lang="en"')
    const html = await read(`/en${home}/statements/kestria`)
    expect(html).toContain('class="mark commitment reviewed"')
    expect(html).toContain(`/en${home}/commitments/${before.number}"`)
    expect(html).toContain(`/en${home}/review/${before.number}"`)
    expect(html).toContain('Checked by Amina Yusuf on 2 November 2026.')
    expect(html).toMatch(/commitments\/new\?statement=kestria&amp;p=\d+&amp;s=\d+/)
  })

  it('the address of a withdrawn statement says when and why, and it leaves every count', async () => {
    const debate = await debateAt(database.read, slug)
    await database.write((queries) => withdrawStatement(queries, debate.id, 'jorvania', 'The delegation asked for it', byTester))
    const gone = await ask(`/en${home}/statements/jorvania`)
    expect([gone.status, gone.text.includes('2 November 2026'), gone.text.includes('The delegation asked for it')]).toEqual([
      410,
      true,
      true,
    ])
    expect((await ask(`/en${home}/statements/jorvania/clean-copy.docx`)).status).toBe(410)
    expect(listed(await read(`/en${home}/delegations`), home)).toBe(20)
  })

  it('numbers open their lists also where some was set aside, some the State does not regard as a commitment, and some was assessed', async () => {
    const { id } = await debateAt(database.read, slug)
    await database.write(async (queries) => {
      const change = (number: number, set: ReturnType<typeof sql>) =>
        sql`update commitment set reviewer = 'Amina Yusuf', reviewed_at = ${byTester.at}, ${set} where debate_id = ${id} and number = ${number}`.execute(
          queries,
        )
      await change(3, sql`standing = 'set-aside', set_aside_why = 'It tells of the past'`)
      await change(
        4,
        sql`standing = 'reviewed', state_word = 'not-regarded-as-a-commitment', state_source = 'Note verbale 12', state_date = '2026-10-30'`,
      )
      await change(5, sql`standing = 'confirmed', state_word = 'confirmed', state_source = 'Note verbale 13', state_date = '2026-10-30'`)
      const assess = async (number: number, organization: string, value: string) => {
        const given = { organization, value, reason: 'They were asked', asOf: '2026-11-01' }
        await assessCommitment(queries, await commitmentAt(queries, id, number), given, byTester)
      }
      await assess(6, 'Women of the Two Rivers', 'kept')
      await assess(7, 'Women of the Two Rivers', 'not-kept')
      await assess(7, 'Lakeside Observatory', 'under-way')
    })
    const html = await read(`/en${home}`)
    const words = html.replace(/<[^>]+>/g, '')
    expect(words).toContain('1 was set aside by a reviewer, with a reason, and is not counted.')
    expect(words).toContain('1 is not regarded as a commitment by the delegation that was quoted.')
    for (const state of ['kept', 'differing']) expect(html).toContain(`assessment=${state}"`)
    for (const path of withNumbers) await opensAsMany(path)
  })

  it('a debate without anything says how to begin', async () => {
    await database.write((queries) => openDebate(queries, { slug: 'bare' }, byTester))
    for (const rest of ['', '/statements', '/concept-note', '/delegations']) expect(await read(`/en/debates/bare${rest}`)).toContain('bare')
    expect(await read('/en/debates/bare')).toContain('Hand in the concept note and statements')
  })
})
