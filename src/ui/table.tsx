import type { ComponentChildren } from 'preact'
import type { PageLanguage } from './page-language.ts'
import { uiWords } from './words.ts'

/** A column of a table. */
export interface Column {
  readonly heading: string
  /** Numbers stand at the end of their column. */
  readonly numeric?: true
  /** The address of the table sorted by this column, and how it is sorted by it now. */
  readonly sort?: { readonly to: string; readonly now: 'ascending' | 'descending' | null }
}

/** A row of a table: one cell a column; the first names the row. */
export interface Row {
  readonly cells: readonly ComponentChildren[]
  /** Its anchor. */
  readonly id?: string
}

/** A table and what it is called. */
export interface TableGiven {
  readonly language: PageLanguage
  readonly caption: ComponentChildren
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** Says a role that the element has anyhow: a browser forgets it once a stylesheet shows rows as blocks. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role })

function Heading({ language, column }: { readonly language: PageLanguage; readonly column: Column }) {
  const { heading, sort, numeric } = column
  const words = uiWords(language).table
  return (
    <th scope="col" {...as('columnheader')} class={numeric && 'number'} aria-sort={sort?.now ?? undefined}>
      {sort ? (
        <a href={sort.to}>
          {heading}
          {sort.now && <span class="sorted">{sort.now === 'ascending' ? ' ▲' : ' ▼'}</span>}
          {sort.now && <span class="unseen">, {words[sort.now]}</span>}
        </a>
      ) : (
        heading
      )}
    </th>
  )
}

function TableBody({ language, caption, columns, rows, name }: TableGiven & { readonly name: string }) {
  return (
    <table class={name} {...as('table')}>
      <caption>{caption}</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {columns.map((column) => (
            <Heading language={language} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map(({ cells, id }) => (
          <tr {...as('row')} id={id}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th scope="row" {...as('rowheader')}>
                  {cell}
                </th>
              ) : (
                <td {...as('cell')} class={columns[index]?.numeric && 'number'} data-heading={columns[index]?.heading}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A table of few and narrow columns. Where it is wider than the screen it moves sideways by itself, not the page. */
export function Table(given: TableGiven) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that moves sideways must be reached by keyboard
    <section class="table" tabIndex={0} aria-label={typeof given.caption === 'string' ? given.caption : undefined}>
      <TableBody {...given} name="data" />
    </section>
  )
}

/** A table of entries, such as a register: on a phone its rows are stacked, each cell under its heading. */
export function EntryTable(given: TableGiven) {
  return <TableBody {...given} name="entries" />
}
