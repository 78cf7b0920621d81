import type { Direction } from '../../document.ts'
import type { List } from './lists.ts'
import type { OpenTable } from './table.ts'

/** What holds inside an element, its ancestors included. */
export interface Context {
  readonly bold: boolean
  readonly direction: Direction | undefined
  /** Direction of the block around, which its paragraphs have. */
  readonly blockDirection: Direction | undefined
  readonly language: string | undefined
  /** White space and line ends stand as they are. */
  readonly kept: boolean
  /** Depth of the heading that it is. */
  readonly heading: number | undefined
  readonly list: List | undefined
  /** The entry of a list that it is in: its label stands before its first paragraph. */
  readonly entry: Entry | undefined
  readonly table: OpenTable | undefined
  readonly note: Note | undefined
  readonly deleted: boolean
  /** It is a header or footer of pages. */
  readonly margin: boolean
}

/** An entry of a list: how deep it stands, and its label until its first paragraph has it. */
export interface Entry {
  readonly depth: number
  label: string | null
}

/** A footnote or endnote whose text is being read. */
export interface Note {
  readonly kind: 'footnote' | 'endnote'
  /** Names by which its mark may refer to it. */
  key: string | undefined
  label: string | undefined
}

export const firstContext: Context = {
  bold: false,
  direction: undefined,
  blockDirection: undefined,
  language: undefined,
  kept: false,
  heading: undefined,
  list: undefined,
  entry: undefined,
  table: undefined,
  note: undefined,
  deleted: false,
  margin: false,
}

/** Attributes of an element by name. */
export type Attributes = Readonly<Record<string, string>>

const boldNames = /^(b|strong|th|h[1-6])$/

/** What holds inside an element, by what holds around it. Lists, tables and notes are set where they begin. */
export function within(around: Context, name: string, attributes: Attributes): Context {
  const style = attributes.style ?? ''
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const direction = directionOf(attributes, style) ?? around.direction
  const heading = /^h([1-6])$/.exec(name)?.[1]
  return {
    ...around,
    bold: weight === undefined ? around.bold || boldNames.test(name) : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    direction,
    language: attributes.lang || attributes['xml:lang'] || around.language,
    kept: name === 'pre' || name === 'xmp' || name === 'listing' || /white-space\s*:\s*(pre|break-spaces)/i.test(style) || around.kept,
    ...(heading && { heading: Number(heading) }),
    deleted: around.deleted || name === 'del',
  }
}

function directionOf({ dir }: Attributes, style: string): Direction | undefined {
  const said = (dir ?? /(?:^|[;\s])direction\s*:\s*(\w+)/i.exec(style)?.[1])?.toLowerCase()
  return said === 'rtl' || said === 'ltr' ? said : undefined
}

/** Whether a reader of the page sees nothing of an element, as far as the element itself says. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined) return true
  return /(?:^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all)/i.test(attributes.style ?? '')
}
