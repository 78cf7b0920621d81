import { foldText } from './folded-text.ts'

const list = (words: string, from = 0) => words.split(' ').map((word, index) => [word, index + from] as const)

const words: ReadonlyMap<string, number> = new Map(
  [
    ...list(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ),
    ...list(
      'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
    ),
    ...list(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
    ),
    ...list(
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
    ),
    ...list('нуля одного двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати'),
    ...list('صفر واحد اثنان ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره'),
    ...list('صفر واحده اثنين ثلاث اربع خمس ست سبع ثماني تسع عشر'),
    ['une', 1],
    ['una', 1],
    ['одна', 1],
    ['две', 2],
    ['اثنتان', 2],
    ['اثنتين', 2],
    ['ثمان', 8],
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['sixty', 60],
    ['seventy', 70],
    ['eighty', 80],
    ['ninety', 90],
    ['hundred', 100],
    ['thousand', 1000],
    ['trente', 30],
    ['quarante', 40],
    ['cinquante', 50],
    ['soixante', 60],
    ['cent', 100],
    ['mille', 1000],
    ['treinta', 30],
    ['cuarenta', 40],
    ['cincuenta', 50],
    ['sesenta', 60],
    ['setenta', 70],
    ['ochenta', 80],
    ['noventa', 90],
    ['cien', 100],
    ['mil', 1000],
    ['тридцать', 30],
    ['сорок', 40],
    ['пятьдесят', 50],
    ['шестьдесят', 60],
    ['семьдесят', 70],
    ['восемьдесят', 80],
    ['девяносто', 90],
    ['сто', 100],
    ['тысяча', 1000],
    ['عشرون', 20],
    ['عشرين', 20],
    ['ثلاثون', 30],
    ['ثلاثين', 30],
    ['اربعون', 40],
    ['اربعين', 40],
    ['خمسون', 50],
    ['خمسين', 50],
    ['ستون', 60],
    ['ستين', 60],
    ['سبعون', 70],
    ['ثمانون', 80],
    ['تسعون', 90],
    ['مائه', 100],
    ['ميه', 100],
    ['الف', 1000],
  ].map(([word, value]) => [foldText(String(word)).text, Number(value)] as const),
)

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const chineseTens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

function readChinese(text: string): number | null {
  if (/^[〇○零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((one) => chineseDigits[one]).join(''))
  let whole = 0
  let part = 0
  let digit: number | null = null
  for (const one of text) {
    const unit = chineseTens[one]
    if (chineseDigits[one] !== undefined) digit = chineseDigits[one]
    else if (unit === undefined) return null
    else if (unit >= 10_000) {
      whole = (whole + part + (digit ?? 0)) * unit
      part = 0
      digit = null
    } else {
      part += (digit ?? 1) * unit
      digit = null
    }
  }
  return text === '' ? null : whole + part + (digit ?? 0)
}

/**
 * Reads a whole number: digits of any kind with or without marks between thousands ("1 500", "1,500", "1.500", "٣٠", "３０"),
 * one number word of the six official languages ("thirty", "quinze", "пять", "عشرين"), two joined in English ("twenty-five"), or a Chinese number ("三十五").
 *
 * Null where the whole text is no number of these forms; decimals are none.
 */
export function readNumber(text: string): number | null {
  const plain = foldText(text.trim()).text
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^\d{1,3}(?:([ ,.'])\d{3})(?:\1\d{3})*$/.test(plain)) return Number(plain.replace(/\D/g, ''))
  const known = words.get(plain)
  if (known !== undefined) return known
  const [tens, ones, more] = plain.split('-').map((word) => words.get(word))
  if (tens !== undefined && ones !== undefined && more === undefined && tens >= 20 && tens < 100 && ones > 0 && ones < 10)
    return tens + ones
  return readChinese(plain)
}
