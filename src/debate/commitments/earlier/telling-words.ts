import { arabicWords, cyrillicWords, functionWords } from '../../../language/function-words.ts'
import { foldText } from '../../../language/index.ts'

const lists: Readonly<Record<string, string>> = { ...functionWords, ...cyrillicWords, ...arabicWords }
/** Small words that the lists for telling languages apart do without. */
const more: Readonly<Record<string, string>> = {
  en: 'also other than them what when which between during where been only own per every each two three',
  zh: '的 了 和 在 是 将 为 与 对 以 及 并 从 到 我们 我国 我 国 这 也 其 中 等 已 已经 还 各 该 由 于 其中 有 年 名 一',
}
const small = new Map<string, ReadonlySet<string>>()

/** Words too frequent in a language to tell one sentence from another, folded. */
function smallWords(language: string): ReadonlySet<string> {
  let known = small.get(language)
  if (!known) {
    known = new Set(foldText(`${lists[language] ?? ''} ${more[language] ?? ''}`).text.split(' '))
    small.set(language, known)
  }
  return known
}

const segmenters = new Map<string, Intl.Segmenter>()
function segmenterOf(language: string): Intl.Segmenter {
  const name = /^[a-z]{2}$/.test(language) ? language : 'en'
  let segmenter = segmenters.get(name)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(name, { granularity: 'word' })
    segmenters.set(name, segmenter)
  }
  return segmenter
}

const isHan = (word: string) => /^\p{sc=Han}/u.test(word)
/** Tells whether a word begins with a digit. */
export const isNumber = (word: string) => /^\p{N}/u.test(word)

/** What stays of a word when it is inflected, roughly: its beginning. Arabic words lose what is joined to their front and end. */
function stem(word: string): string {
  if (isNumber(word) || isHan(word)) return word
  if (!/^\p{sc=Arabic}/u.test(word)) return word.slice(0, 5)
  const bare = word.replace(/^[وف]?(?:ال|لل|بال|كال|[بلس](?=[^ا]))(?=.{3})|^[وف](?=.{4})/u, '')
  return bare.replace(/(?<=.{3})(?:ات|ان|ين|ون|ها|هم|ه|ي|ا)$/u, '').slice(0, 5)
}

/** The words of a text that tell it from others, by what stays of them when they are inflected, each as it is first printed. */
export function tellingWords(text: string, language: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const smalls = smallWords(language)
  for (const { segment, isWordLike } of segmenterOf(language).segment(text)) {
    if (!isWordLike) continue
    const folded = foldText(segment).text
    const least = isNumber(folded) || isHan(folded) ? 1 : 3
    if (folded.length < least || smalls.has(folded)) continue
    const root = stem(folded)
    if (!found.has(root)) found.set(root, segment)
  }
  return found
}
