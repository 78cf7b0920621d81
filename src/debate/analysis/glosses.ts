import { hashOf, hashOn, type Word, type WordType } from './words.ts'

/** An English word that a word of another language stands for; `weight` says how surely, 0 to 1. */
export interface Sense {
  /** As {@link WordType} `hash` and `stem`. */
  readonly word: number
  readonly stem: number
  readonly weight: number
}

/** What a word, or in Chinese some characters, stand for. */
export interface Gloss {
  /** The number of the word at which it begins. */
  readonly first: number
  readonly senses: readonly Sense[]
}

/** For each language, the senses of its words by the hash of their form ({@link glossForm}). */
export type GlossTable = Readonly<Record<string, ReadonlyMap<number, readonly Sense[]>>>

/** The most characters of a Chinese word that has a gloss. */
export const longestChinese = 6

/** The form of a word under which its gloss is kept: Arabic words without "and", their article and the prepositions written together with them. */
export function glossForm(plain: string, language: string): string {
  if (language !== 'ar') return plain
  const form = /^[وف].{4,}$/.test(plain) ? plain.slice(1) : plain
  const bare = /^(?:ال|لل|بال|كال)(.{3,})$/.exec(form)?.[1]
  return bare ?? (/^[بل].{4,}$/.test(form) ? form.slice(1) : form)
}

const nothing: readonly Sense[] = []
const same = (word: number, stem = word): readonly Sense[] => [{ word, stem, weight: 1 }]
const marks: Readonly<Record<string, string>> = { '،': ',', '，': ',', '؛': ';', '；': ';', '。': '.', '؟': '?', '？': '?', '：': ':' }

/**
 * Makes the reader of glosses: what each word of a sentence stands for in English, so that what is learnt of English counts in all six languages.
 *
 * English words need none: the answer is empty there, and where a language has no table. `own` marks the speaker's name, which stands for `ownWord`.
 */
export function openGlosses(table: GlossTable, ownWord: number) {
  const kept = new Map<string, Map<WordType, readonly Sense[]>>()
  const ownSenses = same(ownWord)
  const plainSenses = (type: WordType, language: string): readonly Sense[] => {
    if (type.shape === 'number') return same(type.hash, type.stem)
    if (type.shape === 'mark') return same(hashOf(marks[type.raw] ?? type.raw))
    return table[language]!.get(hashOf(glossForm(type.plain, language))) ?? nothing
  }
  return function glossesOf(words: readonly Word[], own: Uint8Array, language: string): Gloss[] {
    const known = language === 'en' ? undefined : table[language]
    if (!known) return []
    let seen = kept.get(language)
    if (!seen || seen.size > 200_000) {
      seen = new Map()
      kept.set(language, seen)
    }
    const found: Gloss[] = []
    for (let i = 0; i < words.length; i++) {
      if (own[i]) {
        if (!i || !own[i - 1]) found.push({ first: i, senses: ownSenses })
        continue
      }
      const { type } = words[i]!
      if (language === 'zh' && type.shape === 'word') {
        let senses = nothing
        let last = i
        let hash = hashOf('')
        for (let k = i; k < Math.min(words.length, i + longestChinese); k++) {
          hash = hashOn(hash, words[k]!.type.raw)
          const longer = known.get(hash)
          if (longer) {
            senses = longer
            last = k
          }
        }
        found.push({ first: i, senses })
        i = last
        continue
      }
      let senses = seen.get(type)
      if (!senses) {
        senses = plainSenses(type, language)
        seen.set(type, senses)
      }
      found.push({ first: i, senses })
    }
    return found
  }
}
