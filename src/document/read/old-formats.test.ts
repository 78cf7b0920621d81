import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codesOf, readBytes } from '../../../test/support/reading.ts'
import { numbersFrom } from '../../../test/support/variants.ts'
import { Refusal } from '../index.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/reading')
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
interface Expected {
  readonly paragraphs: readonly (readonly [string, string | null, string])[]
  readonly marks: readonly (readonly [string, string])[]
  readonly margins: readonly string[]
}
const expectedIn = (language: string): Expected => JSON.parse(readFileSync(join(folder, language, 'expected.json'), 'utf8'))
const fixture = (language: string, ending: string) =>
  readBytes(readFileSync(join(folder, language, `source.${ending}`)), `source.${ending}`)

describe.each(languages)('a statement in %s that LibreOffice saved in an older format', (language) => {
  test.each(['doc', 'rtf'])('is read as it is from Word: .%s', async (ending) => {
    const expected = expectedIn(language)
    const read = await fixture(language, ending)
    // LibreOffice writes hidden Arabic words into rich text without saying that they are hidden.
    const text = (said: string) => (ending === 'rtf' && language === 'ar' ? said.replace(/ربما$/, '') : said)
    expect(read.value.paragraphs.map((found) => [found.kind, found.label ?? null, text(found.text)])).toEqual(expected.paragraphs)
    const { paragraphs } = read.value
    expect(
      paragraphs.flatMap(({ text: said, marks = [] }) => marks.map(({ at, note }) => [said.slice(0, at), paragraphs[note - 1]!.text])),
    ).toEqual(expected.marks)
    expect(read.value.margins).toEqual(expected.margins)
    expect(codesOf(read)).toEqual(expect.arrayContaining(['document.tracked-changes', 'document.comments']))
    expect(new Set(paragraphs.map(({ direction }) => direction ?? 'ltr'))).toEqual(new Set([language === 'ar' ? 'rtl' : 'ltr']))
    expect(paragraphs.flatMap(({ cell }) => (cell ? [`${cell.row} ${cell.column} ${cell.columns ?? 1}`] : []))).toEqual([
      '0 0 2',
      ...[1, 2, 3].flatMap((row) => [`${row} 0 1`, `${row} 1 1`]),
    ])
  })
  test('is read from a web page, with its table, its notes and its marks', async () => {
    const expected = expectedIn(language)
    const { value } = await fixture(language, 'html')
    const cells = (kind: string) => expected.paragraphs.filter(([found]) => found === kind).map(([, , text]) => text)
    expect(value.paragraphs.filter(({ kind }) => kind === 'table-cell').map(({ text }) => text)).toEqual(cells('table-cell'))
    expect(value.paragraphs.filter(({ kind }) => kind === 'footnote').map(({ text }) => text)).toEqual(cells('footnote'))
    expect(
      value.paragraphs.flatMap(({ text, marks = [] }) =>
        marks.map(({ at, note }) => [text.slice(0, at), value.paragraphs[note - 1]!.text]),
      ),
    ).toEqual(expected.marks)
    expect(value.margins).toEqual(expected.margins)
  })
})

describe('a broken file of an older format', () => {
  test.each(['doc', 'rtf', 'html'])('gives a Document or a Refusal: .%s', async (ending) => {
    const bytes = readFileSync(join(folder, 'ar', `source.${ending}`))
    const next = numbersFrom(7)
    for (let round = 0; round < 150; round++) {
      const broken = Uint8Array.from(bytes)
      for (let count = 1 + Math.floor(next() * 30); count > 0; count--)
        broken[Math.floor(next() * broken.length)]! ^= 1 << Math.floor(next() * 8)
      const cut = next() < 0.3 ? broken.subarray(0, Math.floor(next() * broken.length)) : broken
      try {
        const { value } = await readBytes(cut, `a.${ending}`)
        value.paragraphs.forEach(({ text, marks = [], settings = [] }, index) => {
          expect(value.paragraphs[index]!.n).toBe(index + 1)
          expect(text).not.toMatch(/^$|^\s|\s$|[\n\r\t]|\s{2}/)
          for (const { at, note } of marks) expect(at <= text.length && note <= value.paragraphs.length).toBe(true)
          for (const { start, end } of settings) expect(start < end && end <= text.length).toBe(true)
        })
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
      }
    }
  })
})
