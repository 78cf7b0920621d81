import type { Document } from '../../document/index.ts'

const link = /(?:https?:\/\/|www\.)[^\s，。；）]+/giu
const documentLink = /^(?:https?:\/\/)?(?:www\.)?(?:undocs\.org|docs\.un\.org|documents[\w.-]*\.un\.org|daccess[\w.-]*\.un\.org)/i
const introduced = /(?:[:：(（<،,]|\b(?:at|see|à|voir|en|véase|ver|на|см\.|сайте|على|انظر|见|于))\s*$/iu
/** A symbol that stands alone, such as a masthead prints it. */
export const loneSymbol = /^\*?((?:S|A|E)\/(?:[A-Z]+\/)*\d{2,4}\/\d{1,4}(?:\/(?:Add|Corr|Rev)\.\d+)?)\*?$/
const jobNumber = /^\d{2}-\d{5}(?:\*{1,3})?$/
const barcode = /^\*\d{5,9}\*$/
const page = /^(?:[-–—]\s?)?\d{1,3}(?:\s?\/\s?\d{1,3})?(?:\s?[-–—])?$/
const pageWord =
  /^(?:page|página|pág\.|p\.|стр\.|страница|صفحة|الصفحة|第)\s?[\d٠-٩]{1,3}(?:\s?(?:of|de|sur|из|من|\/|页,?\s?共|／)\s?[\d٠-٩]{1,3})?\s?页?$/iu
const letterCode = /^\([A-Z]\)$/

/** Stretches of a text that are links to documents, put there by the printing and not by the author. */
export function linkSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(link)]
    .filter((m) => documentLink.test(m[0]) && !introduced.test(text.slice(0, m.index)))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** True for a paragraph that only says which page or document this is. */
export function isPageEnd(text: string): boolean {
  if (page.test(text) || pageWord.test(text)) return true
  const tokens = text.split(/\s+/)
  return (
    tokens.length <= 5 &&
    tokens.every(
      (t) =>
        jobNumber.test(t) ||
        barcode.test(t) ||
        loneSymbol.test(t) ||
        page.test(t) ||
        letterCode.test(t) ||
        (tokens.length > 1 && /^\d{6}$/.test(t)),
    )
  )
}

const skeleton = (text: string) =>
  text
    .replace(/[\d٠-٩]+/g, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/**
 * Finds running heads and feet that stand among the paragraphs: a short text without a full stop that comes again.
 * The first of them stays, because it may be the title itself.
 */
export function repeatedParagraphs(document: Document, isHeading: (text: string) => boolean): ReadonlySet<number> {
  const seen = new Map<string, number[]>()
  for (const p of document.paragraphs) {
    if (p.kind === 'table-cell' || p.label || p.text.length < 10 || p.text.length > 160) continue
    if (/[.!?。！？؟:：;；]$/u.test(p.text) || isHeading(p.text)) continue
    const key = skeleton(p.text)
    seen.set(key, [...(seen.get(key) ?? []), p.n])
  }
  return new Set([...seen.values()].filter((all) => all.length > 1).flatMap((all) => all.slice(1)))
}
