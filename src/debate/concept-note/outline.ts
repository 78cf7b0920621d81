import { findDelegations } from '../../council/index.ts'
import type { Document } from '../../document/index.ts'
import { sentencesOf } from '../../language/index.ts'
import type { Cues, Topic } from './cues.ts'
import { topicsOf } from './heading.ts'
import { numbersAreParagraphs, withInlineHeadings } from './inline-heading.ts'
import { follows, type Marker, numberOf, opensList } from './marker.ts'
import { cellsOf, isClosed, type Passage } from './passage.ts'
import { passagesOf } from './passages.ts'
import type { Lined } from './printed-lines.ts'

/** Where a passage stands: before everything, in the letter or note verbale, or in the note itself. */
export type Region = 'front' | 'letter' | 'note'

/** What a passage does in the document. `boundary`: heading of a letter or an annex. */
export type Role = 'boundary' | 'title' | 'heading' | 'body'

/** A passage with its place in the structure of the document. */
export interface Outlined {
  readonly passage: Passage
  readonly region: Region
  readonly role: Role
  /** What the nearest heading above says, or the passage's own where it is a heading. */
  readonly topics: readonly Topic[]
  /** Counts headings, so that passages of one section have the same. */
  readonly section: number
  /** Topics of the last heading that had any, where the nearest one has none: a sub-heading within a section. */
  readonly under: readonly Topic[]
  /** Number of the paragraph in the note's own numbering. */
  readonly number: number | null
  /** Carries a label of a list that is not the note's own numbering. */
  readonly listed: boolean
}

const sectionTopics = new Set<Topic>(['aims', 'background', 'questions', 'participation', 'written', 'briefers', 'outcome', 'calls'])

const setting = (passage: Passage) => ({
  kind: passage.kind,
  strong: passage.strong,
  labelled:
    passage.marker !== null &&
    passage.marker.dress !== 'bullet' &&
    (passage.marker.capital || passage.marker.readings.some((r) => r.counting !== 'latin')),
})

const isLetterHeading = (text: string, cues: Cues) =>
  text.length < 420 &&
  !isClosed(text) &&
  (cues.each('letters').some((p) => p.test(text)) || cues.each('notesVerbales').some((p) => p.test(text)))

/** True for a line that names the document a concept note, as a title does. */
export function isNoteTitle(passage: Passage, cues: Cues): boolean {
  // Several sentences, or a signature, are a letter.
  if (
    /[(（](?:signed|signé|firmad|подпись|توقيع|签名|签字)/iu.test(passage.text) ||
    (passage.text.length > 120 && sentencesOf(passage.text, cues.language).length > 2)
  )
    return false
  const found = cues.any('noteTitles').exec(passage.text)
  if (!found || passage.text.length > 420 || /^\p{Ll}/u.test(passage.text)) return false
  // A title may end in an abbreviation ("10 a.m."); then it is set as a title, or begins with the words.
  if (/[.]$/u.test(passage.text))
    return (
      passage.text.length > 40 &&
      (passage.strong ||
        passage.kind === 'heading' ||
        (found.index === 0 && (sentencesOf(passage.text, cues.language).length === 1 || cues.any('debates').test(passage.text))))
    )
  return !/[。;；,，:：]$/u.test(passage.text)
}

function regionsOf(passages: readonly Passage[], cues: Cues): { region: Region; boundary: boolean }[] {
  let region: Region = 'front'
  const found: { region: Region; boundary: boolean }[] = []
  let noted = false
  for (const passage of passages) {
    let boundary = false
    const { text } = passage
    const lettered = cues.any('compliments').test(text) || (cues.any('salutations').test(text) && (region === 'front' || text.length < 60))
    if (cues.any('annexes').test(text)) {
      region = 'note'
      boundary = true
    } else if (isLetterHeading(text, cues)) {
      region = 'letter'
      boundary = true
    } else if (lettered && !(region === 'note' && !noted)) {
      if (region === 'front') for (const earlier of found) if (earlier.region === 'front') earlier.region = 'letter'
      region = 'letter'
    } else if (region !== 'note') {
      const topics = topicsOf(text, setting(passage), cues)
      if (isNoteTitle(passage, cues)) region = 'note'
      else if (topics?.some((t) => sectionTopics.has(t)) && (region === 'letter' || passage.kind === 'heading' || passage.strong))
        region = 'note'
    }
    if (region === 'note' && !boundary) noted = true
    found.push({ region, boundary })
  }
  if (!found.some((f) => f.region !== 'front')) for (const f of found) f.region = 'note'
  return found
}

const dateOnly = /^[^.]{0,30}\d{4}[^.]{0,12}$|^[^。]{0,12}\d{4}\s?年.{0,20}$/u

/** Says which passages of a note are its title: the lines before its body that name it, its debate or its theme. */
function titleLines(passages: readonly Passage[], regions: { region: Region; boundary: boolean }[], cues: Cues): ReadonlySet<number> {
  const lines = new Set<number>()
  const first = passages.findIndex((p, i) => regions[i]!.region === 'note' && !regions[i]!.boundary && isNoteTitle(p, cues))
  const start = first >= 0 ? first : regions.findIndex((r) => r.region === 'note' && !r.boundary)
  if (start < 0) return lines
  const likely = (passage: Passage) => {
    const set = passage.kind === 'heading' || passage.strong
    if (isNoteTitle(passage, cues)) return true
    if (/^[“”"«„「].*[”"»“」]$/u.test(passage.text) && passage.text.length < 300) return true
    if (passage.marker || isClosed(passage.text) || passage.text.length > 300 || passage.kind === 'table-cell') return false
    const topics = topicsOf(passage.text, setting(passage), cues)
    const debate = cues.any('debates').test(passage.text)
    if (topics && topics.length > 0 && !debate && !(topics.every((t) => t === 'theme') && /[”"»“]/u.test(passage.text))) return false
    return debate || set || /^[“"«「]/u.test(passage.text)
  }
  // A plain line among the lines of a title can be its theme: it says no day, names no State and heads no section.
  const goesWith = ({ text, marker, kind, inline }: Passage) =>
    !marker &&
    !inline &&
    kind === 'paragraph' &&
    text.length > 10 &&
    text.length < 160 &&
    /^[\p{Lu}\p{Lo}]/u.test(text) &&
    !isClosed(text) &&
    !/\d{4}|@|\b(?:New York|Nueva York)\b/u.test(text) &&
    !cues.any('missions').test(text) &&
    findDelegations(text).length === 0
  const announces = ({ text }: Passage) => (cues.any('debates').test(text) || /^[“”"«„「]/u.test(text)) && !cues.any('missions').test(text)
  // "Open debate", its theme, "Concept note": a line between two that announce is part of the title.
  const above = start >= 2 && start === first && regions[start - 1]!.region === 'front' && goesWith(passages[start - 1]!)
  const between = above && announces(passages[start - 2]!) && likely(passages[start - 2]!)
  // Lines just above the one that names the note belong to its title too.
  let from = start
  while (
    from > 0 &&
    start - from < 4 &&
    (regions[from - 1]!.region === regions[start]!.region ||
      (regions[from - 1]!.region === 'front' && (announces(passages[from - 1]!) || (between && from === start)))) &&
    !regions[from - 1]!.boundary &&
    (likely(passages[from - 1]!) || (between && from === start))
  ) {
    from--
    regions[from]!.region = 'note'
  }
  for (let i = from; i < passages.length && i < from + 7; i++) {
    const passage = passages[i]!
    if (regions[i]!.region !== 'note' || regions[i]!.boundary) break
    if (
      likely(passage) ||
      (between && i === start - 1) ||
      (i > from && lines.has(i - 1) && goesWith(passage) && topicsOf(passage.text, setting(passage), cues) === null)
    )
      lines.add(i)
    else if (!(dateOnly.test(passage.text) && passage.text.length < 60) || i === from) break
  }
  return lines
}

/** True for a short line that ends no sentence and stands between two whole paragraphs: a heading whose words the cue files do not know. */
function headsUnknown(passages: readonly Passage[], i: number): boolean {
  const { text, marker, kind } = passages[i]!
  const before = passages[i - 1]
  const next = passages[i + 1]
  if (!before || !next || before.inline || kind !== 'paragraph' || marker?.dress === 'bullet') return false
  if (cellsOf(text) > 56 || text.split(/\s+/).length > 8 || !/^[\p{Lu}\p{Lo}]/u.test(text) || /[\p{P}]$|[,،，;:：“”«»]|\d{3}/u.test(text))
    return false
  return isClosed(before.text) && cellsOf(next.text) > 56 && isClosed(next.text) && next.kind === 'paragraph'
}

/** Gives the structure of a document that may be a concept note: regions, title, headings and what they are about, numbering. */
export function outlineOf(document: Document, cues: Cues, lined: Lined | null = null): readonly Outlined[] {
  const passages = withInlineHeadings(document, passagesOf(document, cues, lined), cues)
  const regions = regionsOf(passages, cues)
  const titles = titleLines(passages, regions, cues)
  const sentences = numbersAreParagraphs(passages)
  const plain = !passages.some((p, i) => regions[i]!.region === 'note' && !p.inline && (p.kind === 'heading' || p.strong))
  let topics: readonly Topic[] = []
  let under: readonly Topic[] = []
  let section = 0
  // Topics of the last heading on a line of its own: what is said after "Briefers: …" on one line belongs to it again.
  let enclosing: readonly Topic[] = []
  let inline: 'head' | 'said' | null = null
  const drafts = passages.map((passage, i): Outlined => {
    const { region, boundary } = regions[i]!
    const base = { passage, region, number: null, listed: false }
    if (boundary || titles.has(i)) {
      topics = []
      under = []
      section++
      return { ...base, role: boundary ? 'boundary' : 'title', topics, under, section }
    }
    const counted = sentences && numberOf(passage.marker) !== null && passage.kind !== 'heading' && !passage.strong
    const named = region === 'note' && !counted ? topicsOf(passage.text, setting(passage), cues) : null
    const own = named ?? (region === 'note' && topics.length > 0 && plain && headsUnknown(passages, i) ? [] : null)
    const bulleted = passage.marker?.dress === 'bullet' && passage.kind !== 'heading'
    const ran = passage.inline === true
    // What stands after "Time:" on the same line is said there, and heads nothing.
    const said = inline === 'head' && !ran
    if (own && !bulleted && !said) {
      if (!ran) enclosing = own
      inline = ran ? 'head' : null
      section++
      under = own.length > 0 ? [] : topics.length > 0 ? topics : under
      topics = own
      return { ...base, role: 'heading', topics, under, section }
    }
    if (inline === 'said' && enclosing.length > 0 && !(passage.marker && !numberOf(passage.marker))) {
      topics = enclosing
      section++
      inline = null
    } else if (inline === 'head') inline = 'said'
    return { ...base, role: 'body', topics, under, section }
  })
  return numbered(drafts)
}

/** Gives paragraphs their numbers, and tells lists from the note's own numbering. */
function numbered(drafts: readonly Outlined[]): readonly Outlined[] {
  let main = 0
  let mainDress: string | null = null
  let list: Marker | null = null
  const found = drafts.map((one): Outlined => {
    if (one.role !== 'body') {
      list = null
      return one
    }
    const marker = one.passage.marker
    if (!marker || one.region !== 'note') return one
    if (marker.dress === 'bullet') return { ...one, listed: true }
    const n = numberOf(marker)
    const next = n !== null && (n === main + 1 || (main > 0 && n === main + 2)) && (mainDress === null || marker.dress === mainDress)
    if (list && follows(marker, list) && !(next && numberOf(list) === null)) {
      list = marker
      return { ...one, listed: true }
    }
    if (next) {
      main = n!
      mainDress = marker.dress
      list = null
      return { ...one, number: n }
    }
    if (opensList(marker) || list === null) list = marker
    return { ...one, listed: true }
  })
  // Figures that stand in one section only are a list's, not the note's.
  const sections = new Set(found.filter((o) => o.number !== null).map((o) => o.section))
  const others = found.some(
    (o) =>
      o.role === 'body' &&
      o.region === 'note' &&
      o.number === null &&
      !o.listed &&
      cellsOf(o.passage.text) > 60 &&
      !sections.has(o.section),
  )
  if (sections.size === 1 && others) return found.map((o) => (o.number === null ? o : { ...o, number: null, listed: true }))
  return found
}
