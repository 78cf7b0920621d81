import { Tokenizer } from 'parse5'
import { numeral } from '../../numeral.ts'

/** A list that is being read. */
export interface List {
  readonly ordered: boolean
  /** How its entries are marked, as its attribute or style says. */
  readonly type: string | undefined
  readonly step: 1 | -1
  /** Lists of its kind around it. */
  readonly depth: number
  next: number
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'arabic-indic': 'arabicIndic',
  'cjk-decimal': 'chineseCounting',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
}
const bullets: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' }

/** The label of the next entry, as browsers print it, and counts it; null where none is printed. `value` is what the entry says of itself. */
export function nextLabel(list: List, value: number | undefined, type = list.type): string | null {
  if (value !== undefined) list.next = value
  const number = list.next
  list.next += list.step
  if (type === 'none') return null
  if (type !== undefined && bullets[type]) return bullets[type]
  if (!list.ordered) return ['•', '◦', '▪'][Math.min(list.depth, 2)]!
  // A letter or a Roman figure for a number that has none is printed in digits.
  return number < 1 ? `${number}.` : `${numeral(number, formats[type ?? '1'] ?? 'decimal')}.`
}

/** How many entries each list has that counts down, in order: it begins with that number. */
export function countsDown(html: string): readonly number[] {
  // Whether it stands in a list is told by the tokenizer; to look for that here would take the square of the length of a hostile page.
  if (!/\sreversed/i.test(html)) return []
  const counts: number[] = []
  const open: (number | null)[] = []
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs }) => {
        if (tagName === 'ol' || tagName === 'ul') {
          const isDown = tagName === 'ol' && attrs.some(({ name }) => name === 'reversed')
          open.push(isDown ? counts.push(0) - 1 : null)
        } else if (tagName === 'li') {
          const list = open.at(-1)
          if (list !== null && list !== undefined) counts[list]! += 1
        }
      },
      onEndTag: ({ tagName }) => {
        if (tagName === 'ol' || tagName === 'ul') open.pop()
      },
      onCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  )
  tokenizer.write(html, true)
  return counts
}
