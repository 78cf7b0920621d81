import { foldWord, type Word, type WordType } from './words.ts'

/** A term found: the number of the cue or concept that it stands for, and the words that it covers, `last` inclusive. */
export interface FoundTerm {
  readonly of: number
  readonly first: number
  readonly last: number
}

type Part =
  | { readonly exact: string; readonly accents: boolean }
  | { readonly begins: string }
  | { readonly ends: string }
  | 'any'
  | 'future'
interface Term {
  readonly of: number
  readonly parts: readonly Part[]
}

const withoutAccents = (text: string) =>
  /[\u00c0-\u024f]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u0305\u0307-\u036f]/g, '') : text

function partOf(text: string): Part {
  if (text === '*') return 'any'
  if (text === '+future') return 'future'
  // Endings keep their accents: "contribuirá" is a future, "para" is none.
  if (text.startsWith('*')) return { ends: text.slice(1).toLowerCase() }
  if (text.endsWith('*')) return { begins: withoutAccents(foldWord(text.slice(0, -1))) }
  const low = foldWord(text)
  return { exact: withoutAccents(low), accents: withoutAccents(low) !== low }
}

/** Words that begin like an Arabic future and are none. */
const notFuture =
  /^(?:سنه|سنوات|سنوي|سنين|سنتين|سنه|سنا|سياس|سياد|سياق|سياح|سيار|سيد$|سيده$|سيدي|سيدات|سيما|سينا|سينم|سيره|سيطر|سيول$|سيوف|سيئ|سيل$|سيف$|سته$|ستين|ستون$|ستار|ستة$|ساعه|ساعات|ساعد|ساهم|ساحه|ساحل|سابق|سالم|سائر|سادس|ساده|ساري|ساند|ساخن|ساكن|ساعي|ساقت|سامي)/

const isFuture = (form: string) => form.length >= 5 && /^س[نيتا]/.test(form) && !notFuture.test(form)

/** Marks after which Arabic words go on: the article, and the prepositions that are written together with it. */
function formsOf(type: WordType, language: string): readonly string[] {
  if (language !== 'ar') return [type.plain]
  const { plain } = type
  const forms = new Set([plain])
  if (/^[وف].{3,}$/.test(plain)) forms.add(plain.slice(1))
  for (const form of [...forms]) {
    const bare = /^(?:ال|لل|بال|كال|فال)(.{3,})$/.exec(form)?.[1]
    if (bare) forms.add(bare)
    else if (/^[بل].{4,}$/.test(form) || isFuture(form)) forms.add(form.slice(1))
  }
  return [...forms]
}

function fits(part: Part, type: WordType, forms: readonly string[]): boolean {
  if (part === 'any') return type.shape !== 'mark'
  if (part === 'future') return forms.some(isFuture)
  // "à" is no "a"; capitals may come without their accents.
  if ('exact' in part) return forms.includes(part.exact) && (part.accents || type.low === type.plain)
  if ('begins' in part) return forms.some((form) => form.startsWith(part.begins))
  return type.low.length > part.ends.length + 1 && type.low.endsWith(part.ends)
}

interface Looked {
  /** Terms that may begin at this word, the longest first. */
  readonly begin: readonly Term[]
  readonly forms: readonly string[]
}

/** Chinese characters stand alone, as `words.ts` cuts them; other letters and numbers among them do not. */
const chineseWords = /\p{Script=Han}|[\p{L}\p{M}]+|\p{Nd}+|\S/gu

/** How many finders there are; each keeps what it has looked up at its own place of a word's `seen`. */
let finders = 0

/**
 * Makes the finder of the terms of one language: `terms[i]` holds the terms that stand for `i`, parted by `|`.
 *
 * A term is one or more folded words; `remain*` stands for words that begin so, `*ons` for words that end so, `*` alone for any word,
 * `+future` for the Arabic future letter. What each kind of word can begin is looked up once.
 */
export function openTerms(terms: readonly string[], language: string) {
  const chars = language === 'zh'
  const list: Term[] = []
  terms.forEach((given, of) => {
    for (const term of given.split('|')) {
      const parts = chars ? (term.match(chineseWords) ?? []) : term.split(' ').filter(Boolean)
      if (parts.length) list.push({ of, parts: parts.map(partOf) })
    }
  })
  list.sort((a, b) => b.parts.length - a.parts.length)
  const exact = new Map<string, Term[]>()
  const begins = new Map<string, Term[]>()
  const other: Term[] = []
  const into = (map: Map<string, Term[]>, key: string, term: Term) => {
    const held = map.get(key)
    if (held) held.push(term)
    else map.set(key, [term])
  }
  for (const term of list) {
    const first = term.parts[0]!
    if (typeof first === 'string' || 'ends' in first) other.push(term)
    else if ('exact' in first) into(exact, first.exact, term)
    else into(begins, first.begins, term)
  }
  const number = finders++
  const look = (type: WordType): Looked => {
    let looked = type.seen[number] as Looked | undefined
    if (!looked) {
      const forms = formsOf(type, language)
      const begin = new Set<Term>()
      for (const form of forms) {
        for (const term of exact.get(form) ?? []) if (fits(term.parts[0]!, type, forms)) begin.add(term)
        for (let length = 1; length <= form.length; length++) for (const term of begins.get(form.slice(0, length)) ?? []) begin.add(term)
      }
      for (const term of other) if (fits(term.parts[0]!, type, forms)) begin.add(term)
      looked = { begin: [...begin].sort((a, b) => b.parts.length - a.parts.length), forms }
      type.seen[number] = looked
    }
    return looked
  }
  const taken = new Int32Array(terms.length)
  /** Finds the terms of a sentence in order of their first word; of one kind the longest, none inside another of its kind. */
  return function termsOf(words: readonly Word[]): FoundTerm[] {
    const found: FoundTerm[] = []
    taken.fill(-1)
    for (let at = 0; at < words.length; at++) {
      const { begin } = look(words[at]!.type)
      for (let b = 0; b < begin.length; b++) {
        const term = begin[b]!
        if (taken[term.of]! >= at) continue
        const last = at + term.parts.length - 1
        if (last >= words.length) continue
        let all = true
        for (let k = 1; k < term.parts.length && all; k++) {
          const type = words[at + k]!.type
          all = fits(term.parts[k]!, type, look(type).forms)
        }
        if (!all) continue
        taken[term.of] = last
        found.push({ of: term.of, first: at, last })
      }
    }
    return found
  }
}
