import { brotliCompressSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { type Asked, asking, numbersOn, wrongNumbers } from '../../../../test/support/opened-lists.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Pool } from '../../../platform/workers/index.ts'
import { stylesheet } from '../../../ui/index.ts'
import { commitmentAt } from '../../commitments/index.ts'
import { recordStateWord } from '../../commitments/record-state-word.ts'
import { reviewCommitment } from '../../commitments/review-commitment.ts'
import { setAsideCommitment } from '../../commitments/set-aside-commitment.ts'
import { debateAt } from '../../concept-note/index.ts'
import { wordsOf } from './condition.ts'
import { downloadColumns } from './download.ts'
import { filterFrom, queryOf } from './filter.ts'
import { registerRoutes } from './routes.ts'

const slug = '2026-women-investing'
const register = `/en/debates/${slug}/register`

eachDatabase('the register of a debate', (open) => {
  let database: Database
  let pool: Pool
  let ask: (path: string) => Promise<Asked>

  beforeAll(async () => {
    database = await open()
    pool = workers()
    const bench = benchOver(database, pool)
    await importDemonstration(bench, slug)
    ask = asking(database, registerRoutes(bench))
    await database.write(async (queries) => {
      const { id } = await debateAt(queries, slug)
      const seen = async (number: number) => ({ debateId: id, number, version: (await commitmentAt(queries, id, number)).version })
      for (const number of [1, 2, 5, 9]) await reviewCommitment(queries, await seen(number), byTester)
      await setAsideCommitment(queries, await seen(4), 'It tells of what others did.', byTester)
      const given = { source: 'Note verbale 45/2026', date: '2026-11-01', wording: '', reason: '' }
      await recordStateWord(queries, await seen(2), { ...given, word: 'confirmed' }, byTester)
      await recordStateWord(queries, await seen(9), { ...given, word: 'not-regarded-as-a-commitment' }, byTester)
    })
  })
  afterAll(() => pool?.close())

  it.each([
    '',
    '?view=delegations',
    '?kind=new',
    '?delegation=castaria',
    '?standing=set-aside',
    '?standing=checked',
    '?language=ar&sort=-kind',
    '?question=a&view=delegations',
    '?call=none',
    '?assessment=not-yet-due',
    '?words=women',
  ])('opens as many lines as each number says: register%s', async (query) => {
    const { text } = await ask(`${register}${query}`)
    expect(numbersOn(text, `${register}${query}`).length).toBeGreaterThan(0)
    expect(await wrongNumbers(ask, `${register}${query}`)).toEqual([])
  })

  it('says first how much there is and how it stands', async () => {
    const { text } = await ask(register)
    const words = /<p class="standing-sentence">(.*?)<\/p>/s.exec(text)![1]!.replace(/<[^>]+>/g, '')
    expect(words).toMatch(/^\d+ quoted from \d+ delegations, 4 checked by a reviewer, 1 confirmed so far by its delegation$/)
    expect(text).toContain('was set aside by a reviewer and is not counted')
  })

  it('lists what was set aside with its reason, and only where it is asked for', async () => {
    expect((await ask(register)).text).not.toContain('It tells of what others did.')
    expect((await ask(`${register}?standing=set-aside`)).text).toContain('It tells of what others did.')
  })

  it('tells the State’s own word, and keeps the quote in the count', async () => {
    const { text } = await ask(`${register}?standing=not-regarded-as-a-commitment`)
    expect(text).toContain('Not regarded as a commitment by the State')
    expect(text.match(/<tr role="row"/g)).toHaveLength(2)
  })

  it('finds Arabic words whatever signs they are written with, and phrases whole', async () => {
    const lines = async (words: string) =>
      (await ask(`${register}?words=${encodeURIComponent(words)}`)).text.match(/<tr role="row"/g)?.length ?? 0
    expect(await lines('الحُكُومة')).toBeGreaterThan(1)
    expect(await lines('"ustedes juntos aquí"')).toBe(0)
    expect(await lines('50% _ \\ \'"')).toBe(0)
  })

  it('sorts by each heading, both ways, and says which', async () => {
    for (const by of ['kind', 'answers', 'standing', 'assessment', 'number']) {
      expect((await ask(`${register}?sort=${by}`)).status).toBe(200)
      expect((await ask(`${register}?sort=-${by}`)).status).toBe(200)
    }
    expect((await ask(`${register}?sort=kind`)).text).toContain('aria-sort="ascending"')
    expect((await ask(`${register}?sort=-kind`)).text).toContain('aria-sort="descending"')
  })

  it('shows garbage in an address as if it were not there', async () => {
    const garbage = '?kind=%00%ff&page=-3&sort=;drop&standing=x&view=%27&delegation=%F0%9F&words=%00'
    const { status, text } = await ask(`${register}${garbage}`)
    expect(status).toBe(200)
    expect(text).not.toContain('drop')
    expect((await ask(`${register}?page=99999`)).status).toBe(200)
    expect((await ask('/en/debates/none/register')).status).toBe(404)
  })

  it('gives exactly what is shown as CSV and JSON', async () => {
    const { text } = await ask(`${register}?delegation=castaria`)
    const shown = text.match(/<tr role="row"/g)!.length - 1
    const json = JSON.parse((await ask(`${register}.json?delegation=castaria`)).text)
    const csv = (await ask(`${register}.csv?delegation=castaria`)).text
    expect(json).toHaveLength(shown)
    expect(csv.startsWith(`${downloadColumns.join(',')}\r\n`) || csv.startsWith(`\ufeff${downloadColumns.join(',')}\r\n`)).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength(shown + 1)
    expect(json[1]).toMatchObject({ number: 2, standing: 'confirmed', stateWord: 'confirmed', stateSource: 'Note verbale 45/2026' })
    expect(JSON.stringify(json)).not.toContain(byTester.actor)
  })

  it('feeds changes as valid XML, told by the day, without names of persons', async () => {
    const { text, type } = await ask(`${register}.atom`)
    expect(type).toBe('application/atom+xml; charset=utf-8')
    const names: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', ({ local }) => names.push(local))
    parser.write(text).close()
    expect(names.slice(0, 4)).toEqual(['feed', 'id', 'title', 'updated'])
    expect(names.filter((name) => name === 'entry').length).toBeGreaterThan(10)
    expect([...text.matchAll(/<updated>([^<]+)</g)].every(([, at]) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(at!))).toBe(true)
    expect(text).not.toContain(byTester.actor)
  })

  it('weighs at most 20 KiB with the stylesheet at first view, in both languages', async () => {
    for (const language of ['en', 'ar']) {
      const { text } = await ask(`/${language}/debates/${slug}/register`)
      const weight = brotliCompressSync(text).length + brotliCompressSync(stylesheet.text).length
      expect(weight).toBeLessThan(20 * 1024)
    }
  })
})

describe('the filter of a register', () => {
  it('comes back from the address that it writes', () => {
    const query = '?delegation=castaria&kind=new&question=e&call=none&standing=checked&assessment=reported&found=machine&words=%22a+b%22'
    expect(queryOf(filterFrom(new URLSearchParams(query)))).toBe(query)
    expect(queryOf(filterFrom(new URLSearchParams('')))).toBe('')
  })
  it('takes words apart, and keeps those between quotation marks together', () => {
    expect(wordsOf('women «carte blanche» "in war"')).toEqual(['women', 'carte blanche', 'in war'])
    expect(wordsOf('"open')).toEqual(['open'])
  })
})
