import { strToU8 } from 'fflate'
import type { Publication } from '../publication.ts'
import { escaped } from '../xml-text.ts'
import { zipInOrder } from '../zip-of.ts'
import { header, masthead, pageOfTotal, partOf, titleOf } from './body.ts'
import { collectFootAndEnd } from './foot-and-end.ts'
import { collectNumberings } from './numbering.ts'
import { paragraph } from './paragraph.ts'
import { styles } from './styles.ts'
import type { Writing } from './writing.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const parts = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['header1', 'header'],
  ['header2', 'header'],
  ['footer1', 'footer'],
  ['footer2', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
] as const

/**
 * Writes a Publication as a Word file (ECMA-376, WordprocessingML).
 *
 * 1. Every quoted paragraph stands in it letter by letter, as one paragraph, its label kept beside the text.
 * 2. The same Publication gives the same bytes: no moment of making, no random name, one order, a fixed date in the ZIP.
 * 3. Each run says its language; right-to-left text is marked as such in paragraph and run.
 * 4. Tables are tables, and notes are Word's own footnotes and endnotes, which count from 1 again in each part; endnotes stand after their part.
 *
 * `pages` are the pages on which parts begin, as somebody has counted them, such as those of the PDF: they stand in the list of contents until Word counts the fields anew
 * (when it prints the file or is told to; LibreOffice does so when it opens it). Without them Word is asked to count when it opens the file.
 */
export function writeDocx(publication: Publication, pages: Readonly<Record<string, number>> | null = null): Uint8Array {
  const writing: Writing = { publication, numberings: collectNumberings(), notes: collectFootAndEnd(), pages }
  const body = masthead(publication) + bodyOf(writing)
  const files: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>` +
        parts.map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${kind}+xml"/>`).join('') +
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/>` +
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
        `<Relationship Id="rId3" Type="${kinds}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    ],
    ['docProps/core.xml', coreOf(publication)],
    [
      'docProps/app.xml',
      `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Ahadi</Application></Properties>`,
    ],
    ['word/document.xml', `${xml}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      `${xml}<Relationships xmlns="${relationships}">${parts.map(([name, kind], index) => `<Relationship Id="rId${index + 1}" Type="${kinds}/${kind}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    ],
    ['word/styles.xml', styles],
    ['word/numbering.xml', writing.numberings.part()],
    [
      'word/settings.xml',
      `${xml}<w:settings ${w}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>` +
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
        '<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:settings>',
    ],
    ['word/header1.xml', `${xml}<w:hdr ${w} ${r}>${header(publication, publication.runningHead)}</w:hdr>`],
    ['word/header2.xml', `${xml}<w:hdr ${w} ${r}>${header(publication, null)}</w:hdr>`],
    ['word/footer1.xml', `${xml}<w:ftr ${w} ${r}>${paragraph('Footer', pageOfTotal(publication.words.page, publication))}</w:ftr>`],
    // The first page of a document of the United Nations bears no number.
    ['word/footer2.xml', `${xml}<w:ftr ${w} ${r}>${paragraph('Footer', '')}</w:ftr>`],
    ['word/footnotes.xml', `${xml}<w:footnotes ${w} ${r}>${writing.notes.part('footnote')}</w:footnotes>`],
    ['word/endnotes.xml', `${xml}<w:endnotes ${w} ${r}>${writing.notes.part('endnote')}</w:endnotes>`],
  ]
  return zipInOrder(files.map(([name, text]) => ({ name, bytes: strToU8(text) })))
}

/** Writes all parts; a section ends after each part with notes, so that those of the next count from 1 again. */
function bodyOf(writing: Writing): string {
  const { parts, direction } = writing.publication
  let ended = 0
  let begins: 'here' | 'on-new-page' = 'here'
  const section = (): string => sectionOf(ended++ === 0 ? 'first' : 'later', direction)
  writing.notes.begin()
  const written = parts.map((part, number) => {
    const text = partOf(part, number, begins, writing)
    begins = 'on-new-page'
    if (number === parts.length - 1 || !writing.notes.any()) return text
    writing.notes.begin()
    begins = 'here'
    return endingSection(text, section())
  })
  return written.join('') + section()
}

/** Ends a section with its last paragraph. */
function endingSection(text: string, section: string): string {
  const at = text.indexOf('</w:pPr>', text.lastIndexOf('<w:p>'))
  return text.slice(0, at) + section + text.slice(at)
}

/** A section has the heads and feet of the one before it, unless it is the first. */
function sectionOf(place: 'first' | 'later', direction: Publication['direction']): string {
  return (
    `<w:sectPr>${
      place === 'first'
        ? '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>'
        : ''
    }<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr><w:endnotePr><w:numFmt w:val="lowerRoman"/><w:numRestart w:val="eachSect"/></w:endnotePr>` +
    // A4 in twentieths of a point, margins of 2.5 cm; above there is room for a head of three lines.
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1814" w:right="1417" w:bottom="1417" w:left="1417" w:header="680" w:footer="680" w:gutter="0"/>' +
    `${place === 'first' ? '<w:titlePg/>' : ''}${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`
  )
}

function coreOf(publication: Publication): string {
  const day = publication.date === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${publication.date}T00:00:00Z</dcterms:created>`
  return (
    `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${titleOf(publication)}</dc:title>` +
    (publication.subject === null ? '' : `<dc:subject>${escaped(publication.subject)}</dc:subject>`) +
    `<dc:language>${escaped(publication.language)}</dc:language>${day}</cp:coreProperties>`
  )
}
