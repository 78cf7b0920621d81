import { grouped } from '../grouped.ts'
import type { Position } from '../span.ts'
import type { ComparedText, Comparison } from './comparison.ts'
import { lettersIn } from './kept-share.ts'

/**
 * What became of quoted words: `unchanged` the same letters in the same order of words, whatever stands around them now; `moved` the same letters elsewhere;
 * `changed` at least half of their letters are kept in their order; `gone` fewer are.
 */
export type Became = 'unchanged' | 'moved' | 'changed' | 'gone'

/**
 * Where quoted words stand in another text.
 *
 * 1. Where they are `unchanged` or `moved`, there is one position for each that was given, and cutting it gives the same letters.
 * 2. Where they are `changed`, the positions hold what stands in their place now, words that were put in among them included.
 * 3. Where they are `gone`, there is no position.
 */
export interface MappedWords {
  readonly became: Became
  readonly positions: readonly Position[]
}

/** A part of quoted words that is kept. */
interface Piece {
  readonly from: Position
  readonly to: Position
  readonly moved: boolean
  readonly letters: number
}

/** Maps positions of one text to another, by what the two have in common. */
export interface PositionMap {
  /** What became of words that are quoted from several places, as one quote. */
  readonly map: (positions: readonly Position[]) => MappedWords
}

/** Opens the mapping from one text to another; `comparison` is theirs. */
export function positionMap(before: ComparedText, after: ComparedText, { kept }: Comparison): PositionMap {
  const textOf = new Map(before.paragraphs.map(({ n, text }) => [n, text]))
  const placeOf = new Map(after.paragraphs.map(({ n }, index) => [n, index]))
  const textAfter = new Map(after.paragraphs.map(({ n, text }) => [n, text]))
  const byParagraph = grouped(kept, ({ from }) => from.paragraph)
  const byParagraphAfter = grouped(kept, ({ to }) => to.paragraph)

  const piecesOf = ({ paragraph, start, end }: Position): readonly Piece[] =>
    (byParagraph.get(paragraph) ?? [])
      .filter(({ from }) => from.start < end && start < from.end)
      .map(({ from, to, moved }) => {
        const own = { paragraph, start: Math.max(start, from.start), end: Math.min(end, from.end) }
        const shift = to.start - from.start
        const there = { paragraph: to.paragraph, start: own.start + shift, end: own.end + shift }
        return { from: own, to: there, moved, letters: lettersIn(textOf.get(paragraph)!.slice(own.start, own.end)) }
      })

  /** Whether one piece follows another so closely that what stands between them now belongs to the quote. */
  const follows = (piece: Piece, next: Piece, reach: number): boolean => {
    if (piece.to.paragraph === next.to.paragraph) return next.to.start >= piece.to.end && next.to.start - piece.to.end <= reach
    return !piece.moved && !next.moved && placeOf.get(next.to.paragraph) === placeOf.get(piece.to.paragraph)! + 1
  }

  /** The largest piece with all that follow it and that it follows. */
  const chainOf = (pieces: readonly Piece[], reach: number): readonly Piece[] => {
    const largest = pieces.reduce((best, piece, at) => (piece.letters > pieces[best]!.letters ? at : best), 0)
    const chain = [pieces[largest]!]
    for (const piece of pieces.slice(0, largest).reverse()) if (follows(piece, chain[0]!, reach)) chain.unshift(piece)
    for (const piece of pieces.slice(largest + 1)) if (follows(chain.at(-1)!, piece, reach)) chain.push(piece)
    return chain
  }

  /** Where words begin that were put in right before a place, in the stead of such as were taken out within the quote. */
  const beginOf = ({ paragraph, start }: Position, first: Piece): number => {
    const text = textOf.get(paragraph)!
    const previous = byParagraph.get(paragraph)!.findLast(({ from }) => from.end <= first.from.start)?.from.end ?? 0
    if (first.from.start === start || text.slice(Math.min(previous, start), start).trim() !== '') return first.to.start
    const bound = byParagraphAfter
      .get(first.to.paragraph)!
      .reduce((most, { to }) => (to.end <= first.to.start ? Math.max(most, to.end) : most), 0)
    return first.to.start - textAfter.get(first.to.paragraph)!.slice(bound, first.to.start).trimStart().length
  }

  const endOf = ({ paragraph, end }: Position, last: Piece): number => {
    const text = textOf.get(paragraph)!
    const next = byParagraph.get(paragraph)!.find(({ from }) => from.start >= last.from.end)?.from.start ?? text.length
    if (last.from.end === end || text.slice(end, Math.max(next, end)).trim() !== '') return last.to.end
    const there = textAfter.get(last.to.paragraph)!
    const bound = byParagraphAfter
      .get(last.to.paragraph)!
      .reduce((least, { to }) => (to.start >= last.to.end ? Math.min(least, to.start) : least), there.length)
    return last.to.end + there.slice(last.to.end, bound).trimEnd().length
  }

  const mapOne = (position: Position): MappedWords & { readonly letters: number; readonly of: number } => {
    const text = textOf.get(position.paragraph)?.slice(position.start, position.end) ?? ''
    const of = lettersIn(text)
    const pieces = piecesOf(position)
    const [only] = pieces
    if (only && only.from.start === position.start && only.from.end === position.end)
      return { became: only.moved ? 'moved' : 'unchanged', positions: [only.to], letters: of, of }
    if (pieces.length === 0 || of === 0) return { became: 'gone', positions: [], letters: 0, of }
    const chain = chainOf(pieces, Math.max(text.length, 40))
    const letters = chain.reduce((sum, piece) => sum + piece.letters, 0)
    const positions: Position[] = []
    for (const [, own] of grouped(chain, ({ to }) => to.paragraph)) {
      const [first, last] = [own[0]!, own.at(-1)!]
      const start = first === chain[0] ? beginOf(position, first) : first.to.start
      const end = last === chain.at(-1) ? endOf(position, last) : last.to.end
      positions.push({ paragraph: first.to.paragraph, start, end })
    }
    return { became: 'changed', positions, letters, of }
  }

  return {
    map: (positions) => {
      const each = positions.map(mapOne)
      if (each.every(({ became }) => became === 'unchanged' || became === 'moved')) {
        const became = each.some((one) => one.became === 'moved') ? 'moved' : 'unchanged'
        return { became, positions: each.flatMap((one) => one.positions) }
      }
      const [letters, of] = [each.reduce((sum, one) => sum + one.letters, 0), each.reduce((sum, one) => sum + one.of, 0)]
      return of === 0 || letters * 2 < of
        ? { became: 'gone', positions: [] }
        : { became: 'changed', positions: each.flatMap((one) => one.positions) }
    },
  }
}
