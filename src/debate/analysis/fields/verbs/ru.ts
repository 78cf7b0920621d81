import type { Word } from '../../words.ts'
import { type GrowVerb, isWord, plainAt, wordSet } from './verb-group.ts'

const modal = wordSet('будем будет буду будут')
const leading =
  /^(?:готов\p{L}{0,3}|намерен\p{L}{0,2}|решимост\p{L}|решил\p{L}?|планиру\p{L}+|собира\p{L}+|обязу\p{L}+|обязал\p{L}+|обяз\p{L}+|стремим\p{L}+|стремит\p{L}+|продолж\p{L}+|начн\p{L}+|хот\p{L}+|намеревал\p{L}+|рассчитыва\p{L}+|предполага\p{L}+|решени\p{L}|обещ\p{L}+|можем|может|сможем|сможет|постара\p{L}+|приступ\p{L}+|настро\p{L}+|согласил\p{L}+|обязательств\p{L}|привержен\p{L}{0,2}|намерени\p{L}|готовност\p{L})$/u
const full = /^(?:пол(?:он|на|ны|но)|(?:преис|ис)полнен\p{L}?)$/u
const adverbs = wordSet(
  'и впредь далее дальше также активно тесно по прежнему вновь всегда неизменно твердо полностью не еще уже сейчас всемерно',
)
const isAdverb = (word: string) => adverbs.has(word) || /^\p{L}{4,}(?:ски|льно|енно|янно|ично|ивно|чиво)$/u.test(word)
const isInfinitive = (word: string) => /^\p{L}{2,}(?:ть|ти|чь|ться|тись|чься)$/u.test(word) && !/(?:ость|есть|асть|ность)$/u.test(word)
const isPassive = (word: string) => /^\p{L}{3,}(?:ен|ена|ено|ены|ана|ано|аны|ан|ята|ято|яты|ыта|ыто|ыты|та|то|ты)$/u.test(word)
const skips = (words: readonly Word[], at: number) =>
  isAdverb(plainAt(words, at)) || (words[at]?.type.raw === '-' && isAdverb(plainAt(words, at + 1)))

function grownRight(words: readonly Word[], from: number): number {
  let last = from
  for (let steps = 0; steps < 8; steps++) {
    const word = plainAt(words, last)
    let at = last + 1
    while (at - last < 5 && skips(words, at)) at++
    const next = plainAt(words, at)
    if (!isWord(words, at)) break
    if (((modal.has(word) || leading.test(word)) && isInfinitive(next)) || (isAdverb(word) && leading.test(next))) last = at
    else if (/^продолж/.test(word) && /^работ[уы]$/.test(next)) last = at
    else if (isInfinitive(word) && leading.test(word) && isInfinitive(next)) last = at
    else if (modal.has(word) && (isPassive(next) || leading.test(next))) last = at
    else if (full.test(word) && /^решимост/.test(next)) last = at
    else if (/^(?:принял\p{L}?|принято)$/u.test(word) && /^решени/.test(next)) last = at
    else break
  }
  return last
}

function grownLeft(words: readonly Word[], from: number): number {
  let first = from
  for (let steps = 0; steps < 6; steps++) {
    const before = plainAt(words, first - 1)
    if (modal.has(before) || full.test(before) || (isAdverb(before) && before !== 'и') || before === 'взял' || before === 'взяла') first--
    else if (words[first - 1]?.type.raw === '-' && plainAt(words, first - 2) === 'по') first -= 2
    else break
  }
  while (first < from && wordSet('также сейчас уже еще').has(plainAt(words, first))) first++
  return first
}

/** Russian: "будем и впредь поддерживать", "твердо намерен продолжать", "преисполнены решимости обеспечить". */
export const growRussian: GrowVerb = (words, { first, last }) => {
  let begin = first
  while (begin < last && /^(?:мы|я|наш\p{L}*)$/u.test(plainAt(words, begin))) begin++
  return { first: grownLeft(words, begin), last: grownRight(words, last) }
}
