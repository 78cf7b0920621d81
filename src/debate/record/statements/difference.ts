import { type Comparison, grouped, type KeptWords, type Paragraph } from '../../../document/index.ts'

/** A stretch of a paragraph of one of two texts: it stands in the other as well, or was moved there, or does not. */
export interface ComparedStretch {
  readonly text: string
  readonly manner: 'kept' | 'moved' | 'only-here'
}

/** A paragraph of one of two texts, parted into stretches that together are its text. `elsewhere` are the paragraphs of the other text that words of it were moved to or from. */
export interface ComparedParagraph {
  readonly paragraph: Paragraph
  readonly stretches: readonly ComparedStretch[]
  readonly elsewhere: readonly number[]
}

/** What stands beside each other: a paragraph of the one text and what became of it in the other; one side is null where there is nothing to put there. */
export interface ComparedRow {
  readonly before: ComparedParagraph | null
  readonly after: ComparedParagraph | null
  /** Both say the same, letter by letter. */
  readonly same: boolean
}

type Side = 'from' | 'to'

function paragraphOf(paragraph: Paragraph, kept: readonly KeptWords[], side: Side): ComparedParagraph {
  const { text } = paragraph
  const own = [...kept].sort((one, other) => one[side].start - other[side].start)
  const stretches: ComparedStretch[] = []
  let at = 0
  const put = (end: number, manner: ComparedStretch['manner']) => {
    if (end > at) stretches.push({ text: text.slice(at, end), manner })
    at = Math.max(at, end)
  }
  /** The white space around words that stand only here is that of the words beside them. */
  const putAlone = (end: number) => {
    const alone = text.slice(at, end)
    if (alone.trim() === '') return put(end, 'kept')
    put(end - alone.trimStart().length, 'kept')
    put(at + alone.trim().length, 'only-here')
    put(end, 'kept')
  }
  for (const one of own) {
    putAlone(one[side].start)
    put(one[side].end, one.moved ? 'moved' : 'kept')
  }
  putAlone(text.length)
  const other = side === 'from' ? 'to' : 'from'
  return {
    paragraph,
    stretches: joined(stretches),
    elsewhere: [...new Set(own.filter(({ moved }) => moved).map((one) => one[other].paragraph))],
  }
}

function joined(stretches: readonly ComparedStretch[]): readonly ComparedStretch[] {
  const result: ComparedStretch[] = []
  for (const { text, manner } of stretches) {
    const before = result.at(-1)
    if (before?.manner === manner) result[result.length - 1] = { text: before.text + text, manner }
    else result.push({ text, manner })
  }
  return result
}

/** For each paragraph of a side, by its number, that of the other with which it has most letters in common in the same order. */
function partners({ kept }: Comparison, side: Side): ReadonlyMap<number, number> {
  const other = side === 'from' ? 'to' : 'from'
  const shared = new Map<number, Map<number, number>>()
  for (const one of kept) {
    if (one.moved) continue
    const of = shared.get(one[side].paragraph) ?? new Map<number, number>()
    shared.set(one[side].paragraph, of)
    of.set(one[other].paragraph, (of.get(one[other].paragraph) ?? 0) + one.from.end - one.from.start)
  }
  return new Map([...shared].map(([n, of]) => [n, [...of].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]))
}

/**
 * Puts two texts side by side, paragraph by paragraph, in the order of both: each paragraph of either stands in one row. Two stand in the same row where each
 * has most in common with the other.
 */
export function differenceOf(before: readonly Paragraph[], after: readonly Paragraph[], comparison: Comparison): readonly ComparedRow[] {
  const [there, back] = [partners(comparison, 'from'), partners(comparison, 'to')]
  const own = { from: grouped(comparison.kept, ({ from }) => from.paragraph), to: grouped(comparison.kept, ({ to }) => to.paragraph) }
  const keptOf = (side: Side, n: number) => own[side].get(n) ?? []
  const left = (paragraph: Paragraph) => paragraphOf(paragraph, keptOf('from', paragraph.n), 'from')
  const right = (paragraph: Paragraph) => paragraphOf(paragraph, keptOf('to', paragraph.n), 'to')
  const rows: ComparedRow[] = []
  let next = 0
  const alone = (until: number) => {
    for (; next < until; next++) rows.push({ before: null, after: right(after[next]!), same: false })
  }
  for (const paragraph of before) {
    const partner = there.get(paragraph.n)
    const at =
      partner !== undefined && back.get(partner) === paragraph.n ? after.findIndex(({ n }, index) => index >= next && n === partner) : -1
    if (at < 0) {
      rows.push({ before: left(paragraph), after: null, same: false })
      continue
    }
    alone(at)
    const other = after[at]!
    rows.push({ before: left(paragraph), after: right(other), same: paragraph.text === other.text })
    next = at + 1
  }
  alone(after.length)
  return rows
}
