import { describe, expect, test } from 'vitest'
import { compoundFile } from '../../../../test/support/compound-file.ts'
import { type DocParts, docFile } from '../../../../test/support/doc-file.ts'
import { codesOf, inShort, readBytes, refusalOf } from '../../../../test/support/reading.ts'

const check = async (given: DocParts | string, expected: readonly string[], codes: readonly string[] = []) => {
  const read = await readBytes(docFile(given), 'statement.doc')
  expect(read.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(read)).toEqual(codes)
  expect(read.value.mediaType).toBe('application/msword')
}
const special = [0x55, 0x08, 1]

describe('the text of a Word 97 file', () => {
  test('is put together of pieces, each stored in its own way', () =>
    check({ pieces: [{ text: 'Madame la Présidente' }, { text: ', Госпожа', stored: 'utf-16' }, { text: '.\rEnd.\r' }] }, [
      'paragraph Madame la Présidente, Госпожа.',
      'paragraph End.',
    ]))
  test('has the signs of Windows-1252 in pieces of one byte a letter', () =>
    check('\u0093quoted\u0094, 50 \u0080\r', ['paragraph “quoted”, 50 €']))
  test('leaves out what was deleted, also where only the piece says so', () =>
    check(
      {
        pieces: [
          { text: 'We ' },
          { text: 'may ', look: [0x00, 0x08, 1] },
          { text: 'shall ', look: [0x01, 0x08, 1] },
          { text: 'not ', change: [0x41, 1] },
          { text: 'pay.\r' },
        ],
      },
      ['paragraph We shall pay.'],
      ['document.tracked-changes'],
    ))
  test('goes on over a paragraph mark that was deleted', () =>
    check(
      { pieces: [{ text: 'One' }, { text: '\r', look: [0x00, 0x08, 1] }, { text: ' and two.\r' }] },
      ['paragraph One and two.'],
      ['document.tracked-changes'],
    ))
  test('leaves out hidden text', () =>
    check(
      { pieces: [{ text: 'Seen' }, { text: ' unseen', look: [0x3c, 0x08, 1] }, { text: '.\r' }] },
      ['paragraph Seen.'],
      ['document.hidden-text'],
    ))
  test('shows fields by their last result, and is not swallowed by one without end', () =>
    check('See \u0013 HYPERLINK "x" \u0014the note\u0015 and \u0013 PAGE 7.\r', ['paragraph See the note and PAGE 7.']))
  test('breaks lines, and pages', () =>
    check('Statement by\vSavaria\r1\fof 2\r', ['paragraph Statement by', 'paragraph Savaria', 'paragraph 1', 'paragraph of 2']))
  test('keeps hyphens that do not break, and drops those that might', () =>
    check('S\u001e2021 sec\u001furity\r', ['paragraph S\u20112021 security']))
  test('shows signs of symbol typefaces as letters', () =>
    check({ pieces: [{ text: '(', look: [...special, 0x09, 0x6a, 0, 0, 0xb7, 0xf0] }, { text: ' one (a)\r' }] }, ['paragraph • one (a)']))
  test('marks notes where they stand and gives them after the body', async () => {
    const text = 'We recall\u0002 it.\r'
    const given = {
      pieces: [{ text: text.slice(0, 9) }, { text: '\u0002', look: special }, { text: text.slice(10) }],
      footnotes: [{ at: 9, text: '\u0002 S/2021/875.\r' }],
    }
    await check(given, ['paragraph We recall it.', 'footnote [1] S/2021/875.'])
    expect((await readBytes(docFile(given))).value.paragraphs[0]!.marks).toEqual([{ at: 9, note: 2 }])
  })
  test('counts comments and leaves them out', () =>
    check(
      { pieces: [{ text: 'One' }, { text: '\u0005', look: special }, { text: ' two.\r' }] },
      ['paragraph One two.'],
      ['document.comments'],
    ))
  test('stands in cells', async () => {
    const cell = [0x16, 0x24, 1]
    const given = { pieces: [{ text: 'a\u0007b\u0007\u0007end\r' }], shapes: [cell, cell, [...cell, 0x17, 0x24, 1], []] }
    await check(given, ['table-cell a', 'table-cell b', 'paragraph end'])
    const { value } = await readBytes(docFile(given))
    expect(value.paragraphs.map(({ cell: found }) => found)).toEqual([
      { table: 1, row: 0, column: 0 },
      { table: 1, row: 0, column: 1 },
      undefined,
    ])
  })
  test('is headed as outline levels say, and set from right to left', async () => {
    const given = {
      pieces: [{ text: 'Head\rText\r' }],
      shapes: [
        [0x40, 0x26, 1],
        [0x41, 0x24, 1],
      ],
    }
    await check(given, ['heading2 Head', 'paragraph Text'])
    expect((await readBytes(docFile(given))).value.paragraphs.map(({ direction }) => direction)).toEqual([undefined, 'rtl'])
  })
  test('comes with a notice where the file carries macros', () =>
    check({ pieces: [{ text: 'Text.\r' }], streams: { 'Macros/': new Uint8Array() } }, ['paragraph Text.'], ['document.macros']))
  test('may be empty', () => check('\r', [], ['document.no-text']))
})

const checkRefused = async (bytes: Uint8Array, code: string) => expect((await refusalOf(readBytes(bytes, 'a.doc'))).code).toBe(code)

describe('a file of the old kind is refused', () => {
  test('where a note claims to reach to the end of the world, which is read as far as there is text', async () => {
    const bytes = docFile({
      pieces: [{ text: 'We commit' }, { text: '\u0002', look: special }, { text: '.\r' }],
      footnotes: [{ at: 9, text: '\u0002 By 2031.\r' }],
    })
    const view = new DataView(bytes.buffer)
    let broken = 0
    // The list of where notes begin: nought, then the end of the only one.
    for (let at = 512; at + 8 <= bytes.length; at++)
      if (view.getUint32(at, true) === 0 && view.getUint32(at + 4, true) === 11) {
        view.setUint32(at + 4, 0xfffffff0, true)
        broken += 1
      }
    expect(broken).toBeGreaterThan(0)
    const { value } = await readBytes(bytes, 'statement.doc')
    expect(value.paragraphs[0]?.text).toBe('We commit.')
  })
  test('where it is locked', () => checkRefused(docFile({ pieces: [{ text: 'x\r' }], encrypted: true }), 'file.encrypted'))
  test('where it is older than Word 97', () => checkRefused(docFile({ pieces: [{ text: 'x\r' }], version: 0x68 }), 'file.old-word'))
  test('where its pieces name letters that it does not hold', () => {
    const bytes = docFile('Some text\r')
    const at = bytes.findIndex((_, index) => bytes[index] === 2 && bytes[index + 1] === 16 && bytes[index + 5] === 0)
    bytes[at + 5 + 8 + 3] = 0x7f
    return checkRefused(bytes, 'file.damaged')
  })
  test('where its chains come back to themselves', () => {
    const bytes = docFile('Some text\r')
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true)
    return checkRefused(bytes, 'file.damaged')
  })
  test('where it holds no Word document', () => checkRefused(compoundFile({ Workbook: new Uint8Array(10) }), 'file.unknown-format'))
})
