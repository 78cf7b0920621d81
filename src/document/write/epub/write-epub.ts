import { strToU8 } from 'fflate'
import { frameOf, type KeepPart, standsAlone, writeEach } from '../kept-part.ts'
import { aside, blocksOf, called, type Manner, own } from '../pages/markup.ts'
import { calledOf, type Part, type Publication } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import { type WrittenFile, zipInOrder } from '../zip-of.ts'
import { identifierOf } from './identifier.ts'
import { epubStylesheet } from './stylesheet.ts'

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'

// The time that a file needs where its text has no day: the first that ZIP knows, as for the dates of its entries.
const noDay = '1980-01-01'

const manner: Manner = {
  addressOf: (part) => `${part.id}.xhtml`,
  reference: ' epub:type="noteref" role="doc-noteref"',
  note: { footnote: ' epub:type="footnote" role="doc-footnote"', endnote: ' epub:type="footnote" role="doc-footnote"' },
  noteElement: 'aside',
  back: ' role="doc-backlink"',
}

/**
 * Writes a Publication as an EPUB 3 for reading on a phone: a page for every part, one list of contents, notes that open over the text.
 *
 * 1. Every passage says its language and direction; pages turn in the direction of the publication.
 * 2. No script, no picture, no font, nothing from elsewhere. It says what makes it accessible, by the words of schema.org (EPUB Accessibility 1.1).
 * 3. The same Publication gives the same bytes. The identifier is made of what the Publication holds (RFC 9562, version 8);
 *    `dcterms:modified`, which the format asks for, is the Publication's day at midnight, or 1 January 1980 where it has none, which stands for no day.
 * 4. A page depends on its part and on the publication's own words; `keep` may have it already.
 */
export function writeEpub(publication: Publication, keep: KeepPart = writeEach): Uint8Array {
  const frame = frameOf(publication)
  const pages = publication.parts.map((part, index) => {
    const write = () => pageOf(part, index, publication)
    // The first page has the masthead.
    const text = index > 0 && standsAlone(part) ? keep('epub page', [frame, part], write) : write()
    return { name: `EPUB/${part.id}.xhtml`, text }
  })
  const texts = [
    { name: 'META-INF/container.xml', text: container },
    { name: 'EPUB/package.opf', text: packageOf(publication, identifierOf(pages.map(({ text }) => text))) },
    { name: 'EPUB/nav.xhtml', text: navigationOf(publication) },
    ...pages,
    { name: 'EPUB/style.css', text: epubStylesheet },
  ]
  const files: readonly WrittenFile[] = texts.map(({ name, text }) => ({ name, bytes: strToU8(text) }))
  return zipInOrder([{ name: 'mimetype', bytes: strToU8('application/epub+zip'), packing: 'stored' }, ...files])
}

const container = `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`

function packageOf(publication: Publication, identifier: string): string {
  const { title, language, direction, subject, work, parts, date } = publication
  const meta = (property: string, value: string): string => `<meta property="${property}">${escaped(value)}</meta>\n`
  const languages = [...new Set([language, ...parts.map((part) => part.language)])].filter((tag) => tag !== 'und')
  return (
    `${xml}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escaped(language)}" dir="${direction}">\n` +
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n' +
    `<dc:identifier id="id">urn:uuid:${identifier}</dc:identifier>\n<dc:title>${escaped(title || calledOf(parts[0]!))}</dc:title>\n` +
    languages.map((tag) => `<dc:language>${escaped(tag)}</dc:language>\n`).join('') +
    `<dc:creator>${escaped(work.author.name)}</dc:creator>\n` +
    (subject === null ? '' : `<dc:subject>${escaped(subject)}</dc:subject>\n`) +
    (date === null ? '' : `<dc:date>${escaped(date)}</dc:date>\n`) +
    meta('dcterms:modified', `${date ?? noDay}T00:00:00Z`) +
    meta('schema:accessMode', 'textual') +
    meta('schema:accessModeSufficient', 'textual') +
    ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability']
      .map((feature) => meta('schema:accessibilityFeature', feature))
      .join('') +
    meta('schema:accessibilityHazard', 'none') +
    '</metadata>\n<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n' +
    parts.map((part) => `<item id="part-${part.id}" href="${part.id}.xhtml" media-type="application/xhtml+xml"/>\n`).join('') +
    `<item id="style" href="style.css" media-type="text/css"/>\n</manifest>\n<spine page-progression-direction="${direction}">\n` +
    parts.map((part) => `<itemref idref="part-${part.id}"/>\n`).join('') +
    '</spine>\n</package>\n'
  )
}

function document(publication: Publication, title: string, body: string): string {
  const { language, direction } = publication
  return (
    `${xml}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escaped(language)}" xml:lang="${escaped(language)}" dir="${direction}">\n` +
    `<head>\n<title>${escaped(title)}</title>\n<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n${body}</body>\n</html>\n`
  )
}

function pageOf(part: Part, index: number, publication: Publication): string {
  const marks = publication.marks.map((mark) => `<p class="mark">${escaped(mark)}</p>\n`).join('')
  const head = index === 0 ? mastheadOf(publication) : ''
  return document(
    publication,
    calledOf(part),
    `<section>\n${marks}${head}<h1>${called(part)}</h1>\n${aside(part)}${blocksOf({ part, publication, manner })}</section>\n`,
  )
}

function mastheadOf({ masthead: { over, name, lines } }: Publication): string {
  return (
    `<div class="masthead">\n${over === null ? '' : `<p>${escaped(over)}</p>\n`}${lines.map((line) => `<p class="end">${own(line)}</p>\n`).join('')}` +
    `<p class="name">${escaped(name)}</p>\n</div>\n`
  )
}

function navigationOf(publication: Publication): string {
  const entries = publication.parts.map((part) => `<li><a href="${part.id}.xhtml">${escaped(calledOf(part))}</a></li>\n`).join('')
  const heading = escaped(publication.words.contents)
  return document(
    publication,
    publication.words.contents,
    `<nav epub:type="toc" role="doc-toc">\n<h1>${heading}</h1>\n<ol>\n${entries}</ol>\n</nav>\n`,
  )
}
