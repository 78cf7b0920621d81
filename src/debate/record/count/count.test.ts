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
import { debateRoutes } from '../debate/routes.ts'
import figures from '../method/figures.json' with { type: 'json' }
import { methodRoutes } from '../method/routes.ts'
import { registerRoutes } from '../register/routes.ts'
import { countAnswer } from './count-answer.ts'
import { plainQuestion } from './count-question.ts'
import type { CountedDebate } from './counted-debates.ts'
import type { CountedFinding } from './counted-finding.ts'
import { readQuestion } from './read-question.ts'
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
    const fresh = asking(database, [...countRoutes(bench), ...debateRoutes(bench), ...registerRoutes(bench), ...methodRoutes(bench)])
    // Nothing is changed after this: a page is made once, however many numbers open it.
    const made = new Map<string, Promise<Asked>>()
    ask = (path) => {
      if (!made.has(path)) made.set(path, fresh(path))
      return made.get(path)!
    }
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
    'of council kind new question a',
    'of council in 2023-women-mediation',
    'of other-states in 2026-women-investing call a',
    'find recommendation question e',
    'find gap unit sentences',
    'standing checked',
    'standing confirmed',
    'of organization',
    'by year',
    'by debate unit statements',
    'question a, b by question',
    'kind new, continuing by kind unit commitments',
    'said own, group, alignment',
    'as written unit statements',
    'with amount where Mali',
  ])('opens as many lines as each number says: count %s', async (asked) => {
    const query = `?q=${encodeURIComponent(asked)}`
    const { text } = await ask(`/en/count${query}`)
    expect(numbersOn(text, `/en/count${query}`).length).toBeGreaterThan(0)
    expect(await wrongNumbers(ask, `/en/count${query}`)).toEqual([])
  })

  it('answers in a sentence, with those that did so through a joint statement apart', async () => {
    const words = (await ask('/en/count?q=in+2026-women-investing')).text.replace(/<[^>]+>/g, '')
    expect(words).toMatch(/\d+ of 21 \(\d+%\) in their own name; 3 more through a group or a joint statement/)
    expect(words).toContain('Forsenia')
    expect(words).toMatch(/Of the \d+ quotes, checked by a reviewer: 3; confirmed by their States: 0/)
  })

  it('asks the same question again at the address to cite', async () => {
    const { text } = await ask('/en/count?q=of+council+kind+new')
    const cited = /href="(\/en\/count[^"]+)"><bdi dir="ltr">/.exec(text)![1]!.replaceAll('&amp;', '&')
    const shown = (html: string) => /<p class="lead">(?:(?!<select).)*?<\/p>/s.exec(html)![0].replace(/<[^>]+>/g, '')
    expect(shown((await ask(cited)).text)).toBe(shown(text))
  })

  it('leads a form, an older address and another order of words to the one address of the question', async () => {
    const answer = async (path: string) => (await ask(path)).status
    expect(await answer('/en/count?of=council&debate=2026-women-investing&category=commitment&kind=&on=question-e')).toBe(303)
    expect(await answer('/en/count?q=kind+new+of+council')).toBe(303)
    expect(await answer('/en/count?q=of+council+kind+new')).toBe(200)
  })

  it.each([
    ['of x', 'count.unknown-value', '“x” is no value of “of”'],
    ['in none', 'count.no-debate', 'There is no debate “none”'],
    ['please count', 'count.no-keyword', '“please” begins nothing'],
  ])('says where a question was not understood: %s', async (asked, _code, says) => {
    const { status, text } = await ask(`/en/count?q=${encodeURIComponent(asked)}`)
    expect(status).toBe(422)
    expect(text).toContain(says)
    expect(text).toContain('<mark>')
    expect((await ask(`/ar/count?q=${encodeURIComponent(asked)}`)).status).toBe(422)
  })

  it('takes garbage in an address for nothing that breaks', async () => {
    for (const query of [
      'q=%00&list=quotes&page=0&delegation=%ff',
      'of=x&debate=%00&on=question-1&kind=&category=z',
      'q=%22',
      'list=quotes&how=x',
    ])
      expect([200, 303, 422]).toContain((await ask(`/ar/count?${query}`)).status)
  })

  it('says of invented States that they belong to no regional group', async () => {
    const words = (await ask('/en/count?q=from+african')).text.replace(/<[^>]+>/g, '')
    expect(words).toContain('None of the delegations that you ask of spoke or wrote')
    expect(words).toContain('invented States belong to no such group')
  })

  it('says between which numbers the true one lies, and what a person has looked at', async () => {
    const words = (await ask('/en/count?q=in+2026-women-investing')).text.replace(/<[^>]+>/g, '')
    const [, n, checked] = /Of these (\d+), a person has looked at the words of (\d+)/.exec(words) ?? []
    const [, low, high] = /lies between (\d+) and (\d+) \(95 in 100\)/.exec(words) ?? []
    expect(Number(checked)).toBeGreaterThan(0)
    expect(Number(low)).toBeGreaterThanOrEqual(Number(checked))
    expect(Number(high)).toBeGreaterThanOrEqual(Number(n))
    expect((await ask('/en/count?q=find+gap')).text).toContain('lies between')
    expect((await ask('/en/count?q=standing+checked')).text).not.toContain('lies between')
  })

  it('has a page of the method of each count, whose numbers open', async () => {
    const path = '/en/count/method?q=in+2026-women-investing'
    expect(numbersOn((await ask(path)).text, path).length).toBeGreaterThan(3)
    expect(await wrongNumbers(ask, path)).toEqual([])
    expect((await ask('/ar/count/method?q=find+gap')).status).toBe(200)
  })

  it('says on the page of a debate what the page of the count says', async () => {
    const path = '/en/debates/2026-women-investing'
    const words = (await ask(path)).text.replace(/<[^>]+>/g, '')
    const count = (await ask('/en/count?q=in+2026-women-investing')).text.replace(/<[^>]+>/g, '')
    const [, own, total] = /(\d+) of (\d+) delegations \(\d+%\) made at least one commitment/.exec(words) ?? []
    expect(count).toContain(`${own} of ${total} (`)
    const opened = numbersOn((await ask(path)).text, path).filter(({ to }) => to.includes('/count?'))
    expect(opened.length).toBeGreaterThanOrEqual(4)
    expect((await wrongNumbers(ask, path)).filter((line) => line.includes('/count?'))).toEqual([])
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
    symbol: null,
    statements,
  })
  const finding = (debateId: number, statementId: number, own = true, more: Partial<CountedFinding> = {}): CountedFinding => ({
    debateId,
    statementId,
    versionId: statementId,
    statementVersion: 1,
    anchor: 'x',
    positions: [{ paragraph: 1, start: 0, end: 8 }],
    paragraph: 1,
    sentence: 1,
    quote: 'We will.',
    language: 'en',
    commitmentId: 1,
    number: 1,
    version: 1,
    kind: 'new',
    questions: ['e'],
    calls: [],
    pillars: ['participation'],
    named: ['amount'],
    place: 'in Mali mali',
    own,
    checked: false,
    confirmed: false,
    method: 'cues@1',
    ...more,
  })
  const asked = (text: string) => readQuestion(text).question!
  const names = (list: readonly { readonly part: { readonly key: string } }[]) => list.map(({ part }) => part.key)

  it('counts a delegation once that spoke and wrote, and not the business of the chair', () => {
    const said = [
      statement(1, 'kenya'),
      statement(2, 'kenya', { capacity: 'written' }),
      statement(3, 'norway', { capacity: 'president-procedural' }),
    ]
    const { total, by } = countAnswer('en', plainQuestion, [debate(1, '2021-10-21', said)], [finding(1, 1), finding(1, 2)])
    expect([total, names(by.own), by.own[0]!.findings.length]).toEqual([1, ['kenya'], 2])
  })

  it('tells apart own name, joint statement and alignment, which needs a statement that counts', () => {
    const said = [
      statement(1, 'kenya', { jointWith: ['Norway'] }),
      statement(2, 'norway'),
      statement(3, 'georgia', { alignedWith: ['Kenya'] }),
      statement(4, 'ukraine', { alignedWith: ['Poland'] }),
    ]
    const { by } = countAnswer('en', plainQuestion, [debate(1, '2021-10-21', said)], [finding(1, 1), finding(1, 1, false)])
    expect([names(by.own), names(by.group), names(by.alignment), names(by.none)]).toEqual([['kenya'], ['norway'], ['georgia'], ['ukraine']])
  })

  it('asks of a member of the Council in the debates of whose day it was one', () => {
    const debates = [debate(1, '2016-10-25', [statement(1, 'kenya')]), debate(2, '2021-10-21', [statement(2, 'kenya')])]
    const { total, findings, membersWithoutStatement } = countAnswer('en', asked('of council'), debates, [finding(1, 1), finding(2, 2)])
    expect([total, findings.map(({ debateId }) => debateId)]).toEqual([1, [2]])
    expect(membersWithoutStatement).toBeGreaterThan(14)
  })

  const said = [
    statement(1, 'kenya', { capacity: 'council-member' }),
    statement(2, 'norway', { capacity: 'council-member', language: 'fr' }),
    statement(3, 'georgia'),
    statement(4, 'kenya', { anchor: 'kenya-2', capacity: 'written' }),
    statement(5, 'brazil'),
    statement(6, 'saint-lucia'),
  ]
  const found = [
    finding(1, 1, true, { checked: true }),
    finding(1, 2, true, { kind: 'continuing', questions: ['a'], place: '', named: [] }),
    finding(1, 3, true, { confirmed: true, checked: true, pillars: ['protection'] }),
    finding(1, 4, true, { kind: 'reaffirmed' }),
  ]
  it.each([
    ['', ['kenya', 'georgia', 'norway'], 5],
    ['of council', ['kenya', 'norway'], 2],
    ['of permanent', [], 0],
    ['of elected', ['kenya', 'norway'], 2],
    ['of other-states', ['georgia'], 3],
    ['of troop-contributors', ['kenya', 'norway'], 3],
    ['of saint-lucia, kenya', ['kenya'], 2],
    ['from african', ['kenya'], 1],
    ['from eastern-european, latin-american-and-caribbean', ['georgia'], 3],
    ['as written', ['kenya'], 1],
    ['kind new', ['kenya', 'georgia'], 5],
    ['kind new, continuing', ['kenya', 'georgia', 'norway'], 5],
    ['standing checked', ['kenya', 'georgia'], 5],
    ['standing confirmed', ['georgia'], 5],
    ['standing proposed', ['kenya', 'norway'], 5],
    ['question a', ['norway'], 5],
    ['pillar protection', ['georgia'], 5],
    ['with amount', ['kenya', 'georgia'], 5],
    ['where mali', ['kenya', 'georgia'], 5],
    ['where مالي', ['kenya', 'georgia'], 5],
    ['where Chad', [], 5],
  ])('is of those that were asked: %s', (text, own, total) => {
    const asked1 = { ...debate(1, '2021-10-21', said), asked: { question: [{ letter: 'a', text: 'Who?' }], call: [] } }
    const answer = countAnswer('en', asked(text), [asked1], found)
    expect([new Set(names(answer.by.own)), answer.total]).toEqual([new Set(own), total])
  })
  it('counts statements, and words, where these are asked for', () => {
    const one = [debate(1, '2021-10-21', said)]
    const statements = countAnswer('en', asked('unit statements'), one, found)
    expect([statements.numbers, statements.total]).toEqual([{ own: 4, group: 0, alignment: 0, none: 2 }, 6])
    const words = countAnswer('en', asked('kind new unit commitments'), one, found)
    expect([words.numbers.own, words.total]).toEqual([2, 4])
  })
  it('adds ways of saying it together only where it is told to', () => {
    const joint = [statement(1, 'kenya', { jointWith: ['Norway'] }), statement(2, 'norway'), statement(3, 'georgia')]
    const words = [finding(1, 1), finding(1, 1, false)]
    const answer = (text: string) => countAnswer('en', asked(text), [debate(1, '2021-10-21', joint)], words)
    expect([answer('').n, answer('said own, group').n, answer('said group').n]).toEqual([1, 2, 1])
    expect(answer('said own, group').numbers).toEqual({ own: 1, group: 1, alignment: 0, none: 1 })
  })
  it('says where it cannot be asked, and counts nobody there', () => {
    const debates = [debate(1, '2021-10-21', said), debate(2, '2024-10-21', said), { ...debate(3, '2021-01-01', said), fictional: true }]
    const why = (text: string) =>
      countAnswer('en', asked(text), debates, found).notKnown.map(({ debateId, why: reason }) => [debateId, reason])
    expect(why('')).toEqual([])
    expect(why('of troop-contributors')).toEqual([
      [2, 'contributors'],
      [3, 'invented'],
    ])
    expect(why('from african')).toEqual([[3, 'invented']])
    expect(why('question e')).toHaveLength(3)
    expect(countAnswer('en', asked('of troop-contributors'), debates, found).total).toBe(3)
  })
  it('names what it is not known of: a day, members, regions', () => {
    const why = (text: string, date: string) => countAnswer('en', asked(text), [debate(1, date, said)], found).notKnown[0]?.why
    expect(why('of council', '1990-01-01')).toBe('members')
    expect(why('from african', '1999-01-01')).toBe('regions')
    expect(countAnswer('en', asked('of council'), [{ ...debate(1, '', said), date: null }], found).notKnown[0]?.why).toBe('undated')
  })
})

describe('the figures of the method', () => {
  const page = readFileSync(new URL('../../../../docs/method/evaluation.md', import.meta.url), 'utf8')
  const row = (name: string) => {
    const line = page.split('\n').find((one) => one.startsWith(`| ${name} |`))!
    // The limits beside a figure are none of the figures.
    return line
      .replace(/ \(\d\.\d+–\d\.\d+\)/g, '')
      .match(/\d+\.\d+|(?<=\| )\d+(?= \|)/g)!
      .map(Number)
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
    expect(page).toContain(`on ${figures.made} at commit`)
    expect(page).toContain(`${figures.statements} statements`)
    expect(page).toContain(`| **questions, micro** | | | | **${figures.questions.toFixed(2)}** (`)
    expect(page).toContain(`| **pillars, macro** | | | | **${figures.pillars.toFixed(2)}** (`)
  })
})
