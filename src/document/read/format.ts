import { strFromU8 } from 'fflate'

/**
 * What bytes are, by their content. `archive` is any zip, `old` the container of old Office files, `flat-word` and `flat-odt` documents in the form
 * of one file of XML, `other` something that is not read.
 */
export type Format =
  | { readonly kind: 'archive' | 'old' | 'pdf' | 'flat-word' | 'flat-odt' | 'rtf' | 'html' | 'mail' | 'perhaps-text' }
  | { readonly kind: 'other'; readonly format: string }

/** First bytes of formats that people hand in by mistake, and how they are called. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG|^GIF8|^BM[\s\S]{4}\0\0\0\0|^\xff\xd8\xff|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP|^[\s\S]{4}ftyp(heic|heix|mif1|avif)/, 'a picture'],
  [/^ID3|^RIFF[\s\S]{4}WAVE|^OggS|^fLaC|^\xff[\xf2\xf3\xfb]/, 'a sound recording'],
  [/^[\s\S]{4}ftyp|^\x1aE\xdf\xa3|^RIFF[\s\S]{4}AVI /, 'a film'],
  [/^7z\xbc\xaf\x27\x1c|^Rar!\x1a\x07|^\x1f\x8b|^BZh[1-9]|^\xfd7zXZ\0|^\x28\xb5\x2f\xfd/, 'a packed archive'],
  [/^MZ|^\x7fELF|^\xca\xfe\xba\xbe|^[\xce\xcf]\xfa\xed\xfe/, 'a program'],
  [/^%!PS/, 'a PostScript file'],
  [/^SQLite format 3\0/, 'a database'],
  [/^\xffWPC/, 'a WordPerfect file'],
  [/^\s*<\?xml[\s\S]*?<w:wordDocument[\s>]/, 'a Word document in the form of a single XML file'],
  [/^\s*<\?xml/, 'an XML file'],
]

/** A page begins with an element that pages begin with, perhaps after comments; a part of a page that was saved alone, with any of its elements. */
const page =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!DOCTYPE\s+html|html|head|body|meta|title|style|div|p|span|font|table|h[1-6]|ul|ol|center|blockquote|article|section|main)[\s>]/i

/** A mail begins with lines of its head, and one of them says who wrote or that it is one. */
const mail = /^\s*(From [^\r\n]*\r?\n)?([!-9;-~]+:[^\r\n]*\r?\n([ \t][^\r\n]*\r?\n)*)*(From|MIME-Version):.*\r?\n([!-9;-~]+:|[ \t])/i

/** Tells what bytes are. The name and its ending play no part. */
export function formatOf(bytes: Uint8Array): Format {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))) return { kind: 'archive' }
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return { kind: 'old' }
  const start = strFromU8(bytes.subarray(0, 1024), true).replace(/^\xef\xbb\xbf/, '')
  if (start.includes('%PDF-')) return { kind: 'pdf' }
  const root = /^\s*(?:<[?!][^>]*>\s*)*<(pkg:package|office:document)[\s>]/.exec(start)?.[1]
  if (root) return { kind: root === 'pkg:package' ? 'flat-word' : 'flat-odt' }
  if (/^\s*\{\\rtf/.test(start)) return { kind: 'rtf' }
  if (page.test(start.replace(/^\xff\xfe|^\xfe\xff/, '').replaceAll('\0', ''))) return { kind: 'html' }
  if (mail.test(start)) return { kind: 'mail' }
  const found = others.find(([pattern]) => pattern.test(start))
  return found ? { kind: 'other', format: found[1] } : { kind: 'perhaps-text' }
}

/** How a container of old Office files that holds no Word document is called, by the names of its streams. */
export function compoundFormat(names: readonly string[]): string {
  const has = (...wanted: readonly string[]) => wanted.some((name) => names.includes(name))
  if (has('Workbook', 'Book')) return 'a spreadsheet of the old kind (Excel)'
  if (has('PowerPoint Document')) return 'a presentation of the old kind (PowerPoint)'
  if (has('__properties_version1.0')) return 'a message of Outlook (.msg)'
  return 'an Office file of the old kind'
}

/** How an archive that is no Word document is called, by the names of its files. */
export function archiveFormat(names: readonly string[], mimetype: string | null): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (mimetype?.includes('opendocument.text')) return 'an OpenDocument text (.odt)'
  if (mimetype?.includes('opendocument')) return 'an OpenDocument file'
  if (mimetype?.includes('epub')) return 'an electronic book (EPUB)'
  if (has(/^xl\/workbook/i)) return 'a spreadsheet (Excel)'
  if (has(/^ppt\/presentation/i)) return 'a presentation (PowerPoint)'
  if (has(/\.iwa$/i)) return 'a Pages document'
  if (has(/\.(docx|pdf|txt)$/i)) return 'a zip of several files (hand them in one by one)'
  return 'a zip archive'
}
