/** A part of the words of a page: letters as they stand there, from an offset on, or the end of a line. */
export interface Words {
  readonly text: string
  readonly offset: number
  readonly breaks: boolean
}

const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff20]/u

const isWhite = (letter: string) => letter === ' ' || letter === '\t' || letter === '\r' || letter === '\n'

/**
 * Parts the words of a text node at the line ends of the file. In running text a line end is a space, and nothing between two Chinese letters;
 * where white space is kept it ends the line.
 */
export function* words(text: string, kept: boolean): Generator<Words> {
  if (kept) {
    yield* keptWords(text, 0)
    return
  }
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    // White space around a line end is looked at letter by letter: a pattern would try anew from each of many spaces.
    let before = end
    while (before > start && isWhite(text[before - 1]!)) before--
    let after = end
    while (after < text.length && isWhite(text[after]!)) after++
    if (before > start) yield { text: text.slice(start, before), offset: start, breaks: false }
    const inChinese = han.test(text[before - 1] ?? '') && han.test(text[after] ?? '')
    if (!inChinese) yield { text: ' ', offset: before, breaks: false }
    start = after
  }
  if (start < text.length) yield { text: text.slice(start), offset: start, breaks: false }
}

function* keptWords(text: string, from: number): Generator<Words> {
  const ends = /\r\n?|\n/g
  ends.lastIndex = from
  let start = from
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    if (end.index > start) yield { text: text.slice(start, end.index), offset: start, breaks: false }
    yield { text: '', offset: end.index, breaks: true }
    start = end.index + end[0].length
  }
  if (start < text.length) yield { text: text.slice(start), offset: start, breaks: false }
}
