import { describe, expect, test } from 'vitest'
import { codesOf, readBytes, refusalOf, textsOf } from '../../../../test/support/reading.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be') =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
/** Encodes with a single-byte or Chinese table by asking the decoder for every code. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, readonly number[]>()
  for (let first = 0; first < 256; first++) codes.set(decoder.decode(Uint8Array.of(first)), [first])
  if (label === 'windows-1252')
    for (const [letter, code] of [
      ['’', 0x92],
      ['œ', 0x9c],
    ] as const)
      codes.set(letter, [code])
  if (label === 'gb18030' || label === 'big5') {
    for (let first = 0x81; first <= 0xfe; first++)
      for (let second = 0x40; second <= 0xfe; second++) codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
    for (let first = 0; first < 128; first++) codes.set(String.fromCharCode(first), [first])
  }
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter)!))
}

const check = async (bytes: Uint8Array | string, expected: readonly string[], codes: readonly string[] = []) => {
  const read = await readBytes(typeof bytes === 'string' ? utf8(bytes) : bytes, 'statement.txt')
  expect(textsOf(read)).toEqual(expected)
  expect(codesOf(read)).toEqual(codes)
  expect(read.value.mediaType).toBe('text/plain')
}

describe('paragraphs of plain text', () => {
  test('are parted by blank lines, white space in them or not', () =>
    check('one\n\ntwo\n \t \nthree\r\n\r\nfour', ['one', 'two', 'three', 'four']))
  test('are put together over single line ends of every kind', () => check('a\nb\r\nc\rd\u2028e', ['a b c d e']))
  test('are put together with nothing between Chinese characters', () =>
    check('谨通知你，\n安全理事会将于 2021\n年举行\n公开辩论', ['谨通知你，安全理事会将于 2021 年举行公开辩论']))
  test('are never joined across a blank line, even within a sentence', () => check('the Security\n\nCouncil', ['the Security', 'Council']))
  test('know where each printed line begins', async () => {
    const read = await readBytes(utf8('  one\n two \nthree\n\nfour\n\n安全\n理事会'), 'statement.txt')
    const cuts = read.value.paragraphs.map(({ text, lines = [] }) => lines.map((at) => text.slice(at)))
    expect(cuts).toEqual([['two three', 'three'], [], ['理事会']])
  })
  test('know where they stand in the file', async () => {
    const text = '  one \r\ntwo  words\f安全\n理事会'
    const { value } = await readBytes(utf8(text), 'statement.txt')
    const cut = value.paragraphs.map(({ text: found, sources = [] }) =>
      sources.map(({ start, end, offset }) => [found.slice(start, end), text.slice(offset, offset + end - start)]),
    )
    expect(cut.flat().every(([found, stands]) => found === stands)).toBe(true)
    expect(cut.map((stretches) => stretches.map(([found]) => found))).toEqual([
      ['one', 'two ', 'words'],
      ['安全', '理事会'],
    ])
  })
  test('lose spaces at the ends of lines and keep a label', () => check('  (a)   first  \n   line ', ['(a) first line']))
  test('end at a form feed, which ends a page', async () => {
    const read = await readBytes(utf8('one\n\ntwo\fthree'))
    expect(read.value.paragraphs.map(({ page, text }) => [page, text])).toEqual([
      [1, 'one'],
      [1, 'two'],
      [2, 'three'],
    ])
  })
  test('keep Arabic letters and their joiners', () => check('السيدة الرئيسة،\nنشكر كينيا', ['السيدة الرئيسة، نشكر كينيا']))
  test('nothing but white space gives an empty Document that says so', () => check(' \n\n ', [], ['document.no-text']))
  test('many lines without a blank one are told of', () =>
    check(
      Array.from({ length: 12 }, (_, line) => `line ${line}`).join('\n'),
      [Array.from({ length: 12 }, (_, line) => `line ${line}`).join(' ')],
      ['text.no-blank-lines'],
    ))
})

describe('encodings of plain text', () => {
  const french =
    'Madame la Présidente, la délégation de Morvanie vous remercie. Les femmes ont été à la tête des médiations, où elles œuvrent.'
  const russian =
    'Госпожа Председатель, делегация Саварии благодарит вас за проведение этой открытой дискуссии о женщинах, мире и безопасности.'
  const arabic = 'السيدة الرئيسة، يشكركم وفد سافاريا على عقد هذه المناقشة المفتوحة بشأن المرأة والسلام والأمن.'
  const chinese = '主席女士，萨瓦里亚代表团感谢你召开这次关于妇女与和平与安全的公开辩论，我们承诺在维持和平行动中增加妇女的人数。'
  test('UTF-8 with its mark', () => check(utf8(`\ufeff${french}`), [french]))
  test('UTF-16 with its mark, both orders', async () => {
    await check(utf16(`\ufeff${russian}`, 'le'), [russian])
    await check(utf16(`\ufeff${chinese}`, 'be'), [chinese])
  })
  test.each([
    ['English', 'Madam President, Savaria thanks you for this open debate.'],
    ['French', french],
    ['Russian', russian],
    ['Arabic', arabic],
    ['Chinese', `${chinese}\r\n`],
  ])('UTF-16 without its mark: %s', async (_, text) => {
    await check(utf16(text, 'le'), [text.trim()], ['text.encoding-guessed'])
    await check(utf16(text, 'be'), [text.trim()], ['text.encoding-guessed'])
  })
  test.each([
    ['windows-1252', french],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['windows-1256', arabic],
    ['gb18030', chinese],
    ['big5', '主席女士，薩瓦里亞代表團感謝你召開這次關於婦女與和平與安全的公開辯論，我們承諾在維持和平行動中增加婦女的人數。'],
    ['iso-8859-5', russian],
    ['ibm866', russian],
    ['x-mac-cyrillic', russian],
    ['iso-8859-6', arabic],
    ['macintosh', french],
  ])('%s, by a guess that is told of', (label, text) => check(encode(text, label), [text], ['text.encoding-guessed']))
  test('UTF-8 of which some bytes were lost is read with signs for what is lost', () => {
    const bytes = utf8(`${russian} ${russian}`)
    bytes[11] = 0x41
    return check(bytes, [new TextDecoder().decode(bytes)], ['text.encoding-guessed', 'text.lost-letters'])
  })
  test('a control character that got into a long text is not seen', () => check(`${french.repeat(5)}\u0003`, [french.repeat(5)]))
  test('lost letters are counted', () => check('caf\ufffd', ['caf\ufffd'], ['text.lost-letters']))
  test('text that no guess fits is refused', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index % 3 === 0 ? 0x20 : 0x80 + ((index * 37) % 128)))
    expect((await refusalOf(readBytes(bytes))).code).toBe('text.unknown-encoding')
  })
})
