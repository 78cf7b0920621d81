/** How a piece of text looks or what was done to it. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** A printed line ends before this run. */
  readonly breakBefore?: true
  /** Number of the footnote that stands after this run. */
  readonly footnote?: string
  readonly change?: 'inserted' | 'deleted'
  /** Text of a comment hung on this run. */
  readonly comment?: string
}

export const blockKinds = ['head', 'line', 'right', 'heading', 'numbered', 'lettered', 'bullet', 'paragraph', 'row'] as const
export type BlockKind = (typeof blockKinds)[number]

/** One block of a source: a paragraph, a list entry or a row of a table (its cells are `cells`). */
export interface Block {
  readonly kind: BlockKind
  readonly runs: readonly Run[]
  readonly cells?: readonly (readonly Run[])[]
}

export type Kind = 'new' | 'continuing' | 'reaffirmed'

/** What the author meant by some words of a source. */
export interface Mark {
  readonly name: string
  readonly quote: string
}

export interface Source {
  /** File that is made of it, beside the others of its debate. */
  readonly file: string
  readonly language: string
  /** What a right reading of the head gives, or of the concept note; written to expected.json as it stands. */
  readonly reading: Readonly<Record<string, unknown>>
  readonly shows: string
  readonly font?: string
  /** Lines of the letterhead, in the header of the first page. */
  readonly letterhead?: readonly string[]
  /** The same words as in the text, for the footer of every page. */
  readonly footer: string
  /** Part of the finished file that is kept; the rest is cut off, so that it cannot be read. */
  readonly keep?: number
  /** What numbered blocks begin with. */
  readonly firstNumber?: number
  readonly blocks: readonly Block[]
  readonly footnotes: Readonly<Record<string, readonly Run[]>>
  readonly marks: readonly Mark[]
}

const signs: readonly (readonly [RegExp, BlockKind])[] = [
  [/^\^\^ /, 'line'],
  [/^\^ /, 'head'],
  [/^>> /, 'right'],
  [/^## /, 'heading'],
  [/^\d+\. /, 'numbered'],
  [/^\([a-z]\) /, 'lettered'],
  [/^- /, 'bullet'],
  [/^\| /, 'row'],
]

/** Reads one source (demo/README.md says how it is written). Throws an Error that names the block where a mark or a footnote is not closed. */
export function readSource(text: string): Source {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  if (front === undefined || body === undefined) throw new Error('A source begins with a block between two lines of ---')
  const footnotes: Record<string, readonly Run[]> = {}
  const blocks: Block[] = []
  const marks: Mark[] = []
  for (const piece of body
    .split(/\n\n+/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const note = /^\[\^(\w+)\]: ([\s\S]*)$/.exec(piece)
    if (note) footnotes[note[1]!] = runsOf(note[2]!)
    else for (const line of linesOf(piece)) blocks.push(blockOf(line, marks))
  }
  return { ...JSON.parse(front), blocks, footnotes, marks }
}

/** Rows and list entries stand one a line; other blocks may run over several lines. */
function linesOf(piece: string): readonly string[] {
  const lines = piece.split('\n')
  return lines.every((line) => signs.some(([sign]) => sign.test(line))) ? lines : [lines.join(' ')]
}

function blockOf(line: string, marks: Mark[]): Block {
  const [sign, kind] = signs.find(([each]) => each.test(line)) ?? [/^/, 'paragraph' as const]
  const content = line.replace(sign, '').replace(/\[\[([\w' -]+)\|(.*?)\]\]/g, (_, name: string, words: string) => {
    marks.push({ name, quote: plain(runsOf(words)) })
    return words
  })
  if (/\[\[|\]\]/.test(content)) throw new Error(`A mark is not closed: ${line}`)
  if (kind !== 'row') return { kind, runs: runsOf(content) }
  return {
    kind,
    runs: [],
    cells: content
      .replace(/\s*\|\s*$/, '')
      .split(/\s*\|\s*/)
      .map((cell) => runsOf(cell)),
  }
}

const inline = /\*\*(.+?)\*\*|__(.+?)__|\{\+(.+?)\+\}|\{-(.+?)-\}|\{#(.+?)#\}|\[\^(\w+)\]|\s*\/\/\s*/

/** Cuts the text of a block at its signs: bold, italic, insertion, deletion, comment, footnote, line end. */
export function runsOf(text: string, look: Omit<Run, 'text'> = {}): readonly Run[] {
  const found = inline.exec(text)
  if (!found) return text === '' ? [] : [{ ...look, text }]
  const before = text.slice(0, found.index)
  const rest = text.slice(found.index + found[0].length)
  const [, bold, italic, inserted, deleted, comment, footnote] = found
  const head = before === '' ? [] : [{ ...look, text: before }]
  const { breakBefore: _, ...after } = look
  if (bold !== undefined) return [...head, ...runsOf(bold, { ...after, bold: true }), ...runsOf(rest, after)]
  if (italic !== undefined) return [...head, ...runsOf(italic, { ...after, italic: true }), ...runsOf(rest, after)]
  if (inserted !== undefined) return [...head, { ...after, text: inserted, change: 'inserted' }, ...runsOf(rest, after)]
  if (deleted !== undefined) return [...head, { ...after, text: deleted, change: 'deleted' }, ...runsOf(rest, after)]
  if (comment !== undefined) return [...head, { ...after, text: '', comment }, ...runsOf(rest, after)]
  if (footnote !== undefined) return [...head, { ...after, text: '', footnote }, ...runsOf(rest, after)]
  return [...head, ...runsOf(rest, { ...after, breakBefore: true })]
}

/** The words that a reader of the finished file sees: insertions kept, deletions and comments gone, a line end as one space. */
export function plain(runs: readonly Run[]): string {
  return runs
    .filter((run) => run.change !== 'deleted')
    .map((run) => (run.breakBefore ? ` ${run.text}` : run.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How a mission of that language prints the label of a lettered entry; the letter stands for `a`. */
export function labelForm(language: string): '(a)' | 'a)' {
  return ['es', 'fr', 'ru'].includes(language) ? 'a)' : '(a)'
}

/** Labels that numbering prints before each block, empty where there is none; for formats that have no numbering of their own. */
export function labelsOf(source: Source): readonly string[] {
  const letters = { ar: 'أبجدهوزح', ru: 'абвгдежз' }[source.language] ?? 'abcdefgh'
  let number = (source.firstNumber ?? 1) - 1
  let letter = -1
  return source.blocks.map(({ kind }) => {
    letter = kind === 'lettered' ? letter + 1 : -1
    if (kind === 'numbered') return `${++number}.`
    if (kind === 'lettered') return labelForm(source.language).replace('a', letters[letter]!)
    return kind === 'bullet' ? '•' : ''
  })
}
