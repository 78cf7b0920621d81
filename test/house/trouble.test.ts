import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, root, sources, text } from './house.ts'

interface Trouble {
  readonly code: string
  readonly kind: 'notice' | 'refusal'
  readonly says: string
  readonly folder: string
}

const page = 'docs/reference/errors.md'
const tables = filesBelow('src', 'en.json').filter((path) => path.includes('/messages/'))

const troubles: readonly Trouble[] = tables.flatMap((path) => {
  const messages = JSON.parse(text(path)) as Record<string, Record<string, string>>
  const folder = path.replace(/^src\//, '').replace(/\/messages\/.*$/, '')
  const of = (kind: Trouble['kind'], key: string) =>
    Object.entries(messages[key] ?? {}).map(([code, says]) => ({ code, kind, says, folder }))
  return [...of('refusal', 'refusals'), ...of('notice', 'notices')]
})

/** The page of all trouble, made from the message tables. */
function written(): string {
  const rows = (kind: Trouble['kind']) =>
    troubles
      .filter((trouble) => trouble.kind === kind)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, says, folder }) => `| \`${code}\` | ${says.replaceAll('|', '\\|')} | \`${folder}\` |`)
  return [
    '# Refusals and notices',
    '',
    'Trouble is of three kinds. A **notice** is said beside a result: the document is odd at a place, and the work goes on. A **refusal** is a rule that says no: one line on the',
    'command line and exit code 1. A **defect** is our fault: an apology, and the record of it only where it is asked for.',
    'Words in braces are filled in. This page is made from the message tables by `UPDATE=1 npx vitest run test/house`, and a test holds it against them.',
    '',
    '## Refusals',
    '| code | what it says | where |',
    '|---|---|---|',
    ...rows('refusal'),
    '',
    '## Notices',
    '| code | what it says | where |',
    '|---|---|---|',
    ...rows('notice'),
    '',
  ].join('\n')
}

if (process.env.UPDATE && !process.env.CI) writeFileSync(join(root, page), written())

describe('refusals and notices', () => {
  it('stand in docs/reference/errors.md, all of them and no other', () => {
    expect(process.env.UPDATE && process.env.CI, 'expectations are not rewritten in CI').toBeFalsy()
    expect(text(page)).toBe(written())
  })
  it('have a code of their own, noun.reason', () => {
    const codes = troubles.map(({ code }) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  })
  it('are each raised by the code', () => {
    const code = sources.map(text).join('\n')
    expect(troubles.filter((trouble) => !code.includes(`'${trouble.code}'`)).map((trouble) => trouble.code)).toEqual([])
  })
  it('are each shown by a test', () => {
    const tests = [...filesBelow('src', '.test.ts'), ...filesBelow('test', '.test.ts'), ...filesBelow('test/fixtures', '.json')]
      .map(text)
      .join('\n')
    expect(troubles.filter(({ code }) => !tests.includes(code)).map(({ code }) => code)).toEqual([])
  })
  it('say a whole sentence', () => {
    expect(troubles.filter(({ says }) => !/[.!?]$/.test(says) || says.length < 25).map(({ code }) => code)).toEqual([])
  })
})
