import { beginsWithin, endsSentence } from '../script.ts'

/** Words of a paragraph between two breaks, and what the break before them is. */
export interface Line {
  readonly text: string
  /** A break of a page or column, or an empty line before it: it begins a paragraph whatever stands in it. */
  readonly apart: boolean
}

/** Characters from which a line can be one of a text that somebody broke by hand at the edge of the page. */
const wrappedLength = 50
/** Share of the longest line that every line of such a text reaches, but the last one. */
const wrappedShare = 0.6

/**
 * Parts one paragraph of a Word file at the line breaks (Shift+Enter) that stand in it, because a head is often one paragraph of lines:
 * "Statement by⏎H.E. Ms. Adaeze Brandt⏎Permanent Representative of Savaria".
 *
 * 1. Two breaks in a row, and a break of a page or column, always part.
 * 2. A paragraph of three or more lines that are nearly equally long (a text broken by hand at the page's edge) is joined throughout.
 * 3. Else a break parts, unless the next line goes on within a sentence (it begins with a small letter or a closing mark and the line before has not ended one).
 *
 * Gives the lines of each paragraph, empty ones left out. Joined, they get one space, as the contract of Paragraph says.
 */
export function breakLines<T extends Line>(lines: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = []
  for (const group of groupsOf(lines)) {
    const joined = isWrapped(group)
    group.forEach((line, index) => {
      const last = parts.at(-1)
      if (index > 0 && last && (joined || goesOn(last.at(-1)!.text.trim(), line.text.trim()))) last.push(line)
      else parts.push([line])
    })
  }
  return parts
}

function groupsOf<T extends Line>(lines: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [[]]
  for (const line of lines) {
    if (line.apart) groups.push([])
    if (line.text.trim() === '') groups.push([])
    else groups.at(-1)!.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

function isWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.map(({ text }) => text.trim().length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return lines.length >= 3 && longest >= wrappedLength && lengths.slice(0, -1).every((length) => length >= longest * wrappedShare)
}

function goesOn(before: string, after: string): boolean {
  return beginsWithin(after) && !endsSentence(before)
}
