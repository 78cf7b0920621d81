import { type Document, mediaTypes } from '../../document.ts'
import type { Read } from '../../notice.ts'
import { noticesOfLeftOut, withoutPageNumbers } from '../as-printed.ts'
import { type Draft, documentFrom } from '../draft.ts'
import { notice } from '../trouble.ts'
import type { Gathered, Part } from './gathered.ts'
import { readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { carriesMacros, type Package } from './package.ts'
import { readStory } from './story.ts'
import { readStyles } from './styles.ts'
import { childOf, type Element, elementsOf, switchOf } from './xml.ts'

/**
 * Reads a Word document as it would be printed: insertions in, deletions out, comments and hidden text out, fields by their last result.
 *
 * Body first, in the order of the file; text boxes after the paragraph that holds them; footnotes, then endnotes, after the body.
 * Throws `file.damaged`, `file.bomb`, `file.unsafe-xml`, `file.encrypted`; anything else odd is a notice.
 */
export function readDocx(parts: Package & { readonly main: string }): Read<Document> {
  const root = parts.needed(parts.main)
  const relationships = parts.relationshipsOf(parts.main)
  const partOf = (target: string | undefined): Part | null => {
    const found = target === undefined ? null : parts.part(target)
    return found && { name: parts.sourceName(target!), root: found }
  }
  const inside = relationships.filter(({ outside }) => !outside)
  const byId = new Map(inside.map(({ id, target }) => [id, target]))
  const related = (type: string) => partOf(inside.find((found) => found.type === type)?.target)
  const diagrams = new Set<string>()
  const settings = related('settings')?.root ?? null
  const gathered: Gathered = {
    styles: readStyles(related('styles')?.root ?? null),
    counting: readNumbering(related('numbering')?.root ?? null),
    diagram: (id) => {
      // A diagram is read once, however often drawings refer to it.
      const isNew = !diagrams.has(id)
      diagrams.add(id)
      return isNew ? partOf(byId.get(id)) : null
    },
    notes: [],
    sections: [],
    tables: 0,
    pages: 0,
    tracked: 0,
    comments: 0,
    hidden: 0,
    symbols: 0,
    prompts: 0,
    embedded: false,
  }
  const body = childOf(root, 'w:body')
  const drafts: Draft[] = [...(body ? readStory({ name: parts.sourceName(parts.main), root: body }, null, gathered) : [])]
  for (const kind of ['footnote', 'endnote'] as const) {
    if (gathered.notes.some((note) => note.kind === kind))
      for (const draft of readNotes(kind, related(`${kind}s`), settings, gathered)) drafts.push(draft)
  }
  const margins = [...new Set(marginParts(gathered.sections, settings))].flatMap((id) => {
    const part = partOf(byId.get(id))
    return part ? readStory(part, null, gathered).map(({ text }) => text) : []
  })
  const document = documentFrom(mediaTypes.docx, drafts, withoutPageNumbers(margins))
  const further = [gathered.embedded && notice('docx.embedded-file'), carriesMacros(parts) && notice('document.macros')]
  return { value: document, notices: [...parts.notices, ...noticesOfLeftOut(gathered, further, document)] }
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
