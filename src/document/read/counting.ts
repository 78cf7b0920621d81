import { numeral } from '../numeral.ts'
import { symbolLetter } from './docx/symbols.ts'

/** What one level of a list prints and how it counts. */
export interface Level {
  readonly start: number
  readonly format: string
  /** What is printed, with `%1` for the number of the first level. */
  readonly text: string
  /** The level is restarted by levels up to this one (from 1); 0 never; absent by every higher level. */
  readonly restart: number | undefined
  /** Numbers of higher levels are printed as decimals (`w:isLgl`). */
  readonly legal: boolean
  readonly typeface: string
  readonly style: string | undefined
}

/** A numbering: its levels, the list whose counting it shares, and the numbers at which it sets the counters anew. */
export interface Numbering {
  readonly list: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: ReadonlyMap<number, number>
}

/**
 * The numbering of a document, which counts as paragraphs are handed to it in order.
 *
 * Counters belong to the abstract list, so that two numberings of it count on together; a start override sets the counter once.
 */
export interface Counting {
  /** The label of the next paragraph of that numbering and level; null where nothing is printed. */
  readonly next: (numberingId: string, level: number) => string | null
  /** The level that a numbering keeps for a style, 0 where it keeps none. */
  readonly levelOfStyle: (numberingId: string, style: string | undefined) => number
}

/** Levels of a list in every version of Word. */
export const levelCount = 9

/** Begins to count the paragraphs of a document; `numberings` by the id that its paragraphs name. */
export function countingOf(numberings: ReadonlyMap<string, Numbering>): Counting {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    levelOfStyle: (id, style) => {
      const level = style === undefined ? -1 : (numberings.get(id)?.levels.findIndex((found) => found?.style === style) ?? -1)
      return Math.max(level, 0)
    },
    next: (id, given) => {
      const numbering = numberings.get(id)
      const at = Math.min(Math.max(given, 0), levelCount - 1)
      const level = numbering?.levels[at]
      if (!numbering || !level) return null
      const counts = counters.get(numbering.list) ?? []
      counters.set(numbering.list, counts)
      const override = numbering.starts.get(at)
      const first = override !== undefined && !begun.has(`${id} ${at}`)
      begun.add(`${id} ${at}`)
      counts[at] = first ? override : counts[at] === undefined ? (override ?? level.start) : counts[at] + 1
      for (let deeper = at + 1; deeper < levelCount; deeper++) {
        const restart = numbering.levels[deeper]?.restart
        if (restart === undefined || (restart > 0 && at + 1 <= restart)) counts[deeper] = undefined
      }
      return labelOf(level, numbering, counts)
    },
  }
}

function labelOf(level: Level, numbering: Numbering, counts: readonly (number | undefined)[]): string | null {
  if (level.format === 'bullet') {
    const signs = [...level.text].map((sign) => bulletOf(sign, level.typeface)).join('')
    return signs.trim() || null
  }
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const other = numbering.levels[Number(digit) - 1]
    if (!other || other.format === 'none') return ''
    return numeral(counts[Number(digit) - 1] ?? other.start, level.legal ? 'decimal' : other.format)
  })
  return text.replace(/\s+/g, ' ').trim() || null
}

/** A bullet of a symbol typeface that has no letter is printed as the plain bullet. */
function bulletOf(sign: string, typeface: string): string {
  const code = sign.codePointAt(0)!
  // Lists of the usual round bullet of second level are a letter o in a typewriter face.
  if (/^courier/i.test(typeface) && sign === 'o') return '◦'
  const inSymbols = /^(symbol|wingdings( 2| 3)?|webdings)$/i.test(typeface)
  return inSymbols || (code >= 0xe000 && code <= 0xf8ff) ? (symbolLetter(code, typeface) ?? '•') : sign
}
