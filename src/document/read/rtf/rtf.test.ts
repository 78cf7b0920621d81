import { describe, expect, test } from 'vitest'
import { codesOf, inShort, readBytes, refusalOf } from '../../../../test/support/reading.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const rtf = (body: string, head = '') => latin1(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}\n${body}}`)
const typefaces =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times CYR;}{\\f2\\fcharset178 Arabic;}{\\f3\\fcharset134 SimSun;}{\\f4\\fcharset2 Symbol;}}'

const check = async (bytes: Uint8Array, expected: readonly string[], codes: readonly string[] = []) => {
  const read = await readBytes(bytes, 'statement.rtf')
  expect(read.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(read)).toEqual(codes)
  expect(read.value.mediaType).toBe('application/rtf')
}

describe('the letters of a rich text', () => {
  test('come in the code page of the file', () =>
    check(rtf("caf\\'e9, \\'93quoted\\'94, 50 \\'80\\par"), ['paragraph café, “quoted”, 50 €']))
  test('come in the code page of their typeface', () =>
    check(rtf("{\\f1 \\'cc\\'e8\\'f0}\\par{\\f2 \\'d3\\'e1\\'c7\\'e3}\\par{\\f3 \\'b0\\'b2\\'c8\\'ab}\\par \\'cc", typefaces), [
      'paragraph Мир',
      'paragraph سلام',
      'paragraph 安全',
      'paragraph Ì',
    ]))
  test('of two bytes may have a second byte of ASCII', () => check(rtf("{\\f3 \\'81@\\'81A}\\par", typefaces), ['paragraph 丂丄']))
  test('come in the code page of the file where every typeface says Windows-1252 of Russian words', () =>
    check(latin1("{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 Times;}}\\f0 \\'cc\\'e8\\'f0 and peace\\par}"), [
      'paragraph Мир and peace',
    ]))
  test('may be numbers, with letters instead of them that are not read', () =>
    check(rtf("\\u1052?\\u-10179?\\u-8704?{\\uc2\\u27704\\'8c\\'b0}{\\uc0\\u233}t\\'e9\\par"), ['paragraph М😀永été']))
  test('of a symbol typeface are signs', () =>
    check(rtf("{\\f4\\'b7} one {\\f4\\u-3913 ?} two\\par", typefaces), ['paragraph • one • two']))
  test('may be words and signs of the format', () =>
    check(rtf('A\\~b\\_c\\-d\\tab e\\emdash f \\{g\\} \\\\ \\lquote h\\rquote\\par'), ['paragraph A\u00a0b‑cd e—f {g} \\ ‘h’']))
})

describe('a rich text', () => {
  test('is read without pictures, data, properties and groups that it may leave out', () =>
    check(
      rtf(
        '{\\info{\\author Somebody}}{\\*\\unknown words}{\\pict\\wmetafile8 0102}{\\*\\generator X;}A{\\bin5 }}}}}}word{\\object{\\*\\objdata 01}{\\result B}}\\par',
      ),
      ['paragraph AwordB'],
    ))
  test('leaves out what was deleted and goes on over a deleted mark', () =>
    check(
      rtf('We {\\deleted may}{\\revised shall} pay{\\deleted\\par} twelve.\\par'),
      ['paragraph We shall pay twelve.'],
      ['document.tracked-changes'],
    ))
  test('leaves out hidden text and comments', () =>
    check(
      rtf('Seen{\\v  unseen}{\\*\\atnid A}{\\*\\atnauthor A}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard a remark\\par}.\\par'),
      ['paragraph Seen.'],
      ['document.comments', 'document.hidden-text'],
    ))
  test('shows fields by their last result', () =>
    check(rtf('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the note}} of {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par'), [
      'paragraph the note of 7',
    ]))
  test('has labels as they were printed', () =>
    check(rtf("{\\listtext\\tab 1.\\tab}\\ls1 One\\par{\\pntext\\f4\\'b7\\tab}\\ilvl1 Two\\par\\pard Three\\par", typefaces), [
      'list-entry0 [1.] One',
      'list-entry1 [•] Two',
      'paragraph Three',
    ]))
  test('has headings by outline level and by style', () =>
    check(
      rtf(
        '\\pard\\s1 Head\\par\\pard\\outlinelevel1 Below\\par\\pard Text\\par',
        '{\\stylesheet{Normal;}{\\s1\\b heading 1;}{\\*\\cs2 heading 3;}}',
      ),
      ['heading1 Head', 'heading2 Below', 'paragraph Text'],
    ))
  test('has notes after the body, marked where they stand', async () => {
    const bytes = rtf(
      'We{\\super\\chftn}{\\footnote{\\super\\chftn} S/2021/875.} recall{\\super\\chftn}{\\*\\footnote\\ftnalt\\chftn  An end.} it*{\\footnote * Own mark.}.\\par',
    )
    await check(bytes, ['paragraph We recall it*.', 'footnote [1] S/2021/875.', 'footnote * Own mark.', 'endnote [i] An end.'])
    const { value } = await readBytes(bytes)
    expect(value.paragraphs[0]!.marks).toEqual([
      { at: 2, note: 2 },
      { at: 9, note: 4 },
      { at: 13, note: 3 },
    ])
  })
  test('has tables, also inside one another', async () => {
    const bytes = rtf(
      '\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell \\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl b\\cell\\row' +
        '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\pard\\intbl wide\\cell\\cell\\row\\pard after\\par',
    )
    const { value } = await readBytes(bytes, 'a.rtf')
    expect(value.paragraphs.map(({ text, cell }) => [text, cell])).toEqual([
      ['a', { table: 1, row: 0, column: 0 }],
      ['x', { table: 2, row: 0, column: 0 }],
      ['y', { table: 2, row: 0, column: 1 }],
      ['b', { table: 1, row: 0, column: 1 }],
      ['wide', { table: 1, row: 1, column: 0, columns: 2 }],
      ['after', undefined],
    ])
  })
  test('keeps headers and footers apart, and those of a first page only where there is one', async () => {
    const head = '{\\header Mission of Savaria\\par}{\\headerf First\\par}{\\footer Tel. 555 0100\\par}'
    expect((await readBytes(rtf(`${head}Text\\par`))).value.margins).toEqual(['Mission of Savaria', 'Tel. 555 0100'])
    expect((await readBytes(rtf(`${head}\\titlepg Text\\par`))).value.margins).toEqual(['Mission of Savaria', 'First', 'Tel. 555 0100'])
  })
  test('has text boxes after the paragraph that they are fixed to', () =>
    check(
      rtf(
        'A{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt In the box\\par}}{\\shprslt{\\*\\do{\\dptxbxtext In the box\\par}}}} word\\par',
      ),
      ['paragraph A word', 'text-box In the box'],
    ))
  test('is set from right to left where it says so', async () => {
    const { value } = await readBytes(
      rtf("\\pard\\rtlpar{\\rtlch\\f2\\lang1025 \\'d3\\'e1\\'c7\\'e3} {\\ltrch\\f0\\lang1033 UN}\\par", typefaces),
    )
    expect(value.paragraphs[0]).toMatchObject({ text: 'سلام UN', direction: 'rtl' })
  })
  test('takes the Unicode of what it says in two ways', () =>
    check(rtf('{\\upr{ansi}{\\*\\ud{mir \\u1084?\\u1080?\\u1088?}}} end\\par'), ['paragraph mir мир end']))
  test('breaks lines and pages', () =>
    check(rtf('Statement by\\line Savaria\\par 1\\page Of 2\\par'), [
      'paragraph Statement by',
      'paragraph Savaria',
      'paragraph 1',
      'paragraph Of 2',
    ]))
  test('may lack its last braces, which is told', () => check(latin1('{\\rtf1 One {\\b two'), ['paragraph One two'], ['rtf.unbalanced']))
  test('ends with its outermost group', () => check(latin1('{\\rtf1 One}} two\\par'), ['paragraph One'], ['rtf.unbalanced']))
  test('with groups without end inside one another is refused', async () => {
    expect((await refusalOf(readBytes(rtf('{'.repeat(2000))))).code).toBe('file.bomb')
  })
})
