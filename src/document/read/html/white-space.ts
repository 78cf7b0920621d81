/** A part of the words of a page: letters as they stand there, from an offset on, or the end of a line. */
export interface Words {
  readonly text: string
  readonly offset: number
  readonly breaks: boolean
}

const han = /[\p{Script=Han}\u3000-\u303f\uff01-\uff20]/u

/**
 * Parts the words of a text node at the line ends of the file. In running text a line end is a space, and nothing between two Chinese letters;
 * where white space is kept it ends the line.
 */
export function* words(text: string, kept: boolean): Generator<Words> {
  const ends = /[ \t]*(?:\r\n?|\n)[ \t\r\n]*/g
  let start = 0
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    if (kept) {
      yield* keptWords(text, start)
      return
    }
    if (end.index > start) yield { text: text.slice(start, end.index), offset: start, breaks: false }
    const after = end.index + end[0].length
    const inChinese = han.test(text[end.index - 1] ?? '') && han.test(text[after] ?? '')
    if (!inChinese) yield { text: ' ', offset: end.index, breaks: false }
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
