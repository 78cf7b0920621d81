import type { QuotedBlock } from '../publication.ts'
import type { Note, Notes } from '../quoted/notes.ts'
import { piecesOf } from '../quoted/pieces.ts'
import type { QuotedTable } from '../quoted/table.ts'
import { bidi, paragraph } from './paragraph.ts'
import { textRuns } from './text-run.ts'
import type { Writing } from './writing.ts'

const styleOf: Readonly<Record<QuotedBlock['of'], string>> = {
  heading: 'QuotedHeading',
  paragraph: 'Quoted',
  'list-entry': 'QuotedList',
  'table-cell': 'QuotedCell',
  footnote: 'QuotedNote',
  endnote: 'QuotedNote',
  'text-box': 'Quoted',
}

/** Writes a quoted paragraph, its label beside the text, its notes marked where they were. */
export function quotedParagraph(block: QuotedBlock, notes: Notes, writing: Writing): string {
  // "%1" in a label would be read as a place for a counted number, so such a label (never seen yet) goes before the text.
  const counted = block.label !== undefined && !/%\d/.test(block.label)
  const indent = block.of === 'list-entry' && block.level ? `<w:ind w:left="${567 * (block.level + 1)}" w:hanging="567"/>` : ''
  const properties =
    (counted ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${writing.numberings.idOf(block.label!)}"/></w:numPr>` : '') +
    (block.direction === 'rtl' ? bidi : '') +
    indent
  const before = block.label !== undefined && !counted ? textRuns(`${block.label} `, block.language, block.direction) : ''
  return paragraph(styleOf[block.of], before + runsOf(block, notes, writing), properties)
}

function runsOf(block: QuotedBlock, notes: Notes, writing: Writing): string {
  const mark = block.strong ? 'strong' : undefined
  return piecesOf(block, notes)
    .map((piece) =>
      piece.kind === 'words'
        ? textRuns(piece.text, piece.language, piece.direction, mark)
        : // Word has no note with two marks.
          piece.place === 'again'
          ? ''
          : writing.notes.mark(piece.note, (first) => noteParagraphs(piece.note, first, notes, writing)),
    )
    .join('')
}

function noteParagraphs(note: Note, first: string, notes: Notes, writing: Writing): string {
  const style = note.kind === 'footnote' ? 'FootnoteText' : 'EndnoteText'
  return note.paragraphs
    .map((block, index) =>
      paragraph(style, (index === 0 ? first : '') + runsOf(block, notes, writing), block.direction === 'rtl' ? bidi : ''),
    )
    .join('')
}

// The width between the margins, in twentieths of a point.
const width = 9072

/** Writes a table; a paragraph of no height follows it, since two tables that touch are one to Word. */
export function quotedTable({ columns, rows }: QuotedTable, direction: QuotedBlock['direction'], notes: Notes, writing: Writing): string {
  const column = Math.floor(width / columns)
  const edge = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`
  const cells = rows.map((row) =>
    row
      .map((place) => {
        const merged = place.kind === 'covered' ? '<w:vMerge/>' : place.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
        const span = place.columns > 1 ? `<w:gridSpan w:val="${place.columns}"/>` : ''
        const inside = place.paragraphs.map((block) => quotedParagraph(block, notes, writing)).join('') || paragraph('QuotedCell', '')
        return `<w:tc><w:tcPr><w:tcW w:w="${column * place.columns}" w:type="dxa"/>${span}${merged}</w:tcPr>${inside}</w:tc>`
      })
      .join(''),
  )
  return (
    `<w:tbl><w:tblPr>${direction === 'rtl' ? '<w:bidiVisual/>' : ''}<w:tblW w:w="5000" w:type="pct"/>` +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders>` +
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(columns)}</w:tblGrid>${cells.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>` +
    '<w:p><w:pPr><w:pStyle w:val="Quoted"/><w:spacing w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
  )
}
