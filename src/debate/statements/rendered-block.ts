import type { Document } from '../../document/index.ts'
import { delegationsInHead } from './delegation-in-head.ts'
import type { Block } from './file-parts.ts'
import { partHead, salutation } from './head-lines.ts'
import type { Line } from './line.ts'
import { translationSaid } from './translation-mark.ts'

/**
 * A statement of a file with the same words in other languages beside it. The original is what says so, else what is not called a translation,
 * else what comes first; it alone is the statement.
 */
export interface RenderedBlock {
  readonly original: Block
  readonly translations: readonly Block[]
}

/** Language of a paragraph by its number, `und` where it says too little. */
export type LanguageOf = (n: number) => string

// Shorter lines say too little to be told a language by, or to be counted as a paragraph of a translation.
const fewestLetters = 40
const fewestParagraphs = 3

const isLong = ({ text }: Line) => text.length >= (/\p{Script=Han}/u.test(text) ? fewestLetters / 3 : fewestLetters)
const linesOf = ({ head, body }: Block): readonly Line[] => [...head, ...body]

/** The language in which most letters of some lines are. */
export function languageOfLines(lines: readonly Line[], languageOf: LanguageOf): string {
  const letters = new Map<string, number>()
  for (const { n, text } of lines) letters.set(languageOf(n), (letters.get(languageOf(n)) ?? 0) + text.length)
  letters.delete('und')
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

/** Figures of three digits and more: years, resolutions, sums; the same words in two languages hold the same. */
function figuresOf(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(
      ({ text }) =>
        text
          .normalize('NFKC')
          .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
          .match(/\d{3,}/gu) ?? [],
    ),
  )
}

/** How much two texts are alike in what no language changes: their number of long paragraphs, 0 to 1, and their figures. */
function likeness(a: readonly Line[], b: readonly Line[]) {
  const [counted, other] = [a.filter(isLong).length, b.filter(isLong).length]
  const [figures, others] = [figuresOf(a), figuresOf(b)]
  const both = [...figures].filter((figure) => others.has(figure)).length
  const all = figures.size + others.size - both
  return { paragraphs: Math.min(counted, other) / Math.max(counted, other, 1), figures: all === 0 ? 0 : both / all, of: all }
}

/** Two columns of one table, each in a language of its own. */
function besideEachOther({ head, body }: Block, { paragraphs }: Document, languageOf: LanguageOf): readonly [Block, Block] | null {
  const cells = new Map(paragraphs.flatMap(({ n, cell }) => (cell && (cell.columns ?? 1) === 1 ? [[n, cell] as const] : [])))
  const lines = [...head, ...body]
  const columns = new Map<number, Line[]>()
  for (const line of lines) {
    const cell = cells.get(line.n)
    if (cell) columns.set(cell.column, [...(columns.get(cell.column) ?? []), line])
  }
  const [first, second, ...more] = [...columns.entries()].sort((a, b) => a[0] - b[0]).map(([, inColumn]) => inColumn)
  if (!first || !second || more.length > 0 || first.filter(isLong).length < 2) return null
  const [one, other] = [languageOfLines(first.filter(isLong), languageOf), languageOfLines(second.filter(isLong), languageOf)]
  if (one === 'und' || other === 'und' || one === other || likeness(first, second).paragraphs < 0.5) return null
  const outside = lines.filter(({ n }) => !cells.has(n))
  const beforeTable = outside.filter(({ n }) => n < first[0]!.n)
  const afterTable = outside.filter(({ n }) => n > first[0]!.n)
  return [partHead([...beforeTable, ...first, ...afterTable]), partHead(second)]
}

/** One language up to a line, another from there on, and both say the same: a statement and its translation without a title between them. */
function oneAfterTheOther({ head, body }: Block, languageOf: LanguageOf): readonly [Block, Block] | null {
  const long = body.filter(isLong).filter(({ n }) => languageOf(n) !== 'und')
  const first = long[0] && languageOf(long[0].n)
  const at = long.findIndex(({ n }) => languageOf(n) !== first)
  if (at < 1) return null
  const other = languageOf(long[at]!.n)
  if (long.slice(at).some(({ n }) => languageOf(n) !== other)) return null
  let start = body.indexOf(long[at]!)
  // Titles, salutations and marks in the other language stand above its first long paragraph.
  const after = body.indexOf(long[at - 1]!) + 1
  const turns = ({ n, text }: Line) => languageOf(n) !== first || salutation.test(text) || translationSaid([{ text }], other) !== null
  while (start > after && turns(body[start - 1]!)) start--
  const turned = partHead(body.slice(start))
  const before = body.slice(0, start)
  const { paragraphs, figures, of } = likeness(before, turned.body)
  const said = translationSaid(turned.head, other) !== null || translationSaid(body.slice(start, start + 2), other) !== null
  const saluted =
    turned.body.slice(0, 2).some(({ text }) => salutation.test(text)) && before.slice(0, 2).some(({ text }) => salutation.test(text))
  const enough = Math.min(at, long.length - at) >= fewestParagraphs
  // Many delegations speak in two languages by turns: only what repeats itself is a translation.
  const same =
    (said && paragraphs >= 0.5) ||
    (saluted && enough && paragraphs >= 0.7 && (of < 2 || figures >= 0.5)) ||
    (enough && paragraphs >= 0.75 && of >= 3 && figures >= 0.6)
  return same ? [{ head, body: before }, turned] : null
}

function sameStatement(a: Block, b: Block, languageOf: LanguageOf): boolean {
  const [one, other] = [languageOfLines(a.body, languageOf), languageOfLines(b.body, languageOf)]
  if (one === 'und' || other === 'und' || one === other) return false
  const named = ({ head }: Block) =>
    delegationsInHead(head.map(({ text }) => text))
      .filter(({ how }) => how !== 'alone' && how !== 'leading')
      .map(({ delegation }) => delegation.id)
  const [ours, theirs] = [named(a), named(b)]
  if (ours.length > 0 && theirs.length > 0 && !ours.some((id) => theirs.includes(id))) return false
  const { paragraphs, figures, of } = likeness(a.body, b.body)
  const said = translationSaid(a.head, one) !== null || translationSaid(b.head, other) !== null
  return said ? paragraphs >= 0.4 : paragraphs >= 0.6 && (of < 2 || figures >= 0.4)
}

function originalFirst(blocks: readonly Block[], languageOf: LanguageOf): RenderedBlock {
  const said = blocks.map((block) =>
    translationSaid([...block.head, ...block.body.slice(0, 1)], languageOfLines(linesOf(block), languageOf)),
  )
  const at = Math.max(0, said.includes('original') ? said.indexOf('original') : said.indexOf(null))
  return { original: blocks[at]!, translations: blocks.filter((_, index) => index !== at) }
}

/** Puts together what is the same statement in several languages; different statements stay apart. */
export function renderedBlocks(blocks: readonly Block[], document: Document, languageOf: LanguageOf): readonly RenderedBlock[] {
  const parted = blocks.map((block) => besideEachOther(block, document, languageOf) ?? oneAfterTheOther(block, languageOf) ?? [block])
  const groups: Block[][] = []
  for (const pair of parted) {
    const last = groups.at(-1)
    if (last && pair.length === 1 && sameStatement(last[0]!, pair[0]!, languageOf)) last.push(pair[0]!)
    else groups.push([...pair])
  }
  return groups.map((group) => originalFirst(group, languageOf))
}
