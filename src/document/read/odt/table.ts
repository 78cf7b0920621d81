import type { Cell } from '../../document.ts'
import { type Element, elementsOf } from '../docx/xml.ts'

/** A cell of a table that is seen, and where it stands. */
export interface PlacedCell {
  readonly element: Element
  readonly cell: Omit<Cell, 'table'>
}

/** Most rows or columns that a cell or a repetition is taken to span; a text has no table as large. */
const most = 10_000

const countOf = (number: string | undefined) => Math.min(Math.max(Number(number ?? 1) || 1, 1), most)

/** Finds the cells of a table (`table:table`) in reading order; those that others cover are left out, but keep their column. */
export function cellsOf(table: Element): readonly PlacedCell[] {
  const cells: PlacedCell[] = []
  let row = 0
  const rows = (parent: Element) => {
    for (const element of elementsOf(parent)) {
      if (element.name === 'table:table-row') {
        readRow(element, row, cells)
        row += countOf(element.attributes['table:number-rows-repeated'])
      } else if (/^table:table-(header-rows|rows|row-group)$/.test(element.name)) rows(element)
    }
  }
  rows(table)
  return cells
}

function readRow(element: Element, row: number, cells: PlacedCell[]): void {
  let column = 0
  for (const found of elementsOf(element)) {
    const isCovered = found.name === 'table:covered-table-cell'
    if (!isCovered && found.name !== 'table:table-cell') continue
    const rows = countOf(found.attributes['table:number-rows-spanned'])
    const columns = countOf(found.attributes['table:number-columns-spanned'])
    if (!isCovered) cells.push({ element: found, cell: { row, column, ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) } })
    column += countOf(found.attributes['table:number-columns-repeated'])
  }
}
