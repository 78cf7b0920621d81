import type { Cell } from '../../document.ts'
import type { Draft } from '../draft.ts'
import { growing } from '../growing.ts'
import { branchOf } from './alternatives.ts'
import { danglingFields, fieldsOf } from './fields.ts'
import { contentOf, type Gathered, type Part, type Place, type Story, wrappers } from './gathered.ts'
import { lookFrom, lookOf } from './look.ts'
import { type Inline, readInline } from './run.ts'
import { headingDepth, type ParagraphStyle } from './styles.ts'
import { cellsOf } from './table.ts'
import { changes, removed } from './tracked.ts'
import { childOf, childrenOf, type Element, elementsOf, switchOf, textOf, valOf } from './xml.ts'

/** What a paragraph is, but for its words. */
type Shape = Omit<Draft, 'text' | 'marks' | 'settings' | 'sources'>

/** Reads the block-level content of a story's element (`w:body`, `w:footnote`, `w:hdr`) as paragraphs in reading order. */
export function readStory({ name, root }: Part, place: Place, gathered: Gathered, cell?: Cell): readonly Draft[] {
  const story: Story = { gathered, part: name, fields: fieldsOf(danglingFields(root)), awaited: null }
  return readBlocks(root, place, cell, story)
}

/** What has been read of a paragraph so far; goes on over a paragraph mark that was deleted or is hidden. */
interface Open extends Inline {
  label: string | null
}

const newOpen = (): Open => ({ growing: growing(), drawings: [], label: null })

function readBlocks(parent: Element, place: Place, cell: Cell | undefined, story: Story): Draft[] {
  const drafts: Draft[] = []
  let open = newOpen()
  const end = (shape: Shape) => {
    const { label: _, ...rest } = shape
    const label = open.label ?? shape.label
    append(drafts, open.growing.drafts({ ...rest, ...(label !== undefined && { label }), ...(cell && { cell }) }))
    for (const drawing of open.drawings) append(drafts, readBoxes(drawing, cell, story))
    open = newOpen()
  }
  const visit = (element: Element) => {
    if (changes.has(element.name)) story.gathered.tracked += 1
    if (removed.has(element.name)) return
    if (element.name === 'w:p') {
      const { goesOn, shape } = readParagraph(element, open, place, story)
      if (!goesOn) end(shape)
    } else if (element.name === 'w:tbl') {
      end({ kind: place ?? 'paragraph' })
      append(drafts, readTable(element, place, story))
    } else if (element.name === 'w:sdt') for (const child of contentOf(element, story.gathered)) visit(child)
    else if (wrappers.has(element.name)) for (const child of elementsOf(element)) visit(child)
    else if (element.name === 'mc:AlternateContent') for (const child of elementsOf(branchOf(element))) visit(child)
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') story.gathered.embedded = true
    else if (element.name === 'w:sectPr') story.gathered.sections.push(element)
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara' || element.name === 'w:r') {
      // Some word processors leave a formula or a run without its paragraph.
      readInline({ ...element, name: '', children: [element] }, story.gathered.styles.paragraph(undefined), open, story)
      end({ kind: place ?? 'paragraph' })
    }
  }
  for (const element of elementsOf(parent)) visit(element)
  end({ kind: place ?? 'paragraph' })
  return drafts
}

/** Adds one by one: a call with a hundred thousand arguments overflows the stack. */
function append(drafts: Draft[], more: readonly Draft[]): void {
  for (const draft of more) drafts.push(draft)
}

function readTable(element: Element, place: Place, story: Story): readonly Draft[] {
  const drafts: Draft[] = []
  const inside = place === 'footnote' || place === 'endnote' || place === 'text-box' ? place : 'table-cell'
  story.gathered.tables += 1
  const table = story.gathered.tables
  for (const { element: found, cell } of cellsOf(element, story.gathered))
    append(drafts, readBlocks(found, inside, { table, ...cell }, story))
  return drafts
}

/**
 * Reads one paragraph. `goesOn` says that the next paragraph goes on in it: its mark was deleted or is hidden (a heading that runs into
 * its text), or it is the large first letter of the next.
 */
function readParagraph(element: Element, open: Open, place: Place, story: Story): { readonly goesOn: boolean; readonly shape: Shape } {
  const { gathered } = story
  const properties = childOf(element, 'w:pPr')
  const style = gathered.styles.paragraph(valOf(properties, 'w:pStyle'))
  const mark = childOf(properties, 'w:rPr')
  if (elementsOf(mark).some(({ name }) => changes.has(name))) gathered.tracked += 1
  readInline(element, style, open, story)
  const section = childOf(properties, 'w:sectPr')
  if (section) gathered.sections.push(section)
  const dropped = ['drop', 'margin'].includes(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')
  if (dropped || elementsOf(mark).some(({ name }) => removed.has(name))) return { goesOn: true, shape: { kind: 'paragraph' } }
  const look = lookFrom(lookOf(mark), gathered.styles.run(valOf(mark, 'w:rStyle')), style, gathered.styles.defaults)
  const isHidden = look.hidden === true
  const { label, level } = isHidden && open.growing.isBlank() ? unlabelled : labelOf(properties, style, gathered)
  if (isHidden) {
    open.label ??= label
    return { goesOn: true, shape: { kind: 'paragraph' } }
  }
  const outline = valOf(properties, 'w:outlineLvl')
  const heading = outline === undefined ? style.heading : headingDepth(outline)
  const kind = place ?? (heading ? 'heading' : label === null ? 'paragraph' : 'list-entry')
  const depth = kind === 'heading' ? heading : kind === 'list-entry' ? level : undefined
  const bidirectional = switchOf(properties, 'w:bidi') ?? style.paragraphRightToLeft
  return {
    goesOn: false,
    shape: {
      kind,
      ...(label !== null && { label }),
      ...(depth !== undefined && { level: depth }),
      ...(bidirectional !== undefined && { direction: bidirectional ? ('rtl' as const) : ('ltr' as const) }),
    },
  }
}

const unlabelled = { label: null, level: 0 }

function labelOf(properties: Element | undefined, style: ParagraphStyle, { counting }: Gathered) {
  const numbering = childOf(properties, 'w:numPr')
  const own = valOf(numbering, 'w:numId')
  const id = own ?? style.numberingId
  if (id === undefined || id === '0') return unlabelled
  const said = valOf(numbering, 'w:ilvl')
  const byStyle = own === undefined ? counting.levelOfStyle(id, style.numberingStyle) : 0
  const level = said === undefined ? byStyle || (style.numberingLevel ?? 0) : Number(said) || 0
  return { label: counting.next(id, level), level }
}

/** Reads the text boxes, shapes and diagrams of a drawing. */
function readBoxes(drawing: Element, cell: Cell | undefined, story: Story): readonly Draft[] {
  const { gathered, part } = story
  const drafts: Draft[] = []
  const visit = (element: Element, inPart: string) => {
    if (element.name === 'w:txbxContent') append(drafts, readStory({ name: inPart, root: element }, 'text-box', gathered, cell))
    else if (element.name === 'a:p') append(drafts, readShape(element, inPart))
    else if (element.name === 'v:textpath') drafts.push({ text: element.attributes.string ?? '', kind: 'text-box' })
    else if (element.name === 'dgm:relIds') {
      const diagram = gathered.diagram(element.attributes['r:dm'] ?? '')
      if (diagram) visit(diagram.root, diagram.name)
    } else
      for (const child of element.name === 'mc:AlternateContent' ? elementsOf(branchOf(element)) : elementsOf(element)) visit(child, inPart)
  }
  visit(drawing, part)
  return drafts
}

/** Reads a paragraph of a shape (`a:p`), which has words of its own kind. */
function readShape(element: Element, part: string): readonly Draft[] {
  const shape = growing()
  const visit = (child: Element) => {
    if (child.name === 'a:br') shape.breakLine(false)
    else if (child.name === 'a:t') shape.write(textOf(child), { strong: false }, { part, run: child.run ?? 0, offset: 0 })
    else for (const inside of elementsOf(child)) visit(inside)
  }
  visit(element)
  return shape.drafts({ kind: 'text-box' })
}

/** Looks through the notes of a part (`w:footnotes`) by their ids. */
export function notesOf(part: Part | null, kind: 'footnote' | 'endnote'): ReadonlyMap<string, Element> {
  return new Map(childrenOf(part?.root, `w:${kind}`).map((note) => [note.attributes['w:id'] ?? '', note]))
}
