import type { Draft } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'

/** A typeface of the file: its code page where it says one, and the number of its set of letters. */
export interface Typeface {
  readonly name: string
  readonly charset: number
  readonly page: number | null
}

/** A paragraph style, as far as programs rely on it without saying the same of each paragraph. */
export interface Style {
  /** Depth of the heading that it is. */
  readonly heading: number | undefined
  readonly right: boolean | undefined
  readonly base: number | undefined
}

/** Longest chain of styles based on one another that is followed; a circle ends here. */
const deepestStyle = 30

/** Whether a style sets paragraphs from right to left, as it or one that it is based on says. */
export function isRightStyle(styles: ReadonlyMap<number, Style>, number: number): boolean {
  let style = styles.get(number)
  for (let depth = 0; style && depth < deepestStyle; depth++) {
    if (style.right !== undefined) return style.right
    style = style.base === undefined ? undefined : styles.get(style.base)
  }
  return false
}

/** A note, in the order of the marks; `numbered` is false where the author typed a mark of his own. */
export interface Note {
  readonly kind: 'footnote' | 'endnote'
  readonly key: string
  readonly numbered: boolean
  readonly drafts: readonly Draft[]
}

/** What is gathered while a file is read. */
export interface Gathered {
  readonly name: string
  readonly limits: ReadLimits
  readonly typefaces: Map<number, Typeface>
  readonly styles: Map<number, Style>
  readonly notes: Note[]
  /** Headers and footers, with the word that begins each: it says on which pages they stand. */
  readonly margins: { readonly word: string; readonly texts: readonly string[] }[]
  readonly formats: { footnote: string; endnote: string; footnoteStart: number; endnoteStart: number }
  /** Sections have a first page of their own; left and right pages differ. */
  firstPage: boolean
  facingPages: boolean
  /** Code page of the file. */
  page: number
  defaultTypeface: number
  tables: number
  tracked: number
  comments: number
  hidden: number
  symbols: number
  /** Braces do not match. */
  unbalanced: boolean
}

export const newGathered = (name: string, limits: ReadLimits): Gathered => ({
  name,
  limits,
  typefaces: new Map(),
  styles: new Map(),
  notes: [],
  margins: [],
  formats: { footnote: 'decimal', endnote: 'lowerRoman', footnoteStart: 1, endnoteStart: 1 },
  firstPage: false,
  facingPages: false,
  page: 1252,
  defaultTypeface: -1,
  tables: 0,
  tracked: 0,
  comments: 0,
  hidden: 0,
  symbols: 0,
  unbalanced: false,
})
