import type { QuotedBlock } from '../publication.ts'

/**
 * A footnote or endnote of what is quoted, which somebody's text refers to by a mark.
 *
 * `label` is what is printed at the mark and before the note: as it stood in the source, or where the source says nothing the number by which notes
 * of its kind are counted in their part. `index` counts notes of its kind in their part from 1.
 */
export interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly n: number
  readonly index: number
  readonly label: string
  /** Number of the paragraph that marks it first. */
  readonly markedIn: number
  readonly paragraphs: readonly QuotedBlock[]
}

/** The notes of a part by the number of their first paragraph, in the order of their marks. */
export type Notes = ReadonlyMap<number, Note>

const isNote = ({ of }: QuotedBlock): boolean => of === 'footnote' || of === 'endnote'

/**
 * Finds the notes of what a part quotes, in the order of their marks.
 *
 * A note begins at the paragraph that a mark refers to and goes on until another note begins, another kind of paragraph, or one with a label of its own.
 * A note that no mark refers to, a mark inside a note and a mark that leads to no note make none: their paragraphs stay where they stand.
 */
export function notesIn(blocks: readonly QuotedBlock[]): Notes {
  const places = new Map(blocks.map((block, index) => [block.n, index]))
  const wanted = new Map<number, number>()
  for (const block of blocks)
    for (const { note } of isNote(block) ? [] : (block.marks ?? [])) if (!wanted.has(note)) wanted.set(note, block.n)
  const counts = { footnote: 0, endnote: 0 }
  const notes = new Map<number, Note>()
  for (const [n, markedIn] of wanted) {
    const at = places.get(n)
    const first = at === undefined ? undefined : blocks[at]
    if (first === undefined || !(first.of === 'footnote' || first.of === 'endnote') || first.cell) continue
    const paragraphs = [first]
    for (const next of blocks.slice(at! + 1)) {
      if (next.of !== first.of || next.cell || next.label !== undefined || wanted.has(next.n)) break
      paragraphs.push(next)
    }
    counts[first.of] += 1
    const index = counts[first.of]
    notes.set(n, { kind: first.of, n, index, label: first.label ?? String(index), markedIn, paragraphs })
  }
  return notes
}
