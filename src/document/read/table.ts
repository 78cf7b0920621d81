import type { Draft } from '../draft.ts'
import type { Row } from './paragraph.ts'

/** A row as it was read: what stands in each of its cells, and how its file describes it. */
export interface ReadRow {
  readonly cells: readonly (readonly Draft[])[]
  readonly row: Row | undefined
}

/** Cell ends that differ by less than this (twentieths of a point, a tenth of an inch less than a millimetre) are one. */
const same = 30

/**
 * The paragraphs of a table with their cells. What stands in a cell that is merged into another is not seen on the page and is left out.
 *
 * `table` is its number in the document. A column is the place of a cell among all cell ends of the table, so that a wide cell spans the columns below it.
 */
export function placedCells(rows: readonly ReadRow[], table: number): readonly Draft[] {
  const ends = endsOf(rows)
  const column = (bound: number) => columnOf(ends, bound)
  /** The cell that reaches down at a column, by the draft list that holds it. */
  const above = new Map<number, { rows: number }>()
  const placed: {
    readonly drafts: readonly Draft[]
    readonly place: { readonly row: number; readonly column: number; readonly columns: number; readonly reach: { rows: number } }
  }[] = []
  rows.forEach(({ cells, row }, index) => {
    cells.forEach((drafts, cell) => {
      const merged = row?.merged[cell] ?? null
      if (merged === 'before') return
      const bounds = row?.bounds
      let last = cell
      while (row?.merged[last + 1] === 'before') last++
      const [from, to] = bounds && bounds.length > last + 1 ? [column(bounds[cell]!), column(bounds[last + 1]!)] : [cell, cell + 1]
      const reaching = above.get(from)
      if (merged === 'above' && reaching) {
        reaching.rows += 1
        return
      }
      const reach = { rows: 1 }
      above.set(from, reach)
      placed.push({ drafts, place: { row: index, column: from, columns: Math.max(to - from, 1), reach } })
    })
  })
  return placed.flatMap(({ drafts, place: { row, column: at, columns, reach } }) =>
    drafts.map((draft) =>
      draft.cell
        ? draft
        : { ...draft, cell: { table, row, column: at, ...(reach.rows > 1 && { rows: reach.rows }), ...(columns > 1 && { columns }) } },
    ),
  )
}

function endsOf(rows: readonly ReadRow[]): readonly number[] {
  const all = [...new Set(rows.flatMap(({ row }) => row?.bounds ?? []))].sort((a, b) => a - b)
  return all.filter((end, index) => index === 0 || end - all[index - 1]! > same)
}

function columnOf(ends: readonly number[], bound: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= bound + same / 2) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}
