import { caselessPattern } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import { delegationsInHead } from './delegation-in-head.ts'
import { partHead } from './head-lines.ts'
import type { Line } from './line.ts'
import { isSpeakersLine, type Turn, turnsOf } from './turn.ts'

/** One statement inside a file that no record made: its head lines and its own paragraphs. */
export interface Block {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
}

/** What a file holds: turns of a record, or blocks of head and body, at least one. */
export type FileParts =
  | { readonly kind: 'record'; readonly before: readonly Line[]; readonly turns: readonly Turn[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }

const titleLine = caselessPattern(
  `^(?:\\p{L}+[ -]){0,3}${cue('statement')}[^.]{0,60}?(?<![\\p{L}])(?:${cue('by')})(?![\\p{L}])|^\\p{Script=Han}[^。]{4,70}(?:发言|讲话|致辞)$`,
)
const titled = caselessPattern(`(?:${cue('statement')})`)

// A title runs over three lines at most before the name of the delegation stands in it.
const titleLines = 4

/** Where further statements begin: a title line that names a delegation, after the body of the one before. */
function furtherTitles(body: readonly Line[]): readonly number[] {
  const starts: number[] = []
  for (let index = 1; index < body.length; index++) {
    const { text } = body[index]!
    if (text.length > 250 || !titleLine.test(text) || /[.。]$/u.test(text)) continue
    const head = partHead(body.slice(index)).head.slice(0, titleLines)
    const rest = body.slice(index + head.length)
    if (rest.length > 0 && delegationsInHead(head.map((line) => line.text)).some(({ how }) => how !== 'alone' && how !== 'leading'))
      starts.push(index)
  }
  return starts
}

/** Parts the lines of a file into its statements. A file with none of the marks of a further statement is one block. */
export function partsOf(lines: readonly Line[]): FileParts {
  const at = lines.findIndex(({ text }) => isSpeakersLine(text))
  if (at >= 0) {
    const before = lines.slice(0, at)
    if (partHead(before).body.length === 0 && !before.some(({ text }) => titled.test(text)))
      return { kind: 'record', before, turns: turnsOf(lines) }
  }
  const first = partHead(lines)
  const starts = furtherTitles(first.body)
  if (starts.length === 0) return { kind: 'blocks', blocks: [first] }
  const blocks: Block[] = [{ head: first.head, body: first.body.slice(0, starts[0]) }]
  for (const [index, start] of starts.entries()) blocks.push(partHead(first.body.slice(start, starts[index + 1])))
  return { kind: 'blocks', blocks }
}
