import type { Document, Source } from './document.ts'
import type { Position } from './span.ts'

/**
 * Says where the words at a position stand in the file: stretches in order, `start` and `end` still counting in the paragraph's text.
 *
 * Joined, the stretches are the words of the position without what the file does not keep as letters (a tab shown as a space, a no-break
 * hyphen); empty where the format gives no sources.
 */
export function sourcesOf(document: Document, { paragraph, start, end }: Position): readonly Source[] {
  return (document.paragraphs[paragraph - 1]?.sources ?? []).flatMap((source) => {
    const [from, to] = [Math.max(start, source.start), Math.min(end, source.end)]
    return from < to ? [{ ...source, start: from, end: to, offset: source.offset + from - source.start }] : []
  })
}
