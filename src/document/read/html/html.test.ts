import { describe, expect, test } from 'vitest'
import { codesOf, inShort, readBytes } from '../../../../test/support/reading.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const page = (body: string) =>
  utf8(`<!DOCTYPE html><html><head><title>Saved page</title><style>p{}</style></head><body>${body}</body></html>`)

const check = async (given: string | Uint8Array, expected: readonly string[], codes: readonly string[] = []) => {
  const read = await readBytes(typeof given === 'string' ? page(given) : given, 'statement.html')
  expect(read.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(read)).toEqual(codes)
  expect(read.value.mediaType).toBe('text/html')
}

describe('the words of a page', () => {
  test('stand in paragraphs, headings and lines', () =>
    check('<h2>Statement by<br>Savaria</h2><p>We <b>commit</b>\n to peace.<p>And &amp; to <i>women</i>.<div>One<div>two</div>three</div>', [
      'heading2* Statement by',
      'heading2* Savaria',
      'paragraph We commit to peace.',
      'paragraph And & to women.',
      'paragraph One',
      'paragraph two',
      'paragraph three',
    ]))
  test('have no space where a line of Chinese ends', () => check('<p>安全\n  理事会\n2021 年</p>', ['paragraph 安全理事会 2021 年']))
  test('keep their lines in a pre', () => check('<pre>One\n\ntwo</pre>', ['paragraph One', 'paragraph two']))
  test('are not those of scripts, styles, heads, forms and what is hidden', () =>
    check(
      '<script>document.write("<p>x</p>")</script><style>p{}</style><noscript>No</noscript><template><p>T</p></template><select><option>O</select>' +
        '<p hidden>Hidden</p><p style="display: none">Gone<span>too</span></p><div style="display:none"><div>in</div>out</div><p>Seen<span style="mso-hide:all">un</span>.</p>',
      ['paragraph Seen.'],
      ['document.hidden-text'],
    ))
  test('leave out what was deleted', () =>
    check('<p>We <del>may</del> <ins>shall</ins> pay.</p>', ['paragraph We shall pay.'], ['document.tracked-changes']))
  test('are quoted in quotation marks', () => check('<p>He said <q>now</q>.</p>', ['paragraph He said “now”.']))
  test('are read without end tags and without a head', () => check(utf8('<p>One<p>Two <b>bold'), ['paragraph One', 'paragraph Two bold']))
  test('are set in directions and languages', async () => {
    const { value } = await readBytes(page('<p dir="rtl" lang="ar">السلام <span dir="ltr" lang="en">UN Women</span> والأمن</p>'))
    expect(value.paragraphs[0]).toMatchObject({ direction: 'rtl', settings: [{ start: 7, end: 15, language: 'en', direction: 'ltr' }] })
  })
  test('know in which text node they stand', async () => {
    const { value } = await readBytes(utf8('<p>We  <b>commit</b> now</p>'))
    expect(value.paragraphs[0]!.sources).toEqual([
      { start: 0, end: 3, part: '', run: 0, offset: 0 },
      { start: 3, end: 9, part: '', run: 1, offset: 0 },
      { start: 9, end: 13, part: '', run: 2, offset: 0 },
    ])
  })
})

describe('lists of a page', () => {
  test('have the labels that a browser prints', () =>
    check(
      '<ol start="3"><li>three<li value=7>seven<ul><li>a point</ul></li><li>eight</ol><ol type="a"><li>a</ol><ol reversed><li>two<li>one</ol><ol style="list-style-type: upper-roman"><li>one</ol><ul style="list-style: none"><li>plain</ul>',
      [
        'list-entry0 [3.] three',
        'list-entry0 [7.] seven',
        'list-entry1 [◦] a point',
        'list-entry0 [8.] eight',
        'list-entry0 [a.] a',
        'list-entry0 [2.] two',
        'list-entry0 [1.] one',
        'list-entry0 [I.] one',
        'paragraph plain',
      ],
    ))
  test('of Word have the labels that Word printed', () =>
    check(
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>First</p><!--[if gte mso 9]><p>Office</p><![endif]-->",
      ['list-entry1 [(a)] First'],
    ))
})

describe('tables of a page', () => {
  test('have cells, also where they span others', async () => {
    const { value } = await readBytes(page('<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table><p>e'))
    expect(value.paragraphs.map(({ text, cell }) => [text, cell])).toEqual([
      ['a', { table: 1, row: 0, column: 0, rows: 2 }],
      ['b', { table: 1, row: 0, column: 1, columns: 2 }],
      ['c', { table: 1, row: 1, column: 1 }],
      ['d', { table: 1, row: 1, column: 2 }],
      ['e', undefined],
    ])
  })
  test('that only set a mail in its place are none', () =>
    check('<table><tr><td><h1>Head</h1><p>Text</p><table role="presentation"><tr><td>One<td>Two</table></table>', [
      'heading1* Head',
      'paragraph Text',
      'paragraph One',
      'paragraph Two',
    ]))
})

describe('notes of a page', () => {
  const checkNotes = async (body: string) => {
    const { value } = await readBytes(page(body))
    expect(value.paragraphs.map(inShort)).toEqual(['paragraph We recall it.', 'footnote [1] S/2021/875.'])
    expect(value.paragraphs[0]!.marks).toEqual([{ at: 9, note: 2 }])
  }
  test('are those of Word', () =>
    checkNotes(
      "<p>We recall<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a> it.</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a style='mso-footnote-id:ftn1' href='#_ftnref1' name='_ftn1'>[1]</a> S/2021/875.</p></div></div>",
    ))
  test('are those of LibreOffice', () =>
    checkNotes(
      '<p>We recall<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> it.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> S/2021/875.</p></div>',
    ))
  test('are those that say so', () =>
    checkNotes(
      '<p>We recall<a role="doc-noteref" href="#n1">1</a> it.</p><aside role="doc-footnote" id="n1"><p><a role="doc-backlink" href="#r1">1</a> S/2021/875.</p></aside>',
    ))
})

describe('the letters of a page', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  test('are stored as the page says', () =>
    check(bytes('<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>\xcc\xe8\xf0'), ['paragraph Мир']))
  test('are guessed where it does not say', () =>
    check(
      bytes('<html><p>\xcc\xe8\xf0 \xe8 \xe1\xe5\xe7\xee\xef\xe0\xf1\xed\xee\xf1\xf2\xfc \xe4\xeb\xff \xe2\xf1\xe5\xf5'),
      ['paragraph Мир и безопасность для всех'],
      ['text.encoding-guessed'],
    ))
})

describe('a mail saved as a page', () => {
  test('has its head in the margins', async () => {
    const read = await readBytes(
      page(
        '<p class=MsoNormal><b>From:</b> A. Brandt &lt;a.brandt@savaria.example&gt;<br><b>Sent:</b> Monday<br><b>To:</b> wps@un.example;<br>c@un.example<br><b>Subject:</b> Statement</p><p>Madam President,</p><blockquote><p>Quoted</p></blockquote>',
      ),
    )
    expect(read.value.paragraphs.map(inShort)).toEqual(['paragraph Madam President,', 'paragraph Quoted'])
    expect(read.value.margins[0]).toBe('From: A. Brandt <a.brandt@savaria.example>')
    expect(read.value.margins).toHaveLength(5)
    expect(codesOf(read)).toEqual(['mail.head'])
  })
  test('may have it in a table, in another language', async () => {
    const row = (name: string, said: string) => `<tr><td>${name} :</td><td>${said}</td></tr>`
    const read = await readBytes(
      page(`<table>${row('De', 'A')}${row('Envoyé', 'lundi')}${row('À', 'B')}${row('Objet', 'C')}</table><p>Madame,</p>`),
    )
    expect(read.value.paragraphs.map(inShort)).toEqual(['paragraph Madame,'])
    expect(read.value.margins).toEqual(['De : A', 'Envoyé : lundi', 'À : B', 'Objet : C'])
  })
  test('keeps a text that only speaks of such lines', () =>
    check('<p>From: the heart</p><p>To: you</p><p>We thank.</p>', [
      'paragraph From: the heart',
      'paragraph To: you',
      'paragraph We thank.',
    ]))
})

describe('a hostile page', () => {
  test('of elements without end inside one another is read', async () => {
    const { value } = await readBytes(utf8(`<html>${'<div><b>'.repeat(45_000)}Deep${'</b></div>'.repeat(45_000)}<p>After`))
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['Deep', 'After'])
  })
  test('of nothing but spaces between two words is read', async () => {
    const { value } = await readBytes(utf8(`<html><p>a${' '.repeat(400_000)}b</p><pre>c${' '.repeat(400_000)}d`))
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['a b', 'c d'])
  })
  test('of ends that end nothing is read', async () => {
    const { value } = await readBytes(utf8(`<html>${'</td></b></p>'.repeat(50_000)}Text`))
    expect(value.paragraphs.map(({ text }) => text)).toEqual(['Text'])
  })
})
