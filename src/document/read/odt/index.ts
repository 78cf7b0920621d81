import { type Document, mediaTypes } from '../../document.ts'
import type { Read } from '../../notice.ts'
import { noticesOfLeftOut, withoutPageNumbers } from '../as-printed.ts'
import type { Archive } from '../docx/archive.ts'
import { openParts, type Parts, parsePart } from '../docx/parts.ts'
import { childOf, childrenOf, type Element, elementsOf } from '../docx/xml.ts'
import { type Draft, documentFrom } from '../draft.ts'
import type { ReadLimits } from '../limits.ts'
import { notice, refusal } from '../trouble.ts'
import type { Gathered } from './gathered.ts'
import { listsOf } from './lists.ts'
import { readNotes } from './notes.ts'
import { formulaWords, readStory } from './story.ts'
import { masterPagesOf, readStyles } from './styles.ts'

/** The roots of an OpenDocument text: in an archive two parts, in a flat file the same element twice. */
interface Roots {
  readonly content: Element
  readonly styles: Element | null
  /** The name of the part with the text, as sources say it. */
  readonly part: string
  readonly formula: (address: string) => string | null
}

/**
 * Reads an OpenDocument text (.odt) as it would be printed: insertions in, deletions out, comments and hidden text out, fields as last shown.
 *
 * Body first, in the order of the file; frames after the paragraph that holds them; footnotes, then endnotes, after the body.
 * Throws `file.damaged`, `file.bomb`, `file.unsafe-xml`, `file.encrypted`; anything else odd is a notice.
 */
export function readOdt(archive: Archive, name: string, limits: ReadLimits): Read<Document> {
  const parts = openParts(archive, name, limits)
  const manifest = parts.names.includes('META-INF/manifest.xml') ? parts.part('META-INF/manifest.xml') : null
  const isLocked = childrenOf(manifest ?? undefined, 'manifest:file-entry').some((entry) => childOf(entry, 'manifest:encryption-data'))
  if (isLocked) throw refusal('file.encrypted', { name })
  const content = parts.needed('content.xml')
  const styles = parts.names.includes('styles.xml') ? parts.part('styles.xml') : null
  const { value, notices } = readRoots({ content, styles, part: 'content.xml', formula: onceEach((address) => formulaIn(parts, address)) })
  const carriesMacros = parts.names.some((entry) => /^(Basic\/.+\/(?!script-lb\.xml).+\.xml|Scripts\/.*[^/])$/i.test(entry))
  return { value, notices: [...parts.notices, ...notices, ...(carriesMacros ? [notice('document.macros')] : [])] }
}

/** Reads an OpenDocument text that is one file of XML (.fodt). */
export function readFlatOdt(bytes: Uint8Array, name: string, limits: ReadLimits): Read<Document> {
  const root = parsePart(bytes, 'office:document', name, limits)
  if (!childOf(childOf(root, 'office:body'), 'office:text')) throw refusal('file.unknown-format', { name, format: 'an OpenDocument file' })
  const { value, notices } = readRoots({ content: root, styles: root, part: '', formula: () => null })
  const carriesMacros = holdsModule(childOf(root, 'office:scripts'))
  return { value, notices: [...notices, ...(carriesMacros ? [notice('document.macros')] : [])] }
}

function readRoots({ content, styles, part, formula }: Roots): Read<Document> {
  const common = childOf(styles ?? undefined, 'office:styles')
  const inText = readStyles([childOf(content, 'office:automatic-styles'), common])
  const inMargins = readStyles([childOf(styles ?? undefined, 'office:automatic-styles'), common])
  const gathered: Gathered = { lists: listsOf(), notes: [], formula, tables: 0, comments: 0, hidden: 0, symbols: 0, prompts: 0 }
  const text = childOf(childOf(content, 'office:body'), 'office:text')
  const drafts: Draft[] = text ? [...readStory(text, null, { gathered, part, styles: inText })] : []
  const notes = [...gathered.notes]
  for (const kind of ['footnote', 'endnote'] as const)
    for (const draft of readNotes(kind, notes, common, { gathered, part, styles: inText })) drafts.push(draft)
  const margins = marginsOf(styles, inText.masterPages).flatMap((margin) =>
    readStory(margin, null, { gathered, part: 'styles.xml', styles: inMargins }).map((draft) => draft.text),
  )
  const document = documentFrom(mediaTypes.odt, drafts, withoutPageNumbers(margins))
  return { value: document, notices: noticesOfLeftOut({ ...gathered, tracked: trackedChanges(text) }, [], document) }
}

/** Whether there is a module of a macro among scripts; empty libraries stand in every flat file. */
function holdsModule(element: Element | undefined): boolean {
  return elementsOf(element).some((child) => child.name.endsWith(':module') || holdsModule(child))
}

/** Heads and feet of the pages that the text uses, and of those which follow these. */
function marginsOf(styles: Element | null, named: readonly string[]): readonly Element[] {
  const pages = masterPagesOf(childOf(styles ?? undefined, 'office:master-styles'))
  const used = new Set<string>()
  const use = (name: string | undefined) => {
    const page = name === undefined ? undefined : pages.get(name)
    if (!page || used.has(name!)) return
    used.add(name!)
    use(page.attributes['style:next-style-name'])
  }
  for (const name of named) use(name)
  use(pages.has('Standard') ? 'Standard' : [...pages.keys()][0])
  return [...used].flatMap((name) =>
    elementsOf(pages.get(name)).filter(
      (element) => /^(style|loext):(header|footer)(-left|-first)?$/.test(element.name) && element.attributes['style:display'] !== 'false',
    ),
  )
}

function trackedChanges(text: Element | undefined): number {
  const regions = childrenOf(childOf(text, 'text:tracked-changes'), 'text:changed-region')
  return regions.filter((region) => childOf(region, 'text:insertion') || childOf(region, 'text:deletion')).length
}

/** A formula is read once, however many frames name its part. */
function onceEach(read: (address: string) => string | null): (address: string) => string | null {
  const seen = new Set<string>()
  return (address) => {
    if (seen.has(address)) return null
    seen.add(address)
    return read(address)
  }
}

/** The words of a formula in a part of its own; null where what is embedded is something else. */
function formulaIn(parts: Parts, address: string): string | null {
  const part = `${address.replace(/^\.\//, '').replace(/\/+$/, '')}/content.xml`
  if (address === '' || !parts.names.includes(part)) return null
  const root = parts.part(part)
  return root?.name === 'math:math' ? formulaWords(root) : null
}
