import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOfTable } from './lines-of-table.ts'
import { bandOfText, isBlank, type Picture, pixelLimit, resolutionOf } from './picture.ts'
import { recognisePage } from './recognise-page.ts'
import type { Recogniser } from './recogniser.ts'

const paper = (width: number, height: number): Picture => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(255),
  resolution: 300,
})

/** Rows of short strokes, as lines of text have them. */
function withLines(picture: Picture, from: number, to: number): Picture {
  const grey = picture.grey.slice()
  for (let y = from; y < to; y++) for (let x = 0; x < picture.width; x += 5) grey[y * picture.width + x] = 0
  return { ...picture, grey }
}

describe('the picture of a page', () => {
  it('is painted at 300 dots to an inch, coarser where the page is large, and is bounded whatever size a page says it has', () => {
    expect(resolutionOf(595, 842)).toBe(300)
    // A3, and a scan whose page says that a dot is a point.
    expect(Math.round(resolutionOf(842, 1191))).toBe(227)
    expect(Math.round(resolutionOf(2480, 3508))).toBe(77)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), fc.double({ min: 0, max: 1e7, noNaN: true }), (width, height) => {
        const resolution = resolutionOf(width, height)
        const [wide, tall] = [width, height].map((side) => Math.max(1, Math.round((side * resolution) / 72))) as [number, number]
        expect(wide * tall).toBeLessThanOrEqual(pixelLimit * 1.01 + wide + tall)
        expect(Math.max(wide, tall)).toBeLessThanOrEqual(16_000)
      }),
    )
  })
  it('is blank with nothing but dust on it', () => {
    expect(isBlank(paper(400, 600))).toBe(true)
    const dusty = paper(400, 600)
    for (let at = 0; at < 40; at++) dusty.grey[at * 5000] = 0
    expect(isBlank(dusty)).toBe(true)
    expect(isBlank(withLines(paper(400, 600), 100, 130))).toBe(false)
  })
  it('is told by the band that holds most text, and not by a filled shape', () => {
    const picture = withLines(paper(400, 1000), 700, 760)
    for (let at = 0; at < 400 * 150; at++) picture.grey[at] = 0
    const band = bandOfText(picture)
    expect(band).toMatchObject({ width: 400, height: 120 })
    expect(band.grey.filter((value) => value === 0).length).toBe(60 * 80)
  })
})

const row = (line: number, word: number, confidence: number, text: string) =>
  ['5', '1', '1', '1', line, word, 300, 600, 150, 75, confidence, text].join('\t')

describe('Tesseract’s table of words', () => {
  it('gives lines with their words, confidences and boxes in points', () => {
    const table = [row(1, 1, 96.4, 'Women'), row(1, 2, 12, 'at'), row(2, 1, 88, 'peace'), '1\t1\t0\t0\t0\t0\t0\t0\t9\t9\t-1\t'].join('\n')
    expect(linesOfTable(table, 72 / 300)).toEqual([
      {
        words: [
          { text: 'Women', confidence: 0.96, left: 72, top: 144, right: 108, bottom: 162 },
          { text: 'at', confidence: 0.12, left: 72, top: 144, right: 108, bottom: 162 },
        ],
      },
      { words: [{ text: 'peace', confidence: 0.88, left: 72, top: 144, right: 108, bottom: 162 }] },
    ])
  })
  it('leaves out the marks of direction that Tesseract sets', () =>
    expect(linesOfTable(row(1, 1, 90, '\u202bعام\u200f\u202c'), 1)[0]!.words[0]!.text).toBe('عام'))
  it('gives lines of anything', () => {
    expect(linesOfTable('', 1)).toEqual([])
    fc.assert(
      fc.property(fc.string(), (table) => {
        expect(linesOfTable(table, 1)).toBeInstanceOf(Array)
      }),
    )
  })
})

describe('recognising a page', () => {
  const written = withLines(paper(300, 400), 100, 200)
  /** A recogniser that knows a table by language and by whether the picture is turned; what it was asked stands in `asked`. */
  function recogniserOf(sure: (language: string, turned: number) => number) {
    const asked: string[] = []
    const recogniser: Recogniser = {
      languages: new Set(['ar', 'en', 'fr', 'ru', 'zh']),
      read: async (picture, languages) => {
        const turned = picture.resolution - 300
        asked.push(`${languages.join('+')} ${turned} ${picture.height < 100 ? 'band' : 'page'}`)
        return row(1, 1, sure(languages[0]!, turned) * 100, `${languages[0]} words`)
      },
    }
    return { asked, recogniser }
  }
  // The turn is told by the resolution, since a picture of strokes looks alike from all sides.
  const easel = { width: 72, height: 96, paint: (turned: number) => ({ ...written, resolution: 300 + turned }) }
  const tell = (text: string) => text.slice(0, 2)

  it('tells the script on a band, and reads the page in it', async () => {
    const { asked, recogniser } = recogniserOf((language) => (language === 'ru' ? 0.93 : 0.4))
    expect(await recognisePage(easel, 3, [], recogniser, tell)).toMatchObject({
      page: 3,
      languages: ['ru'],
      turned: 0,
      width: 72,
      height: 96,
    })
    expect(asked).toEqual(['en 0 band', 'ar 0 band', 'ru 0 band', 'ru 0 page'])
  })
  it('begins with the languages of the pages before, and stays with them where they are right', async () => {
    const { asked, recogniser } = recogniserOf(() => 0.9)
    expect(await recognisePage(easel, 4, ['ar'], recogniser, tell)).toMatchObject({ languages: ['ar'] })
    expect(asked).toEqual(['ar 0 page'])
  })
  it('tries a page on each side when it reads badly, and says how it had to be turned', async () => {
    const { recogniser } = recogniserOf((language, turned) => (language === 'en' && turned === 3 ? 0.95 : 0.3))
    expect(await recognisePage(easel, 1, ['fr'], recogniser, tell)).toMatchObject({ languages: ['en'], turned: 3, width: 96, height: 72 })
  })
  it('has no lines where there is no ink, and reads nothing for that', async () => {
    const { asked, recogniser } = recogniserOf(() => 1)
    expect(await recognisePage({ ...easel, paint: () => paper(300, 400) }, 1, [], recogniser, tell)).toMatchObject({
      lines: [],
      languages: [],
    })
    expect(asked).toEqual([])
  })
})
