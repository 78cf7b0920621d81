// Sizes are half points, distances twentieths of a point: the units of WordprocessingML (ECMA-376, part 1, 17.3).
const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'

function style(
  id: string,
  name: string,
  given: { based?: string; next?: string; paragraph?: string; run?: string; default?: true },
): string {
  return (
    `<w:style w:type="paragraph"${given.default ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (given.based ? `<w:basedOn w:val="${given.based}"/>` : '') +
    (given.next ? `<w:next w:val="${given.next}"/>` : '') +
    '<w:qFormat/>' +
    (given.paragraph ? `<w:pPr>${given.paragraph}</w:pPr>` : '') +
    (given.run ? `<w:rPr>${given.run}</w:rPr>` : '') +
    '</w:style>'
  )
}

/** The style of the mark of a note. */
function raised(id: string, name: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
}

/**
 * The size of the text. With it a page holds as much as one of the PDF, so that parts begin on the same pages as nearly as two typesetters can agree.
 */
const body = 23

const bold = '<w:b/><w:bCs/>'
// Arabic letters of the same size look smaller, so that they are set larger.
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half <= body ? half + 3 : half}"/>`

/**
 * The styles of a written DOCX. Headings carry Word's own names, so that its navigation, its lists of contents and screen readers know them;
 * what is quoted has styles of its own (`Quoted…`), so that it can be told from our words by style alone.
 */
export const styles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(body)}<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="90" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  style('Normal', 'Normal', { default: true }) +
  style('Title', 'Title', {
    based: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="240"/>',
    run: bold + size(40),
  }) +
  style('Heading1', 'heading 1', {
    based: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="120"/><w:outlineLvl w:val="0"/>',
    run: bold + size(28),
  }) +
  style('Heading2', 'heading 2', {
    based: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>',
    run: bold + size(24),
  }) +
  style('Heading3', 'heading 3', {
    based: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="2"/>',
    run: bold,
  }) +
  style('TOC1', 'toc 1', {
    based: 'Normal',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="1701"/><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="1701" w:hanging="1701"/>',
  }) +
  style('Masthead', 'Masthead', { based: 'Normal', paragraph: '<w:spacing w:after="0"/>' }) +
  style('MastheadLine', 'Masthead Line', { based: 'Normal', paragraph: '<w:spacing w:after="0"/><w:jc w:val="right"/>' }) +
  style('Aside', 'Aside', { based: 'Normal', paragraph: '<w:keepNext/><w:spacing w:after="120"/><w:jc w:val="right"/>' }) +
  style('Fact', 'Fact', {
    based: 'Normal',
    paragraph:
      '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="2268" w:hanging="2268"/>',
    run: size(20),
  }) +
  style('ListBullet', 'List Bullet', {
    based: 'Normal',
    paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="567" w:hanging="283"/>',
  }) +
  style('Quoted', 'Quoted', { based: 'Normal' }) +
  style('QuotedHeading', 'Quoted Heading', {
    based: 'Quoted',
    next: 'Quoted',
    paragraph: '<w:keepNext/><w:spacing w:before="120"/><w:outlineLvl w:val="1"/>',
    run: bold,
  }) +
  style('QuotedList', 'Quoted List', { based: 'Quoted', paragraph: '<w:ind w:left="567" w:hanging="567"/>' }) +
  style('QuotedCell', 'Quoted Cell', { based: 'Quoted', paragraph: '<w:spacing w:after="40"/>', run: size(20) }) +
  style('QuotedNote', 'Quoted Note', {
    based: 'Quoted',
    paragraph: '<w:spacing w:after="60"/><w:ind w:left="284" w:hanging="284"/>',
    run: size(18),
  }) +
  style('FootnoteText', 'footnote text', {
    based: 'Normal',
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(18),
  }) +
  style('EndnoteText', 'endnote text', {
    based: 'Normal',
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(18),
  }) +
  raised('FootnoteReference', 'footnote reference') +
  raised('EndnoteReference', 'endnote reference') +
  style('Header', 'header', {
    based: 'Normal',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>',
    run: size(18),
  }) +
  style('Footer', 'footer', { based: 'Normal', paragraph: '<w:spacing w:after="0"/><w:jc w:val="right"/>', run: size(18) }) +
  '</w:styles>'
