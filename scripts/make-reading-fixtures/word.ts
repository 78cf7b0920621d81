import { numbered, paragraph, run, wordFile } from '../../test/support/word-file.ts'
import type { KnownText } from './texts.ts'

const formats: Readonly<Record<string, string>> = { 1: 'decimal', I: 'upperRoman', i: 'lowerRoman', a: 'lowerLetter', A: 'upperLetter' }
/** How Word calls the formats that LibreOffice names by samples. */
const bySign: readonly (readonly [string, string])[] = [
  ['а', 'russianLower'],
  ['أ', 'arabicAlpha'],
  ['一', 'chineseCounting'],
  ['甲', 'ideographTraditional'],
]
const formatOf = (sample: string) => formats[sample] ?? bySign.find(([sign]) => sample.startsWith(sign))![1]

/** Writes a known text as a Word file by hand, with the means that Word itself has: styles, a list, changes, a field, a box kept in two ways. */
export function wordOf(text: KnownText): Uint8Array {
  const rtl = text.language === 'ar'
  const lang = `<w:lang w:val="${text.language === 'zh' || rtl ? 'en-US' : `${text.language}-${text.country}`}" w:eastAsia="zh-CN" w:bidi="ar-EG"/>`
  const looks = rtl ? '<w:rtl/>' : ''
  const way = rtl ? '<w:bidi/>' : ''
  const words = (inside: string, more = '') => run(inside, looks + more)
  const p = (inside: string, more = '') => paragraph(inside.startsWith('<') ? inside : words(inside), way + more)
  const styled = (id: string, inside: string) => paragraph(words(inside), `<w:pStyle w:val="${id}"/>${way}`)
  const note = (id: number) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
  const [first, second] = text.paragraphs[0]
  const space = text.language === 'zh' ? '' : ' '
  const cut = Math.floor(text.paragraphs[1].length * 0.7)
  const box = `<w:txbxContent>${p(text.box)}</w:txbxContent>`
  const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const changed = `${words(text.paragraphs[1].slice(0, cut))}<w:del><w:r><w:delText xml:space="preserve">${text.deleted}</w:delText></w:r></w:del><w:ins>${words(text.paragraphs[1].slice(cut))}</w:ins><w:r><w:commentReference w:id="0"/></w:r>${words(text.deleted, '<w:vanish/>')}`
  const cell = (inside: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(inside)}</w:tc>`
  const [headings, entries, below] = text.numbers.map(formatOf) as [string, string, string]
  const level = (at: number, format: string, label: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`
  const style = (id: string, name: string, inside: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${inside}</w:pPr></w:style>`
  return wordFile({
    styles: `<w:docDefaults><w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault></w:docDefaults>${style('T', 'Title', '')}${style('H1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>')}${style('H2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')}`,
    numbering: `<w:abstractNum w:abstractNumId="0">${level(0, headings, '%1', '<w:pStyle w:val="H1"/>')}${level(1, headings, '%1.%2', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, entries, '%1.')}${level(1, below, '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
    footnotes: text.notes
      .map((inside, index) => `<w:footnote w:id="${index + 2}">${p(`<w:r><w:footnoteRef/></w:r>${words(` ${inside}`)}`)}</w:footnote>`)
      .join(''),
    headers: { h1: p(text.header) },
    footers: { f1: p(text.footer) },
    body: [
      paragraph(words(text.title) + twice, `<w:pStyle w:val="T"/>${way}`),
      styled('H1', text.headings[0]),
      p(`${words(first)}${note(2)}${words(space + second)}`),
      styled('H2', text.headings[1]),
      p(changed),
      styled('H1', text.headings[2]),
      p(`${words(text.paragraphs[2])}${note(3)}`),
      p(text.entries[0], numbered(2)),
      p(text.entries[1], numbered(2)),
      ...text.below.map((inside) => p(inside, numbered(2, 1))),
      p(text.entries[2], numbered(2)),
      `<w:tbl><w:tr>${cell(text.tableHead, '<w:gridSpan w:val="2"/>')}</w:tr>${text.rows.map(([left, right]) => `<w:tr>${cell(left)}${cell(right)}</w:tr>`).join('')}</w:tbl>`,
      p(''),
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>',
    ].join(''),
  })
}
