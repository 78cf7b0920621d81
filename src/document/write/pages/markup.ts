import { fill } from '../../notice.ts'
import type { Block, Part, Publication, QuotedBlock, Run } from '../publication.ts'
import { arrange, notesOf, type Standing } from '../quoted/arrangement.ts'
import type { Note, Notes } from '../quoted/notes.ts'
import { piecesOf } from '../quoted/pieces.ts'
import type { QuotedTable } from '../quoted/table.ts'
import { escaped } from '../xml-text.ts'

/** How a form of pages writes what HTML and EPUB write differently. */
export interface Manner {
  /** Address of a part, from any page. */
  readonly addressOf: (part: Part) => string
  /** Attributes of the link that marks a note, of a note, of the link back to its mark. */
  readonly reference: string
  readonly note: Readonly<Record<Note['kind'], string>>
  /** Element of a note: programs that open notes over the text look for `aside`; to a browser that is a landmark of the page, of which notes would be too many. */
  readonly noteElement: 'aside' | 'div'
  readonly back: string
}

/** What is at hand while the body of a page is written. */
export interface Page {
  readonly part: Part
  readonly publication: Publication
  readonly manner: Manner
}

/** Writes the blocks of a part, its notes after them. It is well-formed XML and HTML alike. */
export function blocksOf(page: Page): string {
  const { standing, notes } = arrange(page.part.blocks)
  let html = ''
  let quoting = false
  for (const one of standing) {
    if ((one.kind !== 'own') !== quoting) {
      html += quoting ? '</div>\n' : `<div class="statement"${languageAttribute(page.part.language)}>\n`
      quoting = !quoting
    }
    html += one.kind === 'own' ? ownBlock(one.block, page) : quotedIn(one, notes, page)
  }
  return (quoting ? `${html}</div>\n` : html) + notesAfter(notes, page)
}

function quotedIn(one: Exclude<Standing, { kind: 'own' }>, notes: Notes, page: Page): string {
  return one.kind === 'paragraph' ? quoted(one.block, notes, page) : table(one.table, one.first, notes, page)
}

function quoted(block: QuotedBlock, notes: Notes, page: Page): string {
  const tag = block.of === 'heading' ? 'h2' : 'p'
  const label = block.label === undefined ? '' : `<span>${escaped(block.label)}</span>`
  const text = `<${tag}${languageAttribute(block.language)} dir="${block.direction}"${block.strong ? ' class="strong"' : ''}>${pieces(block, notes, page)}</${tag}>`
  return `<div class="paragraph ${block.of}" id="p${block.n}" dir="${block.direction}">${number(block.n, page)}${label}${text}</div>\n`
}

function number(n: number, { publication: { words } }: Page): string {
  return `<a class="number" href="#p${n}" aria-label="${escaped(fill(words.paragraph, { n }))}">${n}</a>`
}

function pieces(block: QuotedBlock, notes: Notes, { manner }: Page): string {
  return piecesOf(block, notes)
    .map((piece) => {
      if (piece.kind === 'words')
        return piece.set === 'as-paragraph'
          ? escaped(piece.text)
          : `<span${languageAttribute(piece.language)} dir="${piece.direction}">${escaped(piece.text)}</span>`
      const { n, label } = piece.note
      const id = piece.place === 'first' ? ` id="mark-${n}"` : ''
      return `<sup class="mark-of-note"><a${id} href="#note-${n}"${manner.reference}>${escaped(label)}</a></sup>`
    })
    .join('')
}

function table({ rows }: QuotedTable, first: QuotedBlock, notes: Notes, page: Page): string {
  const lines = rows.map((places) =>
    places
      .filter(({ kind }) => kind !== 'covered')
      .map(({ columns, rows, paragraphs }) => {
        const spans = (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '')
        return `<td${spans}>${paragraphs.map((block) => quoted(block, notes, page)).join('')}</td>`
      })
      .join(''),
  )
  return `<table dir="${first.direction}"><tbody>\n${lines.map((line) => `<tr>${line}</tr>\n`).join('')}</tbody></table>\n`
}

function notesAfter(notes: Notes, page: Page): string {
  return (['footnote', 'endnote'] as const)
    .map((kind) => {
      const those = notesOf(notes, kind)
      return those.length === 0 ? '' : `<div class="notes">\n${those.map((note) => noteOf(note, notes, page)).join('')}</div>\n`
    })
    .join('')
}

function noteOf(note: Note, notes: Notes, page: Page): string {
  const { publication, manner } = page
  const [{ direction }] = note.paragraphs as [QuotedBlock]
  const back = `<a class="back" href="#mark-${note.n}"${manner.back} aria-label="${escaped(fill(publication.words.paragraph, { n: note.markedIn }))}">\u21a9\ufe0e</a>`
  const text = note.paragraphs
    .map(
      (block) =>
        `<p id="p${block.n}"${languageAttribute(block.language)} dir="${block.direction}"${block.strong ? ' class="strong"' : ''}>${pieces(block, notes, page)}</p>`,
    )
    .join('')
  return `<${manner.noteElement} class="note" id="note-${note.n}" dir="${direction}"${manner.note[note.kind]}><span class="label">${escaped(note.label)}</span><div>${text}</div>${back}</${manner.noteElement}>\n`
}

function languageOf(language: string): string {
  return language === 'und' ? '' : escaped(language)
}

/** Says the language of a passage. */
export function languageAttribute(language: string): string {
  return ` lang="${languageOf(language)}"`
}

/** Writes runs in our own words. */
export function own(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const inner = escaped(run.text)
      const shown =
        run.mark === 'blank'
          ? `<span class="blank">${inner}</span>`
          : run.mark === 'strong'
            ? `<strong>${inner}</strong>`
            : run.mark === 'emphasis'
              ? `<em>${inner}</em>`
              : inner
      return run.language === undefined
        ? shown
        : `<bdi${languageAttribute(run.language)}${run.direction ? ` dir="${run.direction}"` : ''}>${shown}</bdi>`
    })
    .join('')
}

/** Writes what a part is called: its label, then its heading. */
export function called(part: Part): string {
  return (part.label === null ? '' : `<span class="label">${escaped(part.label)}</span> `) + own(part.heading)
}

/** Writes what stands under the heading of a part, at its end. */
export function aside(part: Part): string {
  return part.aside === null ? '' : `<p class="aside">${escaped(part.aside)}</p>\n`
}

function ownBlock(block: Exclude<Block, QuotedBlock>, page: Page): string {
  switch (block.kind) {
    case 'words':
      return `<p${block.align && block.align !== 'start' ? ` class="${block.align}"` : ''}>${own(block.runs)}</p>\n`
    case 'heading':
      return `<h${block.level}>${own(block.runs)}</h${block.level}>\n`
    case 'facts':
      return `<dl class="facts">${block.facts.map((fact) => `<dt>${escaped(fact.name)}</dt><dd>${own(fact.runs)}</dd>`).join('')}</dl>\n`
    case 'list':
      return `<ul>${block.entries.map((entry) => `<li>${own(entry)}</li>`).join('')}</ul>\n`
    case 'contents':
      return block.groups
        .map(
          (group) =>
            `${group.heading === null ? '' : `<h3>${escaped(group.heading)}</h3>\n`}<ul class="contents">${group.parts.map((id) => entry(id, page)).join('')}</ul>\n`,
        )
        .join('')
  }
}

function entry(id: string, { publication, manner }: Page): string {
  const part = publication.parts.find((candidate) => candidate.id === id)!
  return `<li><a href="${escaped(manner.addressOf(part))}"><span>${escaped(part.label ?? '')}</span> <span>${own(part.heading)}</span></a></li>`
}
