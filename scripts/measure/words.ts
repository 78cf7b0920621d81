import { type Document, type Notice, Refusal, readDocument } from '../../src/document/index.ts'
import { openPdfium } from '../../src/platform/workers/index.ts'

/** The folder of real material; measures that need it say that they are skipped where it is absent. */
export const shared = process.env.AHADI_SHARED ?? '../shared'

/** Words for comparing: folded, without the ornaments of Arabic. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // Tatweel and vowel marks are ornaments of Arabic words; optical recognition leaves them out.
    .replace(/[\u0640\u064b-\u0652]/g, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Pairs of words that follow one another: what is in them is in order. */
export const pairsOf = (words: readonly string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`)

/** How many entries of `wanted` are in `found`, each counted as often as it is in both. */
export function inBoth(wanted: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const entry of found) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  let both = 0
  for (const entry of wanted) {
    const left = counts.get(entry) ?? 0
    if (left > 0) both += 1
    counts.set(entry, left - 1)
  }
  return both
}

/** A share as it stands in a table. */
export const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`)

/** What reading a file gave, and how long it took; a refused one gives its code alone. */
export interface Measured {
  readonly document: Document | null
  readonly notices: readonly Notice[]
  readonly codes: readonly string[]
  readonly milliseconds: number
}

export async function readTimed(name: string, bytes: Uint8Array): Promise<Measured> {
  const start = performance.now()
  try {
    const { value, notices } = await readDocument({ name, bytes }, { pdfium: openPdfium })
    return { document: value, notices, codes: notices.map(({ code }) => code), milliseconds: performance.now() - start }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    return { document: null, notices: [], codes: [problem.code], milliseconds: performance.now() - start }
  }
}

/** The text of a Document, a line a paragraph; with what stands in its margins where that is asked for. */
export function textOf(document: Document | null, withMargins: 'with-margins' | 'body'): string {
  if (document === null) return ''
  return [...document.paragraphs.map(({ text }) => text), ...(withMargins === 'with-margins' ? document.margins : [])].join('\n')
}

/** A table in Markdown; the first row is its head. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...others] = rows
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head!), line(head!.map(() => '---')), ...others.map(line)].join('\n')
}
