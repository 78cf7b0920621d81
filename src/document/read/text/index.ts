import { type Document, mediaTypes, type Source } from '../../document.ts'
import type { Notice, Read } from '../../notice.ts'
import { type Draft, documentFrom, tidy } from '../draft.ts'
import { joinLines } from '../script.ts'
import { notice } from '../trouble.ts'
import type { Decoded } from './encoding.ts'

/** From this many lines without a blank line between them, a text is told that its paragraphs can't be seen. */
const manyLines = 12

/**
 * Reads plain text as paragraphs.
 *
 * 1. A blank line (white space at most) parts paragraphs and is never joined across; so does a form feed, which also ends a page.
 * 2. A single line end inside a paragraph becomes a space, and nothing between two Chinese characters.
 * 3. Pages are counted only where there is a form feed.
 * 4. Sources have one run: the whole text as it was decoded.
 */
export function readText(decoded: Decoded): Read<Document> {
  const pages = decoded.text.replace(/[\u0000\u001a]+$/, '').split('\f')
  let start = 0
  const drafts: Draft[] = pages.flatMap((page, index) => {
    const found = paragraphsOf(page, start)
    start += page.length + 1
    return found.map((joined) => ({ ...joined, kind: 'paragraph' as const, ...(pages.length > 1 && { page: index + 1 }) }))
  })
  const document = documentFrom(mediaTypes.text, drafts)
  const lines = decoded.text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length
  const lost = decoded.text.match(/\ufffd/g)?.length ?? 0
  const notices: (Notice | false)[] = [
    decoded.guessed && notice('text.encoding-guessed', null, { encoding: decoded.encoding }),
    lost > 0 && notice('text.lost-letters', null, { count: lost }),
    document.paragraphs.length === 1 && lines >= manyLines && notice('text.no-blank-lines', { paragraph: 1 }, { lines }),
    document.paragraphs.length === 0 && notice('document.no-text'),
  ]
  return { value: document, notices: notices.filter((found) => found !== false) }
}

type Joined = Pick<Draft, 'text' | 'lines' | 'sources'>

/** A printed line without the white space at its ends, and where it stands in the file. */
interface Line {
  readonly text: string
  readonly offset: number
}

function paragraphsOf(page: string, start: number): readonly Joined[] {
  const paragraphs: Joined[] = []
  let lines: Line[] = []
  const flush = () => {
    if (lines.length > 0) paragraphs.push(joinAll(lines))
    lines = []
  }
  let at = 0
  for (const end of page.matchAll(/\r\n|[\n\r\v\u0085\u2028\u2029]|$/g)) {
    const line = page.slice(at, end.index)
    if (tidy(line) === '') flush()
    else lines.push({ text: line.trim(), offset: start + at + line.length - line.trimStart().length })
    if (end[0] === '\u2029') flush()
    at = end.index + end[0].length
  }
  flush()
  return paragraphs
}

/** Joins lines one by one without copying what stands already, so that a text of a million lines costs no more than its length. */
function joinAll(lines: readonly Line[]): Joined {
  const parts: string[] = []
  const starts: number[] = []
  const sources: Source[] = []
  let length = 0
  lines.forEach(({ text, offset }, index) => {
    const glue = index === 0 ? '' : joinLines(lines[index - 1]!.text.slice(-1), text.slice(0, 1)).length > 2 ? ' ' : ''
    parts.push(glue, text)
    length += glue.length
    if (index > 0) starts.push(length)
    sources.push({ start: length, end: length + text.length, part: '', run: 0, offset })
    length += text.length
  })
  return { text: parts.join(''), sources, ...(starts.length > 0 && { lines: starts }) }
}
