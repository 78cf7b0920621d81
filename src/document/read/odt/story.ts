import type { Cell } from '../../document.ts'
import { type Element, elementsOf, textOf } from '../docx/xml.ts'
import type { Draft } from '../draft.ts'
import { growing } from '../growing.ts'
import type { Place, Story } from './gathered.ts'
import { type Inline, readInline } from './inline.ts'
import type { OpenList } from './lists.ts'
import { cellsOf } from './table.ts'

/** Where blocks stand: in which kind of place, cell and list. */
interface Standing {
  readonly place: Place
  readonly cell: Cell | undefined
  readonly list: OpenList | null
}

/** Elements of a text that hold nothing which a reader sees there. */
const unseen: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:alphabetical-index-auto-mark-file',
  'office:scripts',
])

/** Reads the block-level content of an element as paragraphs in reading order. */
export function readStory(root: Element, place: Place, story: Story, cell?: Cell): readonly Draft[] {
  const drafts: Draft[] = []
  readBlocks(elementsOf(root), { place, cell, list: null }, story, drafts)
  return drafts
}

function readBlocks(elements: readonly Element[], standing: Standing, story: Story, drafts: Draft[]): void {
  for (const element of elements) {
    const { name } = element
    if (unseen.has(name)) continue
    if (name === 'text:p' || name === 'text:h') readParagraph(element, standing, null, story, drafts)
    else if (name === 'text:list') readList(element, standing, story, drafts)
    else if (name === 'text:numbered-paragraph') {
      const list = story.gathered.lists.open(element, null)
      const level = Math.max(Number(element.attributes['text:level'] ?? 1) - 1, 0) || 0
      for (const inside of elementsOf(element))
        readParagraph(inside, standing, { ...entryOf(element), list: { ...list, depth: level } }, story, drafts)
    } else if (name === 'table:table') readTable(element, standing, story, drafts)
    else if (name === 'office:annotation') story.gathered.comments += 1
    else if (name === 'text:section') {
      if (isHidden(element)) story.gathered.hidden += 1
      else readBlocks(elementsOf(element), standing, story, drafts)
    } else if (name.startsWith('draw:')) readShape(element, standing, story, drafts)
    // An index, its title and its body, and whatever else wraps paragraphs.
    else if (!name.endsWith('-source')) readBlocks(elementsOf(element), standing, story, drafts)
  }
}

const isHidden = ({ attributes }: Element) =>
  attributes['text:display'] === 'none' || (attributes['text:display'] === 'condition' && attributes['text:is-hidden'] === 'true')

/** The first paragraph of an entry, which has its label. */
interface Entry {
  readonly list: OpenList
  readonly style: string | undefined
  readonly start: number | undefined
}

function entryOf({ attributes }: Element): Omit<Entry, 'list'> {
  const start = attributes['text:start-value']
  return { style: attributes['text:style-override'], start: start === undefined ? undefined : Number(start) || 0 }
}

function readList(element: Element, standing: Standing, story: Story, drafts: Draft[]): void {
  const list = story.gathered.lists.open(element, standing.list)
  const inside = { ...standing, list }
  for (const entry of elementsOf(element)) {
    if (entry.name !== 'text:list-item') {
      readBlocks(elementsOf(entry), inside, story, drafts)
      continue
    }
    let labelled: boolean = false
    for (const child of elementsOf(entry)) {
      const isFirst: boolean = !labelled && (child.name === 'text:p' || child.name === 'text:h')
      if (isFirst) readParagraph(child, inside, { ...entryOf(entry), list }, story, drafts)
      else readBlocks([child], inside, story, drafts)
      labelled ||= isFirst
    }
  }
}

function readTable(element: Element, { place }: Standing, story: Story, drafts: Draft[]): void {
  const inside = place === 'footnote' || place === 'endnote' || place === 'text-box' ? place : 'table-cell'
  story.gathered.tables += 1
  const table = story.gathered.tables
  for (const { element: found, cell } of cellsOf(element))
    readBlocks(elementsOf(found), { place: inside, cell: { table, ...cell }, list: null }, story, drafts)
}

function readParagraph(element: Element, standing: Standing, entry: Entry | null, story: Story, drafts: Draft[]): void {
  const { gathered, styles } = story
  const { attributes } = element
  const style = styles.paragraph(attributes['text:style-name'])
  const inline: Inline = { growing: growing(), shapes: [], hides: false }
  readInline(element, style.look, inline, story)
  if (inline.hides) {
    if (!inline.growing.isBlank()) gathered.hidden += 1
    return
  }
  const depth = element.name === 'text:h' ? Math.max(Number(attributes['text:outline-level'] ?? 1) || 1, 1) : undefined
  const label = labelOf(element, depth, style.listStyle, entry, story)
  const heading = depth ?? style.heading
  const kind = standing.place ?? (heading ? 'heading' : label !== null ? 'list-entry' : 'paragraph')
  const level = kind === 'heading' ? heading : kind === 'list-entry' ? (entry?.list.depth ?? 0) : undefined
  const { direction } = style
  for (const draft of inline.growing.drafts({
    kind,
    ...(label !== null && { label }),
    ...(level !== undefined && { level }),
    ...(direction && { direction }),
    ...(standing.cell && { cell: standing.cell }),
  }))
    drafts.push(draft)
  for (const shape of inline.shapes) readShape(shape, standing, story, drafts)
}

function labelOf(
  { attributes }: Element,
  depth: number | undefined,
  listStyle: string | undefined,
  entry: Entry | null,
  { gathered, styles }: Story,
) {
  if (entry)
    return gathered.lists.label(entry.list, entry.style ?? (entry.list.style === undefined ? listStyle : undefined), styles, entry.start)
  // A style may take its headings out of the numbering, with an empty name.
  if (depth === undefined || attributes['text:is-list-header'] === 'true' || listStyle === '') return null
  const start = attributes['text:start-value'] ?? (attributes['text:restart-numbering'] === 'true' ? '1' : undefined)
  return gathered.lists.heading(depth, styles, start === undefined ? undefined : Number(start) || 0)
}

/** Reads the words in a frame, a shape or a group of shapes; of the ways in which a frame keeps the same thing, the first. */
function readShape(element: Element, standing: Standing, story: Story, drafts: Draft[]): void {
  const inside: Standing = { place: 'text-box', cell: standing.cell, list: null }
  if (element.name === 'draw:object') {
    const words = story.gathered.formula(element.attributes['xlink:href'] ?? '')
    if (words !== null) drafts.push({ text: words, kind: 'text-box', ...(standing.cell && { cell: standing.cell }) })
  } else if (element.name === 'draw:frame') {
    const shown = elementsOf(element).find(({ name }) => ['draw:text-box', 'draw:object', 'draw:image', 'table:table'].includes(name))
    if (shown) readShape(shown, standing, story, drafts)
  } else if (element.name === 'table:table') readTable(element, inside, story, drafts)
  else {
    for (const child of elementsOf(element)) {
      if (child.name.startsWith('draw:')) readShape(child, standing, story, drafts)
      else if (!child.name.startsWith('svg:') && !child.name.startsWith('office:')) readBlocks([child], inside, story, drafts)
    }
  }
}

/** The words of a formula, without the notation that its word processor keeps beside it. */
export function formulaWords(element: Element): string {
  if (element.name === 'math:annotation') return ''
  if (['math:mi', 'math:mn', 'math:mo', 'math:mtext'].includes(element.name)) return textOf(element).trim()
  const parts = elementsOf(element).map(formulaWords)
  if (element.name === 'math:mfrac') return parts.join('/')
  if (element.name === 'math:msup') return parts.join('^')
  if (element.name === 'math:msub') return parts.join('_')
  if (element.name === 'math:msqrt') return `√${parts.join('')}`
  return parts.join('')
}
