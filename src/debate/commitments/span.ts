import type { Position, Span } from '../../document/index.ts'
import type { Statement } from '../statements/index.ts'
import type { KeptCommitment } from './kept-commitment.ts'

/** What stands between the parts of a quote that is cut from several places. */
export const between = ' … '

/** The text of a statement that positions are cut from. */
export type CutText = Pick<Statement, 'body'> & {
  readonly document: { readonly paragraphs: readonly { readonly n: number; readonly text: string }[] }
}

/** Puts positions in the order of the text. */
export function inOrder(positions: readonly Position[]): readonly Position[] {
  return [...positions].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || a.end - b.end)
}

/** Tells whether two positions share a letter. */
export function overlap(a: Position, b: Position): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
}

/** Tells whether a position lies wholly in another. */
export function within(inner: Position, outer: Position): boolean {
  return inner.paragraph === outer.paragraph && inner.start >= outer.start && inner.end <= outer.end
}

/** Tells whether words of the body of a statement stand at a position: whole letters of it, and neither none nor white space only. */
export function hasWords({ body, document }: CutText, { paragraph, start, end }: Position): boolean {
  const text = document.paragraphs.find(({ n }) => n === paragraph)?.text
  if (text === undefined || !body.includes(paragraph)) return false
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) return false
  return !partsLetter(text, start) && !partsLetter(text, end) && text.slice(start, end).trim() !== ''
}

const partsLetter = (text: string, at: number) => /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at))

/** Cuts a quote from the words of paragraphs, by their numbers: the exact words at each position, parted by " … ". */
export function quoteFrom(texts: ReadonlyMap<number, string>, positions: readonly Position[]): string {
  return positions.map(({ paragraph, start, end }) => texts.get(paragraph)!.slice(start, end)).join(between)
}

/** Cuts a quote from a statement. The positions are ones that {@link hasWords}. */
export function quoteAt({ document }: CutText, positions: readonly Position[]): string {
  return quoteFrom(new Map(document.paragraphs.map(({ n, text }) => [n, text])), positions)
}

/** A sentence of a text, by its number in its paragraph. */
export interface NumberedSentence extends Position {
  readonly number: number
}

/** The numbers of the sentences that positions touch, of the paragraph that the first of them is in. */
export function sentencesAt(sentences: readonly NumberedSentence[], positions: readonly Position[]): readonly number[] {
  const own = sentences.filter(({ paragraph }) => paragraph === positions[0]?.paragraph)
  return own.filter((one) => positions.some((position) => overlap(position, one))).map(({ number }) => number)
}

/**
 * What is kept of the fields of a commitment when its words become those at other positions: the fields that still stand in them,
 * and those that stood outside its words already: such as a date before them, as long as their paragraph is still quoted, or the verb of a list in another paragraph.
 */
export function fieldsAt(
  { fields, positions }: Pick<KeptCommitment, 'fields' | 'positions'>,
  now: readonly Position[],
): KeptCommitment['fields'] {
  const stays = (place: Position) =>
    now.some((one) => within(place, one)) ||
    (!positions.some((one) => overlap(place, one)) &&
      (now.some(({ paragraph }) => paragraph === place.paragraph) || !positions.some(({ paragraph }) => paragraph === place.paragraph)))
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => stays(field.position)))
}

/** The last day or year of a commitment as its fields say it. */
export function dueIn({ due }: KeptCommitment['fields']): string | null {
  return typeof due?.value === 'string' ? due.value : null
}

/** Tells whether two lists of positions are the same. */
export function samePlaces(a: readonly Position[], b: readonly Position[]): boolean {
  const same = (one: Span & Position, other: Position | undefined) =>
    one.paragraph === other?.paragraph && one.start === other.start && one.end === other.end
  return a.length === b.length && a.every((one, index) => same(one, b[index]))
}
