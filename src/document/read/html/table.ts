import type { Cell, ParagraphKind } from '../../document.ts'
import type { Draft } from '../draft.ts'

/** A paragraph in a cell, with what it would be outside a table. */
export interface CellDraft {
  readonly draft: Draft
  readonly kind: ParagraphKind
  readonly place: Omit<Cell, 'table'> | null
}

/** A table that is being read. Its paragraphs and those of the tables inside it, in order. */
export interface OpenTable {
  /** It says that it only sets things in their places. */
  readonly layout: boolean
  readonly drafts: (CellDraft | readonly Draft[])[]
  cells: number
  row: number
  column: number
  place: Omit<Cell, 'table'> | null
  /** For each column, in how many more rows a cell reaches down in it. */
  readonly reaching: number[]
}

export const openTable = (layout: boolean): OpenTable => ({ layout, drafts: [], cells: 0, row: -1, column: 0, place: null, reaching: [] })

/** A cell spans at most so many columns or rows: far above any table that people read, and a bound for hostile ones. */
const mostSpanned = 100
/** Cells that reach down are followed in so many columns. */
const mostColumns = 1000

const span = (said: string | undefined) => Math.min(Math.max(Number.parseInt(said ?? '1', 10) || 1, 1), mostSpanned)

/** Begins the next row. */
export function beginRow(table: OpenTable): void {
  table.row += 1
  table.column = 0
  table.place = null
  // What reaches down from the row before reaches one row less.
  if (table.row > 0) for (const [column, left] of table.reaching.entries()) table.reaching[column] = Math.max((left ?? 0) - 1, 0)
}

/** Begins the next cell of the row, in the first column into which no cell reaches down; `colspan` and `rowspan` as the page says them. */
export function beginCell(table: OpenTable, colspan: string | undefined, rowspan: string | undefined): void {
  if (table.row < 0) beginRow(table)
  while ((table.reaching[table.column] ?? 0) > 0) table.column += 1
  const [columns, rows] = [span(colspan), span(rowspan)]
  table.cells += 1
  table.place = { row: table.row, column: table.column, ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) }
  for (let at = table.column; at < Math.min(table.column + columns, mostColumns); at++) table.reaching[at] = rows
  table.column += columns
}

/**
 * The paragraphs of a table that has ended. A table of one cell, or one that says so, only sets things in their places: what stands in it
 * stands in no table.
 */
export function endTable(table: OpenTable, number: () => number): readonly Draft[] {
  const isLayout = table.layout || table.cells <= 1
  const own = isLayout ? 0 : number()
  return table.drafts.flatMap((found): readonly Draft[] => {
    if (!('draft' in found)) return found
    const { draft, kind, place } = found
    if (isLayout || place === null) return [{ ...draft, kind }]
    const { level: _, ...rest } = draft
    return [
      { ...rest, kind: draft.kind === 'footnote' || draft.kind === 'endnote' ? draft.kind : 'table-cell', cell: { table: own, ...place } },
    ]
  })
}
