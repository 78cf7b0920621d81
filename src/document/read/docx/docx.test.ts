import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { codesOf, inShort, readBytes, textsOf } from '../../../../test/support/reading.ts'
import { numbered, paragraph, run, type WordParts, wordFile } from '../../../../test/support/word-file.ts'

const check = async (given: WordParts | string, expected: readonly string[]) => {
  const read = await readBytes(wordFile(given), 'statement.docx')
  expect(read.value.paragraphs.map(inShort)).toEqual(expected)
  expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value)
}
const checkNotice = async (given: WordParts | string, code: string, expected: readonly string[]) => {
  const read = await readBytes(wordFile(given), 'statement.docx')
  expect(textsOf(read)).toEqual(expected)
  expect(codesOf(read)).toEqual([code])
}

describe('paragraphs', () => {
  test('come in order, empty ones left out, white space made plain', () =>
    check(paragraph(' Madam  President,\t') + paragraph('') + paragraph('we thank\u00a0you.'), [
      'paragraph Madam President,',
      'paragraph we thank\u00a0you.',
    ]))
  test('keep tabs and breaks as spaces, no-break hyphens as hyphens, and lose soft ones', () =>
    check(paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d\u00ade</w:t></w:r>'), [
      'paragraph a b\u2011cde',
    ]))
  test('show what was typed in a symbol typeface as what it shows', () =>
    check(paragraph(run('abü ', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + run('plain ab')), [
      'paragraph αβ⎟ plain ab'.replace('⎟', 'ü'),
    ]))
  test('show signs of symbol typefaces as letters', () =>
    check(paragraph('<w:r><w:sym w:font="Symbol" w:char="F061"/><w:t> and \uf0b7</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), [
      'paragraph α and •☑',
    ]))
  test('say where a sign has no letter', () =>
    checkNotice(paragraph('<w:r><w:sym w:font="Wingdings 3" w:char="F0FF"/><w:t> here</w:t></w:r>'), 'document.unknown-symbol', ['� here']))
  test('show the signs of every typeface of dingbats', () =>
    check(
      paragraph(
        '<w:r><w:sym w:font="Webdings" w:char="F061"/><w:sym w:font="Wingdings 2" w:char="F050"/><w:sym w:font="Wingdings 3" w:char="F067"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>',
      ),
      ['paragraph ✔✓🡒☺'],
    ))
  test('are strong when every word is bold, by run or by style, and not when one is not', () =>
    check(
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>',
        body:
          paragraph(run('all ', '<w:b/>') + run('bold', '<w:b w:val="1"/>')) +
          paragraph('by style', '<w:pStyle w:val="B"/>') +
          paragraph(run('turned over', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="B"/>') +
          paragraph(run('one', '<w:b/>') + run(' not')) +
          paragraph(run('بيان', '<w:rtl/><w:bCs/>')),
      },
      ['paragraph* all bold', 'paragraph* by style', 'paragraph turned over', 'paragraph one not', 'paragraph* بيان'],
    ))
  test('are headings by outline level and by the built-in name of a style, through styles they are based on', () =>
    check(
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Titre2"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
        body:
          paragraph('A', '<w:pStyle w:val="T"/>') +
          paragraph('B', '<w:pStyle w:val="Own"/>') +
          paragraph('C', '<w:outlineLvl w:val="0"/>') +
          paragraph('D', '<w:pStyle w:val="Unknown"/><w:outlineLvl w:val="9"/>'),
      },
      ['heading1 A', 'heading2 B', 'heading1 C', 'paragraph D'],
    ))
  test('take a large first letter that stands in a frame of its own', () =>
    check(paragraph('W', '<w:framePr w:dropCap="drop"/>') + paragraph('omen lead.'), ['paragraph Women lead.']))
  test('write formulas in one line, so that a half is not a twelve', () => {
    const letters = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    return check(
      paragraph(
        `<m:oMath><m:f><m:num>${letters('1')}</m:num><m:den>${letters('2')}</m:den></m:f>${letters('+')}<m:sSup><m:e>${letters('x')}</m:e><m:sup>${letters('2')}</m:sup></m:sSup>${letters('+')}<m:rad><m:deg/><m:e>${letters('a')}${letters('b')}</m:e></m:rad><m:d><m:e>${letters('c')}</m:e></m:d><m:sSub><m:e>${letters('n')}</m:e><m:sub>${letters('i')}</m:sub></m:sSub></m:oMath>`,
      ),
      ['paragraph 1/2+x^2+√(ab)(c)n_i'],
    )
  })
  test('hold the letters of formulas and the base of ruby', () =>
    check(
      paragraph(
        '<w:r><w:t>x is </w:t></w:r><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>hidden</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> 和平</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      ['paragraph x is a+b 和平'],
    ))
  test('inside content controls, links and smart tags are read', () =>
    check(
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:hyperlink>${run('link')}</w:hyperlink><w:smartTag>${run(' tag')}</w:smartTag><w:sdt><w:sdtContent>${run(' control')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ['paragraph link tag control'],
    ))
})

describe('line breaks', () => {
  const lines = (...texts: string[]) => paragraph(texts.map((text) => run(text)).join('<w:r><w:br/></w:r>'))
  test('part a head that is one paragraph of lines', () =>
    check(lines('Statement by', 'H.E. Ms. Adaeze Brandt', 'Permanent Representative of the Republic of Savaria', 'to the United Nations'), [
      'paragraph Statement by',
      'paragraph H.E. Ms. Adaeze Brandt',
      'paragraph Permanent Representative of the Republic of Savaria to the United Nations',
    ]))
  test('become spaces in a text that was broken by hand at the edge of the page', () =>
    check(
      lines(
        'The delegation of Hestland thanks the presidency of Kestria for this',
        'Open Debate and recalls that women took part in every round of our',
        'talks.',
      ),
      [
        'paragraph The delegation of Hestland thanks the presidency of Kestria for this Open Debate and recalls that women took part in every round of our talks.',
      ],
    ))
  test('part where two stand together, and after a sentence', () =>
    check(lines('first part,', '', 'and then more. It ends.', 'Another begins'), [
      'paragraph first part,',
      'paragraph and then more. It ends.',
      'paragraph Another begins',
    ]))
  test('of pages part as well', () =>
    check(paragraph(`${run('one')}<w:r><w:br w:type="page"/></w:r>${run('two')}`), ['paragraph one', 'paragraph two']))
})

describe('numbering', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
  const of = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
  test('prints labels over levels and restarts deeper ones', () =>
    check(
      {
        numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'decimal', '%1.%2.%3')) + of(1, 0),
        body: [0, 1, 1, 2, 0, 1, 2].map((at) => paragraph('text', numbered(1, at))).join(''),
      },
      ['0 [1.]', '1 [(a)]', '1 [(b)]', '2 [1.b.1]', '0 [2.]', '1 [(a)]', '2 [2.a.1]'].map((label) => `list-entry${label} text`),
    ))
  test('counts on across numberings of one list, starts again by an override, and not on levels that never restart', () =>
    check(
      {
        numbering:
          list(0, level(0, 'decimal', '%1'), level(1, 'upperRoman', '%2', '<w:lvlRestart w:val="0"/>')) +
          of(1, 0) +
          of(2, 0) +
          of(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        body: [numbered(1), numbered(1, 1), numbered(2), numbered(2, 1), numbered(3), numbered(3), numbered(1)]
          .map((properties) => paragraph('x', properties))
          .join(''),
      },
      ['0 [1]', '1 [I]', '0 [2]', '1 [II]', '0 [7]', '0 [8]', '0 [9]'].map((label) => `list-entry${label} x`),
    ))
  test('takes numbering from a style and its level, keeps a heading a heading, and is switched off by number 0', () =>
    check(
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering:
          list(0, level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H"/>'), level(1, 'decimal', '%2.', '<w:pStyle w:val="P"/>')) + of(1, 0),
        body:
          paragraph('Aims', '<w:pStyle w:val="H"/>') +
          paragraph('text', '<w:pStyle w:val="P"/>') +
          paragraph('plain', '<w:pStyle w:val="P"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      },
      ['heading1 [I.] Aims', 'list-entry1 [1.] text', 'paragraph plain'],
    ))
  test('prints bullets as letters whatever their typeface', () =>
    check(
      {
        numbering:
          list(
            0,
            level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
            level(1, 'bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>'),
            level(2, 'bullet', '–'),
            level(3, 'none', ''),
          ) + of(1, 0),
        body: [0, 1, 2, 3].map((at) => paragraph('x', numbered(1, at))).join(''),
      },
      ['list-entry0 [•] x', 'list-entry1 [◦] x', 'list-entry2 [–] x', 'paragraph x'],
    ))
  test('follows a list that is kept in a style of lists', () =>
    check(
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'arabicAlpha', '%1)')}</w:abstractNum>${of(1, 0)}`,
        body: paragraph('x', numbered(1)) + paragraph('y', numbered(1)),
      },
      ['list-entry0 [أ)] x', 'list-entry0 [ب)] y'],
    ))
  test('counts neither deleted paragraphs nor those whose numbering is unknown', () =>
    check(
      {
        numbering: list(0, level(0, 'chineseCounting', '%1、')) + of(1, 0),
        body:
          paragraph('一', numbered(1)) +
          paragraph(`<w:del>${run('gone')}</w:del>`, `${numbered(1)}<w:rPr><w:del/></w:rPr>`) +
          paragraph('二', numbered(1)) +
          paragraph('?', numbered(9)),
      },
      ['list-entry0 [一、] 一', 'list-entry0 [二、] 二', 'paragraph ?'],
    ))
})

describe('changes, comments and hidden text', () => {
  test('insertions are in, deletions out, moved words once, with a notice', () =>
    checkNotice(
      paragraph(`${run('We ')}<w:del>${'<w:r><w:delText>may</w:delText></w:r>'}</w:del><w:ins>${run('will')}</w:ins>${run(' act.')}`) +
        paragraph(`<w:moveFrom>${run('Moved words.')}</w:moveFrom>`) +
        paragraph(`<w:moveTo>${run('Moved words.')}</w:moveTo>`) +
        paragraph(`<w:ins><w:del>${run('never')}</w:del></w:ins>`),
      'document.tracked-changes',
      ['We will act.', 'Moved words.'],
    ))
  test('a deleted paragraph mark joins two paragraphs', () =>
    checkNotice(paragraph('We commit', '<w:rPr><w:del/></w:rPr>') + paragraph(' to this.'), 'document.tracked-changes', [
      'We commit to this.',
    ]))
  test('deleted rows and cells of tables are out', () =>
    checkNotice(
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('gone')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${paragraph('gone')}</w:tc><w:tc>${paragraph('stays')}</w:tc></w:tr></w:tbl>`,
      'document.tracked-changes',
      ['stays'],
    ))
  test('comments are out, with a notice', () =>
    checkNotice(paragraph(`${run('text')}<w:r><w:commentReference w:id="1"/></w:r>`), 'document.comments', ['text']))
  test('hidden text is out, by run and by style, with a notice', () =>
    checkNotice(
      {
        styles: '<w:style w:type="character" w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style>',
        body: paragraph(
          `${run('seen')}${run(' not', '<w:vanish/>')}${run(' nor', '<w:rStyle w:val="X"/>')}${run(' again', '<w:vanish w:val="0"/>')}`,
        ),
      },
      'document.hidden-text',
      ['seen again'],
    ))
  test('hidden in two styles that go together is seen, as bold in both is plain', () =>
    check(
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>',
        body: paragraph(run('seen', '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="P"/>'),
      },
      ['paragraph seen'],
    ))
  test('a paragraph mark that is hidden joins a heading and the text that runs on from it', () =>
    check(
      {
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        body:
          paragraph('Aims.', `<w:outlineLvl w:val="0"/>${numbered(1)}<w:rPr><w:vanish/><w:specVanish/></w:rPr>`) +
          paragraph(' We commit to three.'),
      },
      ['paragraph [1.] Aims. We commit to three.'],
    ))
  test('moved rows, inserted cells and changes in formulas count as changes; changes of looks do not', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const read = await readBytes(
      wordFile(
        `<w:tbl><w:tr>${cell('a', '<w:cellIns/>')}</w:tr></w:tbl>${paragraph('<m:oMath><w:del><m:r><m:t>x</m:t></m:r></w:del><w:ins><m:r><m:t>y</m:t></m:r></w:ins></m:oMath>')}`,
      ),
    )
    expect([textsOf(read), codesOf(read)]).toEqual([['a', 'y'], ['document.tracked-changes']])
    const looks = await readBytes(
      wordFile(paragraph(run('text', '<w:b/><w:rPrChange><w:rPr/></w:rPrChange>'), '<w:pPrChange><w:pPr/></w:pPrChange>')),
    )
    expect([textsOf(looks), codesOf(looks)]).toEqual([['text'], []])
  })
  test('prompts of places that were never filled in are out, with a notice', () =>
    checkNotice(
      paragraph(
        `${run('Date: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter a date.')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${run('21 October')}</w:sdtContent></w:sdt>`,
      ),
      'document.prompts',
      ['Date: 21 October'],
    ))
  test('macros get a notice', () =>
    checkNotice({ body: paragraph('text'), type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, 'document.macros', ['text']))
  test('embedded files get a notice', () => checkNotice(`${paragraph('text')}<w:altChunk r:id="r9"/>`, 'docx.embedded-file', ['text']))
  test('a file without words says so', () => checkNotice(paragraph('<w:r><w:drawing/></w:r>'), 'document.no-text', []))
})

describe('fields', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
  test('show their last result, also inside one another and over paragraphs', () =>
    check(
      paragraph(
        `${run('See ')}${field('begin')}${instruction('REF ')}${field('begin')}${instruction('X')}${field('separate')}${run('inner')}${field('end')}${field('separate')}${run('section 2')}${field('end')}`,
      ) +
        paragraph(`${field('begin')}${instruction('TOC')}${field('separate')}${run('Aims')}`) +
        paragraph(`${run('Calls')}${field('end')}`) +
        paragraph(`<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`),
      ['paragraph See section 2', 'paragraph Aims', 'paragraph Calls', 'paragraph 7'],
    ))
  test('that only set something show nothing, and those without a result what they stand for', () =>
    check(
      paragraph(
        `${field('begin')}${instruction(' ASK Who "Who speaks?" ')}${field('separate')}${run('nobody')}${field('end')}${run('Yes ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${instruction('FORMCHECKBOX')}${field('end')}${run(' to ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="war"/><w:listEntry w:val="peace"/></w:ddList></w:ffData></w:fldChar></w:r>${instruction('FORMDROPDOWN')}${field('end')}`,
      ) +
        paragraph(
          `${field('begin')}${instruction('SYMBOL 97 \\f "Symbol"')}${field('end')}<w:fldSimple w:instr=" SET Who X ">${run('X')}</w:fldSimple>${run(' stays')}`,
        ),
      ['paragraph Yes ☒ to peace', 'paragraph α stays'],
    ))
  test('that never end do not swallow the text after them', () =>
    check(paragraph(field('begin') + run('still here')) + paragraph('and here'), ['paragraph still here', 'paragraph and here']))
})

describe('tables, notes, boxes and margins', () => {
  test('tables are read cell by cell, merged cells once', () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    return check(
      `<w:tbl><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B')}</w:tr><w:tr>${cell('not seen', '<w:vMerge/>')}<w:tc><w:tbl><w:tr>${cell('inner')}</w:tr></w:tbl>${paragraph('D')}</w:tc></w:tr></w:tbl>${paragraph('after')}`,
      ['table-cell A', 'table-cell B', 'table-cell inner', 'table-cell D', 'paragraph after'],
    )
  })
  test('notes follow the body with the numbers that are printed', () =>
    check(
      {
        body:
          paragraph(`${run('one')}<w:r><w:endnoteReference w:id="5"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r>`) +
          paragraph(`${run('two')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('line')}</w:footnote><w:footnote w:id="2">${paragraph('second')}</w:footnote><w:footnote w:id="3">${paragraph('first')}${paragraph('goes on')}</w:footnote>`,
        endnotes: `<w:endnote w:id="5">${paragraph('end')}</w:endnote>`,
      },
      ['paragraph one', 'paragraph two', 'footnote [1] first', 'footnote goes on', 'footnote [2] second', 'endnote [i] end'],
    ))
  test('text boxes are read once, whichever way they are stored', () => {
    const box = `<w:txbxContent>${paragraph('boxed')}</w:txbxContent>`
    return check(
      paragraph(
        `${run('anchor')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) +
        paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="other"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
      ['paragraph anchor', 'text-box boxed', 'text-box boxed'],
    )
  })
  test('shapes with words of drawings, and lettering of an old kind, are read as boxes', () =>
    check(
      paragraph(
        '<w:r><w:drawing><a:txBody><a:p><a:r><a:t>in a </a:t></a:r><a:r><a:t>shape</a:t></a:r></a:p></a:txBody></w:drawing><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>',
      ),
      ['text-box in a shape', 'text-box DRAFT'],
    ))
  test('diagrams give the words of their shapes', () =>
    check(
      {
        body: paragraph('<w:r><w:drawing><dgm:relIds r:dm="d1"/></w:drawing></w:r>'),
        diagrams: { d1: '<dgm:pt><a:p><a:r><a:t>Aims</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p><a:r><a:t>Calls</a:t></a:r></a:p></dgm:pt>' },
      },
      ['text-box Aims', 'text-box Calls'],
    ))
  test('headers and footers go to the margins, each text once, page numbers and first pages that are not shown left out', async () => {
    const section = (more: string) =>
      `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>${more}</w:sectPr>`
    const margins = async (more: string) =>
      (
        await readBytes(
          wordFile({
            body: paragraph('text') + section(more),
            headers: { h1: paragraph('Republic of Savaria'), h2: paragraph('Letterhead') },
            footers: { f1: paragraph('Republic of Savaria') + paragraph('2') + paragraph('Check against delivery') },
          }),
        )
      ).value.margins
    expect(await margins('')).toEqual(['Republic of Savaria', 'Check against delivery'])
    expect(await margins('<w:titlePg/>')).toEqual(['Letterhead', 'Republic of Savaria', 'Check against delivery'])
  })
})

describe('the file', () => {
  test('is read in the strict form of the format', () =>
    check({ strict: true, body: paragraph('strict', '<w:outlineLvl w:val="1"/>') }, ['heading2 strict']))
  test('is read wherever its relationships put the body', () =>
    check({ main: 'texts/statement.xml', body: paragraph('elsewhere') }, ['paragraph elsewhere']))
  test('is read in UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Déclaration')}</w:body></w:document>`
    const bytes = new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer)
    expect(textsOf(await readBytes(zipSync({ 'word/document.xml': bytes })))).toEqual(['Déclaration'])
  })
  test('is read without a damaged part that it can do without, with a notice', async () => {
    const read = await readBytes(wordFile({ body: paragraph('text'), styles: '<w:broken' }))
    expect(textsOf(read)).toEqual(['text'])
    expect(codesOf(read)).toEqual(['document.broken-part'])
  })
  test('that was changed after it was packed gets a notice', async () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('we commit ten')}</w:body></w:document>`
    const bytes = zipSync({ 'word/document.xml': [new TextEncoder().encode(xml), { level: 0 }] })
    const at = new TextDecoder('latin1').decode(bytes).indexOf('ten')
    bytes[at + 1] = 'o'.charCodeAt(0)
    const read = await readBytes(bytes)
    expect(textsOf(read)).toEqual(['we commit ton'])
    expect(codesOf(read)).toEqual(['document.changed-bytes'])
  })
})
