import type { ParagraphKind } from '../../document.ts'
import type { Element } from '../docx/xml.ts'
import type { Lists } from './lists.ts'
import type { Styles } from './styles.ts'

/** A note that stands in visible text. */
export interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly key: string
  /** The mark that the author typed instead of the number. */
  readonly custom: string | undefined
  /** The number as the word processor last wrote it; some write 0 for every note. */
  readonly shown: string
  readonly body: Element
}

/** What is gathered while the stories of one document are read one after the other. */
export interface Gathered {
  readonly lists: Lists
  readonly notes: Note[]
  /** Words of an embedded formula by the address that its frame has; null where there are none. */
  readonly formula: (address: string) => string | null
  tables: number
  comments: number
  hidden: number
  symbols: number
  prompts: number
}

/** Where a paragraph stands, when it is not simply in the body. */
export type Place = Exclude<ParagraphKind, 'heading' | 'paragraph' | 'list-entry'> | null

/** What a story is read by: the part in which it stands and the styles that hold there. */
export interface Story {
  readonly gathered: Gathered
  readonly part: string
  readonly styles: Styles
}
