import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cutterOf, misplaced, unplaced } from '../../../../test/support/cut-source.ts'
import { readBytes } from '../../../../test/support/reading.ts'
import { describeWithShared } from '../../../../test/support/shared.ts'
import { numbered, paragraph, run, type WordParts, wordFile } from '../../../../test/support/word-file.ts'
import type { Paragraph } from '../../document.ts'
import { sourcesOf } from '../../sources-of.ts'

const read = async (given: WordParts | string) => (await readBytes(wordFile(given))).value
const first = async (given: WordParts | string): Promise<Paragraph> => (await read(given)).paragraphs[0]!

describe('places in the file', () => {
  /** Reads, cuts every source out of the XML by other means, and gives the letters for which there is none. */
  const checkPlaces = async (given: WordParts | string | Uint8Array, expected: string) => {
    const bytes = given instanceof Uint8Array ? given : wordFile(given)
    const { value } = await readBytes(bytes)
    expect(value.paragraphs.length).toBeGreaterThan(0)
    expect(misplaced(value, cutterOf(bytes, 'words'))).toEqual([])
    expect(unplaced(value)).toBe(expected)
  }
  test('of runs, insertions, fields and links lead back to the very letters', () =>
    checkPlaces(
      paragraph(
        `${run('  We ')}<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:ins>${run('will &amp; must ')}</w:ins><w:r><w:t>a</w:t><w:tab/><w:t/><w:t>b\u00adc</w:t></w:r><w:hyperlink>${run('&#x6587;字 \ud83d\udd4a')}</w:hyperlink>`,
      ) + paragraph('', '<w:rPr><w:del/></w:rPr>'),
      '',
    ))
  test('are there for words of notes, boxes, formulas and diagrams, each in its part', async () => {
    const given: WordParts = {
      body: `${paragraph(`${run('one')}<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('boxed')}</w:txbxContent></v:textbox></w:pict></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`)}${paragraph('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>')}`,
      footnotes: `<w:footnote w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="3">${paragraph('noted')}</w:footnote>`,
      diagrams: { d1: '<dgm:pt><a:p><a:r><a:t>shape</a:t></a:r></a:p></dgm:pt>' },
    }
    await checkPlaces(given, '')
    expect((await read(given)).paragraphs.map(({ text, sources }) => [text, sources?.[0]?.part, sources?.[0]?.run])).toEqual([
      ['onex', 'word/document.xml', 0],
      ['boxed', 'word/document.xml', 1],
      ['shape', 'word/d1.xml', 0],
      ['noted', 'word/footnotes.xml', 1],
    ])
  })
  test('are not said of what the file does not keep as letters', () =>
    checkPlaces(
      paragraph(`${run('a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>`) +
        paragraph('<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'),
      '\u2011α/',
    ))
  test('are cut to a position', async () => {
    const document = await read(paragraph(run('We com') + run('mit ', '<w:b/>') + run('ten.')))
    expect(sourcesOf(document, { paragraph: 1, start: 3, end: 9 })).toEqual([
      { start: 3, end: 6, part: 'word/document.xml', run: 0, offset: 3 },
      { start: 6, end: 9, part: 'word/document.xml', run: 1, offset: 0 },
    ])
    expect(sourcesOf(document, { paragraph: 2, start: 0, end: 1 })).toEqual([])
  })
  test('lead back in UTF-16 as well, and in a document of one file', async () => {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document ${namespace}><w:body>${paragraph(run('Décl') + run('aration 声明'))}</w:body></w:document>`
    await checkPlaces(zipSync({ 'word/document.xml': new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer) }), '')
    const flat = `\ufeff<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData><w:document ${namespace}><w:body>${paragraph('We commit.')}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`
    await checkPlaces(strToU8(flat), '')
    const { value, notices } = await readBytes(strToU8(flat), 'statement.xml')
    expect([value.mediaType, value.paragraphs[0]?.text, notices]).toEqual([expect.stringContaining('wordprocessingml'), 'We commit.', []])
  })
})

describeWithShared('places in real files', (shared) => {
  test.each(['docx/pandoc', 'docx/mammoth', 'bench-100'])('lead back to their letters: %s', async (folder) => {
    let letters = 0
    for (const name of readdirSync(join(shared, 'data', folder)).filter((file) => file.endsWith('.docx'))) {
      const bytes = readFileSync(join(shared, 'data', folder, name))
      const { value } = await readBytes(bytes, name)
      expect({ name, misplaced: misplaced(value, cutterOf(bytes, 'words')), unplaced: unplaced(value).replace(/[\u2011∨]/g, '') }).toEqual({
        name,
        misplaced: [],
        unplaced: '',
      })
      letters += value.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
    }
    expect(letters).toBeGreaterThan(200)
  })
})

describe('languages and directions', () => {
  const lang = (value: string, more = '') => `<w:lang w:val="${value}"${more}/>`
  const cut = ({ text, settings = [] }: Paragraph) =>
    settings.map(({ start, end, language, direction }) => [text.slice(start, end), language, direction].filter(Boolean).join(' '))
  test('of a stretch are said where they are not those of the paragraph', async () =>
    expect(
      cut(
        await first(
          paragraph(
            run('We quote ', lang('en-GB')) +
              run('la paix', lang('fr-FR')) +
              run(' ', lang('en-GB')) +
              run('durable', lang('fr-FR')) +
              run(' as our aim.', lang('en-US')),
          ),
        ),
      ),
    ).toEqual(['la paix durable fr-FR']))
  test('come from styles and from the defaults, for each kind of letters its own', async () =>
    expect(
      cut(
        await first({
          styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-EG"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="Q"><w:rPr>${lang('ru-RU')}</w:rPr></w:style>`,
          body: paragraph(
            `${run('The words 和平 and ')}${run('мир', '<w:rStyle w:val="Q"/>')}${run(' and ')}${run('السلام', '<w:rtl/>')}${run(' mean the same to us.')}`,
          ),
        }),
      ),
    ).toEqual(['和平 zh-CN', 'мир ru-RU', 'السلام ar-EG rtl']))
  test('that the letters cannot be in are not believed', async () =>
    expect(
      (
        await first(
          paragraph(run('Peace is ', lang('en-US')) + run('和平', lang('en-US', ' w:eastAsia="en-US"')) + run(' and ', lang('en-US'))),
        )
      ).settings,
    ).toBeUndefined())
  test('of a paragraph set from right to left are said, by itself or by its style, and Latin words in it', async () => {
    const { paragraphs } = await read({
      styles: '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:bidi/></w:pPr></w:style>',
      body:
        paragraph(run('قرار مجلس الأمن ', '<w:rtl/>') + run('S/RES/1325'), '<w:bidi/>') +
        paragraph(run('نلتزم.', '<w:rtl/>'), '<w:pStyle w:val="A"/>') +
        paragraph('plain', '<w:pStyle w:val="A"/><w:bidi w:val="0"/>') +
        paragraph('says nothing'),
    })
    expect(paragraphs.map(({ direction }) => direction)).toEqual(['rtl', 'rtl', 'ltr', undefined])
    expect(cut(paragraphs[0]!)).toEqual(['S/RES/1325 ltr'])
    expect(paragraphs.slice(1).flatMap(cut)).toEqual([])
  })
  test('of words between marks of direction are said', async () =>
    expect(cut(await first(paragraph(`${run('He wrote ')}<w:bdo w:val="rtl">${run('abc')}</w:bdo>${run(' here.')}`)))).toEqual(['abc rtl']))
})

describe('marks of notes', () => {
  const note = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference ${more} w:id="${id}"/></w:r>`
  test('stand where they are printed and name the first paragraph of their note', async () => {
    const { paragraphs } = await read({
      body:
        paragraph(`${run('Peace ')}${note('footnote', 1)}${run(' and')}${note('endnote', 1)}${run(' trust.')}`) +
        paragraph(note('footnote', 2) + run('More')),
      footnotes: `<w:footnote w:id="1">${paragraph('')}${paragraph('S/2017/507')}${paragraph('second part')}</w:footnote><w:footnote w:id="2">${paragraph('two')}</w:footnote>`,
      endnotes: `<w:endnote w:id="1">${paragraph('end')}</w:endnote>`,
    })
    expect(paragraphs.map(({ text, label, marks }) => [text, label, marks])).toEqual([
      [
        'Peace and trust.',
        undefined,
        [
          { at: 6, note: 3 },
          { at: 9, note: 6 },
        ],
      ],
      ['More', undefined, [{ at: 0, note: 5 }]],
      ['S/2017/507', '1', undefined],
      ['second part', undefined, undefined],
      ['two', '2', undefined],
      ['end', 'i', undefined],
    ])
  })
  test('that an author typed are the label, and are not counted', async () => {
    const { paragraphs } = await read({
      body: paragraph(
        `${run('Statement')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>${run(' of 2021')}${note('footnote', 2)}`,
      ),
      footnotes: `<w:footnote w:id="1">${paragraph(`${run('*')}${run(' Check against delivery.')}`)}</w:footnote><w:footnote w:id="2">${paragraph('counted')}</w:footnote>`,
    })
    expect(paragraphs.map(({ text, label, marks }) => [text, label, marks])).toEqual([
      [
        'Statement of 2021',
        undefined,
        [
          { at: 9, note: 2 },
          { at: 17, note: 3 },
        ],
      ],
      ['Check against delivery.', '*', undefined],
      ['counted', '1', undefined],
    ])
  })
  test('begin anew in sections, and on pages as far as the word processor noted them', async () => {
    const restart = (how: string, more = '') => `<w:sectPr><w:footnotePr><w:numRestart w:val="${how}"/>${more}</w:footnotePr></w:sectPr>`
    const labels = async (body: string) =>
      (
        await read({ body, footnotes: [1, 2, 3].map((id) => `<w:footnote w:id="${id}">${paragraph('note')}</w:footnote>`).join('') })
      ).paragraphs.flatMap(({ label }) => label ?? [])
    const bySection =
      paragraph(run('a') + note('footnote', 1) + note('footnote', 2), restart('eachSect')) + paragraph(run('b') + note('footnote', 3))
    expect(await labels(bySection + restart('eachSect', '<w:numFmt w:val="lowerLetter"/>'))).toEqual(['1', '2', 'a'])
    const byPage = paragraph(
      `${run('a')}${note('footnote', 1)}${note('footnote', 2)}<w:r><w:lastRenderedPageBreak/></w:r>${run('b')}${note('footnote', 3)}`,
    )
    expect(await labels(byPage + restart('eachPage'))).toEqual(['1', '2', '1'])
  })
  test('whose note is missing are left out', async () => {
    const { paragraphs } = await read({ body: paragraph(run('a') + note('footnote', 7)), footnotes: '' })
    expect(paragraphs).toEqual([expect.not.objectContaining({ marks: expect.anything() })])
  })
})

describe('cells', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
  test('say table, row and column, and how many of these they span', async () => {
    const table = `<w:tbl>${row(cell('A', '<w:gridSpan w:val="2"/>') + cell('B', '<w:vMerge w:val="restart"/>'))}${row(cell('C') + cell('D') + cell('', '<w:vMerge/>'))}${row(cell('gone'), '<w:del/>')}${row(cell('E') + cell('', '<w:vMerge/>'), '<w:gridBefore w:val="1"/>')}</w:tbl>`
    const { paragraphs } = await read(
      `${table}${paragraph('between')}<w:tbl>${row(`<w:tc><w:tbl>${row(cell('inner', numbered(9)))}</w:tbl>${paragraph('outer')}</w:tc>`)}</w:tbl>`,
    )
    expect(paragraphs.map(({ text, cell }) => [text, cell])).toEqual([
      ['A', { table: 1, row: 0, column: 0, columns: 2 }],
      ['B', { table: 1, row: 0, column: 2, rows: 3 }],
      ['C', { table: 1, row: 1, column: 0 }],
      ['D', { table: 1, row: 1, column: 1 }],
      ['E', { table: 1, row: 2, column: 1 }],
      ['between', undefined],
      ['inner', { table: 3, row: 0, column: 0 }],
      ['outer', { table: 2, row: 0, column: 0 }],
    ])
  })
  test('that go on from nothing are read, so that no word is lost', async () =>
    expect((await read(`<w:tbl>${row(cell('words', '<w:vMerge/>'))}</w:tbl>`)).paragraphs[0]).toMatchObject({
      text: 'words',
      cell: { row: 0, column: 0 },
    }))
})
