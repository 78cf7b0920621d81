import type { Level, Numbering } from '../counting.ts'
import { levelCount } from '../counting.ts'
import { i32, u8, u16, u32, utf16 } from './binary.ts'
import { lookWith } from './look.ts'

/** Formats of numbers by the number that Word gives them ([MS-OSHARED] 2.2.1.3), as WordprocessingML names them. */
export const numberFormats: readonly string[] = [
  'decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText', 'ordinalText', 'hex', 'chicago',
  'ideographDigital', 'japaneseCounting', 'aiueo', 'iroha', 'decimalFullWidth', 'decimalHalfWidth', 'japaneseLegal',
  'japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2', 'aiueoFullWidth', 'irohaFullWidth', 'decimalZero', 'bullet',
  'ganada', 'chosung', 'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese', 'ideographEnclosedCircle',
  'ideographTraditional', 'ideographZodiac', 'ideographZodiacTraditional', 'taiwaneseCounting', 'ideographLegalTraditional',
  'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting', 'chineseLegalSimplified', 'chineseCountingThousand', 'decimal',
  'koreanDigital', 'koreanCounting', 'koreanLegal', 'koreanDigital2', 'hebrew1', 'arabicAlpha', 'hebrew2', 'arabicAbjad', 'hindiVowels',
  'hindiConsonants', 'hindiNumbers', 'hindiCounting', 'thaiLetters', 'thaiNumbers', 'thaiCounting', 'vietnameseCounting', 'numberInDash',
  'russianLower', 'russianUpper',
] // biome-ignore format: a table

const noNumber = 255

/** Bytes of the fixed part of a list, a level, and an override. */
const listSize = 28
const levelSize = 28
const overrideSize = 16

interface Found {
  readonly level: Level
  readonly next: number
}

/**
 * Reads the numberings of a Word file, by the number that paragraphs name (as a text, from 1).
 *
 * `lists` begins with the table of lists and goes on to the end of the table stream, since the levels stand behind that table uncounted.
 */
export function readLists(
  lists: Uint8Array,
  tableLength: number,
  overrides: Uint8Array,
  typefaces: readonly string[],
): ReadonlyMap<string, Numbering> {
  const count = Math.min(u16(lists, 0), Math.floor((tableLength - 2) / listSize))
  const levelsById = new Map<number, readonly Level[]>()
  let at = tableLength
  for (let index = 0; index < count; index++) {
    const list = 2 + index * listSize
    const simple = (u8(lists, list + 26) & 1) === 1
    const levels: Level[] = []
    for (let level = 0; level < (simple ? 1 : levelCount) && at < lists.length; level++) {
      const style = u16(lists, list + 8 + level * 2)
      const found = levelAt(lists, at, typefaces, style === 0xfff ? undefined : String(style))
      levels.push(found.level)
      at = found.next
    }
    levelsById.set(i32(lists, list), levels)
  }
  return overridden(overrides, levelsById, typefaces)
}

function overridden(
  overrides: Uint8Array,
  levelsById: ReadonlyMap<number, readonly Level[]>,
  typefaces: readonly string[],
): ReadonlyMap<string, Numbering> {
  const numberings = new Map<string, Numbering>()
  const count = Math.min(u32(overrides, 0), Math.floor((overrides.length - 4) / overrideSize))
  let at = 4 + count * overrideSize
  for (let index = 0; index < count; index++) {
    const head = 4 + index * overrideSize
    const list = i32(overrides, head)
    const levels: (Level | undefined)[] = [...(levelsById.get(list) ?? [])]
    const starts = new Map<number, number>()
    at += 4
    for (let left = u8(overrides, head + 12); left > 0 && at < overrides.length; left--) {
      const flags = u8(overrides, at + 4)
      const level = flags & 15
      if (flags & 16) starts.set(level, i32(overrides, at))
      at += 8
      if (flags & 32) {
        const found = levelAt(overrides, at, typefaces, levels[level]?.style)
        if (level < levelCount) levels[level] = found.level
        // A level that comes with its own format also brings its own beginning.
        if (flags & 16) starts.set(level, found.level.start)
        at = found.next
      }
    }
    numberings.set(String(index + 1), { list: String(list), levels, starts })
  }
  return numberings
}

function levelAt(bytes: Uint8Array, at: number, typefaces: readonly string[], style: string | undefined): Found {
  const flags = u8(bytes, at + 5)
  const shape = u8(bytes, at + 25)
  const look = at + levelSize + shape
  const letters = look + u8(bytes, at + 24)
  const length = Math.min(u16(bytes, letters), 255)
  const number = u8(bytes, at + 4)
  const { typeface } = lookWith({}, bytes.subarray(look, letters))
  const text = utf16(bytes.subarray(letters + 2, letters + 2 + length * 2))
  // Placeholders are letters with the number of their level, from zero.
  const printed =
    number === 23 ? text : [...text].map((sign) => (sign.charCodeAt(0) < levelCount ? `%${sign.charCodeAt(0) + 1}` : sign)).join('')
  return {
    next: letters + 2 + u16(bytes, letters) * 2,
    level: {
      start: i32(bytes, at),
      format: number === noNumber ? 'none' : (numberFormats[number] ?? 'decimal'),
      text: printed,
      restart: (flags & 8) !== 0 ? u8(bytes, at + 26) : undefined,
      legal: (flags & 4) !== 0,
      typeface: typefaces[typeface ?? -1] ?? '',
      style,
    },
  }
}
