import type { Word } from '../words.ts'
import { isWord, plainAt, wordSet } from './verbs/verb-group.ts'

const ends = /^[;:；：。!?？؛]$/
/** Words that may join a clause of its own to the one before. */
const joining = wordSet('and but while whereas et mais tandis y e pero mientras и а но так')
const selves = wordSet('we i nous je j nosotros yo мы я')
/** What a person says beside what is undertaken; after "and" it begins a clause of its own. */
const finite: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(
    'will shall is are am has have remains remain stands urge urges call calls encourage encourages welcome welcomes pledges pledge reaffirm reaffirms reiterate reiterates look looks intends intend plans thank thanks commend commends hope hopes believe believes urged',
  ),
  fr: wordSet(
    'est sommes sera serons a avons reste restons entend demande demandons appelle appelons invite exhorte salue remercie reaffirme',
  ),
  es: wordSet(
    'esta estamos sera seremos ha hemos sigue seguimos seguira seguiremos insta instamos exhorta exhortamos pide pedimos agradece reitera',
  ),
  ru: wordSet('будем будет призываем призывает готовы намерены благодарим приветствуем настоятельно'),
}

/** A verb in the future after "and" begins a clause of its own. */
const future: Readonly<Record<string, RegExp>> = {
  fr: /^\p{L}{3,}(?:era|erons|eront|ira|irons|iront|dra|drons|dront)$/u,
  es: /^\p{L}{2,}(?:ará|erá|irá|drá|arán|erán|irán|drán|aremos|eremos|iremos|dremos)$/u,
}
/** In Chinese these begin a clause of their own after a comma. */
const chineseClause = /^(?:并将|并已|但|该|它们|我们|其中|美国|这一|从而)/u

/** A stop that ends a sentence inside what was taken for one: what follows begins with a capital, and what is before it is no short form. */
function isFullStop(words: readonly Word[], at: number): boolean {
  if (words[at]!.type.raw !== '.') return false
  const before = words[at - 1]
  const next = words[at + 1]
  if (!next) return true
  const begins = next.type.capital || /^\p{Script=Arabic}/u.test(next.type.raw)
  return begins && before?.type.shape === 'word' && before.type.raw.length > 4
}

/**
 * The number of the word after the last of a clause that begins at `from`: it ends at a semicolon, a colon, a full stop, or where a clause with a verb of its own is joined.
 */
export function clauseEnd(words: readonly Word[], from: number, language: string): number {
  const verbs = finite[language]
  for (let at = from; at < words.length; at++) {
    const { raw, shape } = words[at]!.type
    // The stop of a short form, and a colon between figures, end nothing.
    if (shape === 'mark') {
      if (ends.test(raw) || isFullStop(words, at)) return at
      if (
        language === 'zh' &&
        raw === '，' &&
        chineseClause.test(
          words
            .slice(at + 1, at + 3)
            .map(({ type }) => type.raw)
            .join(''),
        )
      )
        return at
      continue
    }
    if (at === from || !joining.has(plainAt(words, at))) continue
    // "and that we continue"
    if (/^(?:that|que|что)$/.test(plainAt(words, at + 1)) && selves.has(plainAt(words, at + 2))) return at
    const next = plainAt(words, at + 1)
    if (
      (selves.has(next) && next !== 'i') ||
      words[at + 1]?.type.raw === 'I' ||
      (isWord(words, at + 2) && words[at + 1]!.type.low !== 'à' && (verbs?.has(next) || future[language]?.test(words[at + 1]!.type.low)))
    )
      return words[at - 1]?.type.raw === ',' ? at - 1 : at
  }
  return words.length
}

/** The number of the first word of the clause that holds a word: after the last mark or joining word before it. */
export function clauseStart(words: readonly Word[], before: number): number {
  let at = before
  while (at > 0) {
    const { raw, shape, plain } = words[at - 1]!.type
    if (shape === 'mark' && /^[,;:()،؛，；：。—–"“”«»]$/.test(raw)) break
    if (/^(?:that|which|who|while|but|que|qui|mais|pero|что|который|которая|но|когда)$/.test(plain)) break
    at--
  }
  return at
}
