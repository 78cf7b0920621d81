import type { Span } from '../../../document/index.ts'
import type { AnalysedStatement } from '../analysed-statement.ts'
import type { FoundSentence } from '../findings.ts'
import { follows, type Marker, markerAt, markersIn, readMark } from './marker.ts'

/** A place in one paragraph. */
export interface Place extends Span {
  readonly paragraph: number
}

/** One entry of a list: its words without its mark, and the sentence, by its index, in which it begins. */
export interface ListEntry extends Place {
  readonly sentence: number
}

/** A sentence, or the beginning of one, whose verb is shared by what stands in a list after it. */
export interface FoundList {
  readonly lead: ListEntry
  readonly entries: readonly ListEntry[]
  readonly style: Marker['style']
}

/** A colon, or words that say that something follows. */
const leads = /[:：]\s*(?:[—–-]\s*)?$/u
/** A number of things that are to be told: "we will do three things." */
const announces =
  /(?<!\p{L})(?:two|three|four|five|\d) (?:\p{L}+ ){0,2}(?:things|commitments|steps|measures|actions|points|priorities|pledges|contributions|ways|areas)[.:]?$|(?<!\p{L})(?:deux|trois|quatre|cinq|\d) (?:\p{L}+ ){0,1}(?:choses|engagements|mesures|actions|points|priorités|initiatives)(?: \p{L}+)?\s?[.:]?$|(?<!\p{L})(?:dos|tres|cuatro|cinco|\d) (?:\p{L}+ ){0,1}(?:cosas|compromisos|medidas|acciones|puntos|prioridades|pasos)(?: \p{L}+)?\s?[.:]?$|(?<!\p{L})(?:два|две|три|четыре|пять|\d) (?:\p{L}+ ){0,2}(?:обязательств\p{L}|шага?|мер\p{L}?|действи\p{L}|вещи|направлени\p{L}+)\s?[.:]?$|(?:ثلاث|أربع|خمس)(?:ة)? (?:أمور|التزامات|خطوات|تدابير|إجراءات)[.:]?$|(?:两|三|四|五|几)(?:件事|项承诺|项措施|点承诺|方面(?:的)?(?:工作|努力)?|项(?:具体)?行动)[。：]?$/iu
/** What stands after an entry and is none of its words. */
const tail = /[\s;,.؛،；，。]*(?:(?<=[\s;,؛،；，])(?:and|or|et|ou|y|e|o|u|и|или|و)|(?:以及|并且|和|及|并))?[\s;,؛،；，]*$/u

/** Cuts the marks off from both ends of an entry. */
function trimmed(text: string, start: number, end: number): Span | null {
  const part = text.slice(start, end)
  const begin = start + /^[\s:：]*/u.exec(part)![0].length
  const cutAt = text.slice(begin, end)
  // Only the last letters: what may be cut off there is short.
  const last = cutAt.slice(-12)
  const close = end - tail.exec(last)![0].length
  return close > begin ? { start: begin, end: close } : null
}

/** Lists inside one paragraph: "We commit to: (a) …; (b) …", in one sentence or over several. */
function insideParagraph(text: string, paragraph: number, own: readonly (readonly [number, FoundSentence])[]): FoundList | null {
  const last = own.at(-1)
  if (!last) return null
  const markers = markersIn(text, { start: own[0]![1].start, end: last[1].end })
  const first = markers[0]
  if (!first) return null
  const sentenceAt = (place: number) => own.find(([, one]) => place >= one.start && place < one.end)
  const lead = own.findLast(([, one]) => one.start < first.start && text.slice(one.start, first.start).trim() !== '')
  if (!lead || first.start - lead[1].end > 2) return null
  const leadSpan = { start: lead[1].start, end: first.start }
  const entries = markers.flatMap((marker, index): ListEntry[] => {
    const next = markers[index + 1]
    const holding = sentenceAt(marker.start) ?? sentenceAt(marker.end)
    if (!holding) return []
    const end = Math.min(next?.start ?? Number.POSITIVE_INFINITY, holding[1].end)
    const span = trimmed(text, marker.end, end)
    return span ? [{ ...span, paragraph, sentence: holding[0] }] : []
  })
  const shown = text.slice(leadSpan.start, leadSpan.end).trimEnd()
  return entries.length >= 2
    ? { lead: { start: leadSpan.start, end: leadSpan.start + shown.length, paragraph, sentence: lead[0] }, entries, style: first.style }
    : null
}

/**
 * Finds the lists of a statement: what leads each, and its entries in order.
 *
 * 1. In one paragraph: marks that count from the first on ("(a) …; (b) …").
 * 2. Over paragraphs: after a sentence that ends in a colon, the paragraphs that follow at once and bear marks of one kind from the first on, or that the file itself marks as entries.
 * 3. "Firstly …", "Secondly …" after a colon, or after a sentence that says how many things will be told.
 *
 * A paragraph that is no entry ends a list. In time no more than the length of the text takes.
 */
export function findLists(statement: AnalysedStatement, sentences: readonly FoundSentence[]): readonly FoundList[] {
  const body = new Set(statement.body)
  const paragraphs = statement.document.paragraphs.filter(({ n }) => body.has(n))
  const own = new Map<number, (readonly [number, FoundSentence])[]>()
  sentences.forEach((sentence, index) => {
    const list = own.get(sentence.paragraph)
    if (list) list.push([index, sentence])
    else own.set(sentence.paragraph, [[index, sentence]])
  })
  const lists: FoundList[] = []
  for (let at = 0; at < paragraphs.length; at++) {
    const { n, text } = paragraphs[at]!
    const mine = own.get(n) ?? []
    const within = insideParagraph(text, n, mine)
    if (within) lists.push(within)
    const ordinal = ordinalList(paragraphs, at, own)
    if (ordinal) lists.push(ordinal)
    const last = mine.at(-1)
    if (!last || within || !leads.test(last[1].text.trimEnd())) continue
    const found = overParagraphs(paragraphs, at, own)
    if (!found) continue
    const { start, end, paragraph } = last[1]
    lists.push({ lead: { start, end, paragraph, sentence: last[0] }, ...found })
  }
  return lists
}

type Paragraphs = AnalysedStatement['document']['paragraphs']
type Own = ReadonlyMap<number, readonly (readonly [number, FoundSentence])[]>

/** The entries in the paragraphs after a colon. */
function overParagraphs(paragraphs: Paragraphs, at: number, own: Own): Pick<FoundList, 'entries' | 'style'> | null {
  const entries: ListEntry[] = []
  let before: Marker | undefined
  for (let next = at + 1; next < paragraphs.length; next++) {
    const { n, text, label, kind } = paragraphs[next]!
    // A paragraph between that is no part of the statement's body parts the list as well.
    if (n !== paragraphs[next - 1]!.n + 1) break
    const first = own.get(n)?.[0]
    if (!first) break
    const printed = label
      ? readMark(label.replace(/[()（）.、\s]/g, '').toLowerCase(), before)
      : kind === 'list-entry'
        ? ({ style: 'bullet', count: 0 } as const)
        : null
    const marker = printed
      ? { start: first[1].start, end: first[1].start, ...printed }
      : markerAt(text, first[1].start, first[1].end, before)
    if (!marker || marker.style === 'ordinal' || !follows(marker, before)) break
    before = marker
    const span = trimmed(text, marker.end, first[1].end)
    if (span) entries.push({ ...span, paragraph: n, sentence: first[0] })
  }
  return entries.length >= 2 && before ? { entries, style: before.style } : null
}

/** Sentences that begin with "firstly", "secondly" …, in the paragraph of what leads them or in those that follow at once. */
function ordinalList(paragraphs: Paragraphs, at: number, own: Own): FoundList | null {
  const mine = own.get(paragraphs[at]!.n) ?? []
  const leadAt = mine.findIndex(([, { text }]) => announces.test(text.trimEnd()) || leads.test(text.trimEnd()))
  if (leadAt < 0) return null
  const lead = mine[leadAt]!
  const entries: ListEntry[] = []
  let before: Marker | undefined
  const take = (text: string, paragraph: number, [sentence, one]: readonly [number, FoundSentence]): boolean => {
    const marker = markerAt(text, one.start, one.end, before)
    if (marker?.style !== 'ordinal' || !follows(marker, before)) return false
    before = marker
    const span = trimmed(text, marker.end, one.end)
    if (span) entries.push({ ...span, paragraph, sentence })
    return true
  }
  let open = true
  for (const one of mine.slice(leadAt + 1)) {
    // A sentence between two entries belongs to the one before it.
    if (!take(paragraphs[at]!.text, paragraphs[at]!.n, one) && entries.length === 0) open = false
  }
  for (let next = at + 1; open && next < paragraphs.length && paragraphs[next]!.n === paragraphs[next - 1]!.n + 1; next++) {
    const first = own.get(paragraphs[next]!.n)?.[0]
    if (!first || !take(paragraphs[next]!.text, paragraphs[next]!.n, first)) break
  }
  const { start, end, paragraph } = lead[1]
  return entries.length >= 2 ? { lead: { start, end, paragraph, sentence: lead[0] }, entries, style: 'ordinal' } : null
}
