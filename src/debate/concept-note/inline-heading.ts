import type { Document } from '../../document/index.ts'
import type { Cues } from './cues.ts'
import { isCapital, topicsOf } from './heading.ts'
import { markerAt, numberOf } from './marker.ts'
import { type Passage, partOf } from './passage.ts'

/** Words that a heading does not end with. */
const leading =
  /(?:^|\s)(?:of|the|and|for|to|in|on|by|with|a|an|de|du|des|la|le|les|l|et|pour|sur|aux?|à|del|las|los|el|y|para|con|из|в|на|о|об|и|по|для|к|при)$/iu

const article = /^(?:the|an?|la|le|les|l['’]|el|los|las|una?|une|des|this|these|all|our|its)\b/iu

/** Verbs that make a sentence of what looked like a heading. */
const verbs =
  /(?:^|\s)(?:will|may|should|can|shall|must|is|are|was|were|has|have|be|been|peu(?:t|vent)|doi(?:t|vent)|ser(?:a|ont|á|án)|est|sont|podrán?|deberán?|es|son|будет|будут|может|могут)(?=\s|$)/iu

/** Where a heading ends that runs into its text with nothing between, as when a line end was lost; null where there is none. */
function runInHeading(text: string, cues: Cues): number | null {
  if (article.test(text) || isCapital(text.slice(0, 80))) return null
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
  // "Question 1: …" is a label.
  if (markerAt(text)?.dress === 'word') return found
  for (const m of text.matchAll(/(?<=^|[\s。；])([^\s:：.。?？!,，;；]+(?:[ ’'][^\s:：.。?？!,，;；]+){0,6}?)\s?[:：](?=\s?\S)/gu)) {
    // The shortest run of words before the colon that is a heading by itself, capital first.
    const parts = [...m[1]!.matchAll(/\S+/g)].reverse()
    for (const part of parts) {
      const head = m[1]!.slice(part.index)
      if (/[“”„«»"]/u.test(head)) break
      if (m.index + part.index > 0 && !/^[\p{Lu}\p{Lo}]/u.test(head)) continue
      const topics = topicsOf(head, { kind: 'paragraph', strong: false, labelled: false }, cues)
      if (!topics?.length) continue
      // "High-level debate: “…”" is a title.
      const quoted = /^[“”„«»"「]/u.test(text.slice(m.index + m[0].length).trimStart())
      if (quoted && cues.any('debates').test(head) && !topics.some((t) => t === 'theme' || t === 'agenda')) break
      const start = m.index + part.index
      if (start > 0 && found.length === 0) break
      found.push({ start, end: m.index + m[0].length })
      break
    }
  }
  return found
}

/** Parts "Chair: …" into a heading and what it says, and a heading that runs into its text. */
export function withInlineHeadings(document: Document, passages: readonly Passage[], cues: Cues): readonly Passage[] {
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

/** True where figures with a full stop number paragraphs, and not only headings or the entries of one list. */
export function numbersAreParagraphs(passages: readonly Passage[]): boolean {
  const counted = passages.filter((p) => p.marker?.dress === 'dot' && numberOf(p.marker) !== null)
  const sentences = counted.filter(
    (p) => /[.!。！?？؟:：]["”’»)）]*\d{0,2}$/u.test(p.text) && p.kind !== 'heading' && !p.strong && !runsIn(p.text),
  ).length
  return sentences > counted.length / 2
}

/** A heading that ran into its text: one or two words, then a capital. */
const runsIn = (text: string) =>
  /^\p{Lu}\p{Ll}+(?: (?:of|and|to|for|the|\p{Ll}+)){0,4} \p{Lu}\p{Ll}+ (?:\p{Ll}+ ){2}/u.test(text.slice(0, 80)) && text.length > 120
