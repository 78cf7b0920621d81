import { expect, test } from 'vitest'
import { joinPieces } from './joined-text.ts'

function check(pieces: readonly string[], expected: string) {
  expect(joinPieces(pieces)).toBe(expected)
}

test('puts one space between lines of a language that has spaces', () => {
  check(['We invest in', 'women.'], 'We invest in women.')
  check(['  We ', '', ' act '], 'We act')
  check(['نستثمر في', 'المرأة'], 'نستثمر في المرأة')
  check(['le Conseil', '« oui »'], 'le Conseil « oui »')
})

test('puts nothing between Chinese characters and their punctuation', () => {
  check(['安全理', '事会'], '安全理事会')
  check(['妇女，', '和平'], '妇女，和平')
  check(['他说', '“我们”'], '他说“我们”')
  check(['“我们”', '说'], '“我们”说')
  check(['（附件）', '说明'], '（附件）说明')
})

test('puts one space between Chinese and other letters or figures', () => {
  check(['定于', '2021 年'], '定于 2021 年')
  check(['UN', '妇女署'], 'UN 妇女署')
})

test('joins a word that a hyphen parts, and keeps the hyphen', () => {
  check(['peace-', 'keeping'], 'peace-keeping')
  check(['peace -', 'and more'], 'peace - and more')
  check(['2015-', '2016'], '2015- 2016')
  check(['миро-', 'творцы'], 'миро-творцы')
})

test('drops a soft hyphen', () => {
  check(['commit\u00ad', 'ment'], 'commitment')
})

test('nothing gives nothing', () => {
  check([], '')
  check(['', ' '], '')
})
