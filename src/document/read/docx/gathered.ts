import type { ParagraphKind } from '../../document.ts'
import type { Counting } from '../counting.ts'
import type { Fields } from './fields.ts'
import type { Styles } from './styles.ts'
import { childOf, childrenOf, type Element, switchOf } from './xml.ts'

/** A reference to a footnote or endnote that stands in visible text. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The author typed a mark instead of the number. */
  readonly custom: boolean
  /** The mark that was typed, once it has been read. */
  mark: string
  /** Sections that ended before it, and pages, as far as the word processor noted them. */
  readonly section: number
  readonly page: number
}

/** A part of a package: its name and its words. */
export interface Part {
  readonly name: string
  readonly root: Element
}

/** What is gathered while the stories of one document (body, notes, margins) are read one after the other. */
export interface Gathered {
  readonly styles: Styles
  readonly counting: Counting
  /** The part that holds the words of a diagram which a drawing refers to by relationship id. */
  readonly diagram: (id: string) => Part | null
  readonly notes: NoteReference[]
  /** Section properties in order: they name the headers and footers. */
  readonly sections: Element[]
  tables: number
  pages: number
  tracked: number
  comments: number
  hidden: number
  symbols: number
  prompts: number
  embedded: boolean
}

/** Where a paragraph stands, when it is not simply in the body. */
export type Place = Exclude<ParagraphKind, 'heading' | 'paragraph' | 'list-entry'> | null

/** A run of text that is read on its own: the body, a note, a margin, a text box. */
export interface Story {
  readonly gathered: Gathered
  /** Name of the part in which it stands. */
  readonly part: string
  readonly fields: Fields
  /** A reference whose typed mark comes next. */
  awaited: NoteReference | null
}

/** The key by which the mark of a note and the note find one another. */
export const noteKey = ({ kind, id }: Pick<NoteReference, 'kind' | 'id'>) => `${kind} ${id}`

/** Elements that only wrap what a reader sees. */
export const wrappers: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
])

/** What a content control (`w:sdt`) holds; nothing where it still shows its prompt ("Click here to enter text"), which is counted. */
export function contentOf(control: Element, gathered: Gathered): readonly Element[] {
  const content = childrenOf(control, 'w:sdtContent')
  if (!switchOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')) return content
  gathered.prompts += 1
  return []
}
