import type { Span } from '../document/index.ts'
import { beforeNumber, introducing, titles } from './abbreviation.ts'

/** Marks that may end a sentence; two strokes do in speeches printed for reading aloud in Arabic. */
const stops = /[.!?…。！？｡؟۔]+|(?<=[\p{L}\p{M}\p{N}»"”)])\/\/(?=\s|$)|\n\s*\n/gu
const closers = /["'”’»)\]）」』》】›]/
const openers = /["'“‘«„([（「『《【‹¿¡—–\-•·*]/
const wideStop = /[。！？｡]$/
/** Label of an entry in a list that runs inside a paragraph. */
const label = /^\((?:\p{Ll}|[ivx]{1,4}|\p{Nd}{1,2})\)\s/u
const space = /\s/
const lower = /\p{Ll}/u
const upper = /\p{Lu}/u
const digit = /\p{Nd}/u

/** Where the white space after `from` ends. */
function pastSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && space.test(text[at]!)) at++
  return at
}

/** Where the closing quotation marks and brackets after a stop end; French sets a space before its own. */
function pastClosers(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && closers.test(text[at]!)) at++
    const next = pastSpace(text, at)
    if (next > at && next - at <= 2 && text[next] === '»') at = next + 1
    else return at
  }
}

/** No abbreviation is longer. */
const longestAbbreviation = 24

/** The word that ends at `end`, with the hyphens and full stops inside it, without what is elided before it ("l’art"). */
function wordBefore(text: string, end: number, least: number): string {
  let at = end
  const stop = Math.max(least, end - longestAbbreviation)
  while (at > stop) {
    const letter = text[at - 1]!
    if (space.test(letter) || (openers.test(letter) && letter !== '-')) break
    at--
  }
  return text.slice(at, end).replace(/^-|^.*['’]/, '')
}

/** Tells whether the full stop at `stop` belongs to an abbreviation, an initial, a number or the label of a list. */
function belongsToWord(text: string, start: number, stop: number, next: string, after: string): boolean {
  const word = wordBefore(text, stop, start)
  const low = word.toLowerCase()
  if (titles.has(word) || introducing.has(low)) return true
  if (beforeNumber.has(low) && (digit.test(next) || /^[IVX]+\b/.test(after))) return true
  const opens = text.slice(start, stop - word.length).trim() === ''
  if (opens && /^(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|[IVXLC]{1,6}|\p{L})$/u.test(word)) return true
  // An initial: one capital letter, or several each with its full stop, before a name.
  if (/^(?:\p{Lu}\.?-?)*\p{Lu}$/u.test(word) && (word.length === 1 || word.includes('.'))) return upper.test(next) && !starter.test(after)
  return false
}

/** Words that begin sentences and not names: after "U.S." or "Plan B." they tell that a sentence has ended. */
const starter =
  /^(?:The|This|These|Those|That|We|In|It|I|He|She|They|Our|And|But|As|At|For|To|On|If|When|While|With|You|There|Let|Le|La|Les|Nous|En|Il|Elle|El|Los|Las|Мы|В|На|Это|Он)(?=\s)/u

/**
 * Tells whether a space was lost after the stop at `stop`: "peace.We", "resolution 2547 (2020).One year", "support".We".
 * Links, addresses, abbreviations and decimals have none there either, but no capital with a small letter after it behind a whole word.
 */
function lacksSpace(text: string, stop: number, end: number): boolean {
  if (!upper.test(text[end]!) || !lower.test(text[end + 1] ?? '')) return false
  if (/^\S*[/@]/.test(text.slice(end, end + 60))) return false
  const before = text.slice(Math.max(0, stop - 60), stop)
  return /(?:\p{Ll}{2}|\p{Ll}["'”’»)]|\p{N}[)\]]|(?:19|20)\p{N}{2})$/u.test(before) && !/[@/:][^\s()]*$/.test(before)
}

/** Tells whether a stop stands without a space between two Chinese characters ("行动!大家") or two Arabic words. */
function closeScripts(text: string, stop: number, end: number): boolean {
  const next = text[end]!
  if (/\p{sc=Han}/u.test(next)) return text[stop] !== '.' && /\p{sc=Han}$/u.test(text.slice(0, stop).slice(-1))
  return /\p{sc=Arabic}/u.test(next) && /\p{sc=Arabic}[\p{sc=Arabic}\p{M}]{2}$/u.test(text.slice(Math.max(0, stop - 8), stop))
}

function endsHere(text: string, start: number, stop: RegExpMatchArray, from: number): number | null {
  const mark = stop[0]
  const at = stop.index!
  const end = pastClosers(text, from)
  if (wideStop.test(mark)) return end > from && /[，、；：,;:的]/.test(text[end] ?? '') ? null : end
  const nextAt = pastSpace(text, end)
  if (nextAt === text.length) return end
  let letterAt = nextAt
  while (letterAt < text.length && (openers.test(text[letterAt]!) || space.test(text[letterAt]!))) letterAt++
  const next = text[letterAt] ?? ''
  if (nextAt === end) return mark.length === 1 && (lacksSpace(text, at, end) || closeScripts(text, at, end)) ? end : null
  if (label.test(text.slice(nextAt, nextAt + 8))) return end
  if (lower.test(next)) return null
  if (/[,;:،؛，；：]/.test(text[nextAt]!)) return null
  // In Arabic two or three full stops are a pause, as a dash is elsewhere.
  if (/^(?:\.{2,}|…)$/.test(mark) && /\p{sc=Arabic}/u.test(next)) return null
  if (mark === '.' && belongsToWord(text, start, at, next, text.slice(letterAt, letterAt + 12))) return null
  return end
}

/**
 * Finds the sentences of one paragraph, in order, none empty, with no white space at their ends.
 *
 * 1. A sentence ends at a full stop, question or exclamation mark, or an ellipsis, of any of the six official languages, with the closing quotation marks
 *    and brackets that follow. Semicolons and colons end none; a blank line does.
 * 2. The full stop of an abbreviation, initial, number or list label ends none, nor one that a small letter follows.
 * 3. Together the sentences cover all but white space.
 */
export function sentencesOf(text: string, language: string): readonly Span[] {
  void language
  const spans: Span[] = []
  let start = pastSpace(text, 0)
  const push = (to: number) => {
    let end = to
    while (end > start && space.test(text[end - 1]!)) end--
    if (end > start) spans.push({ start, end })
    start = pastSpace(text, to)
  }
  for (const stop of text.matchAll(stops)) {
    const from = stop.index + stop[0].length
    if (from <= start) continue
    if (stop[0].startsWith('\n')) push(stop.index)
    else {
      const end = endsHere(text, start, stop, from)
      if (end !== null) push(end)
    }
  }
  push(text.length)
  return spans
}
