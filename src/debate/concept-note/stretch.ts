import type { Document, Paragraph } from '../../document/index.ts'
import type { Cues } from './cues.ts'
import { isPageEnd, linkSpans, repeatedParagraphs } from './furniture.ts'
import { topicsOf } from './heading.ts'
import { follows, type Marker, markerAt, markerOfLabel, numberOf, opensList } from './marker.ts'
import { cellsOf, isClosed, trimmed } from './passage.ts'

/** A stretch of one paragraph that belongs to one logical paragraph. */
export interface Stretch {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
  readonly text: string
  readonly marker: Marker | null
  readonly heading: boolean
  /** It stood in one paragraph with the stretch before it and is parted from it only by page furniture. */
  readonly glued: boolean
}

/** How the lines of a document are printed. `whole`: the file itself tells where paragraphs end, as Word does. `width` is the width of a full line in cells, null where paragraphs are whole. */
export interface Printing {
  readonly width: number | null
  readonly whole: boolean
  /** Paragraphs before which the file has a blank line, where blank lines part the author's paragraphs. */
  readonly afterBlank?: ReadonlySet<number>
}

const headingLabel = (marker: Marker | null) =>
  marker !== null &&
  (marker.capital || marker.readings.some((r) => r.counting === 'han' || r.counting === 'roman' || r.counting === 'number'))

/** A heading as its own line is one, whatever stands before it. */
function isHeadingLine(text: string, paragraph: Paragraph, marker: Marker | null, cues: Cues): boolean {
  if (marker && marker.dress === 'bullet') return false
  const found = topicsOf(text, { kind: paragraph.kind, strong: paragraph.strong === true, labelled: headingLabel(marker) }, cues)
  return found !== null && (found.length > 0 || paragraph.kind === 'heading')
}
/** Places inside a text where a new entry of a list, or a letter, an annex or a heading begins. */
function breaksIn(text: string, first: Marker | null, last: Marker | null, ahead: () => string, cues: Cues): readonly number[] {
  const breaks: number[] = []
  let before: Marker | null = first ?? last
  for (const { index } of text.matchAll(/(?<=\s|[。；：？！，])(?=\S)/gu)) {
    const rest = text.slice(index, index + 24)
    const marker = markerAt(rest)
    if (!marker || (marker.dress === 'word' && !/\d/.test(marker.printed))) continue
    const lead = text.slice(breaks.at(-1) ?? 0, index).trim()
    const parted =
      /[.!?。！？؟:：;；؛,，،"”»)）]$/u.test(lead) ||
      /(?:^|[\s,;])(?:and|or|et|ou|y|e|o|и|или|و|أو)$/iu.test(lead) ||
      /[和及与]$/.test(lead)
    const ended = /[.!?。！？؟:：;；؛]["”’»)）]?\d{0,2}$/u.test(lead)
    if (marker.dress === 'bullet') {
      if (
        /^[-–—―−*→★※]/.test(marker.printed)
          ? (before?.dress === 'bullet' && before.printed === marker.printed && (ended || /^\S+\s+\p{Lu}/u.test(rest))) ||
            /[:：]$/.test(lead)
          : true
      ) {
        breaks.push(index)
        before = marker
      }
      continue
    }
    const figures = marker.dress === 'dot' || marker.dress === 'dash'
    const goesOn = before !== null && follows(marker, before) && (figures ? ended : parted)
    const opens =
      opensList(marker) &&
      !opensOnlyByChance(marker) &&
      (figures ? /[:：]$/.test(lead) : /[:：]$/.test(lead) || parted) &&
      (secondComes(text, index, marker) || secondComes(`${text.slice(index)} ${ahead()}`, 0, marker))
    const underHeading =
      (goesOn || opensList(marker) || numberOf(marker) === (numberOf(last) ?? 0) + 1) &&
      topicsOf(lead, { kind: 'paragraph', strong: false, labelled: false }, cues)?.length
    if (goesOn || opens || underHeading) {
      breaks.push(index)
      before = marker
    }
  }
  return breaks
}

/** "I" opens as a Roman figure, but "a" may be a word and "I." the end of a name. */
const opensOnlyByChance = (marker: Marker) => marker.dress === 'dot' && marker.readings.some((r) => r.counting === 'latin')

function secondComes(text: string, index: number, first: Marker): boolean {
  // A list whose second entry is further away than this is none.
  for (const m of text.slice(index + first.length, index + 4000).matchAll(/(?<=\s|[。；：？！，])(?=\S)/gu)) {
    const next = markerAt(text.slice(index + first.length + m.index, index + first.length + m.index + 24))
    if (next && follows(next, first)) return true
  }
  return false
}

/** A heading that closes a paragraph, as when a blank line is missing before the next numbered paragraph. */
function closingHeading(text: string, strong: boolean, cues: Cues): number | null {
  const heads = (at: number, share: boolean) => {
    const found = topicsOf(text.slice(at), { kind: 'paragraph', strong: false, labelled: !share }, cues)
    return found !== null && found.length > 0
  }
  const labelled = /(?<=\s)(?:[IVX]{1,4}\.|\d{1,2}[.)]|[A-H]\.|[一二三四五六七八九十]{1,2}、)[-–]?\s?[^.?!。？！;；:：]{3,60}$/u.exec(text)
  if (
    labelled &&
    labelled.index > 15 &&
    heads(labelled.index, false) &&
    (strong || /[.?!。？！؟”"»]\s*$/u.test(text.slice(0, labelled.index)))
  )
    return labelled.index
  const named = cues.language === 'zh' ? cues.any('noteTitles').exec(text) : null
  if (
    named &&
    named.index + named[0].length < text.length &&
    text.length - named.index - named[0].length <= 8 &&
    heads(named.index + named[0].length, true)
  )
    return named.index + named[0].length
  const at = Math.max(...['. ', '? ', '。', '？ ', '؟ ', '; '].map((end) => text.lastIndexOf(end)))
  if (at < 20) return null
  const start = at + 1 + (text.slice(at + 1).length - text.slice(at + 1).trimStart().length)
  const tail = text.slice(start)
  return tail !== '' && !/[.?!。？؟]$/.test(tail) && topicsOf(tail, { kind: 'paragraph', strong: false, labelled: false }, cues)?.length
    ? start
    : null
}

/** Where the letter itself begins, when its heading runs into it: before its opening words, else after the one addressed. */
function afterLetterHeading(text: string, cues: Cues): readonly number[] {
  if (text.length < 60 || (isLetterHead(text, cues) && !isClosed(text) && text.length < 300)) return []
  const heads = (at: number) => isLetterHead(text.slice(0, at).trimEnd(), cues)
  const places = [...text.slice(0, 500).matchAll(/(?<=\s|(?<=\p{sc=Han}))(?=[\p{Lu}\p{Lo}])/gu)].map((m) => m.index).filter((at) => at > 30)
  const opening = places.find((at) => cues.any('salutations').test(text.slice(at)) && heads(at))
  if (opening !== undefined) return [opening]
  const addressee = cues.any('addressees').exec(text)
  const next = addressee ? places.find((at) => at >= addressee.index + addressee[0].length) : undefined
  return next !== undefined && /^\s*$/.test(text.slice(addressee!.index + addressee![0].length, next)) && heads(next) && isClosed(text)
    ? [next]
    : []
}

/** Where a letter or an annex begins inside a paragraph, as after a signature with no blank line. */
function partsIn(text: string, cues: Cues): readonly number[] {
  const signed = /[(（](?:signed|签名|签字|签署|signé|firmado|подпись|توقيع)[)）]\s+(?=\S)/giu
  const starts = [...text.matchAll(signed)].map((m) => m.index + m[0].length)
  const annexes = [...text.matchAll(/(?<=\s)(?=(?:Annex|Enclosure|Pièce|Anexo|Приложение|مرفق|المرفق|附件))/gu)]
    .map((m) => m.index)
    .filter((at) => at < 120)
  const found = starts.filter((at) => cues.any('annexes').test(text.slice(at)) || cues.each('letters').some((p) => p.test(text.slice(at))))
  return [...new Set([...found, ...afterLetterHeading(text, cues), ...annexes.filter((at) => cues.any('annexes').test(text.slice(at)))])]
}

/** "M. Savelle" begins with no label: a capital with a full stop is one only where it opens a list or goes on with one. */
const isInitial = (marker: Marker, before: Marker | null) =>
  marker.length > 0 &&
  marker.dress === 'dot' &&
  marker.capital &&
  marker.printed.length <= 3 &&
  !opensList(marker) &&
  !(before && follows(marker, before))

/** Parts the paragraphs of a Document into stretches: page furniture left out, run-on lists, headings and letters parted. */
export function stretchesOf(document: Document, printing: Printing, cues: Cues): readonly Stretch[] {
  const repeated = repeatedParagraphs(
    document,
    (text) => topicsOf(text, { kind: 'paragraph', strong: false, labelled: false }, cues) !== null,
  )
  const all: Stretch[] = []
  let last: Marker | null = null
  let letter: Marker | null = null
  for (const paragraph of document.paragraphs) {
    if (repeated.has(paragraph.n) || isPageEnd(paragraph.text)) continue
    const links = linkSpans(paragraph.text)
    // Where lines are paragraphs, the second entry of a list stands further on.
    const ahead = () =>
      printing.width === null
        ? ''
        : document.paragraphs
            .slice(paragraph.n, paragraph.n + 16)
            .map((p) => p.text)
            .join(' ')
    const bounds = [0, ...links.flatMap((l) => [l.start, l.end]), paragraph.text.length]
    let glued = false
    for (let i = 0; i < bounds.length; i += 2) {
      const [outer] = trimmed(paragraph.text, { paragraph: paragraph.n, start: bounds[i]!, end: bounds[i + 1]! })
      if (!outer || isPageEnd(paragraph.text.slice(outer.start, outer.end))) continue
      const whole = paragraph.text.slice(outer.start, outer.end)
      const labelled = paragraph.label && i === 0 ? markerOfLabel(paragraph.label) : null
      const first = labelled ?? markerAt(whole)
      const breaks = [0, ...breaksIn(whole, first, last, ahead, cues), ...partsIn(whole, cues)].sort((a, b) => a - b)
      breaks.forEach((from, j) => {
        const to = breaks[j + 1] ?? whole.length
        const pieces: [number, number][] = [[from, to]]
        const closing = printing.width !== null ? null : closingHeading(whole.slice(from, to).trimEnd(), paragraph.strong === true, cues)
        if (closing !== null && (j < breaks.length - 1 || paragraph.kind === 'paragraph'))
          pieces.splice(0, 1, [from, from + closing], [from + closing, to])
        for (const [a, b] of pieces) {
          const [span] = trimmed(paragraph.text, { paragraph: paragraph.n, start: outer.start + a, end: outer.start + b })
          if (!span) continue
          const text = paragraph.text.slice(span.start, span.end)
          const seen = labelled && a === 0 && i === 0 ? labelled : markerAt(text)
          const marker = seen && isInitial(seen, letter) ? null : seen
          if (marker?.capital) letter = marker
          const fullLine =
            printing.width !== null && cellsOf(text) >= printing.width * 0.72 && paragraph.kind !== 'heading' && !paragraph.strong
          all.push({
            paragraph,
            start: span.start,
            end: span.end,
            text,
            marker,
            heading: !fullLine && isHeadingLine(text, paragraph, marker, cues),
            glued: glued && a === 0,
          })
          if (marker && marker.dress !== 'bullet') last = marker
        }
      })
      glued = true
    }
  }
  return all
}

/** True for the heading of a letter or note verbale. */
export const isLetterHead = (text: string, cues: Cues) =>
  cues.each('letters').some((p) => p.test(text)) || cues.each('notesVerbales').some((p) => p.test(text))
