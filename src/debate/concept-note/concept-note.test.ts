import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cut, type Document, readDocument } from '../../document/index.ts'
import { joinPieces, withLanguages } from '../../language/index.ts'
import { openPdfium } from '../../platform/workers/index.ts'
import { readConceptNote } from './index.ts'

const folder = join(import.meta.dirname, '../../../test/fixtures/concept-notes')

async function documentOf(name: string, file: string): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(join(folder, name, file)))
  return withLanguages((await readDocument({ name: file, bytes }, { pdfium: openPdfium })).value).value
}

/** A bullet can come back from a file as another sign for the same. */
const bullet = (printed: string | null) => (printed && !/[\p{L}\p{N}]/u.test(printed) ? '•' : printed)

/** A PDF turns the quotation marks of a right-to-left text, and may part figures from Chinese characters. */
const asPrinted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/[”“„]/g, '“')
      .replace(/(?<=\p{sc=Han}) (?=\d)|(?<=\d) (?=\p{sc=Han})/gu, ''),
  )

const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => ['docx', 'pdf', 'txt'].map((form) => ({ name, form, file: `source.${form}` })))
  .filter(({ name, file }) => existsSync(join(folder, name, file)))

/** What was written by hand, as a text taken from a page gives it: a blank line after every printed line, page ends and links in between. */
function printedLines(written: string): string {
  let number = 0
  let letter = 0
  const lines = written.split('\n').flatMap((line) => {
    if (line === '' || /^[!@]/.test(line)) return []
    if (line === '---') return ['24-01234 1/3']
    letter = line[0] === 'L' ? letter + 1 : 0
    if (line[0] === 'N') number++
    const label = { N: `${number}. `, L: `(${String.fromCharCode(96 + letter)}) `, U: '• ' }[line[0]!] ?? ''
    return (label + line.slice(3)).match(/.{1,82}(?:\s|$)/gu) ?? []
  })
  return lines.toSpliced(30, 0, 'https://undocs.org/S/2020/1', '24-01234 2/3').join(' \n\n')
}

describe.each(['ar-bullets', 'ar-numbered-annex', 'en-joint-letter', 'en-numbered-annex', 'es-annex-first', 'ru-numbered-annex'])(
  '%s as printed lines',
  (name) => {
    it('is put together and read as it was written', async () => {
      const { pdf, references, ...expected } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
      const bytes = new TextEncoder().encode(printedLines(readFileSync(join(folder, name, 'written.txt'), 'utf8')))
      const document = withLanguages((await readDocument({ name: 'lines.txt', bytes }, { pdfium: openPdfium })).value).value
      const { value, notices } = readConceptNote(document)
      const asked = (list: typeof value.guidingQuestions) =>
        list.map(({ letter, printed, text }) => ({ letter, printed: bullet(printed), text }))
      const { paragraphs, references: cited, ...rest } = value
      expect({
        ...rest,
        guidingQuestions: asked(value.guidingQuestions),
        calls: asked(value.calls),
        numbers: paragraphs.flatMap((p) => (p.number === null ? [] : [p.number])),
        notices: notices.map((n) => n.code),
      }).toEqual(expected)
      expect(cited).toEqual(expect.arrayContaining(references))
      for (const { text, positions } of [...value.guidingQuestions, ...value.calls]) {
        expect(joinPieces(positions.map((p) => cut(document, p)))).toBe(text)
      }
    })
  },
)

describe.each(cases)('$name as $form', ({ name, form, file }) => {
  it('is read as it was written, and every position cuts back its words', async () => {
    const { pdf, ...all } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
    const expected = form === 'pdf' ? { ...all, ...pdf } : all
    const document = await documentOf(name, file)
    const { value, notices } = readConceptNote(document)
    const asked = (list: typeof value.guidingQuestions) =>
      list.map(({ letter, printed, text }) => ({ letter, printed: bullet(printed), text }))
    const { paragraphs, ...rest } = value
    const found = {
      ...rest,
      guidingQuestions: asked(value.guidingQuestions),
      calls: asked(value.calls),
      numbers: paragraphs.flatMap((p) => (p.number === null ? [] : [p.number])),
      notices: notices.map((n) => n.code),
    }
    if (form === 'pdf') expect(asPrinted(found)).toEqual(asPrinted(expected))
    else expect(found).toEqual(expected)
    for (const { text, positions } of [...value.guidingQuestions, ...value.calls]) {
      expect(joinPieces(positions.map((p) => cut(document, p)))).toBe(text)
    }
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  })
})
