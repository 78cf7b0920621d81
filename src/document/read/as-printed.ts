import type { Document } from '../document.ts'
import type { Notice } from '../notice.ts'
import { notice } from './trouble.ts'

/** What a reader of a word processor's format counted of that which a printed page does not show. */
export interface LeftOut {
  readonly tracked: number
  readonly comments: number
  readonly hidden: number
  /** Signs without a letter that we know. */
  readonly symbols: number
  /** Prompts that nobody filled in; absent for formats that have none. */
  readonly prompts?: number
}

/** Says what was left out, in one order for every format; `further` is what only this format has, and stands before the notice that there is no text. */
export function noticesOfLeftOut(
  { tracked, comments, hidden, symbols, prompts = 0 }: LeftOut,
  further: readonly (Notice | false)[],
  document: Document,
): readonly Notice[] {
  return [
    tracked > 0 && notice('document.tracked-changes', null, { count: tracked }),
    comments > 0 && notice('document.comments', null, { count: comments }),
    hidden > 0 && notice('document.hidden-text', null, { count: hidden }),
    symbols > 0 && notice('document.unknown-symbol', null, { count: symbols }),
    prompts > 0 && notice('document.prompts', null, { count: prompts }),
    ...further,
    document.paragraphs.length === 0 && notice('document.no-text'),
  ].filter((found) => found !== false)
}

/** Texts of headers and footers that are more than the number of a page. */
export function withoutPageNumbers(margins: readonly string[]): readonly string[] {
  return margins.filter((text) => !/^[\s\p{Nd}\-–—/|.]*$/u.test(text))
}
