import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { delegationById, nameOf } from '../../src/council/index.ts'
import { folderWith } from '../support/folder.ts'
import { ahadi, type Ran } from '../support/run.ts'

const debate = join(import.meta.dirname, '../../demo/2026-women-investing')
const statements = join(debate, 'statements')
const products = [
  'compilation.akn.xml',
  'compilation.docx',
  'compilation.epub',
  'compilation.html.zip',
  'compilation.pdf',
  'notices.json',
  'register.csv',
  'register.json',
]

const sums = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
const compile = (out: string, ...more: string[]) =>
  ahadi('compile', statements, '--concept-note', join(debate, 'concept-note.docx'), '--out', out, ...more)

describe('the demonstration debate', () => {
  const out = join(folderWith(), 'out')
  let ran: Ran
  beforeAll(() => {
    ran = compile(out)
  })

  it('gives every form, and lists the one file that is damaged', () => {
    expect(readdirSync(out).sort()).toEqual(products)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('[file.damaged]')
  })
  it('gives the same bytes twice', () => {
    const again = join(folderWith(), 'again')
    compile(again)
    expect(sums(again)).toEqual(sums(out))
  })
  it('leaves the analysis out of the official product', () => {
    const record = join(folderWith(), 'record')
    compile(record, '--record-only')
    expect(readdirSync(record).sort()).toEqual(products.filter((name) => !name.startsWith('register')))
    expect(sums(record)['compilation.docx']).toBe(sums(out)['compilation.docx'])
  })
  it('is marked as fictional and as a draft in every form', () => {
    const document = strFromU8(
      Object.values(unzipSync(readFileSync(join(out, 'compilation.docx')), { filter: ({ name }) => /header|footer/.test(name) }))[0]!,
    )
    const pages = Object.entries(unzipSync(readFileSync(join(out, 'compilation.html.zip')))).filter(([name]) => name.endsWith('.html'))
    for (const text of [document, readFileSync(join(out, 'compilation.akn.xml'), 'utf8'), ...pages.map(([, page]) => strFromU8(page))]) {
      expect(text).toContain('Fictional: a demonstration, not a real debate')
      expect(text).toContain('Draft for processing, not a United Nations document')
    }
  })
  it('quotes each commitment with the exact words of its paragraph', () => {
    const entries = JSON.parse(readFileSync(join(out, 'register.json'), 'utf8'))
    const read = new Map(
      JSON.parse(ahadi('read', '--json', statements).out).map((one: { id: string; paragraphs?: { text: string }[] }) => [
        one.id,
        one.paragraphs ?? [],
      ]),
    ) as Map<string, { text: string }[]>
    expect(entries.length).toBeGreaterThan(20)
    for (const entry of entries) {
      const { paragraph, start, end } = entry.position
      expect(read.get(entry.statement)![paragraph - 1]!.text.slice(start, end)).toBe(entry.quote)
      expect(entry.standing).toBe('proposed')
    }
  })
  it('prints the register for a spreadsheet: a byte order mark, a line an entry', () => {
    const csv = readFileSync(join(out, 'register.csv'))
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString('utf8').slice(1).split('\r\n')[0]).toMatch(/^delegation,capacity,statement,paragraph,sentence,quote,kind/)
  })
})

describe('the authors of the demonstration debates', () => {
  const expected = JSON.parse(readFileSync(join(debate, '../expected.json'), 'utf8'))
  const folder = (slug: string) => join(debate, '..', slug)
  it.each(Object.keys(expected.debates))('find everybody told as they meant in %s', (slug) => {
    const ran = ahadi('analyse', '--json', join(folder(slug), 'statements'), '--concept-note', join(folder(slug), 'concept-note.docx'))
    const read = new Map(JSON.parse(ran.out).map((entry: { id: string }) => [entry.id, entry])) as Map<string, Record<string, unknown>>
    const meant = (expected.debates[slug].statements as Record<string, never>[]).filter(({ speaker }) => speaker !== undefined)
    expect(meant.length).toBeGreaterThan(7)
    for (const { file, speaker, delegation, capacity, onBehalfOf, jointWith, alignedWith, language } of meant as Record<
      string,
      unknown
    >[]) {
      const entry = read.get((file as string).replace(/\.[^.]*$/, ''))
      const known = delegationById(delegation as string)
      expect(known, `${file}: ${delegation}`).toBeDefined()
      expect(entry?.delegation, file as string).toBe(nameOf(known!, 'en'))
      const { name, title } = (speaker ?? { name: null, title: null }) as { name: string | null; title: string | null }
      expect(entry, file as string).toMatchObject({ speaker: name, title, capacity, onBehalfOf, jointWith, alignedWith, language })
    }
  })
})

describe('JSON on the command line', () => {
  it('stands alone on standard output', () => {
    const ran = ahadi('concept-note', '--json', join(debate, 'concept-note.docx'))
    expect(JSON.parse(ran.out).guidingQuestions.map((one: { letter: string }) => one.letter)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(ran.code).toBe(0)
  })
  it('survives a reader that goes away', () => {
    const bin = join(import.meta.dirname, '../../bin/ahadi.mjs')
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" read --json "${statements}" | head -c 10`], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
  })
})
