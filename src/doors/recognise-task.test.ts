import net from 'node:net'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { pdfFile } from '../../test/support/pdf-file.ts'
import { printOf, scanOf, worn } from '../../test/support/scan-file.ts'
import { writePdf } from '../document/index.ts'
import { paragraphsIn, partWith, publicationWith, quotedBlock } from '../document/write/examples.ts'
import { openPdfium, openTesseract, openTypst } from '../platform/workers/index.ts'
import type { Recognition } from './open-file.ts'
import { type PictureEngines, recogniseTask } from './recognise-task.ts'

const sentence = 'We will train forty women mediators before June 2028.'
const english = () =>
  pdfFile({
    pages: [
      [{ text: 'Statement by Belvora', y: 720, size: 14 }, ...[0, 1, 2].map((line) => ({ text: sentence, y: 690 - line * 18, size: 12 }))],
    ],
  })

const engines: PictureEngines = { pdfium: openPdfium, tesseract: openTesseract }
/** Tesseract that reads one word of a page, and is this sure of it. */
const sureOf = (percent: number): PictureEngines => ({
  pdfium: openPdfium,
  tesseract: () => ({
    languages: new Set(['en']),
    read: async () => ['5', 1, 1, 1, 1, 1, 300, 300, 200, 40, percent, 'word'].join('\t'),
  }),
})
const textOf = ({ pages }: Recognition) =>
  pages.flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))).join('\n')
const codesOf = ({ notices }: Recognition) => notices.map(({ code }) => code)

let print: Uint8Array
beforeAll(async () => {
  print = scanOf([await printOf(english(), 1)])
})
const given = (bytes: Uint8Array) => ({ name: 'scan.pdf', bytes, page: 1, languages: [] })

describe('a page that is recognised', () => {
  afterEach(() => void vi.restoreAllMocks())

  it('gives the words of a scan that lies on its side, with boxes on the page as it is read, and asks no network', async () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect')
    const fetched = vi.spyOn(globalThis, 'fetch')
    const picture = worn(await printOf(english(), 1, 1), { degrees: 0.4, resolution: 200, noise: 0.0005 })
    const read = await recogniseTask(given(scanOf([picture])), engines)
    expect(textOf(read)).toContain(sentence)
    const [page] = read.pages
    expect(page).toMatchObject({ page: 1, turned: 3, languages: ['en'] })
    expect(Math.abs(page!.width - 595)).toBeLessThan(2)
    const [first] = page!.lines[0]!.words
    expect(first).toMatchObject({ text: 'Statement' })
    // It stands 72 points from the left, on a line 122 points from the top of A4.
    expect(Math.abs(first!.left - 72)).toBeLessThan(6)
    expect(Math.abs(first!.bottom - 122)).toBeLessThan(6)
    expect([connect.mock.calls.length, fetched.mock.calls.length]).toEqual([0, 0])
  }, 60_000)

  it('reads a paragraph in Arabic on a page in English, its words in the order in which they are read', async () => {
    const texts = paragraphsIn.ar!
    const blocks = texts.map((text, index) => quotedBlock(index + 1, text, 'ar'))
    const pdf = writePdf(publicationWith([partWith('x', 'ar', blocks)]), await openTypst()).value!
    // After the cover and the list of annexes.
    const picture = await printOf(pdf, 3)
    const read = await recogniseTask(given(scanOf([picture])), engines)
    expect(read.pages[0]?.languages).toEqual(['en', 'ar'])
    expect(textOf(read)).toContain('Draft for processing')
    const words = new Set(textOf(read).split(/\s+/))
    const wanted = texts
      .join(' ')
      .split(/\s+/)
      .filter((word) => /^\p{Script=Arabic}{4,}$/u.test(word))
    expect(wanted.filter((word) => words.has(word)).length).toBeGreaterThan(wanted.length * 0.6)
  }, 120_000)

  it('gives the same words at each reading, whatever was read between', async () => {
    const first = await recogniseTask({ ...given(print), languages: ['en'] }, engines)
    await recogniseTask({ ...given(print), languages: ['fr'] }, engines)
    expect(await recogniseTask({ ...given(print), languages: ['en'] }, engines)).toEqual(first)
  }, 60_000)

  it('is said to be read poorly where little is sure (picture.poor), with the line that brings what is lacking (picture.no-data)', async () => {
    const read = await recogniseTask(given(print), sureOf(64))
    expect(read.pages).toHaveLength(1)
    expect(codesOf(read)).toEqual(['picture.poor', ...Array(5).fill('picture.no-data')])
    expect(read.notices[0]!.reason).toContain('64% sure')
    expect(read.notices.map(({ reason }) => reason).join('\n')).toContain('apt-get install tesseract-ocr-rus')
  })
  it('gives no words where nothing is sure (picture.nothing)', async () => {
    const read = await recogniseTask(given(print), sureOf(31))
    expect(read.pages).toEqual([])
    expect(codesOf(read)[0]).toBe('picture.nothing')
  })
  it('gives a line to install where there is no Tesseract (picture.no-recogniser)', async () => {
    const read = await recogniseTask(given(print), { ...engines, tesseract: () => null })
    expect([read.pages, codesOf(read)]).toEqual([[], ['picture.no-recogniser']])
    expect(read.notices[0]!.reason).toContain('npm install --no-save tesseract.js-core')
  })
  it('is said not to be recognised where Tesseract itself breaks on it', async () => {
    const breaking = { languages: new Set(['en']), read: () => Promise.reject(7_340_032) }
    const read = await recogniseTask(given(print), { ...engines, tesseract: () => breaking })
    expect([read.pages, codesOf(read)]).toEqual([[], ['picture.not-recognised']])
  })
  it('is refused where the page is not there', async () => {
    await expect(recogniseTask({ ...given(print), page: 9 }, engines)).rejects.toMatchObject({ code: 'file.damaged' })
    await expect(recogniseTask(given(new Uint8Array(400)), engines)).rejects.toMatchObject({ code: 'file.damaged' })
  })
})
