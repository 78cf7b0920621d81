import type { QuotedBlock } from '../publication.ts'

/**
 * A place in a row of a table, from the start of the line: `cell` with what stands in it, `covered` by a cell of a row above, or `empty`.
 * `column` counts from 0; `columns` and `rows` say over how many it reaches.
 */
export interface Place {
  readonly kind: 'cell' | 'covered' | 'empty'
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly paragraphs: readonly QuotedBlock[]
}

/** A table of what is quoted: every row has places for all its columns, none twice. */
export interface QuotedTable {
  readonly columns: number
  readonly rows: readonly (readonly Place[])[]
}

// Word sets no more columns than 63. A table with far more places than paragraphs is none that anybody drew.
const mostColumns = 63
const mostPlaces = (paragraphs: number): number => 1000 + 100 * paragraphs

/**
 * Makes a table of paragraphs that follow one another and stand in cells of it, or null where they are no sound table: cells that overlap, run backwards, or
 * reach too far. What has no cell of its own, or one of a table inside this one, stands in the cell of the paragraph before it.
 */
export function tableOf(paragraphs: readonly QuotedBlock[]): QuotedTable | null {
  const table = paragraphs[0]?.cell?.table
  const cells: { row: number; column: number; rows: number; columns: number; paragraphs: QuotedBlock[] }[] = []
  for (const paragraph of paragraphs) {
    const last = cells.at(-1)
    const { cell } = paragraph
    if (cell === undefined || cell.table !== table || (last?.row === cell.row && last.column === cell.column)) {
      last?.paragraphs.push(paragraph)
      continue
    }
    const { row, column, rows = 1, columns = 1 } = cell
    if (![row, column, rows, columns].every((value) => Number.isSafeInteger(value) && value >= 0) || rows === 0 || columns === 0)
      return null
    if (last && (row < last.row || (row === last.row && column < last.column))) return null
    cells.push({ row, column, rows, columns, paragraphs: [paragraph] })
  }
  const first = cells[0]
  if (first === undefined) return null
  const height = cells.at(-1)!.row + 1
  const width = Math.max(
    ...cells.map(({ column }) => column + 1),
    ...cells.filter(({ columns }) => columns <= mostColumns).map(({ column, columns }) => column + columns),
  )
  if (width > mostColumns || width * height > mostPlaces(paragraphs.length)) return null
  return grid(cells, width, height)
}

function grid(
  cells: readonly { row: number; column: number; rows: number; columns: number; paragraphs: readonly QuotedBlock[] }[],
  width: number,
  height: number,
): QuotedTable | null {
  // Which cell takes each place: its index, or -1.
  const taken = Array.from({ length: height }, () => new Int32Array(width).fill(-1))
  for (const [index, cell] of cells.entries()) {
    const lastRow = Math.min(height, cell.row + cell.rows)
    const lastColumn = Math.min(width, cell.column + cell.columns)
    for (let row = cell.row; row < lastRow; row++)
      for (let column = cell.column; column < lastColumn; column++) {
        if (taken[row]![column] !== -1) return null
        taken[row]![column] = index
      }
  }
  const rows = taken.map((places, row) => {
    const line: Place[] = []
    for (let column = 0; column < width; ) {
      const index = places[column]!
      const cell = cells[index]
      if (cell === undefined) {
        line.push({ kind: 'empty', column, columns: 1, rows: 1, paragraphs: [] })
        column++
        continue
      }
      const columns = Math.min(width, cell.column + cell.columns) - cell.column
      const rows = Math.min(height, cell.row + cell.rows) - cell.row
      line.push({ kind: cell.row === row ? 'cell' : 'covered', column, columns, rows, paragraphs: cell.row === row ? cell.paragraphs : [] })
      column += columns
    }
    return line
  })
  return { columns: width, rows }
}
