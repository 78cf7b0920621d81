import type { Block, QuotedBlock } from '../publication.ts'
import { type Note, type Notes, notesIn } from './notes.ts'
import { type QuotedTable, tableOf } from './table.ts'

/** What stands in a part from top to bottom: blocks of our own, quoted paragraphs, and tables of them. */
export type Standing =
  | { readonly kind: 'own'; readonly block: Exclude<Block, QuotedBlock> }
  | { readonly kind: 'paragraph'; readonly block: QuotedBlock }
  | { readonly kind: 'table'; readonly table: QuotedTable; readonly first: QuotedBlock }

/**
 * The blocks of a part as they are set: tables put together of their cells, notes taken out of the text to stand at their marks.
 *
 * Every quoted paragraph stands in it exactly once: in `standing` (by itself or in a table), or in one of `notes`.
 */
export interface Arrangement {
  readonly standing: readonly Standing[]
  readonly notes: Notes
}

/** Arranges the blocks of a part. What is no sound table or note stays a paragraph. */
export function arrange(blocks: readonly Block[]): Arrangement {
  const quoted = blocks.filter((block) => block.kind === 'quoted')
  const notes = notesIn(quoted)
  const inNotes = new Set([...notes.values()].flatMap(({ paragraphs }) => paragraphs))
  const left = inNotes.size === 0 ? blocks : blocks.filter((block) => block.kind !== 'quoted' || !inNotes.has(block))
  const standing: Standing[] = []
  for (let at = 0; at < left.length; at++) {
    const block = left[at]!
    if (block.kind !== 'quoted') {
      standing.push({ kind: 'own', block })
      continue
    }
    const end = block.cell ? endOfTable(left, at, block.cell.table) : at + 1
    const paragraphs = left.slice(at, end).filter((one) => one.kind === 'quoted')
    const table = block.cell ? tableOf(paragraphs) : null
    if (table === null) standing.push(...paragraphs.map((one): Standing => ({ kind: 'paragraph', block: one })))
    else standing.push({ kind: 'table', table, first: block })
    at = end - 1
  }
  return { standing, notes }
}

/** Where a table ends: after the last paragraph of it, with all that is quoted between its paragraphs. */
function endOfTable(blocks: readonly Block[], start: number, table: number): number {
  let end = start + 1
  for (let at = start + 1; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.kind !== 'quoted') break
    if (block.cell?.table === table) end = at + 1
  }
  return end
}

/** The notes of a kind, in the order of their marks. */
export function notesOf(notes: Notes, kind: Note['kind']): readonly Note[] {
  return [...notes.values()].filter((note) => note.kind === kind)
}
