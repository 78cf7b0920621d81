import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../../test/support/reading.ts'
import { numbered, paragraph, type WordParts, wordFile } from '../../../../test/support/word-file.ts'

const level = (at: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const of = (id: number, abstract: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
const override = (at: number, inside: string) => `<w:lvlOverride w:ilvl="${at}">${inside}</w:lvlOverride>`
const start = (number: number) => `<w:startOverride w:val="${number}"/>`
const style = (id: string, name: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`

/** Labels of all paragraphs; `–` for one without. */
const check = async (given: WordParts, expected: readonly string[]) => {
  const { value } = await readBytes(wordFile(given))
  expect(value.paragraphs.map(({ label }) => label ?? '–')).toEqual(expected)
}
const entries = (...at: readonly (readonly [number, number])[]) => at.map(([id, depth]) => paragraph('text', numbered(id, depth))).join('')

describe('labels', () => {
  test('count through three levels and restart below', () =>
    check(
      {
        numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3.')) + of(1, 0),
        body: entries([1, 0], [1, 1], [1, 2], [1, 2], [1, 1], [1, 2], [1, 0], [1, 1], [1, 2]),
      },
      ['1.', '1.1.', '1.1.1.', '1.1.2.', '1.2.', '1.2.1.', '2.', '2.1.', '2.1.1.'],
    ))
  test('keep words that stand around the number, as in treaties', () =>
    check(
      {
        numbering: list(0, level(0, 'upperRoman', 'Article %1 –'), level(1, 'lowerLetter', '(%2)')) + of(1, 0),
        body: entries([1, 0], [1, 1], [1, 0]),
      },
      ['Article I –', '(a)', 'Article II –'],
    ))
  test('are decimals throughout where a level is numbered as laws are', () =>
    check(
      {
        numbering: list(0, level(0, 'upperRoman', '%1.'), level(1, 'lowerLetter', '%1.%2', '<w:isLgl/>')) + of(1, 0),
        body: entries([1, 0], [1, 0], [1, 1], [1, 1]),
      },
      ['I.', 'II.', '2.1', '2.2'],
    ))
  test('of a deeper level that comes first show the number that the upper one would have', () =>
    check(
      { numbering: list(0, level(0, 'decimal', '%1.', '', 4), level(1, 'decimal', '%1.%2')) + of(1, 0), body: entries([1, 1], [1, 1]) },
      ['4.1', '4.2'],
    ))
  test('begin where an override says, on every level it names and as often as that level restarts', () =>
    check(
      {
        numbering:
          list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)')) +
          of(1, 0) +
          of(2, 0, override(0, start(5)) + override(1, start(3))),
        body: entries([1, 0], [1, 1], [2, 0], [2, 1], [2, 0], [2, 1]),
      },
      ['1.', '(a)', '5.', '(c)', '6.', '(c)'],
    ))
  test('follow a level that is written anew for one numbering', () =>
    check(
      {
        numbering: list(0, level(0, 'decimal', '%1.')) + of(1, 0) + of(2, 0, override(0, level(0, 'upperLetter', '%1)'))),
        body: entries([1, 0], [2, 0]),
      },
      ['1.', 'B)'],
    ))
  test('restart only after the level that is named', () =>
    check(
      {
        numbering:
          list(0, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '%3', '<w:lvlRestart w:val="1"/>')) +
          of(1, 0),
        body: entries([1, 0], [1, 1], [1, 2], [1, 1], [1, 2], [1, 0], [1, 2]),
      },
      ['1', '1.1', 'a', '1.2', 'b', '2', 'a'],
    ))
  test('of a hidden level and of a level without text are not printed, but count', () =>
    check(
      {
        numbering: list(0, level(0, 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>'), level(1, 'decimal', '%1.%2')) + of(1, 0),
        body: entries([1, 0], [1, 0], [1, 1]),
      },
      ['–', '–', '2.1'],
    ))
})

describe('headings', () => {
  const outline =
    list(
      0,
      level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
      level(2, 'decimal', '%1.%2.%3'),
    ) + of(1, 0)
  const styles =
    style('H1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    style('H2', 'heading 2', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
    style('H3', 'heading 3', '<w:numPr><w:ilvl w:val="2"/></w:numPr>', '<w:basedOn w:val="H1"/>') +
    style('Own', 'Our heading', '', '<w:basedOn w:val="H2"/>') +
    style('Plain', 'Our heading without number', '<w:numPr><w:numId w:val="0"/></w:numPr>', '<w:basedOn w:val="H1"/>')
  const heading = (id: string) => paragraph('text', `<w:pStyle w:val="${id}"/>`)
  test('are numbered by their styles, by styles based on them, and not where a style takes the number away', () =>
    check({ styles, numbering: outline, body: ['H1', 'H2', 'H3', 'Own', 'Plain', 'H1'].map(heading).join('') }, [
      '1',
      '1.1',
      '1.1.1',
      '1.2',
      '–',
      '2',
    ]))
})

describe('paragraphs that are not counted', () => {
  const numbering = list(0, level(0, 'decimal', '%1.')) + of(1, 0)
  test('are hidden ones, and those that were joined to others', () =>
    check(
      {
        numbering,
        body:
          paragraph('one', numbered(1)) +
          paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>', `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`) +
          paragraph('two', numbered(1)) +
          paragraph('joined', `${numbered(1)}<w:rPr><w:del/></w:rPr>`) +
          paragraph(' three', numbered(1)),
      },
      ['1.', '2.', '3.'],
    ))
  test('and one without words is', () =>
    check({ numbering, body: paragraph('one', numbered(1)) + paragraph('', numbered(1)) + paragraph('three', numbered(1)) }, ['1.', '3.']))
})
