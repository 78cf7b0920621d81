import { u8, u16, utf16 } from './binary.ts'
import { type Look, lookWith } from './look.ts'
import { type Shape, shapeWith } from './paragraph.ts'

/** The styles of a Word file by their number; an unknown number gives an empty style. */
export interface DocStyles {
  readonly look: (style: number) => Look
  readonly shape: (style: number) => Shape
  /** Depth of a heading from 1; absent for running text. */
  readonly heading: (style: number) => number | undefined
}

interface Style {
  /** Number that Word itself gives to a style it knows, in every language. */
  readonly known: number
  readonly base: number
  readonly look: Uint8Array
  readonly shape: Uint8Array
}

const paragraphs = 1
const noBase = 0xfff
/** Longest chain of styles based on one another that is followed; a circle ends here. */
const deepest = 30
/** Numbers of Word's own styles ([MS-DOC] 2.9.260): headings 1 to 9, title, subtitle. */
const title = 62
const subtitle = 74

/** Reads the style sheet ([MS-DOC] 2.9.271). */
export function readDocStyles(sheet: Uint8Array): DocStyles {
  const headSize = u16(sheet, 0)
  const count = Math.min(u16(sheet, 2), 4096)
  const baseSize = u16(sheet, 4)
  const styles: (Style | null)[] = []
  for (let at = 2 + headSize; styles.length < count && at < sheet.length; ) {
    const size = u16(sheet, at)
    styles.push(size === 0 ? null : styleOf(sheet.subarray(at + 2, at + 2 + size), baseSize))
    at += 2 + size + (size % 2)
  }
  const looks = new Map<number, Look>()
  const shapes = new Map<number, Shape>()
  const whole = <T extends object>(known: Map<number, T>, apply: (base: T, own: Style) => T, number: number, depth = 0): T => {
    const found = known.get(number)
    if (found) return found
    const style = styles[number]
    if (!style || depth > deepest) return {} as T
    const base = style.base === noBase || style.base === number ? ({} as T) : whole(known, apply, style.base, depth + 1)
    const result = apply(base, style)
    known.set(number, result)
    return result
  }
  const look = (style: number) => whole(looks, (base, own) => lookWith(base, own.look), style)
  const shape = (style: number) => whole(shapes, (base, own) => shapeWith(base, own.shape), style)
  return {
    look,
    shape,
    heading: (style) => {
      const known = styles[style]?.known ?? 0
      if (known >= 1 && known <= 9) return known
      return known === title ? 1 : known === subtitle ? 2 : undefined
    },
  }
}

function styleOf(bytes: Uint8Array, baseSize: number): Style {
  const kind = u16(bytes, 2) & 15
  const sets = u16(bytes, 4) & 15
  const letters = u16(bytes, baseSize)
  let at = baseSize + 2 + (letters + 1) * 2
  const lists: Uint8Array[] = []
  for (let index = 0; index < sets && at < bytes.length; index++) {
    const size = u16(bytes, at)
    lists.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size % 2)
  }
  const isParagraph = kind === paragraphs
  const none = new Uint8Array()
  return {
    known: u16(bytes, 0) & 0xfff,
    base: u16(bytes, 2) >> 4,
    // The list of a paragraph style begins with the number of the style itself.
    shape: isParagraph ? (lists[0]?.subarray(2) ?? none) : none,
    look: (isParagraph ? lists[1] : kind === 2 ? lists[0] : undefined) ?? none,
  }
}

/** Whether a switch is on: what the characters say, else what their style and that of their paragraph say, one of which turns the other over. */
export function isOn(key: 'bold' | 'boldComplex' | 'hidden', look: Look, paragraphStyle: number, styles: DocStyles): boolean {
  const base = styles.look(paragraphStyle)[key] === 1
  const own = look.style === undefined ? undefined : styles.look(look.style)[key]
  const inherited = own === undefined ? base : (own === 1) !== base
  const said = look[key]
  if (said === undefined || said === 128) return inherited
  return said === 129 ? !inherited : said === 1
}

/** Names of the typefaces by their number ([MS-DOC] 2.9.284). */
export function readTypefaces(table: Uint8Array): readonly string[] {
  const names: string[] = []
  for (let at = 4; names.length < u16(table, 0) && at < table.length; at += u8(table, at) + 1) {
    names.push(utf16(table.subarray(at + 40, at + u8(table, at) + 1)).split('\0')[0]!)
  }
  return names
}
