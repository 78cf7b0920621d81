import { strFromU8, strToU8, zipSync, zlibSync } from 'fflate'
import { pdfOf } from './pdf-file.ts'
import { paragraph, run, wordFile } from './word-file.ts'

/** Files of a few kilobytes that would take a careless parser hours, gigabytes or another file. Each is small to hold and large to read. */
export interface Bomb {
  readonly name: string
  readonly make: () => Uint8Array
}

const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 6, mtime: new Date(2021, 9, 21) })
const openDocument = (content: string, more: Record<string, Uint8Array> = {}) =>
  zip({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
    ),
    ...more,
  })
const rtf = (body: string) => strToU8(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`)
const html = (body: string) => strToU8(`<!DOCTYPE html><html><body>${body}</body></html>`)
const words = 'The Republic of Savaria thanks the presidency. '

const packed = (content: string) => {
  const stream = strFromU8(zlibSync(strToU8(content), { level: 9 }), true)
  return `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`
}
const page = (content: string, more = '') =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} /Resources << /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    packed(content),
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 8 >>\nstream\n/X Do /X\nendstream',
  ])

/** The sectors of an old Office file that follow one another in a ring. */
function ringOfSectors(): Uint8Array {
  const file = new Uint8Array(512 * 6)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  view.setUint32(76, 0, true)
  for (let at = 80; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  // Sector 0 is the table: 1 → 2 → 1 → …, and so is every other.
  for (let sector = 0; sector < 128; sector++) view.setUint32(512 + sector * 4, sector === 0 ? 0xfffffffd : (sector % 4) + 1, true)
  const name = 'WordDocument'
  for (const [index, entry] of ['Root Entry', name].entries()) {
    const at = 1024 + index * 128
    for (const [place, letter] of [...entry].entries()) view.setUint16(at + place * 2, letter.charCodeAt(0), true)
    view.setUint16(at + 64, entry.length * 2 + 2, true)
    file[at + 66] = index === 0 ? 5 : 2
    view.setUint32(at + 68, 0xffffffff, true)
    view.setUint32(at + 72, 0xffffffff, true)
    view.setUint32(at + 76, index === 0 ? 1 : 0xffffffff, true)
    view.setUint32(at + 116, 1, true)
    view.setUint32(at + 120, 0x7fffffff, true)
  }
  return file
}

export const bombs: readonly Bomb[] = [
  {
    name: 'more than a hundred megabytes of one letter.docx',
    make: () => zip({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(130 * 1024 * 1024).fill(97) }),
  },
  {
    name: 'ten thousand and more parts.docx',
    make: () => zip(Object.fromEntries(Array.from({ length: 12_000 }, (_, n) => [`word/${n}.xml`, new Uint8Array(1)]))),
  },
  {
    name: 'entities within entities.docx',
    make: () =>
      zip({
        '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}<!ENTITY outside SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;&outside;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
  },
  {
    name: 'tables within tables.docx',
    make: () => wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(60_000)}${paragraph(words)}${'</w:tc></w:tr></w:tbl>'.repeat(60_000)}`),
  },
  { name: 'a million runs.docx', make: () => wordFile(`<w:p>${run('a').repeat(1_000_000)}</w:p>`) },
  {
    name: 'styles in a ring.docx',
    make: () =>
      wordFile({
        body: paragraph(words, '<w:pStyle w:val="s0"/>'),
        styles: Array.from(
          { length: 5_000 },
          (_, n) => `<w:style w:type="paragraph" w:styleId="s${n}"><w:basedOn w:val="s${(n + 1) % 5_000}"/></w:style>`,
        ).join(''),
      }),
  },
  {
    name: 'fields that never end.docx',
    make: () => wordFile(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(100_000)}${run(words)}</w:p>`),
  },
  { name: 'a billion spaces.odt', make: () => openDocument(`<text:p>Savaria<text:s text:c="999999999"/>thanks.</text:p>`) },
  {
    name: 'a billion columns.odt',
    make: () =>
      openDocument(
        `<table:table><table:table-column table:number-columns-repeated="999999999"/><table:table-row table:number-rows-repeated="999999999"><table:table-cell table:number-columns-repeated="999999999"><text:p>${words}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
  },
  {
    name: 'lists within lists.odt',
    make: () =>
      openDocument(
        `${'<text:list><text:list-item>'.repeat(60_000)}<text:p>${words}</text:p>${'</text:list-item></text:list>'.repeat(60_000)}`,
      ),
  },
  {
    name: 'entities.odt',
    make: () =>
      zip({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
      }),
  },
  { name: 'braces.rtf', make: () => rtf(`${'{'.repeat(1_000_000)}${words}`) },
  { name: 'half of the brackets.rtf', make: () => rtf(`${'{\\field{\\*\\fldinst '.repeat(100_000)}${words}`) },
  { name: 'two gigabytes that are not there.rtf', make: () => rtf(`\\bin2147483647 ${words}`) },
  { name: 'tables within tables.rtf', make: () => rtf(`${'\\itap999999\\intbl x\\nestcell\\nestrow '.repeat(50_000)}`) },
  { name: 'elements within elements.html', make: () => html('<div>'.repeat(300_000) + words) },
  { name: 'tables within tables.html', make: () => html('<table><tr><td>'.repeat(50_000) + words) },
  { name: 'letters of formatting.html', make: () => html(`${'<b><i><a href=x>'.repeat(3_000)}<p>`.repeat(3) + words) },
  { name: 'lists that are not closed.html', make: () => html('<ol '.repeat(190_000) + words) },
  { name: 'attributes.html', make: () => html(`<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=x`).join(' ')}>${words}</p>`) },
  {
    name: 'a list from far away.html',
    make: () =>
      html(
        `<ol start="2147483647">${'<li>x'.repeat(1_000)}</ol><ol type="i" start="99999999"><li>y</ol><td rowspan="999999999" colspan="999999999">z`,
      ),
  },
  {
    name: 'letters within letters.eml',
    make: () =>
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n${Array.from({ length: 5_000 }, (_, n) => `--a\r\nContent-Type: multipart/mixed; boundary="a${n}"\r\n\r\n--a${n}\r\n`).join('')}`,
      ),
  },
  { name: 'sectors in a ring.doc', make: ringOfSectors },
  {
    name: 'pages in a ring.pdf',
    make: () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2147483647 >>']),
  },
  { name: 'a drawing of itself.pdf', make: () => page('/X Do '.repeat(50)) },
  { name: 'two hundred megabytes of spaces.pdf', make: () => page(' '.repeat(200 * 1024 * 1024)) },
  {
    name: 'as many letters as are read.pdf',
    make: () =>
      page(`BT /F1 1 Tf ${Array.from({ length: 50_000 }, (_, n) => `1 0 0 1 ${n % 500} ${n % 800} Tm (Savaria a) Tj`).join('\n')} ET`),
  },
  { name: 'brackets within brackets.pdf', make: () => page(`${'['.repeat(500_000)}${'<<'.repeat(500_000)}`) },
  {
    name: 'a page as large as a city.pdf',
    make: () => page('BT /F1 9 Tf 9 9 Td (Savaria) Tj ET', '/UserUnit 75000 /CropBox [0 0 9999999 9999999]'),
  },
  { name: 'one line of a hundred megabytes.txt', make: () => new Uint8Array(100 * 1024 * 1024 - 1).fill(97) },
  { name: 'five million lines.txt', make: () => strToU8('a\n'.repeat(5_000_000)) },
  // As much as is let through, in each format: nothing may take more memory than a worker has.
  { name: 'as many lines as are read.txt', make: () => strToU8('a\n'.repeat(199_000)) },
  { name: 'as many empty lines as are read.txt', make: () => strToU8('a\n\n'.repeat(99_000)) },
  { name: 'as many tags as are read.html', make: () => html('<p>a'.repeat(199_000)) },
  { name: 'as many commands as are read.rtf', make: () => rtf('\\par a'.repeat(199_000)) },
  { name: 'as many rows as are read.rtf', make: () => rtf('\\intbl a\\cell\\row '.repeat(66_000)) },
  { name: 'as many tags as are read.docx', make: () => wordFile('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(74_000)) },
  { name: 'empty paragraphs.docx', make: () => wordFile('<w:p/>'.repeat(599_000)) },
  { name: 'as many tags as are read.odt', make: () => openDocument('<text:p>a</text:p>'.repeat(299_000)) },
  { name: 'separators of paragraphs.txt', make: () => strToU8('a\u2029'.repeat(5_000_000)) },
  { name: 'five million commands.rtf', make: () => rtf('\\par a'.repeat(5_000_000)) },
  { name: 'five million tags.html', make: () => html('<p>a'.repeat(5_000_000)) },
  {
    name: 'three million letters.pdf',
    make: () =>
      page(
        `BT /F1 1 Tf ${Array.from({ length: 100_000 }, (_, n) => `1 0 0 1 ${n % 500} ${n % 800} Tm (Savaria thanks the presidency) Tj`).join('\n')} ET`,
      ),
  },
]
