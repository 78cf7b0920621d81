import type { Cell } from '../../document.ts'
import { branchOf } from './alternatives.ts'
import { contentOf, type Gathered, wrappers } from './gathered.ts'
import { changes, removed } from './tracked.ts'
import { childOf, type Element, elementsOf, valOf } from './xml.ts'

/** A cell of a table that is seen, and where it stands. */
export interface PlacedCell {
  readonly element: Element
  readonly cell: Omit<Cell, 'table'>
}

interface Growing {
  readonly element: Element
  readonly row: number
  readonly column: number
  rows: number
  columns: number
}

/** Most columns that a table of a word processor has; a cell that claims to span more does not. */
const mostColumns = 63

/**
 * Finds the cells of a table (`w:tbl`) in reading order, merged ones once, rows and cells that were deleted left out.
 *
 * Columns are those of the table's grid, so that a cell under two others stands in the column of the first.
 */
export function cellsOf(table: Element, gathered: Gathered): readonly PlacedCell[] {
  const cells: Growing[] = []
  // By column, the cell that goes on downwards there, and the last row that it reached.
  const open = new Map<number, { readonly cell: Growing; row: number }>()
  rowsOf(table, gathered).forEach((element, row) => {
    const properties = childOf(element, 'w:trPr')
    let column = Math.min(Number(valOf(properties, 'w:gridBefore')) || 0, mostColumns)
    let before: Growing | undefined
    for (const inside of cellElements(element, gathered)) {
      const cellProperties = childOf(inside, 'w:tcPr')
      const columns = Math.min(Math.max(Number(valOf(cellProperties, 'w:gridSpan')) || 1, 1), mostColumns)
      const down = mergeOf(cellProperties, 'w:vMerge')
      const above = open.get(column)
      if (mergeOf(cellProperties, 'w:hMerge') === 'goes-on' && before) before.columns += columns
      else if (down === 'goes-on' && above && above.row === row - 1) {
        above.row = row
        above.cell.rows += 1
        before = undefined
      } else {
        before = { element: inside, row, column, rows: 1, columns }
        cells.push(before)
        if (down === undefined) open.delete(column)
        else open.set(column, { cell: before, row })
      }
      column += columns
    }
  })
  return cells.map(({ element, row, column, rows, columns }) => ({
    element,
    cell: { row, column, ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) },
  }))
}

function mergeOf(properties: Element | undefined, name: string): 'begins' | 'goes-on' | undefined {
  const changed = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge']
  if (name === 'w:vMerge' && changed !== undefined) return changed === 'cont' ? 'goes-on' : 'begins'
  const found = childOf(properties, name)
  if (!found) return undefined
  return found.attributes['w:val'] === 'restart' ? 'begins' : 'goes-on'
}

function rowsOf(parent: Element, gathered: Gathered): readonly Element[] {
  const rows: Element[] = []
  const visit = (element: Element) => {
    if (changes.has(element.name)) gathered.tracked += 1
    if (removed.has(element.name)) return
    if (element.name === 'w:tr') {
      const properties = childOf(element, 'w:trPr')
      const gone = childOf(properties, 'w:del')
      if (gone || childOf(properties, 'w:ins')) gathered.tracked += 1
      if (!gone) rows.push(element)
    } else for (const child of insideOf(element, gathered)) visit(child)
  }
  for (const child of elementsOf(parent)) visit(child)
  return rows
}

function cellElements(row: Element, gathered: Gathered): readonly Element[] {
  const cells: Element[] = []
  const visit = (element: Element) => {
    if (element.name === 'w:tc') {
      const properties = childOf(element, 'w:tcPr')
      const gone = childOf(properties, 'w:cellDel')
      if (gone || childOf(properties, 'w:cellIns') || childOf(properties, 'w:cellMerge')) gathered.tracked += 1
      if (!gone) cells.push(element)
    } else for (const child of insideOf(element, gathered)) visit(child)
  }
  for (const child of elementsOf(row)) visit(child)
  return cells
}

/** What stands in an element that only wraps rows or cells. */
function insideOf(element: Element, gathered: Gathered): readonly Element[] {
  if (element.name === 'w:sdt') return contentOf(element, gathered).flatMap(elementsOf)
  if (element.name === 'mc:AlternateContent') return elementsOf(branchOf(element))
  return wrappers.has(element.name) ? elementsOf(element) : []
}
