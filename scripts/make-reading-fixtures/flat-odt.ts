import type { KnownText } from './texts.ts'

const urn = 'urn:oasis:names:tc:opendocument:xmlns'
const namespaces = `xmlns:office="${urn}:office:1.0" xmlns:text="${urn}:text:1.0" xmlns:style="${urn}:style:1.0" xmlns:table="${urn}:table:1.0" xmlns:draw="${urn}:drawing:1.0" xmlns:fo="${urn}:xsl-fo-compatible:1.0" xmlns:svg="${urn}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`

/** Writes a known text as a flat OpenDocument text with everything that a word processor can put into one: LibreOffice makes other formats of it. */
export function flatOdtOf(text: KnownText): string {
  const { language, country } = text
  const rtl = language === 'ar'
  const said = { ar: 'complex', zh: 'asian' }[language as string]
  const lang = said
    ? `fo:language="en" fo:country="US" style:language-${said}="${language}" style:country-${said}="${country}"`
    : `fo:language="${language}" fo:country="${country}"`
  const mode = rtl ? 'style:writing-mode="rl-tb"' : 'style:writing-mode="lr-tb"'
  const [headings, entries, below] = text.numbers
  const level = (at: number, format: string, more: string) =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"/></text:list-level-style-number>`
  const p = (inside: string, style = 'P') => `<text:p text:style-name="${style}">${inside}</text:p>`
  const note = (id: number, words: string) =>
    `<text:note text:id="ftn${id}" text:note-class="footnote"><text:note-citation>${id}</text:note-citation><text:note-body>${p(words, 'Footnote')}</text:note-body></text:note>`
  const [first, second] = text.paragraphs[0]
  const space = language === 'zh' ? '' : ' '
  // The second paragraph had other words before its last ones, and a remark in the margin.
  const cut = Math.floor(text.paragraphs[1].length * 0.7)
  const changed = `${text.paragraphs[1].slice(0, cut)}<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>${text.paragraphs[1].slice(cut)}<text:change-end text:change-id="c2"/><office:annotation><dc:creator>A</dc:creator><dc:date>2021-10-01T00:00:00</dc:date><text:p>?</text:p></office:annotation><text:span text:style-name="Hidden">${text.deleted}</text:span>`
  const info = '<office:change-info><dc:creator>A</dc:creator><dc:date>2021-10-01T00:00:00</dc:date></office:change-info>'
  const cell = (inside: string, more = '') => `<table:table-cell office:value-type="string" ${more}>${p(inside)}</table:table-cell>`
  const entry = (inside: string) => `<text:list-item>${inside}</text:list-item>`
  const h = (depth: number, words: string) =>
    `<text:h text:style-name="Heading_20_${depth}" text:outline-level="${depth}">${words}</text:h>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties ${mode}/><style:text-properties ${lang} fo:font-size="12pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"/>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="P" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Frame" style:family="graphic"/>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="${headings}"/><text:outline-level-style text:level="2" style:num-format="${headings}" text:display-levels="2"/></text:outline-style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0"/>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="L">${level(1, entries, 'style:num-suffix="."')}${level(2, below, 'style:num-prefix="(" style:num-suffix=")" style:num-letter-sync="true"')}</text:list-style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="fr" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:wrap="parallel" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="right" style:horizontal-rel="paragraph"/></style:style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm" ${mode}/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header>${p(text.header)}</style:header><style:footer>${p(text.footer)}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>${info}${p(text.deleted)}</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion>${info}</text:insertion></text:changed-region></text:tracked-changes>
${p(`${text.title}<draw:frame draw:style-name="fr" draw:name="Box" text:anchor-type="paragraph" svg:width="5cm" svg:height="1cm"><draw:text-box>${p(text.box)}</draw:text-box></draw:frame>`, 'Title')}
${h(1, text.headings[0])}
${p(`${first}${note(1, text.notes[0])}${space}${second}`)}
${h(2, text.headings[1])}
${p(changed)}
${h(1, text.headings[2])}
${p(`${text.paragraphs[2]}${note(2, text.notes[1])}`)}
<text:list text:style-name="L">${entry(p(text.entries[0]))}${entry(`${p(text.entries[1])}<text:list>${text.below.map((words) => entry(p(words))).join('')}</text:list>`)}${entry(p(text.entries[2]))}</text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row>${cell(text.tableHead, 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>${text.rows.map(([left, right]) => `<table:table-row>${cell(left)}${cell(right)}</table:table-row>`).join('')}</table:table>
${p('')}
</office:text></office:body></office:document>`
}
