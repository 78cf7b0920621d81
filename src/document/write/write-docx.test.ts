import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../document.ts'
import { readDocument } from '../read/index.ts'
import { writeDocx } from './docx/write-docx.ts'
import { hostileTexts, paragraphsIn, partWith, publicationWith, quotedBlock, quotedIn, richPublication, sixLanguages } from './examples.ts'
import type { Publication } from './publication.ts'

const engines = { pdfium: () => Promise.reject(new Error('no PDF here')) }

async function readBack(publication: Publication): Promise<readonly { text: string; label?: string; kind: string }[]> {
  const { value } = await readDocument({ name: 'compilation.docx', bytes: writeDocx(publication) }, engines)
  return value.paragraphs
}

// ECMA-376, part 1 (transitional), annex A: the order of those children that we write. Word refuses a file that has another.
const orders: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs bidi spacing ind jc outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs color sz szCs highlight vertAlign rtl lang',
  sectPr: 'headerReference footerReference footnotePr endnotePr type pgSz pgMar pgNumType titlePg bidi',
  footnotePr: 'pos numFmt numStart numRestart footnote',
  endnotePr: 'pos numFmt numStart numRestart endnote',
  tblPr: 'tblStyle bidiVisual tblW jc tblInd tblBorders tblLayout tblCellMar tblLook',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tbl: 'tblPr tblGrid tr',
  tc: 'tcPr p',
  tcPr: 'tcW gridSpan vMerge',
  style: 'name basedOn next qFormat pPr rPr',
  settings: 'zoom defaultTabStop characterSpacingControl footnotePr endnotePr compat themeFontLang',
  lvl: 'start numFmt lvlText lvlJc pPr rPr',
  abstractNum: 'multiLevelType lvl',
  numbering: 'abstractNum num',
}

/** Children that stand where the schema has no place for them, as `parent: child after child`. */
function outOfOrder(xml: string): readonly string[] {
  const wrong: string[] = []
  const open: { name: string; last: number }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    const own = name.replace('w:', '')
    const parent = open.at(-1)
    const order = parent && orders[parent.name]?.split(' ')
    if (parent && order) {
      const place = order.indexOf(own)
      if (place < parent.last) wrong.push(`${parent.name}: ${own} after ${order[parent.last]}`)
      parent.last = Math.max(parent.last, place)
    }
    open.push({ name: own, last: 0 })
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return wrong
}

/** Looks the texts up in order and returns those that are not there. */
function missing(texts: readonly string[], among: readonly string[]): readonly string[] {
  let at = 0
  return texts.filter((text) => {
    const found = among.indexOf(text, at)
    if (found === -1) return true
    at = found + 1
    return false
  })
}

// What the reader leaves out of every Document: numbers of symbol typefaces (U+F020 to U+F0FF, which it reads as letters), controls, soft hyphens, zero-width spaces; and runs of white space are one space to it.
const asRead = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]|\s{2,}/g, ' ')
    .trim()

describe('a written DOCX', () => {
  it('gives back every paragraph letter by letter, in six languages', async () => {
    const publication = sixLanguages()
    const read = await readBack(publication)
    expect(
      missing(
        quotedIn(publication).map(({ text }) => text),
        read.map(({ text }) => text),
      ),
    ).toEqual([])
  })

  it('is read the same by another reader', async () => {
    const publication = sixLanguages()
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(writeDocx(publication)) })
    expect(
      missing(
        quotedIn(publication).map(({ text }) => text),
        value.split('\n'),
      ),
    ).toEqual([])
  })

  it('keeps labels beside the text', async () => {
    const publication = sixLanguages()
    const read = await readBack(publication)
    for (const { text, label } of quotedIn(publication)) {
      if (label !== undefined) expect(read.some((paragraph) => paragraph.text === text && paragraph.label === label)).toBe(true)
    }
  })

  it('gives back kinds, labels, cells and notes as they were', async () => {
    const publication = richPublication()
    const { value } = await readDocument({ name: 'compilation.docx', bytes: writeDocx(publication) }, engines)
    const among = new Map(value.paragraphs.map((paragraph) => [paragraph.n, paragraph]))
    const body = value.paragraphs.filter(({ kind }) => kind !== 'footnote' && kind !== 'endnote')
    let at = 0
    for (const part of publication.parts.filter(({ place }) => place === 'body')) {
      const quoted = part.blocks.filter((block) => block.kind === 'quoted')
      const byNumber = new Map(quoted.map((block) => [block.n, block]))
      const marked = new Set(quoted.flatMap(({ marks = [] }) => marks.map(({ note }) => note)))
      for (const block of quoted) {
        if (marked.has(block.n) || block.n === 21) continue
        at = body.findIndex(({ text }, index) => index >= at && text === block.text)
        const found = body[at++]!
        // A note that nobody marks is a small paragraph with its label.
        expect(found.kind).toBe(block.of === 'footnote' ? 'list-entry' : block.of)
        expect(found.label).toBe(block.label)
        const place = (cell: Cell | undefined) => cell && { ...cell, table: 1 }
        expect(place(found.cell)).toEqual(place(block.cell))
        expect(
          found.marks?.map((mark) => [mark.at, among.get(mark.note)!.text, among.get(mark.note)!.label, among.get(mark.note)!.kind]),
        ).toEqual(
          block.marks?.map((mark) => [mark.at, byNumber.get(mark.note)!.text, byNumber.get(mark.note)!.label, byNumber.get(mark.note)!.of]),
        )
      }
    }
    const second = value.paragraphs[value.paragraphs.findIndex(({ kind, label }) => kind === 'footnote' && label === '1') + 1]!
    expect(second).toMatchObject({ kind: 'footnote', text: paragraphsIn.ar![1] })
  })

  it('fills in the pages of its list of contents where they are known, and asks nobody to count them', () => {
    const pages = Object.fromEntries(richPublication().parts.map(({ id }, index) => [id, 41 + index]))
    const text = strFromU8(unzipSync(writeDocx(richPublication(), pages))['word/document.xml']!)
    const shown = [...text.matchAll(/PAGEREF part_\d \\h .*?<w:t>([^<]*)<\/w:t>/g)].map((match) => match[1])
    expect(shown).toEqual(['43', '44', '45', '46', '47', '48'])
    expect(text).not.toContain('w:dirty')
  })

  it('names bookmarks as Word allows, however long the ids of parts are', () => {
    const long = 'islamic-republic-of-somewhere-that-has-a-very-long-name'
    const publication = publicationWith([partWith(long, 'en', []), partWith(`${long}-2`, 'en', [])])
    const text = strFromU8(unzipSync(writeDocx(publication))['word/document.xml']!)
    const names = [...text.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]!)
    expect(new Set(names).size).toBe(publication.parts.length)
    expect(names.every((name) => /^[a-z]\w{0,39}$/.test(name))).toBe(true)
    for (const [, target] of text.matchAll(/PAGEREF (\S+)/g)) expect(names).toContain(target)
  })

  it('has its elements in the order that the schema asks for', () => {
    const files = unzipSync(writeDocx(richPublication()))
    for (const name of [
      'word/document.xml',
      'word/footnotes.xml',
      'word/endnotes.xml',
      'word/styles.xml',
      'word/settings.xml',
      'word/numbering.xml',
    ])
      expect(outOfOrder(strFromU8(files[name]!)), name).toEqual([])
  })

  it('gives back texts that try to be markup', async () => {
    const publication = publicationWith([
      partWith(
        'x',
        'en',
        hostileTexts.map((text, index) => quotedBlock(index + 1, text, 'en', { label: index === 0 ? '%1 <x>' : '&' })),
      ),
    ])
    const read = (await readBack(publication)).map(({ text }) => text)
    for (const text of hostileTexts) expect(read.some((found) => found.endsWith(asRead(text)))).toBe(true)
  })

  it('gives back any text that XML can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }), async (texts) => {
        const wanted = texts.map((text) => `a${asRead(text.replace(/[\u0000-\u001f\u0085\uf020-\uf0ff]/g, ' '))}z`)
        const publication = publicationWith([
          partWith(
            'x',
            'ar',
            wanted.map((text, index) => quotedBlock(index + 1, text, index % 2 ? 'ar' : 'en')),
          ),
        ])
        expect(
          missing(
            wanted,
            (await readBack(publication)).map(({ text }) => text),
          ),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('holds a paragraph of a hundred thousand characters', async () => {
    const long = 'Слово и дело. '.repeat(7200).trim()
    const read = await readBack(publicationWith([partWith('x', 'ru', [quotedBlock(1, long, 'ru')])]))
    expect(read.some(({ text }) => text === long)).toBe(true)
  })

  it('is the same, byte for byte, when it is written again', () => {
    expect(writeDocx(sixLanguages())).toEqual(writeDocx(sixLanguages()))
  })

  it('is well-formed in every part and dated with the given day only', () => {
    const files = unzipSync(writeDocx(sixLanguages()))
    for (const bytes of Object.values(files)) new SaxesParser({ xmlns: true }).write(strFromU8(bytes)).close()
    const core = strFromU8(files['docProps/core.xml']!)
    expect(core.match(/\d{4}-\d\d-\d\d/g)).toEqual(['2031-10-21'])
    const undated = unzipSync(writeDocx({ ...sixLanguages(), date: null }))
    expect(strFromU8(undated['docProps/core.xml']!)).not.toMatch(/\d{4}-\d\d-\d\d/)
  })

  it('marks language and direction, gives headers to its one section, and points its contents at bookmarks', () => {
    const files = unzipSync(writeDocx(sixLanguages()))
    const text = strFromU8(files['word/document.xml']!)
    for (const tag of ['w:val="fr-FR"', 'w:val="es-ES"', 'w:val="ru-RU"', 'w:eastAsia="zh-CN"', 'w:bidi="ar-SA"', '<w:bidi/>', '<w:rtl/>'])
      expect(text).toContain(tag)
    expect(text.match(/<w:sectPr>/g)).toHaveLength(1)
    const bookmarks = [...text.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1])
    const targets = [...text.matchAll(/PAGEREF (\S+)/g)].map((match) => match[1])
    expect(targets).toHaveLength(6)
    expect(targets.every((target) => bookmarks.includes(target))).toBe(true)
    for (const name of ['word/header1.xml', 'word/header2.xml']) expect(strFromU8(files[name]!)).toContain('Fictional: a demonstration')
  })
})
