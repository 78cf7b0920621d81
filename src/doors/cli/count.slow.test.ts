import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/databases.ts'
import { benchOver, importDemonstration, workers } from '../../../test/support/debates.ts'
import { folderWith } from '../../../test/support/folder.ts'
import { refusalOf } from '../../../test/support/refused.ts'
import type { Outcome } from '../../platform/command/index.ts'
import type { Pool } from '../../platform/workers/index.ts'
import type { KeepingBench } from '../bench.ts'
import { countCommand } from './count.ts'

const slug = '2026-women-investing'

eachDatabase('ahadi count', (open) => {
  let pool: Pool
  let bench: KeepingBench
  const ask = (question: string): Promise<Outcome> =>
    countCommand.run(
      { paths: [question], options: {}, switches: new Set(), workbench: { run: pool.run, progress: () => {}, say: () => {} } },
      bench,
    )
  beforeAll(async () => {
    pool = workers()
    bench = { ...benchOver(await open(), pool), folder: folderWith() }
    await importDemonstration(bench, slug)
  })
  afterAll(() => pool?.close())

  it('answers with the contract that others build on, field for field', async () => {
    const { json } = await ask(`in ${slug} kind new by question`)
    const answer = json as Record<string, unknown> & {
      readonly list: readonly Record<string, unknown>[]
      readonly parts: readonly unknown[]
    }
    expect(Object.keys(answer)).toEqual([
      ...[
        'question',
        'words',
        'asked',
        'frozen',
        'address',
        'debates',
        'unit',
        'n',
        'total',
        'share',
        'own',
        'group',
        'alignment',
        'none',
        'likely',
      ],
      ...['quotes', 'checked', 'confirmed', 'methods', 'measured', 'membersWithoutStatement', 'notAsked', 'list', 'trend', 'parts'],
    ])
    expect(answer).toMatchObject({
      question: `in ${slug} kind new by question`,
      address: `/en/count?q=in+${slug}+kind+new+by+question`,
      frozen: null,
      unit: 'delegations',
      asked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      likely: { low: expect.any(Number), high: expect.any(Number) },
    })
    expect(Object.keys(answer.list[0]!)).toEqual(['delegation', 'id', 'how', 'spoke', 'statements', 'alignedWith', 'quotes'])
    const [quote] = answer.list[0]!.quotes as readonly Record<string, unknown>[]
    expect(Object.keys(quote!)).toEqual([
      ...[
        'debate',
        'date',
        'statement',
        'version',
        'paragraph',
        'sentence',
        'positions',
        'quote',
        'language',
        'commitment',
        'kind',
        'questions',
      ],
      ...['calls', 'own', 'checked', 'confirmed', 'method', 'address'],
    ])
    expect(answer.parts.length).toBeGreaterThan(4)
    expect(answer.list).toHaveLength(Number(answer.own) + Number(answer.group) + Number(answer.alignment) + Number(answer.none))
  })

  it('says it to a person in lines, with the quotes and their addresses', async () => {
    const text = (await ask(`in ${slug}`)).text.join('\n')
    expect(text).toMatch(
      /\d+ of 21 \(\d+%\) in their own name; \d+ through a group or a joint statement; \d+ by alignment; of \d+ none was found\./,
    )
    expect(text).toMatch(/lies between \d+ and \d+ \(95 in 100\)/)
    expect(text).toContain(`/en/debates/${slug}/statements/hestland?version=1#p`)
  })

  it('refuses what it does not understand, and a debate that is not there', async () => {
    expect(await refusalOf(() => ask('please'))).toBe('count.no-keyword')
    expect(await refusalOf(() => ask('in nowhere'))).toBe('count.no-debate')
  })
})

describe('the program', () => {
  const ahadi = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../../../bin/ahadi.mjs'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '' },
    })
    return { status, stdout, stderr }
  }
  it('ends with 0 where it answered, 1 where it refused, 2 where it was called wrongly', () => {
    const data = folderWith()
    const answered = ahadi('count', 'in 2021', '--json', '--data', data)
    expect([answered.status, JSON.parse(answered.stdout).n]).toEqual([0, 0])
    const refused = ahadi('count', 'kind brand-new', '--data', data)
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('[count.unknown-value]')])
    expect(ahadi('count', '--data', data).status).toBe(2)
    expect(ahadi('count', 'in', '2021', '--data', data).status).toBe(2)
  }, 240_000)
})
