import type { Span } from '../span.ts'

/** A text made tidy, with the way back to what it was made of. Positions are UTF-16 code units. */
export interface Tidied {
  readonly text: string
  /** Where the letter at a position of the untidy text stands now; for one that went, where the next one that stayed stands. */
  readonly now: (position: number) => number
  /** The stretches of the tidy text that a stretch of the untidy one became, with `from` where each began there; each is letter for letter the same length. */
  readonly stretches: (start: number, end: number) => readonly (Span & { readonly from: number })[]
}

const untidy =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff\t\n\v\f\r\u0085\u2028\u2029]|\s\s|^\s|\s$|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\ufeff\ufffe\uffff]/
const white = /[\s\u0085]/
const lineOrTab = /[\t\n\v\f\r\u0085\u2028\u2029]/

/**
 * Takes out of a text what no reader sees and makes its white space plain.
 *
 * 1. Soft hyphens, zero-width spaces, byte order marks and control characters go.
 * 2. Half of a surrogate pair becomes �.
 * 3. Tabs, line ends and runs of spaces become one space; white space at the ends goes. A single no-break space stays.
 */
export function tidy(text: string): string {
  return tidied(text).text
}

/** Does what `tidy` does and keeps where every letter went. */
export function tidied(text: string): Tidied {
  if (!untidy.test(text))
    return {
      text,
      now: (position) => Math.min(Math.max(position, 0), text.length),
      stretches: (start, end) => same(start, end, text.length),
    }
  const letters: string[] = []
  // For every position, how many letters before it stayed.
  const before = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) {
    before[at] = letters.length
    const letter = text[at]!
    if (unseen.test(letter)) continue
    if (!white.test(letter)) letters.push(letter)
    else if (letters.length > 0) {
      const last = letters.length - 1
      if (white.test(letters[last]!)) letters[last] = ' '
      else letters.push(lineOrTab.test(letter) ? ' ' : letter)
    }
  }
  if (letters.length > 0 && white.test(letters.at(-1)!)) letters.pop()
  const length = letters.length
  before[text.length] = length
  const whole = letters.join('').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  return {
    text: whole,
    now: (position) => Math.min(before[Math.min(Math.max(position, 0), text.length)]!, length),
    stretches: (start, end) => stretchesOf(before, length, Math.max(start, 0), Math.min(end, text.length)),
  }
}

function same(start: number, end: number, length: number) {
  const to = Math.min(end, length)
  return start < to ? [{ start, end: to, from: start }] : []
}

function stretchesOf(before: Uint32Array, length: number, start: number, end: number): readonly (Span & { readonly from: number })[] {
  const stretches: { start: number; end: number; from: number }[] = []
  for (let at = start; at < end; at++) {
    const [to, next] = [before[at]!, Math.min(before[at + 1]!, length)]
    if (to >= next) continue
    const last = stretches.at(-1)
    if (last && last.end === to && last.from + last.end - last.start === at) last.end = next
    else stretches.push({ start: to, end: next, from: at })
  }
  return stretches
}
