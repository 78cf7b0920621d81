import type { RecognisedLine, RecognisedPage, RecognisedWord } from '../recognised.ts'
import type { PrintedLine } from './line.ts'
import { isLeftward } from './logical-order.ts'
import { greatest, least, median } from './numbers.ts'

/** Below this a word without letters is a speck, the edge of a stamp or a stroke of a signature. */
const speck = 0.35
/** Below this a line is one on the whole. */
const scrawl = 0.3

/**
 * Lines as a recogniser saw them, as printed lines: from there they go the way of all lines.
 *
 * What it is hardly sure of and what has no letters is left out. Sizes are those that the height of the words tells: a line of small letters
 * alone is lower than one with tall ones, so sizes of lines that differ little are one.
 */
export function recognisedLinesOf({ page, height, lines }: RecognisedPage): readonly PrintedLine[] {
  const kept = lines.map(withoutSpecks).filter(({ words }) => words.length > 0)
  const heights = kept.map(({ words }) => median(words.map(({ top, bottom }) => bottom - top)))
  const usual = median(heights)
  let column = 0
  let foot = 0
  return kept.map((line, index) => {
    const box = {
      page,
      left: least(line.words.map(({ left }) => left)),
      top: least(line.words.map(({ top }) => top)),
      right: greatest(line.words.map(({ right }) => right)),
      bottom: greatest(line.words.map(({ bottom }) => bottom)),
    }
    // A line far above the one before it begins another column.
    if (box.bottom < foot - usual * 2) column += 1
    foot = box.bottom
    const { text, seen } = joined(line.words)
    const first = line.words[0]!
    const own = heights[index]!
    return {
      page,
      text,
      left: box.left,
      right: box.right,
      baseline: height - box.bottom,
      size: own > usual * 1.6 || own < usual * 0.6 ? own : usual,
      bold: false,
      leftward: isLeftward(text),
      firstWord: first.right - first.left,
      raised: [],
      box,
      column,
      seen,
    }
  })
}

const hasLetters = ({ text }: RecognisedWord) => /[\p{L}\p{Nd}]/u.test(text)

function withoutSpecks({ words }: RecognisedLine): RecognisedLine {
  const kept = words.filter((word) => word.text.trim() !== '' && (word.confidence >= speck || hasLetters(word)))
  const sure = kept.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, kept.length)
  return { words: kept.some(hasLetters) && sure >= scrawl ? kept : [] }
}

const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20]/u

function joined(words: readonly RecognisedWord[]): Pick<PrintedLine, 'text'> & { readonly seen: NonNullable<PrintedLine['seen']> } {
  let text = ''
  const seen = words.map(({ text: word, confidence }) => {
    // Chinese has no spaces between its words, whatever a recogniser calls one.
    if (text !== '' && !(han.test(text.at(-1)!) && han.test(word[0]!))) text += ' '
    const start = text.length
    text += word.trim()
    return { start, end: text.length, confidence }
  })
  return { text, seen }
}
