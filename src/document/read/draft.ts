import type { Document, MediaType, NoteMark, Paragraph, Recognised, Setting, Source } from '../document.ts'
import type { Span } from '../span.ts'
import { type Tidied, tidied, tidy } from './tidy.ts'

export { tidy } from './tidy.ts'

/** The mark of a note in a Draft, which knows its note by a key of the reader's own until paragraphs have numbers. */
export interface DraftMark {
  readonly at: number
  readonly note: string
}

/**
 * A paragraph before it has its number; its text may still be untidy or empty.
 *
 * Every position in it (`lines`, `settings`, `marks`, `sources`, doubtful words) counts in the text as it stands here; `documentFrom` maps
 * it to the tidied one. Sources are given as far as the text is, letter for letter, that of the file.
 */
export interface Draft extends Omit<Paragraph, 'n' | 'language' | 'marks'> {
  readonly marks?: readonly DraftMark[]
  /** Key of the note to which this paragraph belongs: marks with that key refer to the first paragraph of it that has words. */
  readonly note?: string
}

/**
 * Makes a Document of drafts: tidies and numbers them, leaves empty ones out, keeps each margin text once.
 *
 * 1. Positions are mapped exactly: what spanned only words that tidying took away is dropped, and what holds some of them is cut to the rest.
 * 2. A mark whose note has no paragraph is dropped.
 * 3. Time grows with the length of the text and the number of positions, not with their product.
 */
export function documentFrom(mediaType: MediaType, drafts: Iterable<Draft>, margins: Iterable<string> = []): Document {
  const numbered: { readonly paragraph: Paragraph; readonly marks: readonly DraftMark[] }[] = []
  const notes = new Map<string, number>()
  for (const draft of drafts) {
    const tidy = tidied(draft.text)
    if (tidy.text === '') continue
    const { note, marks = [], ...rest } = draft
    const n = numbered.length + 1
    if (note !== undefined && !notes.has(note)) notes.set(note, n)
    numbered.push({ paragraph: { n, ...mapped(rest, tidy) }, marks: marks.map(({ at, note }) => ({ at: tidy.now(at), note })) })
  }
  const paragraphs = numbered.map(({ paragraph, marks }) => {
    const known = marks.flatMap(({ at, note }): NoteMark[] => (notes.has(note) ? [{ at, note: notes.get(note)! }] : []))
    return known.length > 0 ? { ...paragraph, marks: known } : paragraph
  })
  const distinct = new Set([...margins].map((margin) => tidy(margin)).filter((margin) => margin !== ''))
  return { mediaType, paragraphs, margins: [...distinct] }
}

function mapped(draft: Omit<Paragraph, 'n' | 'marks'>, tidy: Tidied): Omit<Paragraph, 'n'> {
  const { lines, settings, sources, recognised, text: _, ...rest } = draft
  const mappedLines = lines && [...new Set(lines.map(tidy.now))].filter((at) => at > 0 && at < tidy.text.length)
  const mappedSettings = settings && settingsIn(settings, tidy)
  const mappedSources = sources && sourcesIn(sources, tidy)
  return {
    text: tidy.text,
    ...rest,
    ...(mappedLines && mappedLines.length > 0 && { lines: mappedLines }),
    ...(mappedSettings && mappedSettings.length > 0 && { settings: mappedSettings }),
    ...(mappedSources && mappedSources.length > 0 && { sources: mappedSources }),
    ...(recognised && { recognised: recognisedOf(recognised, tidy) }),
  }
}

/** The same stretch in the tidied text; nothing where none of it is left. */
function kept<T extends Span>(spans: readonly T[], tidy: Tidied): T[] {
  return spans.flatMap((span) => {
    const [start, end] = [tidy.now(span.start), tidy.now(span.end)]
    return start < end ? [{ ...span, start, end }] : []
  })
}

function settingsIn(settings: readonly Setting[], tidy: Tidied): readonly Setting[] {
  const joined: Setting[] = []
  for (const setting of kept(settings, tidy)) {
    const last = joined.at(-1)
    if (last && last.end === setting.start && last.language === setting.language && last.direction === setting.direction)
      joined[joined.length - 1] = { ...last, end: setting.end }
    else joined.push(setting)
  }
  return joined
}

/** Parts a source where letters inside it went, so that each stretch is still letter for letter that of the file; joins what follows on. */
function sourcesIn(sources: readonly Source[], tidy: Tidied): readonly Source[] {
  const parted: { -readonly [K in keyof Source]: Source[K] }[] = []
  for (const { start, end, part, run, offset } of sources) {
    for (const stretch of tidy.stretches(start, end)) {
      const from = offset + stretch.from - start
      const last = parted.at(-1)
      if (last && last.end === stretch.start && last.part === part && last.run === run && last.offset + last.end - last.start === from)
        last.end = stretch.end
      else parted.push({ start: stretch.start, end: stretch.end, part, run, offset: from })
    }
  }
  return parted
}

const recognisedOf = (recognised: Recognised, tidy: Tidied): Recognised => ({ ...recognised, doubtful: kept(recognised.doubtful, tidy) })

/** The drafts of one note: those with words, all under its key, its label on the first. */
export function noteDrafts(drafts: readonly Draft[], note: string, label: string | undefined): readonly Draft[] {
  const written = drafts.filter(({ text }) => text.trim() !== '')
  return written.map((draft, index) => ({ ...draft, note, ...(index === 0 && label && { label }) }))
}
