import { type Document, mediaTypes } from '../../document.ts'
import type { Notice, Read } from '../../notice.ts'
import { numeral } from '../../numeral.ts'
import { type Draft, documentFrom } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import { notice } from '../trouble.ts'
import { readNumbering } from './numbering.ts'
import { carriesMacros, type Package } from './package.ts'
import { type Gathered, type NoteReference, readStory } from './story.ts'
import { readStyles } from './styles.ts'
import { childOf, childrenOf, type Element, elementsOf, switchOf, textOf, valOf } from './xml.ts'

/**
 * Reads a Word document as it would be printed: insertions in, deletions out, comments and hidden text out, fields by their last result.
 *
 * Body first, in the order of the file; text boxes after the paragraph that holds them; footnotes, then endnotes, after the body.
 * Throws `file.damaged`, `file.bomb`, `file.unsafe-xml`, `file.encrypted`; anything else odd is a notice.
 */
export function readDocx(parts: Package & { readonly main: string }, limits: ReadLimits): Read<Document> {
  const root = parts.needed(parts.main)
  const relationships = parts.relationshipsOf(parts.main)
  const related = (type: string) => {
    const target = relationships.find((found) => found.type === type && !found.outside)?.target
    return target === undefined ? null : parts.part(target)
  }
  const byId = (id: string) => relationships.find((found) => found.id === id && !found.outside)
  const settings = related('settings')
  const gathered: Gathered = {
    styles: readStyles(related('styles')),
    counting: readNumbering(related('numbering')),
    diagram: (id) => {
      const target = byId(id)
      const data = target ? parts.part(target.target) : null
      return data ? shapesOf(data) : []
    },
    notes: [],
    sections: [],
    tracked: 0,
    comments: 0,
    hidden: 0,
    symbols: 0,
    embedded: false,
  }
  const body = childOf(root, 'w:body')
  const drafts: Draft[] = [...(body ? readStory(body, null, gathered) : [])]
  const notes = [...gathered.notes]
  const marked = (kind: NoteReference['kind']) => notes.filter((note) => note.kind === kind)
  if (marked('footnote').length > 0)
    for (const draft of readNotes(marked('footnote'), related('footnotes'), settings, 'decimal', gathered)) drafts.push(draft)
  if (marked('endnote').length > 0)
    for (const draft of readNotes(marked('endnote'), related('endnotes'), settings, 'lowerRoman', gathered)) drafts.push(draft)
  const margins = marginParts(gathered.sections, settings).flatMap((id) => {
    const target = byId(id)
    const part = target ? parts.part(target.target) : null
    return part ? readStory(part, null, gathered).map(({ text }) => text) : []
  })
  const document = documentFrom(
    mediaTypes.docx,
    drafts,
    margins.filter((margin) => !isPageNumber(margin)),
  )
  return { value: document, notices: [...parts.notices, ...noticesOf(gathered, parts, document, limits)] }
}

function noticesOf(gathered: Gathered, parts: Package, document: Document, _limits: ReadLimits): readonly Notice[] {
  const { tracked, comments, hidden, symbols, embedded } = gathered
  return [
    tracked > 0 && notice('document.tracked-changes', null, { count: tracked }),
    comments > 0 && notice('document.comments', null, { count: comments }),
    hidden > 0 && notice('document.hidden-text', null, { count: hidden }),
    symbols > 0 && notice('document.unknown-symbol', null, { count: symbols }),
    embedded && notice('docx.embedded-file'),
    carriesMacros(parts) && notice('document.macros'),
    document.paragraphs.length === 0 && notice('document.no-text'),
  ].filter((found) => found !== false)
}

function readNotes(
  references: readonly NoteReference[],
  part: Element | null,
  settings: Element | null,
  usual: string,
  gathered: Gathered,
): readonly Draft[] {
  const kind = references[0]!.kind
  const sections = [...gathered.sections].reverse()
  const properties = [...sections, ...(settings ? [settings] : [])].map((given) => childOf(given, `w:${kind}Pr`))
  const said = (name: string) => properties.map((given) => valOf(given, name)).find((value) => value !== undefined)
  const format = said('w:numFmt') ?? usual
  const notes = new Map(childrenOf(part ?? undefined, `w:${kind}`).map((note) => [note.attributes['w:id'], note]))
  let number = (Number(said('w:numStart') ?? 1) || 1) - 1
  return references.flatMap(({ id, printed }) => {
    if (printed) number += 1
    const note = notes.get(id)
    if (!note) return []
    const drafts = readStory(note, kind, gathered).filter(({ text }) => text.trim() !== '')
    return drafts.map((draft, index) => (index === 0 && printed ? { ...draft, label: numeral(number, format) } : draft))
  })
}

/** Relationship ids of the headers and footers that are shown, in order; first-page ones only where a section has a first page of its own. */
function marginParts(sections: readonly Element[], settings: Element | null): readonly string[] {
  const evenShown = switchOf(settings ?? undefined, 'w:evenAndOddHeaders') ?? false
  return sections.flatMap((section) => {
    const firstShown = switchOf(section, 'w:titlePg') ?? false
    return elementsOf(section)
      .filter(({ name }) => name === 'w:headerReference' || name === 'w:footerReference')
      .filter(({ attributes }) => (attributes['w:type'] === 'first' ? firstShown : attributes['w:type'] === 'even' ? evenShown : true))
      .sort((a, b) => order(a) - order(b))
      .map(({ attributes }) => attributes['r:id'] ?? '')
  })
}

/** First page before the others, header before footer. */
const order = ({ name, attributes }: Element) => (attributes['w:type'] === 'first' ? 0 : 2) + (name === 'w:headerReference' ? 0 : 1)

const isPageNumber = (text: string) => /^[\s\p{Nd}\-–—/|.]*$/u.test(text)

/** Texts of a diagram's shapes in the order of its data. */
function shapesOf(data: Element): readonly string[] {
  const texts: string[] = []
  const visit = (element: Element) => {
    if (element.name === 'a:p') texts.push(wordsOf(element))
    else for (const child of elementsOf(element)) visit(child)
  }
  visit(data)
  return texts
}

function wordsOf(element: Element): string {
  if (element.name === 'a:t') return textOf(element)
  return elementsOf(element).map(wordsOf).join('')
}
