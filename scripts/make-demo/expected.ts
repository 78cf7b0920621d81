import type { Mark, Source } from './source.ts'

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
  const parts: Record<string, string[]> = {}
  let lead: string | undefined
  for (const { name, quote } of source.marks) {
    const [kind, ...more] = name.split(' ') as [string, ...string[]]
    if (kind === 'lead') lead = quote
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
  const found = Object.keys(parts).length ? parts : source.keep ? {} : { commitments, notCommitments }
  return { file: source.file, language: source.language, ...source.reading, ...found }
}

function isKind(name: Mark['name']): boolean {
  return ['new', 'continuing', 'reaffirmed'].includes(name)
}
