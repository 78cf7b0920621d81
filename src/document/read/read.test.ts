import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { compoundFile } from '../../../test/support/compound-file.ts'
import { docFile } from '../../../test/support/doc-file.ts'
import { column, pdfFile } from '../../../test/support/pdf-file.ts'
import { codesOf, readBytes, refusalOf, textsOf } from '../../../test/support/reading.ts'
import { paragraph, wordFile } from '../../../test/support/word-file.ts'
import { Refusal } from '../index.ts'
import type { ReadLimits } from './limits.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const word = () => wordFile(paragraph('We commit to peace.') + paragraph('We will pay.'))
const pdf = () => pdfFile({ pages: [column(['We commit to peace and to the women who', 'build it, in every talk that is held.'])] })

const checkRefused = async (bytes: Uint8Array, code: string, says: string, limits: Partial<ReadLimits> = {}, name = 'statement.docx') => {
  const { code: found, message } = await refusalOf(readBytes(bytes, name, limits))
  expect(found).toBe(code)
  expect(message).toContain(says)
  expect(message).toContain(`“${name}”`)
  expect(message).not.toMatch(/\{\w+\}|\/(home|tmp|work)/)
}

describe('what is read', () => {
  test('is told by what bytes hold, and another ending gets a notice', async () => {
    for (const [bytes, name, mediaType, codes] of [
      [word(), 'a.docx', /wordprocessing/, []],
      [word(), 'a.doc', /wordprocessing/, ['file.other-ending']],
      [pdf(), 'a.docx', /pdf/, ['file.other-ending']],
      [strToU8('Text.'), 'a.pdf', /plain/, ['file.other-ending']],
      [strToU8('Text.'), 'a', /plain/, []],
      [strToU8('Text.'), 'H.E. Mr. X.md', /plain/, []],
    ] as const) {
      const read = await readBytes(bytes, name)
      expect(read.value.mediaType).toMatch(mediaType)
      expect(codesOf(read)).toEqual(codes)
    }
  })
  test('may have other bytes before the mark of a PDF', async () => {
    expect(textsOf(await readBytes(Uint8Array.from([...latin1('\n\n'), ...pdf()]), 'a.pdf'))).toHaveLength(1)
  })
})

describe('what is refused', () => {
  test('an empty file', () => checkRefused(new Uint8Array(), 'file.empty', 'no bytes'))
  test('a Word file from before 1997, also under a new name', () =>
    checkRefused(docFile({ pieces: [{ text: 'x\r' }], version: 0x68 }), 'file.old-word', 'save it as .docx'))
  test('a locked Word file', () =>
    checkRefused(compoundFile({ EncryptedPackage: new Uint8Array(600) }), 'file.encrypted', 'without the password'))
  test('another old Office file', () => checkRefused(compoundFile({ Workbook: new Uint8Array(600) }), 'file.unknown-format', 'old kind'))
  test('a file that is too large', () => checkRefused(word(), 'file.too-large', 'too large', { bytes: 100 }))
  test('a text that is too long', () => checkRefused(word(), 'file.too-long', 'in parts', { characters: 10 }))
  test('a PDF of too many pages', () => checkRefused(pdfFile({ pages: [[], [], []] }), 'file.too-long', '3 pages', { pages: 2 }))
  test('a truncated zip', () => checkRefused(word().slice(0, -30), 'file.damaged', 'cut short'))
  test('broken XML', () => checkRefused(wordFile('<w:p><w:r>'), 'file.damaged', 'word/document.xml'))
  test('a Word file without a body part', () =>
    checkRefused(
      zipSync({
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      }),
      'file.damaged',
      'is missing',
    ))
  test('a broken PDF', () => checkRefused(latin1('%PDF-1.7\nnothing of a PDF'), 'file.damaged', 'cut off'))
  test('XML with a document type, whose entities could be anything', () =>
    checkRefused(zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>') }), 'file.unsafe-xml', 'entities'))
  test('random bytes', () =>
    checkRefused(
      Uint8Array.from({ length: 500 }, (_, index) => (index * 73 + (index >> 3) * 5) % 256),
      'file.unknown-format',
      'could not be told',
    ))
  test.each([
    ['a picture', latin1('\x89PNG\r\n\x1a\n........')],
    ['a picture', latin1('\xff\xd8\xff\xe0....JFIF')],

    ['single XML file', latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>')],
    ['an XML file', latin1('<?xml version="1.0"?><statement/>')],
    ['a program', latin1('MZ\x90\0\x03\0\0\0')],
    ['OpenDocument', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') })],
    ['Excel', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    ['PowerPoint', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') })],
    ['one by one', zipSync({ 'a.docx': strToU8('x'), 'b.docx': strToU8('x') })],
    ['a zip archive', zipSync({ 'photo.bin': strToU8('x') })],
  ])('a file of another format, by its name: %s', (name, bytes) => checkRefused(bytes, 'file.unknown-format', name))
})

/** A zip in whose directory every entry has another number at an offset. */
function claiming(bytes: Uint8Array, offset: number, number: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 30; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, number, true)
  return bytes
}

describe('bombs', () => {
  const zeros = (mebibytes: number) => new Uint8Array(mebibytes * 1024 * 1024)
  test('a body of 300 MB is refused by what it claims, before anything is unpacked', () =>
    checkRefused(claiming(word(), 24, 300 * 1024 * 1024), 'file.bomb', 'MB'))
  test('a body that unpacks beyond the ratio is refused', () =>
    checkRefused(zipSync({ 'word/document.xml': zeros(32) }), 'file.bomb', 'MB in word/document.xml'))
  test('a body that claims less than it holds is stopped while it unpacks', () =>
    checkRefused(claiming(zipSync({ 'word/document.xml': zeros(32) }), 24, 1000), 'file.bomb', 'word/document.xml'))
  test('a long text that repeats itself is none', async () => {
    expect(
      textsOf(await readBytes(wordFile(`<w:tbl><w:tr><w:tc>${paragraph('We commit.').repeat(55_000)}</w:tc></w:tr></w:tbl>`))),
    ).toHaveLength(55_000)
  })
  test('parts without number are refused', () =>
    checkRefused(
      zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, new Uint8Array(1)]))),
      'file.bomb',
      '60 parts',
      { entries: 50 },
    ))
  test('elements without end inside one another are refused', () =>
    checkRefused(wordFile('<w:tbl>'.repeat(20_000) + '</w:tbl>'.repeat(20_000)), 'file.bomb', 'inside one another'))
  test('a locked part is refused as locked', () => checkRefused(claiming(word(), 8, 0x00080001), 'file.encrypted', 'password'))
})

describe('any bytes', () => {
  /** A Document that holds what every Document holds, or a Refusal; anything else is thrown. */
  const holds = async (bytes: Uint8Array) => {
    try {
      const { value, notices } = await readBytes(bytes)
      value.paragraphs.forEach(({ n, text }, index) => {
        expect(n).toBe(index + 1)
        expect(text).toBe(text.trim())
        expect(text).not.toMatch(/^$|[\n\r\t\u2028\u2029]|\s{2}/)
      })
      for (const { reason } of notices) expect(reason).not.toMatch(/\{\w+\}/)
      expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
    }
  }
  test('give a Document or a Refusal', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), holds), { numRuns: 300 }))
  test('after the first bytes of each format as well', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('PK\x03\x04', '%PDF-1.7\n', '\xd0\xcf\x11\xe0', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf'),
        fc.uint8Array({ maxLength: 300 }),
        (start, rest) => holds(Uint8Array.from([...latin1(start), ...rest])),
      ),
      { numRuns: 300 },
    ))
  test.each([
    ['Word', word()],
    ['old Word', docFile('We commit to peace.\rWe will pay.\r')],
    ['PDF', pdf()],
  ])('of a %s file that was cut anywhere', (_, bytes) =>
    fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), (length) => holds(bytes.slice(0, length))),
      { numRuns: 100 },
    ),
  )
  test.each([
    ['Word', word()],
    ['old Word', docFile('We commit to peace.\rWe will pay.\r')],
    ['PDF', pdf()],
  ])('of a %s file in which bytes were changed', (_, bytes) =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
        const changed = bytes.slice()
        for (const [at, byte] of changes) changed[at] = byte
        return holds(changed)
      }),
      { numRuns: 200 },
    ),
  )
  test('any text in a paragraph comes back as it is, but for white space and what nobody sees', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 }), async (texts) => {
        const clean = texts.map((text) => text.replace(/[\p{C}\p{Z}<>&\uf020-\uf0ff]/gu, 'x'))
        expect(textsOf(await readBytes(wordFile(clean.map((text) => paragraph(text)).join(''))))).toEqual(clean)
      }),
      { numRuns: 100 },
    ))
})
