import { cutChineseFinely } from './chinese-words.ts'
import { type Compound, cutWords, type Run } from './cut-words.ts'
import { keysWithin, type WordKey } from './word-key.ts'

/** A word of a text that can be found: where it stands in the text (UTF-16 code units, end exclusive), as which word, under which keys. */
export interface SearchedWord {
  readonly start: number
  readonly end: number
  /** Which word of the text it is, from 0; each Chinese character counts as one. Words that stand side by side are looked for as phrases by it. */
  readonly at: number
  readonly keys: readonly WordKey[]
}

/** The words of a text in the order in which they begin; a word inside a word, and a compound beside its parts, are words too. */
export interface SearchedText {
  readonly words: readonly SearchedWord[]
  /** How many words there are to count on from for the text that follows. */
  readonly length: number
}

const scriptOfJoined = (runs: readonly Run[]): Run['script'] =>
  runs.some(({ script }) => script === 'number')
    ? 'number'
    : runs.every(({ script }) => script === runs[0]!.script)
      ? runs[0]!.script
      : 'other'

/** The word that a compound makes without its joints, so that "peacebuilding" finds "peace-building". */
export const joinedRun = ({ runs, joined }: Compound): Run | null =>
  joined === null ? null : { start: runs[0]!.start, end: runs.at(-1)!.end, word: joined, script: scriptOfJoined(runs) }

/** Says how many words a run counts as. */
export const lengthOf = ({ script, start, end }: Run) => (script === 'han' ? end - start : 1)

/**
 * Cuts a text in a known language (`und` where it is not) into the words that it can be found by. `withChinese: false` leaves Chinese runs whole, which is
 * enough where no Chinese word is looked for, and much quicker.
 */
export function searchedText(text: string, language: string, { withChinese = true } = {}): SearchedText {
  const { folded, compounds } = cutWords(text)
  const words: SearchedWord[] = []
  let at = 0
  const add = (start: number, end: number, place: number, keys: readonly WordKey[]) =>
    words.push({ start: folded.positions[start]!, end: endOf(text, folded.positions, end), at: place, keys })
  for (const compound of compounds) {
    const joined = joinedRun(compound)
    if (joined) add(joined.start, joined.end, at, keysWithin(joined.word, joined.script, language))
    for (const run of compound.runs) {
      if (run.script !== 'han') add(run.start, run.end, at, keysWithin(run.word, run.script, language))
      else if (withChinese) {
        for (const { start, end } of cutChineseFinely(run.word))
          add(run.start + start, run.start + end, at + start, keysWithin(run.word.slice(start, end), 'han', language))
      }
      at += lengthOf(run)
    }
  }
  return { words, length: at }
}

/** Where a word ends: what folding drops after its last letter (diacritics, tatweel) belongs to it; what stands before the next letter does not. */
function endOf(text: string, positions: readonly number[], end: number): number {
  let at = positions[end]!
  const last = positions[end - 1]!
  while (at > last + 1 && !/[\p{L}\p{N}\p{M}ـ]/u.test(text[at - 1]!) && !/[\ud800-\udfff]/.test(text[at - 1]!)) at--
  return at
}
