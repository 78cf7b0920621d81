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
