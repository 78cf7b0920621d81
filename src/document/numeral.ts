/**
 * Writes a number as the numbering format of a Word document prints it (`w:numFmt`, ECMA-376 part 1, 17.18.59), or as one of three that other formats have
 * (`arabicIndic`, `lowerLetterBase26`, `upperLetterBase26`).
 *
 * Formats that spell numbers as words are printed in digits; so is a number that a format cannot write (zero in Roman figures).
 */
export function numeral(number: number, format: string): string {
  if (number < 0 || !Number.isSafeInteger(number)) return String(number)
  return writers[format]?.(number) ?? String(number)
}

type Writer = (number: number) => string | null

const latin = 'abcdefghijklmnopqrstuvwxyz'
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const arabicAlphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const arabicAbjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const chineseDigits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const footnoteMarks = ['*', '†', '‡', '§']

/** a … z, aa, bb …: the same letter again, as Word does it. */
const letters =
  (alphabet: string): Writer =>
  (number) => {
    const signs = [...alphabet]
    return number === 0 ? null : signs[(number - 1) % signs.length]!.repeat(Math.min(Math.ceil(number / signs.length), 30))
  }

/** a … z, aa, ab …: letters as figures of a number, as OpenDocument does it where letters are not said to go together. */
const lettersAsFigures =
  (alphabet: string): Writer =>
  (number) => {
    let text = ''
    for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / alphabet.length)) text = alphabet[(rest - 1) % alphabet.length] + text
    return text === '' ? null : text
  }

/** Signs in a row; beyond the last one, digits. */
const row =
  (signs: string): Writer =>
  (number) =>
    [...signs][number - 1] ?? null

const shifted =
  (first: number, count: number): Writer =>
  (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : null

const digits =
  (zero: number): Writer =>
  (number) =>
    [...String(number)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')

function roman(number: number): string | null {
  if (number === 0 || number > 3999) return null
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
    [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
  ] // biome-ignore format: a table
  let rest = number
  let text = ''
  for (const [value, sign] of parts) for (; rest >= value; rest -= value) text += sign
  return text
}

/** 一, 十, 十一, 二十, 一百零五: counting as it is spoken, below ten thousand. */
function counting(number: number, signs: string, units: readonly string[]): string | null {
  if (number > 9999) return null
  if (number === 0) return signs[0]!
  const figures = [...String(number)].map(Number)
  let text = ''
  let skipped = false
  figures.forEach((figure, index) => {
    const unit = units[figures.length - 1 - index]!
    if (figure === 0) {
      skipped = true
      return
    }
    if (skipped && text !== '') text += signs[0] === '〇' ? '零' : signs[0]
    skipped = false
    text += signs[figure] + unit
  })
  return text
}

const chineseCounting: Writer = (number) => counting(number, chineseDigits, ['', '十', '百', '千'])?.replace(/^一十/, '十') ?? null
const chineseLegal: Writer = (number) => counting(number, legalDigits, ['', '拾', '佰', '仟'])
const capital =
  (writer: Writer): Writer =>
  (number) =>
    writer(number)?.toUpperCase() ?? null

const writers: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: digits(0xff10),
  decimalFullWidth2: digits(0xff10),
  decimalEnclosedCircle: shifted(0x2460, 20),
  decimalEnclosedCircleChinese: shifted(0x2460, 20),
  decimalEnclosedParen: shifted(0x2474, 20),
  decimalEnclosedFullstop: shifted(0x2488, 20),
  numberInDash: (number) => `- ${number} -`,
  lowerLetter: letters(latin),
  upperLetter: capital(letters(latin)),
  lowerLetterBase26: lettersAsFigures(latin),
  upperLetterBase26: capital(lettersAsFigures(latin)),
  lowerRoman: roman,
  upperRoman: capital(roman),
  russianLower: letters(russian),
  russianUpper: capital(letters(russian)),
  arabicAlpha: letters(arabicAlphabet),
  arabicAbjad: letters(arabicAbjad),
  hindiNumbers: digits(0x966),
  arabicIndic: digits(0x660),
  hebrew1: row(hebrew),
  hebrew2: letters(hebrew),
  chineseCounting,
  chineseCountingThousand: chineseCounting,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: chineseCounting,
  japaneseCounting: chineseCounting,
  japaneseDigitalTenThousand: (number) => [...String(number)].map((digit) => chineseDigits[Number(digit)]).join(''),
  ideographDigital: (number) => [...String(number)].map((digit) => chineseDigits[Number(digit)]).join(''),
  taiwaneseDigital: (number) => [...String(number)].map((digit) => chineseDigits[Number(digit)]).join(''),
  chineseLegalSimplified: chineseLegal,
  ideographTraditional: row(stems),
  ideographZodiac: row(branches),
  ideographEnclosedCircle: shifted(0x3220, 10),
  chicago: (number) => (number === 0 ? null : footnoteMarks[(number - 1) % 4]!.repeat(Math.min(Math.ceil(number / 4), 30))),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}
