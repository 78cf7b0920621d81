import { describe, expect, test } from 'vitest'
import { column, type MadePdf, pdfFile } from '../../../../test/support/pdf-file.ts'
import { codesOf, inShort, readBytes } from '../../../../test/support/reading.ts'

const check = async (given: MadePdf, expected: readonly string[], codes: readonly string[] = []) => {
  const read = await readBytes(pdfFile(given), 'statement.pdf')
  expect(read.value.paragraphs.map(inShort)).toEqual(expected)
  expect(codesOf(read)).toEqual(codes)
  return read.value
}
const first = [
  'The delegation of Westmark Isles thanks the presidency of Kestria',
  'for this open debate and for its concept note, which asks the right',
  'questions.',
]
const second = ['We will train two hundred women officers by the end of next year', 'and pay for their deployment.']

describe('paragraphs of a PDF', () => {
  test('are put together across lines and parted by a wider gap', () =>
    check({ pages: [[...column(first), ...column(second, { top: 680 })]] }, [
      `paragraph@1 ${first.join(' ')}`,
      `paragraph@1 ${second.join(' ')}`,
    ]))
  test('are parted by indentation', () =>
    check({ pages: [column([...first, ...second]).map((line, index) => ({ ...line, x: index === 0 || index === 3 ? 100 : 72 }))] }, [
      `paragraph@1 ${first.join(' ')}`,
      `paragraph@1 ${second.join(' ')}`,
    ]))
  test('are parted where the next word would have fitted', () =>
    check({ pages: [column([...first, ...second])] }, [`paragraph@1 ${first.join(' ')}`, `paragraph@1 ${second.join(' ')}`]))
  test('are parted by size and weight, and strong where every word is bold', () =>
    check(
      {
        pages: [
          [
            { text: 'Statement by Westmark Isles', y: 780, size: 18 },
            { text: 'Check against delivery', y: 760, bold: true },
            ...column(first),
          ],
        ],
      },
      ['heading1@1 Statement by Westmark Isles', 'paragraph@1* Check against delivery', `paragraph@1 ${first.join(' ')}`],
    ))
  test('begin at each label of a list, whose lines hang', () =>
    check(
      {
        pages: [
          column([
            '1. We will train two hundred women officers by the end of next year',
            'and pay for it.',
            '2. We will report on it.',
          ]).map((line, index) => ({ ...line, x: index === 1 ? 90 : 72 })),
        ],
      },
      [
        'paragraph@1 1. We will train two hundred women officers by the end of next year and pay for it.',
        'paragraph@1 2. We will report on it.',
      ],
    ))
  test('go on over the end of a page within a sentence, and do not after one', async () => {
    const cutShort = [...first.slice(0, 2)]
    await check({ pages: [column(cutShort), column([...first.slice(2)])] }, [`paragraph@1 ${first.join(' ')}`])
    await check({ pages: [column(first), column(second)] }, [`paragraph@1 ${first.join(' ')}`, `paragraph@2 ${second.join(' ')}`])
  })
  test('keep columns apart', () =>
    check(
      {
        pages: [
          [
            ...column(
              ['The left column of this page', 'is read to its end before the', 'other column begins, as it', 'does in the records.'],
              { top: 700 },
            ),
            ...column(['And this is the right one of', 'the two, which goes on from', 'there to its own end, with', 'some words more.'], {
              x: 320,
              top: 700,
            }),
          ],
        ],
      },
      [
        'paragraph@1 The left column of this page is read to its end before the other column begins, as it does in the records.',
        'paragraph@1 And this is the right one of the two, which goes on from there to its own end, with some words more.',
      ],
    ))
  test('are read from top to bottom though the file has them in another order', () =>
    check({ pages: [[...column(first)].reverse()] }, [`paragraph@1 ${first.join(' ')}`]))
  test('join words that were parted at a line end, and keep hyphens of words that have one', () =>
    check(
      {
        pages: [
          column(
            [
              'Women take part in peacebuilding and in every decision of the long-',
              'term plan that the Govern-',
              'ment of Westmark Isles made; its long-term aim is that the Government',
              'pays.',
            ].map((line) => line),
          ),
        ],
      },
      [
        'paragraph@1 Women take part in peacebuilding and in every decision of the long-term plan that the Government of Westmark Isles made; its long-term aim is that the Government pays.',
      ],
    ))
  test('of footnotes stand after the text', () =>
    check(
      {
        pages: [
          [
            ...column(first),
            ...column(['1 See the concept note of the presidency.', '2 Figures of Westmark Isles, of the last', 'three years.'], {
              top: 90,
              size: 9,
              pitch: 11,
            }),
          ],
          column(second),
        ],
      },
      [
        `paragraph@1 ${first.join(' ')}`,
        `paragraph@2 ${second.join(' ')}`,
        'footnote@1 [1] See the concept note of the presidency.',
        'footnote@1 [2] Figures of Westmark Isles, of the last three years.',
      ],
    ))
  test('are read upright on a page that is turned', () =>
    check({ pages: [column(second)], rotate: 1 }, [`paragraph@1 ${second.join(' ')}`]))
})

describe('running heads and page numbers', () => {
  test('go from a single page too, where only the number of the first stands alone at its edge', () =>
    check({ pages: [[...column(first), { text: '1', x: 297, y: 60 }]] }, [`paragraph@1 ${first.join(' ')}`]))
  test('stay on a single page where the number is another, which may be the last of a table', () =>
    check({ pages: [[...column(first), { text: '187', x: 297, y: 60 }]] }, [`paragraph@1 ${first.join(' ')}`, 'paragraph@1 187']))
  test('go to the margins, once, and page numbers go', async () => {
    const page = (number: number, words: readonly string[]) => [
      { text: 'Mission of Westmark Isles', y: 800, size: 9 },
      ...column(words),
      { text: `- ${number} -`, x: 290, y: 40 },
    ]
    const document = await check({ pages: [page(1, first), page(2, second), page(3, ['Thank you.'])] }, [
      `paragraph@1 ${first.join(' ')}`,
      `paragraph@2 ${second.join(' ')}`,
      'paragraph@3 Thank you.',
    ])
    expect(document.margins).toEqual(['Mission of Westmark Isles'])
  })
  test('are not seen in lines that only happen to be alike inside the text', () =>
    check({ pages: [column(['Madam President,', ...first]), column([...second, 'Madam President,'])] }, [
      'paragraph@1 Madam President,',
      `paragraph@1 ${first.join(' ')}`,
      `paragraph@2 ${second.join(' ')}`,
      'paragraph@2 Madam President,',
    ]))
})

describe('the text layer', () => {
  const picture = { text: '', y: 200, picture: true } as const
  const long = Array.from({ length: 8 }, () => first).flat()
  test('that is missing gives an empty Document that says so', () =>
    check({ pages: [[picture], [picture, { text: '2', y: 40 }]] }, [], ['pdf.no-text-layer']))
  test('of blank pages has no text, which is not a picture', () => check({ pages: [[], []] }, [], ['document.no-text']))
  test('that is missing on some pages says on which', () =>
    check({ pages: [column(first), [], [picture]] }, [`paragraph@1 ${first.join(' ')}`], ['pdf.pages-without-text']))
  test('whose letters are others than the pages show gives nothing and says so', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'
    const table = Object.fromEntries(
      [...letters].map((letter, index) => [
        letter,
        letters
          .charCodeAt((index * 7 + 3) % 26)
          .toString(16)
          .padStart(4, '0'),
      ]),
    )
    return check({ pages: [column(long)], table }, [], ['pdf.broken-text-layer'])
  })
  test('of private signs gives nothing and says so', () =>
    check({ pages: [column(long)], table: { e: 'e001', t: 'e002', a: 'e003', o: 'e004' } }, [], ['pdf.broken-text-layer']))
  test('with some signs lost is read and called doubtful', async () => {
    const read = await readBytes(pdfFile({ pages: [column(long)], table: { q: 'fffd' } }))
    expect(read.value.paragraphs[0]!.text).toContain('the right \ufffduestions')
    expect(codesOf(read)).toEqual(['pdf.doubtful-text-layer'])
  })
  test('with ligatures gives the letters that they stand for', () =>
    check({ pages: [column(['the o\xa4ce and the \xa5rst step'])], table: { '\xa4': 'fb03', '\xa5': 'fb01' } }, [
      'paragraph@1 the office and the first step',
    ]))
  test('with Arabic words in the order in which they are seen, by the shapes of letters, gives them as they are read', () =>
    check(
      {
        pages: [
          [
            { text: 'abc', y: 700 },
            { text: 'abc', x: 200, y: 700 },
          ],
        ],
        table: { a: 'fee1', b: 'fefc', c: 'feb3' },
      },
      ['paragraph@1 سلام سلام'],
    ))
  test('with Persian letters in an Arabic text gives the Arabic ones', () =>
    check({ pages: [[{ text: 'abca', y: 700 }]], table: { a: '0628', b: '06be', c: '06cc' } }, ['paragraph@1 بيهب']))
  test('whose spaces are called vowel marks gives spaces', () =>
    check({ pages: [column(['we_will_act'])], table: { _: '0650' } }, ['paragraph@1 we will act']))
  test('of a damaged file is mended and told of', async () => {
    const bytes = pdfFile({ pages: [column(first)] })
    const text = new TextDecoder('latin1').decode(bytes).replace(/startxref\n\d+/, 'startxref\n7')
    const read = await readBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
    expect(read.value.paragraphs.map(inShort)).toEqual([`paragraph@1 ${first.join(' ')}`])
    expect(codesOf(read)).toEqual(['pdf.repaired'])
  })
  test('of a page that cannot be opened is left out, and the page is named', async () => {
    const text = new TextDecoder('latin1')
      .decode(pdfFile({ pages: [column(first), column(second)] }))
      .replace('Kids [6 0 R 8 0 R]', 'Kids [6 0 R 2 0 R]')
    const read = await readBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
    expect(read.value.paragraphs.map(inShort)).toEqual([`paragraph@1 ${first.join(' ')}`])
    expect(codesOf(read)).toContain('pdf.damaged-page')
  })
})
