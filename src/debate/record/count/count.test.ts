import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../../test/support/databases.ts'
import { benchOver, byTester, importDemonstration, workers } from '../../../../test/support/debates.ts'
import { type Asked, asking, numbersOn, wrongNumbers } from '../../../../test/support/opened-lists.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Pool } from '../../../platform/workers/index.ts'
import { commitmentAt } from '../../commitments/index.ts'
import { reviewCommitment } from '../../commitments/review-commitment.ts'
import { setAsideCommitment } from '../../commitments/set-aside-commitment.ts'
import { debateAt } from '../../concept-note/index.ts'
import type { CountedStatement } from '../debate/counted-statement.ts'
import figures from '../method/figures.json' with { type: 'json' }
import { methodRoutes } from '../method/routes.ts'
import { registerRoutes } from '../register/routes.ts'
import { type CountedDebate, countAnswer } from './count-answer.ts'
import { countQueryOf, countQuestionFrom } from './count-question.ts'
import type { CountedFinding } from './counted-finding.ts'
import { countRoutes } from './routes.ts'

const slugs = ['2026-women-investing', '2023-women-mediation'] as const

eachDatabase('counting over debates', (open) => {
  let database: Database
  let pool: Pool
  let ask: (path: string) => Promise<Asked>

  beforeAll(async () => {
    database = await open()
    pool = workers()
    const bench = benchOver(database, pool)
    for (const slug of slugs) await importDemonstration(bench, slug)
    ask = asking(database, [...countRoutes(bench), ...registerRoutes(bench), ...methodRoutes(bench)])
    await database.write(async (queries) => {
      const { id } = await debateAt(queries, slugs[0])
      const seen = async (number: number) => ({ debateId: id, number, version: (await commitmentAt(queries, id, number)).version })
      for (const number of [1, 2, 5]) await reviewCommitment(queries, await seen(number), byTester)
      await setAsideCommitment(queries, await seen(4), 'It tells of what others did.', byTester)
    })
  })
  afterAll(() => pool?.close())

  it.each([
    '',
    '?of=council&kind=new&on=question-a',
    '?of=council&debate=2023-women-mediation',
    '?of=other-states&debate=2026-women-investing&on=call-a',
    '?category=recommendation&on=question-e',
    '?category=gap',
    '?standing=checked',
    '?standing=confirmed',
    '?of=organization',
  ])('opens as many lines as each number says: count%s', async (query) => {
    const { text } = await ask(`/en/count${query}`)
    expect(numbersOn(text, `/en/count${query}`).length).toBeGreaterThan(0)
    expect(await wrongNumbers(ask, `/en/count${query}`)).toEqual([])
  })

  it('answers in a sentence, with those that did so through a joint statement apart', async () => {
    const words = (await ask('/en/count?debate=2026-women-investing')).text.replace(/<[^>]+>/g, '')
    expect(words).toMatch(/\d+ of 21 \(\d+%\) in their own name; 2 more through a group or a joint statement/)
    expect(words).toContain('Forsenia')
    expect(words).toMatch(/Of the \d+ quotes, checked by a reviewer: 3; confirmed by their States: 0/)
  })

  it('asks the same question again at the address to cite', async () => {
    const { text } = await ask('/en/count?kind=new&of=council')
    const cited = /href="(\/en\/count[^"]+)"><bdi dir="ltr">/.exec(text)![1]!.replaceAll('&amp;', '&')
    const shown = (html: string) => /<p class="lead">(?:(?!<select).)*?<\/p>/s.exec(html)![0].replace(/<[^>]+>/g, '')
    expect(shown((await ask(cited)).text)).toBe(shown(text))
  })

  it('takes garbage in an address for nothing that was asked', async () => {
    expect(
      (await ask('/ar/count?of=x&debate=%00&debate=none&on=question-1&kind=&category=z&list=quotes&page=0&delegation=%ff')).status,
    ).toBe(200)
    expect((await ask('/en/count?debate=none')).text).toContain('None of the delegations that you ask of spoke or wrote')
  })

  it('the page of the method opens as many lines as each of its numbers says', async () => {
    expect(numbersOn((await ask('/en/method')).text, '/en/method').length).toBeGreaterThan(15)
    expect(await wrongNumbers(ask, '/en/method')).toEqual([])
    expect((await ask('/ar/method')).text.replace(/<[^>]+>/g, '')).toContain('أُبقي على 3 واستُبعد 1: 75%')
  })
})

describe('an answer', () => {
  const statement = (id: number, delegationId: string, more: Partial<CountedStatement> = {}): CountedStatement => ({
    id,
    key: delegationId,
    delegationId,
    delegationName: delegationId,
    body: null,
    speakerName: null,
    anchor: delegationId,
    kind: 'member-state',
    capacity: 'rule-37',
    language: 'en',
    words: 1,
    onBehalfOf: [],
    jointWith: [],
    alignedWith: [],
    own: 0,
    ownNew: 0,
    ofGroup: 0,
    ...more,
  })
  const debate = (id: number, date: string, statements: readonly CountedStatement[]): CountedDebate => ({
    id,
    slug: `d${id}`,
    theme: null,
    themeLanguage: null,
    date,
    fictional: false,
    asked: { question: [], call: [] },
    statements,
  })
  const finding = (debateId: number, statementId: number, own = true): CountedFinding => ({
    debateId,
    statementId,
    anchor: 'x',
    paragraph: 1,
    sentence: 1,
    quote: 'We will.',
    language: 'en',
    number: 1,
    own,
    checked: false,
    confirmed: false,
    method: 'cues@1',
  })
  const names = (list: readonly { readonly part: { readonly key: string } }[]) => list.map(({ part }) => part.key)

  it('counts a delegation once that spoke and wrote, and not the business of the chair', () => {
    const said = [
      statement(1, 'kenya'),
      statement(2, 'kenya', { capacity: 'written' }),
      statement(3, 'norway', { capacity: 'president-procedural' }),
    ]
    const { total, by } = countAnswer('en', 'all', [debate(1, '2021-10-21', said)], [finding(1, 1), finding(1, 2)])
    expect([total, names(by.own), by.own[0]!.findings.length]).toEqual([1, ['kenya'], 2])
  })

  it('tells apart own name, joint statement and alignment, which needs a statement that counts', () => {
    const said = [
      statement(1, 'kenya', { jointWith: ['Norway'] }),
      statement(2, 'norway'),
      statement(3, 'georgia', { alignedWith: ['Kenya'] }),
      statement(4, 'ukraine', { alignedWith: ['Poland'] }),
    ]
    const { by } = countAnswer('en', 'all', [debate(1, '2021-10-21', said)], [finding(1, 1), finding(1, 1, false)])
    expect([names(by.own), names(by.group), names(by.alignment), names(by.none)]).toEqual([['kenya'], ['norway'], ['georgia'], ['ukraine']])
  })

  it('asks of a member of the Council in the debates of whose day it was one', () => {
    const debates = [debate(1, '2016-10-25', [statement(1, 'kenya')]), debate(2, '2021-10-21', [statement(2, 'kenya')])]
    const { total, findings, membersWithoutStatement } = countAnswer('en', 'council', debates, [finding(1, 1), finding(2, 2)])
    expect([total, findings.map(({ debateId }) => debateId)]).toEqual([1, [2]])
    expect(membersWithoutStatement).toBeGreaterThan(14)
  })

  it('has one address for one question', () => {
    const asked = countQuestionFrom(new URLSearchParams('debate=b&debate=a&debate=b&kind=new&on=question-e&of=council'))
    expect(countQueryOf(asked)).toBe('?of=council&debate=a&debate=b&category=commitment&kind=new&on=question-e')
    expect(countQuestionFrom(new URLSearchParams(countQueryOf(asked)))).toEqual(asked)
    expect(countQuestionFrom(new URLSearchParams('category=gap&kind=new&standing=checked'))).toMatchObject({ kind: null, standing: null })
  })
})

describe('the figures of the method', () => {
  const page = readFileSync(new URL('../../../../docs/method/evaluation.md', import.meta.url), 'utf8')
  const row = (name: string) => {
    const line = page.split('\n').find((one) => one.startsWith(`| ${name} |`))!
    return line.match(/\d+\.\d+|(?<=\| )\d+(?= \|)/g)!.map(Number)
  }
  const six = ['achievement', 'example', 'challenge', 'gap', 'recommendation', 'macro', 'kind'] as const

  it.each([
    ['english', 'Ahadi'],
    ['keywords', 'baseline: list of keywords'],
  ] as const)('%s are those of the evaluation', (set, name) => {
    const { commitments, precision, recall, f1, ...others } = figures.sentences[set]
    expect([commitments, precision, recall, f1, ...six.map((one) => others[one])]).toEqual(row(name))
  })
  it('of two annotators are those of the evaluation', () => {
    const { f1, ...others } = figures.sentences.annotators
    expect([f1, ...six.map((one) => others[one])]).toEqual(row('ceiling: two annotators, 2016'))
  })
  it.each([
    ['es', 'General Assembly 2024, es'],
    ['fr', 'General Assembly 2024, fr'],
    ['ru', 'General Assembly 2024, ru'],
    ['ar', 'General Assembly 2024, ar'],
    ['zh', 'translated, zh'],
  ] as const)('of %s are those of the evaluation', (set, name) => {
    const { commitments, precision, recall, f1 } = figures.sentences[set]
    expect([commitments, precision, recall, f1]).toEqual(row(name).slice(0, 4))
  })
  it('name the day and the number of statements of the evaluation', () => {
    expect(page).toContain(`on ${figures.made}.`)
    expect(page).toContain(`${figures.statements} statements`)
    expect(page).toContain(`| **questions, micro** | | | | **${figures.questions.toFixed(2)}** |`)
    expect(page).toContain(`| **pillars, macro** | | | | **${figures.pillars.toFixed(2)}** |`)
  })
})
