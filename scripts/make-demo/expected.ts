import { type Mark, plain, type Source } from './source.ts'

interface Commitment {
  readonly quote: string
  readonly kind: string
  /** The words before a list that govern this entry of it. */
  readonly lead?: string
  readonly conditional?: true
}

/**
 * What a right reading of one source gives, as its author meant it: the head as written in the source's first block,
 * and from the marks the commitments, the sentences that only look like one (with the reason), and the parts of a concept note.
 */
export function expectedOf(source: Source): Record<string, unknown> {
  const commitments: Commitment[] = []
  const notCommitments: { quote: string; reason: string }[] = []
  const either: string[] = []
  const parts: Record<string, string[]> = {}
  let lead: string | undefined
  for (const { name, quote } of source.marks) {
    const [kind, ...more] = name.split(' ') as [string, ...string[]]
    if (kind === 'lead') lead = quote
    if (kind === 'lead' || kind === 'either') either.push(quote)
    else if (kind === 'no') notCommitments.push({ quote, reason: more.join(' ') })
    else if (isKind(kind))
      commitments.push({
        quote,
        kind,
        ...(more.includes('listed') && lead ? { lead } : {}),
        ...(more.includes('if') ? { conditional: true } : {}),
      })
    else parts[kind] = [...(parts[kind] ?? []), quote]
  }
  const found = Object.keys(parts).length ? parts : source.keep ? {} : { commitments, notCommitments, either }
  return { file: source.file, language: source.language, ...source.reading, ...found }
}

function isKind(name: Mark['name']): boolean {
  return ['new', 'continuing', 'reaffirmed'].includes(name)
}

/** What became of a commitment of an earlier debate, as the author of both meant it. */
export interface Across {
  readonly delegation: string
  readonly earlier: string
  /** Words of the later statement that say so; null where it says nothing. */
  readonly later: string | null
  readonly relation: 'done' | 'done-and-raised' | 'kept-in-part' | 'continued' | 'repeated' | 'late' | 'withdrawn' | 'not-mentioned'
}

/** Throws an Error that names the first quote which stands in no source. */
export function checkAcross(across: readonly Across[], sources: readonly Source[]): void {
  const texts = sources.map((source) => source.blocks.map((block) => plain(block.runs)).join('\n'))
  for (const quote of across.flatMap(({ earlier, later }) => (later === null ? [earlier] : [earlier, later])))
    if (!texts.some((text) => text.includes(quote))) throw new Error(`No source holds the words: ${quote}`)
}
