import type { PrintedLine } from './line.ts'

const openers = '([{«‹'
const closers = ')]}»›'
const bracket = /[([{«‹)\]}»›]/

/**
 * Turns brackets of lines that are read leftward round where the file names their shape and not their sense: there an opening one is seen as `)`.
 *
 * A line in which brackets open before they close as they stand is left alone; one in which they do so when turned is turned.
 * Where a line tells neither, as with a bracket that closes on the next line, the other lines of the document decide.
 */
export function withBracketsAsRead(pages: readonly (readonly PrintedLine[])[]): readonly (readonly PrintedLine[])[] {
  let [fine, turned] = [0, 0]
  for (const { text, leftward } of pages.flat()) {
    if (!leftward || !bracket.test(text)) continue
    if (opensFirst(text)) fine += 1
    else if (opensFirst(turnedRound(text))) turned += 1
  }
  if (turned === 0) return pages
  const fix = (line: PrintedLine): PrintedLine => {
    if (!line.leftward || !bracket.test(line.text) || opensFirst(line.text)) return line
    const other = turnedRound(line.text)
    return opensFirst(other) || turned > fine ? { ...line, text: opensFirst(other) ? other : (alternating(line.text) ?? other) } : line
  }
  return pages.map((lines) => lines.map(fix))
}

const turnedRound = (text: string) =>
  text.replace(/[([{«‹)\]}»›]/g, (sign) => (openers.includes(sign) ? closers[openers.indexOf(sign)]! : openers[closers.indexOf(sign)]!))

function opensFirst(text: string): boolean {
  const open: string[] = []
  for (const sign of text.match(/[([{«‹)\]}»›]/g) ?? []) {
    if (openers.includes(sign)) open.push(sign)
    else if (open.pop() !== openers[closers.indexOf(sign)]) return false
  }
  return open.length === 0
}

/** Two brackets of one kind that are both opening or both closing are a pair; null where there are others. */
function alternating(text: string): string | null {
  const signs = text.match(/[([{«‹)\]}»›]/g)!
  if (signs.length !== 2 || signs[0] !== signs[1]) return null
  const kind = Math.max(openers.indexOf(signs[0]!), closers.indexOf(signs[0]!))
  let first = true
  return text.replace(/[([{«‹)\]}»›]/g, () => {
    const sign = first ? openers[kind]! : closers[kind]!
    first = false
    return sign
  })
}
