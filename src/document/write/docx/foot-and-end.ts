import { numeral } from '../../numeral.ts'
import type { Note } from '../quoted/notes.ts'
import { escaped } from '../xml-text.ts'

/** Gathers the notes of a DOCX, which stand in parts of the file of their own. */
export interface FootAndEnd {
  /** Begins a section: notes count from 1 again. */
  begin(): void
  /** Writes the run that marks a note, and keeps the note; `paragraphs` writes its paragraphs, given the run that its first one begins with. */
  mark(note: Note, paragraphs: (first: string) => string): string
  /** Whether there are notes of the section that was begun last. */
  any(): boolean
  /** Writes `word/footnotes.xml` or `word/endnotes.xml`, without its XML declaration and root. */
  part(kind: Note['kind']): string
}

const separator = (kind: Note['kind'], id: number, type: string, element: string): string =>
  `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${element}/></w:r></w:p></w:${kind}>`

/**
 * Collects notes. The number of a note is counted by Word where that prints the label that the source has; any other label ("*", "12") is written as
 * a mark of its own, which does not count.
 */
export function collectFootAndEnd(): FootAndEnd {
  const written = { footnote: [] as string[], endnote: [] as string[] }
  let counts = { footnote: 0, endnote: 0 }
  let any = false
  return {
    begin() {
      counts = { footnote: 0, endnote: 0 }
      any = false
    },
    any: () => any,
    mark(note, paragraphs) {
      const { kind, label } = note
      const style = `<w:rPr><w:rStyle w:val="${kind === 'footnote' ? 'FootnoteReference' : 'EndnoteReference'}"/></w:rPr>`
      const counted = label === numeral(counts[kind] + 1, kind === 'footnote' ? 'decimal' : 'lowerRoman')
      if (counted) counts[kind] += 1
      const id = written[kind].length + 1
      any = true
      const own = `<w:t xml:space="preserve">${escaped(label)}</w:t>`
      const first = `<w:r>${style}${counted ? `<w:${kind}Ref/>` : own}</w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`
      written[kind].push(`<w:${kind} w:id="${id}">${paragraphs(first)}</w:${kind}>`)
      return `<w:r>${style}<w:${kind}Reference${counted ? '' : ' w:customMarkFollows="1"'} w:id="${id}"/>${counted ? '' : own}</w:r>`
    },
    part: (kind) =>
      separator(kind, -1, 'separator', 'separator') +
      separator(kind, 0, 'continuationSeparator', 'continuationSeparator') +
      written[kind].join(''),
  }
}
