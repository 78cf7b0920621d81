import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { type GlossTable, glossForm, longestChinese, type Sense } from '../../src/debate/analysis/glosses.ts'
import { hashOf, openWords } from '../../src/debate/analysis/words.ts'
import { languages } from './gold.ts'

/** Two texts that say the same: in another language and in English. */
export interface TextPair {
  readonly language: string
  readonly group: string
  readonly foreign: string
  readonly english: string
}

type Numbered = readonly [foreign: Int32Array, english: Int32Array]
const rounds = 7
/** How surely a word must stand for another both ways to be kept at all, and beside a better one. */
const least = 0.06
const besides = 0.3

/**
 * How likely each word of one side is where a word of the other side stands (IBM model 1, Brown et al. 1993, with words at like places likelier).
 * Keys are `of * room + target`.
 */
function align(pairs: readonly Numbered[], from: 0 | 1, room: number): Map<number, number> {
  let likely = new Map<number, number>()
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<number, number>()
    const totals = new Map<number, number>()
    for (const pair of pairs) {
      const of = pair[from]!
      const target = pair[1 - from]!
      const shares = new Float64Array(of.length)
      for (let j = 0; j < target.length; j++) {
        let sum = round === 0 ? 0.2 : 1e-4
        for (let i = 0; i < of.length; i++) {
          const near = Math.exp(-6 * Math.abs(i / of.length - j / target.length))
          shares[i] = near * (round === 0 ? 1 : (likely.get(of[i]! * room + target[j]!) ?? 1e-9))
          sum += shares[i]!
        }
        for (let i = 0; i < of.length; i++) {
          const share = shares[i]! / sum
          if (share < 1e-4) continue
          const key = of[i]! * room + target[j]!
          counts.set(key, (counts.get(key) ?? 0) + share)
          totals.set(of[i]!, (totals.get(of[i]!) ?? 0) + share)
        }
      }
    }
    likely = new Map()
    for (const [key, count] of counts) likely.set(key, count / (totals.get(Math.floor(key / room))! + 0.3))
  }
  return likely
}

/** Learns from texts in two languages which English words a word of the other language stands for: at most three, those that point to each other. */
export function learnGlosses(pairs: readonly TextPair[]): GlossTable {
  const wordsOf = openWords()
  const jieba = Jieba.withDict(dict)
  const formsOf = (text: string, language: string) =>
    language === 'zh'
      ? jieba.cut(text, true).filter((word) => /\p{Script=Han}/u.test(word) && word.length <= longestChinese)
      : wordsOf(text)
          .filter(({ type }) => type.shape === 'word')
          .map(({ type }) => glossForm(type.plain, language))
  const table: Record<string, ReadonlyMap<number, readonly Sense[]>> = {}
  for (const language of languages.filter((one) => one !== 'en')) {
    const numbers = [new Map<string, number>(), new Map<string, number>()] as const
    const seen = new Map<number, number>()
    const numbered = (forms: readonly string[], side: 0 | 1) =>
      Int32Array.from(forms, (form) => {
        const number = numbers[side].get(form) ?? numbers[side].size
        numbers[side].set(form, number)
        if (side === 0) seen.set(number, (seen.get(number) ?? 0) + 1)
        return number
      })
    const own: Numbered[] = []
    for (const pair of pairs) {
      if (pair.language !== language) continue
      const foreign = formsOf(pair.foreign, language)
      const english = formsOf(pair.english, 'en')
      if (foreign.length && english.length && foreign.length < 120 && english.length < 120)
        own.push([numbered(foreign, 0), numbered(english, 1)])
    }
    const room = Math.max(numbers[0].size, numbers[1].size)
    const there = align(own, 0, room)
    const back = align(own, 1, room)
    const both = new Map<number, [number, number][]>()
    for (const [key, likely] of there) {
      const foreign = Math.floor(key / room)
      const english = key % room
      const sure = Math.sqrt(likely * (back.get(english * room + foreign) ?? 0))
      if (sure < least) continue
      const held = both.get(foreign)
      if (held) held.push([english, sure])
      else both.set(foreign, [[english, sure]])
    }
    const english = [...numbers[1].keys()]
    const map = new Map<number, readonly Sense[]>()
    for (const [form, number] of numbers[0]) {
      const list = both.get(number)?.sort((a, b) => b[1] - a[1])
      if (!list || (seen.get(number) ?? 0) < 2) continue
      const best = list.slice(0, 3).filter(([, sure]) => sure > list[0]![1] * besides)
      const sum = best.reduce((total, [, sure]) => total + sure, 0)
      const trust = Math.min(1, list[0]![1] * 2.5)
      map.set(
        hashOf(form),
        best.map(([word, sure]) => ({
          word: hashOf(english[word]!),
          stem: hashOf(english[word]!.slice(0, 5)),
          weight: Math.round((sure / sum) * trust * 100) / 100,
        })),
      )
    }
    table[language] = map
  }
  return table
}
