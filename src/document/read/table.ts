import type { Draft } from './draft.ts'

/** A row of a table: where its cells begin and end from left to right, in twentieths of a point, and which of them are merged into others. */
export interface Row {
  readonly bounds: readonly number[]
  /** Merged into the cell before it, or into the one above. */
  readonly merged: readonly ('before' | 'above' | null)[]
}

/** A row as it was read: what stands in each of its cells, and how its file describes it. */
interface ReadRow {
  readonly cells: readonly (readonly Draft[])[]
  readonly row: Row | undefined
}

/** Tables inside one another that are told apart. */
export const deepestTable = 50

/** A table that is being read: rows that are done, cells of the row at hand, what stands in the cell at hand. */
interface OpenTable {
  readonly number: number
  readonly rows: ReadRow[]
  cells: (readonly Draft[])[]
  drafts: Draft[]
}

/** Paragraphs in reading order, some of them in tables, as formats give them whose paragraphs only say how deep in tables they stand. */
export interface Flow {
  /** Goes on at a depth of tables, 0 for none: opens tables, or ends those that are deeper. */
  readonly toDepth: (depth: number) => void
  readonly add: (drafts: readonly Draft[]) => void
  readonly inTable: () => boolean
  readonly endCell: () => void
  /** Ends the row at hand. Words that no cell mark ended stand in a last cell. */
  readonly endRow: (row: Row | undefined) => void
  /** Ends all tables and gives the paragraphs. */
  readonly finished: () => readonly Draft[]
}

/** Begins a flow; `number` gives each table of a document its number. */
export function flow(number: () => number): Flow {
  const drafts: Draft[] = []
  const tables: OpenTable[] = []
  const here = () => tables.at(-1)?.drafts ?? drafts
  const append = (more: readonly Draft[]) => {
    // Adds one by one: a call with a hundred thousand arguments overflows the stack.
    const to = here()
    for (const draft of more) to.push(draft)
  }
  const toDepth = (given: number) => {
    const depth = Math.min(given, deepestTable)
    while (tables.length > depth) {
      const table = tables.at(-1)!
      if (table.drafts.length > 0) table.cells.push(table.drafts)
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, row: undefined })
      tables.pop()
      append(placedCells(table.rows, table.number))
    }
    while (tables.length < depth) tables.push({ number: number(), rows: [], cells: [], drafts: [] })
  }
  return {
    toDepth,
    add: append,
    inTable: () => tables.length > 0,
    endCell: () => {
      const table = tables.at(-1)
      if (!table) return
      table.cells.push(table.drafts)
      table.drafts = []
    },
    endRow: (row) => {
      const table = tables.at(-1)
      if (!table) return
      if (table.drafts.length > 0) table.cells.push(table.drafts)
      table.rows.push({ cells: table.cells, row })
      table.cells = []
      table.drafts = []
    },
    finished: () => {
      toDepth(0)
      return drafts
    },
  }
}

/** Cell ends that differ by less than this (twentieths of a point, a tenth of an inch less than a millimetre) are one. */
const same = 30

/**
 * The paragraphs of a table with their cells. What stands in a cell that is merged into another is not seen on the page and is left out.
 *
 * `table` is its number in the document. A column is the place of a cell among all cell ends of the table, so that a wide cell spans the columns below it.
 */
function placedCells(rows: readonly ReadRow[], table: number): readonly Draft[] {
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
