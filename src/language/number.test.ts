import { expect, test } from 'vitest'
import { readNumber } from './number.ts'

function check(text: string, expected: number | null) {
  expect(readNumber(text), text).toBe(expected)
}

test('reads figures of any kind', () => {
  check('1325', 1325)
  check('٣٠', 30)
  check('３０', 30)
  check('1,500', 1500)
  check('1 500 000', 1_500_000)
  check('1.500', 1500)
  check('1\u00a0500', 1500)
})

test('reads a number word of each official language', () => {
  check('Five', 5)
  check('twenty-five', 25)
  check('quinze', 15)
  check('dix-sept', 17)
  check('dieciséis', 16)
  check('пять', 5)
  check('трёх', 3)
  check('عشرين', 20)
  check('ثلاثة', 3)
  check('三十五', 35)
  check('两百', 200)
  check('二〇二一', 2021)
  check('一千三百二十五', 1325)
  check('三万', 30_000)
})

test('reads nothing else', () => {
  check('', null)
  check('women', null)
  check('1.5', null)
  check('12,34', null)
  check('1325 (2000)', null)
})
