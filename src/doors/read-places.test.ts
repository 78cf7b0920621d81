import { expect, test } from 'vitest'
import { readBytes } from '../../test/support/reading.ts'
import { paragraph, run, wordFile } from '../../test/support/word-file.ts'
import { withLanguages } from '../language/index.ts'
import type { OpenedFile } from './open-file.ts'
import { readFile, readPlaces } from './tasks.ts'

async function opened(): Promise<OpenedFile> {
  const body = `<w:tbl><w:tr><w:tc>${paragraph(run('We commit to peace and to the women who build it.'), '<w:bidi w:val="0"/>')}</w:tc></w:tr></w:tbl>`
  const { value } = await readBytes(wordFile(body))
  return { id: 'a', file: 'a.docx', sha256: '00', document: withLanguages(value).value, notices: [] }
}

test('reading prints the fields of its contract and no others', async () => {
  expect(readFile(await opened()).paragraphs).toEqual([
    { n: 1, text: 'We commit to peace and to the women who build it.', kind: 'table-cell', language: 'en' },
  ])
})

test('reading with places prints the same and, after it, where words stand', async () => {
  const [found] = readPlaces(await opened()).paragraphs
  expect(Object.keys(found!).slice(0, 4)).toEqual(['n', 'text', 'kind', 'language'])
  expect(found).toMatchObject({
    direction: 'ltr',
    cell: { table: 1, row: 0, column: 0 },
    sources: [{ start: 0, end: 49, part: 'word/document.xml', run: 0, offset: 0 }],
  })
})
