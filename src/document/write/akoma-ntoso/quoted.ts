import type { QuotedBlock } from '../publication.ts'
import type { Note, Notes } from '../quoted/notes.ts'
import { piecesOf } from '../quoted/pieces.ts'
import type { QuotedTable } from '../quoted/table.ts'
import { escaped } from '../xml-text.ts'

/** Writes a quoted paragraph of the text. */
export function quotedParagraph(block: QuotedBlock, notes: Notes, part: string): string {
  const eId = `${part}__para_${block.n}`
  return `<paragraph eId="${eId}" class="${block.of}">${numberOf(block)}<content eId="${eId}__content">${words(block, notes, part, '')}</content></paragraph>`
}

/** Writes a table; a label in a cell makes its paragraph an entry of a list, since a cell has no numbers. */
export function quotedTable({ rows }: QuotedTable, eId: string, notes: Notes, part: string): string {
  const inCell = (block: QuotedBlock): string => {
    const own = `${part}__para_${block.n}`
    if (block.label === undefined) return words(block, notes, part, ` eId="${own}" class="${block.of}"`)
    return `<blockList eId="${own}__list"><item eId="${own}" class="${block.of}">${numberOf(block)}${words(block, notes, part, '')}</item></blockList>`
  }
  const lines = rows.map((places) =>
    places
      .filter(({ kind }) => kind !== 'covered')
      .map(({ columns, rows, paragraphs }) => {
        const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
        return `<td${spans}>${paragraphs.map(inCell).join('')}</td>`
      })
      .join(''),
  )
  // A row all of whose places are covered from above still needs one of its own.
  return `<table eId="${eId}">${lines.map((line) => `<tr>${line || '<td/>'}</tr>`).join('')}</table>`
}

function numberOf({ label }: QuotedBlock): string {
  return label === undefined ? '' : `<num>${escaped(label)}</num>`
}

function words(block: QuotedBlock, notes: Notes, part: string, attributes: string): string {
  const inner = piecesOf(block, notes)
    .map((piece) => {
      if (piece.kind === 'words')
        return piece.set === 'as-paragraph'
          ? escaped(piece.text)
          : `<span xml:lang="${escaped(piece.language)}">${escaped(piece.text)}</span>`
      return piece.place === 'first'
        ? noteOf(piece.note, notes, part)
        : `<noteRef href="#${noteId(piece.note, part)}" marker="${escaped(piece.note.label)}"/>`
    })
    .join('')
  return `<p${attributes} xml:lang="${escaped(block.language)}">${block.strong ? `<b>${inner}</b>` : inner}</p>`
}

function noteId({ n }: Note, part: string): string {
  return `${part}__authorialNote_${n}`
}

function noteOf(note: Note, notes: Notes, part: string): string {
  // The schema knows places at the side and at the foot of a page; an endnote has none of them.
  const placement = note.kind === 'footnote' ? ' placement="bottom"' : ''
  const paragraphs = note.paragraphs.map((block) => words(block, notes, part, ` eId="${part}__para_${block.n}"`)).join('')
  return `<authorialNote eId="${noteId(note, part)}" class="${note.kind}" marker="${escaped(note.label)}"${placement}>${paragraphs}</authorialNote>`
}
