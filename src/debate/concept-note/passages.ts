import { type Document, mediaTypes } from '../../document/index.ts'
import { joinPieces } from '../../language/index.ts'
import type { Cues } from './cues.ts'
import { follows, numberOf, opensList } from './marker.ts'
import { cellsOf, isClosed, type Passage, textAt, trimmed } from './passage.ts'
import type { Lined } from './printed-lines.ts'
import { isLetterHead, type Printing, type Stretch, stretchesOf } from './stretch.ts'

/** Finds whether paragraphs are printed lines: many of about one width, of which many do not end a sentence. */
function printingOf({ paragraphs, mediaType }: Document): Printing {
  const whole = mediaType === mediaTypes.docx
  const body = paragraphs.filter((p) => p.kind === 'paragraph' && p.text.length > 8)
  if (body.length < 12) return { width: null, whole }
  const widths = body.map((p) => cellsOf(p.text)).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.8)]!
  const full = widths.filter((w) => w >= width * 0.8 && w <= width * 1.3).length / widths.length
  const open = body.filter((p) => !isClosed(p.text) && cellsOf(p.text) >= width * 0.7).length / body.length
  if (width <= 150 && full >= 0.4 && open >= 0.3) return { width, whole }
  // A short note has few full lines; but none of its paragraphs is longer than a line.
  const widest = widths[Math.floor(widths.length * 0.92)]!
  const long = widths.filter((w) => w > 130 || w > widest * 1.5).length / widths.length
  const going = body.filter((p) => !isClosed(p.text) && cellsOf(p.text) >= widest * 0.8).length
  return { width: !whole && widest >= 55 && long <= 0.05 && going >= 3 ? widest : null, whole }
}
interface Draft {
  readonly stretches: Stretch[]
}

/** True where the heading of a letter, or of its annex, has named both parties: nothing more is to come. */
function endsHeading(text: string, cues: Cues): boolean {
  if (/(?:Nations Unies|Naciones Unidas|الأمم المتحدة)$/u.test(text)) return cues.any('addressees').test(text)
  const last = [...text.matchAll(new RegExp(cues.any('addressees').source, 'giu'))].at(-1)
  return last !== undefined && last.index + last[0].length === text.length && !['fr', 'es', 'ar'].includes(cues.language)
}

/** A line of a title that begins anew: it names the note with a capital, or says only when and where. */
function opensTitle(next: string, last: string, cues: Cues): boolean {
  if (isClosed(last) || cues.language === 'zh' || cues.language === 'ar') return false
  const titled = cues.any('noteTitles').exec(next)
  if (titled?.index === 0 && /^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(last) && next.length < 120 && last.length < 90) return true
  return (
    cellsOf(next) < 75 &&
    /^(?:\p{Lu}[\p{L} ]{2,22}, )?\d{1,2}(?:er)?\s[^.]{3,24}\d{4}(?:,|\s?[|–—·-]|$)/u.test(next) &&
    !/[,.;]$/u.test(next) &&
    /^\p{Lu}/u.test(last)
  )
}

const signedLine = /^[(（)](?:signed|signé|firmad|подпис|توقيع|签)|[(（](?:签名|签字|签署|signed|signée?|firmad[oa]|подпись)[)）]$/iu

/** Says whether a stretch goes on with the logical paragraph before it; `number` is the last paragraph number met. */
function goesOn(draft: Draft, next: Stretch, number: number, printing: Printing, cues: Cues): boolean {
  const first = draft.stretches[0]!
  const last = draft.stretches.at(-1)!
  if (next.paragraph.n !== last.paragraph.n && printing.afterBlank?.has(next.paragraph.n)) return false
  if (next.heading || first.heading || first.paragraph.kind === 'heading' || next.paragraph.kind === 'heading') return false
  if (next.paragraph.kind === 'table-cell' || last.paragraph.kind === 'table-cell') return next.glued
  if (next.paragraph.n === last.paragraph.n) return next.glued && !next.marker
  const titled = cues.any('noteTitles').exec(next.text)
  if (titled && titled.index < 12 && cues.any('annexes').test(first.text)) return false
  if (draft.stretches.length < 6 && !/^\p{Ll}/u.test(next.text)) {
    const sofar = joinPieces(draft.stretches.map((s) => s.text))
    const heads = isLetterHead(sofar, cues) || cues.any('annexes').test(sofar)
    if (heads && endsHeading(sofar, cues)) return false
  }
  if (opensTitle(next.text, last.text, cues)) return false
  const addressed = new RegExp(`^(?:${cues.any('honorifics').source})`, 'iu')
  if (cues.language !== 'zh' && addressed.test(next.text) && addressed.test(first.text) && !/(?:[,،]|\s\p{L}{1,3})$/u.test(last.text))
    return false
  if (signedLine.test(next.text) || signedLine.test(last.text)) return false
  if (cues.any('salutations').test(next.text) && next.text.length > 8 && isLetterHead(first.text, cues)) return false
  const wrapped =
    printing.width !== null &&
    !/附件[一二三四五六\d]*$/u.test(last.text) &&
    !isClosed(last.text) &&
    cellsOf(last.text) >= printing.width * 0.72
  if (
    cues.any('annexes').test(next.text) ||
    (cues.any('annexes').test(last.text) && !wrapped) ||
    cues.each('letters').some((p) => p.test(next.text))
  )
    return false
  const closed = isClosed(last.text)
  // A remark in brackets on lines of its own is whole.
  if (/^[(（]/u.test(first.text) && /[)）]$/u.test(last.text) && !first.marker) return false
  if (next.marker) {
    // A line that by chance begins with "2." goes on with the sentence before it.
    const chance =
      printing.width !== null &&
      !closed &&
      cellsOf(last.text) >= printing.width * 0.7 &&
      next.marker.dress === 'dot' &&
      next.marker.length > 0
    return (
      chance && numberOf(next.marker) !== number + 1 && !(first.marker && follows(next.marker, first.marker)) && !opensList(next.marker)
    )
  }
  // The office of the one who signs stands on a line of its own.
  if (closed && printing.width !== null && cellsOf(next.text) < printing.width * 0.6 && !isClosed(next.text)) {
    const office = cues.any('titles').exec(next.text)
    if (office && office.index <= 4) return false
  }
  const lower = /^\p{Ll}/u.test(next.text)
  if (printing.width === null) {
    if (closed || next.paragraph.kind !== 'paragraph' || cellsOf(last.text) < 50) return false
    const turned = next.paragraph.page !== undefined && next.paragraph.page !== last.paragraph.page
    const cased = /\p{Ll}/u.test(next.text)
    return lower ? !printing.whole || turned : turned && (!cased || first.marker !== null)
  }
  const width = cellsOf(last.text)
  if (closed) return width >= printing.width * (first.marker && first.marker.dress !== 'bullet' ? 0.78 : 0.88)
  return width >= printing.width * 0.62 || lower
}
/**
 * Puts the logical paragraphs of a concept note together.
 *
 * 1. Links to documents, page numbers, job numbers and running heads are left out.
 * 2. Printed lines that stand as paragraphs of their own (a blank line after each) are joined, across page ends.
 * 3. A paragraph that holds several entries of a list, or a heading and what follows it, is parted.
 * 4. Every piece has its position; a label printed in the text stands outside the pieces.
 */
export function passagesOf(given: Document, cues: Cues, lined: Lined | null): readonly Passage[] {
  const printing = lined ? { width: lined.width, whole: false, afterBlank: lined.afterBlank } : printingOf(given)
  const drafts: Draft[] = []
  let number = 0
  for (const stretch of stretchesOf(given, printing, cues)) {
    const draft = drafts.at(-1)
    if (draft && goesOn(draft, stretch, number, printing, cues)) draft.stretches.push(stretch)
    else {
      drafts.push({ stretches: [stretch] })
      if (stretch.marker?.dress === 'dot') number = numberOf(stretch.marker) ?? number
    }
  }
  return drafts.flatMap(({ stretches }) => {
    const first = stretches[0]!
    const pieces = stretches.flatMap((s, i) =>
      trimmed(s.paragraph.text, { paragraph: s.paragraph.n, start: s.start + (i === 0 ? (first.marker?.length ?? 0) : 0), end: s.end }),
    )
    if (pieces.length === 0) return []
    const strong = first.paragraph.strong === true
    return [
      { pieces, text: textAt(given, pieces), marker: first.marker, kind: first.paragraph.kind, strong, page: first.paragraph.page ?? null },
    ]
  })
}

/** Text of a passage as printed, with its label. */
export function printedText(passage: Passage): string {
  return passage.marker ? joinPieces([passage.marker.printed, passage.text]) : passage.text
}
