import type { Document, Position } from '../../document/index.ts'
import { sentencesOf } from '../../language/index.ts'
import type { Asked } from './concept-note.ts'
import type { Cues, Topic } from './cues.ts'
import { follows, type Marker, markerAt, opensList } from './marker.ts'
import type { Outlined } from './outline.ts'
import { type Passage, positionsOf, textAt } from './passage.ts'

/** An entry of a list, before it has its letter. */
export interface Entry {
  readonly printed: string | null
  readonly positions: readonly Position[]
}

const asks = (text: string) => /[?？؟]/u.test(text)
const endsAsking = (text: string) => /[?？؟]["”’»)）]*\d{0,2}$/u.test(text)

/** The letter of the entry at an index: a … z, aa, ab … */
export function letterAt(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : letterAt(Math.floor(index / 26) - 1) + letterAt(index % 26)
}

/** Gives entries their letters. */
export function lettered(document: Document, entries: readonly Entry[]): readonly Asked[] {
  return entries.map(({ printed, positions }, i) => ({ letter: letterAt(i), printed, text: textAt(document, positions), positions }))
}

/** The pieces of a passage with its label where that is printed in the text, as a nested entry is quoted. */
function withLabel(passage: Passage): readonly Position[] {
  const [first, ...rest] = passage.pieces
  return [{ ...first!, start: first!.start - (passage.marker?.length ?? 0) }, ...rest]
}

/**
 * Reads the entries of a list out of passages that follow each other.
 *
 * The first label sets the level: a label that follows it, or opens its kind of list again, begins an entry; other labels are nested in the entry.
 * A passage without a label goes on with an entry that has asked nothing yet, when questions are looked for.
 */
export function listEntries(parts: readonly Outlined[], wanted: 'questions' | 'calls'): readonly Entry[] {
  const entries: { printed: string | null; positions: Position[]; asked: boolean }[] = []
  const first = parts.find((p) => p.listed || (p.number !== null && asks(p.passage.text)))?.passage.marker
  if (!first) return []
  let last = first
  for (const { passage, role, listed, number } of parts) {
    if (role !== 'body') continue
    const { marker } = passage
    const current = entries.at(-1)
    const level =
      marker &&
      marker.dress === first.dress &&
      (marker.dress === 'bullet'
        ? marker.printed === first.printed || !marker.length
        : follows(marker, last) || opensList(marker) || marker === first)
    if (marker && level && (listed || number !== null)) {
      entries.push({ printed: marker.printed, positions: [...passage.pieces], asked: asks(passage.text) })
      last = marker
    } else if (current && marker && listed) {
      current.positions.push(...withLabel(passage))
      current.asked ||= asks(passage.text)
    } else if (current && !marker && wanted === 'questions' && !current.asked && asks(passage.text)) {
      current.positions.push(...passage.pieces)
      current.asked = true
    }
  }
  return entries
}

/** Reads questions that carry no label: a paragraph each, or a sentence each where one paragraph asks them all. */
function plainQuestions(document: Document, parts: readonly Outlined[], cues: Cues): readonly Entry[] {
  const asking = parts.filter((p) => p.role === 'body' && asks(p.passage.text))
  if (asking.length >= 2 && asking.every((p) => endsAsking(p.passage.text)))
    return asking.map((p) => ({ printed: null, positions: p.passage.pieces }))
  return asking.flatMap(({ passage }) =>
    sentencesOf(passage.text, cues.language)
      .filter((s) => endsAsking(passage.text.slice(s.start, s.end)))
      .map((s) => ({ printed: null, positions: positionsOf(document, passage, afterColon(passage.text, s.start, s.end), s.end) })),
  )
}

/**
 * Reads a list that runs on in one passage after a place: "(a) …; (b) …; and (c) …". Without labels, entries are parted by semicolons
 * where `semicolons` says so. Fewer than two entries are no list.
 */
export function runningEntries(document: Document, passage: Passage, from: number, parting: 'labels' | 'semicolons'): readonly Entry[] {
  const { text } = passage
  const starts: { at: number; marker: Marker }[] = []
  for (const { index } of text.matchAll(/(?<=[\s:：;；])(?=[(（]?[\p{L}\d]{1,4}[)）])/gu)) {
    const marker = index < from ? null : markerAt(text.slice(index, index + 16))
    const last = starts.at(-1)?.marker
    if (marker && marker.dress !== 'bullet' && (last ? follows(marker, last) : opensList(marker))) starts.push({ at: index, marker })
  }
  const made: Entry[] = starts.map(({ at, marker }, i) => ({
    printed: marker.printed,
    positions: positionsOf(document, passage, at + marker.length, withoutAnd(text, starts[i + 1]?.at ?? text.length)),
  }))
  if (made.length === 0 && parting === 'semicolons') {
    const parts = [...text.slice(from).matchAll(/[^;；؛]+[;；؛]?/gu)].filter((m) => m[0].trim() !== '')
    for (const part of parts)
      made.push({ printed: null, positions: positionsOf(document, passage, from + part.index, from + part.index + part[0].length) })
  }
  return made.length >= 2 && made.every((e) => e.positions.length > 0) ? made : []
}

/** Leaves out the "and" before the next label. */
function withoutAnd(text: string, end: number): number {
  const and = /\s+(?:and|or|et|ou|y|e|o|и|или|و|أو)\s*$/iu.exec(text.slice(0, end))
  return and && end < text.length ? and.index : end
}

/** "The following questions: how …?" begins after the colon. */
function afterColon(text: string, start: number, end: number): number {
  const colon = /^[^?？؟]{0,200}?[:：]\s*/u.exec(text.slice(start, end))
  return colon && colon[0].length < end - start - 5 ? start + colon[0].length : start
}

const closes = new Set<Topic>([
  'briefers',
  'participation',
  'written',
  'outcome',
  'calls',
  'background',
  'aims',
  'date',
  'time',
  'chair',
  'other',
  'agenda',
  'level',
  'presidency',
])

/** Passages from a place on that can hold the entries of one section, its sub-headings included. */
function sectionFrom(outline: readonly Outlined[], start: number): readonly Outlined[] {
  const parts: Outlined[] = []
  for (const one of outline.slice(start)) {
    if (one.region !== outline[start]!.region || one.role === 'boundary' || one.role === 'title') break
    if (one.role === 'heading' && one.topics.some((t) => closes.has(t)) && !one.topics.includes('questions')) break
    parts.push(one)
  }
  return parts
}

/** Two questions or more, or one after a colon. */
const manyAsk = (text: string) => (text.match(/[?？؟]/g) ?? []).length > 1 || /[:：][^?？؟]+[?？؟]$/u.test(text)

function entriesOf(document: Document, parts: readonly Outlined[], cues: Cues): readonly Entry[] {
  const inHand = parts.filter((p, i) => {
    // Under a sub-heading that the cue files do not know, only what asks counts.
    const foreign = p.role === 'body' && p.topics.length === 0 && p.under.includes('questions')
    return !foreign || asks(p.passage.text) || !parts.slice(0, i).some((q) => q.role === 'heading' && q.topics.length === 0)
  })
  const introduced = inHand.findIndex((p) => p.role === 'body' && p.number !== null && !endsAsking(p.passage.text))
  const listed = listEntries(introduced >= 0 ? inHand.slice(introduced + 1) : inHand, 'questions')
  const asking = listed.filter((e) => asks(textAt(document, e.positions))).length
  // A paragraph of the note that asks everything in one is no list, though it has a number.
  const [only] = inHand.filter((p) => p.role === 'body' && asks(p.passage.text))
  if (listed.length === 1 && only?.passage.marker?.printed === listed[0]!.printed && manyAsk(only.passage.text))
    return plainQuestions(document, inHand, cues)
  if (listed.length >= 2 || asking >= 1) return asking > 0 && asking < listed.length / 2 ? [] : listed
  for (const { passage, role } of inHand) {
    const running = role === 'body' ? runningEntries(document, passage, 0, 'labels') : []
    if (running.length >= 2 && running.every((e) => asks(textAt(document, e.positions)))) return running
  }
  return plainQuestions(document, inHand, cues)
}

/** Reads the guiding questions: under their heading, after a sentence that announces them, or as a run of entries that ask. */
export function questionsOf(document: Document, outline: readonly Outlined[], cues: Cues): readonly Asked[] {
  const heads = outline.flatMap((o, i) => (o.role === 'heading' && o.topics.includes('questions') && o.region === 'note' ? [i] : []))
  const found: Entry[] = []
  let upTo = -1
  for (const head of heads) {
    if (head <= upTo) continue
    const parts = sectionFrom(outline, head + 1)
    const mixed = outline[head]!.topics.length > 1
    const entries = entriesOf(document, parts, cues)
    const asking = entries.filter((e) => asks(textAt(document, e.positions))).length
    if (entries.length > 0 && (!mixed || asking >= entries.length / 2)) found.push(...entries)
    upTo = head + parts.length
  }
  if (found.length > 0) return lettered(document, found)
  for (const [i, one] of outline.entries()) {
    if (one.role !== 'body' || one.region === 'front' || !cues.any('questions').test(one.passage.text)) continue
    const own = plainQuestions(document, [one], cues)
    const following = outline.slice(i + 1, i + 40)
    const end = following.findIndex((o) => o.role !== 'body' || o.number !== null)
    const parts = end < 0 ? following : following.slice(0, end)
    const entries = listEntries(parts, 'questions')
    const asking = entries.filter((e) => asks(textAt(document, e.positions))).length
    if (entries.length >= 2 && asking >= entries.length / 2) return lettered(document, entries)
    const plain = parts.slice(
      0,
      Math.max(
        0,
        parts.findIndex((p) => !endsAsking(p.passage.text)) < 0 ? parts.length : parts.findIndex((p) => !endsAsking(p.passage.text)),
      ),
    )
    if (plain.length >= 1) return lettered(document, plainQuestions(document, plain, cues))
    if (own.length > 0) return lettered(document, own)
  }
  return lettered(document, runOfQuestions(outline))
}

/** The longest run of two or more passages in a row that each end in a question mark. */
function runOfQuestions(outline: readonly Outlined[]): readonly Entry[] {
  let best: Entry[] = []
  let run: Entry[] = []
  for (const { passage, role, region } of outline) {
    if (role === 'body' && region === 'note' && endsAsking(passage.text)) {
      run.push({ printed: passage.marker?.printed ?? null, positions: passage.pieces })
      if (run.length > best.length) best = run
    } else run = []
  }
  return best.length >= 2 ? best : []
}
