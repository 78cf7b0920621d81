import { type Document, mediaTypes } from '../../document.ts'
import type { Read } from '../../notice.ts'
import { numeral } from '../../numeral.ts'
import { noticesOfLeftOut, withoutPageNumbers } from '../as-printed.ts'
import { countingOf } from '../counting.ts'
import { refuseTooDivided } from '../divisions.ts'
import { type Draft, documentFrom, noteDrafts } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import { notice, refusal } from '../trouble.ts'
import { i32, positionsIn, u8, u16, u32 } from './binary.ts'
import type { Compound } from './compound.ts'
import { type DocFile, docFile } from './file.ts'
import { readFileInformation } from './file-information.ts'
import { readLists } from './lists.ts'
import { readPieces } from './pieces.ts'
import { sprmsIn } from './sprm.ts'
import { type DocGathered, readStretch, type Stretch } from './story.ts'

export { type Compound, openCompound } from './compound.ts'

/** First version of the format whose text is Unicode (Word 97). */
const word97 = 0xc1

/**
 * Reads a Word 97-2003 document as it would be printed: insertions in, deletions out, comments and hidden text out, fields by their last result.
 *
 * Body first; text boxes after the paragraph that they are fixed to; footnotes, then endnotes, after the body; headers and footers in the margins.
 * Labels are counted as Word counts them. Macros and embedded objects are neither run nor read.
 *
 * Throws `file.damaged`, `file.encrypted`, `file.old-word`, `file.too-long`.
 */
export function readDoc(compound: Compound, name: string, limits: ReadLimits): Read<Document> {
  const file = openDoc(compound, name, limits)
  const { lengths } = file.information
  const starts = startsOf(lengths)
  const footnotes = notesOf(file, 'footnote', starts.footnotes)
  const endnotes = notesOf(file, 'endnote', starts.endnotes)
  const lists = readLists(file.from('lists'), file.part('lists').length, file.from('listOverrides'), file.typefaces)
  const gathered: DocGathered = {
    file,
    counting: countingOf(lists),
    notes: new Map([...footnotes, ...endnotes].map(({ mark, key }) => [mark, key])),
    marked: [],
    boxes: boxesOf(file, starts.boxes),
    sectionEnds: sectionEndsOf(file),
    paragraph: { start: 0, end: -1, style: 0 },
    // The text once, and what is said of it in notes, boxes and margins again.
    room: 2 * file.text.length + 1_000,
    tables: 0,
    tracked: 0,
    comments: 0,
    hidden: 0,
    symbols: 0,
  }
  const drafts: Draft[] = [...readStretch({ start: 0, end: lengths.body }, null, gathered)]
  const marked = new Set(gathered.marked)
  for (const draft of readNotes(footnotes, 'footnote', 'decimal', marked, gathered)) drafts.push(draft)
  for (const draft of readNotes(endnotes, 'endnote', 'lowerRoman', marked, gathered)) drafts.push(draft)
  const margins = marginsOf(file, starts.margins).flatMap((stretch) => readStretch(stretch, null, gathered).map(({ text }) => text))
  const document = documentFrom(mediaTypes.doc, drafts, withoutPageNumbers(margins))
  return { value: document, notices: noticesOfLeftOut(gathered, [carriesMacros(compound) && notice('document.macros')], document) }
}

function openDoc(compound: Compound, name: string, limits: ReadLimits): DocFile {
  const damaged = (what: string) => refusal('file.damaged', { name, what })
  const main = compound.stream('WordDocument')
  const information = main && readFileInformation(main)
  if (!main || !information) throw damaged('its main part is missing')
  if (information.encrypted) throw refusal('file.encrypted', { name })
  if (information.version < word97) throw refusal('file.old-word', { name })
  const total = Object.values(information.lengths).reduce((sum, length) => sum + length, 0)
  if (total > limits.characters) throw refusal('file.too-long', { name, what: `${total} characters; up to ${limits.characters} are read` })
  const table = compound.stream(information.tables)
  if (!table) throw damaged('its table part is missing')
  const { offset, length } = information.place('pieces')
  const pieces = readPieces(main, table.subarray(offset, offset + length), limits.characters)
  if (!pieces || pieces.text.length < information.lengths.body) throw damaged('the list of its pieces of text is broken')
  refuseTooDivided(pieces.text, name, limits.divisions)
  return docFile(information, main, table, pieces)
}

/** Where the texts that follow one another begin. */
function startsOf(lengths: DocFile['information']['lengths']) {
  const footnotes = lengths.body
  const margins = footnotes + lengths.footnotes
  const endnotes = margins + lengths.margins + lengths.macros + lengths.comments
  return { footnotes, margins, endnotes, boxes: endnotes + lengths.endnotes }
}

interface Note extends Stretch {
  readonly key: string
  /** Position of its mark in the body. */
  readonly mark: number
  /** It is numbered by Word; otherwise the author typed a mark of his own. */
  readonly numbered: boolean
}

function notesOf(file: DocFile, kind: 'footnote' | 'endnote', start: number): readonly Note[] {
  const marks = positionsIn(file.part(`${kind}Marks`), 2)
  // The list of texts has no records: only positions, one more than there are texts and one after the last.
  const texts = positionsIn(file.part(`${kind}s`), 0)
  return Array.from({ length: Math.min(marks.count, texts.count) }, (_, index) => ({
    key: `${kind} ${index}`,
    mark: marks.at(index),
    numbered: u16(marks.bytes, marks.record(index)) !== 0,
    start: start + texts.at(index),
    end: start + texts.at(index + 1),
  }))
}

/** Notes whose marks are seen, in order, each with its number as printed. */
function readNotes(
  notes: readonly Note[],
  kind: 'footnote' | 'endnote',
  usual: string,
  marked: ReadonlySet<string>,
  gathered: DocGathered,
): readonly Draft[] {
  const settings = gathered.file.part('settings')
  const first = u16(settings, kind === 'footnote' ? 2 : 52) >> 2
  let number = (first > 0 && first < 0x4000 ? first : 1) - 1
  return notes.flatMap((note) => {
    if (!marked.has(note.key) && note.numbered) return []
    if (note.numbered) number += 1
    return noteDrafts(readStretch(note, kind, gathered), note.key, note.numbered ? numeral(number, usual) : undefined)
  })
}

/** Text boxes by the position of the drawing that holds them: both lists name the drawing by a number ([MS-DOC] 2.8.32 and 2.8.37). */
function boxesOf(file: DocFile, start: number): ReadonlyMap<number, Stretch> {
  const shapes = positionsIn(file.part('shapes'), 26)
  const texts = positionsIn(file.part('boxes'), 22)
  const byShape = new Map<number, Stretch>()
  for (let index = 0; index < texts.count - 1; index++) {
    const record = texts.record(index)
    if (u16(texts.bytes, record + 8) === 0)
      byShape.set(i32(texts.bytes, record + 14), { start: start + texts.at(index), end: start + texts.at(index + 1) })
  }
  const found = new Map<number, Stretch>()
  for (let index = 0; index < shapes.count; index++) {
    const box = byShape.get(i32(shapes.bytes, shapes.record(index)))
    if (box) found.set(shapes.at(index), box)
  }
  return found
}

function sectionEndsOf(file: DocFile): ReadonlySet<number> {
  const sections = positionsIn(file.part('sections'), 12)
  return new Set(Array.from({ length: sections.count }, (_, index) => sections.at(index + 1)))
}

/** Of the six stories of each section those that are printed: even pages first, then others, then the first page ([MS-DOC] 2.3.3). */
function marginsOf(file: DocFile, start: number): readonly Stretch[] {
  const stories = positionsIn(file.part('margins'), 0)
  const evenShown = (u8(file.part('settings'), 0) & 1) === 1
  const sections = positionsIn(file.part('sections'), 12)
  const separators = 6
  const shown: Stretch[] = []
  for (let index = separators; index < stories.count; index++) {
    const section = Math.floor((index - separators) / 6)
    const kind = (index - separators) % 6
    if ((kind === 0 || kind === 2) && !evenShown) continue
    if (kind >= 4 && !hasFirstPage(file, u32(sections.bytes, sections.record(section) + 2))) continue
    const [from, to] = [start + stories.at(index), start + stories.at(index + 1)]
    if (from < to) shown.push({ start: from, end: to })
  }
  return shown
}

/** Whether a section has a first page of its own. */
function hasFirstPage({ main }: DocFile, at: number): boolean {
  if (at >= main.length) return false
  for (const { code, bytes, at: operand } of sprmsIn(main.subarray(at + 2, at + 2 + u16(main, at)))) {
    if (code === 0x300a) return u8(bytes, operand) === 1
  }
  return false
}

function carriesMacros({ all }: Compound): boolean {
  return ['Macros', '_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA'].some((name) => all.has(name))
}
