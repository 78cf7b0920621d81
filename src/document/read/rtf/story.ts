import type { ParagraphKind } from '../../document.ts'
import type { Draft } from '../draft.ts'
import { type Growing, growing } from '../growing.ts'
import { deepestTable, type Flow, flow, type Row } from '../table.ts'
import { isRightStyle, type Style } from './gathered.ts'
import type { State } from './state.ts'

type Styles = ReadonlyMap<number, Style>

/** Where the text of a story goes when it ends. */
export type StoryKind = 'body' | 'footnote' | 'endnote' | 'text-box' | 'margin'

/** A text of its own: the body, a note, a text box, a header or footer. */
export interface Story {
  kind: StoryKind
  readonly flow: Flow
  paragraph: Growing
  /** The label that stands before the paragraph, as it was printed. */
  label: string
  /** Text boxes fixed to the paragraph. */
  boxes: Draft[]
}

/** Begins a story; `number` gives each table of the file its number. */
export function newStory(kind: StoryKind, number: () => number): Story {
  return { kind, flow: flow(number), paragraph: growing(), label: '', boxes: [] }
}

const depthOf = (state: State) => Math.min(state.depth ?? (state.inTable ? 1 : 0), deepestTable)

/** Ends the paragraph at hand. */
export function endParagraph(story: Story, state: State, styles: Styles): void {
  if (story.paragraph.isBlank() && story.boxes.length === 0) {
    story.label = ''
    return
  }
  story.flow.toDepth(depthOf(state))
  const label = story.label.trim()
  story.flow.add(
    story.paragraph.drafts({
      ...shapeOf(story, state, label, styles),
      ...((state.rightParagraph ?? isRightStyle(styles, state.style)) && { direction: 'rtl' as const }),
    }),
  )
  story.flow.add(story.boxes)
  story.paragraph = growing()
  story.label = ''
  story.boxes = []
}

function shapeOf(
  story: Story,
  state: State,
  label: string,
  styles: Styles,
): { readonly kind: ParagraphKind; readonly label?: string; readonly level?: number } {
  const labelled = label === '' ? {} : { label }
  if (story.kind === 'footnote' || story.kind === 'endnote' || story.kind === 'text-box') return { kind: story.kind, ...labelled }
  if (depthOf(state) > 0) return { kind: 'table-cell', ...labelled }
  const heading = state.outline === undefined ? styles.get(state.style)?.heading : state.outline < 9 ? state.outline + 1 : undefined
  if (heading !== undefined) return { kind: 'heading', level: heading, ...labelled }
  return label === '' ? { kind: 'paragraph' } : { kind: 'list-entry', level: state.level, label }
}

/** Ends the cell at hand, with its last paragraph. */
export function endCell(story: Story, state: State, depth: number, styles: Styles): void {
  endParagraph(story, { ...state, inTable: true, depth: Math.max(depth, 1) }, styles)
  story.flow.toDepth(Math.max(depth, 1))
  story.flow.endCell()
}

/** Ends the row at hand. */
export function endRow(story: Story, state: State, depth: number, row: Row | undefined, styles: Styles): void {
  endParagraph(story, { ...state, inTable: true, depth: Math.max(depth, 1) }, styles)
  story.flow.toDepth(Math.max(depth, 1))
  story.flow.endRow(row)
}
