import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'

/** Words of the Council that the dictionary lacks or cuts in two. */
const ofTheCouncil = [
  '问责',
  '维持和平',
  '建设和平',
  '缔造和平',
  '防暴',
  '两性平等',
  '赋权',
  '增权',
  '女性',
  '预警',
  '难民署',
  '妇女署',
  '安理会',
  '武装冲突',
  '性剥削',
  '性虐待',
]

let jieba: Jieba | null = null

/** The dictionary takes a seventh of a second to load, so that it is loaded when the first Chinese text comes. */
function cutter(): Jieba {
  if (jieba) return jieba
  const load = createRequire(import.meta.url)
  const { Jieba: Cutter } = load('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const { dict } = load('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict')
  jieba = Cutter.withDict(dict)
  jieba.loadDict(Buffer.from(ofTheCouncil.map((word) => `${word} 20000\n`).join('')))
  return jieba
}

/** A word inside a run of Chinese characters, by its place in the run. */
export interface ChineseWord {
  readonly start: number
  readonly end: number
}

/** Cuts a run of Chinese characters into its words, which together are the run. */
export function cutChinese(run: string): readonly ChineseWord[] {
  let at = 0
  return (run.length === 1 ? [run] : cutter().cut(run, false)).map((word) => {
    at += word.length
    return { start: at - word.length, end: at }
  })
}

const inside = new Map<string, readonly ChineseWord[]>()

/** The shorter words inside a word: "问责" in "问责制". */
function wordsInside(word: string): readonly ChineseWord[] {
  if (word.length < 3) return []
  const known = inside.get(word)
  if (known) return known
  const shorter = new Set(cutter().cutForSearch(word, false))
  shorter.delete(word)
  const found: ChineseWord[] = []
  for (const one of shorter)
    for (let at = word.indexOf(one); at >= 0; at = word.indexOf(one, at + 1)) found.push({ start: at, end: at + one.length })
  if (inside.size > 20_000) inside.clear()
  inside.set(word, found)
  return found
}

/** Cuts a run of Chinese characters into its words and the shorter words inside them, so that what is looked for by a part is found too. */
export const cutChineseFinely = (run: string): readonly ChineseWord[] =>
  cutChinese(run).flatMap((word) => [
    word,
    ...wordsInside(run.slice(word.start, word.end)).map(({ start, end }) => ({ start: word.start + start, end: word.start + end })),
  ])
