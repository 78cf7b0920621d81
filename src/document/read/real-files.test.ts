import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codesOf, readBytes, textsOf } from '../../../test/support/reading.ts'
import { describeWithShared } from '../../../test/support/shared.ts'
import { Refusal } from '../index.ts'

/** Reads every file of a folder and gives, by name, the codes of its notices or of its refusal; anything else is thrown. */
async function codesByName(
  folder: string,
  ending: string,
): Promise<ReadonlyMap<string, { readonly paragraphs: number; readonly codes: readonly string[] }>> {
  const found = new Map<string, { readonly paragraphs: number; readonly codes: readonly string[] }>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith(ending))) {
    try {
      const read = await readBytes(readFileSync(join(folder, name)), name)
      found.set(name, { paragraphs: read.value.paragraphs.length, codes: codesOf(read) })
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw new Error(`${name}: ${String(problem)}`, { cause: problem })
      found.set(name, { paragraphs: 0, codes: [problem.code] })
    }
  }
  return found
}

describeWithShared('real files', (shared) => {
  test('no Word file of mammoth and pandoc is refused', async () => {
    for (const set of ['mammoth', 'pandoc']) {
      const found = await codesByName(join(shared, 'data/docx', set), '.docx')
      expect([...found].filter(([, { codes }]) => codes.some((code) => code.startsWith('file.')))).toEqual([])
    }
  })
  test('every statement of the bench is read without a notice', async () => {
    const found = await codesByName(join(shared, 'data/bench-100'), '.docx')
    expect(found.size).toBe(100)
    expect([...found].filter(([, { paragraphs, codes }]) => paragraphs < 2 || codes.length > 0)).toEqual([])
  })
  test('statements in PDF are told apart: sound, without text, broken', async () => {
    const found = await codesByName(join(shared, 'data/ga-statements'), '.pdf')
    const having = (code: string) => [...found].filter(([, { codes }]) => codes.includes(code)).map(([name]) => name.slice(0, 5))
    expect(having('pdf.broken-text-layer')).toEqual(['az_en', 'bh_ar', 'ch_en', 'cn_en', 'ma_ar', 'ru_ru', 'us_en'])
    expect(having('pdf.no-text-layer')).toEqual(['bb_en', 'ca_en', 'ht_fr', 'ps_ar'])
    expect(having('pdf.broken-pages')).toEqual(['kw_ar'])
    expect(having('pdf.pages-without-text')).toEqual(['rw_en'])
    expect(having('pdf.repaired-letters')).toEqual(['ly_ar', 'sa_ar'])
    expect([...found].filter(([, { codes }]) => codes.some((code) => code.startsWith('file.')))).toEqual([])
  })
  test('hostile PDFs are read or refused, and locked ones say so', async () => {
    const found = await codesByName(join(shared, 'data/hostile-pdf'), '.pdf')
    const locked = [...found].filter(([, { codes }]) => codes.includes('file.encrypted')).map(([name]) => name)
    expect(locked).toEqual(['issue6010_1.pdf', 'issue6010_2.pdf', 'libreoffice-writer-password.pdf', 'print_protection.pdf'])
  })
  test('documents of the United Nations in PDF are read or called pictures', async () => {
    for (const [name, { paragraphs, codes }] of await codesByName(join(shared, 'data/un-pdfs'), '.pdf')) {
      expect({ name, read: paragraphs > 0 }).toEqual({ name, read: !codes.includes('pdf.no-text-layer') })
    }
  })
  test('the concept note keeps its blank lines', async () => {
    const note = readFileSync(join(shared, 'data/concept-note/S-2021-875.zh.txt'))
    const texts = textsOf(await readBytes(note, 'S-2021-875.zh.txt'))
    expect(texts.slice(0, 3)).toEqual([
      '2021 年 10 月 13 日肯尼亚常驻联合国代表给秘书长的信',
      expect.stringMatching(/^谨通知你/),
      expect.stringMatching(/^四举行/),
    ])
  })
})
