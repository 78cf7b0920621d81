import { describe, expect, test } from 'vitest'
import { column, type MadeLine, type MadePdf, pdfFile } from '../../../../test/support/pdf-file.ts'
import { codesOf, inShort, readBytes } from '../../../../test/support/reading.ts'

const read = async (given: MadePdf) => readBytes(pdfFile(given), 'statement.pdf')
const check = async (given: MadePdf, expected: readonly string[], codes: readonly string[] = []) => {
  const found = await read(given)
  expect(found.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(found)).toEqual(codes)
  return found.value
}

const left = [
  'The left column of this page',
  'is read to its end before the',
  'other column begins, as it',
  'does in the records of the',
  'Council.',
]
const right = [
  'And this is the right one of',
  'the two, which goes on from',
  'there to its own end, with a',
  'few more words that fill it',
  'well.',
]

/** Lines of two columns as some programs write them, row by row. */
const rows = (one: readonly string[], other: readonly string[], top = 700): readonly MadeLine[] =>
  one.flatMap((text, index) => [
    { text, y: top - index * 16 },
    { text: other[index]!, x: 320, y: top - index * 16 - 3 },
  ])

describe('columns', () => {
  test('are read one after the other, though the file has them row by row and the lines of one stand lower', () =>
    check(
      { pages: [[{ text: 'A heading that reaches over both columns of the page, from the one edge', y: 740 }, ...rows(left, right)]] },
      [
        'paragraph@1 A heading that reaches over both columns of the page, from the one edge',
        `paragraph@1 ${left.join(' ')}`,
        `paragraph@1 ${right.join(' ')}`,
      ],
    ))
  test('are read from the right in a page that is read leftward', async () => {
    // Each letter stands for an Arabic one, as it is seen from the left.
    const table = { a: '0627', b: '0628', c: '062a', d: '062b', e: '062c' }
    const line = 'edcba edcba edcba'
    const other = 'abcde abcde abcde'
    const lines = Array.from({ length: 4 }, () => line)
    const document = (
      await read({
        pages: [
          rows(
            lines,
            lines.map(() => other),
          ),
        ],
        table,
      })
    ).value
    const text = document.paragraphs.map((paragraph) => paragraph.text).join(' ')
    expect(text.indexOf('جثتبا')).toBe(0)
    expect(text.indexOf('ابتثج')).toBeGreaterThan(text.lastIndexOf('جثتبا'))
    expect(document.paragraphs.every(({ direction }) => direction === 'rtl')).toBe(true)
  })
  test('are not seen in the cells of a table, which are read row by row', async () => {
    const cells = ['Women', 'Men', 'Girls', 'Boys', 'All'].flatMap((text, index) => [
      { text, y: 700 - index * 20 },
      { text: `${index + 3} of 60`, x: 260, y: 700 - index * 20 },
    ])
    const text = (await read({ pages: [cells] })).value.paragraphs.map((paragraph) => paragraph.text).join(' ')
    expect(text).toBe('Women 3 of 60 Men 4 of 60 Girls 5 of 60 Boys 6 of 60 All 7 of 60')
  })
})

describe('letters of a line', () => {
  test('that are all set wide apart are words where the gaps are wider still', () =>
    check({ pages: [[{ text: 'STATEMENT BY WESTMARK', y: 700, apart: 4 }]] }, ['paragraph@1 STATEMENT BY WESTMARK']))
  test('that lean keep their spaces', () =>
    check({ pages: [[{ text: 'Leave no one behind: act together', y: 700, lean: 0.34 }]] }, [
      'paragraph@1 Leave no one behind: act together',
    ]))
  test('printed twice to look bold are read once', () =>
    check(
      {
        pages: [
          [
            { text: 'Check against delivery', y: 700 },
            { text: 'Check against delivery', x: 72.3, y: 700 },
          ],
        ],
      },
      ['paragraph@1 Check against delivery'],
    ))
  test('beyond the edge of the page are not read', () =>
    check(
      {
        pages: [
          [
            { text: 'Madam President,', y: 700 },
            { text: 'Nobody sees this', x: 700, y: 700 },
          ],
        ],
      },
      ['paragraph@1 Madam President,'],
    ))
  test('at a slant are a watermark and go to the margins', async () => {
    const document = await check(
      {
        pages: [
          [
            { text: 'Madam President,', y: 700 },
            { text: 'DRAFT', x: 200, y: 300, size: 60, slant: 45 },
          ],
        ],
      },
      ['paragraph@1 Madam President,'],
    )
    expect(document.margins).toEqual(['DRAFT'])
  })
})

describe('footnotes', () => {
  test('are found by their raised marks, which go out of the text, and have their labels apart', async () => {
    const document = await check(
      {
        pages: [
          [
            { text: 'We will train two hundred officers', y: 700 },
            { text: '1', x: 258, y: 705, size: 7 },
            { text: 'and report on it by the end of next year.', x: 266, y: 700 },
            { text: '1 Figures of Westmark Isles.', y: 80, size: 9 },
          ],
        ],
      },
      [
        'paragraph@1 We will train two hundred officers and report on it by the end of next year.',
        'footnote@1 [1] Figures of Westmark Isles.',
      ],
    )
    expect(document.paragraphs[0]!.marks).toEqual([{ at: 'We will train two hundred officers'.length, note: 2 }])
  })
})

describe('boxes', () => {
  test('say where a paragraph stands, one for each page', async () => {
    const first = [
      'The delegation of Westmark Isles thanks the presidency of Kestria',
      'for this open debate and for its concept note, which asks the right',
    ]
    const { value } = await read({ pages: [column(first), column(['questions.'])] })
    const [upper, lower] = value.paragraphs[0]!.boxes!
    expect(value.paragraphs).toHaveLength(1)
    expect([upper!.page, lower!.page]).toEqual([1, 2])
    expect(upper!.left).toBeCloseTo(72, -1)
    expect(upper!.top).toBeGreaterThan(842 - 740 - 12)
    expect(upper!.bottom).toBeLessThan(842 - 724 + 6)
  })
  test('are those of the page as it is seen where it is turned', async () => {
    const { value } = await read({ pages: [column(['Madam President,'])], rotate: 1 })
    const box = value.paragraphs[0]!.boxes![0]!
    // Upright it stands 72 points from the left and 102 from the top; turned clockwise, that is 740 from the left and 72 from the top.
    expect([box.left, box.top].map((edge) => Math.round(edge / 10))).toEqual([74, 7])
    expect(box.bottom - box.top).toBeGreaterThan(60)
  })
})
