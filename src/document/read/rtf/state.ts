import type { Row } from '../table.ts'

/**
 * Where what stands in a group goes: `text` is read; `unread` is not, nor anything inside; `shape` is not, but text boxes inside are;
 * the others are gathered for what their name says.
 */
export type Destination = 'text' | 'unread' | 'shape' | 'typefaces' | 'styles' | 'label'

/** What holds in a group; a group begins with what holds around it, and what it changes ends with it. */
export interface State {
  destination: Destination
  /** How many bytes stand for a letter that was also written as a number (`\uc`). */
  instead: number
  typeface: number
  bold: boolean
  hidden: boolean
  deleted: boolean
  inserted: boolean
  right: boolean
  language: number | undefined
  languageEastern: number | undefined
  languageRight: number | undefined
  /** Eastern letters are set in a typeface of their own, and are meant now. */
  eastern: boolean
  easternTypeface: number | undefined
  // Of the paragraph:
  inTable: boolean
  depth: number | undefined
  style: number
  outline: number | undefined
  /** Absent where only the style says it. */
  rightParagraph: boolean | undefined
  level: number
  dropped: boolean
  /** What `\ud` inside a group `\upr` goes back to. */
  upright: Destination | undefined
  /** The row at hand is one of an inner table. */
  innerRow: boolean
}

export const firstState = (): State => ({
  destination: 'text',
  instead: 1,
  typeface: -1,
  bold: false,
  hidden: false,
  deleted: false,
  inserted: false,
  right: false,
  language: undefined,
  languageEastern: undefined,
  languageRight: undefined,
  eastern: false,
  easternTypeface: undefined,
  inTable: false,
  depth: undefined,
  style: 0,
  outline: undefined,
  rightParagraph: undefined,
  level: 0,
  dropped: false,
  upright: undefined,
  innerRow: false,
})

/** Sets the properties of characters back (`\plain`). */
export function plain(state: State): void {
  const { typeface, bold, hidden, deleted, inserted, right, language, languageEastern, languageRight, eastern, easternTypeface } =
    firstState()
  Object.assign(state, {
    typeface,
    bold,
    hidden,
    deleted,
    inserted,
    right,
    language,
    languageEastern,
    languageRight,
    eastern,
    easternTypeface,
  })
}

/** Sets the properties of the paragraph back (`\pard`). */
export function plainParagraph(state: State): void {
  const { inTable, depth, style, outline, rightParagraph, level, dropped } = firstState()
  Object.assign(state, { inTable, depth, style, outline, rightParagraph, level, dropped })
}

/** A row that is being described: where its cells end, and which are merged. */
export interface RowDefinition {
  bounds: number[]
  merged: Row['merged'][number][]
  next: Row['merged'][number]
}

export const newRow = (): RowDefinition => ({ bounds: [0], merged: [], next: null })
