import type { Span } from '../../../document/index.ts'
import type { PreparedSentence } from '../features.ts'

/** A part of a sentence made ready. */
export function sliceOf(sentence: PreparedSentence, { start, end }: Span): PreparedSentence {
  const { words, found, glosses, own, language } = sentence
  let first = 0
  while (first < words.length && words[first]!.start < start) first++
  let last = first
  while (last < words.length && words[last]!.end <= end) last++
  return {
    words: words.slice(first, last),
    found: found
      .filter((cue) => cue.first >= first && cue.last < last)
      .map((cue) => ({ ...cue, first: cue.first - first, last: cue.last - first })),
    glosses: glosses.filter((one) => one.first >= first && one.first < last).map((one) => ({ ...one, first: one.first - first })),
    own: own.slice(first, last),
    language,
  }
}
