import { foldWord, type Word } from './words.ts'

const small = new Set([
  'the',
  'of',
  'and',
  'la',
  'le',
  'les',
  'el',
  'los',
  'las',
  'du',
  'de',
  'des',
  'del',
  'l',
  'republic',
  'kingdom',
  'islamic',
  'state',
  'states',
])
const bare = (text: string) =>
  foldWord(text)
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')

/** Tells whether a word is the word of a name, with the endings of Russian and the joined letters of Arabic. */
function same(word: string, name: string, language: string): boolean {
  if (word === name) return true
  if (language === 'ru' && name.length >= 4) return word.startsWith(name.slice(0, name.length - 2)) && word.length <= name.length + 2
  if (language === 'ar')
    return word.replace(/^[بلفك]/, '') === name || word.replace(/^لل/, 'ال') === name || word === name.replace(/^ال/, '')
  return false
}

/** Makes the finder of a speaker's own name: marks with 1 each word of a sentence that belongs to one of the names. */
export function openOwnName(names: readonly string[], language: string) {
  const list = names
    .map((name) =>
      language === 'zh'
        ? [...name].filter((one) => one !== ' ')
        : bare(name)
            .split(/[^\p{L}\p{M}]+/u)
            .filter(Boolean),
    )
    .filter((parts) => parts.length > 0 && !(parts.length === 1 && small.has(parts[0]!)))
    .sort((a, b) => b.length - a.length)
  return function markOwn(words: readonly Word[]): Uint8Array {
    const own = new Uint8Array(words.length)
    if (!list.length) return own
    for (let at = 0; at < words.length; at++) {
      for (const parts of list) {
        if (at + parts.length > words.length) continue
        if (language !== 'zh' && language !== 'ar' && !words[at]!.type.capital) continue
        let all = true
        for (let k = 0; k < parts.length && all; k++) all = same(words[at + k]!.type.plain, parts[k]!, language)
        if (!all) continue
        own.fill(1, at, at + parts.length)
        at += parts.length - 1
        break
      }
    }
    return own
  }
}
