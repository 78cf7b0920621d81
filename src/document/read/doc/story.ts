import type { ParagraphKind } from '../../document.ts'
import type { Counting } from '../counting.ts'
import { symbolLetter } from '../docx/symbols.ts'
import type { Draft } from '../draft.ts'
import { type Growing, growing, type Manner } from '../growing.ts'
import { deepestTable, type Flow, flow } from '../table.ts'
import { languageOfNumber } from '../windows-language.ts'
import type { DocFile } from './file.ts'
import type { Look } from './look.ts'
import type { Shape } from './paragraph.ts'
import { isOn } from './styles.ts'

/** What is gathered while the stories of one file are read one after the other. */
export interface DocGathered {
  readonly file: DocFile
  readonly counting: Counting
  /** Key of the note whose mark stands at a position. */
  readonly notes: ReadonlyMap<number, string>
  /** Notes whose marks were seen, in order. */
  readonly marked: string[]
  /** Where the text of the box stands whose drawing stands at a position. */
  readonly boxes: ReadonlyMap<number, Stretch>
  /** Ends of sections: a page break before one of them ends the paragraph. */
  readonly sectionEnds: ReadonlySet<number>
  /** The paragraph whose style was looked up last. */
  readonly paragraph: { start: number; end: number; style: number }
  /** Characters that may still be read: a broken table of places may have every note hold the whole text. */
  room: number
  tables: number
  tracked: number
  comments: number
  hidden: number
  symbols: number
}

/** A stretch of the text of all stories. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

type Place = Exclude<ParagraphKind, 'heading' | 'paragraph' | 'list-entry'> | null

interface Story {
  readonly gathered: DocGathered
  readonly place: Place
  readonly flow: Flow
  /** Open fields, innermost last, and how many of them are at their instruction, which is not seen. */
  readonly fields: ('instruction' | 'result')[]
  instructions: number
  readonly dangling: ReadonlySet<number>
  paragraph: Growing
  boxes: Draft[]
  /** What the run before was under track changes: runs that follow on one another are one change. */
  tracked: 'deleted' | 'inserted' | null
}

/** Reads a stretch of text as paragraphs in reading order. */
export function readStretch(given: Stretch, place: Place, gathered: DocGathered): readonly Draft[] {
  const { text, lookAt } = gathered.file
  const stretch = { start: Math.max(0, given.start), end: Math.min(given.end, text.length) }
  gathered.room -= Math.max(0, stretch.end - stretch.start)
  if (gathered.room < 0) return []
  const story: Story = {
    gathered,
    place,
    flow: flow(() => ++gathered.tables),
    fields: [],
    instructions: 0,
    dangling: danglingFields(text, stretch),
    paragraph: growing(),
    boxes: [],
    tracked: null,
  }
  const { end } = stretch
  for (let at = stretch.start; at < end; ) {
    const found = lookAt(at)
    const to = Math.min(found.end, end)
    readRun(at, to, found.look, story)
    at = to
  }
  if (!story.paragraph.isBlank() || story.boxes.length > 0) finish(end - 1, story)
  return story.flow.finished()
}

/** Marks of the format among the letters ([MS-DOC] 2.4.1 and 2.6.1, sprmCFSpec). */
const marks = /[\u0001-\u0008\u000b-\u000e\r\u0013-\u0015\u001e\u001f(\uf020-\uf0ff]/

function readRun(start: number, end: number, look: Look, story: Story): void {
  const { gathered } = story
  const tracked = look.deleted ? 'deleted' : look.inserted ? 'inserted' : null
  if (tracked !== null && tracked !== story.tracked) gathered.tracked += 1
  story.tracked = tracked
  const words = gathered.file.text.slice(start, end)
  let style: number | undefined
  let shown: { readonly hidden: boolean; readonly manner: Manner } | undefined
  let counted = false
  const styled = (at: number) => {
    style ??= styleAt(at, gathered)
    shown ??= { hidden: isOn('hidden', look, style, gathered.file.styles), manner: mannerOf(look, words, style, gathered) }
    return shown
  }
  const write = (text: string, at: number) => {
    if (look.deleted || story.instructions > 0) return
    const { hidden, manner } = styled(at)
    if (hidden && !counted && text.trim() !== '') {
      gathered.hidden += 1
      counted = true
    }
    if (!hidden) story.paragraph.write(text, manner)
  }
  let plain = 0
  for (let index = 0; index < words.length; index++) {
    const sign = words[index]!
    if (!marks.test(sign) || (sign === '(' && !look.special)) continue
    if (index > plain) write(words.slice(plain, index), start + plain)
    plain = index + 1
    const at = start + index
    if (sign === '\r' || sign === '\u0007' || (sign === '\f' && gathered.sectionEnds.has(at + 1))) {
      if (!(look.deleted && sign === '\r')) finish(at, story)
      style = undefined
      shown = undefined
    } else if (sign >= '\u0013' && sign <= '\u0015') turnField(sign, at, story)
    else if (!look.deleted) readMark(sign, at, look, write, story)
  }
  if (plain < words.length) write(words.slice(plain), start + plain)
}

function readMark(sign: string, at: number, look: Look, write: (text: string, at: number) => void, story: Story): void {
  const { gathered } = story
  const unseen = story.instructions > 0
  switch (sign) {
    case '\v':
    case '\f':
    case '\u000e':
      if (!unseen) story.paragraph.breakLine(sign !== '\v')
      return
    case '\u001e':
      write('\u2011', at)
      return
    case '\u0002': {
      const note = gathered.notes.get(at)
      if (note === undefined || unseen) return
      gathered.marked.push(note)
      story.paragraph.mark(note)
      return
    }
    case '\u0005':
      if (look.special) gathered.comments += 1
      return
    case '\u0001':
    case '\u0008': {
      const box = gathered.boxes.get(at)
      // A box inside a box is not followed: the format has none, and a broken file could make a circle of them.
      if (box && story.place !== 'text-box' && !unseen) for (const draft of readStretch(box, 'text-box', gathered)) story.boxes.push(draft)
      return
    }
    case '(':
      if (look.symbol) write(letterOf(look.symbol.sign, look.symbol.typeface, gathered), at)
      else write(sign, at)
      return
  }
  if (sign >= '\uf020') write(letterOf(sign.charCodeAt(0), look.typeface, gathered), at)
}

/** Turns a field on: its beginning, the beginning of its result, its end. */
function turnField(sign: string, at: number, story: Story): void {
  const { fields } = story
  if (sign === '\u0013') {
    if (story.dangling.has(at)) return
    fields.push('instruction')
    story.instructions += 1
  } else if (fields.length > 0) {
    if (fields.at(-1) === 'instruction') story.instructions -= 1
    if (sign === '\u0014') fields[fields.length - 1] = 'result'
    else fields.pop()
  }
}

function letterOf(sign: number, typeface: number | undefined, gathered: DocGathered): string {
  const letter = symbolLetter(sign, gathered.file.typefaces[typeface ?? -1] ?? '')
  if (letter === null) gathered.symbols += 1
  return letter ?? '\ufffd'
}

/** The style of the paragraph that a position stands in, which its mark keeps. */
function styleAt(at: number, { file, paragraph }: DocGathered): number {
  if (at < paragraph.start || at > paragraph.end) {
    const end = /[\r\u0007]/g
    end.lastIndex = at
    paragraph.start = at
    paragraph.end = end.exec(file.text)?.index ?? file.text.length - 1
    paragraph.style = file.shapeAt(paragraph.end).style
  }
  return paragraph.style
}

function mannerOf(look: Look, words: string, style: number, { file }: DocGathered): Manner {
  const right = look.direction === 'rtl' || look.complex === true
  const strong = isOn(right ? 'boldComplex' : 'bold', look, style, file.styles)
  const base = { ...file.styles.look(style), ...look }
  const number = right ? base.languageComplex : /\p{Script=Han}/u.test(words) ? base.languageEastern : base.language
  const language = languageOfNumber(number)
  return { strong, ...(look.direction && { direction: look.direction }), ...(language && { language }) }
}

/** Ends the paragraph whose mark stands at a position. */
function finish(at: number, story: Story): void {
  const { gathered } = story
  const { shape, style } = gathered.file.shapeAt(at)
  const isCellMark = gathered.file.text[at] === '\u0007'
  const depth = Math.min(shape.depth ?? (shape.inTable || isCellMark ? 1 : 0), deepestTable)
  if (shape.rowEnd || shape.innerRowEnd) {
    endRow(depth, shape, story)
    return
  }
  // A large first letter stands in a paragraph of its own before the one that it begins.
  if (shape.dropped && !story.paragraph.isBlank()) return
  story.flow.toDepth(depth)
  story.flow.add(draftsOf(shape, style, story))
  story.flow.add(story.boxes)
  story.paragraph = growing()
  story.boxes = []
  if (isCellMark || shape.innerCellEnd) story.flow.endCell()
}

function draftsOf(shape: Shape, style: number, { gathered, place, paragraph, flow }: Story): readonly Draft[] {
  const { numbering = 0, level = 0 } = shape
  const label = numbering === 0 || paragraph.isBlank() ? null : gathered.counting.next(String(numbering), level)
  const heading = shape.outline === undefined ? gathered.file.styles.heading(style) : shape.outline < 9 ? shape.outline + 1 : undefined
  const kind = place ?? (flow.inTable() ? 'table-cell' : heading ? 'heading' : label === null ? 'paragraph' : 'list-entry')
  const depth = kind === 'heading' ? heading : kind === 'list-entry' ? level : undefined
  return paragraph.drafts({
    kind,
    ...(label !== null && { label }),
    ...(depth !== undefined && { level: depth }),
    ...(shape.direction === 'rtl' && { direction: shape.direction }),
  })
}

function endRow(depth: number, { row }: Shape, story: Story): void {
  story.flow.toDepth(Math.max(depth, 1))
  // Words before the end of a row, which no sound file has, stay words.
  if (!story.paragraph.isBlank()) story.flow.add(story.paragraph.drafts({ kind: story.place ?? 'table-cell' }))
  story.paragraph = growing()
  story.flow.endRow(row)
}

/** Beginnings of fields that have no end in their stretch, which would swallow the rest of it. */
function danglingFields(text: string, { start, end }: Stretch): ReadonlySet<number> {
  const open: number[] = []
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 0x13) open.push(at)
    else if (sign === 0x15) open.pop()
  }
  return new Set(open)
}
