import type { PrintedLine } from './line.ts'

/** Lines of a page that are its own, and those that run through the document. */
export interface WithoutMargins {
  readonly body: readonly (readonly PrintedLine[])[]
  /** Running heads and feet; page numbers are left out. */
  readonly margins: readonly string[]
}

/** Lines from the edge of a page that can belong to a running head or foot. */
const deepest = 4

const pageNumber =
  /^[\s\-–—|/.·\p{Nd}]*$|^(page|p\.|página|pág\.|стр\.|страница|صفحة|الصفحة|第)?\s*\p{Nd}{1,4}\s*(\||\/|of|de|sur|из|من|页|頁)?\s*(p\s*a\s*g\s*e|\p{Nd}{1,4})?\s*(页|頁)?$/iu

/** The number of the first page, alone on its line. */
const firstPageNumber = /^[^\p{L}\p{Nd}]*[1١۱](\s*\/\s*[1١۱])?[^\p{L}\p{Nd}]*$/u

/**
 * Takes running heads, running feet and page numbers off the pages.
 *
 * A line belongs to them when it stands at the edge of its page with no line of the body beyond it, and either the same words
 * (digits aside) stand at the same height on other pages too, or it is nothing but a page number; on a single page, that of the first.
 */
export function withoutMargins(pages: readonly (readonly PrintedLine[])[]): WithoutMargins {
  const seen = new Map<string, Set<number>>()
  pages.forEach((lines, page) => {
    for (const line of edgesOf(lines)) for (const key of keysOf(line)) seen.set(key, (seen.get(key) ?? new Set()).add(page))
  })
  const needed = Math.max(2, Math.ceil(pages.length * 0.25))
  const runs = (line: PrintedLine) => keysOf(line).some((key) => (seen.get(key)?.size ?? 0) >= needed)
  const numbered = ({ text }: PrintedLine) =>
    pages.length > 1 ? /\p{Nd}/u.test(text) && text.length <= 20 && pageNumber.test(text) : firstPageNumber.test(text)
  const margins: string[] = []
  const body = pages.map((lines) => {
    const heights = [...lines].sort((a, b) => b.baseline - a.baseline)
    const off = new Set<PrintedLine>()
    for (const side of [heights, [...heights].reverse()]) {
      for (const line of side.slice(0, deepest)) {
        if (off.has(line) || !(runs(line) || numbered(line))) break
        off.add(line)
      }
    }
    for (const line of lines) if (off.has(line) && !numbered(line)) margins.push(line.text)
    return lines.filter((line) => !off.has(line))
  })
  return { body, margins }
}

function edgesOf(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const heights = [...lines].sort((a, b) => b.baseline - a.baseline)
  return [...new Set([...heights.slice(0, deepest), ...heights.slice(-deepest)])]
}

/** Words without digits at a height, and at the next height, so that a point of difference does not matter. */
function keysOf({ text, baseline }: PrintedLine): readonly string[] {
  const words = text.replace(/\p{Nd}+/gu, '#').replace(/\s+/g, '')
  const height = Math.floor(baseline / 4)
  return [`${height} ${words}`, `${height + 1} ${words}`]
}
