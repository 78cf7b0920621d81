import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cutterOf, misplaced, unplaced } from '../../../../test/support/cut-source.ts'
import { flatOdtFile, type OdtParts, odtFile, textParagraph as p } from '../../../../test/support/odt-file.ts'
import { codesOf, inShort, readBytes, refusalOf, textsOf } from '../../../../test/support/reading.ts'

/** Reads both forms of a file, cuts every place out of the XML, and compares the paragraphs in short. */
const check = async (given: OdtParts | string, expected: readonly string[]) => {
  for (const [bytes, name] of [
    [odtFile(given), 'statement.odt'],
    [flatOdtFile(given), 'statement.fodt'],
  ] as const) {
    const read = await readBytes(bytes, name)
    expect(read.value.paragraphs.map(inShort)).toEqual(expected)
    expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value)
    expect(misplaced(read.value, cutterOf(bytes, 'text-nodes'))).toEqual([])
    expect(unplaced(read.value)).toBe('')
  }
}
const read = async (given: OdtParts | string) => readBytes(odtFile(given), 'statement.odt')
const checkNotice = async (given: OdtParts | string, code: string, expected: readonly string[]) => {
  const found = await read(given)
  expect([textsOf(found), codesOf(found)]).toEqual([expected, [code]])
}

const style = (name: string, family: string, inside: string, more = '') =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${inside}</style:style>`
const looks = (attributes: string) => `<style:text-properties ${attributes}/>`

describe('paragraphs', () => {
  test('come in order with their spaces, tabs and links, headings with their depth', () =>
    check(
      {
        styles: style('Title', 'paragraph', ''),
        text:
          '<text:h text:outline-level="2" text:style-name="Heading_20_2">Aims</text:h>' +
          p(
            'We<text:s text:c="4"/>com<text:span text:style-name="T1">mit</text:span><text:tab/>to\n      this &amp; <text:a xlink:href="x">that</text:a>.',
          ) +
          p('  ') +
          p('Title words', 'Title') +
          p('<text:soft-page-break/>一<text:bookmark-start text:name="b"/>二'),
      },
      ['heading2 Aims', 'paragraph We commit to this & that.', 'heading1 Title words', 'paragraph 一二'],
    ))
  test('are parted at line breaks as in a head, and strong where every word is', () =>
    check(
      {
        automatic: style('B', 'text', looks('fo:font-weight="bold" style:font-weight-complex="bold"')),
        text:
          p('Statement by<text:line-break/>H.E. Ms. Adaeze Brandt') +
          p('<text:span text:style-name="B">كله</text:span>') +
          p('<text:span text:style-name="B">one</text:span> not'),
      },
      ['paragraph Statement by', 'paragraph H.E. Ms. Adaeze Brandt', 'paragraph* كله', 'paragraph one not'],
    ))
  test('say language and direction, by their styles and those they are based on', async () => {
    const { value } = await read({
      styles:
        `<style:default-style style:family="paragraph">${looks('fo:language="en" fo:country="GB" style:language-asian="zh" style:country-asian="CN" style:language-complex="ar" style:country-complex="EG"')}</style:default-style>` +
        style('Base', 'paragraph', '<style:paragraph-properties style:writing-mode="rl-tb"/>'),
      automatic:
        style('F', 'text', looks('fo:language="fr" fo:country="FR"')) + style('P1', 'paragraph', '', 'style:parent-style-name="Base"'),
      text: p('We want <text:span text:style-name="F">la paix</text:span> and 和平 and السلام too, all of us.') + p('نلتزم اليوم.', 'P1'),
    })
    const [first, second] = value.paragraphs
    expect(first?.settings?.map(({ start, end, language }) => `${first.text.slice(start, end)} ${language}`)).toEqual([
      'la paix fr-FR',
      '和平 zh-CN',
      'السلام ar-EG',
    ])
    expect([first?.direction, second?.direction, second?.settings]).toEqual([undefined, 'rtl', undefined])
  })
})

describe('lists', () => {
  const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" ${more}/>`
  const list = (name: string, ...levels: string[]) => `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`
  const entry = (inside: string, more = '') => `<text:list-item ${more}>${inside}</text:list-item>`
  const open = (inside: string, more = 'text:style-name="L"') => `<text:list ${more}>${inside}</text:list>`
  const usual = list(
    'L',
    level(1, 'style:num-format="1" style:num-suffix="."'),
    level(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")" style:num-letter-sync="true"'),
    level(3, 'style:num-format="1" text:display-levels="3" text:start-value="4"'),
  )
  test('print their labels over levels and restart below', () =>
    check(
      {
        automatic: usual,
        text: open(
          entry(p('one') + open(entry(p('one a')) + entry(p('one b') + p('goes on')), '')) +
            entry(p('two') + open(entry(open(entry(p('deep')), '')) + entry(p('two b')), '')) +
            '<text:list-header><text:p>head</text:p></text:list-header>' +
            entry(p('three')),
        ),
      },
      [
        'list-entry0 [1.] one',
        'list-entry1 [(a)] one a',
        'list-entry1 [(b)] one b',
        'paragraph goes on',
        'list-entry0 [2.] two',
        'list-entry2 [2.a.4] deep',
        'list-entry1 [(a)] two b',
        'paragraph head',
        'list-entry0 [3.] three',
      ],
    ))
  test('begin anew, continue where they say so, and go on from a number that is said', () =>
    check(
      {
        automatic: usual,
        text:
          open(entry(p('a')) + entry(p('b')), 'xml:id="one" text:style-name="L"') +
          open(entry(p('c'))) +
          open(entry(p('d')), 'text:continue-list="one" text:style-name="L"') +
          open(entry(p('e'), 'text:start-value="9"') + entry(p('f')), 'text:continue-numbering="true" text:style-name="L"'),
      },
      ['1.', '2.', '1.', '3.', '9.', '10.'].map((label, index) => `list-entry0 [${label}] ${'abcdef'[index]}`),
    ))
  test('show numbers as their formats do, newer patterns and bullets', () =>
    check(
      {
        automatic:
          list('A', level(1, 'style:num-format="A"')) +
          list('I', level(1, 'style:num-format="I" loext:num-list-format="Article %1% –" style:num-suffix="?"')) +
          list('R', level(1, 'style:num-format="أ, ب, ت, ..." style:num-suffix=")"')) +
          list(
            'B',
            '<text:list-level-style-bullet text:level="1" text:bullet-char="&#xf0b7;"><style:text-properties style:font-name="Symbol"/></text:list-level-style-bullet>',
          ) +
          list('N', level(1, 'style:num-format=""')),
        text: ['A', 'I', 'R', 'B', 'N']
          .map((name) => open(entry(p('x'), 'text:start-value="28"') + entry(p('x')), `text:style-name="${name}"`))
          .join(''),
      },
      ['[AB] ', '[AC] ', '[Article XXVIII –] ', '[Article XXIX –] ', '[ي)] ', '[أأ)] ', '[•] ', '[•] ']
        .map((label) => `list-entry0 ${label}x`)
        .concat(['paragraph x', 'paragraph x']),
    ))
  test('of headings follow the outline, but not where a heading has no number', () =>
    check(
      {
        styles: `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`,
        automatic: style('None', 'paragraph', '', 'style:list-style-name=""'),
        text: [
          [1, 'Aims', ''],
          [2, 'First', ''],
          [2, 'Second', ''],
          [1, 'Plain', 'text:style-name="None"'],
          [1, 'Head', 'text:is-list-header="true"'],
          [1, 'Calls', ''],
          [2, 'Third', 'text:restart-numbering="true" text:start-value="5"'],
        ]
          .map(([depth, words, more]) => `<text:h text:outline-level="${depth}" ${more}>${words}</text:h>`)
          .join(''),
      },
      [
        'heading1 [1] Aims',
        'heading2 [1.1] First',
        'heading2 [1.2] Second',
        'heading1 Plain',
        'heading1 Head',
        'heading1 [2] Calls',
        'heading2 [2.5] Third',
      ],
    ))
})

describe('tables, notes, frames and margins', () => {
  test('cells say where they stand, covered ones are left out, tables in tables are read', async () => {
    const { value } = await read(
      `<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2">${p('A')}</table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned="2">${p('B')}</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p('C')}</table:table-cell><table:table-cell><table:table><table:table-row><table:table-cell>${p('D')}</table:table-cell></table:table-row></table:table></table:table-cell><table:covered-table-cell>${p('not seen')}</table:covered-table-cell></table:table-row></table:table>`,
    )
    expect(value.paragraphs.map(({ text, kind, cell }) => [text, kind, cell])).toEqual([
      ['A', 'table-cell', { table: 1, row: 0, column: 0, columns: 2 }],
      ['B', 'table-cell', { table: 1, row: 0, column: 2, rows: 2 }],
      ['C', 'table-cell', { table: 1, row: 1, column: 0 }],
      ['D', 'table-cell', { table: 2, row: 0, column: 0 }],
    ])
  })
  test('notes follow the body with their marks and the labels that are shown', async () => {
    const note = (kind: string, citation: string, inside: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${citation}</text:note-citation><text:note-body>${inside}</text:note-body></text:note>`
    const { value } = await read(
      p(`Peace${note('endnote', 'i', p('end'))} and${note('footnote', '1', p(' ') + p('S/2017/507') + p('goes on'))}.`) +
        p(
          `x<text:note text:note-class="footnote"><text:note-citation text:label="*">*</text:note-citation><text:note-body>${p('own')}</text:note-body></text:note>`,
        ),
    )
    expect(value.paragraphs.map(({ text, kind, label, marks }) => [text, kind, label, marks])).toEqual([
      [
        'Peace and.',
        'paragraph',
        undefined,
        [
          { at: 5, note: 6 },
          { at: 9, note: 3 },
        ],
      ],
      ['x', 'paragraph', undefined, [{ at: 1, note: 5 }]],
      ['S/2017/507', 'footnote', '1', undefined],
      ['goes on', 'footnote', undefined, undefined],
      ['own', 'footnote', '*', undefined],
      ['end', 'endnote', 'i', undefined],
    ])
  })
  test('notes are counted as the document says, for converters show 0 for each; on pages they keep the number shown', async () => {
    const note = (shown: string) =>
      `<text:note text:note-class="footnote"><text:note-citation>${shown}</text:note-citation><text:note-body>${p('n')}</text:note-body></text:note>`
    const labels = async (configuration: string) => {
      const { value } = await read({
        styles: `<text:notes-configuration text:note-class="footnote" ${configuration}/>`,
        text: p(`x${note('0')}${note('1')}${note('1')}`),
      })
      return value.paragraphs.flatMap(({ label }) => label ?? [])
    }
    expect(await labels('style:num-format="a" text:start-value="2"')).toEqual(['c', 'd', 'e'])
    expect(await labels('style:num-format="1" text:start-numbering-at="page"')).toEqual(['1', '1', '1'])
  })
  test('frames, shapes and groups are read once, after their paragraph; formulas stand among the words', async () => {
    const frame = (inside: string) => `<draw:frame>${inside}</draw:frame>`
    const { value } = await read({
      text: p(
        `before ${frame('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="x"/>')} after${frame(`<draw:text-box>${p('boxed')}</draw:text-box><svg:desc>not seen</svg:desc>`)}<draw:g><draw:custom-shape>${p('shape')}</draw:custom-shape></draw:g>`,
      ),
      files: {
        'Object 1/content.xml': strToU8(
          '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>{1} over {2}</annotation></semantics></math>',
        ),
      },
    })
    expect(value.paragraphs.map(inShort)).toEqual(['paragraph before 1/2 after', 'text-box boxed', 'text-box shape'])
  })
  test('heads and feet of the pages that are used go to the margins', async () => {
    const page = (name: string, inside: string, more = '') =>
      `<style:master-page style:name="${name}" ${more}>${inside}</style:master-page>`
    const { value } = await read({
      automatic: style('P1', 'paragraph', '', 'style:master-page-name="First"'),
      masterPages:
        page(
          'Standard',
          `<style:header>${p('Republic of Savaria')}</style:header><style:footer>${p('<text:page-number>2</text:page-number>')}${p('Check against delivery')}</style:footer><style:header-left style:display="false">${p('never')}</style:header-left>`,
        ) +
        page('First', `<style:header>${p('Letterhead')}</style:header>`, 'style:next-style-name="Standard"') +
        page('Other', `<style:header>${p('unused')}</style:header>`),
      text: p('text', 'P1'),
    })
    expect(value.margins).toEqual(['Letterhead', 'Republic of Savaria', 'Check against delivery'])
  })
})

describe('what is not seen', () => {
  test('deleted words are out and inserted ones in, with a notice; changes of looks need none', () => {
    const region = (what: string) => `<text:changed-region>${what}</text:changed-region>`
    return checkNotice(
      `<text:tracked-changes>${region(`<text:deletion>${p('may')}</text:deletion>`)}${region('<text:insertion/>')}${region('<text:format-change/>')}</text:tracked-changes>${p('We <text:change text:change-id="a"/><text:change-start text:change-id="b"/>will<text:change-end text:change-id="b"/> act.')}`,
      'document.tracked-changes',
      ['We will act.'],
    )
  })
  test('comments are out, with a notice', () =>
    checkNotice(p(`text<office:annotation>${p('remark')}</office:annotation><office:annotation-end/>`), 'document.comments', ['text']))
  test('hidden words, paragraphs and sections are out, with a notice', async () => {
    const found = await read({
      automatic: style('H', 'text', looks('text:display="none"')),
      text:
        p('seen<text:span text:style-name="H"> not</text:span><text:hidden-text text:is-hidden="true"> nor this</text:hidden-text>') +
        p('<text:hidden-paragraph text:is-hidden="true"/>gone') +
        `<text:section text:display="none">${p('gone too')}</text:section><text:section text:display="condition" text:is-hidden="false">${p('stays')}</text:section>`,
    })
    expect([textsOf(found), codesOf(found)]).toEqual([['seen', 'stays'], ['document.hidden-text']])
    expect(found.notices[0]?.reason).toContain('4 places')
  })
  test('prompts are out, with a notice; fields are as last shown', () =>
    checkNotice(
      p(
        'On <text:date>21 October</text:date> <text:placeholder text:placeholder-type="text">&lt;name&gt;</text:placeholder><text:variable-set text:display="none">7</text:variable-set>spoke',
      ),
      'document.prompts',
      ['On 21 October spoke'],
    ))
  test('macros are not run, with a notice; empty libraries need none', async () => {
    expect(codesOf(await read({ text: p('text'), files: { 'Basic/Standard/Module1.xml': strToU8('<x/>') } }))).toEqual(['document.macros'])
    expect(
      codesOf(
        await read({ text: p('text'), files: { 'Basic/Standard/script-lb.xml': strToU8('<x/>'), 'Basic/script-lc.xml': strToU8('<x/>') } }),
      ),
    ).toEqual([])
  })
})

describe('the file', () => {
  test('is refused where it is locked, damaged or no text', async () => {
    const refused = async (bytes: Uint8Array) => (await refusalOf(readBytes(bytes, 'statement.odt'))).code
    expect(
      await refused(
        odtFile({
          text: '',
          manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        }),
      ),
    ).toBe('file.encrypted')
    expect(await refused(odtFile('<text:p>'))).toBe('file.damaged')
    expect(
      await refused(
        odtFile({ text: '', files: { 'content.xml': strToU8('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>') } }),
      ),
    ).toBe('file.unsafe-xml')
    expect(
      await refused(
        strToU8(
          '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document>',
        ),
      ),
    ).toBe('file.unknown-format')
    expect(await refused(odtFile(`${'<text:section>'.repeat(1_000)}${p('deep')}${'</text:section>'.repeat(1_000)}`))).toBe('file.bomb')
  })
  test('is read without its styles, with a notice', () =>
    checkNotice({ text: p('text'), files: { 'styles.xml': strToU8('<broken') } }, 'document.broken-part', ['text']))
  test('without words says so', () => checkNotice(p(' '), 'document.no-text', []))
  test('in which ten thousand frames name one formula has it once', async () => {
    const frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    const files = {
      'Object 1/content.xml': strToU8(`<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>${'x'.repeat(10_000)}</mi></math>`),
    }
    expect(textsOf(await read({ text: p(frame.repeat(10_000)), files })).map((text) => text.length)).toEqual([10_000])
  })
  test('of much of everything, of circles and of numbers without measure is read', async () => {
    const circle = style('A', 'paragraph', '', 'style:parent-style-name="B"') + style('B', 'paragraph', '', 'style:parent-style-name="A"')
    const cells = `<table:table><table:table-row table:number-rows-repeated="4000000000"><table:table-cell table:number-columns-repeated="4000000000">${p('cell')}</table:table-cell></table:table-row></table:table>`
    const nested = `${'<text:list><text:list-item>'.repeat(400)}${p('deep')}${'</text:list-item></text:list>'.repeat(400)}`
    const spans = p('<text:span text:style-name="T">a</text:span><text:s text:c="4000000000"/>'.repeat(30_000))
    const notes = p(`x${`<text:note text:note-class="footnote"><text:note-body>${p('n')}</text:note-body></text:note>`.repeat(20_000)}`)
    const found = textsOf(await read({ styles: circle, text: p('round', 'A') + cells + nested + spans + notes }))
    expect(found.slice(0, 3)).toEqual(['round', 'cell', 'deep'])
    expect(found).toHaveLength(20_005)
  })
})
