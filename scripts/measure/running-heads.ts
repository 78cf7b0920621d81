/** Lines of a page from its edge that can be a running head or foot. */
const deepest = 4

const foldedOf = (line: string) =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/[^\p{L}#]/gu, '')
const isPageNumber = (line: string) => /^(#|page#|#page|page#of#|página#de#|صفحة#من#|#من#)$/u.test(foldedOf(line))

/** What a text that knows its pages (parted by form feeds) shows at their edges again and again. */
export interface RunningHeads {
  /** The same text without them. */
  readonly text: string
  /** Takes the same lines out of another text of the document, which does not know its pages. */
  readonly without: (other: string) => string
}

/**
 * Running heads as `pdftotext` shows them: by its pages alone, so that no reader that is measured decides what counts. A reader of documents
 * is asked for the text without them; a published text made page by page has them between the words of a sentence.
 */
export function runningHeadsOf(paged: string): RunningHeads {
  const pages = paged.split('\f').map((page) => page.split('\n'))
  const seen = new Map<string, number>()
  const edges = pages.map((lines) => {
    const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]))
    return new Set([...filled.slice(0, deepest), ...filled.slice(-deepest)])
  })
  pages.forEach((lines, page) => {
    for (const key of new Set([...edges[page]!].map((index) => foldedOf(lines[index]!)))) seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  const needed = Math.max(2, Math.ceil(pages.length * 0.25))
  const runs = (line: string) => isPageNumber(line) || (foldedOf(line).length > 1 && (seen.get(foldedOf(line)) ?? 0) >= needed)
  const text = pages.map((lines, page) => lines.filter((line, index) => !(edges[page]!.has(index) && runs(line))).join('\n')).join('\n')
  return {
    text,
    without: (other) =>
      other
        .split('\n')
        .filter((line) => line.trim() === '' || !runs(line))
        .join('\n'),
  }
}
