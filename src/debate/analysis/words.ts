import type { Span } from '../../document/index.ts'

/** What a word is, as far as its letters tell. */
export type WordShape = 'word' | 'number' | 'mark'

/** A kind of word: all that can be said of it without its neighbours. One for all its occurrences. */
export interface WordType {
  readonly raw: string
  /** Small letters, Arabic without vowel signs and with one alef; accents kept. */
  readonly low: string
  /** `low` without accents. */
  readonly plain: string
  readonly shape: WordShape
  readonly capital: boolean
  /** Hash of `plain`, numbers made alike. */
  readonly hash: number
  /** Hash of the first five letters of `plain`, without the Arabic "and" before it. */
  readonly stem: number
  /** What finders of terms have looked up about this kind of word, by the number of the finder; only they write here. */
  readonly seen: unknown[]
}

/** A word where it stands. */
export interface Word extends Span {
  readonly type: WordType
}

const LETTER = 1
const DIGIT = 2
const HAN = 3
const MARK = 4
const SPACE = 0
const JOIN = 5
const UNKNOWN = 255
/** What each code unit is, looked at once when it is first met. */
const kinds = new Uint8Array(65536).fill(UNKNOWN)

function lookAt(code: number): number {
  const letter = String.fromCharCode(code)
  const kind = /\s/u.test(letter)
    ? SPACE
    : /\p{Script=Han}/u.test(letter)
      ? HAN
      : /\p{Nd}/u.test(letter)
        ? DIGIT
        : /[\p{L}\p{M}]/u.test(letter)
          ? LETTER
          : /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(letter)
            ? JOIN
            : MARK
  kinds[code] = kind
  return kind
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kinds[code]!
  return kind === UNKNOWN ? lookAt(code) : kind
}

const apostrophes = /['’ʼ]/

/** The hash of a text that stands behind what `before` is the hash of. */
export function hashOn(before: number, text: string): number {
  let hash = before
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** FNV-1a over UTF-16 code units. */
export const hashOf = (text: string): number => hashOn(0x811c9dc5, text)

const accents = /[\u0300-\u0305\u0307-\u036f]/g

/** Folds letters as {@link WordType} `low` says. */
export function foldWord(raw: string): string {
  let low = raw.toLowerCase()
  if (/[\u0600-\u06ff]/.test(low)) {
    low = low
      .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  } else low = low.replace(/ё/g, 'е').replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
  return low
}

function typeOf(raw: string, shape: WordShape): WordType {
  const low = foldWord(raw)
  const plain = /[\u00c0-\u024f]/.test(low) ? low.normalize('NFD').replace(accents, '') : low
  // Arabic writes "and" together with the word after it.
  const joined = plain.length >= 6 && plain[0] === 'و' ? plain.slice(1) : plain
  const alike = shape === 'number' ? (/^(?:19|20)\d\d$/.test(plain) ? '#y' : `#${Math.min(plain.length, 5)}`) : joined
  return {
    raw,
    low,
    plain,
    shape,
    capital: raw[0] !== low[0] && /^\p{Lu}/u.test(raw),
    hash: hashOf(alike),
    stem: hashOf(alike.length > 5 ? alike.slice(0, 5) : alike),
    seen: [],
  }
}

/** Reads words: keeps each kind of word that it has met, so that it is looked at once only. */
export function openWords() {
  const known = new Map<string, WordType>()
  const kept = (raw: string, shape: WordShape): WordType => {
    let type = known.get(raw)
    if (!type) {
      if (known.size > 200_000) known.clear()
      type = typeOf(raw, shape)
      known.set(raw, type)
    }
    return type
  }
  /**
   * Cuts a stretch of a text into words: runs of letters, runs of digits (with the points and commas inside them), single Chinese characters, single marks.
   * Offsets are those of the whole text.
   */
  return function wordsOf(text: string, from = 0, to = text.length): Word[] {
    const words: Word[] = []
    let at = from
    while (at < to) {
      const kind = kindAt(text, at)
      if (kind === SPACE || kind === JOIN) {
        at++
        continue
      }
      const start = at++
      if (kind === LETTER) {
        while (at < to && (kindAt(text, at) === LETTER || kindAt(text, at) === JOIN)) at++
        words.push({ start, end: at, type: kept(text.slice(start, at), 'word') })
      } else if (kind === DIGIT) {
        while (at < to) {
          const next = kindAt(text, at)
          if (next === DIGIT) at++
          else if (next === MARK && /[.,٫٬\u00a0]/.test(text[at]!) && at + 1 < to && kindAt(text, at + 1) === DIGIT) at++
          else break
        }
        words.push({ start, end: at, type: kept(text.slice(start, at), 'number') })
      } else if (kind === HAN) words.push({ start, end: at, type: kept(text.slice(start, at), 'word') })
      // An apostrophe inside a word parts it and is no word: "women's", "s'engage".
      else if (
        !(apostrophes.test(text[start]!) && start > from && kindAt(text, start - 1) === LETTER && at < to && kindAt(text, at) === LETTER)
      )
        words.push({ start, end: at, type: kept(text.slice(start, at), 'mark') })
    }
    return words
  }
}
