import { numeral } from '../../numeral.ts'
import type { Draft } from '../draft.ts'
import { type Gathered, type NoteReference, noteKey, type Part } from './gathered.ts'
import { notesOf, readStory } from './story.ts'
import { childOf, type Element, valOf } from './xml.ts'

/** How the notes of a section count. */
interface Manner {
  readonly format: string
  readonly start: number
  /** When they begin anew: `continuous`, `eachSect` or `eachPage`. */
  readonly restart: string
}

/** Reads the notes of one kind in the order of their marks, with the labels that are printed. */
export function readNotes(kind: NoteReference['kind'], part: Part | null, settings: Element | null, gathered: Gathered): readonly Draft[] {
  const references = gathered.notes.filter((note) => note.kind === kind)
  const notes = notesOf(part, kind)
  const manners = [...gathered.sections.map((section) => mannerOf(kind, section, settings)), mannerOf(kind, undefined, settings)]
  const drafts: Draft[] = []
  const read = new Set<string>()
  let number = 0
  let last: NoteReference | undefined
  for (const reference of references) {
    // The last section of a document ends with it, so that a reference has one unless its section says nothing.
    const manner = manners[Math.min(reference.section, manners.length - 1)]!
    if (!last || beginsAnew(manner, last, reference)) number = manner.start - 1
    last = reference
    if (!reference.custom) number += 1
    const note = notes.get(reference.id)
    if (!note || read.has(reference.id)) continue
    read.add(reference.id)
    const label = reference.custom ? reference.mark : numeral(number, manner.format)
    const paragraphs = readStory({ name: part!.name, root: note }, kind, gathered).filter(({ text }) => text.trim() !== '')
    paragraphs.forEach((draft, index) => {
      const first = index === 0 && reference.custom ? withoutMark(draft, label) : draft
      drafts.push({ ...first, note: noteKey(reference), ...(index === 0 && label !== '' && { label }) })
    })
  }
  return drafts
}

function mannerOf(kind: NoteReference['kind'], section: Element | undefined, settings: Element | null): Manner {
  const properties = [section, settings ?? undefined].map((given) => childOf(given, `w:${kind}Pr`))
  const said = (name: string) => properties.map((given) => valOf(given, name)).find((value) => value !== undefined)
  return {
    format: said('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: Number(said('w:numStart') ?? 1) || 1,
    restart: said('w:numRestart') ?? 'continuous',
  }
}

function beginsAnew({ restart }: Manner, last: NoteReference, reference: NoteReference): boolean {
  return (restart === 'eachSect' && last.section !== reference.section) || (restart === 'eachPage' && last.page !== reference.page)
}

/** Takes the mark that an author typed off the beginning of the note, where it stands again. */
function withoutMark(draft: Draft, mark: string): Draft {
  const lead = draft.text.length - draft.text.trimStart().length
  if (mark === '' || !draft.text.startsWith(mark, lead)) return draft
  const from = lead + mark.length
  const text = ' '.repeat(from) + draft.text.slice(from)
  const sources = draft.sources?.flatMap((source) => {
    const start = Math.max(source.start, from)
    return start < source.end ? [{ ...source, start, offset: source.offset + start - source.start }] : []
  })
  return { ...draft, text, ...(sources && { sources }) }
}
