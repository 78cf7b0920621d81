import { expect, test } from 'vitest'
import { numeral } from './numeral.ts'

const check = (format: string, numbers: readonly number[], expected: readonly string[]) => {
  test(`writes ${format}`, () => expect(numbers.map((number) => numeral(number, format))).toEqual(expected))
}

check('decimal', [0, 1, 12], ['0', '1', '12'])
check('decimalZero', [1, 12], ['01', '12'])
check('lowerLetter', [1, 26, 27, 54], ['a', 'z', 'aa', 'bbb'])
check('upperRoman', [4, 9, 1999, 0, 5000], ['IV', 'IX', 'MCMXCIX', '0', '5000'])
check('arabicAlpha', [1, 2, 3], ['أ', 'ب', 'ت'])
check('arabicAbjad', [1, 2, 3], ['أ', 'ب', 'ج'])
check('hindiNumbers', [12], ['१२'])
check('arabicIndic', [12], ['١٢'])
check('lowerLetterBase26', [1, 26, 27, 28, 702, 703], ['a', 'z', 'aa', 'ab', 'zz', 'aaa'])
check('russianLower', [1, 2], ['а', 'б'])
check('chineseCounting', [1, 10, 11, 20, 105, 110, 10000], ['一', '十', '十一', '二十', '一百零五', '一百一十', '10000'])
check('chineseLegalSimplified', [1, 21], ['壹', '贰拾壹'])
check('ideographTraditional', [1, 11], ['甲', '11'])
check('ideographEnclosedCircle', [2], ['㈡'])
check('decimalEnclosedCircle', [3, 21], ['③', '21'])
check('chicago', [1, 2, 5], ['*', '†', '**'])
check('ordinal', [1, 2, 3, 11, 22], ['1st', '2nd', '3rd', '11th', '22nd'])
check('numberInDash', [7], ['- 7 -'])
check('a format that nobody knows', [3, -1], ['3', '-1'])
