import { isFrequent, type SearchedText, type SearchedWord, searchedText, type WordKey } from '../../../language/index.ts'
import type { SentenceStarts } from './quoted.ts'

/** A paragraph of a statement's body that is to be found: its number, words and language (null where it is not known). */
export interface SearchParagraph {
  readonly n: number
  readonly text: string
  readonly language: string | null
}

/** The language that a paragraph is taken to be in: few words do not settle it, so that it is then that of the statement. */
export const languageWithin = (ofParagraph: string | null, ofStatement: string) =>
  ofParagraph === null || ofParagraph === 'und' ? ofStatement : ofParagraph

/** A sentence of a paragraph, with what it does; those of a paragraph in their order. */
export interface SearchSentence {
  readonly paragraph: number
  readonly start: number
  readonly end: number
  readonly categories: readonly string[]
}

/** What a version of a statement is found by; the words as PostgreSQL writes a tsvector. */
export interface SearchWords extends SentenceStarts {
  readonly words: string
  /** Those of the words that stand in most statements. */
  readonly frequent: string
  readonly byCategory: readonly { readonly category: string; readonly words: string }[]
}

/** Words in a statement beyond which places are no longer kept: a tsvector has no more (16,383). Thirty times what a statement should have. */
export const mostWords = 16_000

/** Places of one word that a tsvector keeps. */
const mostPlaces = 255

/** So many words stand between two paragraphs, that no phrase may run across. */
const gap = 16

/** Bytes that a tsvector has room for, less what PostgreSQL adds (1,048,575 in all). Only a text of no words reaches it. */
const mostBytes = 900_000

/** The words of a text in the making: each key with its places from 1. */
class Places {
  readonly #places = new Map<WordKey, number[]>()
  #bytes = 0

  add(words: readonly SearchedWord[], from: number): void {
    for (const { at, keys } of words) for (const key of keys) this.#put(key, from + at + 1)
  }

  #put(key: WordKey, place: number): void {
    const places = this.#places.get(key)
    this.#bytes += places ? 2 : 8 + Buffer.byteLength(key)
    if (this.#bytes > mostBytes) return
    if (!places) this.#places.set(key, [place])
    else if (places.length < mostPlaces && places.at(-1) !== place) places.push(place)
  }

  /** As PostgreSQL writes a tsvector. Keys are letters and digits. */
  toText(isKept: (key: WordKey) => boolean = () => true): string {
    return [...this.#places].flatMap(([key, places]) => (isKept(key) ? [`'${key}':${places}`] : [])).join(' ')
  }
}

/** As which of its words each sentence of a paragraph begins; the first begins with the paragraph. */
function startsOf(words: readonly SearchedWord[], length: number, sentences: readonly SearchSentence[]): readonly number[] {
  return sentences.map(({ start }, index) => (index === 0 ? 0 : (words.find((word) => word.start >= start)?.at ?? length)))
}

const nothing: SearchedText = { words: [], length: 0 }

/** Makes what the body of a statement is found by. Words beyond {@link mostWords} are left out. */
export function searchWords(paragraphs: readonly SearchParagraph[], sentences: readonly SearchSentence[]): SearchWords {
  const whole = new Places()
  const byCategory = new Map<string, Places>()
  const placed: { readonly paragraph: number; readonly number: number; readonly start: number }[] = []
  const inParagraph = new Map<number, SearchSentence[]>(paragraphs.map(({ n }) => [n, []]))
  for (const sentence of sentences) inParagraph.get(sentence.paragraph)?.push(sentence)
  let from = 0
  for (const { n, text, language } of paragraphs) {
    const { words, length } = from < mostWords ? searchedText(text, language ?? 'und') : nothing
    const within = from + length > mostWords ? words.filter(({ at }) => from + at < mostWords) : words
    const own = inParagraph.get(n)!
    whole.add(within, from)
    if (own.length === 0) placed.push({ paragraph: n, number: 0, start: from })
    for (const [index, at] of startsOf(words, length, own).entries()) placed.push({ paragraph: n, number: index + 1, start: from + at })
    for (const { start, end, categories } of own) {
      if (categories.length === 0) continue
      const inside = within.filter((word) => word.start >= start && word.start < end)
      for (const category of categories) {
        if (!byCategory.has(category)) byCategory.set(category, new Places())
        byCategory.get(category)!.add(inside, from)
      }
    }
    from = Math.min(from + length + gap, mostWords)
  }
  return {
    paragraphs: placed.map(({ paragraph }) => paragraph),
    numbers: placed.map(({ number }) => number),
    starts: placed.map(({ start }) => start),
    words: whole.toText(),
    frequent: whole.toText(isFrequent),
    byCategory: [...byCategory].map(([category, places]) => ({ category, words: `'#${category}' ${places.toText()}` })),
  }
}
