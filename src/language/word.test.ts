import { expect, test } from 'vitest'
import { countWords } from './word.ts'

function check(language: string, text: string, expected: number) {
  expect(countWords(text, language)).toBe(expected)
}

test('counts what stands between white space and holds a letter or a digit', () => {
  check('en', 'Investing in women in peacekeeping and peacebuilding', 7)
  check('en', 'peace-building – S/2021/875, (2000).', 3)
  check('fr', 'l’Union européenne « agit » !', 3)
  check('es', '¿Qué hacemos?', 2)
  check('ru', 'Г-н Иванов — министр', 3)
  check('ar', 'نؤكد التزامنا، السيد الرئيس.', 4)
  check('en', '', 0)
  check('en', ' … – ', 0)
})

test('counts Chinese characters, and one for each word or number in other letters', () => {
  check('zh', '妇女与和平', 5)
  check('zh', '妇女、和平。', 4)
  check('zh', '第1325(2000)号决议', 6)
  check('zh', 'UN Women 支持妇女', 6)
  check('zh', '2021 年 10 月 13 日', 6)
  check('zh', '1.5亿', 2)
})

test('counts Chinese characters inside a text of another language one by one', () => {
  check('en', 'The word 承诺 means commitment', 6)
})
