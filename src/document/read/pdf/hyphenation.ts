import type { PrintedLine } from './line.ts'

/** Letters of the longest word that is looked at when one is joined. */
const longestWord = 60
/** Share of lines that end in a hyphen from which a document was hyphenated by its program. */
const hyphenated = 0.03

/** Joins what stands before a line's end to what stands after it, where a word was parted there; null where none was. */
export type Hyphens = (before: string, after: string) => string | null

/**
 * Joins a word that was parted at a line's end. The hyphen stays where the document has the word with it elsewhere, goes where it has
 * the whole word elsewhere, and else goes only in a document in which words are often parted.
 */
export function hyphensOf(lines: readonly PrintedLine[]): Hyphens {
  const parted = /(\p{L}{2,})[-\u2010\u00ad]$/u
  const often = lines.filter(({ text }) => parted.test(text)).length > lines.length * hyphenated
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+([-\u2010]\p{L}+)*/gu) ?? []))
  return (before, after) => {
    const first = /([\p{L}\u2010-]*\p{L})([-\u2010\u00ad])$/u.exec(before.slice(-longestWord))
    const second = /^\p{L}+/u.exec(after)
    if (!first || !second) return null
    const whole = (first[1]! + second[0]).toLowerCase()
    const compound = `${first[1]}-${second[0]}`.toLowerCase()
    const keeps = first[2] !== '\u00ad' && (words.has(compound) || /\p{Lu}/u.test(second[0][0]!) || !(words.has(whole) || often))
    return (keeps ? before : before.slice(0, -1)) + after
  }
}
