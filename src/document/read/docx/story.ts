import type { ParagraphKind } from '../../document.ts'
import type { Counting } from '../counting.ts'
import type { Draft } from '../draft.ts'
import { breakLines, type Line } from './break-lines.ts'
import { headingDepth, type Look, lookOf, type ParagraphStyle, type Styles } from './styles.ts'
import { symbolLetter } from './symbols.ts'
import { childOf, childrenOf, type Element, elementsOf, switchOf, textOf, valOf } from './xml.ts'

/** A reference to a footnote or endnote that stands in visible text; `printed` is false where the author typed a mark of his own. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly printed: boolean
}

/** What is gathered while the stories of one document (body, notes, margins) are read one after the other. */
export interface Gathered {
  readonly styles: Styles
  readonly counting: Counting
  /** Words of a diagram that a drawing refers to by relationship id, one text a shape. */
  readonly diagram: (id: string) => readonly string[]
  readonly notes: NoteReference[]
  /** Section properties in order: they name the headers and footers. */
  readonly sections: Element[]
  tracked: number
  comments: number
  hidden: number
  symbols: number
  embedded: boolean
}

/** Where a paragraph stands, when it is not simply in the body. */
type Place = Exclude<ParagraphKind, 'heading' | 'paragraph' | 'list-entry'> | null

/** Reads the block-level content of a story's element (`w:body`, `w:footnote`, `w:hdr`) as paragraphs in reading order. */
export function readStory(root: Element, place: Place, gathered: Gathered): readonly Draft[] {
  const story: Story = { gathered, dangling: danglingFields(root), fields: [] }
  return readBlocks(root, place, story)
}

interface Story {
  readonly gathered: Gathered
  /** Beginnings of fields that never end, which would swallow the rest of the story. */
  readonly dangling: ReadonlySet<Element>
  /** Open fields, innermost last; what stands in an instruction is not seen. */
  readonly fields: ('instruction' | 'result')[]
}

/** What has been read of a paragraph so far; goes on over a paragraph mark that was deleted. */
interface Growing {
  readonly lines: { text: string; strong: boolean; apart: boolean }[]
  readonly boxes: Draft[]
}

const newLine = (apart: boolean) => ({ text: '', strong: true, apart })
const newGrowing = (): Growing => ({ lines: [newLine(false)], boxes: [] })

/** Elements that only wrap what a reader sees. */
const wrappers = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
])
const changes = new Set(['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'])
const removed = new Set(['w:del', 'w:moveFrom'])

function readBlocks(parent: Element, place: Place, story: Story): Draft[] {
  const drafts: Draft[] = []
  let growing = newGrowing()
  const flush = () => {
    append(drafts, draftsOf(growing, { kind: place ?? 'paragraph' }))
    growing = newGrowing()
  }
  const visit = (element: Element) => {
    if (changes.has(element.name)) story.gathered.tracked += 1
    if (removed.has(element.name)) return
    if (element.name === 'w:p') {
      const { merged, shape } = readParagraph(element, growing, place, story)
      if (merged) return
      append(drafts, draftsOf(growing, shape))
      growing = newGrowing()
    } else if (element.name === 'w:tbl') {
      flush()
      append(drafts, readTable(element, place, story))
    } else if (element.name === 'w:sdt') for (const child of childrenOf(element, 'w:sdtContent')) visit(child)
    else if (wrappers.has(element.name)) for (const child of elementsOf(element)) visit(child)
    else if (element.name === 'mc:AlternateContent') for (const child of elementsOf(branchOf(element))) visit(child)
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') story.gathered.embedded = true
    else if (element.name === 'w:sectPr') story.gathered.sections.push(element)
  }
  for (const element of elementsOf(parent)) visit(element)
  flush()
  return drafts
}

/** Adds one by one: a call with a hundred thousand arguments overflows the stack. */
function append(drafts: Draft[], more: readonly Draft[]): void {
  for (const draft of more) drafts.push(draft)
}

function draftsOf({ lines, boxes }: Growing, shape: Omit<Draft, 'text'>): readonly Draft[] {
  const { label, ...rest } = shape
  const parts = breakLines(lines as readonly Line[])
  return [
    ...parts.map(({ text, strong }, index) => ({
      text,
      ...rest,
      ...(index === 0 && label && { label }),
      ...(strong && { strong: true as const }),
    })),
    ...boxes,
  ]
}

function readTable(table: Element, place: Place, story: Story): readonly Draft[] {
  const drafts: Draft[] = []
  const inside = place === 'footnote' || place === 'endnote' || place === 'text-box' ? place : 'table-cell'
  const cells = (parent: Element) => {
    for (const element of elementsOf(parent)) {
      const properties = childOf(element, 'w:tcPr')
      const covered = childrenOf(properties, 'w:vMerge')
        .concat(childrenOf(properties, 'w:hMerge'))
        .some(({ attributes }) => attributes['w:val'] !== 'restart')
      if (element.name === 'w:tc') {
        if (childOf(properties, 'w:cellDel')) story.gathered.tracked += 1
        else if (!covered) append(drafts, readBlocks(element, inside, story))
      } else if (element.name === 'w:sdt' || wrappers.has(element.name)) cells(element)
    }
  }
  const rows = (parent: Element) => {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:tr') {
        const properties = childOf(element, 'w:trPr')
        if (childOf(properties, 'w:del') || childOf(properties, 'w:ins')) story.gathered.tracked += 1
        if (!childOf(properties, 'w:del')) cells(element)
      } else if (element.name === 'w:sdt' || wrappers.has(element.name)) rows(element)
    }
  }
  rows(table)
  return drafts
}

/** Reads one paragraph into `growing`. `merged` says that the next paragraph goes on in it: its mark was deleted, or it is the large first letter of the next. */
function readParagraph(
  element: Element,
  growing: Growing,
  place: Place,
  story: Story,
): { readonly merged: boolean; readonly shape: Omit<Draft, 'text'> } {
  const properties = childOf(element, 'w:pPr')
  const styleId = valOf(properties, 'w:pStyle')
  const style = story.gathered.styles.paragraph(styleId)
  const mark = childOf(properties, 'w:rPr')
  const section = childOf(properties, 'w:sectPr')
  if (section) story.gathered.sections.push(section)
  if (elementsOf(mark).some(({ name }) => changes.has(name))) story.gathered.tracked += 1
  readInline(element, style, growing, story)
  const dropped = ['drop', 'margin'].includes(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
  if (dropped || elementsOf(mark).some(({ name }) => removed.has(name))) return { merged: true, shape: { kind: 'paragraph' } }
  const numbering = childOf(properties, 'w:numPr')
  const id = valOf(numbering, 'w:numId') ?? style.numberingId
  const own = valOf(numbering, 'w:ilvl')
  const level =
    own === undefined
      ? (style.numberingLevel ?? (id === undefined ? 0 : story.gathered.counting.levelOfStyle(id, styleId)))
      : Number(own) || 0
  const unseen = switchOf(mark, 'w:vanish') === true && growing.lines.every(({ text }) => text.trim() === '')
  const label = id === undefined || id === '0' || unseen ? null : story.gathered.counting.next(id, level)
  const heading = headingDepth(valOf(properties, 'w:outlineLvl')) ?? style.heading
  const kind = place ?? (heading ? 'heading' : label === null ? 'paragraph' : 'list-entry')
  const depth = kind === 'heading' ? heading : kind === 'list-entry' ? level : undefined
  return { merged: false, shape: { kind, ...(label !== null && { label }), ...(depth !== undefined && { level: depth }) } }
}

function readInline(parent: Element, style: ParagraphStyle, growing: Growing, story: Story): void {
  const { gathered } = story
  for (const element of elementsOf(parent)) {
    if (changes.has(element.name)) gathered.tracked += 1
    if (removed.has(element.name)) continue
    if (element.name === 'w:r') readRun(element, style, growing, story)
    else if (element.name === 'w:sdt') for (const child of childrenOf(element, 'w:sdtContent')) readInline(child, style, growing, story)
    else if (wrappers.has(element.name)) readInline(element, style, growing, story)
    else if (element.name === 'mc:AlternateContent') {
      const branch = branchOf(element)
      if (branch) readInline(branch, style, growing, story)
    } else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') {
      if (!story.fields.includes('instruction')) write(growing, formula(element), false)
    }
  }
}

function readRun(run: Element, style: ParagraphStyle, growing: Growing, story: Story): void {
  const { gathered, fields } = story
  const properties = childOf(run, 'w:rPr')
  const look = lookOf(properties)
  const runStyle = gathered.styles.run(valOf(properties, 'w:rStyle'))
  const hidden = look.hidden ?? runStyle.hidden ?? style.hidden ?? gathered.styles.defaults.hidden ?? false
  const complex = switchOf(properties, 'w:rtl') || switchOf(properties, 'w:cs')
  const strong = isBold(complex ? 'boldComplex' : 'bold', look, runStyle, style, gathered.styles.defaults)
  const typeface = childOf(properties, 'w:rFonts')?.attributes
  let counted = false
  const seen = () => {
    if (fields.includes('instruction')) return false
    if (hidden && !counted) gathered.hidden += 1
    counted ||= hidden
    return !hidden
  }
  const visit = (element: Element): void => {
    switch (element.name) {
      case 'w:t':
        if (seen()) write(growing, inLetters(textOf(element), typeface?.['w:ascii'] ?? '', gathered), strong)
        return
      case 'w:tab':
      case 'w:ptab':
        if (!hidden && seen()) write(growing, ' ', strong)
        return
      case 'w:br':
      case 'w:cr':
        if (!hidden && seen()) growing.lines.push(newLine(/^(page|column)$/.test(element.attributes['w:type'] ?? '')))
        return
      case 'w:noBreakHyphen':
        if (seen()) write(growing, '\u2011', strong)
        return
      case 'w:sym': {
        if (!seen()) return
        const letter = symbolLetter(Number.parseInt(element.attributes['w:char'] ?? '', 16), element.attributes['w:font'] ?? '')
        if (letter === null) gathered.symbols += 1
        write(growing, letter ?? '\ufffd', strong)
        return
      }
      case 'w:fldChar':
        turnField(element, story)
        return
      case 'w:commentReference':
        gathered.comments += 1
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (seen()) {
          const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
          const own = ['1', 'true', 'on'].includes(element.attributes['w:customMarkFollows'] ?? '')
          gathered.notes.push({ kind, id: element.attributes['w:id'] ?? '', printed: !own })
        }
        return
      case 'mc:AlternateContent':
        for (const child of elementsOf(branchOf(element))) visit(child)
        return
      case 'w:ruby':
        for (const child of childrenOf(element, 'w:rubyBase')) readInline(child, style, growing, story)
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!fields.includes('instruction') && !hidden) append(growing.boxes, readBoxes(element, gathered))
    }
  }
  for (const element of elementsOf(run)) visit(element)
}

/** Bold is a switch that styles turn over: bold in the paragraph's and in the run's style gives plain; what the run says itself decides. */
function isBold(key: 'bold' | 'boldComplex', own: Look, run: Look, paragraph: Look, defaults: Look): boolean {
  if (own[key] !== undefined) return own[key]
  if (run[key] !== undefined && paragraph[key] !== undefined) return run[key] !== paragraph[key]
  return run[key] ?? paragraph[key] ?? defaults[key] ?? false
}

function write(growing: Growing, text: string, strong: boolean): void {
  const line = growing.lines.at(-1)!
  line.text += text
  if (!strong && text.trim() !== '') line.strong = false
}

/** Turns letters that were typed in a symbol typeface (kept in the private use area) into what they show. */
function inLetters(text: string, typeface: string, gathered: Gathered): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => {
    const letter = symbolLetter(sign.charCodeAt(0), typeface)
    if (letter === null) gathered.symbols += 1
    return letter ?? '\ufffd'
  })
}

function turnField(element: Element, { fields, dangling }: Story): void {
  const type = element.attributes['w:fldCharType']
  if (type === 'begin' && !dangling.has(element)) fields.push('instruction')
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (type === 'end') fields.pop()
}

/** Finds beginnings of fields that have no end in their story. Text boxes are stories of their own. */
function danglingFields(root: Element): ReadonlySet<Element> {
  const open: Element[] = []
  const visit = (element: Element) => {
    if (removed.has(element.name) || element.name === 'w:txbxContent') return
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push(element)
      else if (type === 'end') open.pop()
    }
    for (const child of element.name === 'mc:AlternateContent' ? elementsOf(branchOf(element)) : elementsOf(element)) visit(child)
  }
  for (const child of elementsOf(root)) visit(child)
  return new Set(open)
}

/** Of the ways in which the same thing is stored, the first that holds words: a text box is read once. */
function branchOf(alternative: Element): Element | undefined {
  const choice = childOf(alternative, 'mc:Choice')
  const fallback = childOf(alternative, 'mc:Fallback')
  return !choice || (fallback && !holdsWords(choice) && holdsWords(fallback)) ? fallback : choice
}

function holdsWords(element: Element): boolean {
  return ['w:t', 'w:sym', 'm:t', 'dgm:relIds'].includes(element.name) || elementsOf(element).some(holdsWords)
}

function readBoxes(element: Element, gathered: Gathered): readonly Draft[] {
  if (element.name === 'w:txbxContent') return readStory(element, 'text-box', gathered)
  if (element.name === 'dgm:relIds')
    return gathered.diagram(element.attributes['r:dm'] ?? '').map((text) => ({ text, kind: 'text-box' as const }))
  const inside = element.name === 'mc:AlternateContent' ? elementsOf(branchOf(element)) : elementsOf(element)
  return inside.flatMap((child) => readBoxes(child, gathered))
}

/** The letters of a formula in one line. */
function formula(element: Element): string {
  if (element.name === 'm:t' || element.name === 'w:t') return textOf(element)
  return elementsOf(element).map(formula).join('')
}
