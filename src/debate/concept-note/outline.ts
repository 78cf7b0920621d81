import type { Document } from '../../document/index.ts'
import { sentencesOf } from '../../language/index.ts'
import type { Cues, Topic } from './cues.ts'
import { topicsOf } from './heading.ts'
import { follows, type Marker, numberOf, opensList } from './marker.ts'
import { isClosed, type Passage, partOf } from './passage.ts'
import { passagesOf } from './passages.ts'

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

/** Words that a heading does not end with. */
const leading =
  /(?:^|\s)(?:of|the|and|for|to|in|on|by|with|a|an|de|du|des|la|le|les|l|et|pour|sur|aux?|à|del|las|los|el|y|para|con|из|в|на|о|об|и|по|для|к|при)$/iu

const article = /^(?:the|an?|la|le|les|l['’]|el|los|las|una?|une|des|this|these|all|our|its)\b/iu

/** Verbs that make a sentence of what looked like a heading. */
const verbs =
  /(?:^|\s)(?:will|may|should|can|shall|must|is|are|was|were|has|have|be|been|peu(?:t|vent)|doi(?:t|vent)|ser(?:a|ont|á|án)|est|sont|podrán?|deberán?|es|son|будет|будут|может|могут)(?=\s|$)/iu

/** Where a heading ends that runs into its text with nothing between, as when a line end was lost; null where there is none. */
function runInHeading(text: string, cues: Cues): number | null {
  if (article.test(text)) return null
  const words = [...text.matchAll(/\S+/g)].slice(0, 8)
  let end: number | null = null
  for (let k = 1; k < words.length; k++) {
    const head = text.slice(0, words[k]!.index).trimEnd()
    if (/[.?!;,:\d]$/.test(head) || head.length > 60 || verbs.test(head) || !/^[«“"(¿]?\p{Lu}/u.test(words[k]![0]) || leading.test(head))
      continue
    if (topicsOf(head, { kind: 'paragraph', strong: false, labelled: false }, cues)?.length && text.length > head.length + 10)
      end = words[k]!.index
    // Every later word would have to belong to the heading: a second capital is the text's.
    if (end !== null) break
  }
  return end
}

/** Where headings with a colon begin and end inside a text: "Date: … Time: …". */
function colonHeadings(text: string, cues: Cues): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const m of text.matchAll(/(?<=^|[\s。；])([^\s:：.。?？!,，;；]+(?:[ ’'][^\s:：.。?？!,，;；]+){0,6}?)\s?[:：](?=\s?\S)/gu)) {
    // The shortest run of words before the colon that is a heading by itself, capital first.
    const parts = [...m[1]!.matchAll(/\S+/g)].reverse()
    for (const part of parts) {
      const head = m[1]!.slice(part.index)
      if (/[“”„«»"]/u.test(head)) break
      if (m.index + part.index > 0 && !/^[\p{Lu}\p{Lo}]/u.test(head)) continue
      if (!topicsOf(head, { kind: 'paragraph', strong: false, labelled: false }, cues)?.length) continue
      const start = m.index + part.index
      if (start > 0 && found.length === 0) break
      found.push({ start, end: m.index + m[0].length })
      break
    }
  }
  return found
}

/** Parts "Chair: …" into a heading and what it says, and a heading that runs into its text. */
function withInlineHeadings(document: Document, passages: readonly Passage[], cues: Cues): readonly Passage[] {
  const counted = numbersAreParagraphs(passages)
  return passages.flatMap((passage) => {
    if (passage.kind === 'heading') return [passage]
    const plain = { marker: null, strong: false, kind: passage.kind === 'table-cell' ? passage.kind : ('paragraph' as const) }
    const made: Passage[] = []
    const add = (start: number, end: number, more: Partial<Passage>) => {
      const part = partOf(document, passage, start, end)
      if (part) made.push({ ...part, ...more })
    }
    const heads = colonHeadings(passage.text, cues)
    const topics = heads[0]
      ? topicsOf(passage.text.slice(0, heads[0].end), { kind: 'paragraph', strong: false, labelled: false }, cues)
      : null
    const asking =
      topics?.every((t) => t === 'questions' || t === 'calls' || t === 'background') && passage.marker && passage.marker.dress !== 'bullet'
    if (heads[0]?.start === 0 && !asking) {
      heads.forEach((head, i) => {
        add(head.start, head.end, { kind: 'heading', strong: true, inline: true, ...(i > 0 && { marker: null }) })
        add(head.end, heads[i + 1]?.start ?? passage.text.length, plain)
      })
      return made
    }
    const lost = (document.mediaType === 'text/plain' || passage.marker !== null) && !(counted && numberOf(passage.marker) !== null)
    const end = !lost || passage.marker?.dress === 'bullet' || passage.kind === 'table-cell' ? null : runInHeading(passage.text, cues)
    if (end === null) return [passage]
    add(0, end, { kind: 'heading', strong: true })
    add(end, passage.text.length, plain)
    return made
  })
}

const isLetterHeading = (text: string, cues: Cues) =>
  text.length < 420 &&
  !isClosed(text) &&
  (cues.each('letters').some((p) => p.test(text)) || cues.each('notesVerbales').some((p) => p.test(text)))

/** True for a line that names the document a concept note, as a title does. */
export function isNoteTitle(passage: Passage, cues: Cues): boolean {
  const found = cues.any('noteTitles').exec(passage.text)
  if (!found || passage.text.length > 420 || /^\p{Ll}/u.test(passage.text)) return false
  // A title may end in an abbreviation ("10 a.m."); then it is set as a title, or begins with the words.
  if (/[.]$/u.test(passage.text))
    return (
      passage.text.length > 40 &&
      (passage.strong || passage.kind === 'heading' || (found.index === 0 && sentencesOf(passage.text, cues.language).length === 1))
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
    if (/^[“"«„「].*[”"»“」]$/u.test(passage.text) && passage.text.length < 300) return true
    if (passage.marker || isClosed(passage.text) || passage.text.length > 300 || passage.kind === 'table-cell') return false
    const topics = topicsOf(passage.text, setting(passage), cues)
    const debate = cues.any('debates').test(passage.text)
    if (topics && topics.length > 0 && !debate && !(topics.every((t) => t === 'theme') && /[”"»“]/u.test(passage.text))) return false
    return debate || set || /^[“"«「]/u.test(passage.text)
  }
  const announces = ({ text }: Passage) => (cues.any('debates').test(text) || /^[“"«„「]/u.test(text)) && !cues.any('missions').test(text)
  // Lines just above the one that names the note belong to its title too.
  let from = start
  while (
    from > 0 &&
    start - from < 4 &&
    (regions[from - 1]!.region === regions[start]!.region || (regions[from - 1]!.region === 'front' && announces(passages[from - 1]!))) &&
    !regions[from - 1]!.boundary &&
    likely(passages[from - 1]!)
  ) {
    from--
    regions[from]!.region = 'note'
  }
  for (let i = from; i < passages.length && i < from + 7; i++) {
    const passage = passages[i]!
    if (regions[i]!.region !== 'note' || regions[i]!.boundary) break
    if (likely(passage)) lines.add(i)
    else if (!(dateOnly.test(passage.text) && passage.text.length < 60) || i === from) break
  }
  return lines
}

/** True where figures with a full stop number paragraphs, and not only headings or the entries of one list. */
function numbersAreParagraphs(passages: readonly Passage[]): boolean {
  const counted = passages.filter((p) => p.marker?.dress === 'dot' && numberOf(p.marker) !== null)
  const sentences = counted.filter(
    (p) => /[.!。！?？؟:：]["”’»)）]*\d{0,2}$/u.test(p.text) && p.kind !== 'heading' && !p.strong && !runsIn(p.text),
  ).length
  return sentences > counted.length / 2
}

/** A heading that ran into its text: one or two words, then a capital. */
const runsIn = (text: string) =>
  /^\p{Lu}\p{Ll}+(?: (?:of|and|to|for|the|\p{Ll}+)){0,4} \p{Lu}\p{Ll}+ (?:\p{Ll}+ ){2}/u.test(text.slice(0, 80)) && text.length > 120

/** Gives the structure of a document that may be a concept note: regions, title, headings and what they are about, numbering. */
export function outlineOf(document: Document, cues: Cues): readonly Outlined[] {
  const passages = withInlineHeadings(document, passagesOf(document, cues), cues)
  const regions = regionsOf(passages, cues)
  const titles = titleLines(passages, regions, cues)
  const sentences = numbersAreParagraphs(passages)
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
    const own = region === 'note' && !counted ? topicsOf(passage.text, setting(passage), cues) : null
    const bulleted = passage.marker?.dress === 'bullet' && passage.kind !== 'heading'
    const ran = passage.inline === true
    if (own && !bulleted) {
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
      o.role === 'body' && o.region === 'note' && o.number === null && !o.listed && o.passage.text.length > 60 && !sections.has(o.section),
  )
  if (sections.size === 1 && others) return found.map((o) => (o.number === null ? o : { ...o, number: null, listed: true }))
  return found
}
