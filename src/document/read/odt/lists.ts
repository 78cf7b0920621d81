import { type Counting, countingOf, type Level, type Numbering } from '../counting.ts'
import type { Element } from '../docx/xml.ts'
import { levelsOf } from './list-styles.ts'
import type { Styles } from './styles.ts'

/** A list that is open while its entries are read: which one counts, by which style, how deep it is. */
export interface OpenList {
  readonly key: string
  readonly style: string | undefined
  readonly depth: number
}

/** The lists of a document, which count as their entries are read in order. */
export interface Lists {
  /** Opens a list (`text:list`): one inside another is a level of it; one of its own begins anew unless it says that it continues. */
  readonly open: (list: Element, outer: OpenList | null) => OpenList
  /** The label of the next entry of a list; `start` where it says with which number it goes on. Null where nothing is printed. */
  readonly label: (list: OpenList, style: string | undefined, styles: Styles, start: number | undefined) => string | null
  /** The label of the next numbered heading. */
  readonly heading: (level: number, styles: Styles, start: number | undefined) => string | null
}

/** Begins to count the lists of a document. */
export function listsOf(): Lists {
  const numberings = new Map<string, Numbering>()
  const counting: Counting = countingOf(numberings)
  const byId = new Map<string, string>()
  // The last list of each style: one that continues the numbering without saying whose goes on in it.
  const lastOf = new Map<string, string>()
  const levels = new Map<Element | undefined, readonly (Level | undefined)[]>()
  let opened = 0
  const next = (key: string, style: Element | undefined, level: number, start: number | undefined): string | null => {
    if (!levels.has(style)) levels.set(style, levelsOf(style))
    const id = `${key} ${opened++}`
    const starts: ReadonlyMap<number, number> = start === undefined ? new Map() : new Map([[level, start]])
    numberings.set(id, { list: key, levels: levels.get(style)!, starts })
    const label = counting.next(id, level)
    numberings.delete(id)
    return label
  }
  return {
    open: ({ attributes }, outer) => {
      const style = attributes['text:style-name'] ?? outer?.style
      const id = attributes['xml:id'] ?? attributes['text:id']
      const continued = byId.get(attributes['text:continue-list'] ?? '')
      const last = attributes['text:continue-numbering'] === 'true' ? lastOf.get(style ?? '') : undefined
      const key = outer?.key ?? continued ?? last ?? `list ${opened++}`
      if (id !== undefined) byId.set(id, key)
      if (!outer) lastOf.set(style ?? '', key)
      return { key, style, depth: outer ? outer.depth + 1 : 0 }
    },
    label: ({ key, depth, style }, given, styles, start) => next(key, styles.list(given ?? style ?? ''), depth, start),
    heading: (level, styles, start) => next('headings', styles.list(''), level - 1, start),
  }
}
