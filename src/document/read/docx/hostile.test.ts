import { describe, expect, test } from 'vitest'
import { readBytes, refusalOf, textsOf } from '../../../../test/support/reading.ts'
import { numbered, paragraph, run, type WordParts, wordFile } from '../../../../test/support/word-file.ts'

const texts = async (given: WordParts | string) => textsOf(await readBytes(wordFile(given)))
const many = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join('')

describe('circles', () => {
  test('of styles end', async () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    expect(
      await texts({ styles: style('A', 'B') + style('B', 'A') + style('C', 'C'), body: paragraph('text', '<w:pStyle w:val="A"/>') }),
    ).toEqual(['text'])
  })
  test('of list styles end', async () => {
    const list = (id: number, link: string, style: string) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:numStyleLink w:val="${link}"/><w:styleLink w:val="${style}"/></w:abstractNum>`
    const numbering = `${list(0, 'L', 'M')}${list(1, 'M', 'L')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await texts({ numbering, body: paragraph('text', numbered(1)) })).toEqual(['text'])
  })
  test('of notes that refer to themselves end', async () => {
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    expect(
      await texts({
        body: paragraph(run('a') + reference),
        footnotes: `<w:footnote w:id="1">${paragraph(run('b') + reference)}</w:footnote>`,
      }),
    ).toEqual(['a', 'b'])
  })
})

describe('numbers without measure', () => {
  test('of levels, spans and starts are taken for what they can be', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="70000000"><w:startOverride w:val="x"/></w:lvlOverride></w:num>'
    const body = `${paragraph('a', numbered(1, 400_000))}${paragraph('b', numbered(1, -5))}<w:tbl><w:tr><w:trPr><w:gridBefore w:val="4000000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr>${paragraph('c')}</w:tc></w:tr></w:tbl>`
    const { value } = await readBytes(wordFile({ numbering, body }))
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    expect(value.paragraphs[2]?.cell).toEqual({ table: 1, row: 0, column: 63, columns: 63 })
  })
  test('of letters in a label are cut', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'x'.repeat(1_000_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const { value } = await readBytes(wordFile({ numbering, body: paragraph('text', numbered(1)).repeat(2_000) }))
    expect(value.paragraphs.at(-1)?.label?.length).toBe(255)
  })
})

describe('parts that say the same again and again', () => {
  test('are read once: a diagram of which there are ten thousand drawings, a note of which there are as many marks', async () => {
    const body =
      paragraph('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>').repeat(10_000) +
      paragraph(`${run('a')}${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000)}`)
    const read = await texts({
      body,
      diagrams: { d1: `<dgm:pt><a:p><a:r><a:t>${'word '.repeat(1_000)}</a:t></a:r></a:p></dgm:pt>` },
      footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`,
    })
    expect(read.map((text) => text.slice(0, 4))).toEqual(['word', 'a', 'note'])
  })
  test('are read once: a header that ten thousand sections name', async () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>'
    const { value } = await readBytes(
      wordFile({ body: paragraph('a', section).repeat(10_000), headers: { h1: paragraph('Savaria'.repeat(1_000)) } }),
    )
    expect(value.margins).toHaveLength(1)
  })
})

describe('much of everything is read in time that grows with it alone', () => {
  test('a paragraph of sixty thousand runs in turn of two languages', async () => {
    const two = run('paix ', '<w:lang w:val="fr-FR"/>') + run('peace ', '<w:lang w:val="en-US"/>')
    const { value } = await readBytes(wordFile(paragraph(two.repeat(30_000))))
    expect(value.paragraphs[0]?.text).toHaveLength(11 * 30_000 - 1)
    expect(value.paragraphs[0]?.sources).toHaveLength(60_000)
  })
  test('twenty thousand notes, each with its mark', async () => {
    const { value } = await readBytes(
      wordFile({
        body: many(20_000, (id) => paragraph(`${run('a')}<w:r><w:footnoteReference w:id="${id}"/></w:r>`)),
        footnotes: many(20_000, (id) => `<w:footnote w:id="${id}">${paragraph('note')}</w:footnote>`),
      }),
    )
    expect(value.paragraphs).toHaveLength(40_000)
    expect(value.paragraphs[19_999]?.marks).toEqual([{ at: 1, note: 40_000 }])
    expect(value.paragraphs.at(-1)?.label).toBe('20000')
  })
  test('thirty thousand fields inside one another, and as many that never end', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await texts(paragraph(begin.repeat(30_000) + run('unseen').repeat(30_000) + end.repeat(30_000) + run('seen')))).toEqual(['seen'])
    expect((await texts(paragraph(begin.repeat(30_000) + run('seen '))))[0]).toBe('seen')
  })
  test('fifty thousand lines that hold nothing but marks of notes', async () => {
    const line = '<w:r><w:br/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
    const { value } = await readBytes(
      wordFile({ body: paragraph(run('a') + line.repeat(50_000)), footnotes: `<w:footnote w:id="1">${paragraph('n')}</w:footnote>` }),
    )
    expect(value.paragraphs[0]?.marks).toHaveLength(50_000)
  })
  test('a style for each of ten thousand paragraphs, each based on the one before', async () => {
    const styles = many(10_000, (id) => `<w:style w:type="paragraph" w:styleId="S${id}"><w:basedOn w:val="S${id - 1}"/></w:style>`)
    expect(await texts({ styles, body: many(10_000, (id) => paragraph('a', `<w:pStyle w:val="S${id}"/>`)) })).toHaveLength(10_000)
  })
})

describe('depth', () => {
  const nested = (open: string, inside: string, close: string, depth: number) => open.repeat(depth) + inside + close.repeat(depth)
  test.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 300],
    ['alternatives', '<mc:AlternateContent><mc:Choice Requires="x">', '</mc:Choice></mc:AlternateContent>', 450],
    ['content controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 450],
    ['insertions', '<w:ins>', '</w:ins>', 900],
  ])('of %s is followed as far as the limit goes', async (_, open, close, depth) => {
    expect(await texts(nested(open, paragraph('deep'), close, depth))).toEqual(['deep'])
    expect((await refusalOf(readBytes(wordFile(nested(open, paragraph('deep'), close, 1_000))))).code).toBe('file.bomb')
  })
  test('of formulas, links and text boxes as well', async () => {
    const boxes = nested(
      '<w:p><w:r><w:pict><v:textbox><w:txbxContent>',
      paragraph('boxed'),
      '</w:txbxContent></v:textbox></w:pict></w:r></w:p>',
      150,
    )
    const formula = paragraph(`<m:oMath>${nested('<m:rad><m:e>', '<m:r><m:t>x</m:t></m:r>', '</m:e></m:rad>', 400)}</m:oMath>`)
    const links = paragraph(nested('<w:hyperlink>', run('linked'), '</w:hyperlink>', 900))
    expect(await texts(boxes + formula + links)).toEqual(['boxed', `${'√('.repeat(399)}√x${')'.repeat(399)}`, 'linked'])
  })
})
