import { describe, expect, test } from 'vitest'
import { column, type MadePdf, pdfFile } from '../../../../test/support/pdf-file.ts'
import { codesOf, readBytes } from '../../../../test/support/reading.ts'
import { openPdfium } from '../../../platform/workers/index.ts'
import { type RecognisedPage, readDocument } from '../../index.ts'
import { strangenessOf } from './verdict.ts'

const read = (given: MadePdf) => readBytes(pdfFile(given), 'statement.pdf')

const english = [
  'The delegation of Westmark Isles thanks the presidency of Kestria for this debate',
  'and for its concept note, which asks the right questions about women and peace.',
  'We will train two hundred women officers by the end of next year and report on it.',
]
const arabic = [
  'تشكر جزر وستمارك رئاسة كستريا على عقد هذه المناقشة المفتوحة بشأن المرأة والسلام والأمن',
  'وسوف ندرب مائتي ضابطة قبل نهاية العام القادم ونقدم تقريرا عن ذلك إلى مجلس الأمن في كل عام',
  'ونؤكد من جديد التزامنا بتنفيذ القرار في جميع مراحله ونعرب عن تقديرنا للأمين العام على تقريره',
]

/** Sets texts in Helvetica, each letter a code of its own that the table names; seen from the left, as leftward lines are. */
function setBy(texts: readonly string[], named: (letter: string) => string = (letter) => letter, signs = /./gu): MadePdf {
  const codes = new Map<string, string>()
  const table: Record<string, string> = {}
  const codeOf = (sign: string) => {
    if (sign === ' ') return ' '
    const known = codes.get(sign) ?? String.fromCharCode(0x41 + codes.size)
    codes.set(sign, known)
    table[known] = [...named(sign)].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
    return known
  }
  const lines = texts.map((text) => (text.match(signs) ?? []).map(codeOf).reverse().join(''))
  return { pages: [column(lines, { size: 8 })], table }
}

const textOf = async (given: MadePdf) => {
  const found = await read(given)
  return { text: found.value.paragraphs.map(({ text }) => text).join(' '), codes: codesOf(found), unread: found.value.unread }
}

describe('a page is sound', () => {
  test('in Arabic whose letters are given one by one', async () => {
    expect(await textOf(setBy(arabic))).toEqual({ text: arabic.join(' '), codes: [], unread: undefined })
  })
  test('where its words are those of a language that was not learnt, and strange where they are of none', () => {
    expect(strangenessOf(english.join(' '), ['en', 'fr', 'es'])).toBeLessThan(3)
    expect(strangenessOf(arabic.join(' '), ['ar'])).toBeLessThan(3)
    expect(strangenessOf([...arabic.join(' ')].reverse().join(''), ['ar'])).toBeGreaterThan(4)
  })
})

describe('a page is put right', () => {
  test('where ligatures give their letters in either order: by what Arabic words must be', async () => {
    const ligatures = /لا|في|لم|./gu
    const text = [...arabic, ...arabic].join(' ')
    const read = setBy([...arabic, ...arabic], (sign) => sign, ligatures)
    const seen = setBy([...arabic, ...arabic], (sign) => [...sign].reverse().join(''), ligatures)
    expect(await textOf(read)).toEqual({ text, codes: ['pdf.repaired-letters'], unread: undefined })
    expect(await textOf(seen)).toEqual({ text, codes: [], unread: undefined })
  })
  test('where Arabic letters are called by the names that their codes have in Western Europe', async () => {
    const decoder = new TextDecoder('windows-1256')
    const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), String.fromCharCode(code)]))
    const western = new TextDecoder('windows-1252')
    const lines = arabic.map((text) =>
      [...text]
        .map((letter) => codes.get(letter)!)
        .reverse()
        .join(''),
    )
    const table = Object.fromEntries(
      [...new Set(lines.join(''))].map((code) => [
        code,
        western
          .decode(Uint8Array.of(code.charCodeAt(0)))
          .charCodeAt(0)
          .toString(16)
          .padStart(4, '0'),
      ]),
    )
    expect(await textOf({ pages: [column(lines, { size: 8 })], table })).toEqual({
      text: arabic.join(' '),
      codes: ['pdf.repaired-letters'],
      unread: undefined,
    })
  })
})

describe('a page is broken', () => {
  const broken = { text: '', codes: ['pdf.broken-text-layer'], unread: [{ page: 1, why: 'broken-text' }] }
  test('where one digit has two shapes, so that no number can be believed', async () => {
    const lines = [...english, 'In 1999 we trained 4 officers, in 2004 we trained 14, and 49 of 94 are deployed now.']
    expect(await textOf({ pages: [column(lines)], table: { '9': '0034' } })).toEqual(broken)
  })
  test('where other signs stand inside Arabic words', async () => {
    expect(await textOf(setBy(arabic, (sign) => ({ ي: '7', م: 'z' })[sign] ?? sign))).toEqual(broken)
  })
  test('where letters are called by the names of marks', async () => {
    expect(await textOf(setBy(arabic, (sign) => (/[نرت]/.test(sign) ? '\u064e\u064e' : sign)))).toEqual(broken)
  })
  test('by itself: the others are read, and it is named', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const lost = english.map((line) => line.replace(/[a-z]/g, (letter) => letters[(letters.indexOf(letter) * 7 + 3) % 26]!))
    const found = await read({ pages: [column(english), column([...lost, ...lost, ...lost])] })
    expect(codesOf(found)).toEqual(['pdf.broken-pages'])
    expect(found.value.unread).toEqual([{ page: 2, why: 'broken-text' }])
    expect(found.value.paragraphs.map(({ page }) => page)).toEqual([1])
  })
})

describe('a page that is a picture', () => {
  const picture = { text: '', x: 0, y: 100, size: 600, picture: true } as const
  test('with the words of a scanner beneath is read and said to be one', async () => {
    const found = await read({
      pages: [[picture, ...column([...english, ...english]).map((line) => ({ ...line, hidden: true as const }))]],
    })
    expect(codesOf(found)).toEqual(['pdf.text-under-picture'])
    expect(found.value.paragraphs[0]!.text).toContain('Westmark Isles thanks')
  })
  test('with nothing but a head put upon it is unread', async () => {
    const found = await read({ pages: [[picture, { text: 'Mission of Westmark Isles, page 1 of 8', y: 800 }]] })
    expect(found.value.unread).toEqual([{ page: 1, why: 'picture' }])
  })
  test('gives what was recognised in it, with the words that are doubtful, and leaves specks out', async () => {
    const word = (text: string, confidence: number, left: number, top: number) => ({
      text,
      confidence,
      left,
      top,
      right: left + text.length * 6,
      bottom: top + 12,
    })
    const page: RecognisedPage = {
      page: 2,
      width: 595,
      height: 842,
      turned: 0,
      languages: ['en'],
      lines: [
        {
          words: [
            word('We', 0.95, 72, 100),
            word('wi1l', 0.4, 90, 100),
            word('train', 0.9, 120, 100),
            word('two', 0.97, 156, 100),
            word('hundred', 0.97, 180, 100),
          ],
        },
        { words: [word('officers.', 0.92, 72, 116)] },
        { words: [word('|~', 0.12, 300, 700)] },
      ],
    }
    const bytes = pdfFile({ pages: [column(english), [picture]] })
    const found = await readDocument({ name: 'scan.pdf', bytes }, { pdfium: openPdfium }, undefined, [page])
    const last = found.value.paragraphs.at(-1)!
    expect(codesOf(found)).toEqual(['pdf.recognised'])
    expect(found.value.unread).toBeUndefined()
    expect(last.text).toBe('We wi1l train two hundred officers.')
    expect(last.recognised!.doubtful.map(({ start, end }) => last.text.slice(start, end))).toEqual(['wi1l'])
    expect(last.recognised!.confidence).toBeGreaterThan(0.8)
    expect(last.page).toBe(2)
  })
})
